package org.peptidekg.endpoint.describe;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The vocabularies that the endpoint describes itself in. */
final class Terms {

    static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    static final String SH = "http://www.w3.org/ns/shacl#";
    static final String SCHEMA = "https://schema.org/";
    static final String SPEX = "https://purl.expasy.org/sparql-examples/ontology#";
    static final String VOID_EXT = "http://ldf.fi/void-ext#";
    static final String FORMATS = "http://www.w3.org/ns/formats/";
    static final String PROV = "http://www.w3.org/ns/prov#";

    private Terms() {
    }

    static Property sd(String name) {
        return property(SD + name);
    }

    static Property sh(String name) {
        return property(SH + name);
    }

    static Property schema(String name) {
        return property(SCHEMA + name);
    }

    static Property prov(String name) {
        return property(PROV + name);
    }

    static Property voidExt(String name) {
        return property(VOID_EXT + name);
    }

    static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }
}
