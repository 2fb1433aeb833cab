package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.peptidekg.claim.Certainty;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExplorePaths;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.rdf.StoredClaim;
import org.peptidekg.rdf.StoredTerm;

/** Paths as a picture from left to right: a column for each step, each term once. */
final class PageDrawing {

    private static final int WIDTH = 190;
    private static final int HEIGHT = 34;
    private static final int GAP = 160;
    private static final int ROW = 62;
    private static final int PAD = 34;
    private static final int ROUNDS = 5;
    private static final int CROWDED = 3;

    private final ExploreReader reader;
    private final Map<String, Integer> column = new LinkedHashMap<>();
    private final Map<String, Double> y = new HashMap<>();
    private final Map<String, StoredTerm> terms = new LinkedHashMap<>();

    PageDrawing(ExploreReader reader) {
        this.reader = reader;
    }

    String svg(List<ExplorePaths.Path> paths) {
        var claims = new LinkedHashMap<String, StoredClaim>();
        for (var path : paths) {
            for (var i = 0; i < path.hops().size(); i++) {
                var hop = path.hops().get(i);
                claims.put(hop.iri(), hop);
                place(hop.subject(), i);
                place(hop.object(), i + 1);
            }
        }
        spread(claims.values());
        var rows = new ArrayList<List<String>>();
        column.forEach((term, at) -> {
            while (rows.size() <= at) {
                rows.add(new ArrayList<>());
            }
            rows.get(at).add(term);
        });
        var tallest = rows.stream().mapToInt(List::size).max().orElse(1);
        rows.forEach(row -> {
            for (var i = 0; i < row.size(); i++) {
                y.put(row.get(i), PAD + (i + 0.5) * tallest * ROW / row.size());
            }
        });
        var width = rows.size() * WIDTH + (rows.size() - 1) * GAP + 2 * PAD;
        var height = tallest * ROW + 2 * PAD;
        var markup = new StringBuilder("<svg width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width
                + " " + height + "\">\n");
        var fans = claims.values().stream().collect(Collectors.groupingBy(PageDrawing::fan, Collectors.counting()));
        var named = new HashSet<String>();
        claims.values().forEach(claim -> {
            var crowded = fans.get(fan(claim)) >= CROWDED;
            edge(claim, crowded, !crowded || named.add(fan(claim)), markup);
        });
        terms.values().forEach(term -> node(term, markup));
        return markup.append("</svg>").toString();
    }

    /** Claims with one subject and relation: where there are many, their words would cover each other. */
    private static String fan(StoredClaim claim) {
        return claim.subject().iri() + ' ' + claim.relation();
    }

    private void place(StoredTerm term, int at) {
        terms.put(term.iri(), term);
        column.merge(term.iri(), at, Math::max);
    }

    /** Moves terms to the right until claims lead from left to right, as far as they do not lead in circles. */
    private void spread(Collection<StoredClaim> claims) {
        for (var round = 0; round < ROUNDS; round++) {
            for (var claim : claims) {
                var from = column.get(claim.subject().iri());
                if (column.get(claim.object().iri()) <= from && from < ROUNDS) {
                    column.put(claim.object().iri(), from + 1);
                }
            }
        }
        var used = column.values().stream().distinct().sorted().toList();
        column.replaceAll((term, at) -> used.indexOf(at));
    }

    private double x(StoredTerm term) {
        return PAD + column.get(term.iri()) * (double) (WIDTH + GAP);
    }

    private void node(StoredTerm term, StringBuilder markup) {
        var top = y.get(term.iri()) - HEIGHT / 2.0;
        markup.append("<a href=\"").append(Html.escape(reader.path(term.iri()))).append("\" class=\"group-")
                .append(ExploreNames.group(term.kind())).append("\">")
                .append(format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"8\"/>", x(term), top, WIDTH,
                        HEIGHT))
                .append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">", x(term) + WIDTH / 2.0, top + 22))
                .append(Html.escape(PageMechanism.label(term))).append("<title>").append(Html.escape(term.label()))
                .append("</title></text></a>\n");
    }

    private void edge(StoredClaim claim, boolean crowded, boolean named, StringBuilder markup) {
        if (column.get(claim.object().iri()) <= column.get(claim.subject().iri())) {
            return;
        }
        var x1 = x(claim.subject()) + WIDTH;
        var x2 = x(claim.object());
        var y1 = y.get(claim.subject().iri());
        var y2 = y.get(claim.object().iri());
        var bend = Math.max(60, (x2 - x1) / 2);
        // What passes by a column goes between its rows; a curve reaches three quarters of the way to its handles.
        var lift = column.get(claim.object().iri()) - column.get(claim.subject().iri()) > 1 ? ROW / 2.0 : 0;
        markup.append("<a href=\"").append(Html.escape(reader.path(claim.iri()))).append("\" class=\"family-")
                .append(ExploreNames.family(claim.relation().name())).append("\">")
                .append(format("<path class=\"%s\" d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\" "
                        + "stroke-width=\"%.1f\"/>",
                        claim.certainty() == Certainty.Possible ? "possible" : "firm", x1, y1, x1 + bend / 2,
                        y1 - lift * 4 / 3, x2 - bend / 2, y2 - lift * 4 / 3, x2 - 7, y2,
                        1 + 2 * claim.belief()))
                .append(format("<path d=\"M%.1f %.1fl-7 -4.5v9z\" class=\"head\"/>", x2, y2))
                .append("<title>").append(Html.escape(PageParts.plain(claim))).append("</title>");
        if (named) {
            markup.append(crowded
                    ? format("<text class=\"small\" x=\"%.1f\" y=\"%.1f\">", x1 + 12, y1 - 12)
                    : format("<text class=\"small\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">", (x1 + x2) / 2,
                            (y1 + y2) / 2 - lift + 4))
                    .append(Html.escape(PageParts.words(claim))).append("</text>");
        }
        markup.append("</a>\n");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
