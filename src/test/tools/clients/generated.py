"""The generated Python client beside plain requests: generated.py ROOT."""
import json
import sys
import urllib.request

import peptidekg_client

root = sys.argv[1]
client = peptidekg_client.ApiClient(peptidekg_client.Configuration(host=root))
rows = peptidekg_client.LinksApi(client).peptide_links(peptide="Selank")
plain = json.load(urllib.request.urlopen(root + "/queries/peptide-links?peptide=Selank&format=rows"))
assert rows and len(rows) == len(plain), (len(rows), len(plain))
assert all(row.quote for row in rows)
around = peptidekg_client.ExploreApi(client).neighbourhood(term=["term/selank"], limit=40)
assert len(around.edges) + around.omitted + around.filtered == around.total
print(f"clients: generated Python: {len(rows)} rows, {around.total} claims")
