#!/usr/bin/env bash
# Makes the pictures of docs/visualise.md anew, each with the tool that it shows, from exports of the packaged program.
# Needs target/peptidekg.jar; gets the tools that are missing.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. src/test/tools/packages.sh
scripts=src/test/tools/pictures
work=target/pictures
pictures=docs/pictures
mkdir -p "$work" "$pictures"
debian graphviz python3-networkx python3-matplotlib python3-scipy r-cran-igraph chromium fonts-dejavu-core
maven gephi src/test/tools/gephi.pom.xml
node_packages playwright-core "$work" playwright-core@1.65.1 cytoscape@3

for format in dot graphml gexf cyjs; do
    java -jar target/peptidekg.jar export "$format" --peptide Selank --relation modulates --relation increases \
        --relation causes --relation analogOf -o "$work/selank.$format" 2>/dev/null
done
dot -Tsvg -Gnodesep=0.12 "$work/selank.dot" -o "$pictures/graphviz.svg"
/usr/bin/python3 "$scripts/networkx_picture.py" "$work/selank.graphml" "$pictures/networkx.png"
Rscript "$scripts/igraph_picture.R" "$work/selank.graphml" "$pictures/igraph.svg"
timeout 300 java -Djava.awt.headless=true -cp "$tools/lib-gephi/*" "$scripts/GephiPicture.java" \
    "$work/selank.gexf" "$pictures/gephi.svg" 2>"$work/gephi.log"
cp "$scripts/cytoscape_picture.mjs" "$work"
timeout 100 node "$work/cytoscape_picture.mjs" "$work/selank.cyjs" "$pictures/cytoscape.png" "$(command -v chromium)"
