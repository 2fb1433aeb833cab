package org.peptidekg.syntax;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers of words what the tagger makes of them by themselves, which is most of its work. Threads may share it. */
final class WordMemory {

    /** Words that are remembered; when there are more, remembering begins anew. */
    private static final int MOST = 20_000;

    private final KnownWords lexicon;
    private final Scorer tagger;
    private final int tags;
    private final Map<String, Known> words = new ConcurrentHashMap<>();

    /** @param own how well each tag fits the word, as far as the word itself tells; null where it has but one tag */
    record Known(SpelledWord word, short[] own) {
    }

    WordMemory(KnownWords lexicon, Scorer tagger, int tags) {
        this.lexicon = lexicon;
        this.tagger = tagger;
        this.tags = tags;
    }

    Known of(String word) {
        var known = words.get(word);
        if (known == null) {
            if (words.size() >= MOST) {
                words.clear();
            }
            var spelled = SpelledWord.of(word, lexicon);
            known = new Known(spelled, spelled.certain() < 0 ? own(spelled) : null);
            words.put(word, known);
        }
        return known;
    }

    private short[] own(SpelledWord word) {
        var features = new int[2 * TagFeatures.MOST];
        var scores = new int[tags];
        tagger.score(features, TagFeatures.own(word.spelling(), 0, word.cluster(), features), scores);
        var own = new short[tags];
        for (var i = 0; i < tags; i++) {
            own[i] = (short) scores[i];
        }
        return own;
    }
}
