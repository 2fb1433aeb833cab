package org.peptidekg.extract.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.peptidekg.article.Article;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.Substances;
import org.peptidekg.extract.rules.NounSenses;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;

/**
 * Finds the substance that an article is about: the one named most often, title and headings counting more. A name
 * that no lexicon row knows can win if the title holds it and the text repeats it.
 */
public final class TopicFinder {

    /** A name as peptides have them: BPC-157, KPV, GHK-Cu, Cortagen. */
    private static final Pattern NAME =
            Pattern.compile("\\b(?:[A-Z][A-Za-z]*(?:-?\\d+[A-Za-z]*)+|[A-Z]{2,6}(?:-[A-Z][a-z]*)?|[A-Z][a-z]{3,})\\b");
    /** A name that is no word, however it is written. */
    private static final Pattern CODE = Pattern.compile(".*[0-9].*|[A-Z]+");
    /** Least weight of a topic that no title names, and by what factor it must lead. */
    private static final double LEAST_NAMED = 3;
    private static final double CLEARLY = 1.5;
    private static final int LEAST_REPETITIONS = 5;
    /** Up to three words with capitals or numbers, before a sign or the end. */
    private static final Pattern BEGINNING =
            Pattern.compile("^[\\p{Lu}\\d][\\p{L}\\d-]*(?: [\\p{Lu}\\d][\\p{L}\\d-]*){0,2}"
                    + "(?=$|\\s?[:(|\u2013\u2014,])");
    private static final String IS_A = "(?:\\s?\\([^)]*\\))?,? (?:is|was) an? ";
    private static final int NEAR = 6;

    private TopicFinder() {
    }

    /** @param substances what the article names */
    public static Optional<Term> find(Article article, Substances substances, TermFinder finder, Words words) {
        var counts = substances.counts();
        var title = article.metadata().title();
        var defined = defined(article, title, finder);
        if (defined.isPresent()) {
            return defined;
        }
        var unlisted = unlisted(article, title, finder, words.senses());
        // "PRL-8-53" does not name PRL
        var titled = Substances.in(unlisted.map(name -> title.replace(name.getKey().label(), " ")).orElse(title),
                finder, words.vague()).counts().keySet();
        // What a file is called may be what somebody keeps it under.
        var named = titled.stream().filter(term -> !isFileName(title, article) || counts.containsKey(term))
                .max(Comparator.comparingDouble(term -> counts.getOrDefault(term, 0.0)));
        if (unlisted.isPresent() && named.map(term -> counts.getOrDefault(term, 0.0))
                .filter(often -> often > unlisted.get().getValue()).isEmpty()) {
            return unlisted.map(Map.Entry::getKey);
        }
        return named.or(() -> article.blocks().size() > 1 ? clearest(counts) : only(counts))
                .or(() -> own(article, finder, words));
    }

    /** What somebody who writes of himself is given: named more often than anything else beside "I took", "my shot". */
    private static Optional<Term> own(Article article, TermFinder finder, Words words) {
        var counts = new HashMap<Term, Integer>();
        OwnStory.of(article).treated()
                .flatMap(text -> Substances.in(text, finder, words.vague()).counts().keySet().stream())
                .filter(term -> term.termClass().dosed()).forEach(term -> counts.merge(term, 1, Integer::sum));
        var most = counts.values().stream().mapToInt(often -> often).max().orElse(0);
        var best = counts.entrySet().stream().filter(e -> e.getValue() == most).map(Map.Entry::getKey).toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static boolean isFileName(String title, Article article) {
        return article.fileName().startsWith(title + ".");
    }

    /** In a paragraph without a head: the only thing that is given to anybody. */
    private static Optional<Term> only(Map<Term, Double> counts) {
        var given = counts.keySet().stream().filter(term -> term.termClass().drug()).toList();
        return given.size() == 1 ? Optional.of(given.get(0)) : clearest(counts);
    }

    /** Where the title names nothing: what the text names far more often than anything else. */
    private static Optional<Term> clearest(Map<Term, Double> counts) {
        var order = counts.entrySet().stream()
                .sorted(Map.Entry.<Term, Double>comparingByValue().reversed()).toList();
        return order.isEmpty() || order.get(0).getValue() < LEAST_NAMED
                || order.size() > 1 && order.get(0).getValue() < CLEARLY * order.get(1).getValue() ? Optional.empty()
                : Optional.of(order.get(0).getKey());
    }

    /** What the title begins with, if the lexicon does not know it and the text says of it that it is a substance. */
    private static Optional<Term> defined(Article article, String title, TermFinder finder) {
        var name = BEGINNING.matcher(title.strip()).results().map(MatchResult::group).findFirst()
                .filter(n -> finder.whole(n).isEmpty());
        return name.filter(n -> article.blocks().stream()
                .flatMap(block -> Substances.texts(block).stream()).anyMatch(text -> defines(text.text(), n, finder)))
                .map(n -> Term.unlisted(n, TermClass.Peptide));
    }

    private static boolean defines(String text, String name, TermFinder finder) {
        var is = Pattern.compile(Pattern.quote(name) + IS_A).matcher(text);
        return is.lookingAt() && finder.find(text).stream().filter(m -> m.start() >= is.end()
                && text.substring(is.end(), m.start()).chars().filter(c -> c == ' ').count() < NEAR
                && text.substring(is.end(), m.start()).indexOf('.') < 0)
                .map(ArgumentResolver::noun).flatMap(Optional::stream)
                .anyMatch(term -> term.termClass() == TermClass.SubstanceClass);
    }

    /** A name of the title that the lexicon does not know, with the weight of its repetitions. */
    private static Optional<Map.Entry<Term, Double>> unlisted(Article article, String title, TermFinder finder,
            NounSenses senses) {
        var known = finder.find(title);
        var counts = new HashMap<String, Integer>();
        var names = NAME.matcher(title);
        var content = article.source().content();
        while (names.find()) {
            var name = names.group();
            var isKnown = known.stream().anyMatch(m -> m.start() < names.end() && names.start() < m.end()
                    && !(m.end() < names.end() && m.start() == names.start() && name.indexOf('-') > 0));
            var isWord = senses.of(name.toLowerCase(Locale.ROOT)).isPresent();
            var repeated = isKnown || isWord && !CODE.matcher(name).matches() ? 0 : occurrences(name, content);
            if (repeated >= LEAST_REPETITIONS && (CODE.matcher(name).matches()
                    || occurrences(name.toLowerCase(Locale.ROOT), content) == 0)) {
                counts.put(name, repeated);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(best -> Map.entry(Term.unlisted(best.getKey(), TermClass.Peptide),
                best.getValue().doubleValue()));
    }

    /** How often a name stands in a text as a word. */
    private static int occurrences(String name, String text) {
        var count = 0;
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            var end = at + name.length();
            if ((at == 0 || !isWord(text.codePointBefore(at))) && (end == text.length()
                    || !isWord(text.codePointAt(end)))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isWord(int c) {
        return c == '_' || Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
