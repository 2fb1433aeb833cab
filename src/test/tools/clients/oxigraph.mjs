// Runs saved queries in oxigraph on files of RDF, all graphs taken together: oxigraph.mjs DATA,DATA... FILE...
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const oxigraph = require('oxigraph');
const formats = { trig: 'application/trig', nq: 'application/n-quads', nt: 'application/n-triples' };
const store = new oxigraph.Store();
for (const file of process.argv[2].split(',')) {
    store.load(readFileSync(file, 'utf8'), { format: formats[file.split('.').pop()] });
}
// In a default graph that is a union, oxigraph counts a triple once for each graph that has it.
const union = new oxigraph.Store();
for (const { subject, predicate, object } of store.match()) {
    union.add(oxigraph.quad(subject, predicate, object));
}
for (const file of process.argv.slice(3)) {
    const answer = union.query(readFileSync(file, 'utf8'));
    console.log(basename(file, '.rq'), answer.length);
}
