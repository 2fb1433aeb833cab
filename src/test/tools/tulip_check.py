"""Reads a graph with Tulip: FORMAT FILE CLAIM."""
import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from tulip import tlp  # noqa: E402

kind, file, claim = sys.argv[1:]
graph = tlp.importGraph("GraphML" if kind == "graphml" else "GEXF", {"file::filename" if kind == "graphml"
                                                                     else "filename": file})
if graph is None:
    sys.exit("not read")


def text(value):
    if isinstance(value, bool):
        return str(value).lower()
    return " | ".join(value) if isinstance(value, (list, tuple)) else str(value)


names = [n for n in graph.getProperties() if not n.startswith("view")]
edge = [e for e in graph.getEdges() if graph["claim"][e] == claim][0]
print(json.dumps({"nodes": graph.numberOfNodes(), "edges": graph.numberOfEdges(),
                  "edge": {n: text(graph[n][edge]) for n in names}}))
