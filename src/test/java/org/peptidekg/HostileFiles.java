package org.peptidekg;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that are no prose, each in every format that articles come in. */
final class HostileFiles {

    private static final String LAST = "Oxytocin raises dopamine.";
    private static final int SEED = 17;

    /** A file and its content. */
    record HostileFile(String name, byte[] content) {

        @Override
        public String toString() {
            return name;
        }
    }

    private HostileFiles() {
    }

    static List<HostileFile> all() {
        var files = new ArrayList<HostileFile>();
        texts().forEach((kind, text) -> formats().forEach((ending, format) -> files.add(new HostileFile(
                kind + "." + ending, format.apply(text).getBytes(StandardCharsets.UTF_8)))));
        return files;
    }

    private static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("signs", random("*_ a", 20_000));
        texts.put("all-signs", random("*_a []`<>!~^|#=-+(){}\\", 20_000));
        texts.put("one-word", "x".repeat(100_000) + " ");
        texts.put("open", "[(<{".repeat(5_000) + " ");
        texts.put("accents", "a" + "\u0301".repeat(30_000) + " ");
        texts.put("dots", ". ".repeat(30_000));
        texts.put("numbers", "1.5 mg/kg, ".repeat(5_000));
        texts.put("digits", "9".repeat(50_000) + " mg ");
        texts.put("and", "Oxytocin raises " + "dopamine and ".repeat(3_000) + "mood. ");
        texts.put("commas", "Oxytocin, " + "serotonin, ".repeat(3_000) + "which fell, rose. ");
        texts.put("not", "Oxytocin does " + "not ".repeat(3_000) + "raise mood. ");
        texts.put("that", "He said " + "that she said ".repeat(2_000) + "that oxytocin raises mood. ");
        texts.put("citations", "[1-9999] (1, 2; 3) ".repeat(3_000));
        texts.put("letters", IntStream.range(0x100, 0x2FFF).filter(Character::isDefined)
                .mapToObj(Character::toString).collect(Collectors.joining()) + " ");
        texts.put("directions", "Oxytocin \u202E raises \u05D0 \uD83D\uDE00\u200D\u0130. ".repeat(1_000));
        texts.put("lines", "a\n".repeat(20_000));
        return texts;
    }

    private static Map<String, UnaryOperator<String>> formats() {
        var formats = new LinkedHashMap<String, UnaryOperator<String>>();
        formats.put("txt", text -> "Oxytocin\n\n" + text + "\n\n" + LAST + "\n");
        formats.put("md", text -> "# Oxytocin\n\n" + text + "\n\n" + LAST + "\n");
        formats.put("html", text -> "<title>Oxytocin</title><p>" + text + "</p><p>" + LAST + "</p>");
        formats.put("wiki", text -> "'''Oxytocin''' is {{a}}.\n\n" + text + "\n\n" + LAST + "\n");
        formats.put("nxml", text -> "<article><front><article-meta><title-group><article-title>Oxytocin"
                + "</article-title></title-group></article-meta></front><body><p>" + escaped(text) + "</p><p>" + LAST
                + "</p></body></article>");
        formats.put("pubtator", text -> "1|t|Oxytocin\n1|a|" + text.replaceAll("\\s+", " ") + LAST + "\n");
        formats.put("nbib", text -> "PMID- 1\nTI  - Oxytocin.\nAB  - " + text.replaceAll("\\s+", "\n      ") + LAST
                + "\n");
        formats.put("json", text -> "{\"passages\": [{\"offset\": 0, \"text\": \"" + text.replace("\\", "\\\\")
                .replace("\"", "\\\"").replace("\n", "\\n") + LAST + "\"}]}");
        return formats;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String random(String signs, int length) {
        var random = new Random(SEED);
        return IntStream.range(0, length).mapToObj(i -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
                .collect(Collectors.joining());
    }
}
