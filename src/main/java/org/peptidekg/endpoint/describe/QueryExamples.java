package org.peptidekg.endpoint.describe;

import java.util.regex.Pattern;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.query.saved.Services;
import org.peptidekg.store.Names;

/** The saved queries and the prefixes in RDF, in the form that the editors and checks of SIB read. */
public final class QueryExamples {

    private static final Pattern HEADER = Pattern.compile("(?m)^#\\+.*\\R");

    private final String base;
    private final Resource endpoint;

    /**
     * The examples of an endpoint.
     *
     * @param base where the IRIs of the queries begin, ending in {@code /}
     * @param endpoint where they run
     */
    public QueryExamples(String base, String endpoint) {
        this.base = base;
        this.endpoint = Terms.resource(endpoint);
    }

    /** All queries and the prefixes. */
    Model all(SavedQueries queries) {
        var model = empty();
        addPrefixes(model);
        queries.list().forEach(query -> add(model, query));
        return model;
    }

    /** The prefixes, and all queries by what they answer and where their text is, without it. */
    Model listed(SavedQueries queries, String address) {
        var model = empty();
        addPrefixes(model);
        queries.list().forEach(query -> about(model, query).addProperty(RDFS.seeAlso,
                Terms.resource(address + "queries/" + query.name() + ".rq")));
        return model;
    }

    /** One query, with the prefixes that it names. */
    public Model one(SavedQuery query) {
        var model = empty();
        addPrefixes(model);
        add(model, query);
        return model;
    }

    private static Model empty() {
        var model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Names.PREFIXES).setNsPrefix("sh", Terms.SH).setNsPrefix("schema", Terms.SCHEMA);
        return model;
    }

    private Resource prefixes() {
        return Terms.resource(base + "graph/queries#prefixes");
    }

    private void addPrefixes(Model model) {
        var node = model.createResource(prefixes().getURI()).addProperty(RDF.type, OWL2.Ontology)
                .addProperty(OWL2.imports, Terms.resource(Terms.SH))
                .addProperty(RDFS.comment, "The prefixes that the saved queries use.", "en");
        Names.PREFIXES.forEach((prefix, namespace) -> node.addProperty(Terms.sh("declare"),
                model.createResource(prefixes().getURI() + "-" + prefix)
                        .addProperty(Terms.sh("prefix"), prefix)
                        .addProperty(Terms.sh("namespace"), model.createTypedLiteral(namespace,
                                XSDDatatype.XSDanyURI))));
    }

    private void add(Model model, SavedQuery query) {
        var kind = query.isConstruct() ? "Construct" : "Select";
        about(model, query).addProperty(RDF.type, Terms.sh("SPARQL" + kind + "Executable"))
                .addProperty(Terms.sh("prefixes"), prefixes())
                .addProperty(Terms.sh(query.isConstruct() ? "construct" : "select"), bare(query.text()));
    }

    private Resource about(Model model, SavedQuery query) {
        var node = model.createResource(base + "queries/" + query.name())
                .addProperty(RDF.type, Terms.sh("SPARQLExecutable"))
                .addProperty(RDFS.label, query.summary(), "en")
                .addProperty(RDFS.comment, query.description(), "en")
                .addProperty(Terms.schema("target"), endpoint);
        Services.of(query.query()).forEach(service -> node.addProperty(
                model.createProperty("https://purl.expasy.org/sparql-examples/ontology#federatesWith"),
                model.createResource(service)));
        query.tags().forEach(tag -> node.addProperty(Terms.schema("keywords"), tag));
        return node;
    }

    /** Without the lines that say of a query what stands beside it here; {@code .rq} has them. */
    private static String bare(String text) {
        return HEADER.matcher(text).replaceAll("");
    }
}
