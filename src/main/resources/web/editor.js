// YASGUI with our endpoint, prefixes, examples and completion; what it would ask of other sites is switched off.
import { fragment, json, root } from './dom.js'
import { complete } from './complete.js'
import { Chart, Drawing } from './answers.js'

const { Yasgui } = window
const { Yasqe, Yasr } = Yasgui
const prefixes = JSON.parse(document.getElementById('prefixes').textContent)
const FIRST = `PREFIX pmo: <${prefixes.pmo}>
PREFIX rdf: <${prefixes.rdf}>
PREFIX rdfs: <${prefixes.rdfs}>
SELECT ?subject ?relation ?object ?belief WHERE {
  ?claim a pmo:Claim ; rdf:subject/rdfs:label ?subject ; rdf:predicate ?relation ; rdf:object/rdfs:label ?object ;
    pmo:polarity pmo:Affirmed ; pmo:belief ?belief .
}
ORDER BY DESC(?belief)
LIMIT 50
`

// Errors come as problem documents, of which the editor would show "[object Object]".
const ask = window.fetch
window.fetch = async (...request) => {
  const answer = await ask(...request)
  if (answer.ok || !answer.headers.get('Content-Type')?.startsWith('application/problem+json')) return answer
  const { title, detail } = await answer.json()
  return new Response([title, detail].filter(Boolean).join(': '), { status: answer.status, statusText: answer.statusText, headers: { 'Content-Type': 'text/plain' } })
}

async function select(query) {
  const answer = await fetch(root + '/sparql?query=' + encodeURIComponent(query), { headers: { Accept: 'application/sparql-results+json' } })
  return answer.ok ? (await answer.json()).results.bindings.map(row => row.x.value) : []
}

// What the data hold, the most frequent first, as the description counts it; until that is there, what the ontology names.
const HELD = { class: ['class', 'entities', 'Class'], property: ['property', 'triples', '(ObjectProperty|DatatypeProperty)'] }
const known = {}
function held(kind) {
  const [part, count, named] = HELD[kind]
  known[kind] ??= select(`PREFIX void: <http://rdfs.org/ns/void#> SELECT ?x WHERE { ?part void:${part} ?x ; void:${count} ?n . FILTER(ISIRI(?x)) } GROUP BY ?x ORDER BY DESC(SUM(?n)) ?x`)
    .then(async counted => counted.length ? counted : select(`PREFIX owl: <${prefixes.owl}> SELECT DISTINCT ?x WHERE { ?x a ?kind . FILTER(REGEX(STR(?kind), "#${named}$") && STRSTARTS(STR(?x), "${prefixes.pmo}")) } ORDER BY ?x`))
  return known[kind]
}

/** Those that begin as what is written does, or, where that is no address, that have it in their name. */
function fitting(iris, token) {
  const words = (token?.autocompletionString ?? token?.string ?? '').replace(/^<|>$/g, '')
  const local = iri => iri.replace(/^.*[#/]/, '').toLowerCase()
  return iris.filter(iri => /^https?:/.test(words) ? iri.startsWith(words) : local(iri).includes(words.toLowerCase()))
}

/** As the query may write it: with a prefix that it declares. */
function written(yasqe, token, iri) {
  const declared = Object.entries(yasqe.getPrefixesFromQuery()).find(([, space]) => iri.startsWith(space) && /^\w[\w-]*$/.test(iri.slice(space.length)))
  return declared ? `${declared[0]}:${iri.slice(declared[1].length)}` : `<${iri}>`
}

const base = prefixes.pmo.replace('ontology#', '')
const terms = async (yasqe, token) => {
  const words = (token?.autocompletionString ?? token?.string ?? '').replace(/^<|>$/g, '').split(/[/#:]/).pop()
  return (await json('/explore/search?q=' + encodeURIComponent(words)).catch(() => [])).map(term => base + term.id)
}

// The built-in completers ask prefix.cc and LOV; ours ask this server.
Yasqe.defaults.autocompleters = ['variables', 'kg-prefixes', 'kg-class', 'kg-property']
const fork = (name, from, more) => Yasqe.forkAutocompleter(from, { name, persistenceId: null, ...more })
fork('kg-prefixes', 'prefixes', { bulk: true, get: async () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort() })
fork('kg-class', 'class', { bulk: false, postProcessSuggestion: written, get: async (yasqe, token) => [...fitting(await held('class'), token), ...await terms(yasqe, token)] })
fork('kg-property', 'property', { bulk: false, postProcessSuggestion: written, get: async (yasqe, token) => fitting(await held('property'), token) })

Yasr.defaults.prefixes = prefixes
Yasr.defaults.own = iri => iri.startsWith(base) ? iri.slice(base.length) : ''
// The editor hands on an answer without its type: triples would be shown as no answer at all.
const answered = Yasr.prototype.setResponse
Yasr.prototype.setResponse = function (answer, time) {
  const triples = typeof answer === 'string' && /^(<\w+:[^<>\s]*>|_:\S+) </.test(answer)
  return answered.call(this, triples ? { data: answer, contentType: 'application/n-triples' } : answer, time)
}
Yasr.registerPlugin('graph', Drawing)
Yasr.registerPlugin('chart', Chart)
Yasr.defaults.pluginOrder = ['table', 'graph', 'chart', 'response']
// What has a page here leads to it, in this window; the rest leads out, as it is.
const quoted = text => text.replace(/[&<>'"]/g, sign => `&#${sign.charCodeAt(0)};`)
Yasr.plugins.table.prototype.getUriLinkFromBinding = (binding, known = {}) => {
  const iri = binding.value
  const own = iri.startsWith(base) && !iri.startsWith(prefixes.pmo)
  const prefix = Object.keys(known).find(name => iri.startsWith(known[name]))
  const text = own ? iri.slice(base.length) : prefix ? `${prefix}:${iri.slice(known[prefix].length)}` : iri
  return own ? `<a class="iri own" href="${root}/${quoted(text)}">${quoted(text)}</a>`
    : /^https?:/.test(iri) ? `<a class="iri" target="_blank" rel="noopener noreferrer" href="${quoted(iri)}">${quoted(text)}</a>` : quoted(text)
}
const query = new URLSearchParams(location.search)
const yasgui = new Yasgui(document.getElementById('yasgui'), {
  requestConfig: { endpoint: location.origin + root + '/sparql', method: 'POST' },
  endpointCatalogueOptions: { getData: () => [{ endpoint: location.origin + root + '/sparql' }] },
  persistenceId: 'peptidekg-editor' + root,  // Tabs and what stands in them stay with the browser.
  copyEndpointOnNewTab: true,
  autofocus: false,
  yasqe: { value: FIRST, persistenceId: null },
  populateFromUrl: false,
})
window.yasgui = yasgui
const editor = () => yasgui.getTab().getYasqe()
const address = text => root + '/editor?query=' + encodeURIComponent(text)
Object.getPrototypeOf(yasgui.getTab()).getShareableLink = function () { return location.origin + address(this.getYasqe().getValue()) }

/** Shows a query in the tab that has it, or else in one of its own: nothing that somebody wrote is lost. */
function show(text, name) {
  const tabs = Object.values(yasgui._tabs)
  const same = tabs.find(tab => (tab.getYasqe()?.getValue() ?? tab.persistentJson.yasqe.value) === text)
  if (same) return yasgui.selectTabId(same.getId())
  const fresh = editor().getValue().trim() === FIRST.trim() || !editor().getValue().trim()
  if (!fresh) yasgui.addTab(true, { ...window.Yasgui.Tab.getDefaults(yasgui), name })
  editor().setValue(text)
}

if (query.get('query')) show(query.get('query'), 'Shared')

async function example(name) {
  if (joins[name]) return show(joins[name], name)
  const answer = await fetch(`${root}/queries/${encodeURIComponent(name)}.rq`)
  if (answer.ok) {
    show(await answer.text(), name)
    history.replaceState(null, '', root + '/editor?example=' + encodeURIComponent(name))
  }
}

const choice = document.getElementById('example')
const joins = JSON.parse(document.getElementById('joins').textContent)
choice.addEventListener('change', () => choice.value && example(choice.value))
if (query.get('example')) {
  choice.value = query.get('example')
  example(query.get('example'))
}
// What runs stands in the address, for bookmarks.
const remember = tab => tab?.getYasqe()?.on('query', yasqe => history.replaceState(null, '', address(yasqe.getValue())))
Object.values(yasgui._tabs).forEach(remember)
yasgui.on('tabSelect', (_, id) => setTimeout(() => { const tab = yasgui.getTab(id); if (tab && !tab.remembered) { tab.remembered = true; remember(tab) } }))

// Names for those who hear the page: the editor gives none to these.
const NAMES = { '.CodeMirror textarea': 'SPARQL query', '.autocomplete': 'Address of the endpoint', '.tableSizer': 'Rows a page' }
const named = () => {
  for (const [part, name] of Object.entries(NAMES)) document.querySelectorAll('#yasgui ' + part + ':not([aria-label])').forEach(one => one.setAttribute('aria-label', name))
  document.querySelectorAll('#yasgui .tabsList .addTab:not([role])').forEach(one => { one.setAttribute('role', 'tab'); one.setAttribute('aria-selected', 'false') })
  document.querySelectorAll('#yasgui .CodeMirror-scroll[tabindex="-1"]').forEach(one => one.setAttribute('tabindex', '0'))
}
named()
new MutationObserver(named).observe(document.getElementById('yasgui'), { childList: true, subtree: true })

// A card beside a link to a thing of ours: what is said of it.
const card = Object.assign(document.createElement('div'), { className: 'card', hidden: true })
document.body.append(card)
let waiting
document.getElementById('yasgui').addEventListener('mouseover', event => {
  const link = event.target.closest('a.own')
  clearTimeout(waiting)
  if (!link) { card.hidden = true; return }
  waiting = setTimeout(async () => {
    const key = decodeURIComponent(link.getAttribute('href').slice(root.length + 1))
    const content = await fragment(`/explore/panel?${key.startsWith('claim/') ? 'claim' : 'term'}=${encodeURIComponent(key)}`).catch(() => null)
    if (!content) return
    const box = link.getBoundingClientRect()
    card.replaceChildren(...content.filter(node => !node.matches?.('.actions')).slice(0, 8))
    card.style.cssText = `left:${Math.min(box.left, innerWidth - 380)}px;top:${Math.min(box.bottom + 6, innerHeight - 260)}px`
    card.hidden = false
  }, 300)
})
complete(document.getElementById('insert'), term => {
  const place = editor()
  place.replaceSelection(`<${base}${term.id}>`)
  place.focus()
})
