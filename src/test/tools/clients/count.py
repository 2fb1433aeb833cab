"""Rows of a SELECT or triples of a CONSTRUCT at an endpoint: count.py ENDPOINT FILE."""
import json
import sys
import urllib.parse
import urllib.request

text = open(sys.argv[2], encoding="utf-8").read()
accept = "application/sparql-results+json,application/n-triples;q=0.5"
request = urllib.request.Request(sys.argv[1], urllib.parse.urlencode({"query": text}).encode(), {"Accept": accept})
with urllib.request.urlopen(request) as answer:
    body = answer.read().decode()
    if "json" in answer.headers["Content-Type"]:
        print(len(json.loads(body)["results"]["bindings"]))
    else:
        print(len(set(body.strip().splitlines())))
