package org.peptidekg.export.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Polarity;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.TsvTable;

/** How nodes and edges look, for the formats that can carry it: {@code data/export/*-style.tsv}. */
public final class Styles {

    private static final String REST = "*";

    /**
     * Look of a node.
     *
     * @param color {@code #rrggbb}
     * @param shape {@code ellipse}, {@code rectangle}, {@code diamond} or {@code hexagon}
     */
    public record Node(String color, String shape) {

        /** Black or white, whichever is read more easily on the color: contrast as WCAG reckons it. */
        public String ink() {
            var rgb = Integer.parseInt(color.substring(1), 16);
            var luminance = .2126 * linear(rgb >> 16) + .7152 * linear(rgb >> 8) + .0722 * linear(rgb);
            return (luminance + .05) * (luminance + .05) < .05 * 1.05 ? "#ffffff" : "#000000";
        }

        private static double linear(int rgb) {
            return Math.pow((rgb & 0xFF) / 255.0, 2.2);
        }
    }

    /**
     * Look of an edge.
     *
     * @param color {@code #rrggbb}
     * @param line {@code solid}, {@code dashed} or {@code dotted}
     * @param arrow {@code triangle} or {@code tee}
     */
    public record Edge(String color, String line, String arrow) {
    }

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Edge> edges = new HashMap<>();

    private Styles(TsvTable nodeTable, TsvTable edgeTable) {
        for (var row : nodeTable.rows()) {
            nodes.put(row.cell("class"), new Node(color(row),
                    row.cell("shape", List.of("ellipse", "rectangle", "diamond", "hexagon")::contains, "a shape")));
        }
        for (var row : edgeTable.rows()) {
            edges.put(row.cell("polarity") + " " + row.cell("certainty"), new Edge(color(row),
                    row.cell("line", List.of("solid", "dashed", "dotted")::contains, "a line"),
                    row.cell("arrow", List.of("triangle", "tee")::contains, "an arrow")));
        }
        if (!nodes.containsKey(REST)) {
            throw new BadInputException(nodeTable.file(), "there is no row for the other classes, *");
        }
        for (var polarity : Polarity.values()) {
            for (var certainty : Certainty.values()) {
                if (!edges.containsKey(polarity + " " + certainty)) {
                    throw new BadInputException(edgeTable.file(), "no row for " + polarity + " " + certainty);
                }
            }
        }
    }

    public static Styles bundled() {
        return new Styles(TsvTable.bundled("data/export/node-style.tsv", "class", "color", "shape"),
                TsvTable.bundled("data/export/edge-style.tsv", "polarity", "certainty", "color", "line", "arrow"));
    }

    public Node of(StoredTerm term) {
        return nodes.getOrDefault(term.kind(), nodes.get(REST));
    }

    public Edge of(StoredClaim claim) {
        return edges.get(claim.polarity() + " " + claim.certainty());
    }

    /** All looks of nodes by class; that of the other classes under {@code *}. */
    public Map<String, Node> nodes() {
        return new java.util.TreeMap<>(nodes);
    }

    /** All looks of edges by polarity and certainty, with a blank between. */
    public Map<String, Edge> edges() {
        return new java.util.TreeMap<>(edges);
    }

    private static String color(TsvTable.Row row) {
        return row.cell("color", color -> color.matches("#[0-9a-f]{6}"), "a color such as #1b9e77");
    }
}
