package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.TermClass;
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

    /** A place where an article hedges, denies or grounds what it says; offsets count code points of the text. */
    public record CuePlace(int start, int end, String text) {
    }

    private final DatasetGraph data;
    private final String base;
    private final ClaimReader claims;
    private final Map<Node, StoredTerm> bareTerms = new HashMap<>();

    public ExploreReader(DatasetGraph data, String base) {
        this.data = data;
        this.base = base;
        this.claims = new ClaimReader(data);
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
        var subject = object(claim, RDF.Nodes.subject);
        var object = object(claim, RDF.Nodes.object);
        var relation = constant(Relation.class, claim, RDF.Nodes.predicate);
        if (subject.isEmpty() || object.isEmpty() || relation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StoredClaim(claim.getURI(), bareTerm(subject.get()), relation.get(),
                bareTerm(object.get()), constant(Polarity.class, claim, Names.pmo("polarity"))
                        .orElse(Polarity.Affirmed),
                constant(Aspect.class, claim, Names.pmo("aspect")),
                constant(Direction.class, claim, Names.pmo("subjectDirection")),
                constant(Direction.class, claim, Names.pmo("objectDirection")),
                constant(Certainty.class, claim, Names.pmo("certainty")).orElse(Certainty.Possible), 0,
                text(claim, Names.pmo("disputed")).filter("true"::equals).isPresent(), List.of()));
    }

    /** A term by what its description says: its names and its class. */
    public StoredTerm term(Node term) {
        var bare = bareTerm(term);
        var others = objects(term, SKOS.altLabel.asNode()).stream()
                .map(ExploreReader::text).toList();
        return new StoredTerm(bare.iri(), label(term), bare.kind(), others, List.of(), List.of(), Optional.empty(),
                bare.unwanted(), Optional.empty());
    }

    private StoredTerm bareTerm(Node term) {
        var known = bareTerms.get(term);
        if (known == null) {
            known = readBare(term);
            bareTerms.put(term, known);
        }
        return known;
    }

    private StoredTerm readBare(Node term) {
        var kind = kind(term);
        var unwanted = Arrays.stream(TermClass.values()).anyMatch(type -> type.name().equals(kind)
                && type.valence() == TermClass.Valence.BAD) || text(term, Names.pmo("valence"))
                        .filter(valence -> valence.equals(Names.PMO + "Unwanted")).isPresent();
        return new StoredTerm(term.getURI(), "", kind, List.of(), List.of(), List.of(), Optional.empty(), unwanted,
                Optional.empty());
    }

    /** A value of an enumeration by its name in the ontology, which may have the name of the kind behind it. */
    private <E extends Enum<E>> Optional<E> constant(Class<E> type, Node subject, Node property) {
        return object(subject, property).map(Node::toString)
                .map(iri -> iri.substring(iri.lastIndexOf('#') + 1)).flatMap(name ->
                Arrays.stream(type.getEnumConstants()).filter(value -> name.equals(value.name())
                        || name.equals(value.name() + type.getSimpleName())).findFirst());
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
                .filter(claim -> constant(Relation.class, claim, RDF.Nodes.predicate).filter(relations::contains)
                        .isPresent())
                .flatMap(claim -> bare(claim).stream()).toList();
    }

    /** The claims with this subject or object, without their places. */
    List<StoredClaim> bareClaims(Node term, Set<Relation> relations) {
        return named(term, RDF.Nodes.subject, RDF.Nodes.object).stream().limit(MOST_BARE)
                .flatMap(claim -> bare(claim).stream()).filter(claim -> relations.contains(claim.relation())).toList();
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

    /** Where an article states a claim; the place begins with this code point. */
    public record Placed(Node claim, Node place, int start) {
    }

    /** All places where an article states something, in the order of its text; they are not read. */
    public List<Placed> placesOfArticle(Node article) {
        var found = new ArrayList<Placed>();
        data.find(article, Node.ANY, Names.HAS_EVIDENCE, Node.ANY).forEachRemaining(quad -> found.add(new Placed(
                quad.getSubject(), quad.getObject(), start(article, quad.getObject()))));
        found.sort(Comparator.comparing(Placed::start).thenComparing(placed -> placed.place().toString()));
        return found;
    }

    private int start(Node article, Node place) {
        var selectors = Iter.toList(Iter.map(data.find(article, place, Names.HAS_SELECTOR, Node.ANY), Quad::getObject));
        return selectors.stream().flatMap(selector -> Iter.toList(data.find(article, selector, ExploreNames.START,
                Node.ANY)).stream()).mapToInt(quad -> Integer.parseInt(text(quad.getObject()))).min().orElse(0);
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

    public List<CuePlace> cues(String evidence) {
        return objects(NodeFactory.createURI(evidence), Names.pmo("hasCue")).stream().flatMap(cue -> {
            var start = text(cue, ExploreNames.START);
            var end = text(cue, ExploreNames.END);
            return start.isPresent() && end.isPresent() ? java.util.stream.Stream.of(
                    new CuePlace(Integer.parseInt(start.get()), Integer.parseInt(end.get()), label(cue)))
                    : java.util.stream.Stream.empty();
        }).toList();
    }

    public static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
