package org.peptidekg.rdf.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.Description;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.text.BadInputException;

/**
 * Reads claims back from a dataset, over all its graphs. The caller holds a read transaction as long as it uses
 * the reader. Remembers the terms, articles and rules that it has seen of late; not thread-safe.
 */
public final class ClaimReader {

    private final DatasetGraph dataset;
    private final TermReader terms;
    private final EvidenceReader evidence;
    private final Map<String, StoredArticle> articles = new Recent<>();
    private final Map<String, StoredRun> runs = new Recent<>();

    public ClaimReader(DatasetGraph dataset) {
        var names = new NameReader(dataset);
        this.dataset = dataset;
        this.terms = new TermReader(dataset, names);
        this.evidence = new EvidenceReader(dataset, names);
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
        return found.values().stream().map(terms::term);
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
        var found = places.map(evidence::evidence).toList();
        if (found.isEmpty()) {
            throw new BadInputException(claim.name(), "this claim has no evidence");
        }
        return new StoredClaim(claim.name(), terms.term(claim.node(RDF.SUBJECT)),
                claim.constant(RDF.PREDICATE, Relation.values(), Vocabulary::of), terms.term(claim.node(RDF.OBJECT)),
                claim.constant(Vocabulary.POLARITY, Polarity.values(), Vocabulary::of),
                claim.constantIfAny(Vocabulary.ASPECT, Aspect.values(), Vocabulary::of),
                claim.constantIfAny(Vocabulary.SUBJECT_DIRECTION, Direction.values(), Vocabulary::of),
                claim.constantIfAny(Vocabulary.OBJECT_DIRECTION, Direction.values(), Vocabulary::of),
                claim.constant(Vocabulary.CERTAINTY, Certainty.values(), Vocabulary::of),
                claim.all(Vocabulary.BELIEF).mapToDouble(n -> Double.parseDouble(n.getLiteralLexicalForm())).max()
                        .orElseThrow(() -> new BadInputException(claim.name(), "this claim has no belief")),
                claim.texts(Vocabulary.DISPUTED).contains("true"), found);
    }
}
