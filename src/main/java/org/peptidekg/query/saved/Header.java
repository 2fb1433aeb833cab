package org.peptidekg.query.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code #+} lines of a saved query, in the terms of grlc, with three keys of our own: {@code params}
 * ({@code description} and {@code example} of each parameter, and what it {@code is} where its ending cannot tell),
 * {@code view}, {@code parts}, {@code ranked} and {@code sums}.
 *
 * @param summary one line
 * @param description a sentence or more
 * @param tags key words, at least one
 * @param method {@code GET} or {@code POST}: how it is offered
 * @param pagination rows a page
 * @param defaults parameter to value
 * @param values parameter to the values it may take
 * @param notes parameter to what is said of it
 * @param view how the answer is best shown: {@code table}, {@code graph}, {@code path} or {@code bar}
 * @param parts the variable by whose things the answer may be given a part at a time
 * @param ranked whether its order is what is asked for
 * @param sums variables whose values add up where parts have the same row otherwise
 */
record Header(String summary, String description, List<String> tags, String method, Optional<Integer> pagination,
        Map<String, String> defaults, Map<String, List<String>> values, Map<String, Note> notes, String view,
        Optional<String> parts, boolean ranked, List<String> sums) {

    /**
     * What is said of a parameter.
     *
     * @param kind what kind of IRI it is, if it is said
     */
    record Note(String description, Optional<String> example, Optional<ParameterType> kind) {
    }
}
