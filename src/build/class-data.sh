#!/usr/bin/env bash
# Makes target/peptidekg.jsa, an archive of loaded classes by which the program starts faster, and target/peptidekg,
# which starts the program with it. The archive fits this jar and this Java only; with another it is ignored.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=target/class-data
rm -rf "$work" target/peptidekg.jsa
mkdir -p "$work"
# By its full path: Java looks for the jar where it was, from wherever the program is started.
# Pages of an article are asked too: they have classes of their own.
java -jar target/peptidekg.jar load --store "$work/store" data/articles >"$work/log" 2>&1
java -XX:ArchiveClassesAtExit=target/peptidekg.jsa -jar "$PWD/target/peptidekg.jar" serve --store "$work/store" --port 0 \
    >"$work/log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 600); do
    port="$(sed -nE 's|^SPARQL +http://127\.0\.0\.1:([0-9]+)/.*|\1|p' "$work/log")"
    [ -n "$port" ] && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
[ -n "${port:-}" ] || { cat "$work/log" >&2; exit 1; }
ask() {
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nConnection: close\r\n\r\n' "$1" "${2:-*/*}" >&3
    cat <&3 >"$work/answer"
    exec 3>&-
    grep -q '^HTTP/1.1 200' "$work/answer" || { head -n 1 "$work/answer" >&2; exit 1; }
}
ask '/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D'
ask /sparql
ask /queries/summary
ask /health
for page in / /graph /term/selank '/search?q=anxiety' '/mechanism?from=Selank' '/compare?term=Selank&term=anxiety' \
    /disputed /about '/queries/peptide-links?peptide=Selank&view=table'; do
    ask "$page" text/html
done
kill "$server"
wait "$server" || true
trap - EXIT
[ -f target/peptidekg.jsa ] || { cat "$work/log" >&2; exit 1; }
cat >target/peptidekg <<'LAUNCHER'
#!/usr/bin/env bash
# Starts PeptideKG with its class-data archive.
here="$(dirname "$(readlink -f "$0")")"
exec java -XX:SharedArchiveFile="$here/peptidekg.jsa" -Xshare:auto \
    -jar "$here/peptidekg.jar" "$@"
LAUNCHER
chmod +x target/peptidekg
