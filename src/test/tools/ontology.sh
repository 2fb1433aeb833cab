#!/usr/bin/env bash
# Checks the ontology and the graph of the shipped articles with ROBOT, each check as a process of its own:
# OWL 2 DL profile, two reasoners, quality report. Ends with 1 if one of them finds an error.
# Needs target/peptidekg.jar. Further articles to read can be named on the command line.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=target/ontology-check
mkdir -p "$work"
. src/test/tools/packages.sh
maven robot src/test/tools/robot.pom.xml
[ -e "$tools/lib-robot/.complete" ] || exit 0

robot() {
    timeout 600 java "${quick[@]}" -Xmx2g -cp 'target/tools/lib-robot/*' org.obolibrary.robot.CommandLineInterface "$@"
}

fail() {
    echo "ontology: $1" >&2
    exit 1
}

ontologies=()
for file in ontology/peptide-mechanism.ttl ontology/align-*.ttl; do
    ontologies+=(--input "$file")
done
# The graph as it is written.
java "${quick[@]}" -jar target/peptidekg.jar extract data/articles/*/*.article.txt "$@" --to nquads 2>/dev/null \
    | sed -E 's/ <[^<>]*> \.$/ ./' >"$work/graph.nt" || true
[ "$(wc -l <"$work/graph.nt")" -gt 1000 ] || fail "the graph of the shipped articles is too small"

robot merge "${ontologies[@]}" --output "$work/ontology.owl"
robot merge "${ontologies[@]}" --input "$work/graph.nt" --output "$work/graph.owl"
for part in ontology graph; do
    robot validate-profile --profile DL --input "$work/$part.owl" --output "$work/profile-$part.txt" \
        || fail "$part is not OWL 2 DL, see $work/profile-$part.txt"
    echo "ontology: $part is OWL 2 DL"
    for reasoner in ELK HermiT; do
        robot reason --reasoner "$reasoner" --input "$work/$part.owl" --output "$work/reasoned.owl" \
            || fail "$reasoner finds a contradiction in $part"
        echo "ontology: $reasoner finds $part consistent and every class satisfiable"
    done
done
robot report --input "$work/ontology.owl" --fail-on ERROR --output "$work/report.tsv" \
    || fail "the report has errors, see $work/report.tsv"

# The checks can fail: a thing that is a claim and a term at once must be found.
cat >"$work/broken.ttl" <<'END'
@prefix pmo: <https://w3id.org/peptidekg/ontology#> .
<https://w3id.org/peptidekg/term/broken> a pmo:Term , pmo:Claim .
END
robot merge "${ontologies[@]}" --input "$work/broken.ttl" --output "$work/broken.owl"
if robot reason --reasoner HermiT --input "$work/broken.owl" --output "$work/reasoned.owl" >/dev/null 2>&1; then
    fail "a contradiction that was put in is not found"
fi
echo "ontology: all checks passed"
