#!/usr/bin/env bash
# What a full disk and a read-only folder do to a store: one clear line, exit code 1, and the store as it was.
# Needs the jar and, for file systems of its own, root on Linux. Prints "disk: passed" or what went wrong.
set -euo pipefail
jar="$(cd "$(dirname "$0")/../../.." && pwd)/target/peptidekg.jar"
work="$(mktemp -d)"
kg() { java -XX:TieredStopAtLevel=1 -jar "$jar" "$@"; }
cleanup() {
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

kg load "$work/a.txt" --store "$work/fixed/store" 2>/dev/null
mount -o remount,ro "$work/fixed"
refused "cannot be written to" query articles --store "$work/fixed/store"
refused "cannot be written to" load "$work/b.txt" --store "$work/fixed/store"
refused "cannot be written to" serve --store "$work/fixed/store" --port 0
mount -o remount,rw "$work/fixed"
holds "$work/fixed/store" 2
echo "disk: passed"
