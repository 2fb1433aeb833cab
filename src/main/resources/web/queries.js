// Saved queries: search in the list; sorting of tables; a drawing of the answer.
import { fragment, h, root } from './dom.js'

const filter = document.getElementById('query-filter')
if (filter) {
  filter.parentElement.hidden = false
  filter.addEventListener('input', () => {
    const words = filter.value.toLowerCase()
    for (const card of document.querySelectorAll('.cards > li')) card.hidden = !card.textContent.toLowerCase().includes(words)
    for (const section of document.querySelectorAll('main section')) section.hidden = !section.querySelector('li:not([hidden])')
  })
}

for (const table of document.querySelectorAll('table.sortable')) {
  table.querySelectorAll('thead th').forEach((cell, column) => {
    const button = h('button', { type: 'button' }, cell.textContent)
    cell.replaceChildren(button)
    button.addEventListener('click', () => {
      const up = cell.getAttribute('aria-sort') !== 'ascending'
      for (const other of table.querySelectorAll('th')) other.removeAttribute('aria-sort')
      cell.setAttribute('aria-sort', up ? 'ascending' : 'descending')
      const rows = [...table.tBodies[0].rows]
      rows.sort((a, b) => compare(a.cells[column].textContent, b.cells[column].textContent) * (up ? 1 : -1))
      table.tBodies[0].append(...rows)
    })
  })
}

function compare(a, b) {
  return a === '' || b === '' ? (a === '') - (b === '') : a.localeCompare(b, 'en', { numeric: true })
}

const share = document.querySelector('[data-share]')
share?.addEventListener('click', event => {
  if (!navigator.clipboard) return
  event.preventDefault()
  history.replaceState(null, '', share.href)
  navigator.clipboard.writeText(share.href).then(() => { share.textContent = 'Copied' }, () => {})
})

const area = document.getElementById('answer-graph')
if (area) {
  const [{ arrange, draw, fill }, { headings }] = await Promise.all([import('./drawing.js'), import('./layers.js')])
  const panel = document.getElementById('answer-panel')
  const cy = draw(area)
  const graph = JSON.parse(document.getElementById('answer-data').textContent)
  const names = h('div', { class: 'layers', 'aria-hidden': 'true' })
  area.append(names)
  fill(cy, graph)
  // What is about one thing is laid around it, by kind.
  headings(names, cy)(arrange(cy, graph.nodes.some(node => node.middle) ? 'layers' : 'cose'))
  window.explorer = cy
  cy.on('tap', 'node, edge', async event => {
    const id = event.target.id()
    panel.replaceChildren(...await fragment(`/explore/panel?${event.target.isNode() ? 'term' : 'claim'}=${encodeURIComponent(id)}`)
      .catch(e => [h('p', { class: 'note error' }, e.message)]))
  })
  panel.addEventListener('click', event => {
    const button = event.target.closest('button[data-expand], button[data-focus]')
    if (button) location.href = root + '/graph?focus=' + (button.dataset.expand ?? button.dataset.focus)
  })
}
