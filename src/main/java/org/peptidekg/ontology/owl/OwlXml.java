package org.peptidekg.ontology.owl;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.jena.riot.system.StreamRDF;
import org.peptidekg.text.BadInputException;

/** OWL/XML (.owx), axiom by axiom. Nothing outside the file is asked for. */
public final class OwlXml {

    private static final int DEEPEST = 200;

    private final String file;
    private final XMLStreamReader in;
    private final StreamRDF out;
    private final Map<String, String> prefixes = new HashMap<>();
    private String base = "";

    private OwlXml(String file, XMLStreamReader in, StreamRDF out) {
        this.file = file;
        this.in = in;
        this.out = out;
    }

    /**
     * Reads a file to its end.
     *
     * @throws BadInputException if it is broken, with line
     */
    public static void read(String file, InputStream bytes, StreamRDF out) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            new OwlXml(file, factory.createXMLStreamReader(bytes), out).read();
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new BadInputException(file + ":" + line, "broken XML: " + String.valueOf(e.getMessage()).lines()
                    .reduce((a, b) -> b).orElse(""), e);
        }
    }

    private void read() throws XMLStreamException {
        var axioms = new Axioms(file, out);
        var ontology = "";
        var whole = false;
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "Ontology" -> {
                        whole = true;
                        ontology = attribute("ontologyIRI").orElse("");
                        base = Optional.ofNullable(in.getAttributeValue("http://www.w3.org/XML/1998/namespace", "base"))
                                .orElse(ontology);
                        axioms.ontology(ontology, attribute("versionIRI").orElse(""));
                    }
                    case "Prefix" -> {
                        prefixes.put(attribute("name").orElse(""), attribute("IRI").orElse(""));
                        out.prefix(attribute("name").orElse(""), attribute("IRI").orElse(""));
                    }
                    default -> axioms.axiom(ontology, part("", 0));
                }
            }
        }
        if (!whole) {
            throw new BadInputException(file, 1, "no ontology is in it");
        }
    }

    private Part part(String parent, int depth) throws XMLStreamException {
        var name = in.getLocalName();
        var line = in.getLocation().getLineNumber();
        if (depth > DEEPEST) {
            throw new BadInputException(file, line, "more than " + DEEPEST + " elements within each other");
        }
        var iri = attribute("IRI").map(this::resolve).or(() -> attribute("abbreviatedIRI").map(this::expand));
        var language = Optional.ofNullable(in.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"))
                .orElse("");
        var parts = new ArrayList<Part>();
        var text = new StringBuilder();
        for (var event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                parts.add(part(name, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
        }
        if (name.equals("Literal")) {
            return Part.literal(text.toString(), language, line);
        }
        if (name.equals("IRI") || name.equals("AbbreviatedIRI")) {
            return Part.address(name.equals("IRI") ? resolve(text.toString().strip()) : expand(text.toString().strip()),
                    line);
        }
        // A class in a declaration is what it declares; elsewhere it is its name.
        return iri.map(address -> parent.equals("Declaration") && name.equals("Class") ? declared(address, line)
                : Part.address(address, line)).orElseGet(() -> Part.expression(name, parts, line));
    }

    private static Part declared(String address, int line) {
        return Part.expression("Class", List.of(Part.address(address, line)), line);
    }

    private String resolve(String iri) {
        try {
            return iri.matches("[A-Za-z][\\w+.-]*:.*") ? iri : iri.startsWith("#") ? base + iri
                    : URI.create(base).resolve(iri).toString();
        } catch (IllegalArgumentException e) {
            throw new BadInputException(file + ":" + in.getLocation().getLineNumber(),
                    "not an address: '" + iri + "'", e);
        }
    }

    private String expand(String name) {
        var colon = name.indexOf(':');
        var prefix = prefixes.get(name.substring(0, Math.max(0, colon)));
        if (prefix == null) {
            throw new BadInputException(file, in.getLocation().getLineNumber(), "prefix of '" + name
                    + "' is not declared");
        }
        return prefix + name.substring(colon + 1);
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(in.getAttributeValue(null, name));
    }
}
