package org.peptidekg.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.RdfFormat;

/** The formats there are. */
public final class Exports {

    private final List<Export> all;

    /** The formats, for a graph with these addresses. */
    public Exports(Iris iris) {
        var styles = Styles.bundled();
        all = Stream.concat(Arrays.stream(RdfFormat.values()).map(format -> new RdfExport(format, iris)),
                Stream.of(new GraphMlExport(), new GexfExport(GexfExport.Version.V13, styles),
                        new GexfExport(GexfExport.Version.V12, styles), new Cx2Export(styles),
                        new CytoscapeJsonExport(styles), new DotExport(styles), new Neo4jExport(),
                        new TablesExport(), new KgxExport(iris), new NanopubExport(iris),
                        new WebAnnotationExport(), BiocExport.xml(), BiocExport.json(), new PubTatorExport())).toList();
    }

    public List<Export> all() {
        return all;
    }

    /** The format of this name; empty if there is none. */
    public Optional<Export> named(String name) {
        return all.stream().filter(export -> export.name().equals(name)).findFirst();
    }
}
