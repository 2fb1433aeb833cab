// All that is stated of one peptide, with the words.
MATCH (p:Peptide)-[r]->(o) RETURN p.label, type(r), r.polarity, r.certainty, o.label, r.quotation ORDER BY p.label LIMIT 50;
// What is denied.
MATCH (s)-[r {polarity: 'Negated'}]->(o) RETURN s.label, type(r), o.label, r.quotation;
// What one text affirms and another denies.
MATCH (s)-[a {polarity: 'Affirmed'}]->(o), (s)-[n {polarity: 'Negated'}]->(o) WHERE type(a) = type(n) RETURN s.label, type(a), o.label, a.quotation, n.quotation;
// Paths from a peptide by way of a molecule or process, facts only.
MATCH path = (p:Peptide)-[r1]->(m)-[r2]->(e) WHERE r1.fact AND r2.fact RETURN p.label, type(r1), m.label, type(r2), e.label LIMIT 50;
