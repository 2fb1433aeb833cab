"""Rows of the expected answers of queries on the fixture: expected.py FOLDER..."""
import csv
import os
import sys
from rdflib import Graph

for folder in sys.argv[1:]:
    table = os.path.join(folder, "expected.csv")
    if os.path.exists(table):
        rows = sum(1 for row in csv.reader(open(table, encoding="utf-8", newline=""))) - 1
    else:
        rows = len(Graph().parse(os.path.join(folder, "expected.ttl"), format="turtle"))
    print(os.path.basename(folder), rows)
