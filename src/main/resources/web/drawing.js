// The graph as it is drawn: what shows class, relation, polarity, certainty and belief; and its pictures.
import cytoscape from './vendor/cytoscape/cytoscape.esm.min.mjs'
import { colour } from './dom.js'
import { fitLayers, layered } from './layers.js'

export const GROUPS = { peptide: 'Peptide', substance: 'Drug, substance', messenger: 'Neurotransmitter, hormone', protein: 'Protein, gene',
  process: 'Process, system', function: 'Function', condition: 'Condition, symptom', harm: 'Adverse effect', role: 'Role', practice: 'Dose, route', other: 'Other' }
export const FAMILIES = { identity: 'kind and origin', regulation: 'regulates', benefit: 'helps', harm: 'harms', association: 'is linked to', practice: 'use and approval' }
export const LAYOUTS = { layers: 'By kind', cose: 'Organic', concentric: 'Rings', breadthfirst: 'Tree', circle: 'Circle', grid: 'Grid' }

const LABELLED_EDGES = 45
const MANY = 400
const still = matchMedia('(prefers-reduced-motion: reduce)').matches

export function draw(container) {
  // Cytoscape would write a style element, which the page forbids, unless it finds one of this name.
  if (!document.getElementById('__________cytoscape_stylesheet')) {
    document.head.append(Object.assign(document.createElement('meta'), { id: '__________cytoscape_stylesheet' }))
  }
  const cy = cytoscape({ container, style: style(), minZoom: 0.08, maxZoom: 3.5, boxSelectionEnabled: false })
  cy.on('mouseover', 'node, edge', event => {
    container.style.cursor = 'pointer'
    if (cy.edges().length > MANY) return event.target.isNode() && event.target.addClass('name')
    const near = event.target.isNode() ? event.target.closedNeighborhood() : event.target.union(event.target.connectedNodes())
    cy.batch(() => { cy.elements().difference(near).addClass('dim'); near.edges().addClass('near') })
  })
  cy.on('mouseout', 'node, edge', event => {
    if (cy.edges().length > MANY) event.target.removeClass('name')
    else cy.batch(() => cy.elements().removeClass('dim near'))
    container.style.cursor = ''
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => cy.style(style()))
  return cy
}

function style() {
  const ink = colour('ink'), paper = colour('bg'), soft = colour('soft')
  const rules = [
    { selector: 'node', style: {
      label: 'data(label)', color: ink, 'font-family': 'system-ui, sans-serif', 'font-size': 13, 'text-wrap': 'wrap', 'text-max-width': 120,
      'text-valign': 'bottom', 'text-margin-y': 5, 'text-outline-color': paper, 'text-outline-width': 2.5, 'min-zoomed-font-size': 7,
      width: 'mapData(degree, 1, 30, 18, 42)', height: 'mapData(degree, 1, 30, 18, 42)', 'background-color': soft, 'border-width': 1.5, 'border-color': paper } },
    { selector: 'node[?middle]', style: { width: 50, height: 50, 'font-size': 15, 'font-weight': 700, 'border-width': 4, 'border-color': colour('mark-deep') } },
    { selector: 'edge', style: {
      width: 'mapData(belief, 0.4, 1, 1, 4)', 'curve-style': 'bezier', 'control-point-step-size': 38, 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9,
      'line-opacity': 0.75, color: soft, 'font-family': 'system-ui, sans-serif', 'font-size': 10, 'text-rotation': 'autorotate', 'text-outline-color': paper,
      'text-outline-width': 2.5, 'min-zoomed-font-size': 8 } },
    { selector: 'edge[certainty = "Possible"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 5] } },
    { selector: 'edge[polarity = "Negated"]', style: { 'line-style': 'dotted', 'target-arrow-shape': 'tee', 'source-label': '✕', 'source-text-offset': 34,
      'line-color': colour('harm'), 'target-arrow-color': colour('harm') } },
    { selector: 'edge[?disputed]', style: { 'mid-target-arrow-shape': 'diamond', 'mid-target-arrow-color': colour('harm'), 'arrow-scale': 1.2 } },
    { selector: 'node[?pinned]', style: { 'border-color': ink, 'border-width': 3, 'border-style': 'double' } },
    { selector: 'edge.named, edge.near, edge:selected', style: { label: 'data(label)' } },
    { selector: 'node.many', style: { label: '', width: 14, height: 14 } },
    { selector: 'edge.many', style: { 'curve-style': 'haystack', width: 1, 'line-opacity': 0.35, 'target-arrow-shape': 'none' } },
    { selector: 'node.many[?middle], node.many.name, node.many:selected', style: { label: 'data(label)', 'z-index': 9 } },
    { selector: 'edge.pale', style: { width: 1, 'line-opacity': 0.22, 'arrow-scale': 0.6, 'source-label': '' } },
    { selector: 'node.way', style: { 'border-color': colour('focus'), 'border-width': 4 } },
    { selector: 'edge.way', style: { width: 5, 'line-opacity': 1, label: 'data(label)', 'z-index': 8 } },
    { selector: '.aside', style: { opacity: 0.25 } },
    { selector: '.dim', style: { opacity: 0.18 } },
    { selector: 'node:selected', style: { 'border-color': colour('focus'), 'border-width': 4 } },
    { selector: 'edge:selected', style: { 'line-opacity': 1, 'underlay-color': colour('hit'), 'underlay-opacity': 0.6, 'underlay-padding': 5, color: ink, 'font-size': 12, 'z-index': 9 } },
  ]
  for (const group of Object.keys(GROUPS)) {
    rules.splice(2, 0, { selector: `node[group = "${group}"]`, style: { 'background-color': colour(group) } })
  }
  for (const family of Object.keys(FAMILIES)) {
    rules.splice(3, 0, { selector: `edge[family = "${family}"]`, style: { 'line-color': colour(family), 'target-arrow-color': colour(family) } })
  }
  // The general rules come first, those of colours next, and what marks a state last.
  return rules.sort((a, b) => order(a.selector) - order(b.selector))
}

function order(selector) {
  return selector === 'node' || selector === 'edge' ? 0 : /group|family/.test(selector) ? 1 : /dim|aside|way|pale|selected|named|many|pinned/.test(selector) ? 3 : 2
}

/** Puts nodes and edges in, at the places that are known of them. */
export function fill(cy, graph, places = new Map()) {
  cy.batch(() => {
    cy.elements().remove()
    const many = graph.edges.length > MANY ? 'many' : ''
    cy.add([...graph.nodes.map(data => ({ group: 'nodes', data, position: places.get(data.id), classes: many })),
      ...graph.edges.map(data => ({ group: 'edges', data, classes: graph.edges.length <= LABELLED_EDGES ? 'named' : many }))])
  })
}

/** Places all nodes anew; where there are layers, what they are called and where they begin. */
export function arrange(cy, name) {
  if (cy.edges().length > MANY) {
    spiral(cy)
    return []
  }
  if (name === 'layers') {
    const heads = layered(cy)
    fitLayers(cy)
    return heads
  }
  const options = {
    cose: { name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 24000, idealEdgeLength: () => 85, nodeOverlap: 20, gravity: 0.9, numIter: 1200, padding: 40 },
    concentric: { name: 'concentric', concentric: node => node.data('middle') ? 1000 : node.degree(), levelWidth: () => 4, minNodeSpacing: 34, padding: 40 },
    breadthfirst: { name: 'breadthfirst', directed: true, spacingFactor: 1.15, padding: 40, roots: cy.nodes('[?middle]') },
    circle: { name: 'circle', padding: 40 },
    grid: { name: 'grid', padding: 40, avoidOverlapPadding: 24 },
  }[name] ?? { name: 'grid' }
  if (options.name === 'cose') {
    // A ring to begin with makes the outcome the same each time.
    cy.layout({ name: 'concentric', concentric: node => node.data('middle') ? 9 : 1, minNodeSpacing: 30 }).run()
  }
  cy.layout({ ...options, animate: false, fit: true }).run()
  if (options.name === 'cose') {
    widen(cy)
    part(cy)
    cy.fit(undefined, 30)
  }
  if (!still) {
    cy.animate({ fit: { padding: 36 } }, { duration: 150 })
  }
  return []
}

/** Puts what is new beside the node that was opened, on free ground; nothing else moves. */
export function settle(cy, before, opened) {
  const centre = cy.getElementById(opened).position(), taken = cy.nodes().filter(node => before.has(node.id())).map(node => node.position())
  const fresh = cy.nodes().filter(node => !before.has(node.id())).toArray()
  let step = 0
  cy.batch(() => fresh.forEach(node => {
    for (; step < 4000; step++) {
      const radius = 90 + 6 * Math.sqrt(step) * 3, angle = step * 2.399963
      const place = { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
      if (taken.every(other => Math.abs(other.x - place.x) > 95 || Math.abs(other.y - place.y) > 42)) {
        node.position(place)
        taken.push(place)
        return
      }
    }
  }))
}

/** Too many for any other layout: what is in the middle first, then by number of edges, evenly outwards. */
function spiral(cy) {
  const nodes = cy.nodes().toArray().sort((a, b) => weight(b) - weight(a)), step = 26
  cy.batch(() => nodes.forEach((node, i) => {
    const radius = step * Math.sqrt(i * 1.2), angle = i * 2.399963
    node.position({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) })
  }))
  const size = 2 * step * Math.sqrt(nodes.length * 1.2) + 60
  cy.viewport({ zoom: Math.min(cy.width(), cy.height()) / size, pan: { x: cy.width() / 2, y: cy.height() / 2 } })
}

function weight(node) {
  return (node.data('middle') ? 1e6 : 0) + node.data('degree')
}

/** Makes the drawing as broad as its frame. */
function widen(cy) {
  const box = cy.elements().boundingBox()
  const factor = Math.min(2.2, Math.max(0.75, (cy.width() / cy.height()) / (box.w / box.h)))
  cy.batch(() => cy.nodes().forEach(node => { node.position('x', node.position('x') * factor) }))
}

/** Moves nodes apart whose names would lie over one another. */
function part(cy) {
  const nodes = cy.nodes().map(node => ({ node, ...node.position(), half: Math.min(60, 4 + 3.8 * node.data('label').length), high: node.height() / 2 + 16 + (node.data('label').length > 17 ? 14 : 0) }))
  for (let round = 0; round < 80 && nodes.length <= 300; round++) {
    let moved = false
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        const a = nodes[i], b = nodes[j]
        const overX = a.half + b.half + 8 - Math.abs(a.x - b.x), overY = (a.high + b.high) / 2 + 14 - Math.abs(a.y - b.y)
        if (overX > 0 && overY > 0) {
          moved = true
          const along = overX < overY ? 'x' : 'y', by = Math.min(overX, overY) / 2 * (a[along] <= b[along] ? -1 : 1)
          a[along] += a.node.data('middle') ? 0 : by
          b[along] -= b.node.data('middle') ? 0 : by
        }
      }
    }
    if (!moved) break
  }
  cy.batch(() => nodes.forEach(({ node, x, y }) => node.position({ x, y })))
}

/** The drawing as it stands, as SVG. */
export function svg(cy) {
  const box = cy.elements().boundingBox(), pad = 20
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x1 - pad} ${box.y1 - pad} ${box.w + 2 * pad} ${box.h + 2 * pad}" font-family="system-ui, sans-serif">`]
  cy.edges().forEach(edge => {
    const from = edge.sourceEndpoint(), to = edge.targetEndpoint(), mid = edge.midpoint()
    const bend = { x: 2 * mid.x - (from.x + to.x) / 2, y: 2 * mid.y - (from.y + to.y) / 2 }
    const dash = edge.data('polarity') === 'Negated' ? ' stroke-dasharray="2 4"' : edge.data('certainty') === 'Possible' ? ' stroke-dasharray="6 5"' : ''
    out.push(`<g><title>${xml(edge.source().data('label') + ' ' + edge.data('label') + ' ' + edge.target().data('label'))}</title>`
      + `<path d="M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}" fill="none" stroke="${edge.style('line-color')}" stroke-width="${edge.numericStyle('width')}"${dash}/>`
      + arrow(bend, to, edge.style('line-color'), edge.data('polarity') === 'Negated')
      + `<text x="${mid.x}" y="${mid.y}" font-size="9" text-anchor="middle" fill="${edge.style('color')}">${xml(edge.data('label'))}</text></g>`)
  })
  cy.nodes().forEach(node => {
    const { x, y } = node.position(), r = node.width() / 2
    out.push(`<g><circle cx="${x}" cy="${y}" r="${r}" fill="${node.style('background-color')}"/>`
      + `<text x="${x}" y="${y + r + 14}" font-size="${node.numericStyle('font-size')}" text-anchor="middle" fill="${node.style('color')}">${xml(node.data('label'))}</text></g>`)
  })
  return out.join('\n') + '\n</svg>\n'
}

function arrow(from, to, fill, flat) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const at = (distance, side) => `${to.x - distance * Math.cos(angle) + side * Math.sin(angle)} ${to.y - distance * Math.sin(angle) - side * Math.cos(angle)}`
  return flat ? `<path d="M${at(0, 6)}L${at(0, -6)}" stroke="${fill}" stroke-width="2"/>` : `<path d="M${at(0, 0)}L${at(9, 4)}L${at(9, -4)}Z" fill="${fill}"/>`
}

function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
