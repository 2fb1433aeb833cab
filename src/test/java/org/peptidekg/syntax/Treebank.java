package org.peptidekg.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sentences to learn from, with their tags and labels as numbers and their words as the parser sees them. */
final class Treebank {

    /** Words rarer than this are seen by their spelling only. */
    private static final int FEWEST = 3;

    final Names names;
    final int[] vocabulary;
    final short[] clusters;
    final Words[] words;
    final int[][] tags;
    final int[][] heads;
    final int[][] labels;

    Treebank(List<Sentence> sentences, Map<String, Integer> clusterOf) {
        var counts = new HashMap<String, Integer>();
        var tagSet = new TreeSet<String>();
        var labelSet = new TreeSet<String>();
        for (var sentence : sentences) {
            for (var row : sentence.rows()) {
                tagSet.add(row.tag());
                labelSet.add(row.label());
                counts.merge(Spelling.lower(row.word()).toString(), 1, Integer::sum);
            }
        }
        names = new Names(List.copyOf(tagSet), List.copyOf(labelSet));
        var known = new TreeMap<Integer, Short>();
        clusterOf.forEach((word, cluster) -> known.put(Hash.of(word), cluster.shortValue()));
        counts.forEach((word, count) -> {
            if (count >= FEWEST) {
                known.putIfAbsent(Hash.of(word), (short) 0);
            }
        });
        known.remove(0);
        vocabulary = known.keySet().stream().mapToInt(i -> i).toArray();
        clusters = new short[vocabulary.length];
        for (var i = 0; i < clusters.length; i++) {
            clusters[i] = known.get(vocabulary[i]);
        }
        var lexicon = new Lexicon(vocabulary, clusters);
        words = sentences.stream().map(s -> new Words(s.words(), lexicon)).toArray(Words[]::new);
        tags = sentences.stream().map(s -> s.rows().stream().mapToInt(r -> names.tags().indexOf(r.tag())).toArray())
                .toArray(int[][]::new);
        labels = sentences.stream()
                .map(s -> s.rows().stream().mapToInt(r -> names.labels().indexOf(r.label())).toArray())
                .toArray(int[][]::new);
        heads = sentences.stream()
                .map(s -> s.rows().stream().mapToInt(r -> r.head() < 0 ? s.size() : r.head()).toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return words.length;
    }
}
