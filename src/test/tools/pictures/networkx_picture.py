"""Draws GraphML with networkx and matplotlib: FILE PICTURE."""
import math
import sys
from collections import defaultdict

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import networkx as nx  # noqa: E402

file, picture = sys.argv[1:]
graph = nx.read_graphml(file, force_multigraph=True)
places = nx.kamada_kawai_layout(graph)
plt.figure(figsize=(9, 6.5))
nx.draw_networkx_nodes(graph, places, node_size=120, node_color="#0f766e")
for node, (x, y) in places.items():
    # Names stand away from the middle, where the lines are.
    far = math.hypot(x, y)
    right, up = (x / far, y / far) if far > .2 else (0, 1)
    plt.annotate(graph.nodes[node]["label"], (x, y), (right * 10, up * 12), textcoords="offset points", fontsize=8,
                 ha="center" if abs(right) < .4 else "left" if right > 0 else "right", va="center",
                 bbox={"facecolor": "white", "edgecolor": "none", "pad": .5, "alpha": .8})
styles = {"Asserted": "solid", "Probable": "dashed", "Possible": "dotted"}
parallel = defaultdict(list)
for start, end, data in graph.edges(data=True):
    parallel[start, end].append(data)
for (start, end), claims in parallel.items():
    for number, data in enumerate(claims):
        # Each claim is a line of its own: those between the same terms are bent.
        bend = .12 * (number - (len(claims) - 1) / 2)
        nx.draw_networkx_edges(graph, places, [(start, end)], style=styles[data["certainty"]], width=1.4,
                               edge_color="#b91c1c" if data["polarity"] == "Negated" else "#6d28d9",
                               connectionstyle=f"arc3,rad={bend}", node_size=120)
plt.axis("off")
plt.margins(.15)
plt.tight_layout()
plt.savefig(picture, dpi=80)
