package org.peptidekg.extract.pairs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

import org.peptidekg.claim.Relation;
import org.peptidekg.text.BadInputException;

/**
 * Reads the table of a model of pairs. It is by far the largest that the program reads at its start, so it is read
 * character by character, and no text is made of the names of features: only their hashes are kept.
 */
final class PairModelReader {

    /** So many digits a float and a power of ten hold exactly: one division gives what the words say. */
    private static final int EXACT = 6;
    private static final Relation[] RELATIONS = Relation.values();

    private final String name;
    private final String content;
    private final Map<String, Integer> outcomes = new HashMap<>(Map.of(PairModel.TIE, 0));
    private final EnumSet<Relation> known = EnumSet.noneOf(Relation.class);
    private final long[] hashes;
    private final float[][] rows;

    PairModelReader(String name, String content) {
        this.name = name;
        this.content = content;
        Arrays.stream(RELATIONS).forEach(relation -> outcomes.put(relation.name(), relation.ordinal() + 1));
        var lines = content.chars().filter(c -> c == '\n').count() + 1;
        var size = (int) Long.highestOneBit(2 * lines) * 2;
        this.hashes = new long[size];
        this.rows = new float[size][];
    }

    PairModel read() {
        var line = 2;
        for (var start = content.indexOf('\n') + 1; start > 0 && start < content.length(); line++) {
            var end = content.indexOf('\n', start);
            end = end < 0 ? content.length() : end;
            read(line, start, end);
            start = end + 1;
        }
        return new PairModel(known, hashes, rows);
    }

    private void read(int line, int start, int end) {
        var tab = content.indexOf('\t', start);
        if (tab <= start || tab + 1 >= end) {
            throw new BadInputException(name, line, "a row is: feature, tab, outcomes each with a weight");
        }
        var row = new float[outcomes.size()];
        for (var from = tab + 1; from < end;) {
            var blank = content.indexOf(' ', from);
            if (blank < 0 || blank >= end) {
                throw new BadInputException(name, line, "a row is: feature, tab, outcomes each with a weight");
            }
            var next = content.indexOf(' ', blank + 1);
            next = next < 0 || next > end ? end : next;
            var word = content.substring(from, blank);
            var outcome = outcomes.get(word);
            if (outcome == null) {
                throw new BadInputException(name, line, "no relation: " + word);
            }
            row[outcome] = weight(line, blank + 1, next);
            if (outcome > 0) {
                known.add(RELATIONS[outcome - 1]);
            }
            from = next + 1;
        }
        put(NamePiece.hash(content, start, tab), row);
    }

    private void put(long hash, float[] row) {
        var mask = hashes.length - 1;
        var at = PairModel.slot(hash, mask);
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & mask;
        }
        hashes[at] = hash;
        rows[at] = row;
    }

    private float weight(int line, int start, int end) {
        var from = start < end && content.charAt(start) == '-' ? start + 1 : start;
        var number = 0;
        var over = 0;
        var digits = 0;
        for (var i = from; i < end; i++) {
            var c = content.charAt(i);
            if (c == '.' && over == 0) {
                over = 1;
            } else if (c >= '0' && c <= '9' && digits < EXACT) {
                number = 10 * number + c - '0';
                over *= 10;
                digits++;
            } else {
                return unusual(line, content.substring(start, end));
            }
        }
        if (digits == 0) {
            return unusual(line, content.substring(start, end));
        }
        var weight = (float) number / Math.max(1, over);
        return from > start ? -weight : weight;
    }

    private float unusual(int line, String word) {
        try {
            return Float.parseFloat(word);
        } catch (NumberFormatException e) {
            throw new BadInputException(name, line, "no weight: " + word);
        }
    }
}
