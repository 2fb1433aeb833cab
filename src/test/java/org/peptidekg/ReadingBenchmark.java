package org.peptidekg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.peptidekg.article.Article;
import org.peptidekg.article.Block;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;

/**
 * How fast articles become N-Quads, beside OpenNLP's sentences, tokens and tags of the same text in the same run, on
 * one thread. Nothing that was read is kept from one article to the next, save what is known of single words, pieces of
 * text without blanks and terms of the lexicon. {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.peptidekg.ReadingBenchmark -Dexec.args="FILE..."}; without files, the shipped articles.
 */
final class ReadingBenchmark {

    private static final int ROUNDS = 5;
    private static final long LEAST_BYTES = 1_000_000;

    private final Pipeline pipeline = Pipeline.bundled();
    private final SentenceDetectorME sentences;
    private final TokenizerME tokens;
    private final POSTaggerME tags;
    private int sentenceCount;

    private ReadingBenchmark() throws IOException {
        try (var s = model("sentence"); var t = model("tokens"); var p = model("pos")) {
            sentences = new SentenceDetectorME(new SentenceModel(s));
            tokens = new TokenizerME(new TokenizerModel(t));
            tags = new POSTaggerME(new POSModel(p));
        }
    }

    private static InputStream model(String kind) {
        return ReadingBenchmark.class.getClassLoader().getResourceAsStream("opennlp-en-ud-ewt-" + kind
                + "-1.3-2.5.4.bin");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var started = ManagementFactory.getRuntimeMXBean().getStartTime();
        var bench = new ReadingBenchmark();
        System.out.printf(Locale.ROOT, "models and lexicon loaded %.2f s after the start of the JVM%n",
                (System.currentTimeMillis() - started) / 1000.0);
        var articles = new ArrayList<Article>();
        for (var arg : args) {
            articles.addAll(ArticleReader.readAll(Path.of(arg)));
        }
        if (articles.isEmpty()) {
            articles.addAll(ShippedArticles.read());
        }
        bench.run(articles);
        startUp();
    }

    private void run(List<Article> articles) throws IOException {
        var texts = articles.stream().map(ReadingBenchmark::texts).toList();
        var bytes = texts.stream().flatMap(List::stream).mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        var repeats = (int) Math.max(1, LEAST_BYTES / bytes);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        // The first round warms up the compiler for both sides and is not counted.
        for (var round = 0; round <= ROUNDS; round++) {
            sentenceCount = 0;
            var from = System.nanoTime();
            for (var k = 0; k < repeats; k++) {
                for (var text : texts) {
                    text.forEach(this::tag);
                }
            }
            var between = System.nanoTime();
            for (var k = 0; k < repeats; k++) {
                for (var article : articles) {
                    GraphWriter.standard(pipeline.iris()).write(pipeline.graph(List.of(pipeline.read(article))),
                            RdfFormat.named("nquads").orElseThrow(), OutputStream.nullOutputStream());
                }
            }
            if (round > 0) {
                theirs.add((between - from) / 1e9);
                ours.add((System.nanoTime() - between) / 1e9);
            }
        }
        var mega = bytes * repeats / 1e6;
        report("OpenNLP sentences, tokens, tags", median(theirs), mega);
        report("articles to N-Quads", median(ours), mega);
        System.out.printf(Locale.ROOT, "ratio %.2f (medians of %d interleaved rounds of %.2f MB)%n",
                median(theirs) / median(ours), ROUNDS, mega);
        System.gc();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP);
        System.out.printf(Locale.ROOT, "heap peak %.0f MB, live %.0f MB%n",
                heap.mapToLong(p -> p.getPeakUsage().getUsed()).sum() / 1e6,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
    }

    private void report(String what, double seconds, double mega) {
        System.out.printf(Locale.ROOT, "%-32s %6.3f MB/s  %7.0f sentences/s%n", what, mega / seconds,
                sentenceCount / seconds);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private void tag(String text) {
        for (var sentence : sentences.sentDetect(text)) {
            tags.tag(tokens.tokenize(sentence));
            sentenceCount++;
        }
    }

    private static List<String> texts(Article article) {
        var texts = new ArrayList<String>();
        for (var block : article.blocks()) {
            if (block instanceof Block.Heading heading) {
                texts.add(heading.text().text());
            } else if (block instanceof Block.Paragraph paragraph) {
                texts.add(paragraph.text().text());
            } else if (block instanceof Block.ListItem item) {
                texts.add(item.text().text());
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row.forEach(cell -> texts.add(cell.text())));
            }
        }
        return texts;
    }

    /** The time of a whole process that reads one sentence. */
    private static void startUp() throws IOException, InterruptedException {
        var file = Files.createTempFile("tale", ".txt");
        Files.writeString(file, "Selank\n\nSelank reduces anxiety.\n");
        var times = new ArrayList<Double>();
        for (var k = 0; k < 5; k++) {
            var from = System.nanoTime();
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), "org.peptidekg.cli.Main", "extract", file.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.waitFor();
            times.add((System.nanoTime() - from) / 1e9);
        }
        Files.delete(file);
        System.out.printf(Locale.ROOT, "start-up: %.2f s for a process that reads one sentence (median of 5)%n",
                median(times));
    }
}
