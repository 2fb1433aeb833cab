// The graph page: state in the address, drawing in the middle, filters and details beside it.
import { fragment, h, json } from './dom.js'
import { arrange, draw, fill, settle } from './drawing.js'
import { filters } from './filters.js'
import { fitLayers, headings } from './layers.js'
import { legend } from './legend.js'
import { toolbar } from './menus.js'
import { lines } from './parallel.js'
import { address, read, request } from './state.js'
import { views } from './views.js'

const area = document.getElementById('graph'), status = document.getElementById('status'), panel = document.getElementById('panel')
const edges = document.getElementById('edges'), stage = document.querySelector('.stage'), start = area.dataset.start
const canvas = h('div', { class: 'canvas', role: 'img', 'aria-label': 'Graph of claims; “List” holds the same as a table' })
const layerNames = h('div', { class: 'layers', 'aria-hidden': 'true' })
area.append(canvas, layerNames, edges)
canvas.style.cssText = 'position:absolute;inset:0'

const welcome = [...panel.childNodes]
const places = new Map()
let state = read(start), graph = { nodes: [], edges: [] }, asked, shownPanel, drawnAs = '', drawnNow, drawnExpand = [], pathFrom = ''
let done = [], undone = []
const cy = draw(canvas), name = headings(layerNames, cy)
window.explorer = cy

/** Changes the state, and the address with it; what was before can be brought back. */
function go(change, replace = false) {
  if (!replace) {
    done.push(address(state, start))
    undone = []
  }
  state = { ...state, ...change }
  history[replace ? 'replaceState' : 'pushState'](null, '', address(state, start))
  return show()
}

function back(from, to) {
  if (from.length === 0) return
  to.push(address(state, start))
  open(from.pop())
}

function open(link) {
  state = read(start, link.replace(/^[^?]*/, ''))
  history.pushState(null, '', link)
  return show()
}

/** The claims in view: what the server gave, without what people have hidden. */
function claims() {
  return graph.edges.filter(edge => !state.hide.includes(edge.source) && !state.hide.includes(edge.target))
}

async function show() {
  document.querySelector('#layout').value = state.layout
  document.querySelector('#limit').value = String(state.limit)
  document.querySelector('#merge').checked = !state.apart
  document.querySelector('#undo').disabled = done.length === 0
  document.querySelector('#redo').disabled = undone.length === 0
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
    filters(document.getElementById('filters'), graph.facets, state.wanted, wantedNow => go({ wanted: wantedNow }), () => go({ wanted: {} }))
  }
  // Choosing something draws nothing anew.
  const drawing = JSON.stringify([wanted, state.layout, state.apart, state.hide, state.pin])
  if (drawing !== drawnNow) {
    picture()
    list()
    drawnNow = drawing
  }
  report()
  select()
  await details()
}

/** Draws what is in view. What was there before stays where it is, and what is new is put beside it. */
function picture() {
  const shown = claims(), ends = new Set(shown.flatMap(edge => [edge.source, edge.target]))
  const nodes = graph.nodes.filter(node => ends.has(node.id) || node.middle && !state.hide.includes(node.id))
    .map(node => ({ ...node, pinned: node.id in state.pin }))
  const drawing = { nodes, edges: lines(shown, state.apart) }
  legend(document.getElementById('legend'), drawing)
  cy.nodes().forEach(node => { places.set(node.id(), { ...node.position() }) })
  for (const [term, place] of Object.entries(state.pin)) places.set(term, place)
  cy.resize()
  const view = state.focus + ' ' + state.layout
  const fresh = nodes.filter(node => !places.has(node.id))
  const anew = drawnAs !== view || fresh.length > nodes.length / 2
  const opened = state.expand.find(term => !drawnExpand.includes(term)) ?? state.focus
  fill(cy, drawing, anew ? new Map() : places)
  if (anew) {
    places.clear()
    name(arrange(cy, state.layout))
    cy.batch(() => Object.entries(state.pin).forEach(([term, place]) => cy.getElementById(term).position(place)))
  } else if (fresh.length) {
    settle(cy, new Set(nodes.filter(node => places.has(node.id)).map(node => node.id)), opened)
  }
  drawnAs = view
  drawnExpand = state.expand
}

/** The chosen thing, and the way that was asked for, stand out. */
function select() {
  const way = new Set(state.path.length ? graph.path : [])
  cy.batch(() => {
    cy.elements().unselect().removeClass('way aside')
    const line = cy.edges().filter(edge => edge.id() === state.select || edge.data('claims').includes(state.select))
    ;(line.nonempty() ? line : cy.getElementById(state.select)).select()
    if (way.size === 0) return
    const on = cy.edges().filter(edge => edge.data('claims').some(claim => way.has(claim)))
    on.union(on.connectedNodes()).addClass('way')
    if (on.nonempty()) cy.elements().difference(on.union(on.connectedNodes())).addClass('aside')
  })
}

function report() {
  if (pathFrom) return say(`A way from ${label(pathFrom)} to …? Tap another node or search for one; Escape gives it up.`)
  const shown = claims().length, hidden = graph.edges.length - shown
  if (graph.nodes.length === 0) {
    return say(graph.total ? `No claim of ${graph.total.toLocaleString('en')} fits these filters. Clear some of them.`
      : 'No article states anything of this term. Search for another one.', true)
  }
  const part = (count, text) => count ? ` · ${count.toLocaleString('en')} ${text}` : ''
  const drawn = cy.edges().length
  const none = state.path.length && graph.path.length === 0
  say(`${cy.nodes().length} terms · ${shown.toLocaleString('en')} of ${graph.total.toLocaleString('en')} claims`
    + (drawn < shown ? ` in ${drawn.toLocaleString('en')} lines` : '') + part(graph.omitted, 'weaker left out')
    + part(graph.filtered, 'filtered out') + part(hidden, 'hidden by you')
    + (none ? ` · no way of at most four claims between ${label(state.path[0])} and ${label(state.path[1])}` : ''))
  const button = (text, change) => h('button', { type: 'button', class: 'link', onclick: () => go(change) }, text)
  if (state.hide.length) status.append(' ', button('Show what is hidden', { hide: [] }))
  if (state.path.length) status.append(' ', button('Leave the way', { path: [] }))
}

function say(text, bad = false) {
  status.textContent = text
  status.classList.toggle('bad', bad)
}

function label(term) {
  return graph.nodes.find(node => node.id === term)?.label ?? term.replace(/^.*\//, '')
}

async function details() {
  const wanted = state.select
  if (wanted === shownPanel) return actions()
  shownPanel = wanted
  // On a phone it lies over the lower part of the drawing.
  panel.classList.toggle('sheet', Boolean(wanted))
  panel.classList.remove('tall')
  if (!wanted) return panel.replaceChildren(...welcome)
  const [from, to] = wanted.replace(/^pair\//, '').split('|')
  const query = to ? { from, to } : { [wanted.startsWith('claim/') ? 'claim' : 'term']: wanted }
  try {
    const content = await fragment('/explore/panel?' + new URLSearchParams(query))
    if (shownPanel === wanted) {
      panel.replaceChildren(h('p', { class: 'actions top' }, h('button', { type: 'button', class: 'link', onclick: () => go({ select: '' }) }, 'Close'),
        h('button', { type: 'button', class: 'link phone', onclick: () => panel.classList.toggle('tall') }, 'Taller or lower')), ...content)
      panel.scrollTop = 0
      actions()
    }
  } catch (e) {
    panel.replaceChildren(h('p', { class: 'note error' }, `This could not be loaded: ${e.message}.`))
    shownPanel = null
  }
}

/** What can be done with the chosen node. */
function actions() {
  const box = panel.querySelector('.actions:not(.top)'), term = state.select, node = cy.getElementById(term)
  if (!box || !term.includes('/') || /^(claim|pair)\//.test(term)) return
  box.querySelectorAll('[data-own]').forEach(own => own.remove())
  const own = (text, onclick) => h('button', { type: 'button', 'data-own': true, onclick }, text)
  const opened = state.expand.includes(term)
  const more = box.querySelector('[data-expand]')
  if (more) more.hidden = opened || term === state.focus
  const { [term]: pinned, ...otherPins } = state.pin
  box.append(...[opened && own('Collapse', () => go({ expand: state.expand.filter(other => other !== term) })),
    own('Way to …', () => { pathFrom = term; report() }),
    node.nonempty() && (pinned ? own('Unpin', () => go({ pin: otherPins })) : own('Pin', () => go({ pin: { ...state.pin, [term]: { ...node.position() } } }))),
    node.nonempty() && term !== state.focus && own('Hide', () => go({ hide: [...state.hide, term], select: '' }))].filter(Boolean))
}

/** The claims in view as a table, for those who read rather than look. */
function list() {
  const names = new Map(graph.nodes.map(node => [node.id, node.label]))
  edges.replaceChildren(h('table', {}, h('thead', {}, h('tr', {}, ...['Subject', 'Relation', 'Object', 'Certainty', 'Belief', 'Articles', 'Places']
    .map(title => h('th', { scope: 'col' }, title)))),
  h('tbody', {}, ...claims().slice(0, 1000).map(edge => h('tr', {}, h('td', {}, names.get(edge.source)),
    h('td', {}, h('button', { class: 'link', type: 'button', 'data-claim': edge.id }, edge.label), edge.disputed && h('span', { class: 'chip disputed' }, 'disputed')),
    h('td', {}, names.get(edge.target)), h('td', {}, h('span', { class: 'chip ' + edge.certainty.toLowerCase() }, edge.certainty.toLowerCase())),
    h('td', {}, edge.belief.toFixed(2)), h('td', {}, String(edge.articles ?? '')), h('td', {}, String(edge.places)))))))
}

function iri(key) {
  return (JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)['@id'] ?? '') + key
}

function csv() {
  const names = new Map(graph.nodes.map(node => [node.id, node.label]))
  const cell = value => /[",\n\r]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value
  return ['subject,relation,object,polarity,certainty,belief,disputed,places,quotation,claim',
    ...claims().map(e => [names.get(e.source), e.relation, names.get(e.target), e.polarity, e.certainty, String(e.belief), String(e.disputed), String(e.places), e.quote, iri(e.id)]
      .map(cell).join(','))].join('\r\n') + '\r\n'
}

function expand(term) {
  if (term !== state.focus && !state.expand.includes(term)) go({ expand: [...state.expand, term] })
}

/** A node was chosen: as the other end of a way, or to read about. */
function choose(term) {
  if (pathFrom && term !== pathFrom) {
    const path = [pathFrom, term]
    pathFrom = ''
    return go({ path, hide: state.hide.filter(hidden => !path.includes(hidden)) })
  }
  return go({ select: term })
}

toolbar(document.getElementById('toolbar'), {
  cy, go, csv, iri, claims, focus: () => state.focus,
  arrange: layout => go({ layout }),
  fit: () => state.layout === 'layers' ? fitLayers(cy) : cy.fit(undefined, 36),
  zoom: by => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
  list: () => go({ list: !state.list }, true),
  undo: () => back(done, undone), redo: () => back(undone, done),
})
views(document.querySelector('#views .kept'), () => address(state, start), link => { done.push(address(state, start)); undone = []; open(link) })

cy.on('tap', 'node', event => choose(event.target.id()))
cy.on('dbltap', 'node', event => expand(event.target.id()))
cy.on('tap', 'edge', event => go({ select: event.target.id() }))
cy.on('tap', event => { if (event.target === cy && state.select) go({ select: '' }) })
// What people put somewhere stays there.
cy.on('dragfree', 'node', event => go({ pin: { ...state.pin, [event.target.id()]: { ...event.target.position() } } }))
document.addEventListener('find-term', event => {
  event.preventDefault()
  const inView = cy.getElementById(event.detail.id)
  if (pathFrom) {
    choose(event.detail.id)
  } else if (inView.nonempty()) {
    go({ select: event.detail.id })
    cy.animate({ center: { eles: inView } }, { duration: 200 })
  } else {
    go({ focus: event.detail.id, expand: [], path: [], select: event.detail.id })
  }
})
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && pathFrom) {
    pathFrom = ''
    report()
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !/^(input|textarea|select)$/i.test(event.target.tagName)) {
    event.preventDefault()
    if (event.shiftKey) back(undone, done)
    else back(done, undone)
  }
})
document.addEventListener('click', event => {
  const link = event.target.closest('[data-expand], [data-focus], .explorer [data-claim], .explorer [data-term]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  const { expand: more, focus, claim, term } = link.dataset
  event.preventDefault()
  if (more) expand(more)
  else if (focus) go({ focus, expand: [], path: [], select: focus })
  else go({ select: claim ?? term })
})
addEventListener('popstate', () => {
  state = read(start)
  show()
})
show()
