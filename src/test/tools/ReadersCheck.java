import com.pengyifan.bioc.io.BioCCollectionReader;
import edu.kit.datamanager.ro_crate.reader.FolderReader;
import edu.kit.datamanager.ro_crate.reader.RoCrateReader;
import edu.kit.datamanager.ro_crate.validation.JsonSchemaValidation;
import edu.kit.datamanager.ro_crate.validation.Validator;
import java.nio.file.Path;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.file.FileSourceGEXF;

/** Reads an export with a library for Java: FORMAT FILE. Prints counts and, of a BioC relation, its claim. */
public final class ReadersCheck {

    public static void main(String[] args) throws Exception {
        System.out.println(switch (args[0]) {
            case "bioc" -> bioc(args[1]);
            case "ro-crate" -> crate(args[1]);
            case "gexf", "gexf12" -> gexf(args[1]);
            default -> tinker(args[1]);
        });
        System.exit(0);
    }

    private static String bioc(String file) throws Exception {
        try (var reader = new BioCCollectionReader(Path.of(file))) {
            var documents = reader.readCollection().getDocuments();
            var relations = documents.stream().mapToInt(d -> d.getRelations().size()).sum();
            var wrong = documents.stream().flatMap(d -> d.getPassages().stream()).mapToLong(p -> p.getAnnotations()
                    .stream().filter(a -> {
                        var at = a.getTotalLocation();
                        var text = p.getText().get();
                        var from = text.offsetByCodePoints(0, at.getOffset() - p.getOffset());
                        return !text.substring(from, text.offsetByCodePoints(from, at.getLength()))
                                .equals(a.getText().get());
                    }).count()).sum();
            return documents.size() + " documents, " + relations + " relations, " + wrong + " wrong places";
        }
    }

    private static String crate(String folder) {
        var crate = new RoCrateReader(new FolderReader()).readCrate(folder);
        return crate.getAllDataEntities().size() + " files, valid "
                + new Validator(new JsonSchemaValidation()).validate(crate);
    }

    private static String gexf(String file) throws Exception {
        var graph = new MultiGraph("g", false, true);
        var source = new FileSourceGEXF();
        source.addSink(graph);
        source.readAll(file);
        return graph.getNodeCount() + " nodes, " + graph.getEdgeCount() + " edges";
    }

    private static String tinker(String file) throws Exception {
        var graph = TinkerGraph.open();
        graph.traversal().io(file).read().iterate();
        return graph.traversal().V().count().next() + " nodes, " + graph.traversal().E().count().next() + " edges";
    }
}
