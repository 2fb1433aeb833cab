package org.peptidekg.rdf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.IRI;
import org.peptidekg.text.BadInputException;

/** All that a dataset says of one thing, over all graphs; values in a fixed order and each only once. */
public final class Description {

    private static final Comparator<Node> BY_TEXT =
            Comparator.comparing((Node node) -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                    .thenComparing((Node node) -> node.toString());
    /** Most values are compared with themselves, as many graphs say the same: a literal is long to write out. */
    private static final Comparator<Node> ORDER = (one, other) -> one.equals(other) ? 0 : BY_TEXT.compare(one, other);

    private final Node subject;
    private final Map<String, TreeSet<Node>> values = new HashMap<>();

    public Description(DatasetGraph dataset, Node subject) {
        this.subject = subject;
        dataset.find(Node.ANY, subject, Node.ANY, Node.ANY).forEachRemaining(quad -> values
                .computeIfAbsent(quad.getPredicate().getURI(), p -> new TreeSet<>(ORDER)).add(quad.getObject()));
    }

    public String name() {
        return subject.isURI() ? subject.getURI() : subject.toString();
    }

    public Stream<Node> all(IRI property) {
        return values.getOrDefault(property.stringValue(), new TreeSet<>(ORDER)).stream();
    }

    public boolean has(IRI property, IRI value) {
        return all(property).anyMatch(node -> node.isURI() && node.getURI().equals(value.stringValue()));
    }

    public Node node(IRI property) {
        return all(property).findFirst().orElseThrow(() -> lacks(property));
    }

    public String text(IRI property) {
        return textIfAny(property).orElseThrow(() -> lacks(property));
    }

    public Optional<String> textIfAny(IRI property) {
        return texts(property).stream().findFirst();
    }

    public List<String> texts(IRI property) {
        return all(property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).distinct().toList();
    }

    public int number(IRI property) {
        return Integer.parseInt(text(property));
    }

    /** The constant that comes first in its enumeration, where graphs differ. */
    public <E extends Enum<E>> E constant(IRI property, E[] constants, Function<E, IRI> name) {
        return constantIfAny(property, constants, name).orElseThrow(() -> lacks(property));
    }

    public <E extends Enum<E>> Optional<E> constantIfAny(IRI property, E[] constants, Function<E, IRI> name) {
        return Arrays.stream(constants).filter(constant -> has(property, name.apply(constant))).findFirst();
    }

    private BadInputException lacks(IRI property) {
        return new BadInputException(name(), "no usable " + property.getLocalName());
    }
}
