// Any answer of the query desk as a drawing or as bars: from what stands in its rows, not from a model of ours.
import { fragment, h } from './dom.js'

const MOST = 300, BARS = 60, LONGEST = 60
const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/
const SUBJECT = /^(s|subj|subject|from|source|peptide)/i, RELATION = /^(p|pred|predicate|rel|relation|property|sign)/i, OBJECT = /^(o|obj|object|to|target|effect|term)/i

/** The end of an address, as words. */
export const short = value => decodeURIComponent(value.replace(/[#/]+$/, '').replace(/^.*[#/]/, '')).replaceAll('-', ' ')
const name = cell => cell.type === 'uri' ? short(cell.value) : cell.value
const isNumber = cell => Boolean(cell) && cell.type !== 'uri' && NUMBER.test(cell.value)

/** Things of which an answer tells and what ties them: what stands side by side in its rows; triples are rows too. */
export function linked(variables, rows) {
  const nodes = new Map(), edges = new Map()
  const node = cell => {
    const id = (cell.type === 'uri' ? '' : '"') + cell.value
    if (!nodes.has(id)) nodes.set(id, { id, label: name(cell), iri: cell.type === 'uri' ? cell.value : null, degree: 0 })
    nodes.get(id).degree++
    return id
  }
  const edge = (from, label, to) => {
    const source = node(from), target = node(to), id = [source, label, target].join(' ')
    edges.set(id, { id, source, target, label, belief: 1 })
  }
  const things = variables.filter(column => rows.some(row => row[column]) && rows.every(row => !row[column]
    || !isNumber(row[column]) && row[column].value.length <= LONGEST || row[column].type === 'uri'))
  const find = pattern => things.find(column => pattern.test(column))
  const relation = find(RELATION), rest = things.filter(column => column !== relation && column !== 'claim')
  const subject = rest.find(column => SUBJECT.test(column)) ?? rest[0]
  const object = rest.find(column => column !== subject && OBJECT.test(column))
  const ends = (object ? [object] : rest.filter(column => column !== subject))
  for (const row of rows.slice(0, MOST)) {
    for (const end of ends) {
      if (row[subject] && row[end]) edge(row[subject], relation && object && row[relation] ? name(row[relation]) : end, row[end])
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

/** The first column of figures, with the names of its rows; nothing if there is none. */
export function figures(variables, rows) {
  const column = variables.find(one => rows.length && !/^(start|end|page)$/.test(one) && rows.every(row => !row[one] || isNumber(row[one])) && rows.some(row => row[one]))
  if (!column) return null
  const others = variables.filter(one => one !== column && one !== 'claim')
  return { column, bars: rows.filter(row => row[column]).map(row => ({ value: Number(row[column].value),
    name: others.filter(one => row[one] && !isNumber(row[one]) && name(row[one]).length <= LONGEST).slice(0, 3).map(one => name(row[one])).join(' · ') })) }
}

/** A view of the answers that the editor shows: what it can show, and how. */
class View {
  constructor(yasr) { this.yasr = yasr }
  get results() { return this.yasr.results }
  get rows() { return this.results?.getBindings() ?? [] }
  get variables() { return this.results?.getVariables() ?? [] }
  getIcon() { return h('span', { class: 'answer-icon', 'aria-hidden': 'true' }, this.icon) }
  put(...content) { this.yasr.resultsEl.replaceChildren(h('div', { class: 'answer-view' }, ...content)) }
}

export class Drawing extends View {
  label = 'Graph'
  priority = 3
  icon = '⁂'

  canHandleResults() { return linked(this.variables, this.rows).edges.length > 0 }

  async draw() {
    const graph = linked(this.variables, this.rows), all = this.rows.length
    const area = h('div', { class: 'answer-graph', role: 'img', 'aria-label': 'Drawing of the answer; the table holds the same' }), panel = h('div', { 'aria-live': 'polite' })
    // Room for the names.
    area.style.height = `${Math.min(1400, Math.max(420, 9 * graph.nodes.length))}px`
    this.put(h('p', { class: 'faint' }, `${graph.nodes.length} things, ${graph.edges.length} links` + (all > MOST ? `, of the first ${MOST} of ${all} rows` : '')), area, panel)
    const { arrange, draw, fill } = await import('./drawing.js')
    const cy = draw(area)
    fill(cy, graph)
    arrange(cy, 'cose')
    window.explorer = cy
    cy.on('tap', 'node', async event => {
      const iri = event.target.data('iri'), key = iri && this.yasr.config.own?.(iri)
      if (key && /^(term|claim)\//.test(key)) panel.replaceChildren(...await fragment(`/explore/panel?${key.slice(0, key.indexOf('/'))}=${encodeURIComponent(key)}`).catch(() => []))
      else panel.replaceChildren(h('p', {}, iri ?? event.target.data('label')))
    })
  }
}

export class Chart extends View {
  label = 'Chart'
  priority = 2
  icon = '▤'

  canHandleResults() { return Boolean(figures(this.variables, this.rows)) }

  draw() {
    const { column, bars } = figures(this.variables, this.rows), most = Math.max(...bars.map(bar => bar.value), 0)
    this.put(h('p', { class: 'faint' }, column + (bars.length > BARS ? `, the first ${BARS} of ${bars.length} rows` : '')),
      h('div', { class: 'answer-bars', role: 'img', 'aria-label': `Bars of ${column}; the table holds the same` }, ...bars.slice(0, BARS).map(bar => {
        const line = h('i', {})
        line.style.width = `${most > 0 ? Math.max(0, 80 * bar.value / most) : 0}%`
        return h('div', {}, h('span', {}, bar.name || '–'), h('div', { class: 'bar' }, line, h('b', {}, String(bar.value))))
      })))
  }
}
