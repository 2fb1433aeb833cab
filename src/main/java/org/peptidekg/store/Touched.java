package org.peptidekg.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Node;

/**
 * What the last writes were about: the subjects of all quads that they added or removed. Of long ago and of very large
 * writes it is not known. Safe for many threads.
 */
final class Touched {

    /** About 10 MB. */
    private static final int MOST = 50_000;

    private record Write(long number, Set<Node> subjects) {
    }

    private final Deque<Write> writes = new ArrayDeque<>();
    /** All writes behind this one are known. */
    private long known;
    private int size;

    /**
     * Notes a write.
     *
     * @param number from 1, one more than that of the write before
     * @param subjects what it was about; none if that is not known
     */
    synchronized void note(long number, Optional<Set<Node>> subjects) {
        writes.add(new Write(number, Set.copyOf(subjects.orElse(Set.of()))));
        size += writes.getLast().subjects().size();
        if (subjects.isEmpty()) {
            forget(number);
        }
        while (size > MOST) {
            forget(writes.getFirst().number());
        }
    }

    /** The subjects of all writes behind one; none if they are not known. */
    synchronized Optional<Set<Node>> since(long number) {
        if (number < known) {
            return Optional.empty();
        }
        var subjects = new HashSet<Node>();
        for (var last = writes.descendingIterator(); last.hasNext();) {
            var write = last.next();
            if (write.number() <= number) {
                break;
            }
            subjects.addAll(write.subjects());
        }
        return Optional.of(subjects);
    }

    private void forget(long number) {
        while (!writes.isEmpty() && writes.getFirst().number() <= number) {
            size -= writes.removeFirst().subjects().size();
        }
        known = number;
    }

    /** Subjects of one write as they come; too many are not kept. */
    static final class Subjects {

        private final Set<Node> seen = new HashSet<>();
        private boolean whole = true;

        void add(Node subject) {
            if (whole) {
                seen.add(subject);
                if (seen.size() > MOST) {
                    seen.clear();
                    whole = false;
                }
            }
        }

        Optional<Set<Node>> get() {
            return whole ? Optional.of(seen) : Optional.empty();
        }
    }
}
