package org.peptidekg.w3c;

import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.QuadAcc;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateAdd;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateClear;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/**
 * Other names for the graphs of a test, all of them below one address, and one for its default graph.
 *
 * @param from how names begin in the tests
 * @param to how they begin here
 */
record Renamed(List<String> from, String to) {

    String text(String original) {
        return from.stream().reduce(original, (text, begin) -> text.replace("<" + begin, "<" + to));
    }

    Node defaultGraph() {
        return NodeFactory.createURI(to + "default");
    }

    boolean isOurs(Node graph) {
        return graph.getURI().startsWith(to);
    }

    /** An update that does the same to graphs of other names. */
    String update(String original) {
        var renamed = new UpdateRequest();
        UpdateFactory.create(text(original)).getOperations().forEach(update -> renamed.add(update(update)));
        return renamed.toString();
    }

    private Update update(Update update) {
        if (update instanceof UpdateDataInsert insert) {
            return new UpdateDataInsert(data(insert.getQuads()));
        } else if (update instanceof UpdateDataDelete delete) {
            return new UpdateDataDelete(data(delete.getQuads()));
        } else if (update instanceof UpdateDeleteWhere delete) {
            var quads = new QuadAcc();
            delete.getQuads().forEach(quad -> quads.addQuad(named(quad)));
            return new UpdateDeleteWhere(quads);
        } else if (update instanceof UpdateModify modify && modify.getWithIRI() == null) {
            modify.setWithIRI(defaultGraph());
        } else if (update instanceof UpdateDropClear drop && drop.isDefault()) {
            // A default graph is always there.
            return drop instanceof UpdateDrop ? new UpdateDrop(defaultGraph(), true)
                    : new UpdateClear(defaultGraph(), true);
        } else if (update instanceof UpdateBinaryOp copy) {
            var source = target(copy.getSrc());
            var goal = target(copy.getDest());
            return copy instanceof UpdateCopy ? new UpdateCopy(source, goal, copy.isSilent())
                    : copy instanceof UpdateMove ? new UpdateMove(source, goal, copy.isSilent())
                    : new UpdateAdd(source, goal, copy.isSilent());
        }
        return update;
    }

    private QuadDataAcc data(List<Quad> quads) {
        var data = new QuadDataAcc();
        quads.forEach(quad -> data.addQuad(named(quad)));
        return data;
    }

    private Quad named(Quad quad) {
        return quad.isDefaultGraph() ? Quad.create(defaultGraph(), quad.asTriple()) : quad;
    }

    private Target target(Target target) {
        return target.isDefault() ? Target.create(defaultGraph()) : target;
    }
}
