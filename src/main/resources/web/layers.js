// The start view: a layer for each kind of thing, in columns, or in rows where the frame is narrow.
import { h } from './dom.js'

const LAYERS = { middle: '', origin: 'Kind and origin', targets: 'Acts on', effects: 'Effects', safety: 'Safety', use: 'Use' }
const COLUMNS = ['origin', 'middle', 'targets', 'effects', 'safety', 'use']
const WIDE = 128, HIGH = 62

/** Puts the nodes in their layers and says where each layer begins. */
export function layered(cy) {
  // In rows, every line from the middle would run over all that is below it.
  cy.edges().removeClass('pale')
  const width = cy.width() || 800, height = cy.height() || 600, narrow = width < 560
  const layers = new Map(Object.keys(LAYERS).map(name => [name, []]))
  cy.nodes().forEach(node => (layers.get(node.data('layer')) ?? layers.get('origin')).push(node))
  const used = (narrow ? Object.keys(LAYERS) : COLUMNS).filter(name => layers.get(name).length)
  const across = narrow ? Math.max(2, Math.floor(width / WIDE)) : rows(used.map(name => layers.get(name).length), width, height)
  const heads = []
  const place = () => {
    let at = 0
    heads.length = 0
    for (const name of used) {
      const nodes = layers.get(name), lanes = Math.ceil(nodes.length / across), each = Math.ceil(nodes.length / lanes)
      nodes.forEach((node, i) => {
        const lane = Math.floor(i / each), size = Math.min(each, nodes.length - lane * each)
        // Every other place of a lane stands a little aside: names get more room, and lines pass between.
        const along = (i % each) - (size - 1) / 2, aside = narrow ? (i % 2) * 14 : (lane % 2) * HIGH / 2
        node.position(narrow ? { x: along * (WIDE - 4), y: at + lane * (HIGH + 14) + aside } : { x: at + lane * WIDE, y: along * HIGH + aside })
      })
      heads.push({ name, from: at, lanes })
      at += narrow ? lanes * (HIGH + 14) + 34 : lanes * WIDE + (name === 'middle' ? 24 : 20)
    }
  }
  cy.batch(() => {
    place()
    // What is linked stands side by side: each layer in the order of what its things are linked with.
    for (let round = 0; round < 4; round++) {
      for (const name of used) {
        const rank = new Map(layers.get(name).map(node => [node, middleOf(node, narrow)]))
        layers.get(name).sort((a, b) => rank.get(a) - rank.get(b))
      }
      place()
    }
  })
  if (narrow) cy.nodes('[?middle]').connectedEdges().addClass('pale')
  const top = Math.min(...cy.nodes().map(node => node.position('y'))), left = Math.min(...cy.nodes().map(node => node.position('x')))
  return heads.filter(head => LAYERS[head.name]).map(head => ({ text: LAYERS[head.name],
    x: narrow ? left - 40 : head.from + (head.lanes - 1) * WIDE / 2, y: narrow ? head.from - 34 : top - 46, narrow }))
}

/** The number of rows that makes the whole drawing as large as the frame allows. */
function rows(sizes, width, height) {
  let best = 1, smallest = Infinity
  for (let count = 4; count <= 80; count++) {
    const columns = sizes.reduce((sum, size) => sum + Math.ceil(size / count), 0)
    const scale = Math.max((columns * WIDE + sizes.length * 20) / width, ((count + .5) * HIGH + 60) / height)
    if (scale < smallest) [best, smallest] = [count, scale]
  }
  return best
}

function middleOf(node, narrow) {
  const others = node.neighborhood('node').filter(other => !other.data('middle') && other.data('layer') !== node.data('layer'))
  const axis = narrow ? 'x' : 'y'
  if (others.empty()) return node.position(axis)
  return others.reduce((sum, other) => sum + other.position(axis), 0) / others.length
}

/** Fits the drawing into its frame; where that would make names unreadable, its width only, from the top. */
export function fitLayers(cy) {
  const box = cy.elements().boundingBox({ includeOverlays: false }), pad = 26
  const whole = Math.min((cy.width() - 2 * pad) / box.w, (cy.height() - 2 * pad - 24) / box.h)
  const broad = (cy.width() - 12) / box.w
  const zoom = Math.min(1.4, cy.width() < 560 ? Math.max(whole, broad) : whole)
  cy.viewport({ zoom, pan: { x: (cy.width() - box.w * zoom) / 2 - box.x1 * zoom,
    y: whole >= zoom ? (cy.height() - box.h * zoom) / 2 - box.y1 * zoom + 12 : 42 - box.y1 * zoom } })
}

/** The names of the layers, over the drawing and moving with it. */
export function headings(box, cy) {
  let heads = []
  const move = () => {
    const { x, y } = cy.pan(), zoom = cy.zoom()
    heads.forEach(({ head, element }) => {
      element.style.transform = `translate(${head.x * zoom + x}px, ${head.y * zoom + y}px)` + (head.narrow ? '' : ' translateX(-50%)')
    })
  }
  cy.on('viewport', move)
  return list => {
    heads = list.map(head => ({ head, element: h('span', {}, head.text) }))
    box.replaceChildren(...heads.map(({ element }) => element))
    move()
  }
}
