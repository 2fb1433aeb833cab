// Which claims are shown: a group of boxes for each facet, with the number of claims that each value has.
import { h } from './dom.js'

const TITLES = { relation: 'Relation', class: 'Class of term', certainty: 'Certainty', polarity: 'Polarity', basis: 'Basis', article: 'Article' }
const ORDER = ['certainty', 'polarity', 'basis', 'relation', 'class', 'article']

export function filters(box, facets, wanted, change, clear) {
  const open = box.querySelector('details')?.open ?? matchMedia('(min-width: 70.01rem)').matches
  const focused = document.activeElement?.id
  const any = Object.keys(wanted).length > 0
  const toggle = (facet, value, on) => {
    const values = (wanted[facet] ?? []).filter(other => other !== value).concat(on ? [value] : [])
    const next = { ...wanted, [facet]: values }
    if (values.length === 0) delete next[facet]
    change(next)
  }
  box.replaceChildren(h('details', { open }, h('summary', {}, h('b', {}, 'Filters'), any ? ` · ${Object.keys(wanted).length} on` : ''),
    any && h('p', {}, h('button', { type: 'button', class: 'link', onclick: clear }, 'Clear all filters')),
    ...ORDER.filter(facet => facets[facet]?.length).map(facet => h('fieldset', {}, h('legend', {}, TITLES[facet]),
      ...facets[facet].toSorted((a, b) => b.count - a.count).map(entry => h('label', {},
        h('input', { type: 'checkbox', id: `f-${facet}-${entry.value}`, checked: wanted[facet]?.includes(entry.value) ?? false,
          onchange: event => toggle(facet, entry.value, event.target.checked) }),
        h('span', {}, entry.label), h('span', { class: 'n' }, String(entry.count))))))))
  if (focused) document.getElementById(focused)?.focus()
}
