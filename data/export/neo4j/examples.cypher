// All that is stated of peptides, with the words.
MATCH (p:Peptide)-[r]->(o) RETURN p.label, type(r), r.polarity, r.certainty, o.label, r.quotation ORDER BY p.label, type(r), o.label, r.claim LIMIT 50;
// What is denied.
MATCH (s)-[r {polarity: 'Negated'}]->(o) RETURN s.label, type(r), o.label, r.quotation ORDER BY s.label, type(r), o.label, r.claim;
// What one text affirms and another denies.
MATCH (s)-[a {polarity: 'Affirmed'}]->(o), (s)-[n {polarity: 'Negated'}]->(o) WHERE type(a) = type(n) RETURN s.label, type(a), o.label, a.quotation, n.quotation ORDER BY s.label, type(a), o.label, a.claim, n.claim;
// Paths from a peptide by way of a molecule or process, facts only.
MATCH (p:Peptide)-[r1]->(m)-[r2]->(e) WHERE r1.fact AND r2.fact RETURN DISTINCT p.label, type(r1), m.label, type(r2), e.label ORDER BY p.label, type(r1), m.label, type(r2), e.label LIMIT 50;
// Where it stands: article, characters and words of what more than one place states.
MATCH (s)-[r]->(o) WHERE r.evidenceCount > 1 RETURN s.label, type(r), r.polarity, o.label, r.evidenceCount, r.article, r.start, r.end, r.quotation ORDER BY r.evidenceCount DESC, s.label, type(r), o.label, r.claim LIMIT 20;
