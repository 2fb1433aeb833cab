package org.peptidekg.article.plain;

import java.util.ArrayDeque;
import java.util.Deque;

/** The depth of list items from their indentation. Not thread-safe. */
final class ListDepth {

    private final Deque<Integer> indents = new ArrayDeque<>();

    /** The depth of the next item, 0 outermost. */
    int of(int indent) {
        while (!indents.isEmpty() && indents.peek() > indent) {
            indents.pop();
        }
        if (indents.isEmpty() || indents.peek() < indent) {
            indents.push(indent);
        }
        return indents.size() - 1;
    }

    /** The list has ended. */
    void reset() {
        indents.clear();
    }
}
