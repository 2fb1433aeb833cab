package org.peptidekg.cli.remote;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.Sha256;

/**
 * Keeps another store like one of ours, graph by graph. What was written is noted in a file after each graph, so that
 * what has not changed is passed over, and a run that was interrupted goes on where it stopped.
 */
public final class Mirror {

    /**
     * What was done.
     *
     * @param written graphs that were put
     * @param unchanged graphs that were there already
     * @param removed graphs that are no more
     */
    public record Done(int written, int unchanged, int removed) {

        @Override
        public String toString() {
            return written + " graphs written, " + unchanged + " unchanged, " + removed + " removed";
        }
    }

    private final GraphStore store;
    private final RemoteStore remote;
    private final Path notes;

    /** @param notes the file of what the other store holds of ours; it need not be there yet */
    public Mirror(GraphStore store, RemoteStore remote, Path notes) {
        this.store = store;
        this.remote = remote;
        this.notes = notes;
    }

    /**
     * Brings the other store up to date.
     *
     * @param again whether graphs are written that are noted as written
     * @param teller is told of each graph that is written
     * @throws org.peptidekg.text.BadInputException if the other store does not take a graph; the notes tell how far
     *     it is
     */
    public Done update(boolean again, Consumer<String> teller) throws IOException {
        var noted = again ? new LinkedHashMap<String, String>() : read();
        var there = new TreeSet<>(store.graphs());
        var written = 0;
        var removed = 0;
        for (var graph : new TreeSet<>(noted.keySet())) {
            if (!there.contains(graph)) {
                remote.delete(graph);
                note(graph, "");
                removed++;
            }
        }
        var file = Files.createTempFile("graph", ".nt");
        try {
            for (var graph : there) {
                var digest = write(graph, file);
                if (!digest.equals(noted.get(graph))) {
                    remote.put(graph, file);
                    note(graph, digest);
                    teller.accept(graph);
                    written++;
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return new Done(written, there.size() - written, removed);
    }

    private String write(String graph, Path file) throws IOException {
        var sum = Sha256.start();
        try (var out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), sum))) {
            var name = NodeFactory.createURI(graph);
            var failure = store.read(data -> {
                try {
                    GraphWriter.standard(Iris.standard()).write(GraphWriter.sorted(data.stream(name, Node.ANY, Node.ANY,
                            Node.ANY).map(JenaBridge::statement)), RdfFormat.ntriples, (OutputStream) out);
                    return null;
                } catch (IOException e) {
                    return e;
                }
            });
            if (failure != null) {
                throw failure;
            }
        }
        return Sha256.hex(sum);
    }

    private Map<String, String> read() throws IOException {
        var noted = new LinkedHashMap<String, String>();
        if (Files.exists(notes)) {
            // A line that a kill cut short has no second cell and no end: its graph is written again.
            for (var line : Files.readAllLines(notes)) {
                var cells = line.split("\t", -1);
                if (cells.length == 3 && cells[1].isEmpty()) {
                    noted.remove(cells[0]);
                } else if (cells.length == 3) {
                    noted.put(cells[0], cells[1]);
                }
            }
        }
        return noted;
    }

    /** The end of a line tells that it is whole. */
    private void note(String graph, String digest) throws IOException {
        Files.createDirectories(notes.toAbsolutePath().getParent());
        Files.writeString(notes, graph + "\t" + digest + "\t.\n", StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
