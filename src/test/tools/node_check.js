// Reads a graph with cytoscape.js or graphology: FORMAT FILE CLAIM.
const fs = require("fs");
const [kind, file, claim] = process.argv.slice(2);
const source = fs.readFileSync(file, "utf8");
const text = (v) => (Array.isArray(v) ? v.join(" | ") : String(v));
const print = (nodes, edges, edge) =>
  console.log(JSON.stringify({ nodes, edges, edge: Object.fromEntries(Object.entries(edge).map(([k, v]) => [k, text(v)])) }));
if (kind === "cyjs") {
  const cytoscape = require("cytoscape");
  const json = JSON.parse(source);
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: json.elements, style: json.style });
  print(cy.nodes().length, cy.edges().length, cy.edges().filter((e) => e.data("claim") === claim)[0].data());
} else {
  const { MultiDirectedGraph } = require("graphology");
  const format = kind === "graphml" ? require("graphology-graphml") : require("graphology-gexf");
  const graph = format.parse(MultiDirectedGraph, source, { addMissingNodes: false });
  const edge = graph.findEdge((e, a) => a.claim === claim);
  print(graph.order, graph.size, graph.getEdgeAttributes(edge));
}
// The style of cytoscape.js keeps a timer running.
process.exit(0);
