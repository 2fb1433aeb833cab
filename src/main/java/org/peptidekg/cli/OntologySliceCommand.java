package org.peptidekg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.Statement;
import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.StoreOption;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.ontology.OntologySlice;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;
import org.peptidekg.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ontology slice}: the part of an ontology that the graph uses. */
@Command(name = "slice",
        description = "Takes from OBO and OWL files the entries that the terms of the graph are mapped to, and all "
                + "above them. With --store they go into the store, a graph for each file, in the place of what is "
                + "there; without it they are written as TriG.")
final class OntologySliceCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "OBO or OWL files.")
    private List<Path> files;

    @Option(names = "--lexicon-terms",
            description = "Take the entries of all terms of the lexicon, not of those of the graph alone.")
    private boolean wholeLexicon;

    @Option(names = "--store", paramLabel = "DIR",
            description = "Read the terms of this store and put the graphs into it.")
    private Path folder;

    @Mixin
    private Output output;

    private final Streams streams;

    OntologySliceCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (var store = StoreOption.open(folder)) {
            var curies = wholeLexicon ? listed() : used(store);
            var slices = new OntologySlice(Iris.standard());
            var all = new ArrayList<Statement>();
            for (var file : files) {
                var ontology = OntologyFile.read(file);
                var slice = slices.of(ontology, curies);
                streams.err().println(file + ": " + slice.size() + " statements");
                if (folder != null) {
                    store.replace(slices.graph(ontology).stringValue(), JenaBridge.quads(slice).toList());
                }
                all.addAll(slice);
            }
            if (folder == null) {
                output.write(out -> GraphWriter.standard(Iris.standard()).write(all, RdfFormat.trig, out));
            }
        }
        return 0;
    }

    private static Set<String> listed() {
        var curies = new TreeSet<String>();
        Lexicon.bundled().terms().forEach(term -> term.mappings().forEach(mapping -> curies.add(mapping.curie())));
        return curies;
    }

    private static Set<String> used(GraphStore store) {
        var curie = NodeFactory.createURI(Vocabulary.CURIE.stringValue());
        return store.read(data -> {
            var curies = new TreeSet<String>();
            data.find(Node.ANY, Node.ANY, curie, Node.ANY)
                    .forEachRemaining(quad -> curies.add(quad.getObject().getLiteralLexicalForm()));
            return curies;
        });
    }
}
