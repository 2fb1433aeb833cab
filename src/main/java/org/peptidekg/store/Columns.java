package org.peptidekg.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The graph by the numbers that its store has for things: who goes through all of it looks up what a number stands for
 * only where that matters, so a million statements take a second and next to no memory. Numbers hold until the store is
 * compacted. To be used within {@link GraphStore#read}, by one thread.
 */
public final class Columns {

    private static final NodeId ANY = NodeId.NodeIdAny;
    private static final String BY_SUBJECT = "SPOG";
    private static final String BY_OBJECT = "OSPG";

    /** Takes the two ends of a statement. */
    @FunctionalInterface
    public interface Ends {
        void take(long subject, long object);
    }

    /** Takes a statement. */
    @FunctionalInterface
    public interface Statement {
        void take(long subject, long property, long object);
    }

    private final DatasetGraphTDB data;
    private final NodeTupleTable table;
    private final byte[] bytes = new byte[NodeId.SIZE];
    private final ByteBuffer number = ByteBuffer.wrap(bytes);

    /** @param data that of a store, but not of one elsewhere */
    public Columns(DatasetGraph data) {
        var stored = data;
        while (!(stored instanceof DatasetGraphSwitchable) && stored instanceof DatasetGraphWrapper wrapper) {
            stored = wrapper.getWrapped();
        }
        this.data = TDBInternal.getDatasetGraphTDB(stored);
        this.table = this.data.getQuadTable().getNodeTupleTable();
    }

    /** The number of a thing; none if the store has never held it. */
    public OptionalLong number(Node thing) {
        var id = id(thing);
        return NodeId.isDoesNotExist(id) ? OptionalLong.empty() : OptionalLong.of(number(id));
    }

    /** What a number stands for. */
    public Node node(long thing) {
        return table.getNodeTable().getNodeForNodeId(id(thing));
    }

    /** All statements with a property, by the object, once for each graph that says them. */
    public void each(Node property, Ends taker) {
        ends(ANY, property, taker);
    }

    /** What is said of a thing by a property, once for each graph that says it. */
    public void of(long subject, Node property, Ends taker) {
        ends(id(subject), property, taker);
    }

    /** The things that have a value of a property, each once, in the order of the store, and no more than so many. */
    public void with(Node property, Node object, int most, LongConsumer taker) {
        with(property, object, 0, most, taker);
    }

    /**
     * The same from one of them on.
     *
     * @param object may be {@link Node#ANY} if nothing has two values of the property
     * @param from number of the first, from 0
     */
    public void with(Node property, Node object, long from, int most, LongConsumer taker) {
        var relation = id(property);
        var value = object.equals(Node.ANY) ? ANY : id(object);
        if (NodeId.isDoesNotExist(relation) || NodeId.isDoesNotExist(value)) {
            return;
        }
        var found = Iter.limit(Iter.skip(Iter.distinctAdjacent(Iter.map(table.find(ANY, ANY, relation, value),
                tuple -> tuple.get(1))), from), most);
        try {
            found.forEachRemaining(subject -> taker.accept(number(subject)));
        } finally {
            Iter.close(found);
        }
    }

    /** Whether a graph says this. */
    public boolean holds(Node subject, Node property, Node object) {
        return Stream.of(subject, property, object).map(this::id).noneMatch(NodeId::isDoesNotExist)
                && table.find(ANY, id(subject), id(property), id(object)).hasNext();
    }

    /** All statements of the union of all graphs, each once, those of one subject behind each other. */
    public void bySubject(Statement taker) {
        all(BY_SUBJECT, taker);
    }

    /** The same, those with one object behind each other. */
    public void byObject(Statement taker) {
        all(BY_OBJECT, taker);
    }

    /** Whether its numbers mean the same as those of another one. */
    public boolean hasNumbersOf(Columns other) {
        return other != null && data == other.data;
    }

    private void ends(NodeId subject, Node property, Ends taker) {
        var relation = id(property);
        if (!NodeId.isDoesNotExist(relation)) {
            table.find(ANY, subject, relation, ANY).forEachRemaining(tuple ->
                    taker.take(number(tuple.get(1)), number(tuple.get(3))));
        }
    }

    private void all(String order, Statement taker) {
        Iterator<Tuple<NodeId>> tuples = TDBInternal.findIndex(data, order).all();
        Tuple<NodeId> last = null;
        while (tuples.hasNext()) {
            var tuple = tuples.next();
            // The graphs that say the same are behind each other.
            if (last == null || !tuple.get(3).equals(last.get(3)) || !tuple.get(1).equals(last.get(1))
                    || !tuple.get(2).equals(last.get(2))) {
                taker.take(number(tuple.get(1)), number(tuple.get(2)), number(tuple.get(3)));
            }
            last = tuple;
        }
    }

    private NodeId id(Node thing) {
        return table.getNodeTable().getNodeIdForNode(thing);
    }

    private NodeId id(long thing) {
        number.putLong(0, thing);
        return NodeIdFactory.get(bytes);
    }

    private long number(NodeId id) {
        NodeIdFactory.set(id, bytes);
        return number.getLong(0);
    }
}
