"""Rows that rdflib's SPARQLStore gets: store.py ENDPOINT FILE."""
import sys
from rdflib.plugins.stores.sparqlstore import SPARQLStore

store = SPARQLStore(sys.argv[1])
print(len(list(store.query(open(sys.argv[2], encoding="utf-8").read()))))
