package org.peptidekg.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.apache.jena.sparql.core.Quad;

/** Two made-up articles with twenty claims, in the shape that the graph has: {@code graph.trig}. */
public final class Fixture {

    public static final String VELTIDE = Names.BASE + "article/veltide";
    public static final String ORLAMIN = Names.BASE + "article/orlamin";

    private Fixture() {
    }

    public static List<Quad> quads() {
        try (InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream("/graph.trig"))) {
            return QuadFiles.ofTriG(in, "graph.trig");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Quad> quads(String graph) {
        return quads().stream().filter(quad -> quad.getGraph().getURI().equals(graph)).toList();
    }

    /** A new store that holds everything. */
    public static GraphStore store() {
        var store = GraphStore.inMemory();
        var quads = quads();
        store.replace(quads.stream().map(quad -> quad.getGraph().getURI()).distinct().toList(), quads);
        return store;
    }
}
