#!/usr/bin/env bash
# Puts what belongs to a release into a folder: the jar, what it is made of, the notes of this version from CHANGELOG.md,
# licence and notice, and SHA-256 sums of all. Needs the packaged jar (mvn -DskipTests package).
set -euo pipefail
folder="${1:?usage: src/build/release.sh FOLDER}"
root="$(cd "$(dirname "$0")/../.." && pwd)"
version="$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$root/pom.xml" | head -n 1)"
jar="$root/target/peptidekg.jar"
[ -f "$jar" ] || { echo "release: $jar is missing; mvn -DskipTests package makes it" >&2; exit 1; }
mkdir -p "$folder"
awk -v head="## [$version]" 'index($0, "## [") == 1 { on = index($0, head) == 1 } on' "$root/CHANGELOG.md" \
    >"$folder/NOTES.md"
[ -s "$folder/NOTES.md" ] || { echo "release: CHANGELOG.md says nothing of $version" >&2; exit 1; }
cp "$jar" "$folder/peptidekg-$version.jar"
# Maven leaves the bill of materials out when it works offline.
[ ! -f "$root/target/peptidekg.sbom.json" ] || cp "$root/target/peptidekg.sbom.json" "$folder/peptidekg-$version.sbom.json"
cp "$root/LICENSE" "$root/NOTICE" "$folder/"
(cd "$folder" && sha256sum -- LICENSE NOTICE NOTES.md peptidekg-* >SHA256SUMS)
echo "release: $version, $(wc -l <"$folder/SHA256SUMS") files"
