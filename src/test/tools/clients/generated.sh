#!/usr/bin/env bash
# Generates clients from the OpenAPI document and asks the server with them: generated.sh ROOT, ending in a slash.
# TypeScript (fetch) is compiled by tsc, Python is imported; each compares the rows of a saved query and the claims
# around a term with what the server answers to a plain request. Prints a line for each client.
set -euo pipefail
root="$1"
here="$(cd "$(dirname "$0")" && pwd)"
cd "$here/../../../.."
. src/test/tools/packages.sh
work="$PWD/target/clients/generated"
mkdir -p "$work"
maven openapi-generator "$here/generator.pom.xml"
if ! ls "$tools"/lib-openapi-generator/*.jar >/dev/null 2>&1; then
    echo 'clients: no client generated'
    exit 0
fi
curl -sSf "${root}openapi.json" >"$work/openapi.json"
generate() { # generator, folder
    java "${quick[@]}" -cp "$tools/lib-openapi-generator/*" org.openapitools.codegen.OpenAPIGenerator generate -g "$1" \
        -i "$work/openapi.json" -o "$work/$2" --package-name peptidekg_client >"$work/$2.log" 2>&1 \
        || { tail -n 20 "$work/$2.log" >&2; exit 1; }
}
generate typescript-fetch typescript
echo '{"private": true, "type": "commonjs"}' >"$work/package.json"
node_packages typescript "$work" typescript@5
if [ -x "$work/node_modules/.bin/tsc" ]; then
    cp "$here/generated.ts" "$work/typescript/check.ts"
    (cd "$work/typescript" && ../node_modules/.bin/tsc --target es2022 --module commonjs --moduleResolution node \
        --lib es2022,dom --skipLibCheck --outDir ../compiled check.ts && node ../compiled/check.js "${root%/}")
else
    refused typescript
fi
generate python python
/usr/bin/python3 -m venv "$work/venv" >/dev/null 2>&1 || debian python3-venv
[ -x "$work/venv/bin/pip" ] || /usr/bin/python3 -m venv "$work/venv" >/dev/null 2>&1 || true
if [ -x "$work/venv/bin/pip" ] && "$work/venv/bin/pip" install -q "$work/python" >"$work/pip.log" 2>&1; then
    "$work/venv/bin/python" "$here/generated.py" "${root%/}"
else
    refused 'generated Python client'
fi
