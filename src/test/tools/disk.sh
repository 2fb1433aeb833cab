#!/usr/bin/env bash
# What a full disk, a read-only folder and a disk that fails do to a store: one clear line, exit code 1, and the store as
# it was. Needs the jar, gcc and, for file systems of its own, root on Linux. Prints "disk: passed" or what went wrong.
set -euo pipefail
jar="$(cd "$(dirname "$0")/../../.." && pwd)/target/peptidekg.jar"
work="$(mktemp -d)"
kg() { java -XX:TieredStopAtLevel=1 -jar "$jar" "$@"; }
server=
cleanup() {
    [ -z "$server" ] || kill -KILL "$server" 2>/dev/null || true
    umount "$work/small" 2>/dev/null || true
    umount "$work/fixed" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
fail() {
    echo "disk: FAILED, $1: $2"
    exit 1
}
# A command that must fail with one line, which has some words.
refused() {
    local words="$1" said status=0
    shift
    said="$(kg "$@" 2>&1 >/dev/null)" || status=$?
    [ "$status" -eq 1 ] || fail "$* ended with $status" "$said"
    [[ "$said" == *"$words"* && "$said" != *Exception* && "$said" != *"at org."* ]] || fail "$*" "$said"
}
holds() {
    local rows
    rows="$(kg query articles --store "$1" --format csv)"
    [ "$(wc -l <<< "$rows")" -eq "$2" ] || fail "$1 holds other articles" "$rows"
}

printf 'Semax\n\nSemax improves memory.\n' > "$work/a.txt"
{ printf 'Selank\n\n'; for i in $(seq 400); do echo "Selank reduces anxiety in group $i."; done; } > "$work/b.txt"
mkdir "$work/small" "$work/fixed"
mount -t tmpfs -o size=100m tmpfs "$work/small"
mount -t tmpfs -o size=100m tmpfs "$work/fixed"

for room in 0 64 512 4096; do
    rm -rf "$work/small/"*
    kg load "$work/a.txt" --store "$work/small/store" 2>/dev/null
    # All that is left but so many KiB.
    fallocate -l "$(($(df --output=avail -k "$work/small" | tail -1) - room))K" "$work/small/fill"
    said="$(kg load "$work/b.txt" --store "$work/small/store" 2>&1)" && status=0 || status=$?
    if [ "$status" -ne 0 ]; then
        [[ "$status" -eq 1 && "$said" == *"disk is full"* && "$said" != *"at org."* ]] || fail "full but $room K" "$said"
        echo "$room KiB left: $(head -1 <<< "$said")"
    fi
    rm "$work/small/fill"
    holds "$work/small/store" "$((status == 0 ? 3 : 2))"
    kg load "$work/b.txt" --store "$work/small/store" 2>/dev/null
    holds "$work/small/store" 3
done

# Rows to be sorted that memory does not hold, where the disk for temporary files has no room: a limit, and no fault.
rm -rf "$work/small/"*
fallocate -l "$(($(df --output=avail -k "$work/small" | tail -1) - 64))K" "$work/small/fill"
java -Xmx256m -Djava.io.tmpdir="$work/small" -jar "$jar" serve "$work/a.txt" --port 0 >"$work/out" 2>&1 &
server=$!
until grep -q "Stop with" "$work/out"; do sleep .2; done
address="$(sed -n 's/^Explorer *//p' "$work/out")"
numbers="$(seq 600 | tr '\n' ' ')"
echo "SELECT ?a ?b { VALUES ?a { $numbers } VALUES ?b { $numbers } } ORDER BY DESC(?b) ?a LIMIT 3 OFFSET 9999" >"$work/sort.rq"
sorted() {
    curl -s -m 120 -o "$work/answer" -w '%{http_code}' "${address}sparql" --data-binary "@$work/sort.rq" \
        -H 'Content-Type: application/sparql-query' -H 'Accept: text/csv'
}
status="$(sorted)"
[[ "$status" -eq 503 && "$(cat "$work/answer")" == *'"limit" : "disk"'* ]] \
    || fail "no room to sort" "$status $(cat "$work/answer")"
rm "$work/small/fill"
status="$(sorted)"
[[ "$status" -eq 200 && "$(wc -l <"$work/answer")" -eq 4 ]] || fail "sorted on disk" "$status $(cat "$work/answer")"
[ -z "$(find "$work/small" -name 'peptidekg-rows-*')" ] || fail "sorted on disk" "$(ls "$work/small")"
kill "$server"
wait "$server" || true

kg load "$work/a.txt" --store "$work/fixed/store" 2>/dev/null
mount -o remount,ro "$work/fixed"
refused "cannot be written to" query articles --store "$work/fixed/store"
refused "cannot be written to" load "$work/b.txt" --store "$work/fixed/store"
refused "cannot be written to" serve --store "$work/fixed/store" --port 0
mount -o remount,rw "$work/fixed"
holds "$work/fixed/store" 2

# A disk that takes what is written, but fails when it is asked to keep it.
cat >"$work/fails.c" <<'C'
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>
static int fails(void) { return access(getenv("DISK_FAILS"), F_OK) == 0 && (errno = EIO); }
int fsync(int file) { return fails() ? -1 : syscall(SYS_fsync, file); }
int fdatasync(int file) { return fails() ? -1 : syscall(SYS_fdatasync, file); }
int msync(void *from, size_t length, int flags) { return fails() ? -1 : syscall(SYS_msync, from, length, flags); }
C
gcc -shared -fPIC -o "$work/fails.so" "$work/fails.c"
export DISK_FAILS="$work/now"
failing() { LD_PRELOAD="$work/fails.so" exec java -XX:TieredStopAtLevel=1 -jar "$jar" "$@"; }
kg load "$work/a.txt" --store "$work/failing" 2>/dev/null
touch "$DISK_FAILS"
said="$(failing load "$work/b.txt" --store "$work/failing" 2>&1)" && fail "a disk that fails" "$said"
[[ "$(grep -c . <<< "$said")" -le 2 && "$said" == *"disk failed"* && "$said" != *"at org."* ]] \
    || fail "a disk that fails" "$said"
rm "$DISK_FAILS"
holds "$work/failing" 2
# A server says so, takes no more writes, answers on, and ends when it is told to.
echo "0123456789abcdef" >"$work/token"
failing serve --store "$work/failing" --port 0 --update --token-file "$work/token" >"$work/out" 2>&1 &
server=$!
until grep -q "Stop with" "$work/out"; do sleep .2; done
address="$(sed -n 's/^Explorer *//p' "$work/out")"
put() {
    curl -s -m 60 -o "$work/answer" -w '%{http_code}' -X POST "${address}articles?name=b.txt" --data-binary "@$work/b.txt" \
        -H 'Authorization: Bearer 0123456789abcdef' -H 'Content-Type: text/plain'
}
touch "$DISK_FAILS"
for moment in now later; do
    status="$(put)"
    [ "$status" -eq 507 ] || fail "a server whose disk fails, $moment" "$status $(cat "$work/answer")"
    rm -f "$DISK_FAILS"
done
[ "$(curl -sf "${address}queries/articles?format=csv" | wc -l)" -eq 2 ] || fail "a server whose disk failed" "other articles"
kill "$server"
wait "$server" || true
holds "$work/failing" 2
kg load "$work/b.txt" --store "$work/failing" 2>/dev/null
holds "$work/failing" 3
echo "disk: passed"
