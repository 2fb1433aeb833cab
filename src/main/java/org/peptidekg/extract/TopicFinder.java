package org.peptidekg.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.article.Article;
import org.peptidekg.article.Block;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;

/**
 * Finds the substance that an article is about: the one named most often, title and headings counting more. A name
 * that no lexicon row knows can win if the title holds it and the text repeats it.
 */
final class TopicFinder {

    /** A name as peptides have them: BPC-157, KPV, GHK-Cu, Cortagen. */
    private static final Pattern NAME =
            Pattern.compile("\\b(?:[A-Z][A-Za-z]*-?\\d+[A-Za-z]*|[A-Z]{2,6}(?:-[A-Z][a-z]*)?|[A-Z][a-z]{3,})\\b");
    /** A name that is no word, however it is written. */
    private static final Pattern CODE = Pattern.compile(".*[0-9].*|[A-Z]+");
    private static final double TITLE_WEIGHT = 12;
    private static final double HEADING_WEIGHT = 2;
    private static final int LEAST_REPETITIONS = 5;

    private TopicFinder() {
    }

    static Optional<Term> find(Article article, TermFinder finder) {
        var weights = new LinkedHashMap<Term, Double>();
        var title = article.metadata().title();
        add(finder, title, TITLE_WEIGHT, weights);
        for (var block : article.blocks()) {
            if (block instanceof Block.Heading heading) {
                add(finder, heading.text().text(), HEADING_WEIGHT, weights);
            } else {
                texts(block).forEach(text -> add(finder, text.text(), 1, weights));
            }
        }
        var listed = weights.entrySet().stream().max(Map.Entry.comparingByValue());
        var unlisted = unlisted(article, title, finder);
        if (unlisted.isPresent() && listed.filter(best -> best.getValue() > unlisted.get().getValue()).isEmpty()) {
            return unlisted.map(Map.Entry::getKey);
        }
        return listed.map(Map.Entry::getKey);
    }

    static Iterable<MappedText> texts(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return java.util.List.of(paragraph.text());
        }
        if (block instanceof Block.ListItem item) {
            return java.util.List.of(item.text());
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream().flatMap(java.util.List::stream).toList();
        }
        return java.util.List.of();
    }

    private static void add(TermFinder finder, String text, double weight, Map<Term, Double> weights) {
        for (var mention : finder.find(text)) {
            mention.best(Form.NOUN).map(candidate -> candidate.term()).filter(TopicFinder::mayBeTopic)
                    .ifPresent(term -> weights.merge(term, weight, Double::sum));
        }
    }

    private static boolean mayBeTopic(Term term) {
        return term.termClass() == TermClass.Peptide || term.termClass() == TermClass.Drug
                || term.termClass() == TermClass.Hormone || term.termClass() == TermClass.Protein
                || term.termClass() == TermClass.NeurotrophicFactor || term.termClass() == TermClass.GrowthFactor;
    }

    /** A name of the title that the lexicon does not know, with the weight of its repetitions. */
    private static Optional<Map.Entry<Term, Double>> unlisted(Article article, String title, TermFinder finder) {
        var known = finder.find(title);
        var counts = new HashMap<String, Integer>();
        var names = NAME.matcher(title);
        var content = article.source().content();
        while (names.find()) {
            var name = names.group();
            var isKnown = known.stream().anyMatch(m -> m.start() < names.end() && names.start() < m.end());
            var repeated = isKnown ? 0 : occurrences(name, content);
            if (repeated >= LEAST_REPETITIONS && (CODE.matcher(name).matches()
                    || occurrences(name.toLowerCase(Locale.ROOT), content) == 0)) {
                counts.put(name, repeated);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(best -> Map.entry(Term.unlisted(best.getKey(), TermClass.Peptide),
                best.getValue() + TITLE_WEIGHT));
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
