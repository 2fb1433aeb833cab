package org.peptidekg.export.biology;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Csv;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;
import org.peptidekg.text.TsvTable;

/**
 * A script in the Biological Expression Language 2, a group of statements for each place in an article. A denied effect
 * is said to cause no change; other denials, what is only possible and what the language has no word for (doses, roles,
 * approvals) are left out: a script has no way to say that its line is a guess.
 */
public final class BelExport extends GraphExport {

    private static final String OWN = "PEPTIDEKG";
    private static final Set<Relation> ASSOCIATED = Set.of(Relation.associatedWith, Relation.involvedIn,
            Relation.interactsWith, Relation.contributesTo);

    private final Map<String, String> functions = TsvTable.bundled("data/export/bel-terms.tsv", "class",
            "function").rows().stream()
            .collect(Collectors.toMap(row -> row.cell("class"), row -> row.cell("function")));

    public BelExport() {
        super("bel", "text/plain", "bel");
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("""
                SET DOCUMENT Name = "PeptideKG"
                SET DOCUMENT Version = "1.0.0"
                SET DOCUMENT Description = "What articles state of peptides, with the words that state it"
                SET DOCUMENT Authors = "PeptideKG"

                """);
        for (var namespace : namespaces(graph)) {
            writer.write("DEFINE NAMESPACE " + namespace + " AS PATTERN \".+\"\n");
        }
        for (var note : new String[] {"Claim", "Article", "CharStart", "CharEnd", "Section", "Basis", "SubjectMoves"}) {
            writer.write("DEFINE ANNOTATION " + note + " AS PATTERN \".*\"\n");
        }
        writer.write("DEFINE ANNOTATION Certainty AS LIST {\"Asserted\", \"Probable\"}\n");
        for (var claim : graph.edges()) {
            var statement = statement(claim);
            if (statement.isPresent()) {
                for (var place : claim.evidence()) {
                    group(claim, place, statement.get(), writer);
                }
            }
        }
        writer.flush();
    }

    private Set<String> namespaces(ClaimGraph graph) {
        var used = new TreeSet<String>();
        for (var term : graph.nodes()) {
            if (functions.containsKey(term.kind())) {
                used.add(namespace(name(term)));
            }
        }
        return used;
    }

    private static void group(StoredClaim claim, StoredEvidence place, String statement, Writer out)
            throws IOException {
        if (place.certainty() == Certainty.Possible) {
            return;
        }
        out.write("\nSET STATEMENT_GROUP = " + quoted(Fields.id(place.iri())) + "\n");
        out.write("SET Citation = {\"Online Resource\", " + quoted(place.articleTitle()) + ", "
                + quoted(place.article()) + "}\n");
        out.write("SET Evidence = " + quoted(place.quote()) + "\n");
        out.write("SET Claim = " + quoted(claim.iri()) + "\n");
        out.write("SET Article = " + quoted(place.article()) + "\n");
        out.write("SET CharStart = \"" + place.start() + "\"\nSET CharEnd = \"" + place.end() + "\"\n");
        out.write("SET Certainty = \"" + place.certainty() + "\"\nSET Basis = \"" + place.basis() + "\"\n");
        if (!place.sectionPath().isEmpty()) {
            out.write("SET Section = " + quoted(place.sectionPath()) + "\n");
        }
        if (claim.subjectDirection().isPresent()) {
            out.write("SET SubjectMoves = \"" + claim.subjectDirection().get() + "\"\n");
        }
        out.write(statement + "\nUNSET STATEMENT_GROUP\n");
    }

    /** The line that says a claim; empty where the language cannot. */
    private Optional<String> statement(StoredClaim claim) {
        var relation = relation(claim);
        if (relation.isEmpty() || claim.certainty() == Certainty.Possible
                || !functions.containsKey(claim.subject().kind()) || !functions.containsKey(claim.object().kind())) {
            return Optional.empty();
        }
        var object = term(claim.object());
        var active = claim.relation() == Relation.bindsTo || claim.aspect().filter(aspect -> aspect != Aspect.Level
                && aspect != Aspect.Expression).isPresent();
        return Optional.of(term(claim.subject()) + " " + relation.get() + " "
                + (active && object.startsWith("p(") ? "act(" + object + ")" : object));
    }

    private static Optional<String> relation(StoredClaim claim) {
        var way = claim.relation() == Relation.bindsTo ? claim.aspect().map(aspect -> aspect == Aspect.Agonist
                ? Direction.Up : Direction.Down) : claim.way();
        var causal = way.isPresent() || claim.relation() == Relation.modulates;
        if (claim.polarity() == Polarity.Negated) {
            return causal ? Optional.of("causesNoChange") : Optional.empty();
        }
        if (way.isPresent()) {
            return Optional.of(way.get() == Direction.Up ? "increases" : "decreases");
        }
        return switch (claim.relation()) {
            case modulates -> Optional.of("regulates");
            case isA -> Optional.of("isA");
            default -> ASSOCIATED.contains(claim.relation()) ? Optional.of("association") : Optional.empty();
        };
    }

    private String term(StoredTerm term) {
        var name = name(term);
        return functions.get(term.kind()) + "(" + namespace(name) + ":" + quoted(name.substring(name.indexOf(':') + 1))
                + ")";
    }

    /** The preferred identifier, or one of our own. */
    private static String name(StoredTerm term) {
        return term.exactIdentifiers().stream().findFirst().orElse(OWN + ":" + term.label());
    }

    /** Names of namespaces have letters and digits only. */
    private static String namespace(String curie) {
        return curie.substring(0, curie.indexOf(':')).replaceAll("[^A-Za-z0-9]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static String quoted(String text) {
        return '"' + Csv.flat(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
