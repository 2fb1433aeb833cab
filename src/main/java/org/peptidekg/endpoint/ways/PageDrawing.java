package org.peptidekg.endpoint.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.peptidekg.claim.Certainty;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.mechanism.Hop;
import org.peptidekg.endpoint.mechanism.Mechanism;
import org.peptidekg.endpoint.parts.Arrow;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * Ways as a picture from left to right: a column for each step, each term once. A line over more than one column has a
 * place of its own in each, so that it passes beside the terms; the sign of a step stands on its line. All lengths are
 * pixels.
 */
record PageDrawing(int width, int height, List<Line> lines, List<Box> boxes) {

    private static final int WIDTH = 190;
    private static final int HEIGHT = 34;
    private static final int GAP = 130;
    private static final int ROW = 50;
    private static final int PAD = 14;
    private static final int HEAD = 7;
    private static final int LABEL = 24;

    /**
     * The line of a step.
     *
     * @param claim path of the claim that states it
     * @param family the colour
     * @param style how the line is drawn
     * @param path where it runs, as SVG has it
     * @param head where its head is
     */
    record Line(Optional<String> claim, String family, String style, String path, String head, String words,
            Optional<Sign> sign) {
    }

    /** The sign on a line. */
    record Sign(String style, String sign, String x, String y, String textY) {
    }

    /** A term. */
    record Box(String path, String group, String x, String y, int width, int height, String textX, String textY,
            String shortened, String label) {
    }

    static PageDrawing of(List<Mechanism> ways, ExploreReader reader) {
        var layout = new DrawingLayout(ways);
        var lines = new ArrayList<Line>();
        layout.hops().forEach((id, hop) -> {
            if (layout.column(hop.to()) > layout.column(hop.from())) {
                lines.add(line(id, hop, layout, reader));
            }
        });
        return new PageDrawing(layout.columns() * (WIDTH + GAP) - GAP + 2 * PAD, layout.tallest() * ROW + 2 * PAD,
                lines, layout.terms().stream().map(term -> box(term, layout, reader)).toList());
    }

    private static double x(int column) {
        return PAD + column * (double) (WIDTH + GAP);
    }

    private static double y(double row) {
        return PAD + row * ROW;
    }

    private static Box box(StoredTerm term, DrawingLayout layout, ExploreReader reader) {
        var x = x(layout.column(term));
        var top = y(layout.row(term)) - HEIGHT / 2.0;
        return new Box(reader.path(term.iri()), ExploreNames.group(term.kind()), format("%.1f", x), format("%.1f", top),
                WIDTH, HEIGHT, format("%.1f", x + WIDTH / 2.0), format("%.1f", top + 22),
                term.label().length() > LABEL ? term.label().substring(0, LABEL - 1) + "…" : term.label(),
                term.label());
    }

    private static Line line(String id, Hop hop, DrawingLayout layout, ExploreReader reader) {
        var from = layout.column(hop.from());
        var to = layout.column(hop.to());
        var path = new StringBuilder();
        var at = y(layout.row(hop.from()));
        var signX = 0.0;
        var signY = 0.0;
        for (var column = from; column < to; column++) {
            var next = y(column + 1 == to ? layout.row(hop.to()) : layout.row(id, column + 1));
            var x1 = x(column) + WIDTH;
            var x2 = x(column + 1) - (column + 1 == to ? HEAD : 0);
            path.append(format("%s%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", path.length() == 0 ? "M" : "L", x1, at,
                    x1 + GAP / 2.0, at, x2 - GAP / 2.0, next, x2, next));
            // Lines part at their begin and meet at their end: the sign stands where they are farthest apart.
            signX = x1 + GAP * 0.5;
            signY = (at + next) / 2;
            at = next;
        }
        var sign = sign(hop, signX, signY);
        return new Line(hop.claim().map(claim -> reader.path(claim.iri())),
                hop.claim().map(claim -> ExploreNames.family(claim.relation().name())).orElse("identity"),
                hop.kind() != Hop.Kind.Stated ? "meant" : hop.certainty() == Certainty.Possible ? "possible" : "firm",
                path.toString(), format("M%.1f %.1fl-7 -4.5v9z", x(to), at),
                hop.from().label() + " " + hop.words() + " " + hop.to().label(), sign);
    }

    private static Optional<Sign> sign(Hop hop, double x, double y) {
        return hop.way().map(way -> Arrow.of(hop.way())).map(arrow -> new Sign(arrow.style(), arrow.sign(),
                format("%.1f", x), format("%.1f", y), format("%.1f", y + 5)));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
