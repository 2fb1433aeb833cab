#!/usr/bin/env bash
# Asks the endpoint with clients that others wrote, three saved queries each, and runs every saved query in other
# engines; prints a table and ends with 1 if one of them gets another number of rows. A tool that cannot be installed
# here is named. Needs target/peptidekg.jar. Installs what is missing: Debian packages (as root), npm and Maven ones.
set -euo pipefail
cd "$(dirname "$0")/../../.."
tools="$PWD/src/test/tools/clients"
work="$PWD/target/clients"
mkdir -p "$work"
export HOME="${HOME:-$work}"

debian() { # a command that works once it is there, packages
    local check="$1"
    shift
    if ! bash -c "$check" >/dev/null 2>&1; then
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install -y -qq \
            --no-install-recommends "$@"; } >>"$work/apt.log" 2>&1 || true
    fi
}
debian 'command -v curl' curl
debian 'command -v python3' python3
debian "/usr/bin/python3 -c 'import rdflib'" python3-rdflib
debian "/usr/bin/python3 -c 'import SPARQLWrapper'" python3-sparqlwrapper
debian "Rscript -e 'library(SPARQL)'" r-base-core r-cran-sparql
debian 'command -v npm' nodejs npm
debian 'command -v chromium' chromium fonts-dejavu-core
cp "$tools/package.json" "$work/"
(cd "$work" && timeout 300 npm install --no-audit --no-fund --no-package-lock --silent) >"$work/npm.log" 2>&1 || true
timeout 300 mvn -q -B -f "$tools/pom.xml" dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory="$work/jars" >"$work/mvn.log" 2>&1 || true

java -jar target/peptidekg.jar serve --memory --port 0 >"$work/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 600); do
    address="$(sed -n 's/^SPARQL *//p' "$work/server.log")"
    [ -n "$address" ] && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
done
[ -n "${address:-}" ] || { cat "$work/server.log" >&2; exit 1; }
root="${address%sparql}"

bad=0
absent=''
row() { # client, query, rows, expected
    local mark=same
    [ "$3" = "$4" ] || { mark="expected $4"; bad=1; }
    printf '| %-26s | %-26s | %6s | %s |\n' "$1" "$2" "${3:-none}" "$mark"
}
ask() { # client, query, expected, what shows that the client is there, command that prints the rows
    local client="$1" query="$2" expected="$3" check="$4" rows
    shift 4
    if ! (cd "$work" && eval "$check") >/dev/null 2>&1; then
        case "$absent" in *"$client"*) ;; *) absent="$absent; $client" ;; esac
        printf '| %-26s | %-26s | %6s | %s |\n' "$client" "$query" '' 'cannot be installed here'
        return
    fi
    rows="$(cd "$work" && timeout 120 "$@" 2>>"$work/errors.log")" || rows=failed
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
    java -cp "$work/jars/*" arq.rsparql --service "$1" --query "$2" --results tsv | tail -n +2 | wc -l
}
export work
export -f json xml jena
: >"$work/errors.log"

echo '| client | query | rows | |'
echo '| --- | --- | --- | --- |'
for query in peptide-links mechanism-paths negated-claims; do
    file="$work/$query.rq"
    curl -sSf "${root}queries/$query.rq" >"$file"
    rows="$(curl -sSf --data-urlencode "query@$file" -H 'Accept: text/tab-separated-values' "$address" \
        | tail -n +2 | wc -l)"
    [ "$rows" -gt 0 ] || { echo "$query gives nothing" >&2; bad=1; }
    ask 'curl, GET, JSON' "$query" "$rows" true bash -c 'json "$@"' json "$address" "$file"
    ask 'curl, POST, XML' "$query" "$rows" true bash -c 'xml "$@"' xml "$address" "$file"
    ask SPARQLWrapper "$query" "$rows" "/usr/bin/python3 -c 'import SPARQLWrapper'" \
        /usr/bin/python3 "$tools/wrapper.py" "$address" "$file"
    ask 'rdflib SPARQLStore' "$query" "$rows" "/usr/bin/python3 -c 'import rdflib'" \
        /usr/bin/python3 "$tools/store.py" "$address" "$file"
    ask 'R SPARQL' "$query" "$rows" "Rscript -e 'library(SPARQL)'" Rscript "$tools/client.R" "$address" "$file"
    ask 'Comunica 4' "$query" "$rows" 'test -d node_modules/@comunica/query-sparql' \
        node "$tools/comunica.mjs" "$address" "$file"
    ask 'RDF4J SPARQLRepository' "$query" "$rows" 'ls jars/rdf4j-repository-sparql-*.jar' \
        java -cp "$work/jars/*" "$tools/Rdf4jClient.java" "$address" "$file"
    ask 'Jena rsparql' "$query" "$rows" 'ls jars/jena-cmds-*.jar' bash -c 'jena "$@"' jena "$address" "$file"
    ask YASGUI "$query" "$rows" 'command -v chromium && test -d node_modules/playwright-core' \
        node "$tools/yasgui.mjs" "$root" "$(command -v chromium || true)" "$file"
done

# Every saved query as it stands, in engines that are not Jena: the fixture of the tests, whose answers are known.
files=()
for file in queries/*/*.rq; do
    case "$file" in queries/federation/*) continue ;; esac
    grep -q '^#+   - jena-text' "$file" || files+=("$PWD/$file")
done
fixture="$PWD/src/test/resources/graph.trig"
engine() { # name, what shows that it is there, command that prints name and rows
    local name="$1" check="$2" query rows count=0
    shift 2
    if ! (cd "$work" && eval "$check") >/dev/null 2>&1; then
        absent="$absent; $name"
        printf '| %-26s | %-26s | %6s | %s |\n' "$name" 'all' '' 'cannot be installed here'
        return
    fi
    (cd "$work" && timeout 300 "$@") >"$work/engine.txt" 2>>"$work/errors.log" || true
    while read -r query rows; do
        row "$name" "$query" "$rows" "$(/usr/bin/python3 "$tools/expected.py" "src/test/resources/answers/$query")"
        count=$((count + 1))
    done <"$work/engine.txt"
    row "$name" 'queries that ran' "$count" "${#files[@]}"
}
engine 'oxigraph, in memory' 'test -d node_modules/oxigraph' node "$tools/oxigraph.mjs" "$fixture" "${files[@]}"
engine 'Comunica 4, in memory' 'test -d node_modules/@comunica/query-sparql' \
    node "$tools/comunica_run.mjs" "$fixture" "${files[@]}"
engine 'rdflib, in memory' "/usr/bin/python3 -c 'import rdflib'" \
    /usr/bin/python3 "$tools/rdflib_run.py" "$fixture" "${files[@]}"

if [ -d "$work/node_modules/@apidevtools/swagger-parser" ]; then
    (cd "$work" && timeout 120 node "$tools/openapi.mjs" "${root}openapi.json") || bad=1
else
    absent="$absent; swagger-parser"
fi
[ -z "$absent" ] || echo "clients: cannot be installed here: ${absent#; }"
if [ "$bad" -ne 0 ]; then
    tail -n 20 "$work/errors.log" >&2
    echo 'clients: not all get the same' >&2
    exit 1
fi
echo 'clients: all get the same'
