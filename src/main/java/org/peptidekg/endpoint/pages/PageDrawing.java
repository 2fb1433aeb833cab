package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.mechanism.Hop;
import org.peptidekg.endpoint.mechanism.Mechanism;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * Ways as a picture from left to right: a column for each step, each term once. A line over more than one column has a
 * place of its own in each, so that it passes beside the terms; the sign of a step stands on its line.
 */
final class PageDrawing {

    private static final int WIDTH = 190;
    private static final int HEIGHT = 34;
    private static final int GAP = 130;
    private static final int ROW = 50;
    private static final int PAD = 14;
    private static final int ROUNDS = 5;
    private static final int SIGN = 10;

    /** Something that has a place in a column: a term, or a line that passes by. */
    private record Spot(String id, int column) {
    }

    private final ExploreReader reader;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, StoredTerm> terms = new LinkedHashMap<>();
    private final Map<String, Hop> hops = new LinkedHashMap<>();
    private final Map<Spot, Double> y = new HashMap<>();

    PageDrawing(ExploreReader reader) {
        this.reader = reader;
    }

    String svg(List<Mechanism> ways) {
        for (var way : ways) {
            for (var i = 0; i < way.hops().size(); i++) {
                var hop = way.hops().get(i);
                hops.putIfAbsent(hop.from().iri() + " " + hop.to().iri(), hop);
                place(hop.from(), i);
                place(hop.to(), i + 1);
            }
        }
        spread();
        var tallest = arrange();
        var width = (columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1) * (WIDTH + GAP) - GAP
                + 2 * PAD;
        var height = tallest * ROW + 2 * PAD;
        var markup = new StringBuilder("<svg width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width
                + " " + height + "\">\n");
        hops.values().forEach(hop -> edge(hop, markup));
        terms.values().forEach(term -> node(term, markup));
        return markup.append("</svg>").toString();
    }

    private void place(StoredTerm term, int at) {
        terms.put(term.iri(), term);
        columns.merge(term.iri(), at, Math::max);
    }

    /** Moves terms to the right until steps lead from left to right, as far as they do not lead in circles. */
    private void spread() {
        for (var round = 0; round < ROUNDS; round++) {
            for (var hop : hops.values()) {
                var from = columns.get(hop.from().iri());
                if (columns.get(hop.to().iri()) <= from && from < ROUNDS) {
                    columns.put(hop.to().iri(), from + 1);
                }
            }
        }
        var used = columns.values().stream().distinct().sorted().toList();
        columns.replaceAll((term, at) -> used.indexOf(at));
    }

    /** Gives each spot its height; returns how many spots the fullest column has. */
    private int arrange() {
        var links = new HashMap<Spot, List<Spot>>();
        var rows = new ArrayList<List<Spot>>();
        columns.forEach((term, at) -> put(rows, new Spot(term, at)));
        hops.forEach((id, hop) -> {
            var before = spot(hop.from());
            for (var at = before.column() + 1; at <= columns.get(hop.to().iri()); at++) {
                var next = at == columns.get(hop.to().iri()) ? spot(hop.to()) : new Spot(id, at);
                if (!next.id().equals(hop.to().iri())) {
                    put(rows, next);
                }
                links.computeIfAbsent(next, k -> new ArrayList<>()).add(before);
                links.computeIfAbsent(before, k -> new ArrayList<>()).add(next);
                before = next;
            }
        });
        var tallest = rows.stream().mapToInt(List::size).max().orElse(1);
        rows.forEach(row -> heights(row, tallest));
        for (var round = 0; round < 2 * ROUNDS; round++) {
            for (var row : rows) {
                // Each spot goes to the mean height of what it is linked to; equal ones keep their order.
                var mean = new HashMap<Spot, Double>();
                row.forEach(spot -> mean.put(spot, links.getOrDefault(spot, List.of()).stream().mapToDouble(y::get)
                        .average().orElse(y.get(spot))));
                row.sort(java.util.Comparator.comparing(mean::get));
                heights(row, tallest);
            }
        }
        return tallest;
    }

    private static void put(List<List<Spot>> rows, Spot spot) {
        while (rows.size() <= spot.column()) {
            rows.add(new ArrayList<>());
        }
        rows.get(spot.column()).add(spot);
    }

    private void heights(List<Spot> row, int tallest) {
        for (var i = 0; i < row.size(); i++) {
            y.put(row.get(i), PAD + (i + 0.5) * tallest * ROW / row.size());
        }
    }

    private Spot spot(StoredTerm term) {
        return new Spot(term.iri(), columns.get(term.iri()));
    }

    private static double x(int column) {
        return PAD + column * (double) (WIDTH + GAP);
    }

    private void node(StoredTerm term, StringBuilder markup) {
        var spot = spot(term);
        var top = y.get(spot) - HEIGHT / 2.0;
        markup.append("<a href=\"").append(Html.escape(reader.path(term.iri()))).append("\" class=\"group-")
                .append(ExploreNames.group(term.kind())).append("\">")
                .append(format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"8\"/>", x(spot.column()),
                        top, WIDTH, HEIGHT))
                .append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">", x(spot.column()) + WIDTH / 2.0,
                        top + 22))
                .append(Html.escape(PageMechanism.label(term))).append("<title>").append(Html.escape(term.label()))
                .append("</title></text></a>\n");
    }

    private void edge(Hop hop, StringBuilder markup) {
        var from = spot(hop.from());
        var to = columns.get(hop.to().iri());
        if (to <= from.column()) {
            return;
        }
        var id = hop.from().iri() + " " + hop.to().iri();
        var path = new StringBuilder();
        var at = y.get(from);
        var signX = 0.0;
        var signY = 0.0;
        for (var column = from.column(); column < to; column++) {
            var next = y.get(column + 1 == to ? spot(hop.to()) : new Spot(id, column + 1));
            var x1 = x(column) + WIDTH;
            var x2 = x(column + 1) - (column + 1 == to ? 7 : 0);
            path.append(format("%s%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", path.length() == 0 ? "M" : "L", x1, at,
                    x1 + GAP / 2.0, at, x2 - GAP / 2.0, next, x2, next));
            // Lines part at their begin and meet at their end: the sign stands where they are farthest apart.
            signX = x1 + GAP * 0.5;
            signY = (at + next) / 2;
            at = next;
        }
        markup.append(hop.claim().map(claim -> "<a href=\"" + Html.escape(reader.path(claim.iri())) + "\"")
                .orElse("<g"))
                .append(" class=\"").append(family(hop)).append("\"><path class=\"")
                .append(hop.kind() != Hop.Kind.Stated ? "meant" : hop.certainty() == Certainty.Possible ? "possible"
                        : "firm").append("\" d=\"").append(path).append("\"/>")
                .append(format("<path d=\"M%.1f %.1fl-7 -4.5v9z\" class=\"head\"/>", x(to), at))
                .append("<title>").append(Html.escape(hop.from().label() + " " + hop.words() + " " + hop.to().label()))
                .append("</title>").append(sign(hop, signX, signY))
                .append(hop.claim().isPresent() ? "</a>\n" : "</g>\n");
    }

    private static String sign(Hop hop, double x, double y) {
        return hop.way().map(way -> format("<circle class=\"sign\" cx=\"%.1f\" cy=\"%.1f\" r=\"%d\"/>"
                + "<text class=\"sign %s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>", x, y, SIGN,
                way == Direction.Up ? "up" : "down", x, y + 5, way == Direction.Up ? "↑" : "↓")).orElse("");
    }

    private static String family(Hop hop) {
        return hop.claim().map(claim -> "family-" + ExploreNames.family(claim.relation().name()))
                .orElse("family-identity");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
