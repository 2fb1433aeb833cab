package org.peptidekg.export.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.peptidekg.rdf.Namespaces;

/** The four graphs of a nanopublication while they grow; sealed, it has the address that their hash gives. */
final class NanopubDraft {

    static final String NPX = "http://purl.org/nanopub/x/";
    private static final String NP = "http://www.nanopub.org/nschema#";
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final String self;
    private final Part head;
    private final Part assertion;
    private final Part provenance;
    private final Part info;

    /** @param base ends in {@code /} */
    NanopubDraft(String base) {
        this.self = base + TrustyHash.PLACE;
        this.head = new Part(part("head"));
        this.assertion = new Part(part("assertion"));
        this.provenance = new Part(part("provenance"));
        this.info = new Part(part("pubinfo"));
        head.add(address(), RDF.TYPE, iri(NP + "Nanopublication"));
        head.add(address(), iri(NP + "hasAssertion"), assertion.graph);
        head.add(address(), iri(NP + "hasProvenance"), provenance.graph);
        head.add(address(), iri(NP + "hasPublicationInfo"), info.graph);
    }

    /** Its address, with a blank for the hash until it is sealed. */
    IRI address() {
        return iri(self);
    }

    /** The address of a part of it. */
    IRI part(String name) {
        return iri(self + "/" + name);
    }

    Part assertion() {
        return assertion;
    }

    Part provenance() {
        return provenance;
    }

    Part info() {
        return info;
    }

    /** Says when, if that is known, and by whom it was made, under which licence, and of which type it is. */
    void published(String time, IRI creator, IRI type) {
        if (!time.isEmpty()) {
            info.add(address(), DCTERMS.CREATED, text(time, XSD.DATETIME));
        }
        info.add(address(), DCTERMS.CREATOR, creator);
        info.add(address(), DCTERMS.LICENSE, iri(Namespaces.LICENCE));
        info.add(address(), iri(NPX + "hasNanopubType"), type);
    }

    /** All statements under the address that their hash gives. */
    List<Statement> sealed() {
        var draft = Stream.of(head, assertion, provenance, info).flatMap(part -> part.statements.stream()).toList();
        var code = TrustyHash.of(draft);
        return draft.stream().map(s -> VALUES.createStatement((Resource) named(s.getSubject(), code),
                (IRI) named(s.getPredicate(), code), named(s.getObject(), code),
                (Resource) named(s.getContext(), code))).toList();
    }

    private static Value named(Value value, String code) {
        return value instanceof IRI iri && iri.stringValue().contains(TrustyHash.PLACE)
                ? iri(iri.stringValue().replace(TrustyHash.PLACE, code)) : value;
    }

    static IRI iri(String address) {
        return VALUES.createIRI(address);
    }

    /** Checkers want addresses that are URIs: letters beyond ASCII are percent-encoded. */
    static IRI uri(String iri) {
        return iri(java.net.URI.create(iri).toASCIIString());
    }

    static Value text(String text) {
        return VALUES.createLiteral(text);
    }

    static Value text(String text, IRI type) {
        return VALUES.createLiteral(text, type);
    }

    /** One of the four graphs. */
    static final class Part {

        private final IRI graph;
        private final List<Statement> statements = new ArrayList<>();

        private Part(IRI graph) {
            this.graph = graph;
        }

        IRI graph() {
            return graph;
        }

        void add(Resource subject, IRI predicate, Value object) {
            statements.add(VALUES.createStatement(subject, predicate, object, graph));
        }
    }
}
