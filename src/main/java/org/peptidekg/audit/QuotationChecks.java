package org.peptidekg.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.shapes.Finding;

/**
 * Compares what is quoted with the text that the article's graph keeps: {@code quotation-text} and
 * {@code quotation-around} for the quotation and the words beside it, {@code context-text} and {@code cue-text} for the
 * other words that evidence names, {@code quotation-unchecked} for an article whose text is not there.
 */
final class QuotationChecks {

    static final String UNCHECKED = "quotation-unchecked";

    private int compared;

    /** How many places were compared so far. */
    int compared() {
        return compared;
    }

    /** What does not stand where it is said to stand; the caller holds a transaction. */
    List<Finding> check(DatasetGraph data) {
        var findings = new ArrayList<Finding>();
        data.find(Node.ANY, Node.ANY, node(RDF.TYPE), node(Vocabulary.ARTICLE)).forEachRemaining(quad -> {
            // An article describes itself in the graph of its own name.
            if (quad.getGraph().equals(quad.getSubject())) {
                check(new Article(data, quad.getGraph()), findings);
            }
        });
        return findings;
    }

    private void check(Article article, List<Finding> findings) {
        var text = article.value(article.graph, Vocabulary.TEXT);
        if (text.isEmpty()) {
            findings.add(article.finding(UNCHECKED, article.graph,
                    "The text is not in the graph, so no quotation can be compared with it."));
            return;
        }
        var first = article.number(article.graph, Vocabulary.TEXT_START).orElse(0);
        var words = new Words(text.get().getLiteralLexicalForm().codePoints().toArray(), first);
        for (var evidence : article.of(RDF.TYPE, Vocabulary.EVIDENCE)) {
            quotation(article, evidence, words, findings);
            article.all(evidence, Vocabulary.HAS_CONTEXT).forEach(context -> place(article, context,
                    article.value(context, Vocabulary.EXACT), "context-text", words, findings));
            article.all(evidence, Vocabulary.HAS_CUE).forEach(cue -> place(article, cue,
                    article.value(cue, RDFS.LABEL), "cue-text", words, findings));
        }
    }

    private void quotation(Article article, Node evidence, Words words, List<Finding> findings) {
        var selectors = article.all(evidence, Vocabulary.HAS_SELECTOR);
        var position = selectors.stream().filter(node -> article.value(node, Vocabulary.START).isPresent()).findFirst();
        var quote = selectors.stream().filter(node -> article.value(node, Vocabulary.EXACT).isPresent()).findFirst();
        if (position.isEmpty() || quote.isEmpty()) {
            // The shapes tell of it.
            return;
        }
        var exact = article.value(quote.get(), Vocabulary.EXACT);
        var stands = place(article, position.get(), exact, "quotation-text", words, findings);
        if (stands && !(words.endsAt(text(article.value(quote.get(), Vocabulary.PREFIX)),
                article.number(position.get(), Vocabulary.START).orElse(0))
                && words.startsAt(text(article.value(quote.get(), Vocabulary.SUFFIX)),
                        article.number(position.get(), Vocabulary.END).orElse(0)))) {
            findings.add(article.finding("quotation-around", evidence,
                    "The words before or behind the quotation are not those of the text."));
        }
    }

    /** Whether the words stand at the start and end of a node; says so if not. */
    private boolean place(Article article, Node node, Optional<Node> exact, String rule, Words words,
            List<Finding> findings) {
        compared++;
        var start = article.number(node, Vocabulary.START);
        var end = article.number(node, Vocabulary.END);
        if (start.isPresent() && end.isPresent() && words.stand(text(exact), start.get(), end.get())) {
            return true;
        }
        findings.add(article.finding(rule, node, "These words do not stand at "
                + start.map(String::valueOf).orElse("?") + "-" + end.map(String::valueOf).orElse("?")
                + " of the text: " + text(exact)));
        return false;
    }

    private static String text(Optional<Node> node) {
        return node.filter(Node::isLiteral).map(Node::getLiteralLexicalForm).orElse("");
    }

    private static Node node(IRI iri) {
        return JenaBridge.node(iri);
    }

    /** One article's graph. */
    private record Article(DatasetGraph data, Node graph) {

        List<Node> all(Node subject, IRI property) {
            var found = new ArrayList<Node>();
            data.find(graph, subject, node(property), Node.ANY).forEachRemaining(quad -> found.add(quad.getObject()));
            return found;
        }

        List<Node> of(IRI property, IRI object) {
            var found = new ArrayList<Node>();
            data.find(graph, Node.ANY, node(property), node(object))
                    .forEachRemaining(quad -> found.add(quad.getSubject()));
            return found;
        }

        Optional<Node> value(Node subject, IRI property) {
            return all(subject, property).stream().findFirst();
        }

        /** Empty also for what is no number: the shapes tell of it. */
        Optional<Integer> number(Node subject, IRI property) {
            return value(subject, property).filter(value -> text(Optional.of(value)).matches("\\d{1,9}"))
                    .map(value -> Integer.parseInt(value.getLiteralLexicalForm()));
        }

        Finding finding(String rule, Node focus, String message) {
            return new Finding(rule, graph.getURI(), focus.isURI() ? focus.getURI() : focus.toString(), message);
        }
    }

    /**
     * The text of an article, or the part of a file that is the article.
     *
     * @param codePoints its code points
     * @param first the offset of the first of them in the file
     */
    private record Words(int[] codePoints, int first) {

        boolean stand(String words, int start, int end) {
            return start < end && words.codePointCount(0, words.length()) == end - start && startsAt(words, start);
        }

        boolean startsAt(String words, int offset) {
            var wanted = words.codePoints().toArray();
            var at = offset - first;
            if (at < 0 || at + wanted.length > codePoints.length) {
                return false;
            }
            for (var i = 0; i < wanted.length; i++) {
                if (codePoints[at + i] != wanted[i]) {
                    return false;
                }
            }
            return true;
        }

        boolean endsAt(String words, int offset) {
            return startsAt(words, offset - words.codePointCount(0, words.length()));
        }
    }
}
