package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the house that a reader of the code relies on. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path SPARK = Path.of("src/spark");
    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_LINE = 120;
    private static final Pattern ENDING = Pattern.compile(
            "System\\.exit|throws Exception\\b|catch \\((final )?Exception\\b");
    private static final Pattern STAR = Pattern.compile("^import [^s].*\\*;|^import static (?!org\\.peptidekg).*\\*;");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+\\.(\\w+));$");
    private static final Pattern NO_WORD = Pattern.compile("\\W+");
    private static final Pattern NO_CODE = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\""
            + "|'(?:[^'\\\\]|\\\\.)+'|/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern BRANCH = Pattern.compile("(?<![\\w.])(?:(?:if|for|while) ?\\(|else\\b)");

    private static List<Path> files(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            var found = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            assertTrue(found.size() > 10, "only " + found.size() + " files in " + root);
            return found;
        }
    }

    @Test
    void onlyTheCommandLineEndsTheProcessOrCatchesAll() throws IOException {
        for (var root : List.of(MAIN, SPARK)) {
            for (var file : files(root)) {
                if (!file.startsWith(MAIN.resolve("org/peptidekg/cli"))) {
                    var found = ENDING.matcher(Files.readString(file));
                    assertTrue(!found.find(), () -> file + ": " + found.group());
                }
            }
        }
    }

    @Test
    void classesAreSmall() throws IOException {
        for (var root : List.of(MAIN, SPARK)) {
            for (var file : files(root)) {
                var lines = Files.readAllLines(file).size();
                assertTrue(lines <= LONGEST_CLASS, file + " has " + lines + " lines");
            }
        }
    }

    /** What .editorconfig tells editors, and no import that nobody needs. */
    @Test
    void formIsKept() throws IOException {
        var wrong = new ArrayList<String>();
        for (var root : List.of(MAIN, Path.of("src/test/java"), SPARK)) {
            for (var file : files(root)) {
                faults(Files.readString(file)).forEach(fault -> wrong.add(file + ":" + fault));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "class A { }# | ", "class A {#    int i;#}# | ", "\"import java.util.List;##class A { List<String> l; }#\" | ",
        "class A { } | 1 no line end at the end", "class A {\t}# | 1 tab", "class A { } #x# | 1 blank at the end",
        "import java.util.*;# | 1 star", "import java.util.List;#class A { }# | 1 unused java.util.List",
        "if (a(b)) c();# | 1 no brace", "for (;;)#  c();# | 1 no brace", "else c();# | 1 no brace",
        "if (a) {#  c();#} else {#}# | ", "do {#} while (a);# | "})
    void faultsAreSeen(String text, String expected) {
        assertEquals(expected == null ? List.of() : List.of(expected), faults(text.replace('#', '\n')));
    }

    private static List<String> faults(String text) {
        var found = new ArrayList<String>();
        var lines = List.of(text.split("\n", -1));
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var fault = line.length() > LONGEST_LINE ? "long" : line.contains("\t") ? "tab"
                    : !line.equals(line.stripTrailing()) ? "blank at the end"
                    : STAR.matcher(line).find() ? "star" : "";
            if (!fault.isEmpty()) {
                found.add(i + 1 + " " + fault);
            }
        }
        if (!text.endsWith("\n") || text.endsWith("\n\n")) {
            found.add(lines.size() + " no line end at the end");
        }
        var words = NO_WORD.splitAsStream(IMPORT.matcher(text).replaceAll("")).collect(Collectors.toSet());
        IMPORT.matcher(text).results().filter(used -> !words.contains(used.group(2)))
                .forEach(used -> found.add(line(text, used.start()) + " unused " + used.group(1)));
        var code = NO_CODE.matcher(text).replaceAll(part -> "_" + "\n".repeat(ends(part.group())));
        BRANCH.matcher(code).results().filter(branch -> !isBraced(code, branch))
                .forEach(branch -> found.add(line(code, branch.start()) + " no brace"));
        return found;
    }

    private static int line(String text, int at) {
        return 1 + ends(text.substring(0, at));
    }

    private static int ends(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Whether a brace follows "else", or the condition of what may be a branch or a loop; "while" may end a loop. */
    private static boolean isBraced(String code, MatchResult branch) {
        var at = branch.end();
        if (!branch.group().endsWith("else")) {
            for (var open = 1; open > 0; at++) {
                open += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
            }
        }
        var rest = code.substring(at).stripLeading();
        return rest.startsWith("{") || branch.group().contains("while") && rest.startsWith(";")
                || branch.group().endsWith("else") && rest.startsWith("if");
    }
}
