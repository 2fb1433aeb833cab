package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.KnownLinks;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.store.Names;

/** The page of a term, a dosage or a half-life: all that is said of it, its names, identifiers elsewhere. */
final class PageTerm {

    private final ExploreReader reader;
    private final PageParts parts;

    PageTerm(ExploreReader reader) {
        this.reader = reader;
        this.parts = new PageParts(reader);
    }

    /**
     * The page.
     *
     * @param topic the section that is to be shown whole, as links name it
     * @param page of that section, from 1
     */
    PageFrame page(Node term, Optional<String> topic, int page) {
        var label = reader.label(term);
        var key = reader.key(term.getURI());
        var kind = reader.kind(term);
        var monograph = new PageMonograph(reader, term);
        var graph = new PageFrame.Crumb("/graph?focus=" + PageLinks.encode(key), "Graph");
        var search = new PageFrame.Crumb("/search?class=" + kind, Html.title(kind));
        // What only known links name has no class.
        var head = "<h1>" + Html.escape(label) + (reader.has(term) ? " " + Html.chip("group-"
                + ExploreNames.group(kind), Html.words(kind)) : "") + "</h1>\n";
        var frame = PageFrame.of(label).withStyle("wide");
        return topic.map(name -> frame.withCrumbs(graph, search,
                        new PageFrame.Crumb(reader.path(term.getURI()), label))
                .withBody(head + monograph.whole(name, page))).orElseGet(() -> frame.withCrumbs(graph, search)
                        .withBody(head + whole(term, monograph)));
    }

    private String whole(Node term, PageMonograph monograph) {
        var label = reader.label(term);
        var definition = reader.text(term, SKOS.definition.asNode()).map(text -> "<p class=\"definition\">"
                + Html.escape(text) + "</p>\n").orElse("");
        return definition + (monograph.isEmpty() ? "<p class=\"empty\">No article in this graph states anything of "
                + "it. " + Html.link("/search", "Search for another term") + ".</p>\n" : monograph.glance())
                + actions(reader.key(term.getURI()), label) + monograph.sections()
                + "<section id=\"names\"><h2>Names and identifiers</h2>\n" + about(term, false) + "</section>\n"
                + PageCite.block("Term “" + label + "”", term.getURI(), "")
                + PageCite.formats(reader.path(term.getURI()));
    }

    /** What the panel beside the graph shows of a node. */
    String panel(Node term) {
        var claims = reader.claimsOf(term);
        var kind = reader.kind(term);
        return "<h2>" + Html.escape(reader.label(term)) + " " + Html.chip("group-" + ExploreNames.group(kind),
                Html.words(kind)) + "</h2>\n" + about(term, true)
                + "<p class=\"actions\"><button type=\"button\" data-expand=\"" + Html.escape(reader.key(term.getURI()))
                + "\">Expand</button> <button type=\"button\" data-focus=\"" + Html.escape(reader.key(term.getURI()))
                + "\">Start from here</button> " + Html.link(reader.path(term.getURI()), "Page of this term")
                + "</p>\n<h3>" + Html.count(claims.size(), "claim", "claims") + "</h3>\n" + list(claims, 100);
    }

    private String actions(String key, String label) {
        return "<p class=\"actions\"><a class=\"button\" href=\"/graph?focus=" + Html.escape(PageLinks.encode(key))
                + "\">Show in the graph</a> <a class=\"button quiet\" href=\"/mechanism?from="
                + Html.escape(PageLinks.encode(label)) + "\">Mechanisms</a> <a class=\"button quiet\" "
                + "href=\"/compare?term="
                + Html.escape(PageLinks.encode(label)) + "\">Compare</a></p>\n";
    }

    private String about(Node term, boolean definition) {
        var label = reader.label(term);
        var facts = new ArrayList<String>();
        reader.text(term, SKOS.definition.asNode()).filter(text -> definition).ifPresent(text ->
                facts.add("<p class=\"definition\">" + Html.escape(text) + "</p>\n"));
        var rows = new LinkedHashMap<String, String>();
        var names = java.util.stream.Stream.concat(reader.objects(term, RDFS.Nodes.label).stream(),
                reader.objects(term, SKOS.altLabel.asNode()).stream()).map(ExploreReader::text)
                .filter(name -> !name.equals(label)).distinct().map(Html::escape).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            rows.put("Also called", names);
        }
        var mappings = reader.objects(term, Names.pmo("hasMapping"));
        if (!mappings.isEmpty()) {
            rows.put("Elsewhere", mappings.stream().map(this::mapping)
                    .collect(Collectors.joining("", "<ul class=\"plain\">", "</ul>")));
        }
        var known = KnownLinks.of(reader, term);
        if (!known.isEmpty()) {
            rows.put("Known to biology", known.entrySet().stream().map(this::known)
                    .collect(Collectors.joining("", "<ul class=\"plain known\">", "</ul>")));
        }
        parts(term, rows);
        rows.put("Address", "<code>" + Html.escape(term.getURI()) + "</code>");
        facts.add(rows.entrySet().stream().map(row -> "<div><dt>" + row.getKey() + "</dt><dd>" + row.getValue()
                + "</dd></div>").collect(Collectors.joining("", "<dl class=\"facts\">", "</dl>\n")));
        return String.join("", facts);
    }

    /** Amount, route and the like of a dosage, duration of a half-life. */
    private void parts(Node thing, LinkedHashMap<String, String> rows) {
        for (var name : List.of("amount", "per", "administrations", "course", "takenFor", "pausedFor", "duration",
                "route", "form")) {
            reader.object(thing, Names.pmo(name)).ifPresent(value -> rows.put(Html.title(name), value.isURI()
                    ? value.getURI().contains("#") ? Html.escape(reader.label(value))
                    : Html.link(reader.path(value.getURI()), reader.label(value))
                    : Html.escape(ExploreReader.text(value))));
        }
    }

    private String known(Map.Entry<String, List<Node>> tie) {
        return "<li>" + Html.escape(tie.getKey()) + ": " + tie.getValue().stream().map(end -> {
            var path = reader.path(end.getURI());
            return path.startsWith("/") ? Html.link(path, reader.label(end)) : Html.outside(path, reader.label(end));
        }).collect(Collectors.joining(", ")) + "</li>";
    }

    private String mapping(Node mapping) {
        var curie = reader.text(mapping, Names.pmo("curie")).orElse("");
        var target = reader.text(mapping, Names.pmo("target")).orElse("");
        var match = reader.text(mapping, Names.pmo("match")).map(iri -> iri.replaceFirst("^.*#", "")).orElse("");
        return "<li>" + Html.outside(target, curie) + " " + Html.escape(reader.text(mapping, Names.pmo("targetLabel"))
                .orElse("")) + " " + Html.chip("match", Html.words(match)) + "</li>";
    }

    private String list(List<StoredClaim> claims, int most) {
        return claims.stream().limit(most).map(parts::row)
                .collect(Collectors.joining("\n", "<ul class=\"claims\">\n", "\n</ul>\n"))
                + (claims.size() > most ? "<p class=\"note\">and " + (claims.size() - most) + " more</p>" : "");
    }
}
