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
// The default graph of this union has a triple once for each graph that holds it.
for (const file of process.argv.slice(3)) {
    const answer = store.query(readFileSync(file, 'utf8'), { use_default_graph_as_union: true });
    console.log(basename(file, '.rq'), answer.length);
}
