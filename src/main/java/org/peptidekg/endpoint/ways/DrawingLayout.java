package org.peptidekg.endpoint.ways;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.endpoint.mechanism.Hop;
import org.peptidekg.endpoint.mechanism.Mechanism;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * Where the terms of ways stand in a drawing: each has a column, and a height in rows. Lines that pass a column have a
 * height there, too.
 */
final class DrawingLayout {

    private static final int ROUNDS = 5;

    /** Something that has a place in a column: a term, or a line that passes by. */
    private record Spot(String id, int column) {
    }

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, StoredTerm> terms = new LinkedHashMap<>();
    private final Map<String, Hop> hops = new LinkedHashMap<>();
    private final Map<Spot, Double> heights = new HashMap<>();
    private final int tallest;

    DrawingLayout(List<Mechanism> ways) {
        for (var way : ways) {
            for (var i = 0; i < way.hops().size(); i++) {
                var hop = way.hops().get(i);
                hops.putIfAbsent(hop.from().iri() + " " + hop.to().iri(), hop);
                place(hop.from(), i);
                place(hop.to(), i + 1);
            }
        }
        spread();
        this.tallest = arrange();
    }

    /** All steps, each once, by a name. */
    Map<String, Hop> hops() {
        return hops;
    }

    Collection<StoredTerm> terms() {
        return terms.values();
    }

    /** How many columns there are. */
    int columns() {
        return columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    /** How many terms and lines the fullest column has. */
    int tallest() {
        return tallest;
    }

    /** The column of a term, from 0. */
    int column(StoredTerm term) {
        return columns.get(term.iri());
    }

    /** The middle of a term, in rows from the top. */
    double row(StoredTerm term) {
        return heights.get(spot(term));
    }

    /** Where the line of a step passes a column, in rows from the top. */
    double row(String hop, int column) {
        return heights.get(new Spot(hop, column));
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
        var most = rows.stream().mapToInt(List::size).max().orElse(1);
        rows.forEach(row -> settle(row, most));
        for (var round = 0; round < 2 * ROUNDS; round++) {
            for (var row : rows) {
                // Each spot goes to the mean height of what it is linked to; equal ones keep their order.
                var mean = new HashMap<Spot, Double>();
                row.forEach(spot -> mean.put(spot, links.getOrDefault(spot, List.of()).stream()
                        .mapToDouble(heights::get).average().orElse(heights.get(spot))));
                row.sort(Comparator.comparing(mean::get));
                settle(row, most);
            }
        }
        return most;
    }

    private static void put(List<List<Spot>> rows, Spot spot) {
        while (rows.size() <= spot.column()) {
            rows.add(new ArrayList<>());
        }
        rows.get(spot.column()).add(spot);
    }

    private void settle(List<Spot> row, int most) {
        for (var i = 0; i < row.size(); i++) {
            heights.put(row.get(i), (i + 0.5) * most / row.size());
        }
    }

    private Spot spot(StoredTerm term) {
        return new Spot(term.iri(), columns.get(term.iri()));
    }
}
