package org.peptidekg.rdf.article;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.peptidekg.article.Article;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.Run;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.rdf.Digest;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Overview;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.Quads;
import org.peptidekg.rdf.Vocabulary;

/** Turns what was read from an article into the article's graph. Immutable, safe for many threads. */
public final class ArticleQuads {

    private final Iris iris;
    private final TermQuads terms;
    private final FormRoutes routes;
    /** A term as the lexicon has it: an article's input may have put an identifier of its own in the place of one. */
    private final UnaryOperator<Term> asListed;

    /** Graphs in which nothing follows from what articles state. */
    public ArticleQuads(Iris iris, Prefixes prefixes) {
        this(iris, prefixes, FormRoutes.NONE, term -> term);
    }

    /** Graphs in which a dosage has the route that its form has by the table of the program. */
    public ArticleQuads(Iris iris, Prefixes prefixes, Lexicon lexicon) {
        this(iris, prefixes, FormRoutes.bundled(lexicon), term -> lexicon.byKey(term.key()).orElse(term));
    }

    private ArticleQuads(Iris iris, Prefixes prefixes, FormRoutes routes, UnaryOperator<Term> asListed) {
        this.iris = iris;
        this.terms = new TermQuads(iris, prefixes);
        this.routes = routes;
        this.asListed = asListed;
    }

    /**
     * The graph of one article, named after it and without blank nodes: its claims, their evidence and edges, and how
     * it names terms that are not in the lexicon. A statement may stand in it twice.
     */
    public List<Statement> of(ArticleClaims read) {
        return of(read, UsedTerms.of(List.of(read), routes));
    }

    private List<Statement> of(ArticleClaims read, UsedTerms used) {
        var article = iris.article(read.article().key());
        var run = iris.run(read.run(), read.article());
        var quads = new Quads(article);
        describe(read.article(), article, quads);
        describe(read.run(), run, article, quads);
        var claims = new ClaimQuads(iris, routes, read.article(), run, quads);
        read.claims().forEach(claims::add);
        name(used, article, quads);
        read.topic().ifPresent(topic -> quads.add(article, Vocabulary.TOPIC, iris.term(topic.key())));
        return quads.statements();
    }

    /** The description of each term that articles use, in the graph of terms. */
    public List<Statement> terms(Collection<ArticleClaims> reads) {
        return terms.of(UsedTerms.of(reads, routes).listed(asListed).described());
    }

    /**
     * What an article says, ready for a store: its graph, what the lexicon says of its terms, and what is said of what
     * it was read with.
     */
    public PreparedArticle prepare(ArticleClaims read) {
        var described = new HashMap<Node, Set<Quad>>();
        tools(List.of(read)).stream().collect(Collectors.groupingBy(Statement::getSubject))
                .forEach((tool, statements) -> described.put(JenaBridge.node(tool), quads(statements)));
        var used = UsedTerms.of(List.of(read), routes);
        used.listed(asListed).lexical().forEach((key, term) ->
                described.put(JenaBridge.node(iris.term(key)), quads(terms.of(term))));
        return new PreparedArticle(JenaBridge.node(iris.article(read.article().key())), quads(of(read, used)),
                described);
    }

    private static Set<Quad> quads(List<Statement> statements) {
        // In their order: what belongs together comes to lie together in the store.
        return JenaBridge.quads(statements).collect(Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** What is said of rules, lexicon and software, in the graph of tools. */
    public List<Statement> tools(Collection<ArticleClaims> reads) {
        var quads = new Quads(iris.graph(Iris.TOOLS));
        for (var read : reads) {
            describe(read.run(), quads);
            read.claims().stream().flatMap(claim -> claim.evidence().stream()).map(Evidence::rule).distinct()
                    .forEach(rule -> quads.type(iris.rule(rule), Vocabulary.RULE)
                            .add(iris.rule(rule), RDFS.LABEL, rule));
        }
        return quads.statements();
    }

    /** What follows for each claim from all articles together, in the graph of claims. */
    public List<Statement> claims(Collection<ArticleClaims> reads) {
        var overviews = new TreeMap<String, Overview>();
        reads.forEach(read -> read.claims().forEach(claim -> overviews.merge(iris.claim(claim).stringValue(),
                new Overview(claim.certainty(), claim.belief(), iris.opposite(claim).stringValue()),
                Overview::and)));
        var quads = new Quads(iris.graph(Iris.CLAIMS));
        overviews.forEach((claim, overview) -> overview.describe(Vocabulary.iri(claim),
                overviews.containsKey(overview.opposite()), quads));
        return quads.statements();
    }

    /** Descriptions of terms of a lexicon, in the graph of terms. */
    public List<Statement> ofTerms(Collection<Term> listed) {
        return terms.of(listed);
    }

    private void name(UsedTerms used, IRI article, Quads quads) {
        used.namings().forEach((key, namings) -> namings.forEach(naming -> {
            var words = naming.phrase().or(() -> naming.identifier().map(Term.Mapping::label)).orElseThrow();
            var curie = naming.identifier().map(Term.Mapping::curie);
            var node = Iris.part(article, "name-" + Digest.of(key, words, curie.orElse("")));
            quads.type(node, Vocabulary.NAMING)
                    .add(node, RDFS.LABEL, words)
                    .add(node, Vocabulary.NAMES, iris.term(key))
                    .add(node, Vocabulary.CALLED, naming.phrase())
                    .add(node, Vocabulary.IDENTIFIED_AS, curie);
            if (naming.phrase().isPresent()) {
                quads.add(node, Vocabulary.CALLED_CLASS, Vocabulary.of(naming.type()));
            }
        }));
    }

    private static void describe(Article article, IRI iri, Quads quads) {
        var metadata = article.metadata();
        quads.type(iri, Vocabulary.ARTICLE, PROV.ENTITY)
                .add(iri, RDFS.LABEL, metadata.title())
                .add(iri, DCTERMS.TITLE, metadata.title())
                .add(iri, DCTERMS.SOURCE, metadata.source())
                .add(iri, Vocabulary.FILE_NAME, article.fileName())
                .add(iri, Vocabulary.SHA256, article.sha256())
                .add(iri, Vocabulary.TEXT, article.source().slice(article.part()));
        if (article.part().start() > 0) {
            quads.nonNegative(iri, Vocabulary.TEXT_START, article.source().codePoints(article.part()).start());
        }
        metadata.date().ifPresent(date -> quads.typed(iri, DCTERMS.DATE, date.toString(), XSD.DATE));
        for (var i = 0; i < metadata.people().size(); i++) {
            var person = metadata.people().get(i);
            var node = Iris.part(iri, "person-" + (i + 1));
            quads.type(node, Vocabulary.PERSON, PROV.PERSON)
                    .add(node, RDFS.LABEL, person.name())
                    .add(node, Vocabulary.ROLE, person.role())
                    .add(iri, person.role().equals("author") ? DCTERMS.CREATOR : DCTERMS.CONTRIBUTOR, node);
        }
    }

    private void describe(Run run, IRI iri, IRI article, Quads quads) {
        quads.type(iri, Vocabulary.RUN, PROV.ACTIVITY)
                .add(iri, PROV.USED, article)
                .add(iri, PROV.USED, iris.lexicon(run.lexiconSha256()))
                .add(iri, PROV.USED, iris.rules(run.rulesSha256()))
                .add(iri, PROV.WAS_ASSOCIATED_WITH, iris.software(run.version()));
        run.time().ifPresent(time -> quads.typed(iri, PROV.ENDED_AT_TIME, time.toString(), XSD.DATETIME));
    }

    private void describe(Run run, Quads quads) {
        var software = iris.software(run.version());
        var lexicon = iris.lexicon(run.lexiconSha256());
        var rules = iris.rules(run.rulesSha256());
        quads.type(lexicon, Vocabulary.LEXICON, PROV.ENTITY)
                .add(lexicon, RDFS.LABEL, "lexicon")
                .add(lexicon, Vocabulary.SHA256, run.lexiconSha256())
                .type(rules, Vocabulary.RULE_SET, PROV.ENTITY)
                .add(rules, RDFS.LABEL, "rules")
                .add(rules, Vocabulary.SHA256, run.rulesSha256())
                .type(software, Vocabulary.SOFTWARE, PROV.SOFTWARE_AGENT)
                .add(software, RDFS.LABEL, "PeptideKG " + run.version())
                .add(software, Vocabulary.VERSION, run.version());
    }
}
