package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.html.Wording;

/**
 * A peptide on the start page.
 *
 * @param claims how many, in words
 * @param spokes names of what it is tied to most
 * @param rays all that it is tied to, for a picture
 */
record PeptideCard(String path, String label, String claims, String spokes, List<Ray> rays) {

    private static final int NAMED = 5;
    private static final int MIDDLE = 36;
    private static final int RADIUS = 27;

    /**
     * A line from the middle to a dot.
     *
     * @param x of the dot, whole pixels
     * @param y of the dot, whole pixels
     */
    record Ray(String family, String group, String x, String y) {
    }

    static PeptideCard of(GraphOverview.Peptide peptide) {
        var spokes = peptide.spokes();
        return new PeptideCard("/" + peptide.key(), peptide.label(), Wording.count(peptide.claims(), "claim", "claims"),
                spokes.stream().limit(NAMED).map(GraphOverview.Spoke::label).collect(Collectors.joining(", ")),
                IntStream.range(0, spokes.size()).mapToObj(i -> ray(spokes.get(i), 2 * Math.PI * i
                        / Math.max(3, spokes.size()) - Math.PI / 2)).toList());
    }

    private static Ray ray(GraphOverview.Spoke spoke, double angle) {
        return new Ray(ExploreNames.family(spoke.relation()), ExploreNames.group(spoke.kind()),
                pixels(MIDDLE + RADIUS * Math.cos(angle)), pixels(MIDDLE + RADIUS * Math.sin(angle)));
    }

    private static String pixels(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }
}
