"""Reads GraphML with igraph: FORMAT FILE CLAIM."""
import json
import sys

import igraph

_, file, claim = sys.argv[1:]
graph = igraph.Graph.Read_GraphML(file)
edge = graph.es.select(claim=claim)[0].attributes()


def text(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


print(json.dumps({"nodes": graph.vcount(), "edges": graph.ecount(), "edge": {k: text(v) for k, v in edge.items()}}))
