#!/usr/bin/env bash
# Trains the parser's model anew from treebanks and writes it to data/syntax/english.model.
#   train.sh CRAFT EWT GENIA [ABSTRACTS...]
# CRAFT: a copy of the repository UCDenver-ccp/CRAFT; EWT: of UniversalDependencies/UD_English-EWT; GENIA: the folder
# GENIA_treebank_v1; ABSTRACTS: files in PubTator's format, perhaps gzipped, whose words help to make word clusters.
# Needs Maven, Python 3 with NumPy and six gigabytes of memory; takes about half an hour on a core. Trees of Penn's kind
# become dependencies by the converter of Stanford CoreNLP, which is no part of the program.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
craft="$(realpath "$1")/structural-annotation"
ewt="$(realpath "$2")/not-to-release"
genia="$(realpath "$3")"
shift 3
work=target/parser
mkdir -p "$work/penn" "$work/ud"
. src/test/tools/packages.sh
maven converter src/test/tools/parser/converter.pom.xml
mvn -q -B test-compile org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.outputFile="$work/classpath"
classes="target/test-classes:target/classes:$(cat "$work/classpath")"

convert() { # tree file, CoNLL-U file
    java -Xmx3g -cp 'target/tools/lib-converter/*' edu.stanford.nlp.trees.ud.UniversalDependenciesConverter \
        -treeFile "$1" >"$2"
}

make() { # file to write, files to read
    java -cp "$classes" org.peptidekg.syntax.TreebankMaker "$@"
}

# Articles that are held out: the first ten of those that CRAFT keeps for tests.
held=" 11319941 11604102 14624252 14675480 14691534 15018652 15070402 15238161 15328538 15560850 "
learnt=() measured=()
for tree in "$craft"/treebank/penn/*.tree; do
    name="$(basename "$tree" .tree)"
    # Categories that the converter does not know.
    sed -E 's/\((CAPTION|TITLE|HEADING)\b/(FRAG/g; s/\(CIT\b/(NP/g' "$tree" >"$work/penn/$name.tree"
    convert "$work/penn/$name.tree" "$work/ud/$name.conllu"
    source="$work/penn/$name.tree+$work/ud/$name.conllu+$craft/dependency/conllu/$name.conllu"
    if [[ "$held" == *" $name "* ]]; then measured+=("$source"); else learnt+=("$source"); fi
done
make "$work/craft-train.conllu" "${learnt[@]}"
make "$work/craft-held.conllu" "${measured[@]}"
for part in train dev test; do
    mapfile -t files < <(sed "s#^#$ewt/sources/#" "$ewt/file-lists/files.$part")
    make "$work/ewt-$part.conllu" "${files[@]}"
done
python3 src/test/tools/parser/genia.py "$genia" "$work/penn/genia.tree" "$work/genia-words.conllu"
convert "$work/penn/genia.tree" "$work/ud/genia.conllu"
make "$work/genia-all.conllu" "flat:$work/penn/genia.tree+$work/ud/genia.conllu+$work/genia-words.conllu"

python3 src/test/tools/parser/clusters.py "$work/clusters.tsv" \
    "$work/craft-train.conllu" "$work/ewt-train.conllu" "$work/genia-all.conllu" -- "$@"

# So that scientific prose does not drown the rest: half of GENIA, and the Web Treebank twice.
awk 'BEGIN { RS = ""; ORS = "\n\n" } NR % 2 == 0' "$work/genia-all.conllu" >"$work/genia.conllu"
cat "$work/ewt-train.conllu" "$work/ewt-dev.conllu" >"$work/ewt.conllu"
java -Xmx8g -cp "$classes" org.peptidekg.syntax.Trainer data/syntax/english.model 4 "$work/clusters.tsv" \
    "$work/craft-train.conllu" "twice:$work/ewt.conllu" "$work/genia.conllu" \
    -- "$work/craft-held.conllu" "$work/ewt-test.conllu"
