// The graph page: state in the address, drawing in the middle, filters and details beside it.
import { fragment, h, json, save } from './dom.js'
import { arrange, draw, FAMILIES, fill, GROUPS, LAYOUTS, settle, svg } from './drawing.js'
import { filters } from './filters.js'
import { address, read, request } from './state.js'

const area = document.getElementById('graph'), status = document.getElementById('status'), panel = document.getElementById('panel')
const edges = document.getElementById('edges'), stage = document.querySelector('.stage'), start = area.dataset.start
const canvas = h('div', { class: 'canvas', role: 'img', 'aria-label': 'Graph of claims; “List” holds the same as a table' })
area.append(canvas)
canvas.style.cssText = 'position:absolute;inset:0'
area.append(edges)

const NAMED_CLAIMS = 500
const welcome = [...panel.childNodes]
let drawnFocus = '', drawnExpand = []
let state = read(start), graph = { nodes: [], edges: [] }, asked, shownPanel
const cy = draw(canvas)
window.explorer = cy

/** Changes the state, and the address with it. */
function go(change, replace = false) {
  state = { ...state, ...change }
  history[replace ? 'replaceState' : 'pushState'](null, '', address(state, start))
  return show()
}

async function show() {
  document.querySelector('#layout').value = state.layout
  document.querySelector('#limit').value = String(state.limit)
  stage.classList.toggle('listing', state.list)
  document.querySelector('#list').setAttribute('aria-pressed', state.list)
  if (!state.focus) {
    return say('The graph is empty. Load an article: peptidekg load ARTICLE, then open this page again.', true)
  }
  const wanted = request(state)
  if (wanted !== asked) {
    asked = wanted
    say('Loading…')
    try {
      const answer = await json(wanted)
      if (asked !== wanted) return
      graph = answer
    } catch (e) {
      asked = null
      return say(`The graph could not be loaded: ${e.message}. Reload the page to try again.`, true)
    }
    legend()
    cy.resize()
    const opened = state.expand.at(-1), grows = drawnFocus === state.focus && opened && cy.getElementById(opened).nonempty() && !drawnExpand.includes(opened)
    const before = new Set(cy.nodes().map(node => node.id()))
    fill(cy, graph)
    // What is there stays where it is.
    if (grows) settle(cy, before, opened)
    else arrange(cy, state.layout)
    drawnFocus = state.focus
    drawnExpand = state.expand
    filters(document.getElementById('filters'), graph.facets, state.wanted, wantedNow => go({ wanted: wantedNow }), 
      () => go({ wanted: {} }))
    list()
    report()
  }
  cy.elements().unselect()
  if (state.select) cy.getElementById(state.select).select()
  await details()
}

function report() {
  if (graph.nodes.length === 0) {
    return say(graph.total ? 'No claim fits these filters. Clear some of them.' : 'No article states anything of this term. Search for another one.', true)
  }
  const left = graph.omitted ? `; ${graph.omitted.toLocaleString('en')} weaker claims left out, raise “Edges” to see more` : ''
  const hidden = graph.filtered ? `; ${graph.filtered.toLocaleString('en')} filtered out` : ''
  say(`${graph.nodes.length} terms, ${graph.edges.length} claims${left}${hidden}`)
}

function say(text, bad = false) {
  status.textContent = text
  status.classList.toggle('bad', bad)
}

async function details() {
  const wanted = state.select
  if (wanted === shownPanel) return
  shownPanel = wanted
  // On a phone it lies over the lower part of the drawing.
  panel.classList.toggle('sheet', Boolean(wanted))
  if (!wanted) return panel.replaceChildren(...welcome)
  try {
    const kind = wanted.startsWith('claim/') ? 'claim' : 'term'
    const content = await fragment(`/explore/panel?${kind}=${encodeURIComponent(wanted)}`)
    if (shownPanel === wanted) {
      panel.replaceChildren(h('p', { class: 'actions' }, h('button', { type: 'button', class: 'link', onclick: () => go({ select: '' }) }, 'Close')), ...content)
      panel.scrollTop = 0
    }
  } catch (e) {
    panel.replaceChildren(h('p', { class: 'note error' }, `This could not be loaded: ${e.message}.`))
    shownPanel = null
  }
}

/** The claims in view as a table, for those who read rather than look. */
function list() {
  const name = new Map(graph.nodes.map(node => [node.id, node.label]))
  edges.replaceChildren(h('table', {}, h('thead', {}, h('tr', {}, ...['Subject', 'Relation', 'Object', 'Certainty', 'Belief', 'Places']
    .map(title => h('th', { scope: 'col' }, title)))),
  h('tbody', {}, ...graph.edges.slice(0, 1000).map(edge => h('tr', {}, h('td', {}, name.get(edge.source)),
    h('td', {}, h('button', { class: 'link', type: 'button', 'data-claim': edge.id }, edge.label)), h('td', {}, name.get(edge.target)),
    h('td', {}, h('span', { class: 'chip ' + edge.certainty.toLowerCase() }, edge.certainty.toLowerCase())),
    h('td', {}, edge.belief.toFixed(2)), h('td', {}, String(edge.places)))))))
}

function legend() {
  const used = new Set(graph.nodes.map(node => node.group)), families = new Set(graph.edges.map(edge => edge.family))
  const picture = (markup, colourName) => {
    const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    for (const [name, value] of [['width', 22], ['height', 12], ['aria-hidden', 'true']]) box.setAttribute(name, value)
    const shape = document.createElementNS('http://www.w3.org/2000/svg', markup.tag)
    for (const [name, value] of Object.entries(markup)) if (name !== 'tag') shape.setAttribute(name, value)
    shape.style[markup.tag === 'circle' ? 'fill' : 'stroke'] = `var(--${colourName})`
    box.append(shape)
    return box
  }
  const line = (extra = {}) => ({ tag: 'path', d: 'M1 6H21', 'stroke-width': 2.5, ...extra })
  document.getElementById('legend').replaceChildren(
    ...Object.keys(GROUPS).filter(group => used.has(group)).map(group => h('span', {}, picture({ tag: 'circle', cx: 6, cy: 6, r: 5.5 }, group), GROUPS[group])),
    ...Object.keys(FAMILIES).filter(family => families.has(family)).map(family => h('span', {}, picture(line(), family), FAMILIES[family])),
    h('span', {}, picture(line({ 'stroke-dasharray': '5 4' }), 'soft'), 'only possible'),
    h('span', {}, picture(line({ 'stroke-dasharray': '2 3' }), 'harm'), 'negated ✕'),
    h('span', {}, picture(line({ 'stroke-width': 5 }), 'soft'), 'thicker: more belief'))
}

function toolbar() {
  const option = ([value, text]) => h('option', { value }, text)
  const button = (text, onclick, more = {}) => h('button', { type: 'button', onclick, ...more }, text)
  document.getElementById('toolbar').append(
    h('label', {}, 'Layout ', h('select', { id: 'layout', onchange: e => { go({ layout: e.target.value }, true); arrange(cy, e.target.value) } },
      ...Object.entries(LAYOUTS).map(option))),
    h('label', {}, 'Edges ', h('select', { id: 'limit', onchange: e => go({ limit: Number(e.target.value) }) },
      ...[['20', '20'], ['40', '40'], ['80', '80'], ['200', '200'], ['500', '500'], ['5000', '5,000']].map(option))),
    button('Fit', () => cy.fit(undefined, 36)), button('+', () => cy.zoom({ level: cy.zoom() * 1.3, renderedPosition: middle() }), { 'aria-label': 'Zoom in' }),
    button('−', () => cy.zoom({ level: cy.zoom() / 1.3, renderedPosition: middle() }), { 'aria-label': 'Zoom out' }),
    button('List', () => go({ list: !state.list }, true), { id: 'list', 'aria-pressed': 'false' }),
    h('span', { class: 'grow' }),
    button('Copy link', async e => {
      await navigator.clipboard?.writeText(location.href)
      e.target.textContent = 'Copied'
      setTimeout(() => { e.target.textContent = 'Copy link' }, 1500)
    }),
    h('details', { ontoggle: formats }, h('summary', {}, 'Export'), h('div', { id: 'formats' },
      button('PNG picture', () => save('peptidekg.png', 'image/png', cy.png({ output: 'blob', full: true, scale: 2, bg: getComputedStyle(document.body).backgroundColor }))),
      button('SVG picture', () => save('peptidekg.svg', 'image/svg+xml', svg(cy))),
      button('CSV table', () => save('peptidekg.csv', 'text/csv', csv())),
      button('Cytoscape JSON', () => save('peptidekg.cyjs', 'application/json', JSON.stringify({ data: { name: 'PeptideKG' }, elements: cy.json().elements }, null, 1))))))
}

/** What the server can write of the claims in view; of very many only by the terms in the middle. */
async function formats(event) {
  const box = document.getElementById('formats')
  if (!event.target.open || box.querySelector('a')) return
  const { formats: all } = await json('/export/').catch(() => ({ formats: [] }))
  box.append(...all.map(format => h('a', { href: format.path, download: true, onclick: click => {
    const few = graph.edges.length <= NAMED_CLAIMS
    const query = few ? { query: `SELECT ?claim { VALUES ?claim { ${graph.edges.map(edge => `<${iri(edge.id)}>`).join(' ')} } }` } : { around: iri(state.focus) }
    click.currentTarget.href = format.path + '?' + new URLSearchParams(query)
  } }, format.name)))
}

function middle() {
  return { x: cy.width() / 2, y: cy.height() / 2 }
}

function iri(key) {
  return (JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)['@id'] ?? '') + key
}

function csv() {
  const name = new Map(graph.nodes.map(node => [node.id, node.label]))
  const cell = value => /[",\n\r]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value
  return ['subject,relation,object,polarity,certainty,belief,places,quotation,claim',
    ...graph.edges.map(e => [name.get(e.source), e.relation, name.get(e.target), e.polarity, e.certainty, String(e.belief), String(e.places), e.quote, iri(e.id)]
      .map(cell).join(','))].join('\r\n') + '\r\n'
}

function expand(term) {
  if (term !== state.focus && !state.expand.includes(term)) go({ expand: [...state.expand, term] })
}

toolbar()
cy.on('tap', 'node', event => go({ select: event.target.id() }))
cy.on('dbltap', 'node', event => expand(event.target.id()))
cy.on('tap', 'edge', event => go({ select: event.target.id() }))
cy.on('tap', event => { if (event.target === cy && state.select) go({ select: '' }) })
document.addEventListener('find-term', event => {
  event.preventDefault()
  const inView = cy.getElementById(event.detail.id)
  if (inView.nonempty()) {
    go({ select: event.detail.id })
    cy.animate({ center: { eles: inView } }, { duration: 200 })
  } else {
    go({ focus: event.detail.id, expand: [], select: event.detail.id })
  }
})
document.addEventListener('click', event => {
  const link = event.target.closest('[data-expand], [data-focus], .explorer [data-claim], .explorer [data-term]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  const { expand: more, focus, claim, term } = link.dataset
  event.preventDefault()
  if (more) expand(more)
  else if (focus) go({ focus, expand: [], select: focus })
  else go({ select: claim ?? term })
})
addEventListener('popstate', () => {
  state = read(start)
  show()
})
show()
