package org.peptidekg.export.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.IRI;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.ReadTransaction;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.read.ClaimReader;

/**
 * The mappings of terms as an SSSOM set (TSV with its metadata in front): a row for each identifier, one with
 * {@code Not} for each candidate that was rejected, one with {@code sssom:NoTermFound} for each term of the lexicon
 * that no vocabulary is known to hold.
 */
public final class SssomExport implements Export {

    private static final String TERM = "pkgterm";
    private static final List<String> COLUMNS = List.of("subject_id", "subject_label", "predicate_id",
            "predicate_modifier", "object_id", "object_label", "mapping_justification", "confidence",
            "object_source", "object_source_version", "license", "comment");
    /** How sure an identifier is, as a number: a rank, not a measured frequency. */
    private static final Map<String, String> CONFIDENCE =
            Map.of("verified", "0.95", "secondary", "0.8", "unverified", "0.5");

    private final Iris iris;
    private final Prefixes prefixes = Prefixes.bundled();
    private final LinkRules rules = LinkRules.bundled();

    public SssomExport(Iris iris) {
        this.iris = iris;
    }

    @Override
    public String name() {
        return "sssom";
    }

    @Override
    public String mediaType() {
        return "text/tab-separated-values";
    }

    @Override
    public String extension() {
        return "sssom.tsv";
    }

    @Override
    public void write(DatasetGraph dataset, Selection selection, OutputStream out) throws IOException {
        ReadTransaction.run(dataset, () -> {
            var rows = new TreeSet<String>();
            var used = new TreeSet<String>();
            var rejected = RejectedMappings.bundled();
            for (var term : terms(dataset, selection)) {
                rows(dataset, NodeFactory.createURI(term), rejected, rows, used);
            }
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(metadata(used));
            writer.write(String.join("\t", COLUMNS) + "\n");
            for (var row : rows) {
                writer.write(row + "\n");
            }
            writer.flush();
        });
    }

    private static Set<String> terms(DatasetGraph dataset, Selection selection) {
        var terms = new TreeSet<String>();
        dataset.find(Node.ANY, Node.ANY, node(Vocabulary.LINKED), Node.ANY)
                .forEachRemaining(quad -> terms.add(quad.getSubject().getURI()));
        if (selection != Selection.ALL) {
            var wanted = new HashSet<String>();
            new ClaimReader(dataset).claims().filter(selection::includes).forEach(claim -> {
                wanted.add(claim.subject().iri());
                wanted.add(claim.object().iri());
            });
            terms.retainAll(wanted);
        }
        return terms;
    }

    private void rows(DatasetGraph dataset, Node term, Map<String, List<RejectedMappings.Row>> rejected,
            Set<String> rows, Set<String> used) {
        var label = text(dataset, term, RDFS.Nodes.label);
        var subject = TERM + ":" + term.getURI().substring((iris.base() + "term/").length());
        var mappings = new TreeMap<String, Node>();
        dataset.find(Node.ANY, term, node(Vocabulary.HAS_MAPPING), Node.ANY)
                .forEachRemaining(quad -> mappings.put(quad.getObject().getURI(), quad.getObject()));
        for (var mapping : mappings.values()) {
            var curie = text(dataset, mapping, node(Vocabulary.CURIE));
            var match = text(dataset, mapping, node(Vocabulary.MATCH));
            var confidence = text(dataset, mapping, node(Vocabulary.CONFIDENCE));
            var rule = rules.of(text(dataset, mapping, node(Vocabulary.LINKED_BY)));
            used.add(prefix(curie));
            rows.add(row(subject, label, "skos:" + match.substring(match.indexOf('#') + 1), "", curie,
                    text(dataset, mapping, node(Vocabulary.TARGET_LABEL)), rule.justification(),
                    rule.confidence().isEmpty() ? CONFIDENCE.getOrDefault(confidence, "") : rule.confidence(), "",
                    text(dataset, mapping, node(Vocabulary.SOURCE_VERSION)),
                    text(dataset, mapping, DCTerms.license.asNode()),
                    text(dataset, mapping, node(Vocabulary.LINKED_BY)) + "; " + confidence + " in "
                            + text(dataset, mapping, DCTerms.source.asNode())));
        }
        for (var no : rejected.getOrDefault(label, List.of())) {
            used.add(prefix(no.curie()));
            rows.add(row(subject, label, "skos:exactMatch", "Not", no.curie(), no.objectLabel(),
                    "semapv:MappingReview", "", "", "", "", no.reason() + " Seen in: " + no.source()));
        }
        if (mappings.isEmpty() && text(dataset, term, node(Vocabulary.LISTED)).equals("true")) {
            rows.add(row(subject, label, "skos:exactMatch", "", "sssom:NoTermFound", "",
                    "semapv:ManualMappingCuration", "", "", "", "", "no entry is known in the vocabularies looked at"));
        }
    }

    private static String row(String... cells) {
        var clean = new ArrayList<String>();
        for (var cell : cells) {
            clean.add(cell.replaceAll("[\\t\\r\\n]+", " ").strip());
        }
        return String.join("\t", clean);
    }

    private String metadata(Set<String> used) {
        var yaml = new StringBuilder("#mapping_set_id: " + iris.base() + "mappings\n"
                + "#mapping_set_title: Terms of PeptideKG in other vocabularies\n"
                + "#license: " + Namespaces.LICENCE + "\n"
                + "#sssom_version: \"1.1\"\n"
                + "#mapping_tool: PeptideKG\n"
                + "#subject_source: " + iris.base() + "\n"
                + "#curie_map:\n"
                + "#  " + TERM + ": " + iris.base() + "term/\n");
        var expansions = prefixes.expansions();
        used.stream().filter(expansions::containsKey)
                .forEach(prefix -> yaml.append("#  ").append(prefix).append(": ").append(expansions.get(prefix))
                        .append('\n'));
        return yaml.toString();
    }

    private static String prefix(String curie) {
        return curie.substring(0, Math.max(0, curie.indexOf(':')));
    }

    /** The first of the values in order, as articles may differ; empty if there is none. */
    private static String text(DatasetGraph dataset, Node subject, Node predicate) {
        var values = new TreeSet<String>();
        dataset.find(Node.ANY, subject, predicate, Node.ANY).forEachRemaining(quad -> values.add(
                quad.getObject().isURI() ? quad.getObject().getURI() : quad.getObject().getLiteralLexicalForm()));
        return values.isEmpty() ? "" : values.first();
    }

    private static Node node(IRI iri) {
        return NodeFactory.createURI(iri.stringValue());
    }
}
