// Runs every saved query of a folder in oxigraph: oxigraph.mjs FOLDER.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const folder = process.argv[2];
const require = createRequire(folder + '/');
const oxigraph = require('oxigraph');
const store = new oxigraph.Store();
store.load(readFileSync(`${folder}/articles.nq`, 'utf8'), { format: 'application/n-quads' });
store.load(readFileSync(`${folder}/ontology.nt`, 'utf8'), { format: 'application/n-triples' });
for (const { name } of JSON.parse(readFileSync(`${folder}/queries.json`, 'utf8'))) {
    const answer = store.query(readFileSync(`${folder}/${name}.rq`, 'utf8'),
            { use_default_graph_as_union: true });
    console.log(name, answer.length);
}
