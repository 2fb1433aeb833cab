// Runs saved queries in Comunica on one file of quads, all graphs taken together: comunica_run.mjs QUADS FILE...
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const { QueryEngine } = require('@comunica/query-sparql');
const { DataFactory, Parser, Store } = require('n3');
const store = new Store();
for (const { subject, predicate, object } of new Parser({ format: 'application/trig' })
        .parse(readFileSync(process.argv[2], 'utf8'))) {
    store.addQuad(DataFactory.quad(subject, predicate, object));
}
const engine = new QueryEngine();
for (const file of process.argv.slice(3)) {
    const answer = await engine.query(readFileSync(file, 'utf8'), { sources: [{ type: 'rdfjs', value: store }] });
    const rows = await (await answer.execute()).toArray();
    const size = answer.resultType === 'quads' ? new Set(rows.map(row => JSON.stringify(row))).size : rows.length;
    console.log(basename(file, '.rq'), size);
}
