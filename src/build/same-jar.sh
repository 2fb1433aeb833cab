#!/usr/bin/env bash
# Builds the jar in two folders of different names and compares the bytes. Arguments go to Maven, such as -o.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for name in one "another folder"; do
    mkdir -p "$work/$name"
    (cd "$root" && git ls-files -z | xargs -0 cp --parents -t "$work/$name")
    (cd "$work/$name" && mvn -q -B -DskipTests "$@" package)
done
if cmp "$work/one/target/peptidekg.jar" "$work/another folder/target/peptidekg.jar"; then
    echo "same jar: $(sha256sum "$work/one/target/peptidekg.jar" | cut -d ' ' -f 1)"
else
    echo "same jar: FAILED, the jars differ"
    exit 1
fi
