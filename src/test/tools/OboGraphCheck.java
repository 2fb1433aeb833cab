import java.io.File;
import org.geneontology.obographs.core.io.OgJsonReader;

/** Reads OBO Graphs by their own library: FILE. */
public final class OboGraphCheck {

    public static void main(String[] args) throws Exception {
        var graph = OgJsonReader.readFile(new File(args[0])).getGraphs().get(0);
        var quoted = graph.getEdges().stream().filter(edge -> edge.getMeta() != null
                && edge.getMeta().getBasicPropertyValues() != null && edge.getMeta().getBasicPropertyValues().stream()
                .anyMatch(value -> value.getPred().endsWith("#quotation"))).count();
        var synonyms = graph.getNodes().stream().filter(node -> node.getMeta() != null
                && node.getMeta().getSynonyms() != null).mapToLong(node -> node.getMeta().getSynonyms().size()).sum();
        System.out.println(graph.getNodes().size() + " nodes, " + graph.getEdges().size() + " edges, " + quoted
                + " with words, " + synonyms + " synonyms");
    }
}
