package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;
import org.peptidekg.store.Names;

/** What the explorer reads from the graph, on one state of the data. Things are named by their path below the base. */
public final class ExploreReader {

    /** The strongest claims first, and always in the same order. */
    static final Comparator<StoredClaim> STRONGEST_FIRST = Comparator.comparing(StoredClaim::belief).reversed()
            .thenComparing(claim -> -claim.evidence().size()).thenComparing(StoredClaim::iri);

    /** Claims of one term that a page is made of: to read them with their places takes a quarter of a second. */
    public static final int PAGE = 500;
    private static final int MOST_CLAIMS = 2_000;
    private static final int MOST_BARE = 4_000;
    /** Claims of one term that are looked through for those: to count a hundred thousand takes a second. */
    private static final int MOST_NAMED = 10_000;
    /** Of a subject with more claims than this it is asked by the objects which of the claims are on them. */
    private static final int MANY_CLAIMS = 2_000;

    /**
     * Claims of a term.
     *
     * @param read the strongest first; of very many those that most articles state
     * @param all how many there are, counted up to ten thousand
     */
    public record Claims(List<StoredClaim> read, int all) {

        /** How many there are, in words. */
        public String size() {
            return all < MOST_NAMED ? Integer.toString(all) : "more than " + (MOST_NAMED - 1);
        }

        /** How many are not read. */
        public int unread() {
            return all - read.size();
        }
    }

    private final DatasetGraph data;
    private final String base;
    private final ClaimReader claims;
    private final BareReader bare = new BareReader(this);
    private final ArticlePlaces places;

    public ExploreReader(DatasetGraph data, String base) {
        this.data = data;
        this.base = base;
        this.claims = new ClaimReader(data);
        this.places = new ArticlePlaces(data, this);
    }

    /** Where articles say what they say. */
    public ArticlePlaces places() {
        return places;
    }

    /** The address of a thing on this server, if it is one of ours. */
    public String path(String iri) {
        return iri.startsWith(base) && !iri.startsWith(Names.PMO) ? "/" + iri.substring(base.length()) : iri;
    }

    /** A path below the base, as {@code term/selank}. */
    public String key(String iri) {
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    public Node node(String key) {
        return NodeFactory.createURI(key.startsWith(base) ? key : base + key);
    }

    public Optional<StoredClaim> claim(Node claim) {
        return claims.claim(claim.getURI());
    }

    /** A claim without its evidence and the names of its ends: what it says, for counting. */
    Optional<StoredClaim> bare(Node claim) {
        return bare.claim(claim);
    }

    /** A term by what its description says: its names and its class. */
    public StoredTerm term(Node term) {
        var known = bare.term(term);
        var others = objects(term, SKOS.altLabel.asNode()).stream()
                .map(ExploreReader::text).toList();
        return new StoredTerm(known.iri(), label(term), known.kind(), others, List.of(), List.of(), Optional.empty(),
                known.unwanted(), Optional.empty());
    }

    /** The local name of a term's class. */
    public String kind(Node term) {
        return objects(term, RDF.Nodes.type).stream().map(Node::toString).filter(iri -> iri.startsWith(Names.PMO))
                .map(iri -> iri.substring(Names.PMO.length())).findFirst().orElse("Unknown");
    }

    /** The claims with this subject or object; no more of them are read than {@code most}. */
    public Claims claimsOf(Node term, int most) {
        return read(named(term, RDF.Nodes.subject, RDF.Nodes.object), most);
    }

    /** The claims with this subject; no more of them are read than {@link #PAGE}. */
    public Claims claimsBy(Node term) {
        return read(named(term, RDF.Nodes.subject), PAGE);
    }

    private Claims read(List<Node> named, int most) {
        return new Claims(named.stream().limit(most).flatMap(claim -> claim(claim).stream())
                .sorted(STRONGEST_FIRST).toList(), named.size());
    }

    /** The claims that name a term, those that most articles state first. */
    private List<Node> named(Node term, Node... roles) {
        var articles = new LinkedHashMap<Node, Integer>();
        for (var role : roles) {
            // Each article that states a claim has it in its graph.
            var quads = data.find(Node.ANY, Node.ANY, role, term);
            while (quads.hasNext() && articles.size() < MOST_NAMED) {
                articles.merge(quads.next().getSubject(), 1, Integer::sum);
            }
            Iter.close(quads);
        }
        return articles.entrySet().stream().sorted(Map.Entry.<Node, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey).toList();
    }

    /** The claims with this subject without their places, which takes a small part of the time. */
    public List<StoredClaim> bareClaimsBy(Node term, Set<Relation> relations) {
        return named(term, RDF.Nodes.subject).stream().limit(MOST_BARE)
                .filter(claim -> bare.relation(claim).filter(relations::contains)
                        .isPresent())
                .flatMap(claim -> bare.claim(claim).stream()).toList();
    }

    /** The claims with this subject or object, without their places. */
    List<StoredClaim> bareClaims(Node term, Set<Relation> relations) {
        return named(term, RDF.Nodes.subject, RDF.Nodes.object).stream().limit(MOST_BARE)
                .flatMap(claim -> bare.claim(claim).stream()).filter(claim -> relations.contains(claim.relation()))
                .toList();
    }

    /** The claims with this subject whose object is among some terms; no more of them are read than that. */
    public List<StoredClaim> claimsFrom(Node term, Set<String> objects) {
        var by = named(term, RDF.Nodes.subject);
        var found = by.size() <= MANY_CLAIMS ? by.stream().filter(claim -> object(claim, RDF.Nodes.object)
                .map(Node::toString).filter(objects::contains).isPresent())
                : objects.stream().flatMap(object -> named(NodeFactory.createURI(object), RDF.Nodes.object).stream())
                        .filter(claim -> data.contains(Quad.unionGraph, claim, RDF.Nodes.subject, term));
        return found.sorted(Comparator.comparing(Node::toString)).limit(MOST_CLAIMS)
                .flatMap(claim -> claim(claim).stream()).toList();
    }

    /** A claim with some of its places. */
    public Optional<StoredClaim> claim(Node claim, List<Node> places) {
        return claims.claim(claim.getURI(), places);
    }

    /** Whether the graph describes a thing; links that biology knows only name theirs. */
    public boolean has(Node thing) {
        return data.contains(Quad.unionGraph, thing, RDFS.Nodes.label, Node.ANY);
    }

    public List<Node> objects(Node subject, Node predicate) {
        var found = new ArrayList<Node>();
        data.find(Quad.unionGraph, subject, predicate, Node.ANY).forEachRemaining(quad -> found.add(quad.getObject()));
        found.sort(Comparator.comparing(Node::toString));
        return found;
    }

    public List<Node> subjects(Node predicate, Node object) {
        var found = new TreeSet<Node>(Comparator.comparing(Node::toString));
        data.find(Quad.unionGraph, Node.ANY, predicate, object).forEachRemaining(quad -> found.add(quad.getSubject()));
        return List.copyOf(found);
    }

    public Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    /** The value of a property as text. */
    public Optional<String> text(Node subject, Node predicate) {
        return object(subject, predicate).map(ExploreReader::text);
    }

    /** The name of a thing, or the end of its address. */
    public String label(Node thing) {
        return text(thing, RDFS.Nodes.label).or(() -> text(thing, SKOS.prefLabel.asNode()))
                .orElseGet(() -> thing.toString().replaceFirst("^.*[/#]", ""));
    }

    public static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
