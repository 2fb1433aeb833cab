package org.peptidekg.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Numbers for the words that names are made of; plural and singular, British and American spelling share one. */
final class NameWords {

    static final int UNKNOWN = -1;

    private final String[] words;
    /** Their hashes, which most words of a text differ in from all of these. */
    private final int[] hashes;
    private final int[] ids;
    private final int size;

    private NameWords(Map<String, Integer> numbers) {
        var room = Integer.highestOneBit(Math.max(numbers.size(), 8)) * 4;
        words = new String[room];
        hashes = new int[room];
        ids = new int[room];
        size = numbers.values().stream().mapToInt(id -> id + 1).max().orElse(0);
        numbers.forEach((word, id) -> {
            var slot = slot(word.hashCode(), room - 1);
            while (words[slot] != null) {
                slot = slot + 1 & room - 1;
            }
            words[slot] = word;
            hashes[slot] = word.hashCode();
            ids[slot] = id;
        });
    }

    static NameWords of(Set<String> words, WordForms forms) {
        var keys = new HashSet<String>();
        words.forEach(word -> keys.add(Spelling.american(forms.plurals().getOrDefault(word, word))));
        var classes = new HashMap<String, Integer>();
        var numbers = new HashMap<String, Integer>();
        for (var word : words) {
            var key = Spelling.american(forms.plurals().getOrDefault(word, word));
            var singular = WordForms.singulars(key).stream().filter(keys::contains).findFirst().orElse(key);
            var id = classes.computeIfAbsent(singular, k -> classes.size());
            numbers.put(word, id);
        }
        for (var key : keys) {
            var singulars = WordForms.singulars(key);
            var id = classes.getOrDefault(key, classes.getOrDefault(
                    singulars.stream().filter(keys::contains).findFirst().orElse(""), UNKNOWN));
            numbers.putIfAbsent(key, id);
            singulars.stream().limit(1).forEach(singular -> numbers.putIfAbsent(singular, id));
        }
        forms.plurals().forEach((plural, singular) -> {
            var id = numbers.get(Spelling.american(singular));
            if (id != null) {
                numbers.putIfAbsent(plural, id);
            }
        });
        return new NameWords(numbers);
    }

    /** One more than the greatest number. */
    int size() {
        return size;
    }

    /** The number of a token of a text, or {@link #UNKNOWN}. */
    int number(TokenizedText tokens, int token) {
        var from = tokens.formStart[token];
        var to = tokens.formStart[token + 1];
        var id = isPluralAbbreviation(tokens, token) ? find(tokens.form, from, to - 1) : UNKNOWN;
        if (id == UNKNOWN) {
            id = find(tokens.hash[token], tokens.form, from, to);
        }
        if (id != UNKNOWN || tokens.sign[token] || to - from < 4) {
            return id;
        }
        if (tokens.form[to - 1] == 's') {
            id = singular(tokens.form, from, to);
        }
        return id != UNKNOWN || !Spelling.mayDiffer(tokens.form, from, to) ? id : american(tokens, token);
    }

    /** Capitals with a small s, such as RAs. */
    private static boolean isPluralAbbreviation(TokenizedText tokens, int token) {
        var end = tokens.end[token];
        return end - tokens.start[token] > 2 && tokens.text.charAt(end - 1) == 's'
                && Character.isUpperCase(tokens.text.charAt(end - 2));
    }

    /** As for a word, without making words of those that can only lose their s. */
    private int singular(char[] form, int from, int to) {
        var before = form[to - 2];
        if (before == 's' || before == 'u' || before == 'i') {
            return UNKNOWN;
        }
        return before == 'e' ? singular(new String(form, from, to - from)) : find(form, from, to - 1);
    }

    private int american(TokenizedText tokens, int token) {
        var word = tokens.formOf(token);
        var key = Spelling.american(word);
        if (key.equals(word)) {
            return UNKNOWN;
        }
        var id = find(key);
        return id != UNKNOWN ? id : singular(key);
    }

    private int singular(String word) {
        for (var singular : WordForms.singulars(word)) {
            var id = find(singular);
            if (id != UNKNOWN) {
                return id;
            }
        }
        return UNKNOWN;
    }

    int find(String word) {
        return find(word.toCharArray(), 0, word.length());
    }

    private int find(char[] chars, int from, int to) {
        var hash = 0;
        for (var i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        return find(hash, chars, from, to);
    }

    private int find(int hash, char[] chars, int from, int to) {
        var mask = words.length - 1;
        var slot = slot(hash, mask);
        while (words[slot] != null) {
            if (hashes[slot] == hash && same(words[slot], chars, from, to)) {
                return ids[slot];
            }
            slot = slot + 1 & mask;
        }
        return UNKNOWN;
    }

    private static boolean same(String word, char[] chars, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(int hash, int mask) {
        return (hash ^ hash >>> 15) & mask;
    }
}
