#!/usr/bin/env bash
# Drives every page of the explorer in a browser against the packaged program, with the shipped articles.
# Needs target/peptidekg.jar, node and npm; installs Chromium if it is missing. With --store DIR it drives that store,
# which holds the shipped articles among others. With a folder on the command line, pictures of each page are left there.
set -euo pipefail
serve=()
if [ "${1:-}" = --store ]; then
    serve=(--store "$(realpath "$2")")
    shift 2
fi
pictures=()
[ $# -eq 0 ] || pictures=("$(realpath -m "$1")")
cd "$(dirname "$0")/../../.."
work=target/explorer-check
mkdir -p "$work"
. src/test/tools/packages.sh
cp src/test/tools/explorer/package.json src/test/tools/explorer/*.mjs "$work"
command -v chromium >/dev/null || debian chromium fonts-dejavu-core
node_packages playwright-core "$work"
if ! command -v chromium >/dev/null || [ ! -d "$work/node_modules/playwright-core" ]; then
    echo 'explorer: not tried in a browser'
    exit 0
fi

# The log is there before it is looked for.
: >"$work/serve.log"
java "${quick[@]}" -jar target/peptidekg.jar serve --port 0 "${serve[@]}" >"$work/serve.log" 2>"$work/serve.err" &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 480); do
    address="$(sed -n 's/^Explorer  *//p' "$work/serve.log")"
    [ -n "$address" ] && break
    sleep 0.5
done
[ -n "$address" ] || { echo "explorer: the server did not start" >&2; cat "$work/serve.err" >&2; exit 1; }
timeout 1500 node "$work/explorer.mjs" "$address" "$(command -v chromium)" "$server" "${pictures[@]}"
