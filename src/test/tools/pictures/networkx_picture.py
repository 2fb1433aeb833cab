"""Draws GraphML with networkx and matplotlib: FILE PICTURE."""
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import networkx as nx  # noqa: E402

file, picture = sys.argv[1:]
graph = nx.read_graphml(file, force_multigraph=True)
places = nx.kamada_kawai_layout(graph)
edges = list(graph.edges(keys=True, data=True))
plt.figure(figsize=(9, 6.5))
nx.draw_networkx_nodes(graph, places, node_size=120, node_color="#0f766e")
nx.draw_networkx_labels(graph, {n: (x, y + .06) for n, (x, y) in places.items()},
                        {n: d["label"] for n, d in graph.nodes(data=True)}, font_size=8)
for style, certainty in (("solid", "Asserted"), ("dashed", "Probable"), ("dotted", "Possible")):
    some = [(u, v, d) for u, v, k, d in edges if d["certainty"] == certainty]
    nx.draw_networkx_edges(graph, places, [(u, v) for u, v, d in some], style=style, width=1.4,
                           edge_color=["#b91c1c" if d["polarity"] == "Negated" else "#6d28d9" for u, v, d in some])
plt.axis("off")
plt.tight_layout()
plt.savefig(picture, dpi=80)
