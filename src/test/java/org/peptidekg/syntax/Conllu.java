package org.peptidekg.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes treebanks in CoNLL-U. */
final class Conllu {

    private Conllu() {
    }

    static List<Sentence> read(Path file) throws IOException {
        var sentences = new ArrayList<Sentence>();
        var rows = new ArrayList<Sentence.Row>();
        var rangeEnd = 0;
        var rangeBlank = true;
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                if (!rows.isEmpty()) {
                    sentences.add(new Sentence(List.copyOf(rows)));
                }
                rows.clear();
                rangeEnd = 0;
                continue;
            }
            var cells = line.split("\t");
            if (line.startsWith("#") || cells[0].contains(".")) {
                continue;
            }
            var blank = cells.length < 10 || !cells[9].contains("SpaceAfter=No");
            if (cells[0].contains("-")) {
                rangeEnd = Integer.parseInt(cells[0].substring(cells[0].indexOf('-') + 1));
                rangeBlank = blank;
                continue;
            }
            var id = Integer.parseInt(cells[0]);
            var after = id < rangeEnd ? false : id == rangeEnd ? rangeBlank : blank;
            var head = cells[6].equals("_") ? -2 : Integer.parseInt(cells[6]) - 1;
            rows.add(new Sentence.Row(cells[1], cells[3], cells[4], head, cells[7], after));
        }
        if (!rows.isEmpty()) {
            sentences.add(new Sentence(List.copyOf(rows)));
        }
        return sentences;
    }

    static String write(Sentence sentence) {
        var text = new StringBuilder();
        for (var i = 0; i < sentence.size(); i++) {
            var row = sentence.rows().get(i);
            text.append(String.join("\t", String.valueOf(i + 1), row.word(), "_", row.upos(), row.xpos(), "_",
                    String.valueOf(row.head() + 1), row.label(), "_", row.blankAfter() ? "_" : "SpaceAfter=No"));
            text.append('\n');
        }
        return text.append('\n').toString();
    }
}
