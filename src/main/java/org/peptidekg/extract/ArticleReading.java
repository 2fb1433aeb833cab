package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.peptidekg.article.Article;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Claim;
import org.peptidekg.document.Unit;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.dosage.DosageReader;
import org.peptidekg.extract.dosage.RouteReader;
import org.peptidekg.extract.layout.LayoutReader;
import org.peptidekg.extract.layout.Questions;
import org.peptidekg.extract.layout.Sections;
import org.peptidekg.extract.layout.TableReader;
import org.peptidekg.extract.match.Discourse;
import org.peptidekg.extract.match.SentenceReader;
import org.peptidekg.extract.merge.BothReaders;
import org.peptidekg.extract.merge.Contexts;
import org.peptidekg.extract.merge.Merger;
import org.peptidekg.extract.merge.Place;
import org.peptidekg.extract.merge.Said;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.Substances;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.GivenNames;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/** The walk through one article, unit by unit, with what is known so far. */
final class ArticleReading {

    /** Beginnings of sentences that stand for a substance named before. */
    private static final Pattern STANDING_FOR = Phrases.sentences().pattern("standing-for");

    private final Engine engine;
    private final TermFinder finder;
    private final GivenNames given;
    private final SentenceReader sentences;
    private final LayoutReader layout;
    private final Listings listings;
    private final Sections sections;
    private final Merger merger;
    private final Questions questions;
    private final CellReader cells;
    private final DiaryNotes diary;
    private final LedItems led;
    private final DosageReader doses;
    private final RouteReader routes;
    /** The sentence read last, if it is a question. */
    private Optional<Unit.Sentence> asked = Optional.empty();
    private Discourse discourse;
    private final PairReader judge;
    private final Consumer<PairReader.Seen> pairs;

    /** @param pairs takes all pairs of things that sentences name */
    ArticleReading(Engine engine, TermFinder finder, Optional<Term> topic, Substances substances, GivenNames given,
            Article article, Consumer<PairReader.Seen> pairs) {
        var arguments = new ArgumentResolver(engine.words(), finder);
        this.engine = engine;
        this.finder = finder;
        this.given = given;
        this.sentences = new SentenceReader(engine.words(), engine.events(), arguments);
        this.layout = new LayoutReader(engine.layout(), engine.words(), arguments);
        this.listings = new Listings(layout);
        this.sections = new Sections(finder, topic);
        this.merger = new Merger(article, engine.cues(), engine.bases(), engine.sizes(), engine.belief(),
                engine.led(), engine.words(), substances);
        this.questions = new Questions(finder, engine.words(), topic);
        this.doses = new DosageReader(engine.words());
        this.routes = new RouteReader(engine.words());
        this.cells = new CellReader(engine, new TableReader(finder, engine.layout(), topic), layout, listings,
                sentences, text -> given.in(text, finder.find(text.text())), finder);
        this.diary = DiaryNotes.of(article);
        this.led = new LedItems(engine.verbTags().verbs());
        this.judge = new PairReader(engine.pairs());
        this.pairs = pairs;
        this.discourse = Discourse.about(topic);
    }

    List<Claim> claims() {
        return merger.claims();
    }

    List<Place> places() {
        return merger.places();
    }

    void add(Unit unit) {
        if (unit instanceof Unit.Sentence sentence) {
            addSentence(led.whole(sentence));
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
        var question = asked;
        asked = Optional.empty();
        if (question.isPresent()) {
            addAnswer(question.get(), sentence);
            var rest = engine.answers().behind(text);
            if (rest > 0) {
                if (rest < text.length()) {
                    addSentence(new Unit.Sentence(sentence.place(), sentence.text().slice(rest, text.length()),
                            sentence.context(), sentence.citation(), sentence.opensBlock()));
                }
                return;
            }
        }
        var about = sections.subject(sentence.context());
        if (!about.equals(discourse.topic())) {
            discourse = Discourse.about(about);
        }
        var mentions = given.in(sentence.text(), finder.find(text));
        merger.saw(sentence.text(), mentions);
        var both = engine.sentence(text, mentions);
        var tokens = both.surface();
        var parsed = both.parsed();
        discourse = sentence.opensBlock() ? discourse.newBlock() : discourse;
        var found = new ArrayList<Said.Found>();
        listings.read(sentence, tokens, about).forEach(d -> found.add(new Said.Found(d, "layout")));
        listings.beside(sentence, item -> tokens(item.text()), about).forEach(merger::add);
        if (found.isEmpty()) {
            read(sentence, tokens, parsed).forEach(f -> found.add(f.with(diary.told(f.draft()))));
            diary.read(sentence, parsed, about).forEach(note -> {
                found.removeIf(f -> f.origin().equals(Said.PAIRS) && f.draft().object().key().equals(
                        note.object().key()));
                if (found.stream().noneMatch(f -> f.draft().object().key().equals(note.object().key()))) {
                    found.add(new Said.Found(note, "layout"));
                }
            });
        }
        engine.exposures().read(tokens, found.stream().map(Said.Found::draft).toList())
                .forEach(d -> found.add(new Said.Found(d, "names")));
        engine.arms().read(parsed).ifPresent(told -> {
            found.removeIf(f -> told.contradicts(f.draft()));
            told.drafts().forEach(d -> found.add(new Said.Found(d, "names")));
        });
        var around = String.join(" ", listings.heads(sentence.context()));
        var dosed = given(text, about);
        doses.read(text, mentions, List.of(), around, "", dosed)
                .forEach(d -> found.add(new Said.Found(d, "dosage")));
        if (sentence.place() != Unit.Place.HEADING) {
            routes.read(tokens, mentions, around, dosed, found.stream().map(Said.Found::draft).toList())
                    .forEach(d -> found.add(new Said.Found(d, "route")));
        }
        sections.read(sentence.text(), mentions, discourse.subject());
        if (isUnreal(sentence.context().runIn())) {
            return;
        }
        var said = Said.of(sentence, parsed.graph(), about,
                text.endsWith(":") ? found.stream().filter(f -> !Listings.isGeneral(f.draft())).toList() : found);
        merger.add(listings.isListed(sentence) && sentence.context().leadIn().isPresent()
                ? said.over(led(sentence.context().leadIn().get())) : said);
    }

    private Tokens tokens(MappedText text) {
        return engine.tokens(text.text(), given.in(text, finder.find(text.text())));
    }

    /** "It is injected": what a sentence that begins so was found to be about. */
    private Optional<Term> given(String text, Optional<Term> about) {
        return STANDING_FOR.matcher(text).lookingAt() ? discourse.subject().filter(term ->
                term.termClass().administered()).or(() -> about) : about;
    }

    /** What the tree, the surface and the pairs of a sentence say; what the next one may refer to, the tree tells. */
    private List<Said.Found> read(Unit.Sentence sentence, Tokens tokens, Tokens parsed) {
        var bare = sentence.place() == Unit.Place.HEADING || sentence.place() == Unit.Place.RUN_IN;
        var bySurface = sentences.read(tokens, bare, discourse).drafts();
        var tree = sentences.read(parsed, bare, discourse);
        discourse = tree.discourse();
        var ruled = BothReaders.join(parsed, tree.drafts(), bySurface);
        var named = judge.seen(sentence, tree.pairs(), ruled, listings.heads(sentence.context()));
        named.forEach(pairs);
        return judge.read(named, ruled);
    }

    /** "Myth: X raises Y": what stands behind such a head is not what the article says. */
    private boolean isUnreal(Optional<MappedText> head) {
        return head.stream().flatMap(h -> engine.cues().find(h.text()).stream())
                .anyMatch(Cues.Hit::refutes);
    }

    /** "It may be right for you if you have:": what follows is no more certain than the words that lead to it. */
    private UnaryOperator<Cues.Reading> led(MappedText leadIn) {
        var certainty = engine.cues().find(leadIn.text()).stream().map(hit -> hit.row().kind().certainty())
                .reduce(Certainty.Asserted, Certainty::weaker);
        return reading -> new Cues.Reading(reading.negated(), reading.certainty().weaker(certainty), reading.basis(),
                reading.cues(), reading.unreal(), reading.aim());
    }

    /** What a question and the yes or no behind it say together. */
    private void addAnswer(Unit.Sentence question, Unit.Sentence sentence) {
        var answer = engine.answers().in(sentence.text().text());
        var statement = answer.isEmpty() ? Optional.<MappedText>empty() : questions.statement(question.text());
        if (statement.isEmpty()) {
            return;
        }
        var words = statement.get();
        var tokens = tokens(words);
        var about = sections.subject(sentence.context());
        merger.add(new Said(words, question.text().source().cover(sentence.text().source()), sentence.context(),
                sentence.citation(), Optional.of(sentence.place()), Optional.empty(), about, Optional.empty(),
                answer.get()::over,
                sentences.read(tokens, false, Discourse.about(about)).drafts().stream()
                        .map(d -> new Said.Found(d, "answer")).toList()));
    }

    private void addRow(Unit.Row row) {
        asked = Optional.empty();
        var span = span(row);
        var about = sections.subject(row.context());
        cells.read(row, about).forEach(read -> merger.add(new Said(read.text(), span.orElseThrow(), row.context(),
                Optional.empty(), Optional.empty(), Optional.empty(), about,
                Contexts.head(row, read.cell().text()), read.over(),
                read.drafts().stream().map(d -> new Said.Found(d, "table")).toList())));
    }

    /** From the first to the last cell that is not empty; empty if all are. */
    static Optional<Span> span(Unit.Row row) {
        return row.cells().stream().filter(cell -> cell.length() > 0).map(MappedText::source).reduce(Span::cover);
    }

    List<CellReader.Reading> cells(Unit.Row row) {
        return cells.read(row, sections.subject(row.context()));
    }
}
