package org.peptidekg.rdf.ontology;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/** Draws trees and links as SVG that needs no script and no font of its own. */
final class OntologyDiagram {

    private static final int ROW = 26;
    private static final int STEP = 26;
    private static final int LETTER = 8;
    private static final int MARGIN = 12;
    private static final int BOX = 20;

    private final StringBuilder shapes = new StringBuilder();
    private int width;
    private int height = MARGIN;

    private OntologyDiagram() {
    }

    /** A tree, a row for each name, drawn below and to the right of the one that it belongs to. */
    static String tree(String title, List<Map.Entry<Integer, String>> rows) {
        var diagram = new OntologyDiagram();
        var above = new ArrayDeque<int[]>();
        for (var row : rows) {
            var x = MARGIN + row.getKey() * STEP;
            var y = diagram.height;
            while (!above.isEmpty() && above.peek()[0] >= x) {
                above.pop();
            }
            if (!above.isEmpty()) {
                var from = above.peek();
                diagram.line(from[0] + MARGIN, from[1] + BOX, from[0] + MARGIN, y + BOX / 2);
                diagram.line(from[0] + MARGIN, y + BOX / 2, x, y + BOX / 2);
            }
            diagram.box(x, y, row.getValue());
            above.push(new int[] {x, y});
            diagram.height += ROW;
        }
        return diagram.svg(title);
    }

    /**
     * Links, an arrow each.
     *
     * @param links from, by, to
     */
    static String links(String title, List<List<String>> links) {
        var diagram = new OntologyDiagram();
        var left = MARGIN + length(links, 0);
        var right = left + length(links, 1) + 2 * STEP;
        var before = "";
        for (var link : links) {
            var y = diagram.height;
            if (!link.get(0).equals(before)) {
                diagram.box(left - width(link.get(0)), y, link.get(0));
                before = link.get(0);
            } else {
                diagram.line(left - MARGIN, y - ROW + BOX / 2 - 2, left - MARGIN, y + BOX / 2);
                diagram.line(left - MARGIN, y + BOX / 2, left, y + BOX / 2);
            }
            diagram.line(left, y + BOX / 2, right, y + BOX / 2);
            diagram.shapes.append("<path d=\"M%d %d l-8 -4 v8 z\"/>%n".formatted(right, y + BOX / 2));
            diagram.text(left + STEP, y, link.get(1), " class=\"by\"");
            diagram.box(right, y, link.get(2));
            diagram.height += ROW + 2;
        }
        return diagram.svg(title);
    }

    private static int length(List<List<String>> links, int part) {
        return links.stream().mapToInt(link -> width(link.get(part))).max().orElse(0);
    }

    private static int width(String text) {
        return text.length() * LETTER + MARGIN;
    }

    private void box(int x, int y, String text) {
        shapes.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>%n"
                .formatted(x, y, width(text), BOX));
        text(x + MARGIN / 2, y, text, "");
        width = Math.max(width, x + width(text) + MARGIN);
    }

    private void text(int x, int y, String text, String attributes) {
        shapes.append("<text x=\"%d\" y=\"%d\"%s>%s</text>%n".formatted(x, y + BOX - 6, attributes,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private void line(int x1, int y1, int x2, int y2) {
        shapes.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n".formatted(x1, y1, x2, y2));
    }

    /** The look stands in the elements' attributes: a page may forbid styles. */
    private String svg(String title) {
        return ("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <g font-family="monospace" font-size="13" fill="#1c1c1c">
                %s</g>
                </svg>
                """).formatted(width, height, width, height, title, shapes.toString()
                        .replace("<rect ", "<rect fill=\"#eef4fb\" stroke=\"#5b7fa6\" ")
                        .replace("<line ", "<line stroke=\"#5b7fa6\" ")
                        .replace("<path ", "<path fill=\"#5b7fa6\" ")
                        .replace(" class=\"by\"", " font-style=\"italic\" stroke=\"#ffffff\" stroke-width=\"5\" "
                                + "paint-order=\"stroke\""))
                .replace("\r\n", "\n");
    }
}
