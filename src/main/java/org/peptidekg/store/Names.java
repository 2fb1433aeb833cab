package org.peptidekg.store;

import java.util.Map;
import java.util.TreeMap;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The namespaces and the few names by which the graph is read. */
public final class Names {

    /** Where the IRIs of terms, claims, evidence and articles begin, unless told otherwise. */
    public static final String BASE = "https://w3id.org/peptidekg/";

    /** The namespace of the ontology. */
    public static final String PMO = BASE + "ontology#";

    /** Prefix to namespace, for CURIEs, for output and for the description of the endpoint. */
    public static final Map<String, String> PREFIXES = prefixes();

    public static final Node ARTICLE = pmo("Article");
    public static final Node CLAIM = pmo("Claim");
    public static final Node EVIDENCE = pmo("Evidence");
    public static final Node HAS_EVIDENCE = pmo("hasEvidence");

    static final Node USED = NodeFactory.createURI("http://www.w3.org/ns/prov#used");
    static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    static final Node ALT_LABEL = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel");
    public static final Node HAS_SELECTOR = NodeFactory.createURI("http://www.w3.org/ns/oa#hasSelector");
    static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");

    private Names() {
    }

    /** A name of the ontology. */
    public static Node pmo(String localName) {
        return NodeFactory.createURI(PMO + localName);
    }

    private static Map<String, String> prefixes() {
        var prefixes = new TreeMap<String, String>();
        prefixes.put("pmo", PMO);
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        return java.util.Collections.unmodifiableMap(prefixes);
    }
}
