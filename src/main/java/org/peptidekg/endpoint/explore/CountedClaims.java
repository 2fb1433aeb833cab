package org.peptidekg.endpoint.explore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.store.Columns;
import org.peptidekg.store.Names;

/**
 * The claims of a graph as far as they are counted, by the numbers of the store, and the articles. It is kept from one
 * state of the graph to the next: of what has changed it is read anew. Not for several threads at once.
 */
final class CountedClaims {

    /** Of larger graphs the first so many claims are counted: they take about 300 MB. */
    private static final int MOST_CLAIMS = 3_000_000;
    /** Relations that may raise and that may lower: what improves lessens a problem. */
    private static final Set<String> UP = moving(Direction.Up);
    private static final Set<String> DOWN = moving(Direction.Down);

    /** A claim as far as it is counted; a row is made of columns that come one after the other. */
    static final class Row {

        private final long claim;
        private long subject;
        private long object;
        private String relation = "";
        private boolean denied;
        private boolean more;
        private boolean less;
        private int articles;
        private boolean onSomething;

        private Row(long claim) {
            this.claim = claim;
        }

        private boolean whole() {
            return articles > 0 && onSomething && !relation.isEmpty();
        }

        long claim() {
            return claim;
        }

        long subject() {
            return subject;
        }

        long object() {
            return object;
        }

        /** Local name of its relation. */
        String relation() {
            return relation;
        }

        boolean isDenied() {
            return denied;
        }

        /** Whether it may be read as saying that there is more of something. */
        boolean mayRaise() {
            return more;
        }

        boolean mayLower() {
            return less;
        }

        /** How many articles state it. */
        int articles() {
            return articles;
        }
    }

    /** An article; empty text where something is not known. */
    record Paper(Node article, String title, String date, Optional<Node> topic) {
    }

    /** Two things that one or more claims are about, in this order. */
    record Ends(long subject, long object) {
    }

    private final Map<Long, Row> rows = new HashMap<>();
    /** Articles with their dates, which are empty where none is known. */
    private final Map<Long, String> dates = new HashMap<>();
    private final Map<Long, String> kinds = new HashMap<>();
    private final Map<Long, String> labels = new HashMap<>();
    private final Map<Ends, Boolean> disputed = new HashMap<>();
    private final Map<Long, String> locals = new HashMap<>();
    private Columns data;

    /** By claim. */
    Map<Long, Row> rows() {
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
                subject(rows.computeIfAbsent(claim, Row::new), subject);
            }
        });
        data.each(RDF.Nodes.object, (claim, value) -> put(claim, value, CountedClaims::object));
        data.each(RDF.Nodes.predicate, (claim, value) -> put(claim, value, this::relation));
        data.each(Names.pmo("objectDirection"), (claim, value) -> put(claim, value, this::direction));
        data.each(Names.pmo("polarity"), (claim, value) -> put(claim, value, this::polarity));
        rows.values().removeIf(row -> !row.whole());
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
            for (var row : new Row[] {before, rows.get(number)}) {
                if (row != null) {
                    disputed.remove(new Ends(row.subject, row.object));
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

    private static Set<String> moving(Direction way) {
        return Arrays.stream(Relation.values()).filter(relation -> Stream.of(true, false).anyMatch(unwanted ->
                relation.way(unwanted).filter(way::equals).isPresent())).map(Enum::name)
                .collect(Collectors.toUnmodifiableSet());
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
        var row = new Row(claim);
        data.of(claim, RDF.Nodes.subject, (one, value) -> subject(row, value));
        data.of(claim, RDF.Nodes.object, (one, value) -> object(row, value));
        data.of(claim, RDF.Nodes.predicate, (one, value) -> relation(row, value));
        data.of(claim, Names.pmo("objectDirection"), (one, value) -> direction(row, value));
        data.of(claim, Names.pmo("polarity"), (one, value) -> polarity(row, value));
        if (row.whole() && rows.size() < MOST_CLAIMS) {
            rows.put(claim, row);
        }
    }

    private void put(long claim, long value, BiConsumer<Row, Long> how) {
        var row = rows.get(claim);
        if (row != null) {
            how.accept(row, value);
        }
    }

    private static void subject(Row row, long value) {
        row.subject = value;
        // Each article that states a claim has it in its graph.
        row.articles++;
    }

    private static void object(Row row, long value) {
        row.object = value;
        row.onSomething = true;
    }

    private void relation(Row row, long value) {
        row.relation = local(value);
        row.more |= UP.contains(row.relation);
        row.less |= DOWN.contains(row.relation);
    }

    private void direction(Row row, long value) {
        row.more |= local(value).equals("Up");
        row.less |= local(value).equals("Down");
    }

    private void polarity(Row row, long value) {
        row.denied |= local(value).equals("Negated");
    }

    private String local(long number) {
        return locals.computeIfAbsent(number, key -> {
            var name = data.node(key).toString();
            return name.substring(name.lastIndexOf('#') + 1);
        });
    }
}
