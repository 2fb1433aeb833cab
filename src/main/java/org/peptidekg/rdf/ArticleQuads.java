package org.peptidekg.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.peptidekg.article.Article;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Dosage;
import org.peptidekg.claim.Run;
import org.peptidekg.mention.Term;

/** Turns what was read from an article into the article's graph. Immutable, safe for many threads. */
public final class ArticleQuads {

    private final Iris iris;
    private final TermQuads terms;

    public ArticleQuads(Iris iris, Prefixes prefixes) {
        this.iris = iris;
        this.terms = new TermQuads(iris, prefixes);
    }

    /**
     * The whole graph of one article, named after it and without blank nodes. A statement may stand in it twice.
     *
     * @throws org.peptidekg.text.BadInputException if a term has an identifier of an unknown prefix
     */
    public List<Statement> of(ArticleClaims read) {
        var article = iris.article(read.article().key());
        var run = iris.run(read.run(), read.article().sha256());
        var quads = new Quads(article);
        describe(read.article(), article, quads);
        describe(read.run(), run, article, quads);
        var claims = new ClaimQuads(iris, read.article(), run, quads);
        read.claims().forEach(claims::add);
        terms.describe(terms(read), quads);
        read.topic().ifPresent(topic -> quads.add(article, Vocabulary.TOPIC, iris.term(topic.key())));
        return quads.statements();
    }

    /** Descriptions of terms in the graph {@code graph/terms}: a lexicon to look at, needed by no article. */
    public List<Statement> ofTerms(Collection<Term> listed) {
        var quads = new Quads(iris.graph("terms"));
        terms.describe(listed, quads);
        return quads.statements();
    }

    private static List<Term> terms(ArticleClaims read) {
        var used = new ArrayList<Term>();
        read.topic().ifPresent(used::add);
        for (Claim claim : read.claims()) {
            used.add(claim.subject());
            if (claim.object() instanceof ClaimObject.Concept concept) {
                used.add(concept.term());
            }
            if (claim.object() instanceof Dosage dosage) {
                dosage.route().ifPresent(used::add);
                dosage.form().ifPresent(used::add);
            }
        }
        return used;
    }

    private static void describe(Article article, IRI iri, Quads quads) {
        var metadata = article.metadata();
        quads.type(iri, Vocabulary.ARTICLE, PROV.ENTITY)
                .add(iri, RDFS.LABEL, metadata.title())
                .add(iri, DCTERMS.TITLE, metadata.title())
                .add(iri, DCTERMS.SOURCE, metadata.source())
                .add(iri, Vocabulary.FILE_NAME, article.fileName())
                .add(iri, Vocabulary.SHA256, article.sha256())
                .add(iri, Vocabulary.TEXT, article.source().content());
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
        var software = iris.software(run.version());
        var lexicon = iris.lexicon(run.lexiconSha256());
        var rules = iris.rules(run.rulesSha256());
        quads.type(iri, Vocabulary.RUN, PROV.ACTIVITY)
                .add(iri, PROV.USED, article)
                .add(iri, PROV.USED, lexicon)
                .add(iri, PROV.USED, rules)
                .add(iri, PROV.WAS_ASSOCIATED_WITH, software)
                .typed(iri, PROV.ENDED_AT_TIME, run.time().toString(), XSD.DATETIME)
                .type(lexicon, Vocabulary.LEXICON, PROV.ENTITY)
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
