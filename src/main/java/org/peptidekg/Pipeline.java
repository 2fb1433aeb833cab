package org.peptidekg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.Statement;
import org.peptidekg.article.Article;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.Run;
import org.peptidekg.extract.Explanation;
import org.peptidekg.extract.Extractor;
import org.peptidekg.extract.SeenPair;
import org.peptidekg.extract.pairs.PairModel;
import org.peptidekg.extract.merge.BeliefParts;
import org.peptidekg.extract.merge.Place;
import org.peptidekg.extract.rules.RuleExample;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.article.ArticleQuads;
import org.peptidekg.rdf.article.PreparedArticle;
import org.peptidekg.rdf.ontology.Backbone;
import org.peptidekg.rdf.ontology.BundledSlices;
import org.peptidekg.rdf.ontology.Ontology;
import org.peptidekg.review.Reviews;
import org.peptidekg.store.Change;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.Version;

/** The whole flow, from a file to a graph in the store. Immutable, safe for many threads. */
public final class Pipeline {

    private final Extractor extractor;
    private final Iris iris;
    private final Prefixes prefixes;
    private final ArticleQuads quads;
    private final RunTime runTime;
    /** What else than rules, lexicon and text decides about what is read, as far as it is not as usual. */
    private final String settings;
    private final Reviews reviews;
    private final String version = Version.text();

    private Pipeline(Extractor extractor, Iris iris, Prefixes prefixes, RunTime runTime, String settings,
            Reviews reviews) {
        this.extractor = extractor;
        this.iris = iris;
        this.prefixes = prefixes;
        this.quads = new ArticleQuads(iris, prefixes, extractor.lexicon());
        this.runTime = runTime;
        this.settings = settings;
        this.reviews = reviews;
    }

    /** The same flow without what people judged to be misread; places of which they judge nothing stay as they are. */
    public Pipeline with(Reviews judged) {
        return new Pipeline(extractor, iris, prefixes, runTime, judged.size() == 0 ? settings
                : (settings + " reviews " + judged.digest()).strip(), judged);
    }

    /** The same flow with the senses that words have by the rules as they are now, to fit a model of pairs to. */
    public Pipeline byRules() {
        return new Pipeline(extractor.byRules(), iris, prefixes, runTime, settings, reviews);
    }

    /** What words may say to the model of pairs, as the table {@code data/rules/pair-senses.tsv}. */
    public String wordSenses() {
        return extractor.wordSenses();
    }

    /** The same flow with another model of pairs. */
    public Pipeline with(PairModel pairs) {
        return new Pipeline(extractor.with(pairs), iris, prefixes, runTime, settings, reviews);
    }

    /** All pairs of things that the sentences of a file name, for those who fit the model of pairs. */
    public List<SeenPair> pairs(Path file) {
        return ArticleReader.readAll(file).stream().flatMap(article -> extractor.pairs(article).stream()).toList();
    }

    /** The flow with the rules and the lexicon that are part of the program. */
    public static Pipeline bundled() {
        return bundled(Lexicon.bundled());
    }

    /** The same flow with another lexicon. */
    public static Pipeline bundled(Lexicon lexicon) {
        return bundled(() -> lexicon, List.of(), Extractor.LEAST_CHANCE);
    }

    /**
     * The flow with another lexicon, further rules and another belief.
     *
     * @param lexicon gives the lexicon; asked while another thread loads the rules
     * @param rules files of rule rows; a row with the name of one that comes with the program stands in its place
     * @param least the belief, between 0 and 1, below which a claim is not kept
     */
    public static Pipeline bundled(Supplier<Lexicon> lexicon, List<BundledFolder.File> rules, double least) {
        var extractor = Extractor.bundled(lexicon, rules, least);
        return new Pipeline(extractor, Iris.standard(),
                Prefixes.bundled().with(extractor.lexicon().prefixes()), RunTime.ofEnvironment(),
                least == Extractor.LEAST_CHANCE ? "" : "least belief " + least, new Reviews(List.of()));
    }

    /** What the examples of the rules of some names give. */
    public List<RuleExample> examples(Set<String> rules) {
        return extractor.examples(rules);
    }

    /** All places where an article was found to state something, those not believed as well. */
    public List<Place> places(Article article) {
        return extractor.places(article);
    }

    /** How the belief in a claim at one of some places comes about; empty if it is none of them. */
    public Optional<BeliefParts> belief(List<Place> places, Claim claim, Evidence evidence) {
        return place(places, claim, evidence).map(extractor::weigh);
    }

    /** The one of some places where a claim was found that has this evidence. */
    public static Optional<Place> place(List<Place> places, Claim claim, Evidence evidence) {
        return places.stream().filter(place -> place.relation() == claim.relation()
                && place.polarity() == claim.polarity() && place.subject().key().equals(claim.subject().key())
                && place.object().key().equals(claim.object().key()) && place.evidence().start() == evidence.start()
                && place.evidence().end() == evidence.end()).findFirst();
    }

    /** How the belief in what was found at a place comes about. */
    public BeliefParts belief(Place place) {
        return extractor.weigh(place);
    }

    public Iris iris() {
        return iris;
    }

    /**
     * What a file says: its articles, each with its claims.
     *
     * @throws org.peptidekg.text.BadInputException if the file cannot be read
     */
    public List<ArticleClaims> read(Path file) {
        return ArticleReader.readAll(file).stream().map(this::read).toList();
    }

    /** All places where the articles of a file were found to state something, those not believed as well. */
    public List<Place> places(Path file) {
        return ArticleReader.readAll(file).stream().flatMap(article -> places(article).stream()).toList();
    }

    /** What an article says. */
    public ArticleClaims read(Article article) {
        return judged(extractor.extract(article, run()));
    }

    private ArticleClaims judged(ArticleClaims read) {
        return reviews.size() == 0 ? read : new ArticleClaims(read.article(), read.run(), read.topic(),
                read.claims().stream().flatMap(claim -> judged(claim).stream()).toList());
    }

    private Optional<Claim> judged(Claim claim) {
        var address = iris.claim(claim).stringValue();
        var left = claim.evidence().stream().filter(place -> !reviews.rejects(address, iris.evidence(claim, place)
                .stringValue())).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(left.size() == claim.evidence().size() ? claim
                : new Claim(claim.subject(), claim.relation(), claim.object(), claim.polarity(), claim.aspect(),
                        claim.subjectDirection(), claim.objectDirection(), claim.belief(), left));
    }

    private Run run() {
        return extractor.run(version, runTime.fixed()).with(settings);
    }

    /** Whether a store holds what reading an article would give: same file, metadata, rules, lexicon and program. */
    public boolean isStored(Article article, GraphStore store) {
        return store.holds(iris.article(article.key()).stringValue(), iris.run(run(), article).stringValue());
    }

    /**
     * How the sentence behind a piece of evidence was understood, or the cells of a table row that gave it;
     * {@code quote} where the article is not at hand.
     */
    public List<Explanation> explain(Optional<ArticleClaims> read, String quote, int start, int end, String rule) {
        var cells = read.map(r -> extractor.explainRow(r.article(), start, end, rule)).orElse(List.of());
        if (!cells.isEmpty()) {
            return cells;
        }
        var sentence = read.flatMap(r -> extractor.sentence(r.article(), start, end)).orElse(quote);
        return List.of(extractor.explain(sentence, read.flatMap(ArticleClaims::topic), rule));
    }

    /** The graphs of what articles say, of their terms and of their claims; a statement may stand there twice. */
    public List<Statement> graph(List<ArticleClaims> reads) {
        var statements = new ArrayList<Statement>();
        reads.forEach(read -> statements.addAll(quads.of(read)));
        statements.addAll(quads.terms(reads));
        statements.addAll(quads.claims(reads));
        statements.addAll(quads.tools(reads));
        return statements;
    }

    /** What an article says, ready to be put into a store. */
    public PreparedArticle prepare(ArticleClaims read) {
        return quads.prepare(read);
    }

    /** Puts the graph of an article in the place of what the store holds of it, in one transaction. */
    public Change store(ArticleClaims read, GraphStore store) {
        var article = prepare(read);
        return store.write(batch -> batch.replace(article));
    }

    /**
     * Puts the ontology in the place of the one that the store holds, beside it what biology ties together, and the
     * parts of other ontologies that come with the program, as far as the store holds none of its own of that name.
     */
    public Change storeOntology(GraphStore store) {
        BundledSlices.byGraph().forEach((graph, statements) -> {
            // To list all graphs would take longer the more articles there are.
            if (!store.read(data -> data.containsGraph(NodeFactory.createURI(graph)))) {
                replace(graph, statements, store);
            }
        });
        var ontology = Ontology.statements(iris);
        replace(iris.graph(Iris.BACKBONE).stringValue(),
                Backbone.bundled(extractor.lexicon(), ontology).statements(iris, prefixes), store);
        return replace(iris.graph("ontology").stringValue(), ontology, store);
    }

    private static Change replace(String graph, Collection<Statement> statements, GraphStore store) {
        return store.replace(graph, JenaBridge.quads(statements).toList());
    }
}
