package org.peptidekg.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes of a treebank's sentences what articles have besides: sentences without a final stop, headings, bullets
 * without a subject, noun phrases, run-in heads, capitals and the want of them. The same for the same sentences.
 */
final class Fragments {

    private static final Set<String> PHRASES = Set.of("nsubj", "nsubj:pass", "obj", "nmod", "obl", "conj", "appos");
    private static final Set<String> LINKS = Set.of("case", "cc", "punct", "mark");

    private final Random random = new Random(11);

    /** The sentences and what is made of them. */
    List<Sentence> with(List<Sentence> sentences) {
        var all = new ArrayList<Sentence>();
        Sentence phrase = null;
        for (var sentence : sentences) {
            all.add(sentence);
            var roll = random.nextInt(100);
            if (roll < 8) {
                all.add(recased(withoutStop(sentence), random.nextInt(4)));
            } else if (roll < 13) {
                add(all, withoutSubject(sentence), 2);
            } else if (roll < 19) {
                phrase = phrase(sentence);
                add(all, phrase, 1);
            } else if (roll < 21 && phrase != null) {
                add(all, joined(phrase, roll == 19 ? phrase(sentence) : withoutStop(sentence)), 2);
            } else if (roll < 23) {
                all.add(recased(sentence, random.nextInt(4)));
            }
        }
        return all;
    }

    private void add(List<Sentence> all, Sentence sentence, int least) {
        if (sentence != null && sentence.size() >= least && sentence.isTree()) {
            all.add(recased(sentence, 1 + random.nextInt(8)));
        }
    }

    private static Sentence withoutStop(Sentence sentence) {
        var last = sentence.size() - 1;
        if (last < 1 || !sentence.rows().get(last).word().matches("[.;:]")) {
            return sentence;
        }
        var kept = new TreeSet<Integer>();
        for (var i = 0; i < last; i++) {
            kept.add(i);
        }
        var shorter = part(sentence, kept);
        return shorter.isTree() ? shorter : sentence;
    }

    /** The predicate alone, if a verb with a subject before it is the root; otherwise null. */
    private Sentence withoutSubject(Sentence sentence) {
        var rows = sentence.rows();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.label().equals("nsubj") && row.head() > i && rows.get(row.head()).head() == -1
                    && rows.get(row.head()).upos().equals("VERB")) {
                var after = 0;
                for (var j = 0; j < row.head(); j++) {
                    after = isBelow(sentence, j, i) ? j + 1 : after;
                }
                var kept = new TreeSet<Integer>();
                for (var j = after; j < rows.size(); j++) {
                    kept.add(j);
                }
                return withoutStop(part(sentence, kept));
            }
        }
        return null;
    }

    /** A noun's phrase without what links it, of at most twelve words, or null. */
    private Sentence phrase(Sentence sentence) {
        var rows = sentence.rows();
        var n = rows.size();
        for (var tries = 0; tries < 4; tries++) {
            var i = random.nextInt(n);
            if (!PHRASES.contains(rows.get(i).label()) || !rows.get(i).upos().matches("NOUN|PROPN")) {
                continue;
            }
            var kept = new TreeSet<Integer>();
            for (var j = 0; j < n; j++) {
                if (isBelow(sentence, j, i)) {
                    kept.add(j);
                }
            }
            while (kept.first() < i && rows.get(kept.first()).head() == i
                    && LINKS.contains(rows.get(kept.first()).label())) {
                kept.pollFirst();
            }
            if (kept.size() <= 12 && kept.last() - kept.first() + 1 == kept.size()
                    && !rows.get(kept.last()).label().equals("punct")) {
                return part(sentence, kept);
            }
        }
        return null;
    }

    /** "Dosage: 200 mcg": the second hangs on the first. */
    private static Sentence joined(Sentence first, Sentence second) {
        if (second == null) {
            return null;
        }
        var rows = new ArrayList<>(first.rows());
        var root = 0;
        while (rows.get(root).head() >= 0) {
            root++;
        }
        rows.add(new Sentence.Row(":", "PUNCT", ":", root, "punct", true));
        for (var row : second.rows()) {
            var nominal = row.upos().matches("NOUN|PROPN|NUM|PRON");
            var head = row.head() < 0 ? root : row.head() + first.size() + 1;
            var label = row.head() >= 0 ? row.label() : nominal ? "appos" : "parataxis";
            rows.add(new Sentence.Row(row.word(), row.upos(), row.xpos(), head, label, true));
        }
        return new Sentence(rows);
    }

    private static boolean isBelow(Sentence sentence, int i, int top) {
        for (var at = i; at >= 0; at = sentence.rows().get(at).head()) {
            if (at == top) {
                return true;
            }
        }
        return false;
    }

    /** Some of the words; one whose head is not among them becomes the root. */
    private static Sentence part(Sentence sentence, TreeSet<Integer> kept) {
        var rows = new ArrayList<Sentence.Row>();
        for (var i : kept) {
            var row = sentence.rows().get(i);
            var isRoot = row.head() < 0 || !kept.contains(row.head());
            rows.add(new Sentence.Row(row.word(), row.upos(), row.xpos(),
                    isRoot ? -1 : kept.headSet(row.head()).size(), isRoot ? "root" : row.label(), row.blankAfter()));
        }
        return new Sentence(rows);
    }

    /** 0: first word in lower case; 1: all in capitals; 2: Title Case; others: first word with a capital. */
    private static Sentence recased(Sentence sentence, int how) {
        var rows = new ArrayList<Sentence.Row>();
        for (var row : sentence.rows()) {
            var word = row.word();
            var capital = word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
            var other = switch (how) {
                case 0 -> rows.isEmpty() ? word.toLowerCase(java.util.Locale.ROOT) : word;
                case 1 -> word.toUpperCase(java.util.Locale.ROOT);
                case 2 -> row.upos().matches("ADP|DET|CCONJ|PART") && !rows.isEmpty() ? word : capital;
                default -> rows.isEmpty() ? capital : word;
            };
            rows.add(new Sentence.Row(other, row.upos(), row.xpos(), row.head(), row.label(), row.blankAfter()));
        }
        return new Sentence(rows);
    }
}
