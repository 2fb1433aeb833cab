package org.peptidekg.endpoint.parts;

/** Subject, relation and object on one line. */
public record StatementLine(TermLink subject, RelationLink relation, TermLink object) {
}
