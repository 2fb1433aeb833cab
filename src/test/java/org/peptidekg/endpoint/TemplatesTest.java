package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.endpoint.html.JsonData;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.Templates;

/** Markup stands in templates, which escape what they are given, and nowhere else. */
class TemplatesTest {

    private static final Path CODE = Path.of("src/main/java/org/peptidekg/endpoint");
    private static final Path QUERIES = Path.of("src/main/java/org/peptidekg/query");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final int LONGEST_LINE = 120;
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    /** A tag, but not the name of a group in a regular expression; a comment; a character written as an entity. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?<!\\(\\?)</?[a-zA-Z][a-zA-Z0-9]*(?=[\\s>/\"])|<!(?:--|[A-Za-z])|&(?:[a-z]+|#\\d+);");
    private static final Pattern NAMED = Pattern.compile("\"(\\w+/\\w+)\\.jte\"");
    private static final Pattern CALLED = Pattern.compile("@template\\.(\\w+)\\.(\\w+)\\(");
    /** What writes markup that no template made, and why it may. */
    private static final Map<String, String> WRITERS = Map.of("html/JsonData.java", "JSON within a script element",
            "html/MadeMarkup.java", "what other libraries made");
    /** Whose markup is taken over as it is. */
    private static final Map<String, String> MADE = Map.of("things/OntologyServlet.java",
            "CommonMark, of our own reference");

    @Test
    void noClassHoldsMarkup() throws IOException {
        var found = new ArrayList<String>();
        for (var code : List.of(CODE, QUERIES)) {
            files(code, ".java").forEach((file, text) -> markup(text).forEach(tag -> found.add(file + ": " + tag)));
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = \"<p>\" + y;", "x = \"a<br\" + \">\";", "x = \"</a>\";", "x = \"&amp;\";",
        "x = \"\"\"\n    <li class=\"%s\">\n    \"\"\";", "x = \"<!-- x -->\";", "x = \"<!DOCTYPE html>\";"})
    void markupIsSeen(String code) {
        assertEquals(1, markup(code).size(), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = \"(?<name>a)\";", "x = \"a < b\";", "x = \"<\" + path + \">; rel=\";",
        "List<String> x;", "/** <p>Words. */", "    // <b>", "x = \"(?<!\\\\p{L})\";", "x = \"&a=b;\";"})
    void otherCodeIsNoMarkup(String code) {
        assertEquals(List.of(), markup(code), code);
    }

    @Test
    void nothingIsWrittenUnescapedButByThoseThatMay() throws IOException {
        assertEquals(new TreeSet<>(WRITERS.keySet()), with("writeContent("));
        assertEquals(new TreeSet<>(MADE.keySet()), with("new MadeMarkup("));
        files(TEMPLATES, ".jte").forEach((name, text) -> assertTrue(!text.contains("$unsafe") && !text.contains("@raw"),
                name));
    }

    @Test
    void everyTemplateThatIsNamedIsThereAndEveryOneIsUsed() throws IOException {
        var there = files(TEMPLATES, ".jte");
        var used = new TreeSet<String>();
        files(CODE, ".java").values().forEach(code -> NAMED.matcher(code).results().map(found -> found.group(1))
                .forEach(used::add));
        there.values().forEach(text -> CALLED.matcher(text).results().map(found -> found.group(1) + "/"
                + found.group(2)).forEach(used::add));
        assertEquals(there.keySet().stream().map(name -> name.replace(".jte", "")).collect(Collectors
                .toCollection(TreeSet::new)), used);
    }

    /** A template ends with its last sign: a line end behind it would be a blank on the page. */
    @Test
    void formIsKept() throws IOException {
        files(TEMPLATES, ".jte").forEach((name, text) -> {
            assertEquals(text.stripTrailing(), text, name);
            text.lines().forEach(line -> assertTrue(line.length() <= LONGEST_LINE && line.equals(line.stripTrailing())
                    && !line.contains("\t"), () -> name + ": " + line));
        });
    }

    @Test
    void whatIsGivenIsEscaped() {
        assertEquals("<a href=\"/a&#34;b\">1 &lt; 2 &amp; 3</a>", link("/a\"b", "1 < 2 & 3"));
        assertEquals("<a class=\"out\" rel=\"noreferrer external\" href=\"https://example.org/?a&amp;b\">x</a>",
                link("https://example.org/?a&b", "x"));
        assertEquals("x", link("javascript:alert(1)", "x"));
        assertEquals("x", link("https://example.org/\"><script>", "x"));
        assertEquals("<script type=\"application/ld+json\">{\"a\":\"\\u003c/script>\"}</script>",
                Templates.text(Templates.part("pages/data.jte", new JsonData("{\"a\":\"</script>\"}"))));
    }

    private static String link(String address, String text) {
        return Templates.text(Templates.part("html/link.jte", new Link(address, text))).replaceAll("\\s+", " ");
    }

    private static List<String> markup(String code) {
        return LITERAL.matcher(COMMENT.matcher(code).replaceAll("")).results().map(MatchResult::group)
                .filter(literal -> MARKUP.matcher(literal).find()).toList();
    }

    private static Set<String> with(String words) throws IOException {
        return files(CODE, ".java").entrySet().stream().filter(file -> file.getValue().contains(words))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Files of a kind by their path. */
    private static Map<String, String> files(Path folder, String ending) throws IOException {
        try (var paths = Files.walk(folder)) {
            var found = new TreeMap<String, String>();
            for (var path : paths.filter(path -> path.toString().endsWith(ending)).toList()) {
                found.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
            assertTrue(found.size() > 50, () -> found.size() + " files");
            return found;
        }
    }
}
