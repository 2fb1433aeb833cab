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
        all = Stream.concat(Arrays.stream(RdfFormat.values()).map(format -> new RdfExport(format, iris)),
                Stream.of(new GraphMlExport(), new SssomExport(iris), new RdfStarExport())).toList();
    }

    public List<Export> all() {
        return all;
    }

    /** The format of this name; empty if there is none. */
    public Optional<Export> named(String name) {
        return all.stream().filter(export -> export.name().equals(name)).findFirst();
    }
}
