"""Runs saved queries in rdflib on one file of quads, all graphs taken together: rdflib_run.py QUADS FILE..."""
import os
import sys
from rdflib import ConjunctiveGraph, Graph

quads = ConjunctiveGraph()
quads.parse(sys.argv[1], format="trig")
union = Graph()
for triple in quads.triples((None, None, None)):
    union.add(triple)
for file in sys.argv[2:]:
    text = open(file, encoding="utf-8").read()
    try:
        rows = len(list(union.query(text)))
    except Exception as error:  # One query that it cannot run must not hide the others.
        print(file, repr(error), file=sys.stderr)
        rows = "failed"
    print(os.path.basename(file)[:-3], rows, flush=True)
