package org.peptidekg.endpoint.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.http.RdfAnswer;

/** How to cite a thing, and in what other forms it can be had. */
final class PageCite {

    private static final Map<String, String> FORMATS = Map.of("ttl", "text/turtle", "jsonld", "application/ld+json",
            "rdf", "application/rdf+xml", "nt", "application/n-triples", "html", RdfAnswer.HTML);

    private PageCite() {
    }

    /**
     * A block to copy from.
     *
     * @param what the thing in words
     * @param iri its permanent address
     * @param source the article that it comes from, may be empty
     */
    static String block(String what, String iri, String source) {
        var text = what + ". In: PeptideKG, a graph of what articles on peptides state"
                + (source.isEmpty() ? "" : "; from “" + source + "”") + ". " + iri;
        var key = iri.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9]+", "-");
        var bibtex = "@misc{" + key + ",\n  title = {" + tex(what) + "},\n"
                + (source.isEmpty() ? "" : "  note = {From: " + tex(source) + "},\n")
                + "  howpublished = {PeptideKG},\n  url = {" + iri + "}\n}";
        return "<section class=\"cite\" aria-labelledby=\"cite\"><h2 id=\"cite\">Cite this</h2>\n<p class=\"copyable\">"
                + Html.escape(text) + "</p>\n<details><summary>BibTeX</summary><pre>" + Html.escape(bibtex)
                + "</pre></details></section>\n";
    }

    /** Links to the same in RDF. */
    static String formats(String path) {
        var links = new StringBuilder("<p class=\"formats\">The same for programs: ");
        for (var format : List.of("Turtle ttl", "JSON-LD jsonld", "RDF/XML rdf", "N-Triples nt")) {
            var parts = format.split(" ");
            links.append(Html.link(path + "?format=" + parts[1], parts[0])).append(' ');
        }
        return links.append("</p>\n").toString();
    }

    /** The media type of the format that an address asks for, which wins over the header. */
    static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("format")).map(FORMATS::get);
    }

    private static String tex(String text) {
        return text.replaceAll("[{}\\\\]", "").replaceAll("([&%$#_])", "\\\\$1");
    }
}
