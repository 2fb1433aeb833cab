#!/usr/bin/env bash
# Asks the endpoint with clients that others wrote, three saved queries each, and runs every saved query in other
# engines; leaves a table in target/clients/table.md and ends with 1 if one of them gets another number of rows.
# Needs target/peptidekg.jar; installs Debian packages (as root), npm and Maven ones that are missing.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. src/test/tools/packages.sh
scripts="$PWD/src/test/tools/clients"
work="$PWD/target/clients"
mkdir -p "$work"

debian curl python3 python3-rdflib python3-sparqlwrapper r-base-core r-cran-sparql
command -v chromium >/dev/null || debian chromium fonts-dejavu-core
cp "$scripts/package.json" "$work/"
node_packages clients "$work"
maven clients src/test/tools/clients.pom.xml
jars="$tools/lib-clients/*"

java "${quick[@]}" -jar target/peptidekg.jar serve --memory --port 0 >"$work/server.log" 2>&1 &
server=$!
trap 'kill "$server" ${engines:-} ${generated:-} 2>/dev/null || true' EXIT
for _ in $(seq 600); do
    address="$(sed -n 's/^SPARQL *//p' "$work/server.log")"
    [ -n "$address" ] && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
done
[ -n "${address:-}" ] || { echo 'clients: the server did not start' >&2; cat "$work/server.log" >&2; exit 1; }
root="${address%sparql}"

same=0
bad=0
table="$work/table.md"
row() { # client, query, rows, expected
    local line
    line="$(printf '| %-26s | %-26s | %6s | %6s |' "$1" "$2" "${3:-none}" "$4")"
    echo "$line" >>"$table"
    if [ "$3" = "$4" ]; then
        same=$((same + 1))
    else
        bad=$((bad + 1))
        echo "$line" >&2
    fi
}
absent() { # each once
    grep -qxF "$1" "$work/absent" || { echo "$1" >>"$work/absent"; refused "$1"; }
}
ask() { # client, query, expected, what shows that the client is there, command that prints the rows
    local client="$1" query="$2" expected="$3" check="$4" rows
    shift 4
    if ! (cd "$work" && eval "$check") >/dev/null 2>&1; then
        absent "$client"
        return
    fi
    rows="$(cd "$work" && timeout 600 "$@" 2>>"$work/errors.log")" || rows=failed
    row "$client" "$query" "$rows" "$expected"
}
json() {
    curl -sSfG --data-urlencode "query@$2" -H 'Accept: application/sparql-results+json' "$1" \
        | /usr/bin/python3 -c 'import json, sys; print(len(json.load(sys.stdin)["results"]["bindings"]))'
}
xml() {
    curl -sSf --data-binary "@$2" -H 'Content-Type: application/sparql-query' \
        -H 'Accept: application/sparql-results+xml' "$1" | grep -c '<result>'
}
jena() {
    java $quick_java -cp "$jars" arq.rsparql --service "$1" --query "$2" --results tsv | tail -n +2 | wc -l
}
quick_java="${quick[*]}"
export jars quick_java
export -f json xml jena
: >"$work/errors.log"
: >"$work/absent"
rm -f "$work"/{oxigraph,comunica,rdflib}.txt
echo '| client | query | rows | expected |' >"$table"
echo '| --- | --- | --- | --- |' >>"$table"

# Every saved query as it stands, in engines that are not Jena: the fixture of the tests, whose answers are known. They
# run beside the clients.
files=()
for file in queries/*/*.rq; do
    case "$file" in queries/federation/*) continue ;; esac
    grep -q '^#+   - jena-text' "$file" || files+=("$PWD/$file")
done
fixture="$PWD/src/test/resources/graph.trig"
(
    set +e
    cd "$work"
    ! test -d node_modules/oxigraph || timeout 100 node "$scripts/oxigraph.mjs" "$fixture" "${files[@]}" >oxigraph.txt
    ! test -d node_modules/@comunica/query-sparql \
        || timeout 900 node "$scripts/comunica_run.mjs" "$fixture" "${files[@]}" >comunica.txt
    ! /usr/bin/python3 -c 'import rdflib' \
        || timeout 900 /usr/bin/python3 "$scripts/rdflib_run.py" "$fixture" "${files[@]}" >rdflib.txt
) 2>>"$work/errors.log" &
engines=$!
"$scripts/generated.sh" "$root" >"$work/generated.log" 2>>"$work/errors.log" &
generated=$!

for query in peptide-links mechanism-paths negated-claims; do
    file="$work/$query.rq"
    curl -sSf "${root}queries/$query.rq" >"$file"
    rows="$(curl -sSf --data-urlencode "query@$file" -H 'Accept: text/tab-separated-values' "$address" \
        | tail -n +2 | wc -l)"
    [ "$rows" -gt 0 ] || { echo "clients: $query gives nothing" >&2; bad=$((bad + 1)); }
    ask 'curl, GET, JSON' "$query" "$rows" true bash -c 'json "$@"' json "$address" "$file"
    ask 'curl, POST, XML' "$query" "$rows" true bash -c 'xml "$@"' xml "$address" "$file"
    ask SPARQLWrapper "$query" "$rows" "/usr/bin/python3 -c 'import SPARQLWrapper'" \
        /usr/bin/python3 "$scripts/wrapper.py" "$address" "$file"
    ask 'rdflib SPARQLStore' "$query" "$rows" "/usr/bin/python3 -c 'import rdflib'" \
        /usr/bin/python3 "$scripts/store.py" "$address" "$file"
    ask 'R SPARQL' "$query" "$rows" "Rscript -e 'library(SPARQL)'" Rscript "$scripts/client.R" "$address" "$file"
    ask 'Comunica 4' "$query" "$rows" 'test -d node_modules/@comunica/query-sparql' \
        node "$scripts/comunica.mjs" "$address" "$file"
    ask 'RDF4J SPARQLRepository' "$query" "$rows" 'ls "$tools"/lib-clients/rdf4j-repository-sparql-*.jar' \
        java "${quick[@]}" -cp "$jars" "$scripts/Rdf4jClient.java" "$address" "$file"
    ask 'Jena rsparql' "$query" "$rows" 'ls "$tools"/lib-clients/jena-cmds-*.jar' \
        bash -c 'jena "$@"' jena "$address" "$file"
    ask YASGUI "$query" "$rows" 'command -v chromium && test -d node_modules/playwright-core' \
        node "$scripts/yasgui.mjs" "$root" "$(command -v chromium || true)" "$file"
done

wait "$engines" || true
declare -A expected
while read -r query rows; do
    expected[$query]="$rows"
done < <(/usr/bin/python3 "$scripts/expected.py" src/test/resources/answers/*)
engine() { # name, its answers
    local query rows count=0
    if [ ! -e "$work/$2" ]; then
        absent "$1"
        return
    fi
    while read -r query rows; do
        row "$1" "$query" "$rows" "${expected[$query]:-unknown}"
        count=$((count + 1))
    done <"$work/$2"
    row "$1" 'queries that ran' "$count" "${#files[@]}"
}
engine 'oxigraph, in memory' oxigraph.txt
engine 'Comunica 4, in memory' comunica.txt
engine 'rdflib, in memory' rdflib.txt

if [ -d "$work/node_modules/@apidevtools/swagger-parser" ]; then
    if (cd "$work" && timeout 600 node "$scripts/openapi.mjs" "${root}openapi.json") 2>>"$work/errors.log"; then
        same=$((same + 1))
    else
        bad=$((bad + 1))
    fi
else
    absent swagger-parser
fi
if wait "$generated"; then
    same=$((same + 1))
else
    bad=$((bad + 1))
fi
cat "$work/generated.log"
if [ "$bad" -ne 0 ]; then
    tail -n 20 "$work/errors.log" >&2
    echo "clients: $bad of $((same + bad)) answers are not the same" >&2
    exit 1
fi
echo "clients: $same answers, all with the same rows"
