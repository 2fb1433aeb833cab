package org.peptidekg.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Where an edge of a file says that it is from; lines of its file, read without our own writers.
 *
 * @param claim last part of the claim's address
 * @param article last part of the article's address
 * @param start code points before the quotation
 * @param end code points to its end
 * @param quotation the words
 */
record EdgeMarks(String claim, String article, int start, int end, String quotation)
        implements Comparable<EdgeMarks> {

    private static final Pattern DOT = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern BEL = Pattern.compile("SET (\\w+) = \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CYPHER = Pattern.compile("(\\w+): (?:'((?:[^'\\\\]|\\\\.)*)'|([\\w.]+))");
    private static final Pattern REPORTED = Pattern.compile("(?s)<article class=\"[^\"]*\" id=\"claim-(\\w+)\">(.*?)"
            + "</article>");
    private static final Pattern QUOTED = Pattern.compile("(?s)<mark>(.*?)</mark>.*?characters (\\d+)–(\\d+),.*?"
            + "<code>[^<]*/article/([^<]+)</code>");

    static EdgeMarks of(String claim, String article, String start, String end, String quotation) {
        return new EdgeMarks(last(claim), last(article), Integer.parseInt(start), Integer.parseInt(end), quotation);
    }

    private static EdgeMarks of(String before, Function<String, String> field) {
        return of(field.apply(before + "claim"), field.apply(before + "article"), field.apply(before + "start"),
                field.apply(before + "end"), field.apply(before + "quotation"));
    }

    static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(EdgeMarks other) {
        return toString().compareTo(other.toString());
    }

    /** GraphML, GEXF, BioC: the elements that stand for edges, and their fields by the attribute that names them. */
    static List<EdgeMarks> xml(String file, String edge, String field, String name) {
        var marks = new ArrayList<EdgeMarks>();
        var keys = new HashMap<String, String>();
        var document = document(file);
        elements(document, "key").filter(key -> key.getAttribute("for").equals("edge"))
                .forEach(key -> keys.put(key.getAttribute("attr.name"), key.getAttribute("id")));
        elements(document, edge).forEach(element -> {
            var fields = new HashMap<String, String>();
            elements(element, field).forEach(value -> fields.put(value.getAttribute(name),
                    value.hasAttribute("value") ? value.getAttribute("value") : value.getTextContent()));
            marks.add(of("", wanted -> fields.get(keys.getOrDefault(wanted, wanted))));
        });
        return marks;
    }

    private static Element document(String file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements.stream();
    }

    static List<EdgeMarks> json(JsonArray edges, String inner, String before) {
        return edges.stream().map(edge -> inner.isEmpty() ? edge.getAsObject() : edge.getAsObject().getObj(inner))
                .map(fields -> of(before, name -> text(fields, name))).toList();
    }

    static List<EdgeMarks> jsonLines(String file, String before) {
        return json(JSON.parseAny("[" + String.join(",", file.strip().split("\n")) + "]").getAsArray(), "", before);
    }

    private static String text(JsonObject fields, String name) {
        var value = fields.get(name);
        return value.isString() ? value.getAsString().value() : value.toString();
    }

    static List<EdgeMarks> cx2(String file) {
        var edges = JSON.parseAny(file).getAsArray().stream().map(aspect -> aspect.getAsObject().get("edges"))
                .filter(aspect -> aspect != null && aspect.isArray()).findFirst().orElseThrow().getAsArray();
        return json(edges, "v", "");
    }

    static List<EdgeMarks> bioc(String file) {
        return JSON.parse(file).get("documents").getAsArray().stream().flatMap(document -> json(
                document.getAsObject().get("relations").getAsArray(), "infons", "").stream()).toList();
    }

    static List<EdgeMarks> annotations(String file) {
        var marks = new ArrayList<EdgeMarks>();
        for (var annotation : JSON.parse(file).get("@graph").getAsArray()) {
            var target = annotation.getAsObject().getObj("target");
            var position = target.get("selector").getAsArray().get(0).getAsObject();
            var quote = target.get("selector").getAsArray().get(1).getAsObject();
            for (var claim : annotation.getAsObject().get("body").getAsArray()) {
                marks.add(of(claim.getAsObject().getString("id"), target.getString("source"),
                        text(position, "start"), text(position, "end"), quote.getString("exact")));
            }
        }
        return marks;
    }

    /** The evidence of statements. */
    static List<EdgeMarks> indra(String file) {
        return JSON.parseAny(file).getAsArray().stream().flatMap(statement -> json(statement.getAsObject()
                .get("evidence").getAsArray(), "annotations", "").stream()).toList();
    }

    /** The edges that name a claim. */
    static List<EdgeMarks> oboGraph(JsonObject graph) {
        return graph.get("edges").getAsArray().stream().map(edge -> edge.getAsObject())
                .filter(edge -> edge.hasKey("meta")).map(edge -> {
                    var fields = new HashMap<String, String>();
                    edge.getObj("meta").get("basicPropertyValues").getAsArray().forEach(value -> fields.put(
                            value.getAsObject().getString("pred").replaceFirst(".*#", ""),
                            value.getAsObject().getString("val")));
                    return of("", fields::get);
                }).toList();
    }

    /** The groups of a script, each with a statement. */
    static List<EdgeMarks> bel(String file) {
        return Arrays.stream(file.split("SET STATEMENT_GROUP = ")).skip(1).map(group -> {
            Map<String, String> fields = new HashMap<>();
            BEL.matcher(group).results().forEach(field -> fields.put(field.group(1),
                    field.group(2).replaceAll("\\\\(.)", "$1")));
            return of(fields.get("Claim"), fields.get("Article"), fields.get("CharStart"), fields.get("CharEnd"),
                    fields.get("Evidence"));
        }).toList();
    }

    /** The rows that bring a relationship. */
    static List<EdgeMarks> cypher(String file) {
        return Arrays.stream(file.split("\\{from: ")).skip(1).map(row -> {
            Map<String, String> fields = new HashMap<>();
            CYPHER.matcher(row).results().forEach(field -> fields.putIfAbsent(field.group(1),
                    field.group(2) != null ? field.group(2).replace("\\t", "\t").replaceAll("\\\\(.)", "$1")
                            : field.group(3)));
            return of("", fields::get);
        }).toList();
    }

    static List<EdgeMarks> dot(String file) {
        return file.lines().filter(line -> line.matches("\\s*\"[^\"]+\" -> .*")).map(line -> {
            Map<String, String> fields = new HashMap<>();
            DOT.matcher(line).results().forEach(field -> fields.put(field.group(1),
                    field.group(2).replaceAll("\\\\(.)", "$1")));
            return of("", fields::get);
        }).toList();
    }

    /** Rows of a table; Neo4j's columns have their type behind the name. */
    static List<EdgeMarks> rows(List<Map<String, String>> rows, String before) {
        return rows.stream().map(row -> {
            var plain = new HashMap<String, String>();
            row.forEach((name, value) -> plain.put(name.split(":", 2)[0], value));
            return of(before, plain::get);
        }).toList();
    }

    static List<EdgeMarks> tabs(String file, String before) {
        var lines = file.lines().map(line -> line.split("\t", -1)).toList();
        return rows(lines.stream().skip(1).map(cells -> {
            Map<String, String> row = new HashMap<>();
            for (var i = 0; i < cells.length; i++) {
                row.put(lines.get(0)[i], cells[i]);
            }
            return row;
        }).toList(), before);
    }

    static List<EdgeMarks> pubTator(String file) {
        return file.lines().map(line -> line.split("\t")).filter(cells -> cells.length == 6
                && cells[4].equals("Claim")).map(cells -> of(cells[5], cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    static List<EdgeMarks> report(String html) {
        return REPORTED.matcher(html).results().flatMap(claim -> Arrays.stream(claim.group(2).split("<blockquote>"))
                .skip(1).map(place -> {
                    var quoted = QUOTED.matcher(place).results().findFirst().orElseThrow();
                    return of(claim.group(1), quoted.group(4), quoted.group(2), quoted.group(3),
                            quoted.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                                    .replace("&amp;", "&"));
                })).toList();
    }
}
