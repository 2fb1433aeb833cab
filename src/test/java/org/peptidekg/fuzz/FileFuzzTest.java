package org.peptidekg.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.Pipeline;
import org.peptidekg.audit.ExpectedAnswers;
import org.peptidekg.extract.Extractor;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.ontology.SssomLinks;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.review.Reviews;
import org.peptidekg.text.BundledFolder;

/** Every kind of file that a user may bring, spoilt: it is read, or refused in a sentence. */
@Timeout(1800)
class FileFuzzTest {

    private static final Path ARTICLES = Path.of("src/test/resources/articles");

    @TempDir
    private Path folder;

    @Test
    void articles() throws IOException {
        var fuzz = new Fuzz();
        var pipeline = Pipeline.bundled();
        try (var files = Files.list(ARTICLES)) {
            for (var file : files.filter(path -> !path.toString().endsWith(".expected")).sorted().toList()) {
                article(file.getFileName().toString(), Files.readAllBytes(file), pipeline, fuzz);
            }
        }
        var text = "Oxytocin\n\nOxytocin raises dopamine [1]. It may help against stress.\n\n- 10 mg a day\n"
                .getBytes(StandardCharsets.UTF_8);
        article("a.txt.gz", gzip(text), pipeline, fuzz);
        article("a.zip", zip("a.txt", text), pipeline, fuzz);
        article("a.docx", docx("<w:p><w:r><w:t>Oxytocin raises dopamine.</w:t></w:r></w:p>"), pipeline, fuzz);
        fuzz.assertNoneFailed(15);
    }

    @Test
    void metadata() throws IOException {
        var fuzz = new Fuzz();
        var pipeline = Pipeline.bundled();
        var article = Files.writeString(folder.resolve("a.txt"), "Oxytocin\n\nOxytocin raises dopamine.\n");
        fuzz.tries("a.meta.yaml", """
                key: a
                title: Oxytocin and mood
                date: 2024-05-01
                source: https://example.org/a
                people:
                  - {name: Ann Example, role: author}
                """.getBytes(StandardCharsets.UTF_8), input -> {
                    Files.write(folder.resolve("a.meta.yaml"), input);
                    pipeline.read(article);
                });
        fuzz.assertNoneFailed(20);
    }

    @Test
    void lexiconRulesAndLinks() throws IOException {
        var fuzz = new Fuzz();
        var lexicon = Lexicon.bundled();
        var rows = ("label\tclass\tvalence\tsynonyms\tadjectives\tdefinition\tother_names\tcurie\tmatch\t"
                + "ontology_label\tsource\tversion\tlicence\tconfidence\nzeldin\tCondition\t\tzel|zeld\t\ta state\t\t"
                + "DOID:9990001\texactMatch\tzeldin\town\t1\tCC0\tverified\n").getBytes(StandardCharsets.UTF_8);
        fuzz.tries("own.tsv", rows, input -> lexicon.yieldedBy(new BundledFolder.File("own.tsv", Fuzz.text(input))));
        var links = "#curie_map:\n#  EX: http://example.org/\nsubject_id\tsubject_label\tpredicate_id\tobject_id\t"
                + "object_label\tmapping_justification\tconfidence\treview\nterm:selank\tSelank\tskos:exactMatch\t"
                + "EX:1\tSelank\tsemapv:LexicalMatching\t0.9\taccepted\n";
        fuzz.tries("own.sssom.tsv", links.getBytes(StandardCharsets.UTF_8), input -> SssomLinks.read(
                new BundledFolder.File("own.sssom.tsv", Fuzz.text(input)), lexicon, .5));
        var rules = BundledFolder.files("data/rules/relations", ".yaml").stream()
                .min(java.util.Comparator.comparing(file -> file.content().length())).orElseThrow();
        var content = rules.content().getBytes(StandardCharsets.UTF_8);
        fuzz.tries("own.yaml", content, input -> Pipeline.bundled(() -> lexicon,
                List.of(new BundledFolder.File("own.yaml", Fuzz.text(input))), Extractor.LEAST_CHANCE));
        fuzz.assertNoneFailed(60);
    }

    @Test
    void ontologies() throws IOException {
        var fuzz = new Fuzz();
        for (var name : List.of("small.obo", "small.ttl", "small.json", "small.ofn", "small.omn", "small.owx")) {
            var good = Files.readAllBytes(Path.of("src/test/resources/other-ontologies", name));
            fuzz.tries(name, good, input -> OntologyFile.read(Files.write(folder.resolve(name), input)));
        }
        fuzz.assertNoneFailed(120);
    }

    @Test
    void queriesAnswersAndReviews() {
        var fuzz = new Fuzz();
        for (var file : BundledFolder.files("queries", ".rq").subList(0, 8)) {
            fuzz.tries(file.name(), file.content().getBytes(StandardCharsets.UTF_8), input -> SavedQueries.of(
                    List.of(new BundledFolder.File("a/own.rq", Fuzz.text(input)))).list());
        }
        fuzz.tries("answers.tsv", "search\tq=a\tb=c&d=e\narticles\t\tempty: none\n".getBytes(StandardCharsets.UTF_8),
                input -> ExpectedAnswers.parse("answers.tsv", Fuzz.text(input)));
        fuzz.tries("reviews.tsv", (org.peptidekg.review.ReviewFile.header() + "2024-05-01T10:00:00Z\tAnn\t"
                + "https://w3id.org/peptidekg/claim/1\t\twrong\tnot said\tsaid\t\n").getBytes(StandardCharsets.UTF_8),
                input -> Reviews.parse("reviews.tsv", Fuzz.text(input)));
        fuzz.assertNoneFailed(150);
    }

    /** What is read must have its quotations where they are said to be. */
    private void article(String name, byte[] good, Pipeline pipeline, Fuzz fuzz) {
        fuzz.tries(name, good, input -> {
            for (var read : pipeline.read(Files.write(folder.resolve(name), input))) {
                var text = read.article().source().content().codePoints().toArray();
                read.claims().forEach(claim -> claim.evidence().forEach(place -> {
                    if (!new String(text, place.start(), place.end() - place.start()).equals(place.quote())) {
                        throw new IllegalStateException("a quotation does not stand in its place");
                    }
                }));
            }
        });
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry(name));
            packed.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] docx(String body) throws IOException {
        return zip("word/document.xml", ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                + "wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8));
    }
}
