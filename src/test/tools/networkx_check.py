"""Reads a graph with networkx: FORMAT FILE CLAIM. Prints counts and the edge of the claim as JSON."""
import json
import sys

import networkx as nx

kind, file, claim = sys.argv[1:]
if kind == "graphml":
    graph = nx.read_graphml(file, force_multigraph=True)
elif kind == "gexf12":
    graph = nx.read_gexf(file)
else:
    with open(file, encoding="utf-8") as text:
        graph = nx.cytoscape_graph(json.load(text))
if not graph.is_directed() or not graph.is_multigraph():
    sys.exit("not a directed multigraph")


def text(value):
    if isinstance(value, bool):
        return str(value).lower()
    return " | ".join(value) if isinstance(value, list) else str(value)


edges = [data for _, _, data in graph.edges(data=True) if data.get("claim") == claim]
print(json.dumps({"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(),
                  "edge": {k: text(v) for k, v in edges[0].items()}}))
