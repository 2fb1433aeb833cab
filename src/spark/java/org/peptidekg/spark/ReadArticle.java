package org.peptidekg.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.spark.sql.Row;
import org.eclipse.rdf4j.model.IRI;
import org.peptidekg.Pipeline;
import org.peptidekg.article.Article;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.export.table.TableRows;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.article.PreparedArticle;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.shared.SharedGraphs;

/**
 * Reads an article into a row. The rows of the tables come from a store that holds this article alone, by the code that
 * exports a store: only what other articles add is left to be merged. Safe for many threads.
 */
final class ReadArticle {

    private static final Node NAMES = JenaBridge.node(Vocabulary.NAMES);
    private static final Node CALLED = JenaBridge.node(Vocabulary.CALLED);
    private static final Node CALLED_CLASS = JenaBridge.node(Vocabulary.CALLED_CLASS);

    private final Pipeline pipeline;
    private final Iris iris;
    private final SharedGraphs shared = SharedGraphs.standard();

    ReadArticle(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.iris = pipeline.iris();
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** @param told the terms and tools that this task has described already; those of this article are added */
    Row row(Layout.Place at, Article article, Set<String> told) {
        var read = pipeline.read(article);
        var prepared = pipeline.prepare(read);
        var data = DatasetGraphFactory.create();
        var batch = shared.batch(data);
        batch.replace(prepared);
        batch.finish();
        return Layout.read(at, article.key(), claims(read, data), rows(Layout.EVIDENCE, data),
                rows(Layout.DOSAGES, data), rows(Layout.ARTICLES, data), terms(prepared, data, told),
                tools(prepared, told), QuadText.of(prepared.quads()));
    }

    private static List<Row> rows(String table, DatasetGraph data) {
        return TableRows.rows(table, data).map(Layout::row).toList();
    }

    private List<Row> claims(ArticleClaims read, DatasetGraph data) {
        var opposites = new HashMap<String, String>();
        read.claims().forEach(claim -> opposites.put(iris.claim(claim).stringValue(),
                iris.opposite(claim).stringValue()));
        var stored = new ClaimReader(data).claims().iterator();
        return TableRows.rows(Layout.CLAIMS, data).map(row -> {
            var claim = stored.next();
            var cells = Arrays.copyOf(row, row.length + 3);
            cells[row.length] = opposites.get(claim.iri());
            cells[row.length + 1] = claim.certainty().ordinal();
            cells[row.length + 2] = claim.leading().certainty().ordinal();
            return Layout.row(cells);
        }).toList();
    }

    private List<Row> terms(PreparedArticle article, DatasetGraph data, Set<String> told) {
        var names = new TreeMap<String, List<Quad>>();
        article.quads().stream().filter(quad -> quad.getPredicate().equals(NAMES)).forEach(quad -> names
                .computeIfAbsent(quad.getObject().getURI(), term -> new ArrayList<>()).add(quad));
        var nodes = article.quads().stream().filter(quad -> quad.getPredicate().equals(RDF.Nodes.subject)
                || quad.getPredicate().equals(RDF.Nodes.object)).map(Quad::getObject).collect(Collectors.toSet());
        var used = new TreeMap<String, Node>();
        data.findNG(JenaBridge.node(iris.graph(Iris.TERMS)), Node.ANY, RDF.Nodes.type, Node.ANY)
                .forEachRemaining(quad -> iris.termKey(quad.getSubject().getURI())
                        .ifPresent(key -> used.put(quad.getSubject().getURI(), quad.getSubject())));
        var rows = new ArrayList<Row>();
        used.forEach((address, term) -> {
            var namings = names.getOrDefault(address, List.of()).stream()
                    .map(quad -> said(article.quads(), quad.getSubject())).toList();
            var stranger = namings.stream().flatMap(Set::stream)
                    .anyMatch(quad -> quad.getPredicate().equals(CALLED));
            var lines = anywhere(namings);
            rows.add(Layout.row(address, nodes.contains(term), !stranger, lines,
                    described(article.described(), term, told)));
        });
        return rows;
    }

    private List<Row> tools(PreparedArticle article, Set<String> told) {
        return article.described().keySet().stream().filter(node -> iris.isTool(node.getURI()))
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .map(tool -> Layout.row(tool.getURI(), described(article.described(), tool, told))).toList();
    }

    /** What the program says of a term or a tool; null if this task has said it before, or nothing is to be said. */
    private String described(Map<Node, Set<Quad>> described, Node thing, Set<String> told) {
        return described.containsKey(thing) && told.add(thing.getURI()) ? QuadText.of(described.get(thing)) : null;
    }

    private static Set<Quad> said(Collection<Quad> quads, Node subject) {
        return quads.stream().filter(quad -> quad.getSubject().equals(subject)).collect(Collectors.toSet());
    }

    /**
     * What an article says of each name of a term, without the article: the same of all articles that say the same.
     * Those that give the term other classes are kept apart, and those to which it is a stranger from the others.
     */
    private List<String> anywhere(List<Set<Quad>> namings) {
        var types = namings.stream().flatMap(Set::stream).filter(quad -> quad.getPredicate().equals(CALLED_CLASS))
                .map(quad -> quad.getObject().getURI().replaceFirst(".*[#/]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var graph = iris.article("any-" + String.join("-", types));
        return namings.stream().map(naming -> QuadText.of(naming.stream().map(quad -> moved(quad, graph)).toList()))
                .sorted().toList();
    }

    private static Quad moved(Quad quad, IRI graph) {
        var address = quad.getSubject().getURI();
        return Quad.create(JenaBridge.node(graph), JenaBridge.node(Iris.part(graph,
                address.substring(address.indexOf('#') + 1))), quad.getPredicate(), quad.getObject());
    }
}
