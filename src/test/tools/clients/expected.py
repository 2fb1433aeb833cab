"""Rows of the expected answers of a query on the fixture: expected.py FOLDER."""
import csv
import os
import sys
from rdflib import Graph

table = os.path.join(sys.argv[1], "expected.csv")
if os.path.exists(table):
    print(sum(1 for row in csv.reader(open(table, encoding="utf-8", newline=""))) - 1)
else:
    print(len(Graph().parse(os.path.join(sys.argv[1], "expected.ttl"), format="turtle")))
