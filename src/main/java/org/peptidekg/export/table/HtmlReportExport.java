package org.peptidekg.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.export.write.Xml;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.text.BundledFolder;

/** A report to read and print, in one file without references to others: claims by relation, with their evidence. */
public final class HtmlReportExport extends GraphExport {

    public HtmlReportExport() {
        super("html", "text/html", "html");
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<title>Evidence report</title>\n<style>\n"
                + BundledFolder.file("data/export/report.css").content() + "</style>\n</head>\n<body>\n"
                + "<h1>Evidence report</h1>\n");
        var claims = byRelation(graph);
        contents(claims, writer);
        for (var entry : claims.entrySet()) {
            writer.write("<section id=\"" + entry.getKey() + "\">\n<h2>" + words(entry.getKey()) + "</h2>\n");
            for (var iri : entry.getValue()) {
                claim(graph.reader().claim(iri).orElseThrow(), writer);
            }
            writer.write("</section>\n");
        }
        writer.write("</body>\n</html>\n");
        writer.flush();
    }

    /** Addresses of the claims by relation: one pass over the claims, whatever the number of relations. */
    private static Map<Relation, List<String>> byRelation(ClaimGraph graph) {
        var found = new EnumMap<Relation, List<String>>(Relation.class);
        for (var claim : graph.edges()) {
            found.computeIfAbsent(claim.relation(), key -> new ArrayList<>()).add(claim.iri());
        }
        return found;
    }

    private static void contents(Map<Relation, List<String>> claims, Writer out) throws IOException {
        out.write("<p>" + claims.values().stream().mapToInt(List::size).sum() + " claims.</p>\n<nav><ul>\n");
        for (var entry : claims.entrySet()) {
            out.write("<li><a href=\"#" + entry.getKey() + "\">" + words(entry.getKey()) + "</a> "
                    + entry.getValue().size() + "</li>\n");
        }
        out.write("</ul></nav>\n");
    }

    private static void claim(StoredClaim claim, Writer out) throws IOException {
        var id = claim.iri().substring(claim.iri().lastIndexOf('/') + 1);
        out.write("<article class=\"" + claim.polarity() + " " + claim.certainty() + "\" id=\"claim-" + id + "\">\n<h3>"
                + escaped(claim.subject().label()) + " " + (claim.polarity() == Polarity.Negated ? "<b>not</b> " : "")
                + words(claim.relation()) + " " + escaped(claim.object().label()) + "</h3>\n<p class=\"facts\">"
                + claim.polarity() + ", " + claim.certainty()
                + claim.aspect().map(aspect -> ", of " + aspect).orElse("")
                + claim.subjectDirection().map(way -> ", subject " + way).orElse("")
                + claim.objectDirection().map(way -> ", object " + way).orElse("") + ", belief " + claim.belief()
                + " · <code>" + escaped(claim.iri()) + "</code></p>\n");
        for (var place : claim.evidence()) {
            evidence(place, out);
        }
        out.write("</article>\n");
    }

    private static void evidence(StoredEvidence place, Writer out) throws IOException {
        out.write("<blockquote><p>" + escaped(place.prefix()) + "<mark>" + escaped(place.quote()) + "</mark>"
                + escaped(place.suffix()) + "</p>\n" + contexts(place) + "<footer><cite>"
                + escaped(place.articleTitle()) + "</cite>, "
                + escaped(place.sectionPath()) + ", characters " + place.start() + "–" + place.end() + ", "
                + place.certainty() + ", basis " + place.basis()
                + (place.cues().isEmpty() ? "" : ", cues: " + escaped(String.join(", ", place.cues())))
                + place.citationMarker().map(marker -> ", reference " + escaped(marker)).orElse("")
                + " · <code>" + escaped(place.article()) + "</code></footer></blockquote>\n");
    }

    private static String contexts(StoredEvidence place) {
        return place.contexts().stream().map(context -> "<p class=\"context\">" + context.kind().words() + " ("
                + context.start() + "–" + context.end() + "): <q>" + escaped(context.text()) + "</q></p>\n")
                .collect(Collectors.joining());
    }

    /** {@code hasSideEffect} as {@code has side effect}. */
    private static String words(Relation relation) {
        return relation.name().replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String escaped(String text) {
        return Xml.legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
