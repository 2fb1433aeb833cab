package org.peptidekg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index behind {@code text:query}: labels, synonyms and quotations. It is opened when someone first searches, as
 * most runs of the program never do, and then follows each write. What it says is made from the data alone, so an index
 * on disk that may have missed something, after a crash, is made anew.
 */
final class TextSearch {

    private static final String FOLDER = "text";
    /** There while the index holds what the data holds. */
    private static final String MARK = "complete";
    private static final List<Node> PREDICATES = List.of(Names.LABEL, Names.ALT_LABEL, Names.EXACT);

    private final Optional<Path> folder;
    private TextIndex index;

    /** @param store where the store lies, if it is on disk */
    TextSearch(Optional<Path> store) {
        this.folder = store.map(place -> place.resolve(FOLDER));
    }

    boolean isOpen() {
        return index != null;
    }

    /** Whether there is an index that must hear of writes. */
    boolean exists() {
        return index != null || folder.isPresent() && Files.exists(folder.get().resolve(MARK));
    }

    /** Opens the index, and fills it if need be from the data, which are within a transaction. */
    void open(DatasetGraph data) {
        if (data instanceof RemoteData) {
            throw new NotHereException("text search");
        }
        if (index != null) {
            return;
        }
        try {
            var complete = folder.isPresent() && Files.exists(folder.get().resolve(MARK));
            if (folder.isPresent() && !complete) {
                clear(folder.get());
            }
            var opened = new TextIndexLucene(folder.isPresent() ? FSDirectory.open(folder.get().resolve("index"))
                    : new ByteBuffersDirectory(), config());
            if (!complete) {
                for (var predicate : PREDICATES) {
                    data.find(Node.ANY, Node.ANY, predicate, Node.ANY).forEachRemaining(quad -> add(opened, quad));
                }
                opened.commit();
                mark(true);
            }
            index = opened;
            data.getContext().set(TextQuery.textIndex, opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called before a change of the data is committed. */
    void beforeCommit() {
        mark(false);
    }

    /** Takes over what was committed. */
    void changed(Collection<Quad> added, Collection<Quad> removed) {
        if (index != null) {
            removed.stream().filter(TextSearch::isText).forEach(quad ->
                    index.deleteEntity(TextQueryFuncs.entityFromQuad(index.getDocDef(), quad)));
            added.stream().filter(TextSearch::isText).forEach(quad -> add(index, quad));
            index.commit();
            mark(true);
        }
    }

    void close() {
        if (index != null) {
            index.close();
        }
    }

    private static void add(TextIndex index, Quad quad) {
        if (isText(quad)) {
            index.addEntity(TextQueryFuncs.entityFromQuad(index.getDocDef(), quad));
        }
    }

    private static boolean isText(Quad quad) {
        return isText(quad.getPredicate(), quad.getObject());
    }

    static boolean isText(Node predicate, Node object) {
        return object.isLiteral() && PREDICATES.contains(predicate);
    }

    private static TextIndexConfig config() {
        var definition = new EntityDefinition("iri", "label", "graph");
        definition.setPrimaryPredicate(Names.LABEL);
        definition.set("synonym", Names.ALT_LABEL);
        definition.set("quotation", Names.EXACT);
        definition.setLangField("lang");
        // Without it, what is deleted would stay.
        definition.setUidField("uid");
        // Words of one stem are found by each other.
        var config = new TextIndexConfig(definition);
        config.setAnalyzer(new EnglishAnalyzer());
        config.setValueStored(true);
        return config;
    }

    private void mark(boolean complete) {
        folder.ifPresent(place -> {
            try {
                if (!complete) {
                    Files.deleteIfExists(place.resolve(MARK));
                } else if (!Files.exists(place.resolve(MARK))) {
                    Files.createFile(place.resolve(MARK));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
