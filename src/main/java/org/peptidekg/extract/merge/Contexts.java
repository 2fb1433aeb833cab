package org.peptidekg.extract.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.peptidekg.claim.Context;
import org.peptidekg.claim.Context.Kind;
import org.peptidekg.document.Unit;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;
import org.peptidekg.text.Span;

/** Finds the words outside a quotation that carry the subject or the relation of its claims, in one article. */
public final class Contexts {

    private final SourceText source;
    /** Rules that take the relation from the words above or around. */
    private final Set<String> led;
    /** Where each term was named last, by its key. */
    private final Map<String, Span> named = new HashMap<>();

    Contexts(SourceText source, Set<String> led) {
        this.source = source;
        this.led = led;
    }

    /** Notes what a text names, before its claims are asked for. */
    void saw(MappedText text, List<Mention> mentions) {
        for (var mention : mentions) {
            ArgumentResolver.noun(mention).ifPresent(term ->
                    named.put(term.key(), text.source(mention.start(), mention.end())));
        }
    }

    /** @param head what stands above the cell, where the draft is of one */
    List<Context> of(Draft draft, Span quoted, Unit.Context around, Optional<MappedText> head) {
        var found = new ArrayList<Context>();
        var implied = draft.subjectText().isEmpty();
        around.leadIn().ifPresent(words -> add(Kind.LeadIn, words, quoted, found));
        if (implied || led.contains(draft.rule())) {
            around.runIn().ifPresent(words -> add(Kind.RunIn, words, quoted, found));
        }
        head.ifPresent(words -> add(Kind.TableHead, words, quoted, found));
        if (found.isEmpty() && led.contains(draft.rule()) && !around.above().isEmpty()) {
            add(Kind.Heading, around.above().get(around.above().size() - 1), quoted, found);
        }
        if (implied && Stream.concat(Stream.of(source.slice(quoted)), found.stream().map(Context::text))
                .noneMatch(words -> names(words, draft.subject()))) {
            antecedent(draft.subject(), quoted, around).ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Context::start));
        return List.copyOf(found);
    }

    private Optional<Context> antecedent(Term subject, Span quoted, Unit.Context around) {
        return Optional.ofNullable(named.get(subject.key())).filter(place -> !place.overlaps(quoted)).map(place ->
                around.above().stream().filter(heading -> heading.length() > 0 && heading.source().contains(place))
                        .findFirst().map(heading -> context(Kind.Heading, heading.source()))
                        .orElseGet(() -> context(Kind.Antecedent, place)));
    }

    private void add(Kind kind, MappedText words, Span quoted, List<Context> found) {
        if (!words.isBlank() && !quoted.contains(words.source())) {
            found.add(context(kind, words.source()));
        }
    }

    private Context context(Kind kind, Span span) {
        var points = source.codePoints(span);
        return new Context(kind, source.slice(span), points.start(), points.end());
    }

    private static boolean names(String words, Term term) {
        var lower = words.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(term.label()), term.synonyms().stream())
                .anyMatch(name -> lower.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** The head of the column that a cell of a row stands in. */
    public static Optional<MappedText> head(Unit.Row row, MappedText cell) {
        for (var i = 0; i < Math.min(row.header().size(), row.cells().size()); i++) {
            if (row.cells().get(i).length() > 0 && cell.length() > 0
                    && row.cells().get(i).source().equals(cell.source())) {
                return Optional.of(row.header().get(i));
            }
        }
        return Optional.empty();
    }
}
