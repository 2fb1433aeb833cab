package org.peptidekg.rdf.read;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Context;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Quantity;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.PreferredVocabularies;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.Description;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.text.BadInputException;

/**
 * Reads claims back from a dataset, over all its graphs. The caller holds a read transaction as long as it uses
 * the reader. Remembers the terms, articles and rules that it has seen of late; not thread-safe.
 */
public final class ClaimReader {

    /** Things used last, so many that few are read twice and so few that a million articles do no harm. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final int MOST = 20_000;

        Recent() {
            super(16, .75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }

    private record Mapping(String curie, boolean exact, boolean related) {
    }

    private static final Set<String> UNWANTED = Arrays.stream(TermClass.values())
            .filter(type -> type.valence() == TermClass.Valence.BAD).map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final PreferredVocabularies PREFERRED = PreferredVocabularies.bundled();

    private final DatasetGraph dataset;
    private final Map<Node, StoredTerm> terms = new Recent<>();
    private final Map<Node, Mapping> mappings = new Recent<>();
    private final Map<Node, String> names = new Recent<>();
    private final Map<String, StoredArticle> articles = new Recent<>();
    private final Map<String, StoredRun> runs = new Recent<>();

    public ClaimReader(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * All claims in the order of their addresses, read one by one as the stream goes on.
     *
     * @throws BadInputException on a claim that lacks a part that every claim must have
     */
    public Stream<StoredClaim> claims() {
        return claimNodes().stream()
                .map(iri -> read(new Description(dataset, JenaBridge.node(Vocabulary.iri(iri)))));
    }

    private Collection<String> claimNodes() {
        var found = new TreeSet<String>();
        dataset.find(Node.ANY, Node.ANY, JenaBridge.node(RDF.TYPE), JenaBridge.node(Vocabulary.CLAIM))
                .forEachRemaining(quad -> found.add(quad.getSubject().getURI()));
        return found;
    }

    /** The subjects and objects of all claims, in the order of their addresses: cheaper than by the claims. */
    public Stream<StoredTerm> terms() {
        var found = new TreeMap<String, Node>();
        for (var part : List.of(RDF.SUBJECT, RDF.OBJECT)) {
            dataset.find(Node.ANY, Node.ANY, JenaBridge.node(part), Node.ANY)
                    .forEachRemaining(quad -> found.put(quad.getObject().getURI(), quad.getObject()));
        }
        return found.values().stream().map(this::term);
    }

    /** The claim of this address; empty if there is none. */
    public Optional<StoredClaim> claim(String iri) {
        var claim = new Description(dataset, JenaBridge.node(Vocabulary.iri(iri)));
        return claim.has(RDF.TYPE, Vocabulary.CLAIM) ? Optional.of(read(claim)) : Optional.empty();
    }

    /** The same with some of its places alone: others may be many. */
    public Optional<StoredClaim> claim(String iri, Collection<Node> places) {
        var claim = new Description(dataset, JenaBridge.node(Vocabulary.iri(iri)));
        return claim.has(RDF.TYPE, Vocabulary.CLAIM) && !places.isEmpty() ? Optional.of(read(claim, places.stream()))
                : Optional.empty();
    }

    /** The addresses of all articles that evidence is from, in order. */
    public List<String> articles() {
        var found = new TreeSet<String>();
        dataset.find(Node.ANY, Node.ANY, JenaBridge.node(RDF.TYPE), JenaBridge.node(Vocabulary.ARTICLE))
                .forEachRemaining(quad -> found.add(quad.getSubject().getURI()));
        return List.copyOf(found);
    }

    /** The claims with evidence from an article, in the order of their addresses. */
    public Stream<StoredClaim> claimsOf(String article) {
        var found = new TreeSet<String>();
        var source = JenaBridge.node(Vocabulary.iri(article));
        dataset.find(Node.ANY, Node.ANY, JenaBridge.node(Vocabulary.HAS_SOURCE), source).forEachRemaining(place ->
                dataset.find(Node.ANY, Node.ANY, JenaBridge.node(Vocabulary.HAS_EVIDENCE), place.getSubject())
                        .forEachRemaining(quad -> found.add(quad.getSubject().getURI())));
        return found.stream().map(iri -> read(new Description(dataset, JenaBridge.node(Vocabulary.iri(iri)))));
    }

    /** The number of claims. */
    public long count() {
        return claimNodes().size();
    }

    /**
     * The article of this address.
     *
     * @throws BadInputException if the graph does not describe it
     */
    public StoredArticle article(String iri) {
        return articles.computeIfAbsent(iri, key -> {
            var article = new Description(dataset, JenaBridge.node(Vocabulary.iri(key)));
            return new StoredArticle(key, article.text(DCTERMS.TITLE), article.textIfAny(DCTERMS.SOURCE),
                    article.textIfAny(DCTERMS.DATE), article.text(Vocabulary.FILE_NAME),
                    article.text(Vocabulary.SHA256));
        });
    }

    /**
     * The run of this address.
     *
     * @throws BadInputException if the graph does not describe it
     */
    public StoredRun run(String iri) {
        return runs.computeIfAbsent(iri, key -> {
            var run = new Description(dataset, JenaBridge.node(Vocabulary.iri(key)));
            return new StoredRun(key, run.textIfAny(PROV.ENDED_AT_TIME).orElse(""),
                    run.node(PROV.WAS_ASSOCIATED_WITH).getURI());
        });
    }

    private StoredClaim read(Description claim) {
        return read(claim, claim.all(Vocabulary.HAS_EVIDENCE));
    }

    private StoredClaim read(Description claim, Stream<Node> places) {
        var evidence = places.map(this::evidence).toList();
        if (evidence.isEmpty()) {
            throw new BadInputException(claim.name(), "this claim has no evidence");
        }
        return new StoredClaim(claim.name(), term(claim.node(RDF.SUBJECT)),
                claim.constant(RDF.PREDICATE, Relation.values(), Vocabulary::of), term(claim.node(RDF.OBJECT)),
                claim.constant(Vocabulary.POLARITY, Polarity.values(), Vocabulary::of),
                claim.constantIfAny(Vocabulary.ASPECT, Aspect.values(), Vocabulary::of),
                claim.constantIfAny(Vocabulary.SUBJECT_DIRECTION, Direction.values(), Vocabulary::of),
                claim.constantIfAny(Vocabulary.OBJECT_DIRECTION, Direction.values(), Vocabulary::of),
                claim.constant(Vocabulary.CERTAINTY, Certainty.values(), Vocabulary::of),
                claim.all(Vocabulary.BELIEF).mapToDouble(n -> Double.parseDouble(n.getLiteralLexicalForm())).max()
                        .orElseThrow(() -> new BadInputException(claim.name(), "this claim has no belief")),
                claim.texts(Vocabulary.DISPUTED).contains("true"), evidence);
    }

    private StoredEvidence evidence(Node node) {
        var evidence = new Description(dataset, node);
        var position = selector(evidence, Vocabulary.TEXT_POSITION_SELECTOR);
        var quote = selector(evidence, Vocabulary.TEXT_QUOTE_SELECTOR);
        var article = evidence.node(Vocabulary.HAS_SOURCE);
        return new StoredEvidence(evidence.name(), article.getURI(), name(article, DCTERMS.TITLE),
                position.number(Vocabulary.START), position.number(Vocabulary.END), quote.text(Vocabulary.EXACT),
                quote.textIfAny(Vocabulary.PREFIX).orElse(""), quote.textIfAny(Vocabulary.SUFFIX).orElse(""),
                evidence.text(Vocabulary.SECTION),
                evidence.textIfAny(Vocabulary.SECTION_PATH).orElseGet(() -> evidence.text(Vocabulary.SECTION)),
                evidence.constant(Vocabulary.CERTAINTY, Certainty.values(), Vocabulary::of),
                evidence.constant(Vocabulary.BASIS, Basis.values(), Vocabulary::of),
                name(evidence.node(Vocabulary.FOUND_BY), RDFS.LABEL),
                evidence.node(PROV.WAS_GENERATED_BY).getURI(), evidence.texts(Vocabulary.CUE_TEXT),
                evidence.textIfAny(Vocabulary.POPULATION_TEXT), evidence.textIfAny(Vocabulary.EFFECT_SIZE),
                evidence.textIfAny(Vocabulary.QUALIFIER), evidence.textIfAny(Vocabulary.CITATION_MARKER),
                evidence.textIfAny(Vocabulary.SUBJECT_TEXT), evidence.textIfAny(Vocabulary.OBJECT_TEXT),
                evidence.all(Vocabulary.HAS_CONTEXT).map(this::context)
                        .sorted(Comparator.comparingInt(Context::start).thenComparing(Context::kind)).toList());
    }

    private Context context(Node node) {
        var context = new Description(dataset, node);
        return new Context(context.constant(RDF.TYPE, Context.Kind.values(), Vocabulary::of),
                context.text(Vocabulary.EXACT), context.number(Vocabulary.START), context.number(Vocabulary.END));
    }

    private Description selector(Description evidence, IRI kind) {
        return evidence.all(Vocabulary.HAS_SELECTOR).map(node -> new Description(dataset, node))
                .filter(selector -> selector.has(RDF.TYPE, kind)).findFirst()
                .orElseThrow(() -> new BadInputException(evidence.name(), "no " + kind.getLocalName()));
    }

    private String name(Node node, IRI property) {
        var known = names.get(node);
        if (known == null) {
            known = new Description(dataset, node).text(property);
            names.put(node, known);
        }
        return known;
    }

    private StoredTerm term(Node node) {
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
        return term.all(property).findFirst().map(node -> name(node, RDFS.LABEL));
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
