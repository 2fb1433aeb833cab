package org.peptidekg.rdf.read;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.peptidekg.claim.Quantity;
import org.peptidekg.mention.PreferredVocabularies;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.Description;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.text.BadInputException;

/** Reads terms, dosages and half-lives; remembers what it has read of late. */
final class TermReader {

    private record Mapping(String curie, boolean exact, boolean related) {
    }

    private static final Set<String> UNWANTED = Arrays.stream(TermClass.values())
            .filter(type -> type.valence() == TermClass.Valence.BAD).map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final PreferredVocabularies PREFERRED = PreferredVocabularies.bundled();

    private final DatasetGraph dataset;
    private final NameReader names;
    private final Map<Node, StoredTerm> terms = new Recent<>();
    private final Map<Node, Mapping> mappings = new Recent<>();

    TermReader(DatasetGraph dataset, NameReader names) {
        this.dataset = dataset;
        this.names = names;
    }

    /** @throws BadInputException if it lacks a part that every term must have */
    StoredTerm term(Node node) {
        var known = terms.get(node);
        if (known == null) {
            known = read(node);
            terms.put(node, known);
        }
        return known;
    }

    private StoredTerm read(Node node) {
        var term = new Description(dataset, node);
        var label = term.text(RDFS.LABEL);
        var others = Stream.concat(term.texts(RDFS.LABEL).stream(), term.texts(SKOS.ALT_LABEL).stream())
                .filter(name -> !name.equals(label)).distinct().sorted().toList();
        var mapped = term.all(Vocabulary.HAS_MAPPING).map(this::mapping).filter(mapping -> !mapping.related()).toList();
        var identifiers = mapped.stream().map(Mapping::curie).distinct().sorted().toList();
        var type = term.node(RDF.TYPE).getURI();
        var kind = type.substring(type.lastIndexOf('#') + 1);
        var order = Arrays.stream(TermClass.values()).filter(one -> one.name().equals(kind)).findFirst()
                .map(PREFERRED::order).orElse(Comparator.naturalOrder());
        var exact = mapped.stream().filter(Mapping::exact).map(Mapping::curie).distinct().sorted(order).toList();
        var unwanted = UNWANTED.contains(kind)
                || term.has(Vocabulary.VALENCE, Vocabulary.of(TermClass.Valence.BAD));
        return new StoredTerm(term.name(), label, kind, others, identifiers, exact,
                term.textIfAny(SKOS.DEFINITION), unwanted, dosage(term));
    }

    /** Every article that names a term describes its mappings again. */
    private Mapping mapping(Node node) {
        return mappings.computeIfAbsent(node, key -> {
            var mapping = new Description(dataset, key);
            return new Mapping(mapping.text(Vocabulary.CURIE), mapping.has(Vocabulary.MATCH, SKOS.EXACT_MATCH),
                    mapping.has(Vocabulary.MATCH, SKOS.RELATED_MATCH));
        });
    }

    private Optional<StoredDosage> dosage(Description term) {
        if (!term.has(RDF.TYPE, Vocabulary.DOSAGE) && !term.has(RDF.TYPE, Vocabulary.HALF_LIFE)) {
            return Optional.empty();
        }
        return Optional.of(new StoredDosage(quantity(term, Vocabulary.AMOUNT), term.textIfAny(Vocabulary.PER),
                quantity(term, Vocabulary.ADMINISTRATIONS), label(term, Vocabulary.ROUTE),
                label(term, Vocabulary.FORM), term.textIfAny(Vocabulary.COURSE),
                quantity(term, Vocabulary.TAKEN_FOR), quantity(term, Vocabulary.PAUSED_FOR),
                quantity(term, Vocabulary.DURATION)));
    }

    private Optional<String> label(Description term, IRI property) {
        return term.all(property).findFirst().map(node -> names.name(node, RDFS.LABEL));
    }

    private Optional<Quantity> quantity(Description term, IRI property) {
        return term.all(property).findFirst().map(node -> new Description(dataset, node))
                .map(range -> new Quantity(number(range, Vocabulary.LOWER_BOUND),
                        number(range, Vocabulary.UPPER_BOUND), range.text(Vocabulary.UNIT)));
    }

    /** Without the zeros that the graph's decimals have behind the point. */
    private static BigDecimal number(Description range, IRI property) {
        var number = new BigDecimal(range.text(property)).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
