package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.peptidekg.document.Token;
import org.peptidekg.mention.Mention;

/**
 * The tokens of one sentence with the mentions laid over them.
 *
 * @param text the sentence
 * @param list the tokens
 * @param mentions the mentions by token index, in order, without overlaps
 */
record Tokens(String text, List<Token> list, List<Named> mentions) {

    /** A mention that covers the tokens {@code [start, end)}. */
    record Named(int start, int end, Mention mention) {
    }

    static Tokens of(String text, List<Token> tokens, List<Mention> mentions) {
        var named = new ArrayList<Named>();
        for (var mention : mentions) {
            var start = -1;
            var end = -1;
            for (var i = 0; i < tokens.size(); i++) {
                var token = tokens.get(i);
                if (token.end() > mention.start() && token.start() < mention.end()) {
                    start = start < 0 ? i : start;
                    end = i + 1;
                }
            }
            var free = named.isEmpty() || named.get(named.size() - 1).end <= start;
            if (start >= 0 && free) {
                named.add(new Named(start, end, mention));
            }
        }
        return new Tokens(text, tokens, List.copyOf(named));
    }

    int size() {
        return list.size();
    }

    Token get(int i) {
        return list.get(i);
    }

    boolean is(int i, String... tags) {
        return i >= 0 && i < list.size() && list.get(i).is(tags);
    }

    /** The token in lower case, empty outside the sentence. */
    String word(int i) {
        return i < 0 || i >= list.size() ? "" : list.get(i).text().toLowerCase(Locale.ROOT);
    }

    String lemma(int i) {
        return i < 0 || i >= list.size() ? "" : list.get(i).lemma();
    }

    /** Whether the words from i on are these. */
    boolean at(int i, String... words) {
        for (var k = 0; k < words.length; k++) {
            if (!word(i + k).equals(words[k])) {
                return false;
            }
        }
        return true;
    }

    Optional<Named> mentionAt(int i) {
        return mentions.stream().filter(m -> m.start <= i && i < m.end).findFirst();
    }

    Tokens with(List<Token> others) {
        return new Tokens(text, others, mentions);
    }

    /** The words of the tokens as they stand in the sentence. */
    String surface(int start, int end) {
        return text.substring(list.get(start).start(), list.get(end - 1).end());
    }
}
