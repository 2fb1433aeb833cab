package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Polarity;
import org.peptidekg.extract.rules.RuleFile;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.text.BundledFolder;
import org.yaml.snakeyaml.Yaml;

/** Each list of {@code data/rules/words.yaml} has an example, read as it says and otherwise without the list. */
class WordListsTest {

    private static final String FILE = "data/rules/words.yaml";
    private static final String EXAMPLES = "examples";
    /** A pattern of no words at all would find everything. */
    private static final List<String> NONE = List.of("qqqq");
    private static final Term TOPIC = Term.unlisted("this peptide", TermClass.Peptide);

    private static Extractor extractor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        extractor = Extractor.bundled();
    }

    private static RuleFile.Entry file() {
        return RuleFile.parse(FILE, BundledFolder.file(FILE).content()).root();
    }

    @TestFactory
    Stream<DynamicTest> anExampleIsLostWithItsList() {
        return file().entries(EXAMPLES).stream().map(example -> {
            var list = example.text("list");
            var text = example.text("text");
            return DynamicTest.dynamicTest(list + ": " + text, () -> {
                var expected = Set.copyOf(example.list("claims"));
                assertEquals(expected, claims(extractor, text));
                assertNotEquals(expected, claims(without(list), text), "read so without the list as well");
            });
        });
    }

    @Test
    void noListIsWithoutExample() {
        var lists = new TreeSet<>(lists().keySet());
        lists.remove(EXAMPLES);
        assertEquals(lists, file().entries(EXAMPLES).stream().map(example -> example.text("list"))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, Object> lists() {
        var lists = new LinkedHashMap<String, Object>();
        new Yaml().<Map<?, ?>>load(BundledFolder.file(FILE).content()).forEach((name, words) ->
                lists.put(String.valueOf(name), words));
        return lists;
    }

    private static Extractor without(String list) {
        var lists = lists();
        lists.replace(list, emptied(lists.get(list)));
        return extractor.with(Words.read(RuleFile.parse(FILE, new Yaml().dump(lists)), extractor.words().endings()));
    }

    private static Object emptied(Object words) {
        return words instanceof Map<?, ?> kinds ? kinds.keySet().stream()
                .collect(Collectors.toMap(kind -> kind, kind -> NONE)) : NONE;
    }

    private Set<String> claims(Extractor reader, String text) throws IOException {
        if (!text.startsWith("#")) {
            return reader.alone().drafts(text, TOPIC).stream().map(draft -> shown(draft.subject(),
                    reader.alone().reading(text, draft).negated(), draft.relation().name(), draft.object()))
                    .collect(Collectors.toSet());
        }
        var article = ArticleReader.read(Files.writeString(folder.resolve("news.md"), text));
        return reader.extract(article, reader.run("test", Optional.empty())).claims().stream()
                .map(claim -> shown(claim.subject(), claim.polarity() == Polarity.Negated, claim.relation().name(),
                        claim.object())).collect(Collectors.toSet());
    }

    private static String shown(Term subject, boolean negated, String relation, ClaimObject object) {
        return subject.label() + " | " + (negated ? "-" : "") + relation + " | " + object.label();
    }
}
