"""Lays out a graph with Graphviz and reads its JSON: FORMAT FILE CLAIM. Writes the picture beside the file."""
import json
import subprocess
import sys

_, file, claim = sys.argv[1:]
subprocess.run(["dot", "-Tsvg", "-o", file + ".svg", file], check=True)
graph = json.loads(subprocess.run(["dot", "-Tjson", file], check=True, capture_output=True).stdout)
edge = [e for e in graph["edges"] if e["claim"] == claim][0]
print(json.dumps({"nodes": len(graph["objects"]), "edges": len(graph["edges"]), "edge": edge}))
