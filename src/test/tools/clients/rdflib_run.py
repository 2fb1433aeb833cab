"""Runs every saved query of a folder in rdflib: rdflib_run.py FOLDER."""
import json
import os
import sys
from rdflib import Graph

folder = sys.argv[1]
graph = Graph()
with open(os.path.join(folder, "articles.nq"), encoding="utf-8") as quads:
    # The default graph is the union: the last term of each line goes.
    graph.parse(data="".join(line.rsplit(" <", 1)[0] + " .\n" for line in quads), format="nt")
graph.parse(os.path.join(folder, "ontology.nt"), format="nt")
for query in json.load(open(os.path.join(folder, "queries.json"), encoding="utf-8")):
    name = query["name"]
    text = open(os.path.join(folder, name + ".rq"), encoding="utf-8").read()
    print(name, len(list(graph.query(text))), flush=True)
