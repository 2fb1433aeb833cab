package org.peptidekg.rdf;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** The prefixes that the graph is shown with; other identifiers have theirs in {@link Prefixes}. */
public final class Namespaces {

    /** Licence of the graph and its exports; quotations belong to the articles and are not under it. */
    public static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    private Namespaces() {
    }

    /** Prefix to namespace, by prefix, for names that no base of a graph changes. */
    public static Map<String, String> common() {
        var all = new TreeMap<String, String>();
        all.put("pmo", Vocabulary.NAMESPACE);
        all.put("oa", Vocabulary.OA);
        all.put(OWL.PREFIX, OWL.NAMESPACE);
        all.put(PROV.PREFIX, PROV.NAMESPACE);
        all.put(RDF.PREFIX, RDF.NAMESPACE);
        all.put(RDFS.PREFIX, RDFS.NAMESPACE);
        all.put(SKOS.PREFIX, SKOS.NAMESPACE);
        all.put(XSD.PREFIX, XSD.NAMESPACE);
        return Collections.unmodifiableMap(all);
    }

    /** The same with those of what a graph describes. */
    public static Map<String, String> of(Iris iris) {
        var all = new TreeMap<>(common());
        all.put(DCTERMS.PREFIX, DCTERMS.NAMESPACE);
        for (var kind : new String[] {"term", "claim", "evidence", "article", "dosage", "run", "rule", "mapping"}) {
            all.put(kind, iris.base() + kind + "/");
        }
        return all;
    }
}
