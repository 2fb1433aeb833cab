// Validates an OpenAPI document: openapi.mjs ADDRESS.
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const SwaggerParser = require('@apidevtools/swagger-parser');
const parser = SwaggerParser.default ?? SwaggerParser;
const document = await (await fetch(process.argv[2])).json();
await parser.validate(document);
console.log(`clients: OpenAPI ${document.openapi} is valid, ${Object.keys(document.paths).length} paths`);
