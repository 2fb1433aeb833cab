package org.peptidekg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** What writes were about is known of those that 50,000 subjects have room for, the last ones first. */
class TouchedTest {

    private static Optional<Set<Node>> nodes(int from, int to) {
        return Optional.of(IntStream.range(from, to).mapToObj(n -> NodeFactory.createURI("n:" + n))
                .collect(Collectors.toSet()));
    }

    @Test
    void theOldestWritesAreForgotten() {
        var touched = new Touched();
        touched.note(1, nodes(0, 30_000));
        assertEquals(nodes(0, 30_000), touched.since(0));
        touched.note(2, nodes(30_000, 50_000));
        assertEquals(nodes(0, 50_000), touched.since(0));
        touched.note(3, nodes(50_000, 50_001));
        assertEquals(Optional.empty(), touched.since(0));
        assertEquals(nodes(30_000, 50_001), touched.since(1));
        touched.note(4, Optional.empty());
        assertEquals(Optional.empty(), touched.since(3));
        assertEquals(nodes(0, 0), touched.since(4));
    }

    @Test
    void aWriteOfTooManySubjectsIsNotKnown() {
        var subjects = new Touched.Subjects();
        nodes(0, 50_000).orElseThrow().forEach(subjects::add);
        assertEquals(nodes(0, 50_000), subjects.get());
        subjects.add(NodeFactory.createURI("n:0"));
        assertEquals(nodes(0, 50_000), subjects.get());
        subjects.add(NodeFactory.createURI("n:50000"));
        assertEquals(Optional.empty(), subjects.get());
        subjects.add(NodeFactory.createURI("n:1"));
        assertEquals(Optional.empty(), subjects.get());
    }
}
