import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Reads a graph with the Gephi toolkit: FORMAT FILE CLAIM. */
public final class GephiCheck {

    public static void main(String[] args) throws Exception {
        var projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        var importer = Lookup.getDefault().lookup(ImportController.class);
        var container = importer.importFile(new File(args[1]));
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        var graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getDirectedGraph();
        Edge edge = null;
        for (var e : graph.getEdges()) {
            if (args[2].equals(e.getAttribute("claim"))) {
                edge = e;
            }
        }
        var json = new StringBuilder("{\"nodes\":" + graph.getNodeCount() + ",\"edges\":" + graph.getEdgeCount()
                + ",\"edge\":{\"label\":" + quoted(edge.getLabel()));
        for (var column : edge.getAttributeColumns()) {
            var value = edge.getAttribute(column);
            var text = value instanceof Object[] list ? Arrays.stream(list).map(Object::toString)
                    .collect(Collectors.joining(" | ")) : value == null ? "" : value.toString();
            json.append(",").append(quoted(column.getTitle())).append(":").append(quoted(text));
        }
        var utf8 = new java.io.PrintStream(System.out, true, "UTF-8");
        utf8.println(json + "}}");
        System.exit(0);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\n", "\\n")
                .replace("\r", "\\r") + '"';
    }
}
