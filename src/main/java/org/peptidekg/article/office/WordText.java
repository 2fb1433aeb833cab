package org.peptidekg.article.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.pack.OfficeFile;
import org.peptidekg.article.xml.XmlCheck;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.SourceText;

/** The text of a Word document as a simple page of HTML: headings, paragraphs, items of lists, tables. */
final class WordText {

    /** What such a page begins with. */
    static final String BEGINNING = "<!doctype html>\n<!-- Word -->\n";
    private static final Pattern HEADING = Pattern.compile("(?i)heading (\\d)");
    private static final int DEEPEST = 6;

    private final Map<String, String> styles = new HashMap<>();
    private final StringBuilder out = new StringBuilder(BEGINNING);
    private int listDepth;

    private WordText() {
    }

    static InputFile read(Path path, byte[] bytes, List<String> told) {
        var text = new WordText();
        part(path, bytes, "word/styles.xml").ifPresent(sheet -> sheet.getElementsByTag("w:style").forEach(style ->
                text.styles.put(style.attr("w:styleId"), value(style, "w:name"))));
        text.head(part(path, bytes, "docProps/core.xml"));
        var document = part(path, bytes, OfficeFile.DOCUMENT).orElseThrow(() ->
                new BadInputException(path.toString(), "this Word document has no text"));
        text.out.append("<body><article>\n");
        document.getElementsByTag("w:body").forEach(text::children);
        text.lists(0);
        text.out.append("</article></body></html>\n");
        return InputFile.extracted(path, bytes, new SourceText(text.out.toString()), told);
    }

    private static Optional<Element> part(Path path, byte[] bytes, String name) {
        return OfficeFile.part(path.toString(), bytes, name).map(content -> {
            var xml = new String(content, StandardCharsets.UTF_8);
            XmlCheck.check(InputFile.of(path + "!/" + name, xml));
            return Parser.xmlParser().parseInput(xml, "");
        });
    }

    private static String value(Element parent, String tag) {
        var found = parent.getElementsByTag(tag).first();
        return found == null ? "" : found.attr("w:val");
    }

    private void head(Optional<Element> core) {
        out.append("<html><head>");
        core.ifPresent(facts -> {
            text(facts, "dc:title").ifPresent(title -> out.append("<meta property=\"og:title\" content=\"")
                    .append(title).append("\">"));
            text(facts, "dc:creator").ifPresent(name -> out.append("<meta name=\"author\" content=\"").append(name)
                    .append("\">"));
            text(facts, "dcterms:modified").ifPresent(date -> out.append("<meta name=\"dcterms.modified\" content=\"")
                    .append(date).append("\">"));
        });
        out.append("</head>");
    }

    private static Optional<String> text(Element facts, String tag) {
        return Optional.ofNullable(facts.getElementsByTag(tag).first()).map(Element::text).map(String::strip)
                .filter(text -> !text.isEmpty()).map(text -> Entities.escape(text).replace("\"", "&quot;"));
    }

    private void children(Element parent) {
        for (var child : parent.children()) {
            switch (child.normalName()) {
                case "w:p" -> paragraph(child);
                case "w:tbl" -> table(child);
                case "w:sdt", "w:sdtcontent", "w:ins", "w:customxml" -> children(child);
                default -> {
                    // Settings of the page.
                }
            }
        }
    }

    private void paragraph(Element paragraph) {
        var words = words(paragraph).strip();
        if (words.isEmpty()) {
            return;
        }
        var settings = paragraph.getElementsByTag("w:pPr").first();
        var style = settings == null ? "" : value(settings, "w:pStyle");
        var name = styles.getOrDefault(style, style);
        var heading = HEADING.matcher(name.replaceAll("(?i)^(heading)(\\d)$", "$1 $2"));
        var numbers = settings == null ? null : settings.getElementsByTag("w:numPr").first();
        if (name.equalsIgnoreCase("title") || heading.matches()) {
            lists(0);
            var level = heading.matches() ? Math.min(DEEPEST, 1 + Integer.parseInt(heading.group(1))) : 1;
            out.append("<h").append(level).append('>').append(words).append("</h").append(level).append(">\n");
        } else if (numbers != null && !value(numbers, "w:numId").equals("0")) {
            var depth = value(numbers, "w:ilvl");
            lists(1 + (depth.matches("\\d") ? Integer.parseInt(depth) : 0));
            out.append("<li>").append(words).append("</li>\n");
        } else {
            lists(0);
            out.append("<p>").append(words).append("</p>\n");
        }
    }

    private void lists(int depth) {
        for (; listDepth < depth; listDepth++) {
            out.append("<ul>\n");
        }
        for (; listDepth > depth; listDepth--) {
            out.append("</ul>\n");
        }
    }

    private void table(Element table) {
        lists(0);
        out.append("<table>\n");
        var rows = table.children().stream().filter(child -> child.normalName().equals("w:tr")).toList();
        for (var row : rows) {
            var cell = row == rows.get(0) && rows.size() > 1 ? "th" : "td";
            out.append("<tr>");
            row.children().stream().filter(child -> child.normalName().equals("w:tc")).forEach(child -> {
                var span = value(child, "w:gridSpan");
                out.append('<').append(cell).append(span.matches("\\d{1,2}") ? " colspan=" + span : "").append('>');
                var words = new StringBuilder();
                child.getElementsByTag("w:p").forEach(paragraph -> words.append(words(paragraph)).append(' '));
                out.append(words.toString().strip()).append("</").append(cell).append('>');
            });
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private static String words(Element parent) {
        var words = new StringBuilder();
        for (var child : parent.children()) {
            switch (child.normalName()) {
                case "w:r" -> words.append(run(child));
                // Struck out by one who revised the text, or settings.
                case "w:del", "w:movefrom", "w:ppr" -> {
                }
                default -> words.append(words(child));
            }
        }
        return words.toString();
    }

    private static String run(Element run) {
        var settings = run.getElementsByTag("w:rPr").first();
        if (settings != null && (isOn(settings, "w:vanish") || isOn(settings, "w:strike")
                || isOn(settings, "w:dstrike"))) {
            return "";
        }
        var words = new StringBuilder();
        for (var child : run.children()) {
            switch (child.normalName()) {
                case "w:t" -> words.append(Entities.escape(child.wholeText()));
                case "w:tab", "w:br", "w:cr" -> words.append(' ');
                case "w:nobreakhyphen" -> words.append('-');
                default -> {
                    // Pictures, fields, marks of notes.
                }
            }
        }
        var raised = settings != null && value(settings, "w:vertAlign").equals("superscript")
                && words.toString().matches("\\d[\\d\\s,\u2013-]*");
        return raised ? "<sup><a>" + words + "</a></sup>" : words.toString();
    }

    private static boolean isOn(Element settings, String tag) {
        var found = settings.getElementsByTag(tag).first();
        return found != null && !List.of("0", "false", "none").contains(found.attr("w:val"));
    }
}
