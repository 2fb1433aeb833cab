package org.peptidekg.article.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.text.BadInputException;

/** What cannot be read is refused with the file's name, the place and the reason. */
class BadArticleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.txt    | ''                                    | : the file is empty
            blank.md     | ' \\n\\t<NBSP>\\n'                      | : the file is blank
            bom.txt      | '<BOM>'                                | : the file is blank
            nul.txt      | 'abc\\0d'                              | : not a text file (NUL byte at byte 3)
            page.rtf     | 'text'                                | : files of type .rtf cannot be read; known are
            page.pdf     | 'text'                                | : is no PDF, whatever its name says
            page.docx    | 'text'                                | : is no Word document, whatever its name says
            cut.pdf      | '%PDF-1.7\\n1 0 obj\\n<<'            | cut.pdf: this PDF cannot be read
            none.html    | '<html><body><nav>x</nav></body>'     | : no text was found in it
            front.md     | '---\\ntitle: [a\\n---\\nText.'       | front.md:3: not valid YAML
            x.pubtator   | '1|t|A title\\n2\\t0\\t1\\tA\\tT\\tI' | x.pubtator:2: a PubTator file has lines
            cut.xml      | '<PubmedArticleSet>\\n<PubmedArticle>'   | cut.xml:2: not well-formed XML:
            other.xml    | '<recipe>Cake</recipe>'               | : XML of a kind that is not known (recipe); known
            none.nxml    | 'Words.'                              | : XML of a kind that is not known; known are JATS
            empty.xml    | '<PubmedArticleSet></PubmedArticleSet>'| : no text was found in it
            other.json   | '{"name": "a package"}'               | : JSON without a document of BioC
            cut.json     | '{"passages": [\\n{"text": "A'        | cut.json:2: not valid JSON: Unexpected end-of-input
            shut.json | '{"a": [\\n}' | shut.json:2: not valid JSON: Unexpected close marker '}': expected ']'
            odd.json     | '{"id": "7", "passages": [{"offset": -1}]}' | : document 7: '-1' is no offset of BioC
            x.nbib       | 'PMID- 1\\nTI  - A\\nB is lost.'         | x.nbib:3: a MEDLINE file has lines 'TAG - value'
            """)
    void isRefused(String name, String content, String message) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, content.translateEscapes().replace("<NBSP>", "\u00a0").replace("<BOM>", "\uFEFF"));
        assertMessage(file, message);
    }

    @Test
    void wrongEncodingsAreNamed() throws IOException {
        var latin = Files.write(folder.resolve("latin.txt"), "na\u00efve".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("na\u00efve", ArticleReader.read(latin).source().content());
        assertEquals(java.util.List.of("not UTF-8 text (at byte 2); it was read as windows-1252"),
                ArticleReader.read(latin).warnings());
        var page = Files.write(folder.resolve("page.html"), "<meta charset=iso-8859-2><p>\u0141\u00f3d\u017a</p>"
                .getBytes(java.nio.charset.Charset.forName("ISO-8859-2")));
        assertTrue(ArticleReader.read(page).source().content().contains("\u0141\u00f3d\u017a"));
        assertEquals(java.util.List.of(), ArticleReader.read(page).warnings());
        var wrong = Files.writeString(folder.resolve("wrong.txt"), "Title\n\nIt\u00e2\u20ac\u2122s n"
                + "a\u00c3\u00afve.\n");
        assertTrue(BlockListing.texts(ArticleReader.read(wrong)).anyMatch(text ->
                text.text().equals("It\u2019s na\u00efve.")));
        assertTrue(ArticleReader.read(wrong).warnings().get(0).startsWith("line 3: letters that were decoded wrongly"));
        var wide = Files.write(folder.resolve("wide.txt"), "\uFEFFText".getBytes(StandardCharsets.UTF_16LE));
        assertMessage(wide, ": UTF-16 text; save it as UTF-8");
        var cut = Files.write(folder.resolve("cut.txt"), new byte[] {'a', (byte) 0xE2, (byte) 0x80});
        assertMessage(cut, ": not UTF-8 text (at byte 1)");
    }

    @Test
    void controlCharactersAreBlanksAndEveryPlaceStays() throws IOException {
        var plain = Files.writeString(folder.resolve("c.txt"),
                "Tit\u0001le\n\nOxytocin\u0008 raises \u001Bdopamine.\fEnd.");
        var page = Files.writeString(folder.resolve("c.html"),
                "<title>A&#1;b</title><meta name=author content='X&#2;Y'><p>Oxytocin&#3;raises dopamine.</p>");
        for (var file : java.util.List.of(plain, page)) {
            var article = ArticleReader.read(file);
            BlockListing.texts(article).forEach(text -> assertTrue(text.text().chars().allMatch(c -> c >= ' '
                    || c == '\n'), text.text()));
            assertTrue(article.metadata().toString().chars().allMatch(c -> c >= ' '), article.metadata().toString());
        }
        assertTrue(ArticleReader.read(plain).source().content().contains("Oxytocin  raises  dopamine.\nEnd."));
        assertEquals(java.util.List.of("control characters were read as blanks"), ArticleReader.read(plain).warnings());
    }

    @Test
    void endlessNestingIsRefused() throws IOException {
        var html = Files.writeString(folder.resolve("deep.html"), "<p>Text.</p>" + "<div>".repeat(100_000) + "Deep.");
        assertMessage(html, "deep.html: its markup is nested too deeply");
        var inside = Files.writeString(folder.resolve("deep.md"), "Text.\n\n" + "<div>".repeat(2_000) + "Deep.\n");
        assertMessage(inside, "deep.md: its markup is nested too deeply");
    }

    @Test
    void namesThatStandElsewhereAreFoundOrLeftOut() throws IOException {
        var file = Files.writeString(folder.resolve("off.pubtator"), "1|t|A fine day\n1|a|Nothing.\n"
                + "1\t3\t7\tfine\tDisease\tI\n1\t99\t9999\tfoul\tDisease\tI\n1\t2\t6\tfine\tDisease\tI\n");
        var article = ArticleReader.read(file);
        assertEquals(java.util.List.of("of 3 marked names 1 were found beside the place that the file says and 1 not "
                + "at all: 'foul'"), article.warnings());
        assertEquals(java.util.List.of("fine", "fine"), article.entities().stream().map(entity ->
                article.source().slice(entity.span())).toList());
        var deep = Files.writeString(folder.resolve("deep.json"), "{\"passages\":" + "[".repeat(500)
                + "]".repeat(500) + "}");
        assertMessage(Files.writeString(folder.resolve("odd.xml"), "<collection><document><id>7</id><passage><offset>x"
                + "</offset><text>A</text></passage></document></collection>"),
                ": document 7: 'x' is no offset of BioC");
        assertMessage(deep, "deep.json:1: its values are nested more than 100 levels deep");
    }

    @Test
    void xmlThatIsMadeToDoHarmIsRefused() throws IOException {
        var deep = Files.writeString(folder.resolve("deep.xml"), "<article><body>" + "<sec>".repeat(1000)
                + "</sec>".repeat(1000) + "</body></article>");
        assertMessage(deep, "deep.xml:1: its elements are nested more than 256 levels deep");
        var laughs = new StringBuilder("<!DOCTYPE article [<!ENTITY a0 'ha'>");
        for (var i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        var bomb = Files.writeString(folder.resolve("bomb.xml"), laughs
                + "]><article><body><p>&a9;</p></body></article>");
        assertMessage(bomb, ": its entities grow beyond what an article needs");
        var secret = Files.writeString(folder.resolve("secret.txt"), "Semax causes pain.");
        var curious = Files.writeString(folder.resolve("curious.xml"), "<!DOCTYPE article [<!ENTITY x SYSTEM '"
                + secret.toUri() + "'>]><article><body><p>Read: &x; end.</p></body></article>");
        BlockListing.texts(ArticleReader.read(curious)).forEach(text ->
                assertTrue(!text.text().contains("Semax"), text.text()));
        var elsewhere = Files.writeString(folder.resolve("elsewhere.xml"), "<!DOCTYPE article SYSTEM '"
                + secret.toUri() + "'><article><body><p>Words &alpha; end.</p></body></article>");
        assertEquals(java.util.List.of("Words \u03b1 end."),
                BlockListing.texts(ArticleReader.read(elsewhere)).map(text -> text.text()).toList());
    }

    @Test
    void aContentThatIsNotWhatTheNameTellsIsReadForWhatItIs() throws IOException {
        var content = Files.readString(Path.of("src/test/resources/articles/set.xml"));
        var text = ArticleReader.readAll(Files.writeString(folder.resolve("set.txt"), content));
        assertEquals(2, text.size());
        assertEquals(java.util.List.of("named .txt but it is PubMed XML, and was read as such"),
                text.get(0).warnings());
        var page = ArticleReader.readAll(Files.writeString(folder.resolve("page.md"), "<!doctype html><p>A b.</p>"));
        assertEquals(java.util.List.of("named .md but it is HTML, and was read as such"), page.get(0).warnings());
        assertEquals(java.util.List.of(), ArticleReader.readAll(Files.writeString(folder.resolve("set"), content))
                .get(0).warnings());
    }

    @Test
    void missingFilesAndFoldersAreNamed() {
        assertMessage(folder.resolve("absent.txt"), "absent.txt: no such file");
        assertMessage(folder, ": is a folder, not a file");
        var empty = assertThrows(BadInputException.class, () -> ArticleFiles.in(folder));
        assertTrue(empty.getMessage().contains("this folder holds no articles"), empty.getMessage());
        var absent = assertThrows(BadInputException.class, () -> ArticleFiles.in(folder.resolve("absent")));
        assertTrue(absent.getMessage().endsWith("absent: no such file or folder"), absent.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'title: A\\ncolour: red\\n'            | a.meta.yaml:2: unknown key 'colour'; known are key, title, date
            'date: soon\\n'                        | a.meta.yaml:1: date must be written yyyy-mm-dd
            'people: Ann\\n'                       | a.meta.yaml:1: people must be a list of {role, name}
            'people:\\n- {role: editor}\\n'        | a.meta.yaml:2: a person needs role and name
            'people:\\n- {role: a, nom: b}\\n'     | a.meta.yaml:2: unknown key 'nom'; a person has role and name
            'title: [a\\n'                         | not valid YAML
            """)
    void badMetadataIsRefused(String yaml, String message) throws IOException {
        Files.writeString(folder.resolve("a.meta.yaml"), yaml.translateEscapes());
        assertMessage(Files.writeString(folder.resolve("a.txt"), "Some text.\n"), message);
    }

    @Test
    void metadataFileGoesFirst() throws IOException {
        Files.writeString(folder.resolve("a.article.meta.yaml"),
                "key: Other Key\ntitle: T\ndate: 2020-01-02\nsource: a letter\n");
        var article = ArticleReader.read(Files.writeString(folder.resolve("a.article.txt"), "Title\n\nSome text.\n"));
        assertEquals("other-key", article.key());
        assertEquals("T", article.metadata().title());
        assertEquals("2020-01-02", article.metadata().date().orElseThrow().toString());
        assertEquals("a letter", article.metadata().source().orElseThrow());
    }

    @Test
    void readmeIsNoArticle() throws IOException {
        Files.writeString(folder.resolve("README.md"), "x");
        Files.writeString(folder.resolve("b.html"), "x");
        Files.createDirectories(folder.resolve("c"));
        Files.writeString(folder.resolve("c/a.txt"), "x");
        assertEquals(java.util.List.of(folder.resolve("b.html"), folder.resolve("c/a.txt")), ArticleFiles.in(folder));
    }

    private static void assertMessage(Path file, String expected) {
        var e = assertThrows(BadInputException.class, () -> ArticleReader.readAll(file));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertTrue(e.getMessage().lines().count() == 1 && !e.getMessage().contains("Source:"), e.getMessage());
    }
}
