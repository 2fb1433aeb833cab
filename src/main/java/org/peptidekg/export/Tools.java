package org.peptidekg.export;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** For which tool each format is, in the words and the order in which people look for it. */
public final class Tools {

    /** Groups of formats, in the order in which they are shown. */
    public static final List<String> GROUPS = List.of("Graph tools", "Tables and reports", "RDF and ontologies",
            "Text annotation");

    /**
     * What a format is for.
     *
     * @param group one of {@link #GROUPS}
     * @param tool the programs that read it
     */
    public record Use(String group, String tool) {
    }

    private static final Map<String, Use> USES = Map.ofEntries(
            use("gexf", 0, "Gephi"), use("gexf12", 0, "Gephi 0.9, networkx"),
            use("graphml", 0, "yEd, igraph, networkx"),
            use("cx2", 0, "Cytoscape 3.10, NDEx"), use("cyjs", 0, "Cytoscape, Cytoscape.js"),
            use("dot", 0, "Graphviz, Tulip"), use("neo4j", 0, "Neo4j"), use("cypher", 0, "Neo4j, Memgraph (Cypher)"),
            use("kgx", 0, "KGX, Biolink"), use("indra", 0, "INDRA"), use("bel", 0, "PyBEL (BEL script)"),
            use("tables", 1, "Excel, R, pandas"), use("parquet", 1, "DuckDB, pandas, Spark"),
            use("datapackage", 1, "Frictionless"), use("html", 1, "A report to print"), use("ro-crate", 1, "RO-Crate"),
            use("owl", 2, "Protégé, ROBOT"),
            use("obograph", 2, "OBO Graphs"), use("turtle", 2, "RDF as Turtle"), use("trig", 2, "RDF as TriG"),
            use("nquads", 2, "Triple stores"),
            use("ntriples", 2, "RDF as N-Triples"), use("jsonld", 2, "RDF as JSON-LD"), use("rdfxml", 2, "RDF as XML"),
            use("hdt", 2, "hdt-java, hdt-cpp"),
            use("rdfstar", 2, "GraphDB, Stardog (RDF-star)"), use("nanopub", 2, "Nanopublications"),
            use("sssom", 2, "SSSOM tools"), use("webannotation", 3, "Hypothesis, Web Annotation"),
            use("bioc", 3, "BioC as XML"), use("biocjson", 3, "BioC as JSON"), use("pubtator", 3, "PubTator"));

    static final Set<String> PAIRED = Set.of("gexf", "gexf12", "graphml", "cx2", "cyjs", "dot", "neo4j");

    /** Formats that hold the curated links beside the claims, if they are asked for. */
    static final Set<String> LINKED = Set.of("gexf", "gexf12", "graphml", "cx2", "cyjs", "dot", "neo4j", "cypher",
            "kgx");

    private Tools() {
    }

    /** What the format of this name is for. */
    public static Use of(String format) {
        return USES.getOrDefault(format, new Use(GROUPS.get(2), format));
    }

    /** Whether a format can be written with one weighted edge for each pair of things. */
    public static boolean isPaired(String format) {
        return PAIRED.contains(format);
    }

    /** Whether it can hold curated links. */
    static boolean isLinked(String format) {
        return LINKED.contains(format);
    }

    private static Map.Entry<String, Use> use(String format, int group, String tool) {
        return Map.entry(format, new Use(GROUPS.get(group), tool));
    }
}
