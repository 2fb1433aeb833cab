package org.peptidekg.endpoint.describe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.store.Columns;

/**
 * Counts over the union of all graphs.
 *
 * @param triples distinct triples
 * @param entities distinct IRIs and blank nodes in subject place
 * @param objects distinct objects
 * @param classes what there is of each class, by IRI
 * @param properties property to number of its triples, by IRI
 */
record Statistics(long triples, long entities, long objects, Map<String, ClassUse> classes,
        Map<String, Long> properties) {

    /**
     * The things of one class.
     *
     * @param entities how many
     * @param properties what is said of them, by IRI
     */
    record ClassUse(long entities, Map<String, PropertyUse> properties) {
    }

    /**
     * A property of the things of a class.
     *
     * @param triples how many
     * @param classes the classes of its values, of the first ten thousand of them
     * @param datatypes the datatypes of its values, of the same
     */
    record PropertyUse(long triples, Set<String> classes, Set<String> datatypes) {
    }

    /**
     * Counts.
     *
     * @param without triples that do not count
     * @param ended asked at each triple
     * @throws CancellationException if it ended
     */
    static Statistics of(Columns data, Set<Triple> without, BooleanSupplier ended) {
        return new Counting(data, without, ended).run();
    }

    /** Goes through the triples by subject and then by object, so that it need not remember which there were. */
    private static final class Counting {

        /** Of a property with very many values those behind so many are of the same kinds. */
        private static final int LOOKED_AT = 10_000;
        private static final int REMEMBERED = 100_000;

        private record Numbers(long subject, long property, long object) {
        }

        private record Said(long property, long object) {
        }

        private static final class Use {

            private final Set<String> classes = new TreeSet<>();
            private final Set<String> datatypes = new TreeSet<>();
            private long triples;

            PropertyUse used() {
                return new PropertyUse(triples, classes, datatypes);
            }
        }

        private final Columns data;
        private final BooleanSupplier ended;
        private final Set<Numbers> without = new HashSet<>();
        private final long type;
        private final Map<Long, Long> properties = new HashMap<>();
        private final Map<Long, Map<Long, Use>> uses = new HashMap<>();
        private final Map<Long, Long> members = new HashMap<>();
        private final Map<Long, Set<String>> kinds = new HashMap<>();
        /** What is said of the subject that is gone through. */
        private final List<Said> said = new ArrayList<>();
        private long subject;
        private long triples;
        private long entities;
        private long objects;
        private long lastObject;

        Counting(Columns data, Set<Triple> without, BooleanSupplier ended) {
            this.data = data;
            this.ended = ended;
            this.type = data.number(RDF.Nodes.type).orElse(0);
            without.forEach(triple -> {
                var one = data.number(triple.getSubject());
                var property = data.number(triple.getPredicate());
                var other = data.number(triple.getObject());
                if (one.isPresent() && property.isPresent() && other.isPresent()) {
                    this.without.add(new Numbers(one.getAsLong(), property.getAsLong(), other.getAsLong()));
                }
            });
        }

        Statistics run() {
            data.bySubject(this::take);
            describe();
            data.byObject((one, property, other) -> {
                if (counts(one, property, other) && (objects == 0 || other != lastObject)) {
                    objects++;
                    lastObject = other;
                }
            });
            var found = new TreeMap<String, ClassUse>();
            members.forEach((of, number) -> {
                var node = data.node(of);
                if (node.isURI()) {
                    var used = new TreeMap<String, PropertyUse>();
                    uses.getOrDefault(of, Map.of()).forEach((property, use) ->
                            used.put(data.node(property).getURI(), use.used()));
                    found.put(node.getURI(), new ClassUse(number, used));
                }
            });
            var counted = new TreeMap<String, Long>();
            properties.forEach((property, number) -> counted.put(data.node(property).getURI(), number));
            return new Statistics(triples, entities, objects, found, counted);
        }

        private boolean counts(long one, long property, long other) {
            if (ended.getAsBoolean()) {
                throw new CancellationException("nobody waits for the count any more");
            }
            return without.isEmpty() || !without.contains(new Numbers(one, property, other));
        }

        private void take(long one, long property, long other) {
            if (!counts(one, property, other)) {
                return;
            }
            if (triples > 0 && one != subject) {
                describe();
            }
            subject = one;
            triples++;
            properties.merge(property, 1L, Long::sum);
            if (property == type) {
                members.merge(other, 1L, Long::sum);
            }
            said.add(new Said(property, other));
        }

        /** Counts what was said of a subject, whose classes are known only then. */
        private void describe() {
            if (said.isEmpty()) {
                return;
            }
            entities++;
            for (var one : said) {
                if (one.property() == type) {
                    var of = uses.computeIfAbsent(one.object(), k -> new HashMap<>());
                    said.forEach(other -> use(of.computeIfAbsent(other.property(), k -> new Use()), other.object()));
                }
            }
            said.clear();
        }

        private void use(Use use, long value) {
            if (use.triples++ < LOOKED_AT) {
                var node = data.node(value);
                if (node.isLiteral()) {
                    use.datatypes.add(node.getLiteralDatatypeURI());
                } else {
                    use.classes.addAll(kinds(value));
                }
            }
        }

        private Set<String> kinds(long thing) {
            if (kinds.size() > REMEMBERED) {
                kinds.clear();
            }
            var known = kinds.get(thing);
            if (known == null) {
                var found = new TreeSet<String>();
                data.of(thing, RDF.Nodes.type, (one, of) -> address(data.node(of), found));
                known = found;
                kinds.put(thing, known);
            }
            return known;
        }

        private static void address(Node of, Set<String> found) {
            if (of.isURI()) {
                found.add(of.getURI());
            }
        }
    }
}
