package org.peptidekg.extract.parse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.peptidekg.article.Article;
import org.peptidekg.article.Block;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;
import org.peptidekg.text.MappedText;

/**
 * The substances and classes of drugs that an article names.
 *
 * @param counts how often it names each, headings counted double, in the order of their first names
 */
public record Substances(Map<Term, Double> counts) {

    private static final double HEADING_WEIGHT = 2;

    public Substances {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** @param vague labels that name nothing in particular */
    public static Substances of(Article article, TermFinder finder, Set<String> vague) {
        var counts = new LinkedHashMap<Term, Double>();
        for (var block : article.blocks()) {
            if (block instanceof Block.Heading heading) {
                add(finder, heading.text().text(), HEADING_WEIGHT, vague, counts);
            } else {
                texts(block).forEach(text -> add(finder, text.text(), 1, vague, counts));
            }
        }
        return new Substances(counts);
    }

    /** Those that one text names. */
    public static Substances in(String text, TermFinder finder, Set<String> vague) {
        var counts = new LinkedHashMap<Term, Double>();
        add(finder, text, 1, vague, counts);
        return new Substances(counts);
    }

    /** What stands in a block that is no heading. */
    public static List<MappedText> texts(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(paragraph.text());
        }
        if (block instanceof Block.ListItem item) {
            return List.of(item.text());
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream().flatMap(List::stream).toList();
        }
        return List.of();
    }

    /**
     * How large a part of the names of peptides, drugs and hormones is that of one, between 0 and 1; proteins and the
     * like are what these act on.
     */
    public double share(Term term) {
        var own = counts.getOrDefault(term, 0.0);
        var others = counts.entrySet().stream().filter(e -> e.getKey().termClass().dosed()
                && !e.getKey().equals(term)).mapToDouble(Map.Entry::getValue).sum();
        return own + others == 0 ? 0 : own / (own + others);
    }

    private static void add(TermFinder finder, String text, double weight, Set<String> vague,
            Map<Term, Double> weights) {
        for (var mention : finder.find(text)) {
            ArgumentResolver.noun(mention)
                    .filter(term -> isSubstance(term) && !vague.contains(term.label()))
                    .ifPresent(term -> weights.merge(term, weight, Double::sum));
        }
    }

    /** Any substance or class of drugs; "peptides" and other mere kinds are what everything is about. */
    private static boolean isSubstance(Term term) {
        return term.termClass().molecular() && term.termClass() != TermClass.SubstanceClass;
    }
}
