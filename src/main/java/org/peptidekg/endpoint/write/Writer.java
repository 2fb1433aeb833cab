package org.peptidekg.endpoint.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.endpoint.describe.Publisher;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.rdf.shapes.Shapes;
import org.peptidekg.rdf.shared.SharedGraphs;
import org.peptidekg.store.GraphStore;

/** Changes the store for those who show the token; graphs that do not fit the shapes are not taken. */
public final class Writer {

    private static final String SCHEME = "Bearer ";

    private final GraphStore store;
    private final byte[] token;
    private final Publisher publisher;
    private final Upkeep upkeep;
    private final Shapes shapes = Shapes.bundled();
    private final SharedGraphs shared = SharedGraphs.standard();

    public Writer(GraphStore store, String token, Publisher publisher, Upkeep upkeep) {
        this.store = store;
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.publisher = publisher;
        this.upkeep = upkeep;
    }

    /** Whether a request shows the token; it takes as long for any wrong one. */
    boolean admits(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(token, header.substring(SCHEME.length()).strip()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Changes some graphs, all or nothing.
     *
     * @throws ShapesException if one of them would not fit the shapes
     */
    void write(Set<Node> graphs, Consumer<DatasetGraph> change) {
        store.change(data -> {
            var before = new HashSet<Quad>();
            graphs.forEach(graph -> before.addAll(SharedGraphs.all(data, graph)));
            change.accept(data);
            shared.follow(data, graphs.stream().map(Node::getURI).toList(), before);
        }, data -> {
            var findings = new ArrayList<Finding>();
            graphs.forEach(graph -> findings.addAll(shapes.check(data, graph)));
            if (!findings.isEmpty()) {
                throw new ShapesException(findings);
            }
        });
        published();
    }

    /** To be called after a write that was made elsewhere. */
    void published() {
        publisher.again();
        upkeep.look();
    }

    /** A write that does not fit the shapes. */
    static final class ShapesException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<Finding> findings;

        ShapesException(List<Finding> findings) {
            super(findings.size() + " findings; the first: " + findings.get(0).message());
            this.findings = List.copyOf(findings);
        }

        List<Finding> findings() {
            return findings;
        }
    }
}
