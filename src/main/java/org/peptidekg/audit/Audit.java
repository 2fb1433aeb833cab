package org.peptidekg.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.peptidekg.GraphChecks;
import org.peptidekg.IdentifierChecks;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.store.GraphStore;

/**
 * All checks of what is released together: the graph by itself, its quotations beside its texts, its identifiers, the
 * facts that its articles dispute, saved queries and the answers that are expected of them.
 */
public final class Audit {

    private final GraphChecks graph = GraphChecks.bundled();
    private final IdentifierChecks identifiers;
    private final SavedQueries queries;
    private final List<ExpectedAnswers> answers;

    /**
     * An audit with what it compares with.
     *
     * @param identifiers knows the vocabularies, and the files of ontologies where there are any
     * @param queries the saved queries, and those that answers are expected of
     */
    public Audit(IdentifierChecks identifiers, SavedQueries queries, List<ExpectedAnswers> answers) {
        this.identifiers = identifiers;
        this.queries = queries;
        this.answers = List.copyOf(answers);
    }

    /**
     * What an audit looked at and found.
     *
     * @param articles the number of articles
     * @param quotations the number of quotations, contexts and cues that were compared with a text
     * @param answers the number of answers that were expected
     * @param findings all, the heaviest first
     */
    public record Report(int articles, int quotations, int answers, List<AuditFinding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }

        /** How many findings of a severity are not among those that are known and accepted. */
        public long count(Severity severity, Set<String> accepted) {
            return findings.stream().filter(found -> found.severity() == severity && !accepted.contains(found.id()))
                    .count();
        }

        /** The accepted ids that nothing has any more. */
        public Set<String> gone(Set<String> accepted) {
            var gone = new TreeSet<>(accepted);
            findings.forEach(found -> gone.remove(found.id()));
            return gone;
        }
    }

    /** Checks a store; it only reads. */
    public Report of(GraphStore store) {
        var quotations = new QuotationChecks();
        var found = new ArrayList<Finding>(graph.check(store));
        found.addAll(identifiers.check(store));
        found.addAll(store.read(quotations::check));
        found.addAll(store.read(Disputes::of));
        found.addAll(PrefixChecks.check(store, queries));
        if (store.isEmpty()) {
            found.add(new Finding("store-empty", "", "", "There is no article, so there was nothing to check."));
        }
        answers.forEach(expected -> found.addAll(expected.check(store, queries)));
        return new Report(store.articles().size(), quotations.compared(),
                answers.stream().mapToInt(ExpectedAnswers::size).sum(),
                found.stream().map(AuditFinding::of).distinct().sorted(AuditFinding.ORDER).toList());
    }
}
