package org.peptidekg.endpoint.pages;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.peptidekg.endpoint.http.RdfAnswer;

/**
 * How to cite a thing, and in what other forms it can be had.
 *
 * @param text a line for a list of references
 * @param bibtex an entry for BibTeX
 */
record PageCite(String text, String bibtex) {

    private static final Map<String, String> FORMATS = Map.of("ttl", "text/turtle", "jsonld", "application/ld+json",
            "rdf", "application/rdf+xml", "nt", "application/n-triples", "html", RdfAnswer.HTML);

    /**
     * A block to copy from.
     *
     * @param what the thing in words
     * @param iri its permanent address
     * @param source the article that it comes from, may be empty
     */
    static PageCite of(String what, String iri, String source) {
        var text = what + ". In: PeptideKG, a graph of what articles on peptides state"
                + (source.isEmpty() ? "" : "; from “" + source + "”") + ". " + iri;
        var key = iri.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9]+", "-");
        var bibtex = "@misc{" + key + ",\n  title = {" + tex(what) + "},\n"
                + (source.isEmpty() ? "" : "  note = {From: " + tex(source) + "},\n")
                + "  howpublished = {PeptideKG},\n  url = {" + iri + "}\n}";
        return new PageCite(text, bibtex);
    }

    /** The media type of the format that an address asks for, which wins over the header. */
    static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("format")).map(FORMATS::get);
    }

    private static String tex(String text) {
        return text.replaceAll("[{}\\\\]", "").replaceAll("([&%$#_])", "\\\\$1");
    }
}
