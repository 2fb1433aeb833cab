package org.peptidekg.rdf.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.Digest;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.Quads;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * What biology ties together without any article: receptors with their messengers, families and genes, messengers with
 * their systems, from {@code data/mechanism/backbone.tsv}.
 *
 * @param links in the order of the table
 */
public record Backbone(List<Link> links) {

    private static final String FILE = "data/mechanism/backbone.tsv";
    private static final List<String> COLUMNS = List.of("from", "relation", "to", "identifier", "entry", "source",
            "version");

    /**
     * A link.
     *
     * @param from a term of the lexicon
     * @param relation one of those below {@code pmo:knownLink}
     * @param to what it leads to, by name
     * @param identifier a CURIE if that is an entry of another vocabulary, empty if it is a term of the lexicon
     * @param entry what in the source says so
     * @param source the file that was read
     * @param version of that file
     */
    public record Link(Term from, IRI relation, String to, Optional<String> identifier, String entry, String source,
            String version) {
    }

    public Backbone {
        links = List.copyOf(links);
    }

    /**
     * The table that is part of the program.
     *
     * @param ontology what says which relations there are, and from what to what they lead
     */
    public static Backbone bundled(Lexicon lexicon, Collection<Statement> ontology) {
        return of(BundledFolder.file(FILE), lexicon, ontology);
    }

    /**
     * A table.
     *
     * @throws org.peptidekg.text.BadInputException on a row with a name that the lexicon does not know, an unknown
     *     relation or prefix, ends that are not of the classes that the ontology asks for, no source, or a second time
     */
    static Backbone of(BundledFolder.File file, Lexicon lexicon, Collection<Statement> ontology) {
        var relations = new BackboneRelations(ontology);
        var prefixes = Prefixes.bundled();
        var seen = new HashSet<List<String>>();
        var links = new ArrayList<Link>();
        for (var row : TsvTable.read(file, COLUMNS).rows()) {
            if (!seen.add(row.cells().subList(0, COLUMNS.indexOf("identifier")))) {
                throw row.bad("this link stands in the table twice");
            }
            links.add(link(row, lexicon, prefixes, relations));
        }
        return new Backbone(links);
    }

    private static Link link(TsvTable.Row row, Lexicon lexicon, Prefixes prefixes, BackboneRelations relations) {
        var from = term(row, "from", lexicon);
        var relation = relations.named(row.required("relation")).orElseThrow(() -> row.bad("not a relation: "
                + row.cell("relation") + "; one of " + String.join(", ", relations.names())));
        relations.wrongFrom(relation, from.termClass()).ifPresent(wanted -> {
            throw row.bad(from.label() + " is a " + from.termClass() + ", not a " + wanted);
        });
        var identifier = Optional.of(row.cell("identifier")).filter(curie -> !curie.isEmpty());
        if (identifier.isPresent()) {
            var curie = identifier.get();
            if (prefixes.expand(curie).isEmpty()) {
                throw row.bad("no address follows from " + curie + "; prefixes stand in ontology/prefixes.tsv");
            }
            relations.wrongTo(relation, TermClass.Gene).ifPresent(wanted -> {
                throw row.bad("only genes may be entries of other vocabularies; a " + wanted + " is a term");
            });
        } else {
            var to = term(row, "to", lexicon);
            relations.wrongTo(relation, to.termClass()).ifPresent(wanted -> {
                throw row.bad(to.label() + " is a " + to.termClass() + ", not a " + wanted);
            });
        }
        return new Link(from, relation, row.required("to"), identifier, row.required("entry"),
                row.required("source"), row.required("version"));
    }

    private static Term term(TsvTable.Row row, String column, Lexicon lexicon) {
        var label = row.required(column);
        return lexicon.byLabel(label).orElseThrow(() -> row.bad("the lexicon has no term labelled '" + label + "'"));
    }

    /**
     * The graph {@code graph/backbone}: each link, where it was read, and what its ends are called. The names are no
     * {@code rdfs:label}: the graph of terms describes the terms that articles use, and only those.
     */
    public List<Statement> statements(Iris iris, Prefixes prefixes) {
        var graph = iris.graph(Iris.BACKBONE);
        var quads = new Quads(graph);
        quads.add(graph, RDFS.LABEL, "What biology ties together without any article");
        for (var link : links) {
            var from = iris.term(link.from().key());
            var to = link.identifier().flatMap(prefixes::expand).orElseGet(() -> iris.term(Term.key(link.to())));
            var axiom = Iris.part(graph, Digest.of(link.from().key(), link.relation().getLocalName(),
                    to.stringValue()));
            quads.add(from, link.relation(), to)
                    .add(from, SKOS.PREF_LABEL, link.from().label())
                    .add(to, SKOS.PREF_LABEL, link.to())
                    .type(axiom, OWL.AXIOM)
                    .add(axiom, OWL.ANNOTATEDSOURCE, from)
                    .add(axiom, OWL.ANNOTATEDPROPERTY, link.relation())
                    .add(axiom, OWL.ANNOTATEDTARGET, to)
                    .add(axiom, RDFS.COMMENT, link.entry())
                    .add(axiom, DCTERMS.SOURCE, link.source())
                    .add(axiom, OWL.VERSIONINFO, link.version());
        }
        return quads.statements().stream().distinct().toList();
    }
}
