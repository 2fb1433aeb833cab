package org.peptidekg.store;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.rdf.Vocabulary;

/** The namespaces and the few names by which the graph is read. */
public final class Names {

    /** Where the IRIs of terms, claims, evidence and articles begin, unless told otherwise. */
    public static final String BASE = Iris.DEFAULT_BASE;

    /** The namespace of the ontology. */
    public static final String PMO = Vocabulary.NAMESPACE;

    /** Prefix to namespace, for CURIEs, for output and for the description of the endpoint. */
    public static final Map<String, String> PREFIXES = prefixes();

    public static final Node ARTICLE = pmo("Article");
    public static final Node CLAIM = pmo("Claim");
    public static final Node EVIDENCE = pmo("Evidence");
    public static final Node HAS_EVIDENCE = pmo("hasEvidence");

    static final Node USED = NodeFactory.createURI(PREFIXES.get("prov") + "used");
    static final Node LABEL = RDFS.label.asNode();
    static final Node ALT_LABEL = SKOS.altLabel.asNode();
    public static final Node HAS_SELECTOR = OA.hasSelector.asNode();
    static final Node EXACT = OA.exact.asNode();

    private Names() {
    }

    /** A name of the ontology. */
    public static Node pmo(String localName) {
        return NodeFactory.createURI(PMO + localName);
    }

    private static Map<String, String> prefixes() {
        var prefixes = new TreeMap<>(Namespaces.common());
        prefixes.put("dct", DCTerms.NS);
        return Collections.unmodifiableMap(prefixes);
    }
}
