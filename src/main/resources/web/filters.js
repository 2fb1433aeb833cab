// Which claims are shown: a group of boxes for each facet, with the number of claims that choosing it would show.
import { h } from './dom.js'

const TITLES = { belief: 'Belief', articles: 'Articles', relation: 'Relation', class: 'Class of term', certainty: 'Certainty', polarity: 'Polarity',
  basis: 'Kind of study', article: 'Article' }
const ORDER = ['certainty', 'polarity', 'basis', 'relation', 'class', 'article']
const LEAST = { belief: ['any', value => `at least ${value}`], articles: ['any number', value => `at least ${value}`] }

export function filters(box, facets, wanted, change, clear) {
  const open = box.querySelector('details')?.open ?? matchMedia('(min-width: 70.01rem)').matches
  const focused = document.activeElement?.id
  const any = Object.keys(wanted).length > 0
  const choose = (facet, values) => {
    const next = { ...wanted, [facet]: values }
    if (values.length === 0) delete next[facet]
    change(next)
  }
  const toggle = (facet, value, on) => choose(facet, (wanted[facet] ?? []).filter(other => other !== value).concat(on ? [value] : []))
  const least = facet => {
    const known = facets[facet] ?? [], chosen = wanted[facet]?.[0]
    const values = known.concat(chosen && !known.some(entry => entry.value === chosen) ? [{ value: chosen, count: 0 }] : [])
      .toSorted((a, b) => a.value - b.value)
    return values.length > 0 && h('label', { class: 'least', for: `f-${facet}` }, TITLES[facet], h('select', { id: `f-${facet}`,
      onchange: event => choose(facet, event.target.value ? [event.target.value] : []) }, h('option', { value: '' }, LEAST[facet][0]),
    ...values.map(entry => h('option', { value: entry.value, selected: chosen === entry.value }, `${LEAST[facet][1](entry.value)} · ${entry.count}`))))
  }
  box.replaceChildren(h('details', { open }, h('summary', {}, h('b', {}, 'Filters'), any ? ` · ${Object.keys(wanted).length} on` : ''),
    any && h('p', {}, h('button', { type: 'button', class: 'link', onclick: clear }, 'Clear all filters')),
    ...Object.keys(LEAST).map(least),
    ...ORDER.filter(facet => facets[facet]?.length).map(facet => h('fieldset', {}, h('legend', {}, TITLES[facet]),
      ...facets[facet].toSorted((a, b) => b.count - a.count).map(entry => h('label', { class: entry.count ? '' : 'none' },
        h('input', { type: 'checkbox', id: `f-${facet}-${entry.value}`, checked: wanted[facet]?.includes(entry.value) ?? false,
          onchange: event => toggle(facet, entry.value, event.target.checked) }),
        h('span', {}, entry.label), h('span', { class: 'n' }, String(entry.count))))))))
  if (focused) document.getElementById(focused)?.focus()
}
