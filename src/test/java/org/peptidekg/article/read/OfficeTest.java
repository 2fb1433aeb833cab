package org.peptidekg.article.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.article.Article;
import org.peptidekg.article.Block;
import org.peptidekg.text.BadInputException;

/** PDF and Word: the text that is taken out, its pages, and that it is read again as it was read. */
class OfficeTest {

    private static final String DAY = "It was given in the morning, and what came of it was noted in the evening";

    @TempDir
    private Path folder;

    private static PDDocument pdf(List<List<String>> pages) throws IOException {
        var pdf = new PDDocument();
        for (var lines : pages) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var out = new PDPageContentStream(pdf, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                out.setLeading(13);
                out.newLineAtOffset(60, 740);
                for (var line : lines) {
                    out.showText(line);
                    out.newLine();
                    if (line.isEmpty()) {
                        out.newLine();
                    }
                }
                out.endText();
            }
        }
        return pdf;
    }

    private static List<String> texts(Article article) {
        return article.blocks().stream().filter(block -> !(block instanceof Block.Table)).map(block ->
                block instanceof Block.Heading heading ? "# " + heading.text() : block instanceof Block.ListItem item
                        ? "- " + item.text() : ((Block.Paragraph) block).text().text()).toList();
    }

    private Article pdfArticle() throws IOException {
        var file = folder.resolve("study.pdf");
        try (var pdf = pdf(List.of(
                List.of("Journal of Tests 3 (2020)", "", "Oxytocin in rats", "", DAY + ". Oxytocin increases dopa-",
                        "mine in rats, as was seen by all who worked on it that day, and it", "1"),
                List.of("Journal of Tests 3 (2020)", "", "reduces anxiety.", "", "KPV reduces colitis. " + DAY + ".",
                        "2"),
                List.of("Journal of Tests 3 (2020)", "", "Selank reduces anxiety. " + DAY + ".", "3")))) {
            pdf.save(file.toFile());
        }
        return ArticleReader.read(file);
    }

    @Test
    void aPdfIsReadOverItsPages() throws IOException {
        var article = pdfArticle();
        assertEquals(List.of("# Oxytocin in rats", DAY
                + ". Oxytocin increases dopamine in rats, as was seen by all who worked on it that day, and it "
                + "reduces anxiety.", "KPV reduces colitis. " + DAY + ".",
                "Selank reduces anxiety. " + DAY + "."), texts(article));
        assertEquals(6, article.asides().size(), article.asides().toString());
        var text = article.source().content();
        assertEquals(1, article.page(text.indexOf("Oxytocin increases")).orElseThrow());
        assertEquals(2, article.page(text.indexOf("KPV")).orElseThrow());
        assertEquals(3, article.page(text.indexOf("Selank")).orElseThrow());
        assertTrue(text.startsWith("[page 1]\n"), text);
        assertEquals(article.blocks().toString(), ArticleReader.readAll("study.pdf", text).get(0).blocks().toString());
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        var locked = folder.resolve("locked.pdf");
        try (var pdf = pdf(List.of(List.of("Words.")))) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(locked.toFile());
        }
        refused(locked, "locked.pdf: this PDF is locked by a password");
        var empty = folder.resolve("empty.pdf");
        try (var pdf = pdf(List.of(List.of()))) {
            pdf.save(empty.toFile());
        }
        refused(empty, "empty.pdf: this PDF holds no text; its pages may be pictures");
        var named = folder.resolve("named.txt");
        pdfArticle();
        Files.copy(folder.resolve("study.pdf"), named);
        assertEquals(List.of("named .txt but it is PDF, and was read as such"), ArticleReader.read(named).warnings());
    }

    @Test
    void aWordDocumentIsReadByItsStyles() throws IOException {
        var file = folder.resolve("note.docx");
        var w = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "word/document.xml", "<w:document " + w + "><w:body>"
                    + paragraph("Title", run("KPV &amp; the gut"))
                    + paragraph("berschrift1", run("Effects"))
                    + paragraph("Normal", run("KPV reduces ") + "<w:del><w:r><w:delText>pain</w:delText></w:r></w:del>"
                            + "<w:ins>" + run("colitis") + "</w:ins>" + run("1", "<w:vertAlign w:val='superscript'/>")
                            + run(".") + run("Selank causes pain.", "<w:vanish/>"))
                    + "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
                    + run("a small peptide") + "</w:p><w:tbl>" + row("Name", "Dose") + row("KPV", "5 mg")
                    + "</w:tbl></w:body></w:document>");
            put(zip, "word/styles.xml", "<w:styles " + w + "><w:style w:styleId='berschrift1'>"
                    + "<w:name w:val='heading 1'/></w:style></w:styles>");
            put(zip, "docProps/core.xml", "<c xmlns:dc='http://purl.org/dc/elements/1.1/' "
                    + "xmlns:dcterms='http://purl.org/dc/terms/'><dc:creator>Ada Vale</dc:creator>"
                    + "<dcterms:modified>2020-05-09T10:00:00Z</dcterms:modified></c>");
        }
        var article = ArticleReader.read(file);
        assertEquals(List.of("# KPV & the gut", "# Effects", "KPV reduces colitis(1).", "- a small peptide"),
                texts(article));
        assertTrue(article.blocks().get(4) instanceof Block.Table table && table.header().get(1).text().equals("Dose")
                && table.rows().get(0).get(1).text().equals("5 mg"), article.blocks().toString());
        assertEquals("2020-05-09", article.metadata().date().orElseThrow().toString());
        assertEquals("Ada Vale", article.metadata().people().get(0).name());
        assertEquals(article.blocks().toString(), ArticleReader.readAll("note.docx", article.source().content()).get(0)
                .blocks().toString());
        BlockListing.texts(article).forEach(text -> ArticleReaderTest.assertStands(article.source(), text));
    }

    private static String run(String words, String... settings) {
        return "<w:r><w:rPr>" + String.join("", settings) + "</w:rPr><w:t>" + words + "</w:t></w:r>";
    }

    private static String paragraph(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + runs + "</w:p>";
    }

    private static String row(String first, String second) {
        return "<w:tr><w:tc><w:p>" + run(first) + "</w:p></w:tc><w:tc><w:p>" + run(second) + "</w:p></w:tc></w:tr>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void refused(Path file, String message) {
        var e = assertThrows(BadInputException.class, () -> ArticleReader.readAll(file));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }
}
