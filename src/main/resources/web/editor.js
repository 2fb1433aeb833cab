// YASGUI with our endpoint, prefixes, examples and completion; what it would ask of other sites is switched off.
import { json } from './dom.js'
import { complete } from './complete.js'

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

async function ontology(kind) {
  const query = `PREFIX owl: <${prefixes.owl}> SELECT DISTINCT ?x WHERE { ?x a owl:${kind} . FILTER(STRSTARTS(STR(?x), "${prefixes.pmo}")) } ORDER BY ?x`
  const answer = await fetch('/sparql?query=' + encodeURIComponent(query), { headers: { Accept: 'application/sparql-results+json' } })
  return answer.ok ? (await answer.json()).results.bindings.map(row => row.x.value) : []
}

const base = prefixes.pmo.replace('ontology#', '')
const terms = async (yasqe, token) => {
  const words = (token?.autocompletionString ?? token?.string ?? '').replace(/^<|>$/g, '').split(/[/#:]/).pop()
  return (await json('/explore/search?q=' + encodeURIComponent(words)).catch(() => [])).map(term => base + term.id)
}

// The built-in completers ask prefix.cc and LOV; ours ask this server.
Yasqe.defaults.autocompleters = ['variables', 'kg-prefixes', 'kg-class', 'kg-property']
const fork = (name, from, more) => Yasqe.forkAutocompleter(from, { name, persistenceId: null, bulk: true, ...more })
fork('kg-prefixes', 'prefixes', { get: async () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort() })
fork('kg-class', 'class', { get: async (yasqe, token) => [...await ontology('Class'), ...await terms(yasqe, token)] })
fork('kg-property', 'property', { get: async () => [...await ontology('ObjectProperty'), ...await ontology('DatatypeProperty')] })

Yasr.defaults.prefixes = prefixes
const query = new URLSearchParams(location.search)
const yasgui = new Yasgui(document.getElementById('yasgui'), {
  requestConfig: { endpoint: location.origin + '/sparql', method: 'POST' },
  endpointCatalogueOptions: { getData: () => [{ endpoint: location.origin + '/sparql' }] },
  persistenceId: null,
  copyEndpointOnNewTab: true,
  autofocus: false,
  yasqe: { value: FIRST, persistenceId: null, createShareableLink: yasqe => `${location.origin}/editor?query=${encodeURIComponent(yasqe.getValue())}` },
  populateFromUrl: false,
})
window.yasgui = yasgui
const editor = () => yasgui.getTab().getYasqe()
editor().setValue(query.get('query') ?? FIRST)

async function example(name) {
  const answer = await fetch(`/queries/${encodeURIComponent(name)}.rq`)
  if (answer.ok) {
    editor().setValue(await answer.text())
    history.replaceState(null, '', '/editor?example=' + encodeURIComponent(name))
  }
}

const choice = document.getElementById('example')
choice.addEventListener('change', () => choice.value && example(choice.value))
if (query.get('example')) {
  choice.value = query.get('example')
  example(query.get('example'))
}
complete(document.getElementById('insert'), term => {
  const place = editor()
  place.replaceSelection(`<${base}${term.id}>`)
  place.focus()
})
