package org.peptidekg.endpoint.explore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;
import org.peptidekg.store.Names;

/** Reads what claims say without the places that say it, which takes a small part of the time. Not thread-safe. */
final class BareReader {

    private final ExploreReader reader;
    private final Map<Node, StoredTerm> terms = new HashMap<>();

    BareReader(ExploreReader reader) {
        this.reader = reader;
    }

    Optional<Relation> relation(Node claim) {
        return constant(Relation.class, claim, RDF.Nodes.predicate);
    }

    /** A claim without its evidence and the names of its ends: what it says, for counting. */
    Optional<StoredClaim> claim(Node claim) {
        var subject = reader.object(claim, RDF.Nodes.subject);
        var object = reader.object(claim, RDF.Nodes.object);
        var relation = relation(claim);
        if (subject.isEmpty() || object.isEmpty() || relation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StoredClaim(claim.getURI(), term(subject.get()), relation.get(),
                term(object.get()), constant(Polarity.class, claim, Names.pmo("polarity"))
                        .orElse(Polarity.Affirmed),
                constant(Aspect.class, claim, Names.pmo("aspect")),
                constant(Direction.class, claim, Names.pmo("subjectDirection")),
                constant(Direction.class, claim, Names.pmo("objectDirection")),
                constant(Certainty.class, claim, Names.pmo("certainty")).orElse(Certainty.Possible), 0,
                reader.text(claim, Names.pmo("disputed")).filter("true"::equals).isPresent(), List.of()));
    }

    /** A term without its names. */
    StoredTerm term(Node term) {
        var known = terms.get(term);
        if (known == null) {
            known = read(term);
            terms.put(term, known);
        }
        return known;
    }

    private StoredTerm read(Node term) {
        var kind = reader.kind(term);
        var unwanted = Arrays.stream(TermClass.values()).anyMatch(type -> type.name().equals(kind)
                && type.valence() == TermClass.Valence.BAD) || reader.text(term, Names.pmo("valence"))
                        .filter(valence -> valence.equals(Names.PMO + "Unwanted")).isPresent();
        return new StoredTerm(term.getURI(), "", kind, List.of(), List.of(), List.of(), Optional.empty(), unwanted,
                Optional.empty());
    }

    /** A value of an enumeration by its name in the ontology, which may have the name of the kind behind it. */
    private <E extends Enum<E>> Optional<E> constant(Class<E> type, Node subject, Node property) {
        return reader.object(subject, property).map(Node::toString)
                .map(iri -> iri.substring(iri.lastIndexOf('#') + 1)).flatMap(name ->
                Arrays.stream(type.getEnumConstants()).filter(value -> name.equals(value.name())
                        || name.equals(value.name() + type.getSimpleName())).findFirst());
    }
}
