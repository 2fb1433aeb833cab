package org.peptidekg.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names in a tree over the numbers of their words. */
final class NameIndex {

    private static final int ROOT = 0;
    private static final int NO_NODE = 0;

    private final NameWords vocabulary;
    private final WordForms forms;
    private final List<List<Name>> names = new ArrayList<>();
    /** Edges of the tree by open addressing: parent and word number in the key, child in the value. */
    private long[] edges = new long[1 << 10];
    private int[] children = new int[1 << 10];
    /** The children of the root by the number of their word. */
    private final int[] roots;

    NameIndex(List<Name> all, WordForms forms) {
        this.forms = forms;
        var words = new HashSet<String>();
        var variants = all.stream().map(name -> NameVariants.of(name.text(), forms)).toList();
        variants.forEach(some -> some.forEach(words::addAll));
        this.vocabulary = NameWords.of(words, forms);
        names.add(List.of());
        for (var i = 0; i < variants.size(); i++) {
            add(all.get(i), variants.get(i));
        }
        this.roots = new int[vocabulary.size()];
        Arrays.setAll(roots, word -> child(ROOT, word));
    }

    private void add(Name name, Set<List<String>> variants) {
        var plain = true;
        for (var variant : variants) {
            var node = ROOT;
            for (var word : variant) {
                node = grow(node, vocabulary.find(word));
            }
            var here = names.get(node).isEmpty() ? new ArrayList<Name>(1) : names.get(node);
            here.add(plain ? name : loose(name));
            names.set(node, here);
            plain = false;
        }
    }

    /** A variant's tokens are not those of the name, so their joints say nothing; its case is free. */
    private static Name loose(Name name) {
        return new Name(name.term(), name.text(), name.form(), name.score(), name.reason(), name.place(), false, 0);
    }

    /** All places of the tree that hold names, each with its names. */
    List<List<Name>> groups() {
        return names.stream().filter(group -> !group.isEmpty()).toList();
    }

    /** The numbers of all tokens of a text. */
    int[] numbers(TokenizedText tokens) {
        var numbers = new int[tokens.count];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = vocabulary.number(tokens, i);
        }
        return numbers;
    }

    /** The longest match that begins with a token, or null. */
    Match longest(TokenizedText tokens, int[] numbers, int first) {
        Match longest = null;
        var node = ROOT;
        for (var i = first; i < numbers.length && numbers[i] != NameWords.UNKNOWN; i++) {
            node = node == ROOT ? roots[numbers[i]] : child(node, numbers[i]);
            if (node == NO_NODE) {
                break;
            }
            if (!names.get(node).isEmpty() && tokens.endsWord(i)) {
                var accepted = accepted(names.get(node), tokens, first, i);
                longest = accepted.isEmpty() ? longest : new Match(i, accepted);
            }
        }
        return longest;
    }

    /** The term that has exactly this name, in any of the spellings that a text may have. */
    Optional<Term> named(String name) {
        var tokens = new TokenizedText(name);
        var match = tokens.count == 0 ? null : longest(tokens, numbers(tokens), 0);
        return match == null || match.last() < tokens.count - 1 ? Optional.empty()
                : Optional.of(match.names().get(0).term());
    }

    private static List<Name> accepted(List<Name> names, TokenizedText tokens, int first, int last) {
        if (names.size() == 1) {
            return names.get(0).accepts(tokens, first, last) ? names : List.of();
        }
        var accepted = new ArrayList<Name>(names.size());
        for (var name : names) {
            if (name.accepts(tokens, first, last)) {
                accepted.add(name);
            }
        }
        return accepted;
    }

    /** Whether a token is the first part of a hyphenated word and turns it into another thing. */
    boolean blocks(TokenizedText tokens, int token) {
        return forms.blocking().contains(tokens.formOf(token));
    }

    record Match(int last, List<Name> names) {
    }

    private int child(int node, int word) {
        var key = key(node, word);
        var mask = edges.length - 1;
        for (var slot = slot(key, mask); edges[slot] != 0; slot = slot + 1 & mask) {
            if (edges[slot] == key) {
                return children[slot];
            }
        }
        return NO_NODE;
    }

    private int grow(int node, int word) {
        var child = child(node, word);
        if (child != NO_NODE) {
            return child;
        }
        if (names.size() * 2 >= edges.length) {
            rehash();
        }
        put(key(node, word), names.size());
        names.add(List.of());
        return names.size() - 1;
    }

    private void put(long key, int value) {
        var mask = edges.length - 1;
        var slot = slot(key, mask);
        while (edges[slot] != 0) {
            slot = slot + 1 & mask;
        }
        edges[slot] = key;
        children[slot] = value;
    }

    private void rehash() {
        var oldEdges = edges;
        var oldChildren = children;
        edges = new long[oldEdges.length * 2];
        children = new int[oldEdges.length * 2];
        for (var i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                put(oldEdges[i], oldChildren[i]);
            }
        }
    }

    /** Never 0: the word number is counted from 1. */
    private static long key(int node, int word) {
        return (long) node << 32 | word + 1;
    }

    private static int slot(long key, int mask) {
        var mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
