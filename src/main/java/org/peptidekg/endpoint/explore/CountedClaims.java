package org.peptidekg.endpoint.explore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.store.Names;

/**
 * The claims of a graph as far as they are counted, what their terms are called and are, and the articles. It is kept
 * from one state of the graph to the next: of what has changed it is read anew. Not for several threads at once.
 */
final class CountedClaims {

    /** Of larger graphs the first so many claims are counted. */
    private static final int MOST_CLAIMS = 300_000;
    /** Relations that may raise and that may lower: what improves lessens a problem. */
    private static final Set<String> UP = moving(Direction.Up);
    private static final Set<String> DOWN = moving(Direction.Down);

    /** A claim as far as it is counted; a row is made of columns that come one after the other. */
    static final class Row {

        private Node subject;
        private Node object;
        private String relation = "";
        private boolean denied;
        private boolean more;
        private boolean less;
        private int articles;

        private boolean whole() {
            return subject != null && object != null && !relation.isEmpty();
        }

        Node subject() {
            return subject;
        }

        Node object() {
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
    record Paper(String title, String date, Optional<Node> topic) {
    }

    /** Two things that one or more claims are about, in this order. */
    record Ends(Node subject, Node object) {
    }

    private final Map<Node, Row> rows = new HashMap<>();
    private final Map<Node, Paper> papers = new HashMap<>();
    private final Map<Node, String> kinds = new HashMap<>();
    private final Map<Node, String> labels = new HashMap<>();
    private final Map<Ends, Boolean> disputed = new HashMap<>();

    /** By claim. */
    Map<Node, Row> rows() {
        return rows;
    }

    Map<Node, Paper> papers() {
        return papers;
    }

    /** What is known of whether the claims on two things contradict each other. */
    Map<Ends, Boolean> disputed() {
        return disputed;
    }

    String kind(ExploreReader reader, Node term) {
        return kinds.computeIfAbsent(term, reader::kind);
    }

    String label(ExploreReader reader, Node term) {
        return labels.computeIfAbsent(term, reader::label);
    }

    /** Counts everything, by whole properties: that takes a glance for each claim and no more. */
    void count(DatasetGraph data, ExploreReader reader) {
        rows.clear();
        papers.clear();
        kinds.clear();
        labels.clear();
        disputed.clear();
        rows(data, Node.ANY);
        rows.values().removeIf(row -> !row.whole());
        reader.subjects(RDF.Nodes.type, Names.ARTICLE).forEach(article -> papers.put(article, paper(reader, article)));
    }

    /**
     * Counts anew what has changed.
     *
     * @param subjects of all statements that came or went
     */
    void recount(DatasetGraph data, ExploreReader reader, Set<Node> subjects) {
        for (var subject : subjects) {
            kinds.remove(subject);
            labels.remove(subject);
            var before = rows.remove(subject);
            rows(data, subject);
            var now = rows.get(subject);
            if (now != null && !now.whole()) {
                rows.remove(subject);
            }
            for (var row : new Row[] {before, now}) {
                if (row != null) {
                    disputed.remove(new Ends(row.subject, row.object));
                }
            }
            papers.remove(subject);
            if (data.contains(Node.ANY, subject, RDF.Nodes.type, Names.ARTICLE)) {
                papers.put(subject, paper(reader, subject));
            }
        }
        disputed.keySet().removeIf(ends -> subjects.contains(ends.subject()) || subjects.contains(ends.object()));
    }

    private static Set<String> moving(Direction way) {
        return Arrays.stream(Relation.values()).filter(relation -> Stream.of(true, false).anyMatch(unwanted ->
                relation.way(unwanted).filter(way::equals).isPresent())).map(Enum::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Paper paper(ExploreReader reader, Node article) {
        return new Paper(reader.label(article), reader.text(article, DCTerms.date.asNode()).orElse(""),
                reader.object(article, Names.pmo("topic")));
    }

    private void rows(DatasetGraph data, Node claim) {
        var subjects = data.find(Node.ANY, claim, RDF.Nodes.subject, Node.ANY);
        while (subjects.hasNext()) {
            var quad = subjects.next();
            var row = rows.get(quad.getSubject());
            if (row == null && rows.size() < MOST_CLAIMS) {
                row = new Row();
                rows.put(quad.getSubject(), row);
            }
            if (row != null) {
                row.subject = quad.getObject();
                // Each article that states a claim has it in its graph.
                row.articles++;
            }
        }
        if (!claim.equals(Node.ANY) && !rows.containsKey(claim)) {
            return;
        }
        each(data, claim, RDF.Nodes.object, (row, value) -> row.object = value);
        each(data, claim, RDF.Nodes.predicate, (row, value) -> {
            row.relation = value.toString().substring(value.toString().lastIndexOf('#') + 1);
            row.more |= UP.contains(row.relation);
            row.less |= DOWN.contains(row.relation);
        });
        each(data, claim, Names.pmo("objectDirection"), (row, value) -> {
            row.more |= value.equals(Names.pmo("Up"));
            row.less |= value.equals(Names.pmo("Down"));
        });
        each(data, claim, Names.pmo("polarity"), (row, value) -> row.denied |= value.equals(Names.pmo("Negated")));
    }

    private void each(DatasetGraph data, Node claim, Node property, BiConsumer<Row, Node> put) {
        data.find(Node.ANY, claim, property, Node.ANY).forEachRemaining(quad -> {
            var row = rows.get(quad.getSubject());
            if (row != null) {
                put.accept(row, quad.getObject());
            }
        });
    }
}
