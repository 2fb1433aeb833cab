package org.peptidekg.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.changes.DatasetGraphTextMonitor;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.rdf.article.PreparedArticle;
import org.peptidekg.rdf.shared.ArticleBatch;
import org.peptidekg.rdf.shared.SharedGraphs;
import org.peptidekg.text.BadInputException;

/**
 * The graph: one named graph an article, the default graph is the union of all. Readers see the state from
 * before a write or from after it, never one in between; a write that fails changes nothing.
 */
public final class GraphStore implements AutoCloseable {

    /** TDB2's own, by which it is closed. */
    private final DatasetGraph base;
    private final DatasetGraph dataset;
    private final Optional<Room> room;
    private final String opened = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong writes = new AtomicLong();
    private final Touched touched = new Touched();
    /** Guards itself: no write and no opening of the index at the same time. */
    private final TextSearch text;
    private final Writing writing;
    private final SharedGraphs shared = SharedGraphs.standard();
    private volatile boolean searchable;

    private GraphStore(DatasetGraph base, DatasetGraph dataset, Optional<Path> folder) {
        this.base = base;
        this.dataset = dataset;
        this.room = folder.map(Room::new);
        this.text = new TextSearch(folder);
        this.writing = new Writing(base, dataset, text);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true).set(ARQ.httpServiceAllowed, false);
    }

    /** An empty store that ends with the program. It is of the same kind as the one on disk, so it is as fast. */
    public static GraphStore inMemory() {
        var base = DatabaseMgr.createDatasetGraph();
        return new GraphStore(base, new OneWriterOrReaders(base), Optional.empty());
    }

    /**
     * Opens the store in a folder, which is made if it is not there.
     *
     * @throws org.peptidekg.text.BadInputException if another process has it open, or it is no store
     */
    public static GraphStore onDisk(Path folder) {
        var base = StoreFolder.open(folder);
        return new GraphStore(base, base, Optional.of(folder));
    }

    /**
     * Opens the store in a folder.
     *
     * @throws org.peptidekg.text.BadInputException if none is there, or as {@link #onDisk}
     */
    public static GraphStore existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder.toString(), "no store is there; load makes one");
        }
        return onDisk(folder);
    }

    /** A store elsewhere: what writes to it or searches text throws {@link NotHereException}. */
    public static GraphStore remote(RemoteData data) {
        return new GraphStore(data, data, Optional.empty());
    }

    /** Whether it is a store elsewhere. */
    public boolean isRemote() {
        return base instanceof RemoteData;
    }

    /** The data, to be read within {@link #read}. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Runs something that reads, on one state of the data. May be nested. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        if (dataset.isInTransaction()) {
            return reader.apply(dataset);
        }
        dataset.begin(ReadWrite.READ);
        try {
            return reader.apply(dataset);
        } finally {
            dataset.end();
        }
    }

    /**
     * Lets {@code text:query} answer from now on, which takes a moment the first time. Not to be called within
     * {@link #read}.
     */
    public void openSearch() {
        if (!searchable) {
            synchronized (text) {
                read(data -> {
                    text.open(data);
                    return data;
                });
                searchable = true;
            }
        }
    }

    /** As {@link #replace(Collection, Iterable)}, for one graph. */
    public Change replace(String graph, Iterable<Quad> quads) {
        return replace(List.of(graph), quads);
    }

    /**
     * Makes the named graphs hold these quads and nothing else, in one transaction. Only what differs is written:
     * the store grows with each write, so loading the same again costs nothing.
     *
     * @throws IllegalArgumentException if a quad belongs to none of the graphs
     */
    public Change replace(Collection<String> graphs, Iterable<Quad> quads) {
        return record(Replacement.of(graphs, quads));
    }

    /**
     * Changes the data in one transaction. What comes out is looked at before it becomes the data: if either step
     * throws, nothing has changed.
     *
     * @param writer changes the dataset; it must not begin or end transactions
     * @param check looks at the changed dataset
     */
    public void change(Consumer<DatasetGraph> writer, Consumer<DatasetGraph> check) {
        synchronized (text) {
            var changes = new Changes();
            writing.run(() -> {
                writer.accept(new DatasetGraphTextMonitor(dataset, changes, true));
                check.accept(dataset);
                return true;
            });
            text.changed(changes.added(), changes.removed());
            var subjects = new Touched.Subjects();
            Stream.of(changes.added(), changes.removed()).flatMap(Set::stream).map(Quad::getSubject)
                    .forEach(subjects::add);
            written(subjects.get());
        }
    }

    /**
     * Puts articles in the place of what is there of them, in one transaction, and lets the graphs of terms and claims
     * follow. Only what differs is written. If the writer throws, nothing has changed.
     */
    public Change write(Consumer<ArticleBatch> writer) {
        return record(data -> {
            var batch = shared.batch(data);
            writer.accept(batch);
            batch.finish();
        });
    }

    /** Removes a graph, and what no article needs any more from those of terms and claims; false if there was none. */
    public boolean remove(String graph) {
        return !write(batch -> batch.replace(new PreparedArticle(NodeFactory.createURI(graph), Set.of(), Map.of())))
                .isEmpty();
    }

    /**
     * Whether an article's graph says that it was made by a run; the run's address tells all that it was made from.
     *
     * @param run an address of a run
     */
    public boolean holds(String article, String run) {
        var graph = NodeFactory.createURI(article);
        return read(data -> data.contains(graph, NodeFactory.createURI(run), Names.USED, graph));
    }

    /** Whether it can be read by some threads while another one writes; if not, they wait for each other. */
    public boolean isReadWhileWritten() {
        return room.isPresent();
    }

    /** The IRIs of all graphs, sorted. */
    public List<String> graphs() {
        return read(data -> Iter.toList(data.listGraphNodes()).stream().map(Node::getURI).sorted().toList());
    }

    /** The IRIs of all articles, sorted. */
    public List<String> articles() {
        return read(data -> Iter.asStream(data.find(Node.ANY, Node.ANY, RDF.Nodes.type, Names.ARTICLE))
                .filter(quad -> quad.getGraph().equals(quad.getSubject())).map(quad -> quad.getSubject().getURI())
                .distinct().sorted().toList());
    }

    /** Whether it holds no article. */
    public boolean isEmpty() {
        return !read(data -> data.contains(Node.ANY, Node.ANY, RDF.Nodes.type, Names.ARTICLE));
    }

    /** The number of quads. */
    public long size() {
        return base instanceof RemoteData elsewhere ? elsewhere.count() : read(data ->
                TDBInternal.getDatasetGraphTDB(base).getQuadTable().getNodeTupleTable().size());
    }

    /** Gives back the room that writing has left behind. Writers wait; new readers too, while it waits for old ones. */
    public Compacted compact() {
        synchronized (text) {
            return room.map(place -> place.compact(base)).orElse(new Compacted(0, 0));
        }
    }

    /** The same if most of the room is left behind; to look takes next to no time. */
    public Optional<Compacted> compactIfGrown() {
        synchronized (text) {
            return room.flatMap(place -> place.compactIfGrown(base, this::size));
        }
    }

    /** The bytes that its files take; 0 in memory. */
    public long bytes() {
        return room.map(Room::bytes).orElse(0L);
    }

    /**
     * Changes with the data, and each time that the store is opened. Read it before the data that it shall stand
     * for: then an answer may carry too old a version, never too new a one. Of a store elsewhere nobody knows when it
     * changes: a version lasts for a minute.
     */
    public String version() {
        return opened + "-" + (isRemote() ? Instant.now().truncatedTo(ChronoUnit.MINUTES).getEpochSecond()
                : writes.get());
    }

    /**
     * What the writes since a version were about: the subjects of all that they added or removed, and perhaps more;
     * none if that is not known, as of versions that are long ago.
     *
     * @param version as {@link #version} gave it
     */
    public Optional<Set<Node>> changedSince(String version) {
        return isRemote() || !version.startsWith(opened + "-") ? Optional.empty()
                : touched.since(Long.parseLong(version.substring(opened.length() + 1)));
    }

    /** Gives the folder free. Nothing may read or write afterwards. */
    @Override
    public void close() {
        text.close();
        if (!isRemote() && !writing.isBroken()) {
            TDBInternal.expel(base, true);
        }
    }

    /** @param writer adds only what is not there and removes only what is */
    private Change record(Consumer<DatasetGraph> writer) {
        synchronized (text) {
            // Without an index nothing is kept: a transaction may hold more than memory does.
            var recorder = new Recorder(dataset, text::isOpen);
            writing.run(() -> {
                writer.accept(recorder);
                return !recorder.change().isEmpty();
            });
            if (!recorder.change().isEmpty()) {
                text.changed(recorder.texts().added(), recorder.texts().removed());
                written(recorder.subjects());
            }
            return recorder.change();
        }
    }

    private void written(Optional<Set<Node>> subjects) {
        touched.note(writes.get() + 1, subjects);
        writes.incrementAndGet();
    }
}
