package org.peptidekg.syntax;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.peptidekg.document.TreebankCutter;
import org.peptidekg.document.Typography;

/** Brings treebanks to the program's words and one set of labels. Arguments: the file to write, those to read. */
final class TreebankMaker {

    /** Labels that one treebank has and another has not, and what stands for them. */
    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("obl:npmod", "obl:unmarked"),
            Map.entry("obl:tmod", "obl:unmarked"), Map.entry("nmod:npmod", "nmod:unmarked"),
            Map.entry("nmod:tmod", "nmod:unmarked"), Map.entry("nmod:desc", "compound"),
            Map.entry("nsubj:outer", "nsubj"), Map.entry("csubj:outer", "csubj"), Map.entry("advcl:relcl", "advcl"),
            Map.entry("reparandum", "dep"), Map.entry("flat:foreign", "flat"), Map.entry("flat:name", "flat"));

    /** Before the name of a treebank whose noun phrases have no structure: who governs whom in them is open. */
    private static final String FLAT = "flat:";

    private final TreebankCutter cutter = new TreebankCutter();

    public static void main(String[] args) throws IOException {
        var maker = new TreebankMaker();
        var bad = 0;
        var all = 0;
        try (var out = new PrintWriter(args[0], "UTF-8")) {
            for (var file : Arrays.asList(args).subList(1, args.length)) {
                for (var sentence : maker.read(file)) {
                    all++;
                    var ours = References.apply(maker.recut(sentence));
                    if (ours.isTree()) {
                        out.print(Conllu.write(ours));
                    } else {
                        bad++;
                    }
                }
            }
        }
        System.out.println(all + " sentences, left out for want of a tree: " + bad);
    }

    /** A path, or three joined by "+": a tree file of Penn's, its conversion, and the same words with their blanks. */
    private List<Sentence> read(String file) throws IOException {
        if (file.startsWith(FLAT)) {
            return read(file.substring(FLAT.length())).stream().map(TreebankMaker::withDoubts).toList();
        }
        var parts = file.split("\\+");
        if (parts.length == 1) {
            return Conllu.read(Path.of(file));
        }
        var trees = Files.readAllLines(Path.of(parts[0])).stream().filter(line -> !line.isBlank()).toList();
        var converted = Conllu.read(Path.of(parts[1]));
        if (trees.size() != converted.size()) {
            throw new IllegalArgumentException(file + ": " + trees.size() + " trees, " + converted.size());
        }
        var spaced = parts.length > 2 ? Conllu.read(Path.of(parts[2])) : converted;
        var sentences = new ArrayList<Sentence>();
        for (var i = 0; i < trees.size(); i++) {
            sentences.add(BracketLabels.apply(
                    FunctionTags.apply(trees.get(i), spaced(converted.get(i), spaced.get(i)))));
        }
        return sentences;
    }

    private static Sentence withDoubts(Sentence sentence) {
        var rows = new ArrayList<Sentence.Row>();
        for (var i = 0; i < sentence.size(); i++) {
            var row = sentence.rows().get(i);
            var open = row.head() > i + 1 && row.label().matches("compound|amod");
            rows.add(open ? row.labelled(row.label() + Sentence.DOUBT) : row);
        }
        return new Sentence(rows);
    }

    private static Sentence spaced(Sentence converted, Sentence spaced) {
        if (converted.size() != spaced.size()) {
            return converted;
        }
        var rows = new ArrayList<Sentence.Row>();
        for (var i = 0; i < converted.size(); i++) {
            var row = converted.rows().get(i);
            var other = spaced.rows().get(i);
            rows.add(new Sentence.Row(other.word(), row.upos(), row.xpos(), row.head(), row.label(),
                    other.blankAfter()));
        }
        return new Sentence(rows);
    }

    Sentence recut(Sentence sentence) {
        var n = sentence.size();
        var group = new int[n];
        var words = new ArrayList<String>();
        var blanks = new ArrayList<Boolean>();
        var groups = 0;
        for (var i = 0; i < n;) {
            var end = i;
            var piece = new StringBuilder();
            do {
                piece.append(plain(sentence.rows().get(end).word()));
            } while (!sentence.rows().get(end++).blankAfter() && end < n);
            var cuts = new java.util.TreeSet<Integer>();
            var at = 0;
            for (var word : cutter.cut(piece.toString())) {
                at += word.length();
                cuts.add(at);
            }
            at = 0;
            var start = 0;
            for (var j = i; j < end; j++) {
                at += plain(sentence.rows().get(j).word()).length();
                group[j] = groups;
                if (cuts.contains(at) || j == end - 1) {
                    words.add(piece.substring(start, at));
                    blanks.add(j == end - 1);
                    start = at;
                    groups++;
                }
            }
            i = end;
        }
        return merged(sentence, group, words, blanks);
    }

    private static Sentence merged(Sentence sentence, int[] group, List<String> words, List<Boolean> blanks) {
        var governing = new int[words.size()];
        Arrays.fill(governing, -1);
        for (var i = 0; i < group.length; i++) {
            var g = governing[group[i]];
            if (g < 0 || depth(sentence, i) < depth(sentence, g)) {
                governing[group[i]] = i;
            }
        }
        var rows = new ArrayList<Sentence.Row>();
        for (var g = 0; g < governing.length; g++) {
            var row = sentence.rows().get(governing[g]);
            var joined = words.get(g).length() > plain(row.word()).length();
            var participle = joined && row.label().equals("amod") && row.xpos().matches("VB[NG]");
            var head = row.head() < 0 ? row.head() : group[row.head()];
            rows.add(new Sentence.Row(words.get(g), participle ? "ADJ" : row.upos(),
                    participle ? "JJ" : row.xpos(), head,
                    LABELS.getOrDefault(row.label(), row.label()), blanks.get(g)));
        }
        return new Sentence(rows);
    }

    private static int depth(Sentence sentence, int i) {
        var depth = 0;
        for (var at = i; at >= 0 && depth <= sentence.size(); depth++) {
            at = sentence.rows().get(at).head();
        }
        return depth;
    }

    /** The word as the program would read it. */
    private static String plain(String word) {
        return switch (word) {
            case "-LRB-" -> "(";
            case "-RRB-" -> ")";
            case "-LSB-" -> "[";
            case "-RSB-" -> "]";
            case "``", "''" -> "\"";
            default -> {
                var plain = Typography.plain(word).replace(" ", "");
                yield plain.isEmpty() ? "_" : plain;
            }
        };
    }
}
