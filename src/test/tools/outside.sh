#!/usr/bin/env bash
# The checks of the packaged program by programs of others, side by side as none relies on another: the explorer in a
# browser beside the ontology in ROBOT and the clients of the endpoint. Ends with 1 if one of them does.
set -uo pipefail
cd "$(dirname "$0")/../../.."
mkdir -p target
log=target/explorer-check.log
src/test/tools/explorer.sh >"$log" 2>&1 &
explorer=$!
status=0
src/test/tools/ontology.sh || status=1
src/test/tools/clients.sh || status=1
wait "$explorer" || status=1
cat "$log"
exit "$status"
