package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.PageParts;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.rdf.StoredClaim;
import org.peptidekg.store.Names;

/** The page of a term, a dosage or a half-life: names, identifiers elsewhere, and all claims that name it. */
final class PageTerm {

    /** As many as fit on a page that opens at once; the saved queries give all. */
    private static final int MOST = 500;

    private final ExploreReader reader;
    private final PageParts parts;

    PageTerm(ExploreReader reader) {
        this.reader = reader;
        this.parts = new PageParts(reader);
    }

    PageFrame page(Node term) {
        var label = reader.label(term);
        var key = reader.key(term.getURI());
        return PageFrame.of(label)
                .withCrumbs(new PageFrame.Crumb("/?focus=" + PageLinks.encode(key), "Graph"), new PageFrame.Crumb(
                        "/search?class=" + kind(term), Html.title(kind(term))))
                .withBody("<h1>" + Html.escape(label) + " " + Html.chip("group-" + ExploreNames.group(kind(term)),
                        Html.words(kind(term))) + "</h1>\n" + about(term) + actions(key, label)
                        + claims(term) + PageCite.block("Term “" + label + "”", term.getURI(), "")
                        + PageCite.formats(reader.path(term.getURI())));
    }

    /** What the panel beside the graph shows of a node. */
    String panel(Node term) {
        var claims = reader.claimsOf(term);
        return "<h2>" + Html.escape(reader.label(term)) + " " + Html.chip("group-" + ExploreNames.group(kind(term)),
                Html.words(kind(term))) + "</h2>\n" + about(term)
                + "<p class=\"actions\"><button type=\"button\" data-expand=\"" + Html.escape(reader.key(term.getURI()))
                + "\">Expand</button> <button type=\"button\" data-focus=\"" + Html.escape(reader.key(term.getURI()))
                + "\">Start from here</button> " + Html.link(reader.path(term.getURI()), "Page of this term")
                + "</p>\n<h3>" + Html.count(claims.size(), "claim", "claims") + "</h3>\n" + list(claims, 100);
    }

    private String actions(String key, String label) {
        return "<p class=\"actions\"><a class=\"button\" href=\"/?focus=" + Html.escape(PageLinks.encode(key))
                + "\">Show in the graph</a> <a class=\"button quiet\" href=\"/mechanism?from="
                + Html.escape(PageLinks.encode(label)) + "\">Mechanisms</a> <a class=\"button quiet\" "
                + "href=\"/compare?a="
                + Html.escape(PageLinks.encode(label)) + "\">Compare</a></p>\n";
    }

    private String kind(Node term) {
        return reader.objects(term, RDF.Nodes.type).stream().map(Node::toString).filter(iri ->
                iri.startsWith(Names.PMO)).map(iri -> iri.substring(Names.PMO.length())).findFirst().orElse("Unknown");
    }

    private String about(Node term) {
        var label = reader.label(term);
        var facts = new ArrayList<String>();
        reader.text(term, SKOS.definition.asNode()).ifPresent(text ->
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

    private String mapping(Node mapping) {
        var curie = reader.text(mapping, Names.pmo("curie")).orElse("");
        var target = reader.text(mapping, Names.pmo("target")).orElse("");
        var match = reader.text(mapping, Names.pmo("match")).map(iri -> iri.replaceFirst("^.*#", "")).orElse("");
        return "<li>" + Html.outside(target, curie) + " " + Html.escape(reader.text(mapping, Names.pmo("targetLabel"))
                .orElse("")) + " " + Html.chip("match", Html.words(match)) + "</li>";
    }

    private String claims(Node term) {
        var all = reader.claimsOf(term);
        var page = new StringBuilder("<h2>" + Html.count(all.size(), "claim", "claims") + "</h2>\n");
        if (all.isEmpty()) {
            return page.append("<p class=\"empty\">No article in this graph states anything of it. ")
                    .append(Html.link("/search", "Search for another term")).append(".</p>\n").toString();
        }
        var byRelation = new TreeMap<String, List<StoredClaim>>();
        all.stream().limit(MOST).forEach(claim -> byRelation.computeIfAbsent(
                claim.subject().iri().equals(term.getURI()) ? "1" + claim.relation().name()
                : "2" + claim.relation().name(), k -> new ArrayList<>()).add(claim));
        byRelation.forEach((key, claims) -> page.append("<h3>").append(Html.escape(key.startsWith("1")
                ? Html.title(key.substring(1)) : "… " + Html.words(key.substring(1)) + " " + reader.label(term)))
                .append(" <span class=\"faint\">").append(claims.size()).append("</span></h3>\n")
                .append(list(claims, MOST)));
        if (all.size() > MOST) {
            page.append("<p class=\"note\">The ").append(MOST).append(" strongest of ").append(all.size())
                    .append(" are shown. ").append(Html.link("/queries/peptide-links?peptide="
                    + PageLinks.encode(reader.label(term)), "All of them as a table")).append("</p>\n");
        }
        return page.toString();
    }

    private String list(List<StoredClaim> claims, int most) {
        return claims.stream().limit(most).map(parts::row)
                .collect(Collectors.joining("\n", "<ul class=\"claims\">\n", "\n</ul>\n"))
                + (claims.size() > most ? "<p class=\"note\">and " + (claims.size() - most) + " more</p>" : "");
    }
}
