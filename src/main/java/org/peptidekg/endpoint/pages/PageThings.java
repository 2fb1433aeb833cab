package org.peptidekg.endpoint.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.review.Reviews;
import org.peptidekg.store.Names;

/** The page of each thing that has an address here, by what kind of thing it is. */
public final class PageThings {

    /** More would make the page of a thing heavy that nearly everything points from. */
    private static final int ROWS = 500;

    private final ExploreReader reader;
    private final DatasetGraph data;
    private final Optional<Reviews> reviews;

    public PageThings(DatasetGraph data, String base) {
        this(data, base, Optional.empty());
    }

    /** With what people judged, where the server takes it. */
    PageThings(DatasetGraph data, String base, Optional<Reviews> reviews) {
        this.reviews = reviews;
        this.data = data;
        this.reader = new ExploreReader(data, base);
    }

    /**
     * What the page of a thing without a page of its own making shows.
     *
     * @param path of the thing on this server
     */
    record Described(String label, String iri, String path, List<Row> rows) {
    }

    /** Something that the graph says: the name of a property and a value of it. */
    record Row(String name, Link value) {
    }

    /** The page of something that the graph describes. */
    public PageFrame page(Node thing) {
        return page(thing, Optional.empty(), 1);
    }

    /**
     * The same, or of a term one section.
     *
     * @param topic for a term, the section that is to be shown whole
     * @param number page of that section, from 1
     */
    public PageFrame page(Node thing, Optional<String> topic, int number) {
        var claim = reader.claim(thing);
        if (claim.isPresent()) {
            return new PageClaim(reader, reviews).claim(claim.get());
        }
        var types = reader.objects(thing, RDF.Nodes.type);
        if (types.contains(Names.EVIDENCE)) {
            var stated = reader.subjects(Names.HAS_EVIDENCE, thing).stream().findFirst().flatMap(reader::claim);
            if (stated.isPresent()) {
                return new PageClaim(reader).evidence(stated.get(), thing.getURI());
            }
        }
        if (types.contains(Names.ARTICLE)) {
            return new PageArticle(reader).page(thing);
        }
        if (reader.path(thing.getURI()).matches("/(term|dosage|half-life)/.*")) {
            return new PageTerm(reader).page(thing, topic, number);
        }
        return triples(thing);
    }

    /** Everything that the graph says of it, for what has no page of its own making. */
    private PageFrame triples(Node thing) {
        var label = reader.label(thing);
        return PageFrame.of(label).withCrumbs(new Link("/", "Peptides")).withBody("pages/things.jte",
                new Described(label, thing.getURI(), reader.path(thing.getURI()),
                        rows(thing)));
    }

    private List<Row> rows(Node subject) {
        return Iter.toList(data.find(Quad.unionGraph, subject, Node.ANY, Node.ANY)).stream().map(Quad::asTriple)
                .limit(ROWS).sorted(Comparator.comparing((Triple t) -> t.getPredicate().toString())
                        .thenComparing(t -> t.getObject().toString()))
                .map(t -> new Row(shorten(t.getPredicate().getURI()), value(t.getObject()))).toList();
    }

    private Link value(Node node) {
        if (!node.isURI()) {
            return Link.none(ExploreReader.text(node));
        }
        var path = reader.path(node.getURI());
        return new Link(path, path.startsWith("/") ? reader.label(node) : shorten(node.getURI()));
    }

    public static String shorten(String iri) {
        return Names.PREFIXES.entrySet().stream().filter(entry -> iri.startsWith(entry.getValue()))
                .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length())).findFirst().orElse(iri);
    }
}
