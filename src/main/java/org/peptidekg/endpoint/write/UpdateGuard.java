package org.peptidekg.endpoint.write;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.peptidekg.endpoint.sparql.QueryGuard;

/**
 * Looks through an update before it runs: it may change the graphs of articles only, each named as it stands, and
 * neither load nor call anything; a silent LOAD does nothing, as the letter of SPARQL has it.
 */
final class UpdateGuard {

    private final String articles;
    private final Set<Node> graphs = new LinkedHashSet<>();
    private String refusal;

    private UpdateGuard(String base) {
        this.articles = base + "article/";
    }

    /**
     * What an update would change.
     *
     * @param refusal why it is refused, if it is
     * @param graphs the graphs that it may change
     */
    record Verdict(Optional<String> refusal, Set<Node> graphs) {
    }

    static Verdict look(UpdateRequest request, String base) {
        var guard = new UpdateGuard(base);
        request.getOperations().forEach(guard::look);
        return new Verdict(Optional.ofNullable(guard.refusal), guard.graphs);
    }

    /** Whether a graph may be written. */
    static boolean isArticle(String base, String graph) {
        return graph.startsWith(base + "article/") && graph.length() > (base + "article/").length();
    }

    private void look(Update update) {
        if (update instanceof UpdateDataInsert insert) {
            quads(insert.getQuads(), null);
        } else if (update instanceof UpdateDataDelete delete) {
            quads(delete.getQuads(), null);
        } else if (update instanceof UpdateDeleteWhere delete) {
            quads(delete.getQuads(), null);
        } else if (update instanceof UpdateModify modify) {
            quads(modify.getDeleteQuads(), modify.getWithIRI());
            quads(modify.getInsertQuads(), modify.getWithIRI());
            QueryGuard.refusal(modify.getWherePattern()).ifPresent(this::refuse);
        } else if (update instanceof UpdateDropClear drop) {
            target(drop.getTarget());
        } else if (update instanceof UpdateCreate create) {
            graph(create.getGraph());
        } else if (update instanceof UpdateBinaryOp copy) {
            target(copy.getDest());
            if (update instanceof UpdateMove) {
                target(copy.getSrc());
            }
        } else if (!isIdle(update)) {
            refuse("LOAD is not allowed here; send the triples");
        }
    }

    /** Whether an update does nothing: a LOAD that fails, as any does here, and that says SILENT. */
    static boolean isIdle(Update update) {
        return update instanceof UpdateLoad load && load.getSilent();
    }

    private void quads(List<Quad> quads, Node with) {
        quads.forEach(quad -> graph(quad.isDefaultGraph() && with != null ? with : quad.getGraph()));
    }

    private void target(Target target) {
        if (target.isOneNamedGraph()) {
            graph(target.getGraph());
        } else {
            refuse("name one graph; all graphs at once cannot be written");
        }
    }

    private void graph(Node graph) {
        if (!graph.isURI()) {
            refuse("name the graph that is written; it cannot be a variable");
        } else if (Quad.isDefaultGraph(graph)) {
            refuse("the default graph is the union of all and cannot be written; name a graph <" + articles + "...>");
        } else if (!graph.getURI().startsWith(articles) || graph.getURI().length() == articles.length()) {
            refuse("only graphs of articles can be written, <" + articles + "...>, not <" + graph.getURI() + ">");
        } else {
            graphs.add(graph);
        }
    }

    private void refuse(String reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }
}
