package org.peptidekg.rdf.shared;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.peptidekg.claim.Certainty;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Overview;
import org.peptidekg.rdf.Quads;
import org.peptidekg.rdf.Vocabulary;

/** Works out what follows for a claim from all the articles that state it, and from those that deny it. */
final class ClaimOverviews {

    private static final Node TYPE = JenaBridge.node(RDF.TYPE);
    private static final Node CLAIM = JenaBridge.node(Vocabulary.CLAIM);

    private final Iris iris;

    ClaimOverviews(Iris iris) {
        this.iris = iris;
    }

    /** The claims that some quads speak of, and those that deny them or that they deny. */
    Set<Node> touched(Set<Quad> quads) {
        var claims = quads.stream().filter(quad -> quad.getPredicate().equals(TYPE) && quad.getObject().equals(CLAIM))
                .map(Quad::getSubject).collect(Collectors.toSet());
        var parts = quads.stream().filter(quad -> claims.contains(quad.getSubject()))
                .collect(Collectors.groupingBy(Quad::getSubject, Collectors.toSet()));
        parts.values().forEach(said -> claims.add(opposite(new Parts(said))));
        return claims;
    }

    /**
     * What the graph of claims has to say of a claim; nothing if no article states it.
     *
     * @param said what all graphs say of it
     */
    Set<Quad> wanted(DatasetGraph data, Node claim, Set<Quad> said, Node graph) {
        var parts = new Parts(said);
        if (!parts.objects(TYPE).anyMatch(CLAIM::equals)) {
            return Set.of();
        }
        var certainty = parts.objects(JenaBridge.node(Vocabulary.CERTAINTY)).filter(Node::isURI).map(Node::getURI)
                .flatMap(address -> Arrays.stream(Certainty.values())
                        .filter(one -> Vocabulary.of(one).stringValue().equals(address)))
                .min(Comparator.naturalOrder());
        var belief = parts.objects(JenaBridge.node(Vocabulary.BELIEF))
                .mapToDouble(node -> Double.parseDouble(node.getLiteralLexicalForm())).max();
        if (certainty.isEmpty() || belief.isEmpty()) {
            return Set.of();
        }
        var opposite = opposite(parts);
        var quads = new Quads(Vocabulary.iri(graph.getURI()));
        new Overview(certainty.get(), belief.getAsDouble(), opposite.getURI()).describe(
                Vocabulary.iri(claim.getURI()), data.contains(Node.ANY, opposite, TYPE, CLAIM), quads);
        return JenaBridge.quads(quads.statements()).collect(Collectors.toSet());
    }

    /** The parts of a claim's identity, of what is said of it. */
    private record Parts(Set<Quad> quads) {

        Stream<Node> objects(Node property) {
            return quads.stream().filter(quad -> quad.getPredicate().equals(property)).map(Quad::getObject);
        }

        String address(IRI property) {
            return objects(JenaBridge.node(property)).filter(Node::isURI).map(Node::getURI).sorted().findFirst()
                    .orElse("");
        }

        String name(IRI property) {
            var address = address(property);
            return address.substring(address.indexOf('#') + 1);
        }
    }

    private Node opposite(Parts claim) {
        var subject = iris.termKey(claim.address(RDF.SUBJECT)).orElse("");
        var polarity = claim.name(Vocabulary.POLARITY).equals("Negated") ? "Affirmed" : "Negated";
        var aspect = claim.name(Vocabulary.ASPECT).replace("FunctionAspect", "Function");
        var object = claim.address(RDF.OBJECT);
        return object.startsWith(iris.base()) ? NodeFactory.createURI(iris.claim(subject, claim.name(RDF.PREDICATE),
                Vocabulary.iri(object), polarity, aspect, claim.name(Vocabulary.SUBJECT_DIRECTION),
                claim.name(Vocabulary.OBJECT_DIRECTION)).stringValue())
                : NodeFactory.createURI(iris.base());
    }
}
