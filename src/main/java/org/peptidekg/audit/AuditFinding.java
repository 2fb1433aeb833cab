package org.peptidekg.audit;

import java.util.Comparator;

import org.peptidekg.rdf.Digest;
import org.peptidekg.rdf.shapes.Finding;

/**
 * Something that speaks against a release.
 *
 * @param severity how much it weighs
 * @param finding what is wrong, and where
 */
public record AuditFinding(Severity severity, Finding finding) {

    /** The heaviest first, then by graph, rule and place. */
    static final Comparator<AuditFinding> ORDER = Comparator.comparing(AuditFinding::severity)
            .thenComparing(AuditFinding::finding, Finding.ORDER);

    private static final int DIGITS = 10;

    static AuditFinding of(Finding finding) {
        return new AuditFinding(Severity.of(finding.id()), finding);
    }

    /** The rule and a digest of graph, place and message: the same wherever and whenever the same is found. */
    public String id() {
        return finding.id() + "-" + Digest.of(finding.graph(), finding.focus(), finding.message())
                .substring(0, DIGITS);
    }
}
