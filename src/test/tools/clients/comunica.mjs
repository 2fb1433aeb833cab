// Rows that Comunica gets: comunica.mjs ENDPOINT FILE.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const { QueryEngine } = require('@comunica/query-sparql');
const rows = await new QueryEngine().queryBindings(readFileSync(process.argv[3], 'utf8'),
        { sources: [process.argv[2]] });
console.log((await rows.toArray()).length);
