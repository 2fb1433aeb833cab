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

    final TagNames names;
    final ModelWords vocabulary;
    final WordNumbers[] words;
    final int[][] tags;
    final int[][] heads;
    final int[][] labels;

    Treebank(List<Sentence> sentences, Map<String, Integer> clusterOf) {
        this(sentences, names(sentences), vocabulary(sentences, clusterOf));
    }

    /** Sentences that have none but the tags and labels named. */
    Treebank(List<Sentence> sentences, TagNames names, ModelWords vocabulary) {
        this.names = names;
        this.vocabulary = vocabulary;
        var lexicon = new KnownWords(vocabulary);
        words = sentences.stream().map(s -> new WordNumbers(s.words(), lexicon)).toArray(WordNumbers[]::new);
        tags = sentences.stream().map(s -> s.rows().stream().mapToInt(r -> names.tags().indexOf(r.tag())).toArray())
                .toArray(int[][]::new);
        labels = sentences.stream()
                .map(s -> s.rows().stream().map(r -> r.label().replace(Sentence.DOUBT, ""))
                        .mapToInt(names.labels()::indexOf).toArray())
                .toArray(int[][]::new);
        heads = sentences.stream()
                .map(s -> s.rows().stream().mapToInt(r -> head(r, s.size())).toArray())
                .toArray(int[][]::new);
    }

    private static TagNames names(List<Sentence> sentences) {
        var tags = new TreeSet<String>();
        var labels = new TreeSet<String>();
        for (var sentence : sentences) {
            for (var row : sentence.rows()) {
                tags.add(row.tag());
                labels.add(row.label().replace(Sentence.DOUBT, ""));
            }
        }
        return new TagNames(List.copyOf(tags), List.copyOf(labels));
    }

    private static ModelWords vocabulary(List<Sentence> sentences, Map<String, Integer> clusterOf) {
        var counts = new HashMap<String, Integer>();
        for (var sentence : sentences) {
            for (var row : sentence.rows()) {
                counts.merge(WordSpelling.lower(row.word()).toString(), 1, Integer::sum);
            }
        }
        var known = new TreeMap<Integer, Short>();
        clusterOf.forEach((word, cluster) -> known.put(Hash.of(word), cluster.shortValue()));
        counts.forEach((word, count) -> {
            if (count >= FEWEST) {
                known.putIfAbsent(Hash.of(word), (short) 0);
            }
        });
        known.remove(0);
        var hashes = known.keySet().stream().sorted(Integer::compareUnsigned).mapToInt(i -> i).toArray();
        var ofClusters = new short[hashes.length];
        for (var i = 0; i < hashes.length; i++) {
            ofClusters[i] = known.get(hashes[i]);
        }
        return new ModelWords(hashes, ofClusters, new CertainTags(sentences, names(sentences)).of(hashes));
    }

    /** -2 where the head is not to be learnt: a move that concerns it loses nothing, whatever it is. */
    private static int head(Sentence.Row row, int root) {
        return row.label().endsWith(Sentence.DOUBT) ? -2 : row.head() < 0 ? root : row.head();
    }

    int size() {
        return words.length;
    }
}
