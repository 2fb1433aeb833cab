import java.awt.Color;
import java.io.File;
import org.gephi.graph.api.GraphController;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.preview.types.DependantOriginalColor;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Lays a GEXF file out with Gephi and draws it: FILE PICTURE. */
public final class GephiPicture {

    private static final int MARGIN = 10;
    private static final int WIDTH = 900;

    public static void main(String[] args) throws Exception {
        var projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        var workspace = projects.getCurrentWorkspace();
        var importer = Lookup.getDefault().lookup(ImportController.class);
        var container = importer.importFile(new File(args[0]));
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        importer.process(container, new DefaultProcessor(), workspace);
        var model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        // Places from the names: the same picture each time.
        for (var node : model.getGraph().getNodes()) {
            node.setX(node.getId().hashCode() % 500);
            node.setY(node.getId().hashCode() / 500 % 500);
        }
        var layout = new ForceAtlas2(new ForceAtlas2Builder());
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setThreadsCount(1);
        layout.setScalingRatio(120.0);
        layout.setGravity(2.0);
        layout.setAdjustSizes(true);
        layout.initAlgo();
        for (var i = 0; i < 2000 && layout.canAlgo(); i++) {
            layout.goAlgo();
        }
        layout.endAlgo();
        var preview = Lookup.getDefault().lookup(PreviewController.class).getModel(workspace).getProperties();
        preview.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        preview.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
        preview.putValue(PreviewProperty.NODE_LABEL_FONT, new java.awt.Font("DejaVu Sans", java.awt.Font.PLAIN, 9));
        preview.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 3f);
        preview.putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR, new DependantColor(Color.WHITE));
        preview.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 85f);
        preview.putValue(PreviewProperty.NODE_LABEL_COLOR, new DependantOriginalColor(Color.BLACK));
        preview.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.ORIGINAL));
        preview.putValue(PreviewProperty.EDGE_CURVED, true);
        preview.putValue(PreviewProperty.MARGIN, 8f);
        var exports = Lookup.getDefault().lookup(ExportController.class);
        // Its PNG needs a screen, its SVG none.
        var svg = new SVGExporter();
        svg.setWorkspace(workspace);
        var drawn = new java.io.StringWriter();
        exports.exportWriter(drawn, svg);
        // It draws as small as its layout, up to the very ends of the names.
        var box = java.util.regex.Pattern.compile("viewBox=\"(\\S+) (\\S+) (\\S+) (\\S+)\"").matcher(drawn.toString());
        box.find();
        var width = Double.parseDouble(box.group(3)) + 2 * MARGIN;
        var height = Double.parseDouble(box.group(4)) + 2 * MARGIN;
        var text = box.replaceFirst("viewBox=\"" + (Double.parseDouble(box.group(1)) - MARGIN) + " "
                + (Double.parseDouble(box.group(2)) - MARGIN) + " " + width + " " + height + "\"")
                .replaceFirst("width=\"[^\"]*\"", "width=\"" + WIDTH + "\"")
                .replaceFirst("height=\"[^\"]*\"", "height=\"" + Math.round(height * WIDTH / width) + "\"");
        java.nio.file.Files.writeString(java.nio.file.Path.of(args[1]), text);
        System.exit(0);
    }
}
