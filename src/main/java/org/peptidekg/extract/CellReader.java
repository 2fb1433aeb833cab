package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.document.Unit;
import org.peptidekg.extract.cues.Answers;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.dosage.DosageReader;
import org.peptidekg.extract.dosage.RouteReader;
import org.peptidekg.extract.layout.LayoutReader;
import org.peptidekg.extract.layout.TableReader;
import org.peptidekg.extract.match.Discourse;
import org.peptidekg.extract.match.SentenceReader;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;

/** Reads the cells of tables: as items below their heads, as verdicts on them, as sentences, as doses and routes. */
final class CellReader {

    /** Heads that are a verb, of which the cells below or beside name the objects: "Raises". */
    private static final Pattern VERB = Phrases.layout().pattern("head-that-is-a-verb");

    private final Engine engine;
    private final TableReader tables;
    private final LayoutReader layout;
    private final Listings listings;
    private final SentenceReader sentences;
    private final Function<MappedText, List<Mention>> names;
    private final TermFinder finder;
    private final DosageReader doses;
    private final RouteReader routes;

    /** @param names the things that a text names, those that its article introduces among them */
    CellReader(Engine engine, TableReader tables, LayoutReader layout, Listings listings, SentenceReader sentences,
            Function<MappedText, List<Mention>> names, TermFinder finder) {
        this.engine = engine;
        this.tables = tables;
        this.layout = layout;
        this.listings = listings;
        this.sentences = sentences;
        this.names = names;
        this.finder = finder;
        this.doses = new DosageReader(engine.words());
        this.routes = new RouteReader(engine.words());
    }

    /**
     * What a cell states.
     *
     * @param text what was read: the cell, or its head where the cell only says yes or no
     * @param over what the cell makes of what the head says
     */
    record Reading(TableReader.Cell cell, MappedText text, List<Draft> drafts, UnaryOperator<Cues.Reading> over) {
    }

    /** @param about what cells are about that name no subject of their own */
    List<Reading> read(Unit.Row row, Optional<Term> about) {
        return tables.cells(row).stream().filter(cell -> cell.text().length() > 0)
                .map(cell -> read(cell, cell.subject().or(() -> about), row.context())).toList();
    }

    private Reading read(TableReader.Cell cell, Optional<Term> subject, Unit.Context context) {
        var text = cell.text().text();
        var mentions = names.apply(cell.text());
        var tokens = engine.tokens(text, mentions);
        var heads = new ArrayList<>(cell.heads());
        if (heads.stream().allMatch(layout::passes)) {
            heads.addAll(listings.heads(context));
        }
        var drafts = new ArrayList<>(layout.read(tokens, heads, cell.beside(), subject));
        if (drafts.isEmpty() && cell.asked().length() > 0) {
            var asked = engine.tokens(cell.asked().text(), names.apply(cell.asked()));
            var above = Stream.concat(Stream.of(cell.corner()), listings.heads(context).stream()).toList();
            var harmful = layout.isHarmful(above);
            var said = byHead(cell, asked, above, harmful, subject).or(() -> byVerb(cell, subject));
            if (said.isPresent()) {
                return said.get();
            }
            drafts.addAll(layout.degrees().read(text, asked, subject, above, harmful));
        }
        if (drafts.isEmpty()) {
            drafts.addAll(sentences.read(tokens, true, Discourse.about(subject)).drafts());
        }
        if (drafts.isEmpty() && mentions.size() > 0) {
            // Of the few words of a cell the tree often knows better which is the verb.
            drafts.addAll(sentences.read(engine.parsed(text, mentions), true, Discourse.about(subject)).drafts());
        }
        var beside = String.join("; ", cell.beside());
        var around = String.join(" ", heads) + " " + context.heading() + " " + beside;
        drafts.addAll(doses.read(text, mentions, finder.find(beside), around, beside, subject));
        drafts.addAll(routes.read(tokens, mentions, around, subject, drafts));
        return new Reading(cell, cell.text(), drafts, UnaryOperator.identity());
    }

    /** What the head of a cell says that only affirms or denies it, or says how often it comes. */
    private Optional<Reading> byHead(TableReader.Cell cell, Tokens asked, List<String> above, boolean harmful,
            Optional<Term> subject) {
        var text = cell.text().text();
        var often = harmful ? layout.howOften(text) : Optional.<Answers.Answer>empty();
        // "Side effect: nausea": the thing stands in the head, and how often it comes in the cell.
        var harms = often.isEmpty() ? List.<Draft>of() : layout.harms(asked, above, text, subject);
        var answer = harms.isEmpty() ? layout.verdict(text) : often;
        return answer.map(told -> new Reading(cell, cell.asked(), harms.isEmpty() ? sentences.read(asked, false,
                Discourse.about(subject)).drafts() : harms, told::over)).filter(read -> !read.drafts().isEmpty());
    }

    /** "Raises | cortisol": the head and the cell make a sentence of which the row or column is the subject. */
    private Optional<Reading> byVerb(TableReader.Cell cell, Optional<Term> subject) {
        if (subject.isEmpty() || !VERB.matcher(cell.asked().text().strip()).matches()) {
            return Optional.empty();
        }
        var head = cell.asked().withText(cell.asked().text().toLowerCase(Locale.ROOT));
        var blank = head.slice(0, 1).withText(" ");
        var words = MappedText.join(List.of(head.slice(0, 2).withText("it"), blank, head, blank, cell.text()));
        var parsed = engine.parsed(words.text(), names.apply(words));
        return Optional.of(new Reading(cell, words, sentences.read(parsed, false, Discourse.about(subject)).drafts(),
                UnaryOperator.identity())).filter(read -> !read.drafts().isEmpty());
    }
}
