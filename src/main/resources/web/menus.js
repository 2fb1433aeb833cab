// What stands above the drawing: layout, number of claims, undo, kept views, exports.
import { h, json, save } from './dom.js'
import { LAYOUTS, svg } from './drawing.js'

const NAMED_CLAIMS = 500
const PAIRED = ['gexf', 'gexf12', 'graphml', 'cx2', 'cyjs', 'dot', 'neo4j']

/** Fills the toolbar; `view` says what is shown and does what the buttons ask. */
export function toolbar(box, view) {
  const option = ([value, text]) => h('option', { value }, text)
  const button = (text, onclick, more = {}) => h('button', { type: 'button', onclick, ...more }, text)
  const more = h('div', { class: 'more', id: 'more' },
    h('label', {}, 'Layout ', h('select', { id: 'layout', onchange: e => view.arrange(e.target.value) }, ...Object.entries(LAYOUTS).map(option))),
    h('label', {}, 'Links ', h('select', { id: 'limit', title: 'things that each term in the middle is linked with, the most telling first', onchange: e => view.go({ limit: Number(e.target.value) }) },
      ...[['20', '20'], ['40', '40'], ['80', '80'], ['200', '200'], ['500', '500'], ['5000', '5,000']].map(option))),
    h('label', { title: 'claims of the same two things as one line' }, h('input', { type: 'checkbox', id: 'merge', onchange: e => view.go({ apart: !e.target.checked }) }), 'Merge'),
    h('span', { class: 'grow' }),
    h('details', { id: 'views' }, h('summary', {}, 'Views'), h('div', { class: 'views' }, h('div', { class: 'kept' }),
      button('Copy the link of this view', async e => {
        await navigator.clipboard?.writeText(location.href)
        e.target.textContent = 'Copied'
        setTimeout(() => { e.target.textContent = 'Copy the link of this view' }, 1500)
      }))),
    h('details', { id: 'export', ontoggle: event => formats(event, view) }, h('summary', {}, 'Export'), h('div', { id: 'formats' },
      h('b', {}, 'This picture'),
      button('PNG picture', () => save('peptidekg.png', 'image/png', view.cy.png({ output: 'blob', full: true, scale: 2, bg: getComputedStyle(document.body).backgroundColor }))),
      button('SVG picture', () => save('peptidekg.svg', 'image/svg+xml', svg(view.cy))),
      button('CSV table', () => save('peptidekg.csv', 'text/csv', view.csv())),
      button('Cytoscape JSON', () => save('peptidekg.cyjs', 'application/json', JSON.stringify({ data: { name: 'PeptideKG' }, elements: view.cy.json().elements }, null, 1))))))
  box.append(button('Fit', view.fit), button('+', () => view.zoom(1.3), { 'aria-label': 'Zoom in' }), button('−', () => view.zoom(1 / 1.3), { 'aria-label': 'Zoom out' }),
    button('List', view.list, { id: 'list', 'aria-pressed': 'false' }),
    button('↶', view.undo, { id: 'undo', 'aria-label': 'Undo', title: 'Undo', disabled: true }), button('↷', view.redo, { id: 'redo', 'aria-label': 'Redo', title: 'Redo', disabled: true }),
    button('Menu', event => event.target.setAttribute('aria-expanded', more.classList.toggle('open')), { class: 'phone', 'aria-expanded': 'false', 'aria-controls': 'more' }), more)
  box.addEventListener('toggle', event => {
    if (event.target.open) for (const other of box.querySelectorAll('details')) if (other !== event.target) other.open = false
  }, true)
}

/** What the server can write of the claims in view, by the tool that it is for; of very many only by the terms in the middle. */
async function formats(event, view) {
  const box = document.getElementById('formats')
  if (!event.target.open || box.querySelector('a')) return
  const { formats: all } = await json('/export/').catch(() => ({ formats: [] }))
  const facts = h('input', { type: 'checkbox', id: 'facts-only' })
  box.append(h('label', { class: 'wide' }, facts, 'Facts only, one weighted edge a pair (layout, centrality)'))
  for (const group of new Set(all.map(format => format.group))) {
    box.append(h('b', {}, group), ...all.filter(format => format.group === group).map(format => h('a', { href: format.path, download: true, title: format.name,
      'data-format': format.name, onclick: click => {
        const query = new URLSearchParams(view.claims().length <= NAMED_CLAIMS
          ? { query: `SELECT ?claim { VALUES ?claim { ${view.claims().map(claim => `<${view.iri(claim.id)}>`).join(' ')} } }` } : { around: view.iri(view.focus()) })
        if (facts.checked && PAIRED.includes(format.name)) query.set('edges', 'pairs')
        click.currentTarget.href = format.path + '?' + query
      } }, format.tool, h('span', { class: 'faint' }, ` ${format.name}`))))
  }
}
