package org.peptidekg.endpoint.pages;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.things.Things;
import org.peptidekg.review.Reviews;
import org.peptidekg.store.Names;

/** The page of each thing that has an address here, by what kind of thing it is. */
public final class PageThings {

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
        var graph = Things.describe(data, thing);
        return PageFrame.of(reader.label(thing)).withCrumbs(new PageFrame.Crumb("/", "Peptides"))
                .withBody("<h1>" + Html.escape(reader.label(thing)) + "</h1>\n<p class=\"iri\"><code>"
                        + Html.escape(thing.getURI()) + "</code></p>\n" + table(graph, thing)
                        + PageCite.formats(reader.path(thing.getURI())));
    }

    private String table(Graph graph, Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                .sorted(Comparator.comparing((Triple t) -> t.getPredicate().toString())
                        .thenComparing(t -> t.getObject().toString()))
                .map(t -> "<tr><th scope=\"row\">" + Html.escape(shorten(t.getPredicate().getURI())) + "</th><td>"
                        + value(t.getObject()) + "</td></tr>")
                .collect(Collectors.joining("\n", "<div class=\"scroll\"><table>\n", "\n</table></div>\n"));
    }

    private String value(Node node) {
        if (!node.isURI()) {
            return Html.escape(ExploreReader.text(node));
        }
        var path = reader.path(node.getURI());
        return path.startsWith("/") ? Html.link(path, reader.label(node))
                : Html.outside(node.getURI(), shorten(node.getURI()));
    }

    public static String shorten(String iri) {
        return Names.PREFIXES.entrySet().stream().filter(entry -> iri.startsWith(entry.getValue()))
                .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length())).findFirst().orElse(iri);
    }
}
