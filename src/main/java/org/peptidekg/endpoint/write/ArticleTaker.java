package org.peptidekg.endpoint.write;

import java.util.List;
import java.util.Optional;

/** Reads articles that somebody sends, and puts what they say into the store. */
@FunctionalInterface
public interface ArticleTaker {

    /**
     * What an article brought.
     *
     * @param key of the article
     * @param claims that it states
     * @param fresh how many of them no article stated before
     * @param duplicateOf address of the article that has the same text; then nothing was stored
     * @param conflicts addresses of its claims that speak against what others say, or others against them
     */
    record Added(String key, String title, int claims, int fresh, Optional<String> duplicateOf,
            List<String> conflicts) {
    }

    /**
     * Takes the articles of a file.
     *
     * @param name of the file, whose extension tells the format
     * @throws org.peptidekg.text.BadInputException if it cannot be read; then nothing of it is stored
     */
    List<Added> add(String name, String content);
}
