package org.peptidekg.export.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.Selection;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.FileSink;
import org.peptidekg.export.write.FolderExport;
import org.peptidekg.export.write.Json;
import org.peptidekg.export.write.MeasuredStream;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.rdf.read.ClaimReader;

/** An RO-Crate 1.1: the graph, its exports, metadata with sizes and checksums, and the runs that made it. */
public final class RoCrateExport extends FolderExport {

    private static final String DESCRIPTOR = "ro-crate-metadata.json";

    private record Part(String name, String mediaType, String format, long size, String sha256) {
    }

    /**
     * The runs that made the claims. Of runs and articles their addresses alone are kept, as there may be very many.
     *
     * @param articles the articles of each run: one, save where two articles have the same text
     * @param software what ran
     * @param last when the last run ended, empty if no run says so
     */
    private record Runs(SortedMap<String, Set<String>> articles, SortedSet<String> software, String last) {

        static Runs of(ClaimGraph graph) {
            var articles = new TreeMap<String, Set<String>>();
            var software = new TreeSet<String>();
            var last = "";
            for (var claim : graph.edges()) {
                for (var place : claim.evidence()) {
                    articles.computeIfAbsent(place.run(), run -> new TreeSet<>()).add(place.article());
                    var run = graph.reader().run(place.run());
                    software.add(run.software());
                    last = run.time().compareTo(last) > 0 ? run.time() : last;
                }
            }
            return new Runs(articles, software, last);
        }
    }

    private final List<Export> formats;

    /** A crate that holds these formats, each of one file. */
    public RoCrateExport(List<Export> formats) {
        super("ro-crate");
        this.formats = List.copyOf(formats);
    }

    @Override
    protected void write(DatasetGraph dataset, Selection selection, FileSink files) throws IOException {
        var parts = new ArrayList<Part>();
        for (var format : formats) {
            var name = format.name() + "." + format.extension();
            var measured = new MeasuredStream(files.file(name));
            try (measured) {
                format.write(dataset, selection, measured);
            }
            parts.add(new Part(name, format.mediaType(), format.name(), measured.size(), measured.sha256()));
        }
        var graph = new ClaimGraph(dataset, selection);
        var runs = Runs.of(graph);
        try (var out = files.file(DESCRIPTOR)) {
            var json = new Json(out);
            metadata(parts, runs, graph.reader(), json);
            json.line().flush();
        }
    }

    private static void metadata(List<Part> parts, Runs runs, ClaimReader reader, Json json) throws IOException {
        var articles = new TreeSet<String>();
        runs.articles().values().forEach(articles::addAll);
        json.object().put("@context", List.of("https://w3id.org/ro/crate/1.1/context",
                Map.of("sha256", "https://schema.org/sha256"))).line().name("@graph").array();
        json.line().object().put("@id", DESCRIPTOR).put("@type", "CreativeWork")
                .put("conformsTo", id("https://w3id.org/ro/crate/1.1")).put("about", id("./")).endObject();
        json.line().object().put("@id", "./").put("@type", "Dataset").put("name", "Claims of articles on peptides")
                .put("description", "A knowledge graph in which every claim has the words that state it, in "
                        + parts.size() + " formats, read from " + articles.size() + " articles.")
                .putIfAny("datePublished", runs.last()).put("license", id(Namespaces.LICENCE))
                .put("hasPart", parts.stream().map(part -> id(part.name())).toList()).name("mentions").array();
        for (var run : runs.articles().keySet()) {
            json.object().put("@id", run).endObject();
        }
        json.endArray().endObject();
        for (var part : parts) {
            json.line().object().put("@id", part.name()).put("@type", "File")
                    .put("name", "Export as " + part.format()).put("encodingFormat", part.mediaType())
                    .put("contentSize", Long.toString(part.size())).put("sha256", part.sha256()).endObject();
        }
        for (var iri : articles) {
            var article = reader.article(iri);
            json.line().object().put("@id", article.iri()).put("@type", "Article").put("name", article.title())
                    .put("sha256", article.sha256()).put("alternateName", article.fileName())
                    .putIfAny("datePublished", article.date()).putIfAny("isBasedOn", article.source()).endObject();
        }
        for (var read : runs.articles().entrySet()) {
            var run = reader.run(read.getKey());
            json.line().object().put("@id", run.iri()).put("@type", "CreateAction").put("name", "Extraction of claims")
                    .putIfAny("endTime", run.time()).put("instrument", id(run.software()))
                    .name("object").array();
            for (var article : read.getValue()) {
                json.object().put("@id", article).endObject();
            }
            json.endArray().put("result", parts.stream().map(part -> id(part.name())).toList()).endObject();
        }
        for (var software : runs.software()) {
            json.line().object().put("@id", software).put("@type", "SoftwareApplication").put("name", "PeptideKG")
                    .endObject();
        }
        json.line().object().put("@id", Namespaces.LICENCE).put("@type", "CreativeWork")
                .put("name", "Apache License 2.0").endObject();
        json.endArray().endObject();
    }

    private static Map<String, String> id(String id) {
        return Map.of("@id", id);
    }
}
