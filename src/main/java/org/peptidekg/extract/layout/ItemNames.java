package org.peptidekg.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.peptidekg.extract.layout.Items.Item;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Finds the term that an item names. */
final class ItemNames {

    private static final int MAX_WORDS = 6;
    /** "QT", "HbA1c": capitals that are no mere beginnings of words. */
    private static final Pattern SYMBOL = Pattern.compile("\\S*\\p{Lu}\\S*\\p{Lu}\\S*");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Words words;
    private final LayoutWords layout;
    private final ArgumentResolver arguments;

    ItemNames(Words words, LayoutWords layout, ArgumentResolver arguments) {
        this.words = words;
        this.layout = layout;
        this.arguments = arguments;
    }

    /** The last word of a name, before "of" and the like: "irritation" in "irritation of the skin". */
    int head(Tokens tokens, Item item) {
        for (var i = item.start() + 1; i < item.end(); i++) {
            if (Word.in(tokens.word(i), "of", "in", "to") && !Items.inName(tokens, i)) {
                return i - 1;
            }
        }
        return item.end() - 1;
    }

    /** The term that the whole item names; unlisted if the lexicon has none. */
    Optional<Argument> whole(Tokens tokens, Item item) {
        var head = head(tokens, item);
        if (tokens.is(head, "ADV") && tokens.mentionAt(head).isEmpty()
                || head == item.start() && layout.deviation().contains(tokens.word(head))) {
            return Optional.empty();
        }
        var surface = Optional.of(tokens.surface(item.start(), item.end()));
        if (words.transparent().contains(tokens.lemma(head)) && head + 1 < item.end()
                && tokens.mentionAt(head).filter(m -> m.end() > m.start() + 1).isEmpty()) {
            var inner = last(tokens, head + 2, item.end());
            if (inner.isPresent()) {
                return inner;
            }
        }
        var named = tokens.mentions().stream()
                .filter(m -> m.start() >= item.start() && m.start() <= head && m.end() > head && m.end() <= item.end())
                .max(Comparator.comparingInt(m -> m.end() - m.start()));
        if (named.isPresent()) {
            var term = ArgumentResolver.noun(named.get().mention()).orElse(named.get().mention().best().term());
            var deviates = named.get().start() > item.start() && term.termClass() != TermClass.Condition
                    && term.valence() != TermClass.Valence.BAD
                    && layout.deviation().contains(tokens.word(named.get().start() - 1));
            return Optional.of(deviates ? unlisted(tokens, named.get().start() - 1, item.end(), TermClass.Symptom)
                    : new Argument(term, Optional.empty(), surface));
        }
        for (var start = item.start(); start <= head; start++) {
            var known = arguments.term(tokens.surface(start, item.end()));
            if (known.isPresent()) {
                return known.map(term -> new Argument(term, Optional.empty(), surface));
            }
        }
        if (layout.deviation().contains(tokens.word(item.start())) && head > item.start()) {
            // "Low cortisol levels"
            return Optional.of(unlisted(tokens, item.start(), item.end(), TermClass.Symptom));
        }
        if (words.aspect(tokens.lemma(head)).isPresent() || words.transparent().contains(tokens.lemma(head))) {
            var before = last(tokens, item.start(), head);
            if (before.isPresent()) {
                return before.map(a -> new Argument(a.term(), words.aspect(tokens.lemma(head)), surface));
            }
        }
        return unlisted(tokens, item, head);
    }

    private Optional<Argument> unlisted(Tokens tokens, Item item, int head) {
        var start = item.start();
        while (start < head && words.empty().contains(tokens.word(start))
                && !layout.deviation().contains(tokens.word(start))) {
            start++;
        }
        if (words.generic().contains(tokens.lemma(head)) || words.reporter().contains(tokens.lemma(head))
                || tokens.is(head, "NUM", "PRON", "SYM") || item.end() - start > MAX_WORDS
                || !tokens.word(head).matches(".*\\p{L}{3,}.*")) {
            return Optional.empty();
        }
        var change = layout.change().contains(tokens.lemma(head)) && item.end() > head + 1
                || layout.trouble().contains(tokens.lemma(head));
        var type = change ? TermClass.Symptom : words.heads().getOrDefault(tokens.lemma(head), TermClass.Unknown);
        return Optional.of(unlisted(tokens, start, item.end(), type));
    }

    private static Argument unlisted(Tokens tokens, int start, int end, TermClass type) {
        var surface = tokens.surface(start, end).replaceAll("\\s+", " ");
        var proper = surface.matches("\\p{Lu}\\S*(?: (?:\\p{Lu}\\S*|of|and|for|the|&))+");
        var label = proper || surface.equals(surface.toUpperCase(Locale.ROOT)) ? surface
                : WORD.matcher(surface).replaceAll(word -> Matcher.quoteReplacement(
                        SYMBOL.matcher(word.group()).matches() ? word.group() : word.group().toLowerCase(Locale.ROOT)));
        return new Argument(Term.unlisted(label, type), Optional.empty(), Optional.of(surface));
    }

    /** What the head of an item is of: "actin" in "actin regulation" and in "regulation of actin". */
    Optional<Argument> complement(Tokens tokens, Item item) {
        var head = head(tokens, item);
        var behind = head + 2;
        if (behind < item.end()) {
            while (behind < item.end() - 1 && tokens.is(behind, "DET")) {
                behind++;
            }
            return whole(tokens, new Item(behind, item.end(), item.end()));
        }
        return head == item.start() ? Optional.empty() : whole(tokens, new Item(item.start(), head, head));
    }

    /** "fast heartbeat" in "fast or irregular heartbeat": the noun of an item with the adjective that shares it. */
    Optional<Argument> shared(Tokens tokens, Item item, Argument whole) {
        if (item.modifier() < 0) {
            return Optional.empty();
        }
        var surface = tokens.word(item.modifier()) + " " + tokens.word(item.end() - 1);
        return arguments.term(surface).or(() -> whole.term().valence() == TermClass.Valence.BAD
                ? Optional.of(Term.unlisted(surface.toLowerCase(Locale.ROOT), whole.term().termClass()))
                : Optional.empty()).map(term -> new Argument(term, Optional.empty(), Optional.of(surface)));
    }

    /** "fasting" in "hair loss due to fasting": what the words behind an item say that it comes from. */
    List<Argument> causes(Tokens tokens, Item item) {
        var from = item.end();
        if (tokens.at(from, "(")) {
            from++;
        }
        var length = tokens.at(from, "due") && tokens.at(from + 1, "to")
                || tokens.at(from, "because") && tokens.at(from + 1, "of")
                || tokens.at(from, "caused") && tokens.at(from + 1, "by") ? 2 : 0;
        if (length == 0) {
            return List.of();
        }
        var found = new ArrayList<Argument>();
        var start = from + length;
        for (var i = start; i <= item.tailEnd(); i++) {
            if (i == item.tailEnd() || Word.in(tokens.word(i), "and", "or", "&", ",", ")", ".")) {
                if (i > start && i - start <= MAX_WORDS) {
                    whole(tokens, new Item(start, i, i)).filter(a -> !words.vague().contains(a.term().label()))
                            .ifPresent(found::add);
                }
                start = i + 1;
            }
        }
        return found;
    }

    /** "digestive trouble (nausea, vomiting)": what a bracket right behind an item lists, if it holds names alone. */
    List<Argument> bracketed(Tokens tokens, Item item) {
        var open = item.end();
        if (!tokens.at(open, "(")) {
            return List.of();
        }
        var close = open + 1;
        while (close < tokens.size() && !tokens.at(close, ")")) {
            if (tokens.mentionAt(close).isEmpty() && !Word.in(tokens.word(close), ",", "and", "or", ";", "/")) {
                return List.of();
            }
            close++;
        }
        var end = close;
        return tokens.mentions().stream().filter(m -> m.start() > open && m.end() <= end)
                .flatMap(m -> ArgumentResolver.noun(m.mention()).map(term -> new Argument(term, Optional.empty(),
                        Optional.of(tokens.surface(m.start(), m.end())))).stream()).toList();
    }

    private Optional<Argument> last(Tokens tokens, int from, int to) {
        return tokens.mentions().stream().filter(m -> m.start() >= from && m.end() <= to).reduce((a, b) -> b)
                .map(m -> new Argument(ArgumentResolver.noun(m.mention()).orElse(m.mention().best().term()),
                        Optional.empty(), Optional.of(tokens.surface(m.start(), m.end()))));
    }
}
