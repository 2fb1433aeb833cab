package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.article.Article;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Unit;
import org.peptidekg.mention.GivenNames;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;

/** The walk through one article, unit by unit, with what is known so far. */
final class ArticleReading {

    static final String ROUTE_RULE = "route-in-dosing";

    private static final Pattern DOSING =
            Pattern.compile("(?i)\\b(dos(e|age|ing)|administration|how to (take|use)|route)");
    private static final Pattern GIVING =
            Pattern.compile("(?i)\\b(administ\\p{L}+|takes?|taken|taking|inject\\p{L}*|deliver\\p{L}*|given|routes?"
            + "|forms?|formulations?|orally|subcutaneously|intranasally|intravenously|intramuscularly|"
            + "sublingually|topically|bioavailability)\\b");

    private final Engine engine;
    private final TermFinder finder;
    private final Optional<Term> topic;
    private final GivenNames given;
    private final SentenceReader sentences;
    private final LayoutReader layout;
    private final TableReader tables;
    private final Merger merger;
    private final Questions questions;
    /** The sentence read last, if it is a question. */
    private Optional<Unit.Sentence> asked = Optional.empty();
    private Discourse discourse;

    ArticleReading(Engine engine, TermFinder finder, Optional<Term> topic, GivenNames given, Article article) {
        var arguments = new ArgumentResolver(engine.words(), finder);
        this.engine = engine;
        this.finder = finder;
        this.topic = topic;
        this.given = given;
        this.sentences = new SentenceReader(engine.words(), engine.events(), arguments);
        this.layout = new LayoutReader(engine.layout(), engine.words(), arguments);
        this.tables = new TableReader(finder, engine.layout(), topic);
        this.merger = new Merger(article, engine.cues(), engine.belief());
        this.questions = new Questions(finder, engine.words(), topic);
        this.discourse = Discourse.about(topic);
    }

    List<Claim> claims() {
        return merger.claims();
    }

    void add(Unit unit) {
        if (unit instanceof Unit.Sentence sentence) {
            addSentence(sentence);
        } else if (unit instanceof Unit.Row row) {
            addRow(row);
        }
    }

    private void addSentence(Unit.Sentence sentence) {
        var text = sentence.text().text();
        if (text.endsWith("?")) {
            discourse = discourse.newBlock();
            asked = Optional.of(sentence);
            return;
        }
        asked.ifPresent(question -> addAnswer(question, sentence));
        asked = Optional.empty();
        var mentions = given.in(sentence.text(), finder.find(text));
        var tokens = engine.tokens(text, mentions);
        var bare = sentence.place() == Unit.Place.HEADING || sentence.place() == Unit.Place.RUN_IN;
        discourse = sentence.opensBlock() ? discourse.newBlock() : discourse;
        var drafts = new ArrayList<Draft>();
        if (sentence.place() == Unit.Place.ITEM) {
            drafts.addAll(layout.read(tokens, heads(sentence.context()), List.of(), topic));
        }
        if (drafts.isEmpty()) {
            var result = sentences.read(tokens, bare, discourse);
            discourse = result.discourse();
            drafts.addAll(result.drafts());
        }
        drafts.addAll(engine.exposures().read(tokens, drafts));
        var around = String.join(" ", heads(sentence.context()));
        drafts.addAll(DosageReader.read(text, mentions, around, "", topic));
        drafts.addAll(routes(tokens, mentions, around, drafts));
        merger.add(sentence, drafts);
    }

    /** What a question and the yes or no behind it say together. */
    private void addAnswer(Unit.Sentence question, Unit.Sentence sentence) {
        var answer = engine.answers().in(sentence.text().text());
        var statement = answer.isEmpty() ? Optional.<MappedText>empty() : questions.statement(question.text());
        if (statement.isEmpty()) {
            return;
        }
        var words = statement.get();
        var tokens = engine.tokens(words.text(), given.in(words, finder.find(words.text())));
        merger.add(words, question.text().source().cover(sentence.text().source()), sentence.context(),
                sentence.citation(), sentences.read(tokens, false, Discourse.about(topic)).drafts(),
                answer.get()::over);
    }

    private static List<String> heads(Unit.Context context) {
        var heads = new ArrayList<String>();
        context.runIn().ifPresent(head -> heads.add(head.text()));
        context.leadIn().ifPresent(head -> heads.add(head.text()));
        heads.add(context.heading());
        return heads;
    }

    private void addRow(Unit.Row row) {
        var filled = row.cells().stream().filter(cell -> cell.length() > 0).toList();
        if (filled.isEmpty()) {
            return;
        }
        var span = filled.get(0).source().cover(filled.get(filled.size() - 1).source());
        for (var cell : tables.cells(row)) {
            if (cell.text().length() == 0) {
                continue;
            }
            var text = cell.text().text();
            var mentions = given.in(cell.text(), finder.find(text));
            var tokens = engine.tokens(text, mentions);
            var subject = cell.subject().or(() -> topic);
            var drafts = new ArrayList<>(layout.read(tokens, cell.heads(), cell.beside(), subject));
            if (drafts.isEmpty()) {
                drafts.addAll(sentences.read(tokens, true, Discourse.about(subject)).drafts());
            }
            var around = String.join(" ", cell.heads()) + " " + row.context()
                    .heading() + " " + String.join(" ", cell.beside());
            var nearby = new ArrayList<>(mentions);
            nearby.addAll(finder.find(String.join(" ", cell.beside())));
            drafts.addAll(DosageReader.read(text, nearby, around, String.join("; ", cell.beside()), subject));
            drafts.addAll(routes(tokens, mentions, around, drafts));
            merger.add(cell.text(), span, row.context(), Optional.empty(), drafts);
        }
    }

    /** Where dosing is the matter, a route or form that is named is one by which the substance is given. */
    private List<Draft> routes(Tokens tokens, List<Mention> mentions, String around, List<Draft> known) {
        if (topic.isEmpty() || !DOSING.matcher(around).find() && !GIVING.matcher(tokens.text()).find()) {
            return List.of();
        }
        return mentions.stream().filter(m -> isRoute(m.best().term())).map(m -> {
            var term = m.best().term();
            return new Draft(topic.get(), Optional.empty(), Relation.administeredVia, new ClaimObject.Concept(term),
                    Optional.of(m.surface()), Optional.empty(), m.start(), m.start(), ROUTE_RULE, false, true,
                            Optional.empty());
        }).filter(d -> known.stream().noneMatch(k -> k.relation() == d.relation()
                && k.object().key().equals(d.object().key()))).toList();
    }

    private static boolean isRoute(Term term) {
        return term.termClass() == TermClass.Route || term.termClass() == TermClass.DosageForm;
    }
}
