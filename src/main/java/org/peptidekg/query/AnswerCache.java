package org.peptidekg.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.peptidekg.query.answer.Answer;

/** The last answers of saved queries, each good for one version of the data. Safe for many threads. */
final class AnswerCache {

    /**
     * What an answer belongs to.
     *
     * @param version that of the store, read before the answer was made
     */
    record Key(String query, Map<Var, Node> arguments, String version) {
    }

    private static final int ANSWERS = 256;
    private static final int ROWS = 5_000;

    private final Map<Key, Answer> answers = new LinkedHashMap<>(ANSWERS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Answer> eldest) {
            return size() > ANSWERS;
        }
    };

    synchronized Optional<Answer> get(Key key) {
        return Optional.ofNullable(answers.get(key));
    }

    /** Keeps an answer, unless it is a long one: those cost memory more than time. */
    synchronized void put(Key key, Answer answer) {
        var size = answer instanceof Answer.Table table ? table.rows().size()
                : answer instanceof Answer.Triples triples ? triples.graph().size() : 1;
        if (size <= ROWS) {
            answers.put(key, answer);
        }
    }
}
