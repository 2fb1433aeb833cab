#!/usr/bin/env bash
# Asks the endpoint with clients that others wrote, three saved queries each, and runs every saved query in other
# engines on the same data; prints a table and ends with 1 if one of them gets another number of rows.
# Needs target/peptidekg.jar. Installs what is missing: Debian packages (as root), npm and Maven packages.
set -euo pipefail
cd "$(dirname "$0")/../../.."
tools="$PWD/src/test/tools/clients"
work="$PWD/target/clients"
mkdir -p "$work"

if ! { /usr/bin/python3 -c 'import rdflib, SPARQLWrapper' && command -v curl && command -v Rscript \
        && Rscript -e 'library(SPARQL)'; } >/dev/null 2>&1; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends curl python3 \
        python3-rdflib python3-sparqlwrapper r-cran-sparql; } >"$work/apt.log" 2>&1 \
        || { tail -n 5 "$work/apt.log" >&2; exit 1; }
fi
if ! command -v npm >/dev/null; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >>"$work/apt.log" 2>&1
fi
cp "$tools/package.json" "$work/"
(cd "$work" && npm install --no-audit --no-fund --silent)
mvn -q -B -f "$tools/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$work/jena"

java -jar target/peptidekg.jar serve --memory --port 0 >"$work/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 300); do
    address="$(sed -n 's/^SPARQL *//p' "$work/server.log")"
    [ -n "$address" ] && break
    sleep 0.2
done
[ -n "${address:-}" ] || { cat "$work/server.log" >&2; exit 1; }
root="${address%sparql}"

java -jar target/peptidekg.jar extract data/articles/*/*.article.txt --to nquads >"$work/articles.nq" 2>/dev/null
queries=(peptide-links mechanism-paths negated-claims)
bad=0
row() { # client, query, rows
    local mark=same
    [ "$3" = "$(cat "$work/$2.rows")" ] || { mark="expected $(cat "$work/$2.rows")"; bad=1; }
    printf '| %-24s | %-20s | %6s | %s |\n' "$1" "$2" "$3" "$mark"
}

echo '| client | query | rows | |'
echo '| --- | --- | --- | --- |'
for query in "${queries[@]}"; do
    curl -sSf "${root}queries/$query.rq" >"$work/$query.rq"
    # The reference: rows of the JSON answer, counted by the name of a column that is always bound.
    curl -sSf --data-urlencode "query@$work/$query.rq" -H 'Accept: text/tab-separated-values' "$address" \
        | tail -n +2 | wc -l >"$work/$query.rows"
    [ "$(cat "$work/$query.rows")" -gt 0 ] || { echo "$query gives nothing" >&2; bad=1; }
    row 'curl GET json' "$query" "$(curl -sSfG --data-urlencode "query@$work/$query.rq" \
        -H 'Accept: application/sparql-results+json' "$address" \
        | /usr/bin/python3 -c 'import json, sys; print(len(json.load(sys.stdin)["results"]["bindings"]))')"
    row 'curl POST body xml' "$query" "$(curl -sSf --data-binary "@$work/$query.rq" \
        -H 'Content-Type: application/sparql-query' -H 'Accept: application/sparql-results+xml' "$address" \
        | grep -c '<result>')"
    row SPARQLWrapper "$query" "$(/usr/bin/python3 "$tools/wrapper.py" "$address" "$work/$query.rq")"
    row 'rdflib SPARQLStore' "$query" "$(/usr/bin/python3 "$tools/store.py" "$address" "$work/$query.rq")"
    row 'R SPARQL' "$query" "$(Rscript "$tools/client.R" "$address" "$work/$query.rq" 2>/dev/null)"
    row 'Comunica 4' "$query" "$(cd "$work" && timeout 120 node "$tools/comunica.mjs" "$address" "$work/$query.rq")"
    row 'Jena rsparql' "$query" "$(timeout 120 java -cp "$work/jena/*" arq.rsparql --service "$address" \
        --query "$work/$query.rq" --results tsv | tail -n +2 | wc -l)"
done

# Every saved query as it stands, in engines that are not Jena, on the same data.
curl -sSf -H 'Accept: application/n-triples' "${root}graph/ontology" >"$work/ontology.nt"
curl -sSf "${root}queries" >"$work/queries.json"
for name in $(/usr/bin/python3 -c 'import json, sys; [print(q["name"]) for q in json.load(open(sys.argv[1]))]' \
        "$work/queries.json"); do
    curl -sSf "${root}queries/$name.rq" >"$work/$name.rq"
    /usr/bin/python3 "$tools/count.py" "$address" "$work/$name.rq" >"$work/$name.rows"
done
for engine in oxigraph rdflib; do
    case $engine in
        oxigraph) (cd "$work" && node "$tools/oxigraph.mjs" "$work") >"$work/$engine.txt" ;;
        rdflib) timeout 400 /usr/bin/python3 "$tools/rdflib_run.py" "$work" >"$work/$engine.txt" ;;
    esac
    while read -r name rows; do
        row "$engine, in memory" "$name" "$rows"
    done <"$work/$engine.txt"
done

(cd "$work" && node "$tools/openapi.mjs" "${root}openapi.json") || bad=1
if [ "$bad" -ne 0 ]; then
    echo 'clients: not all get the same' >&2
    exit 1
fi
echo 'clients: all get the same'
