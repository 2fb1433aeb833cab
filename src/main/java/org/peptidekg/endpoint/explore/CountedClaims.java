package org.peptidekg.endpoint.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.store.Columns;
import org.peptidekg.store.Names;

/**
 * The claims of a graph as far as they are counted, by the numbers of the store, and the articles. It is kept from one
 * state of the graph to the next: of what has changed it is read anew. Not for several threads at once.
 */
final class CountedClaims {

    /** Of larger graphs the first so many claims are counted: they take about 300 MB. */
    private static final int MOST_CLAIMS = 3_000_000;

    /** An article; empty text where something is not known. */
    record Paper(Node article, String title, String date, Optional<Node> topic) {
    }

    /** Two things that one or more claims are about, in this order. */
    record Ends(long subject, long object) {
    }

    private final Map<Long, CountedClaim> rows = new HashMap<>();
    /** Articles with their dates, which are empty where none is known. */
    private final Map<Long, String> dates = new HashMap<>();
    private final Map<Long, String> kinds = new HashMap<>();
    private final Map<Long, String> labels = new HashMap<>();
    private final Map<Ends, Boolean> disputed = new HashMap<>();
    private final Map<Long, String> locals = new HashMap<>();
    private Columns data;

    /** By claim. */
    Map<Long, CountedClaim> rows() {
        return rows;
    }

    Map<Long, String> dates() {
        return dates;
    }

    /** What is known of whether the claims on two things contradict each other. */
    Map<Ends, Boolean> disputed() {
        return disputed;
    }

    Columns data() {
        return data;
    }

    String kind(ExploreReader reader, long term) {
        return kinds.computeIfAbsent(term, number -> reader.kind(data.node(number)));
    }

    String label(ExploreReader reader, long term) {
        return labels.computeIfAbsent(term, number -> reader.label(data.node(number)));
    }

    Paper paper(ExploreReader reader, long article) {
        var node = data.node(article);
        return new Paper(node, reader.label(node), dates.get(article), reader.object(node, Names.pmo("topic")));
    }

    /** Counts everything, by whole properties: that takes a glance for each claim and no more. */
    void count(Columns all) {
        begin(all);
        data.each(RDF.Nodes.subject, (claim, subject) -> {
            if (rows.size() < MOST_CLAIMS || rows.containsKey(claim)) {
                rows.computeIfAbsent(claim, CountedClaim::new).addSubject(subject);
            }
        });
        data.each(RDF.Nodes.object, (claim, value) -> put(claim, row -> row.setObject(value)));
        data.each(RDF.Nodes.predicate, (claim, value) -> put(claim, row -> row.setRelation(local(value))));
        data.each(Names.pmo("objectDirection"), (claim, value) -> put(claim, row -> row.addDirection(local(value))));
        data.each(Names.pmo("polarity"), (claim, value) -> put(claim, row -> row.addPolarity(local(value))));
        rows.values().removeIf(row -> !row.isWhole());
        data.with(RDF.Nodes.type, Names.ARTICLE, Integer.MAX_VALUE, article -> dates.put(article, ""));
        data.each(DCTerms.date.asNode(), this::date);
    }

    /** Counts the first so many claims and articles alone. */
    void sample(Columns all, int most) {
        begin(all);
        data.with(RDF.Nodes.type, Names.CLAIM, most, this::claim);
        data.with(RDF.Nodes.type, Names.ARTICLE, most, this::article);
    }

    /**
     * Counts anew what has changed.
     *
     * @param subjects of all statements that came or went
     */
    void recount(Columns all, Set<Node> subjects) {
        if (!all.hasNumbersOf(data)) {
            count(all);
            return;
        }
        data = all;
        var numbers = subjects.stream().map(data::number).flatMapToLong(number -> number.stream()).boxed()
                .collect(Collectors.toSet());
        for (var number : numbers) {
            kinds.remove(number);
            labels.remove(number);
            var before = rows.remove(number);
            claim(number);
            for (var row : new CountedClaim[] {before, rows.get(number)}) {
                if (row != null) {
                    disputed.remove(new Ends(row.subject(), row.object()));
                }
            }
            dates.remove(number);
        }
        subjects.stream().filter(subject -> data.holds(subject, RDF.Nodes.type, Names.ARTICLE))
                .forEach(subject -> article(data.number(subject).orElseThrow()));
        disputed.keySet().removeIf(ends -> numbers.contains(ends.subject()) || numbers.contains(ends.object()));
    }

    private void begin(Columns all) {
        data = all;
        List.of(rows, dates, kinds, labels, disputed, locals).forEach(Map::clear);
    }

    private void article(long article) {
        dates.put(article, "");
        data.of(article, DCTerms.date.asNode(), this::date);
    }

    /** Of several dates the one that sorts first. */
    private void date(long article, long date) {
        dates.computeIfPresent(article, (key, known) -> {
            var text = ExploreReader.text(data.node(date));
            return known.isEmpty() || text.compareTo(known) < 0 ? text : known;
        });
    }

    private void claim(long claim) {
        var row = new CountedClaim(claim);
        data.of(claim, RDF.Nodes.subject, (one, value) -> row.addSubject(value));
        data.of(claim, RDF.Nodes.object, (one, value) -> row.setObject(value));
        data.of(claim, RDF.Nodes.predicate, (one, value) -> row.setRelation(local(value)));
        data.of(claim, Names.pmo("objectDirection"), (one, value) -> row.addDirection(local(value)));
        data.of(claim, Names.pmo("polarity"), (one, value) -> row.addPolarity(local(value)));
        if (row.isWhole() && rows.size() < MOST_CLAIMS) {
            rows.put(claim, row);
        }
    }

    private void put(long claim, Consumer<CountedClaim> how) {
        var row = rows.get(claim);
        if (row != null) {
            how.accept(row);
        }
    }

    private String local(long number) {
        return locals.computeIfAbsent(number, key -> {
            var name = data.node(key).toString();
            return name.substring(name.lastIndexOf('#') + 1);
        });
    }
}
