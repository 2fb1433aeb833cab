package org.peptidekg.endpoint.parts;

import java.util.List;

/**
 * The words that tell most, and where they are read.
 *
 * @param lead what is said before, or whom the article speaks of, where the words name nobody
 * @param place where the page of the article shows them
 * @param article its title, shortened
 */
public record BestWords(List<String> lead, String quote, String place, String article) {
}
