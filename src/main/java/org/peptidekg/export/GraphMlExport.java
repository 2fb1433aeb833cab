package org.peptidekg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.rdf.ClaimReader;
import org.peptidekg.rdf.StoredClaim;
import org.peptidekg.rdf.StoredEvidence;
import org.peptidekg.rdf.StoredTerm;

/**
 * GraphML for Cytoscape, igraph, networkx and yEd: a node for each term, dosage and half-life, an edge for each
 * claim. Negated and possible claims are edges too, told apart by {@code polarity}, {@code certainty} and
 * {@code fact}. The fields of an edge are those of its leading evidence; {@code places} and {@code quotations}
 * list all evidence in the same order, with a bar between, as GraphML has no lists.
 */
final class GraphMlExport implements Export {

    private static final String BAR = " | ";

    @Override
    public String name() {
        return "graphml";
    }

    @Override
    public String mediaType() {
        return "application/graphml+xml";
    }

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public void write(DatasetGraph dataset, Selection selection, OutputStream out) throws IOException {
        ReadTransaction.run(dataset, () -> {
            try {
                write(new ClaimReader(dataset), selection, new GraphMlWriter(out));
            } catch (XMLStreamException e) {
                throw new IOException("writing GraphML: " + e.getMessage(), e);
            }
        });
    }

    private static void write(ClaimReader reader, Selection selection, GraphMlWriter xml) throws XMLStreamException {
        xml.start(GraphMlField.values());
        for (var node : (Iterable<StoredTerm>) nodes(reader, selection)::iterator) {
            write(node, xml);
        }
        for (var claim : (Iterable<StoredClaim>) reader.claims().filter(selection::includes)::iterator) {
            write(claim, xml);
        }
        xml.end();
    }

    private static Stream<StoredTerm> nodes(ClaimReader reader, Selection selection) {
        if (selection == Selection.ALL) {
            return reader.terms();
        }
        var nodes = new TreeMap<String, StoredTerm>();
        reader.claims().filter(selection::includes).forEach(claim -> {
            nodes.put(claim.subject().iri(), claim.subject());
            nodes.put(claim.object().iri(), claim.object());
        });
        return nodes.values().stream();
    }

    private static void write(StoredTerm term, GraphMlWriter xml) throws XMLStreamException {
        xml.startNode(id(term.iri()));
        xml.data(GraphMlField.nodeLabel, term.label());
        xml.data(GraphMlField.nodeName, term.label());
        xml.data(GraphMlField.nodeIri, term.iri());
        xml.data(GraphMlField.nodeClass, term.kind());
        xml.data(GraphMlField.nodeSynonyms, String.join(BAR, term.otherLabels()));
        xml.data(GraphMlField.nodeIdentifiers, String.join(BAR, term.identifiers()));
        xml.data(GraphMlField.nodeDefinition, term.definition().orElse(""));
        xml.endElement();
    }

    private static void write(StoredClaim claim, GraphMlWriter xml) throws XMLStreamException {
        var leading = claim.leading();
        xml.startEdge(id(claim.iri()), id(claim.subject().iri()), id(claim.object().iri()));
        xml.data(GraphMlField.edgeLabel, claim.relation().name());
        xml.data(GraphMlField.edgeInteraction, claim.relation().name());
        xml.data(GraphMlField.edgeRelation, claim.relation().name());
        xml.data(GraphMlField.edgeClaim, claim.iri());
        xml.data(GraphMlField.edgePolarity, claim.polarity().name());
        xml.data(GraphMlField.edgeCertainty, claim.certainty().name());
        xml.data(GraphMlField.edgeAspect, claim.aspect().map(Enum::name).orElse(""));
        xml.data(GraphMlField.edgeFact, Boolean.toString(claim.isFact()));
        xml.data(GraphMlField.edgeBelief, Double.toString(claim.belief()));
        xml.data(GraphMlField.edgeEvidence, leading.iri());
        xml.data(GraphMlField.edgeQuotation, leading.quote());
        xml.data(GraphMlField.edgeArticle, leading.article());
        xml.data(GraphMlField.edgeArticleTitle, leading.articleTitle());
        xml.data(GraphMlField.edgeStart, Integer.toString(leading.start()));
        xml.data(GraphMlField.edgeEnd, Integer.toString(leading.end()));
        xml.data(GraphMlField.edgeSection, leading.sectionPath());
        xml.data(GraphMlField.edgeRule, leading.rule());
        xml.data(GraphMlField.edgeBasis, leading.basis().name());
        xml.data(GraphMlField.edgeCues, String.join(BAR, leading.cues()));
        xml.data(GraphMlField.edgeQualifier, leading.qualifier().orElse(""));
        xml.data(GraphMlField.edgeCitation, leading.citationMarker().orElse(""));
        xml.data(GraphMlField.edgeEvidenceCount, Integer.toString(claim.evidence().size()));
        xml.data(GraphMlField.edgePlaces, claim.evidence().stream().map(GraphMlExport::place)
                .collect(Collectors.joining(BAR)));
        xml.data(GraphMlField.edgeQuotations, claim.evidence().stream().map(StoredEvidence::quote)
                .collect(Collectors.joining(BAR)));
        xml.endElement();
    }

    /** In the way of RFC 5147: a range of characters of an article. */
    private static String place(StoredEvidence evidence) {
        return evidence.article() + "#char=" + evidence.start() + "," + evidence.end();
    }

    /** Kind and name from the end of an address, as ids may not hold slashes: {@code claim:0fac933ad3e25a573f05}. */
    private static String id(String iri) {
        var name = iri.lastIndexOf('/');
        var kind = iri.lastIndexOf('/', name - 1);
        return iri.substring(kind + 1).replace('/', ':').replace('%', '_');
    }
}
