package org.peptidekg.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.peptidekg.article.Article;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Run;
import org.peptidekg.document.Document;
import org.peptidekg.document.DocumentReader;
import org.peptidekg.document.Unit;
import org.peptidekg.extract.cues.SentenceCues;
import org.peptidekg.extract.layout.ArticleNames;
import org.peptidekg.extract.layout.TopicFinder;
import org.peptidekg.extract.merge.BeliefParts;
import org.peptidekg.extract.merge.Place;
import org.peptidekg.extract.pairs.PairModel;
import org.peptidekg.extract.parse.Substances;
import org.peptidekg.extract.rules.RuleExample;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.GivenNames;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.Background;
import org.peptidekg.text.BundledFolder;

/** Reads the claims of an article with a lexicon and rules. Immutable; threads may share it. */
public final class Extractor {

    /** The chance that a claim must have to be kept, unless told otherwise. */
    public static final double LEAST_CHANCE = 0.57;

    private final Lexicon lexicon;
    private final TermFinder finder;
    private final SentenceCues sentenceCues;
    private final String rulesSha256;
    private final DocumentReader documents = new DocumentReader();
    private final Engine engine;
    private final LoneSentences alone;

    private Extractor(Lexicon lexicon, TermFinder finder, Engine engine, SentenceCues sentenceCues,
            String rulesSha256) {
        this.lexicon = lexicon;
        this.finder = finder;
        this.engine = engine;
        this.sentenceCues = sentenceCues;
        this.rulesSha256 = rulesSha256;
        this.alone = new LoneSentences(engine, finder);
    }

    /** With the lexicon and the rules that are part of the program. */
    public static Extractor bundled() {
        return bundled(Lexicon.bundled());
    }

    /** With another lexicon and the rules that are part of the program. */
    public static Extractor bundled(Lexicon lexicon) {
        return bundled(() -> lexicon, List.of(), LEAST_CHANCE);
    }

    /**
     * With another lexicon, further rules and another belief.
     *
     * @param lexicon gives the lexicon; asked while another thread loads the rules
     * @param rules files of rule rows as {@code data/rules/relations} has them; a row with the name of one that comes
     *     with the program stands in its place
     * @param least the chance, between 0 and 1, that the words state it, which a claim must have to be kept
     * @throws org.peptidekg.text.BadInputException naming file, line and reason for a row that cannot be right
     */
    public static Extractor bundled(Supplier<Lexicon> lexicon, List<BundledFolder.File> rules, double least) {
        var files = new RuleFolder(BundledFolder.files(RuleFolder.PATH, ""));
        var loading = Background.of(() -> files.engine(rules, least));
        var names = lexicon.get();
        var finder = TermFinder.of(names);
        var sha256 = files.sha256(rules);
        var engine = loading.get();
        return new Extractor(names, finder, engine, files.sentenceCues(engine.cues()), sha256);
    }

    /** What the examples of the rules give, for the rules of some names, in the order of the rules. */
    public List<RuleExample> examples(Set<String> names) {
        return engine.rules().all().stream().filter(rule -> names.contains(rule.name()))
                .flatMap(rule -> rule.examples().stream().map(example -> alone.example(rule, example))).toList();
    }

    /** How the belief in a place comes about. */
    public BeliefParts weigh(Place place) {
        return engine.belief().parts(place.traits());
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    Rules rules() {
        return engine.rules();
    }

    Words words() {
        return engine.words();
    }

    Engine engine() {
        return engine;
    }

    SentenceCues sentenceCues() {
        return sentenceCues;
    }

    /** What sentences give that stand in no article. */
    LoneSentences alone() {
        return alone;
    }

    /** All claims that the article states, each with the places that state it. */
    public ArticleClaims extract(Article article, Run run) {
        var reading = read(article);
        return new ArticleClaims(article, run, reading.topic(), reading.reader().claims());
    }

    /** All places where the article was found to state something, those that are not believed as well. */
    public List<Place> places(Article article) {
        return read(article).reader().places();
    }

    /** All pairs of things that the sentences of an article name, for those who fit the model of pairs. */
    public List<SeenPair> pairs(Article article) {
        var pairs = new ArrayList<PairReader.Seen>();
        read(article, pairs::add);
        return SeenPair.of(article, pairs);
    }

    /** The same with the senses that words have by the rules as they are now, to fit a model of pairs to. */
    public Extractor byRules() {
        return new Extractor(lexicon, finder, engine.byRules(), sentenceCues, rulesSha256);
    }

    /** What words may say to the model of pairs, as a table. */
    public String wordSenses() {
        return engine.events().senses().rows();
    }

    /** The same with another model of pairs. */
    public Extractor with(PairModel pairs) {
        return new Extractor(lexicon, finder, engine.with(pairs), sentenceCues, rulesSha256);
    }

    /** The same with other lists of words. */
    Extractor with(Words words) {
        return new Extractor(lexicon, finder, engine.with(words), sentenceCues, rulesSha256);
    }

    private Reading read(Article article) {
        return read(article, seen -> { });
    }

    private Reading read(Article article, Consumer<PairReader.Seen> pairs) {
        var reading = reading(article, documents.read(article), pairs);
        reading.document().units().forEach(reading.reader()::add);
        return reading;
    }

    /** What it takes to read an article. */
    private record Reading(Document document, ArticleReading reader, Optional<Term> topic, TermFinder finder) {
    }

    private Reading reading(Article article, Document document, Consumer<PairReader.Seen> pairs) {
        var given = GivenNames.of(article, lexicon);
        var names = given.isEmpty() ? ArticleNames.names(document.sentences(), finder, engine.words())
                : new HashMap<String, Term>();
        var known = finder.with(names);
        var named = Substances.of(article, known, engine.words().vague());
        var own = given.topic().or(() -> TopicFinder.find(article, named, known, engine.words()));
        var isNew = own.filter(term -> !term.listed() && given.isEmpty()).isPresent();
        own.filter(term -> isNew).ifPresent(term -> names.put(term.label(), term));
        var local = names.isEmpty() ? finder : finder.with(names);
        return new Reading(document, new ArticleReading(engine, local, own, isNew ? Substances.of(article, local,
                engine.words().vague()) : named, given, article, pairs), own, local);
    }

    /** The run that this extractor makes, at a given time if there is one. */
    public Run run(String version, Optional<Instant> time) {
        return new Run(version, lexicon.sha256(), rulesSha256, time);
    }

    /**
     * How a sentence is understood.
     *
     * @param text the sentence
     * @param topic what the article is about, which a subject left out stands for
     * @param rule name of the rule that made the claim to be explained
     */
    public Explanation explain(String text, Optional<Term> topic, String rule) {
        var local = topic.filter(term -> !term.listed()).map(term -> finder.with(Map.of(term.label(), term)))
                .orElse(finder);
        return explainer().explain(alone.tokens(text, local), alone.drafts(text, local, topic), rule);
    }

    private Explainer explainer() {
        return new Explainer(engine.words(), engine.rules(), engine.layout(), engine.cues(), sentenceCues);
    }

    /** How the cells of a table row were understood that gave a claim by a rule; empty if no row stands there. */
    public List<Explanation> explainRow(Article article, int start, int end, String rule) {
        var document = documents.read(article);
        var rows = document.units().stream().filter(Unit.Row.class::isInstance).map(Unit.Row.class::cast)
                .filter(row -> ArticleReading.span(row).map(article.source()::codePoints)
                        .filter(points -> points.start() == start && points.end() == end).isPresent()).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var reading = reading(article, document, seen -> { });
        var explainer = explainer();
        return rows.stream().flatMap(row -> reading.reader().cells(row).stream())
                .filter(cell -> cell.drafts().stream().anyMatch(draft -> draft.rule().equals(rule)))
                .map(cell -> explainer.explain(alone.tokens(cell.text().text(), reading.finder()), cell.drafts(), rule)
                        .in(cell.cell().heads(), cell.cell().subject().or(reading::topic).map(Term::label))).toList();
    }

    /** The sentence, heading or item of an article at a place, markup left out; empty if none stands there. */
    public Optional<String> sentence(Article article, int start, int end) {
        return documents.read(article).units().stream().filter(Unit.Sentence.class::isInstance)
                .map(unit -> ((Unit.Sentence) unit).text()).filter(text -> {
                    var points = article.source().codePoints(text.source());
                    return points.start() == start && points.end() == end;
                }).map(text -> text.text()).findFirst();
    }
}
