#!/usr/bin/env bash
# Builds the image upon a base of Debian's own Java and runs what is in it as a container would: its user and entry
# point, a root that cannot be written to but for /tmp and a volume for the store. Neither Docker nor a registry of
# images is asked. Needs root on Debian and debootstrap; arguments go to Maven. Prints "image: passed" or what is wrong.
set -euo pipefail
top="$(cd "$(dirname "$0")/../../.." && pwd)"
work="$(mktemp -d)"
port=4929
server=
cleanup() {
    [ -z "$server" ] || kill -KILL "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
fail() {
    echo "image: FAILED, $1"
    exit 1
}

# A base as "docker save" writes it: a layer, what is to be run with it, and a list of both.
debootstrap --variant=minbase --include=openjdk-17-jre-headless bookworm "$work/base" >"$work/log" 2>&1 \
    || fail "$(tail -n 5 "$work/log")"
tar -C "$work/base" --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*' --exclude='./dev/*' \
    -cf "$work/layer.tar" .
rm -rf "$work/base"
layer="sha256:$(sha256sum "$work/layer.tar" | cut -d ' ' -f 1)"
cat >"$work/config.json" <<JSON
{"architecture": "amd64", "os": "linux", "config": {"Env": ["PATH=/usr/sbin:/usr/bin:/sbin:/bin"]},
 "rootfs": {"type": "layers", "diff_ids": ["$layer"]}}
JSON
echo '[{"Config": "config.json", "RepoTags": ["base:1"], "Layers": ["layer.tar"]}]' >"$work/manifest.json"
tar -C "$work" -cf "$work/base.tar" manifest.json config.json layer.tar
rm "$work/layer.tar"
(cd "$top" && mvn -q -B -P image -DskipTests -Dimage.base="tar://$work/base.tar" "$@" package)
rm "$work/base.tar"

mkdir "$work/image" "$work/root" "$work/volume"
tar -C "$work/image" -xf "$top/target/peptidekg-image.tar"
part() { python3 -c 'import json, sys; a = json.load(open(sys.argv[1])); print(*eval(sys.argv[2]), sep="\n")' "$@"; }
for layer in $(part "$work/image/manifest.json" 'a[0]["Layers"]'); do
    tar -C "$work/root" --warning=no-unknown-keyword -xf "$work/image/$layer"
done
mkdir "$work/root/data"
user="$(part "$work/image/config.json" '[a["config"]["User"]]')"
chown "$user" "$work/volume"
mapfile -t env < <(part "$work/image/config.json" 'a["config"]["Env"]')
mapfile -t entry < <(part "$work/image/config.json" 'a["config"]["Entrypoint"]')
mapfile -t usual < <(part "$work/image/config.json" 'a["config"]["Cmd"]')

# Starts it with some arguments and waits until it answers; the mounts are gone when it ends.
start() {
    unshare --mount --propagation private bash -euc '
        cd "$1" && user="$2" && shift 2
        mount --bind root root && mount -o remount,bind,ro root
        mount -t proc proc root/proc && mount -t tmpfs -o mode=1777 tmpfs root/tmp && mount --bind volume root/data
        mount -t tmpfs tmpfs root/dev && mknod -m 666 root/dev/null c 1 3
        mknod -m 666 root/dev/random c 1 8 && mknod -m 666 root/dev/urandom c 1 9
        exec chroot --userspec="$user" root env -i "$@"' - "$work" "$user" "${env[@]}" "${entry[@]}" "$@" \
        >"$work/out" 2>&1 &
    server=$!
    for _ in $(seq 600); do
        kill -0 "$server" 2>/dev/null || fail "it ended by itself: $(cat "$work/out")"
        ! curl -sf "$address/health/ready" >/dev/null || return 0
        sleep .5
    done
    fail "it does not answer: $(cat "$work/out")"
}
address="http://127.0.0.1:$port"
answers() {
    local rows
    rows="$(curl -sf "$address/queries/peptide-links?peptide=Selank&format=csv" | wc -l)"
    [ "$rows" -gt 20 ] || fail "$rows rows of a saved query: $(cat "$work/out")"
    [ "$(ps -o uid= -p "$server" | tr -d ' ')" = "${user%%:*}" ] || fail "it runs as $(ps -o uid= -p "$server")"
}
stop() {
    local status=0
    kill -TERM "$server"
    wait "$server" || status=$?
    server=
    [ "$status" -eq 143 ] || fail "it ended with $status on SIGTERM: $(cat "$work/out")"
    ! grep -E "Exception|not closed|WARN" "$work/out" || fail "it does not stop in order: $(cat "$work/out")"
}
start "${usual[@]}" --port "$port"
answers
stop
# The store is made in the volume, and read from there by the next.
for _ in 1 2; do
    start "${usual[@]}" --port "$port" --store /data/store
    answers
    stop
done
[ ! -s "$work/out" ] || grep -q 'Articles  1,' "$work/out" || fail "the store was not kept: $(cat "$work/out")"
echo "image: passed"
