"""Rows that SPARQLWrapper gets: wrapper.py ENDPOINT FILE."""
import sys
from SPARQLWrapper import JSON, SPARQLWrapper

client = SPARQLWrapper(sys.argv[1])
client.setQuery(open(sys.argv[2], encoding="utf-8").read())
client.setReturnFormat(JSON)
print(len(client.query().convert()["results"]["bindings"]))
