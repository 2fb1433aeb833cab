package org.peptidekg.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Articles that say the same and the contrary, in several formats, packed and not, some of which cannot be read. */
final class SmallCorpus {

    private static final List<String> PEPTIDES = List.of("Selank", "Semax", "Oxytocin", "Thymosin alpha-1",
            "Melanotan");
    private static final List<String> THINGS = List.of("serotonin", "dopamine", "GABA", "BDNF", "anxiety", "memory",
            "insomnia", "depression", "hypertension");
    private static final List<String> SENTENCES = List.of("%s increases %s.", "%s may reduce %s.",
            "%s does not increase %s.", "In animal studies %s improved %s.", "Users report that %s relieves %s.",
            "In a clinical trial, %s probably reduced %s.");
    static final int FILES = 24;

    private SmallCorpus() {
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        for (var i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve((i % 3 == 0 ? "deep/er/" : "") + "note-" + i + ".md"), note(i));
        }
        Files.writeString(folder.resolve("note-1.meta.yaml"), "title: A note with a name\ndate: 2020-02-03\n");
        // The entries that the lexicon has, and names that it does not have.
        Files.writeString(folder.resolve("marked.pubtator"), marked(5, "Selank increases serotonin.", "serotonin",
                "MESH:D012701") + marked(6, "Selank reduces Fog Of Noon.", "Fog Of Noon", "MESH:C000001"));
        pack(folder.resolve("packed.zip"));
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("pubmed.xml.gz")))) {
            out.write(citations().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("broken.txt"), new byte[] {'a', 0, 'b'});
        Files.writeString(folder.resolve("torn.xml"), "<PubmedArticleSet><PubmedArticle>");
        Files.writeString(folder.resolve("deep/note-2.md"), "# Another\n\nSemax increases GABA.\n");
    }

    private static String note(int number) {
        var text = new StringBuilder("# Note " + number + " on " + peptide(number) + "\n\n## What it does\n\n");
        for (var i = 0; i < 6; i++) {
            text.append(String.format(SENTENCES.get((number + i) % SENTENCES.size()), peptide(number + i / 3),
                    THINGS.get((number * 2 + i) % THINGS.size()))).append(' ');
        }
        text.append(number % 2 == 0 ? "Selank improves Quick Recall. " : "Selank improves quick recall. ");
        text.append("\n\n## Dosage\n\nThe dose of ").append(peptide(number)).append(number % 2 == 0
                ? " is 250 mcg per day by nasal spray." : " is 300 mcg twice a day for 14 days.")
                .append(" The half-life of ").append(peptide(number)).append(" is two hours.\n");
        return text.toString();
    }

    private static String peptide(int number) {
        return PEPTIDES.get(number % PEPTIDES.size());
    }

    private static String marked(int number, String sentence, String name, String identifier) {
        var start = sentence.indexOf(name);
        return number + "|t|" + sentence + "\n" + number + "|a|Selank increases dopamine.\n" + number + "\t" + start
                + "\t" + (start + name.length()) + "\t" + name + "\t" + (name.equals("serotonin") ? "Chemical"
                : "Disease") + "\t" + identifier + "\n\n";
    }

    private static void pack(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < 4; i++) {
                zip.putNextEntry(new ZipEntry("in/packed-" + i + ".txt"));
                zip.write(note(i + 100).replaceAll("(?m)^#+ ", "").getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("in/empty.txt"));
        }
        Files.write(file, bytes.toByteArray());
    }

    private static String citations() {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n");
        for (var i = 0; i < 9; i++) {
            text.append("<PubmedArticle><MedlineCitation><PMID>").append(i + 1).append("</PMID><Article><Journal>")
                    .append("<JournalIssue><PubDate><Year>200").append(i).append("</Year></PubDate></JournalIssue>")
                    .append("</Journal><ArticleTitle>").append(peptide(i)).append(" and ").append(THINGS.get(i))
                    .append(".</ArticleTitle><Abstract><AbstractText>")
                    .append(String.format(SENTENCES.get(i % SENTENCES.size()), peptide(i), THINGS.get(i)))
                    .append(" Dr M\u00fcller \ud83d\ude42 agrees.</AbstractText></Abstract></Article>")
                    .append("</MedlineCitation></PubmedArticle>\n");
        }
        return text.append("</PubmedArticleSet>\n").toString();
    }
}
