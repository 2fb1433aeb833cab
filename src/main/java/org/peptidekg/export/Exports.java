package org.peptidekg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.peptidekg.export.biology.BelExport;
import org.peptidekg.export.biology.IndraExport;
import org.peptidekg.export.biology.OboGraphExport;
import org.peptidekg.export.graph.Cx2Export;
import org.peptidekg.export.graph.CypherExport;
import org.peptidekg.export.graph.CytoscapeJsonExport;
import org.peptidekg.export.graph.DotExport;
import org.peptidekg.export.graph.GexfExport;
import org.peptidekg.export.graph.GraphMlExport;
import org.peptidekg.export.graph.Neo4jExport;
import org.peptidekg.export.kgx.KgxExport;
import org.peptidekg.export.rdf.HdtExport;
import org.peptidekg.export.rdf.NanopubExport;
import org.peptidekg.export.rdf.OwlExport;
import org.peptidekg.export.rdf.RdfExport;
import org.peptidekg.export.rdf.RdfStarExport;
import org.peptidekg.export.rdf.SssomExport;
import org.peptidekg.export.rdf.WebAnnotationExport;
import org.peptidekg.export.select.Choice;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.table.HtmlReportExport;
import org.peptidekg.export.table.ParquetExport;
import org.peptidekg.export.table.RoCrateExport;
import org.peptidekg.export.table.TablesExport;
import org.peptidekg.export.text.BiocExport;
import org.peptidekg.export.text.PubTatorExport;
import org.peptidekg.export.write.Styles;
import org.peptidekg.query.ParameterException;
import org.peptidekg.rdf.Iris;
import org.peptidekg.review.Reviews;
import org.peptidekg.rdf.write.RdfFormat;

/** The formats there are. */
public final class Exports {

    private final List<Export> all = new ArrayList<>();

    /** The formats, for a graph with these addresses. */
    public Exports(Iris iris) {
        var styles = Styles.bundled();
        Arrays.stream(RdfFormat.values()).forEach(format -> all.add(new RdfExport(format, iris)));
        all.addAll(List.of(new NanopubExport(iris), new OwlExport(iris), new GraphMlExport(),
                new GexfExport(GexfExport.Version.V13, styles),
                new GexfExport(GexfExport.Version.V12, styles), new Cx2Export(styles),
                new CytoscapeJsonExport(styles), new DotExport(styles), new Neo4jExport(), new CypherExport(),
                new IndraExport(), new BelExport(), new OboGraphExport(iris),
                TablesExport.forSpreadsheets(), TablesExport.described(), new ParquetExport(), new KgxExport(iris),
                new WebAnnotationExport(), BiocExport.xml(), BiocExport.json(), new PubTatorExport(),
                new SssomExport(iris), new RdfStarExport(), new HdtExport(iris), new HtmlReportExport()));
        all.add(new RoCrateExport(all.stream().filter(export -> List.of("trig", "nanopub", "graphml", "gexf", "owl",
                "webannotation", "html").contains(export.name())).toList()));
    }

    /**
     * Refuses what a format cannot show.
     *
     * @throws ParameterException if pairs are asked for in a format that has no edges with a weight
     */
    public static void refuse(Export export, Choice choice) {
        if (choice.pairs() && !Tools.isPaired(export.name())) {
            throw new ParameterException("edges", "pairs are for the graph formats: " + new TreeSet<>(Tools.PAIRED));
        }
        if (choice.backbone() && !Tools.isLinked(export.name())) {
            throw new ParameterException("backbone", "is for the graph formats: " + new TreeSet<>(Tools.LINKED)
                    + "; RDF has the links anyway");
        }
    }

    /**
     * Writes a nanopublication, in TriG, for each word that people said of claims and places.
     *
     * @throws IOException if the stream fails
     */
    public static void nanopubs(Reviews reviews, Iris iris, OutputStream out) throws IOException {
        new NanopubExport(iris).write(reviews, out);
    }

    public List<Export> all() {
        return List.copyOf(all);
    }

    /** The format of this name; empty if there is none. */
    public Optional<Export> named(String name) {
        return all.stream().filter(export -> export.name().equals(name)).findFirst();
    }
}
