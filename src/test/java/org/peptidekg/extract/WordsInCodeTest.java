package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.text.BundledFolder;

/** Lists of words and of alternatives of patterns stand in {@code data/rules}, not in the code that reads by them. */
class WordsInCodeTest {

    private static final Path CODE = Path.of("src/main/java/org/peptidekg/extract");
    /** Words that may stand together: "in", "for", "as" and the like. */
    private static final int FEW = 4;
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final String LITERAL = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";
    private static final Pattern LIST = Pattern.compile("(\\w*)\\(?\\{?\\s*(" + LITERAL + "(?:,\\s*" + LITERAL + ")*)");
    private static final Pattern ITEM = Pattern.compile(LITERAL);
    private static final Pattern WORD = Pattern.compile("[a-z][a-z' .-]+");
    private static final Pattern IN_PATTERN = Pattern.compile("[a-z]{2,}");
    private static final Pattern SYNTAX = Pattern.compile("\\\\[a-zA-Z](?:\\{\\w+\\})?|\\(\\?<\\w+>|\\(\\?i\\)");
    /** Relations of trees, by Universal Dependencies. */
    private static final Set<String> RELATIONS = Set.of(("acl advcl advmod amod appos aux case cc ccomp compound conj "
            + "cop csubj dep det discourse expl fixed flat goeswith iobj mark nmod nsubj nummod obj obl parataxis "
            + "punct root xcomp agent pass poss preconj predet prt relcl unmarked").split(" "));
    /** What the senses of nouns are called. */
    private static final Set<String> SENSES = BundledFolder.file("data/rules/noun-senses.tsv").content().lines()
            .map(line -> line.split("\t")[0]).collect(Collectors.toSet());

    @Test
    void noClassHoldsAListOfWords() throws IOException {
        try (var paths = Files.walk(CODE)) {
            var files = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            assertTrue(files.size() > 80, () -> files.size() + " files");
            var found = new ArrayList<String>();
            for (var file : files) {
                lists(Files.readString(file)).forEach(list -> found.add(CODE.relativize(file) + ": " + list));
            }
            assertEquals(List.of(), found);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set.of(\"pain\", \"ache\", \"sore\", \"hurt\",\n \"harm\");",
        "{\"pain\", \"nsubj\", \"ache\", \"sore\", \"hurt\", \"harm\"};",
        "Pattern.compile(\"\\\\b(?:pain|ache|\" + \"sores?|hurt|harm)\")"})
    void aListIsSeen(String code) {
        assertEquals(1, lists(code).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Word.in(label, \"nsubj\", \"nsubj:pass\", \"obj\", \"obl\", \"nmod\")",
        "entry.refuseOthers(\"name\", \"text\", \"claims\", \"examples\", \"pattern\");",
        "/** \"pain\", \"ache\", \"sore\", \"hurt\", \"harm\" */", "f(\"in\", \"for\", \"as\", \"by\")"})
    void whatIsNoneIsLeft(String code) {
        assertEquals(List.of(), lists(code));
    }

    private static List<List<String>> lists(String source) {
        var code = JOINED.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
        var found = new ArrayList<List<String>>();
        LIST.matcher(code).results().filter(list -> !list.group(1).equals("refuseOthers")).forEach(list -> {
            var items = ITEM.matcher(list.group(2)).results()
                    .map(item -> item.group().substring(1, item.group().length() - 1)).toList();
            found.add(items.stream().filter(item -> WORD.matcher(item).matches() && !isTag(item)).toList());
            items.stream().filter(item -> item.contains("|")).forEach(item -> found.add(IN_PATTERN.matcher(
                    SYNTAX.matcher(item.replace("\\\\", "\\")).replaceAll("~")).results().map(m -> m.group())
                    .toList()));
        });
        return found.stream().filter(words -> words.size() > FEW).toList();
    }

    private static boolean isTag(String item) {
        return SENSES.contains(item) || Pattern.compile(":").splitAsStream(item).allMatch(RELATIONS::contains);
    }
}
