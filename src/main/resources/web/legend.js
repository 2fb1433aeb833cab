// What colours and lines mean, of those in view.
import { h } from './dom.js'
import { FAMILIES, GROUPS } from './drawing.js'

function picture(markup, colour) {
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [name, value] of [['width', 22], ['height', 12], ['aria-hidden', 'true']]) box.setAttribute(name, value)
  const shape = document.createElementNS('http://www.w3.org/2000/svg', markup.tag)
  for (const [name, value] of Object.entries(markup)) if (name !== 'tag') shape.setAttribute(name, value)
  shape.style[markup.tag === 'path' ? 'stroke' : 'fill'] = `var(--${colour})`
  box.append(shape)
  return box
}

export function legend(box, drawing) {
  const groups = new Set(drawing.nodes.map(node => node.group)), families = new Set(drawing.edges.map(edge => edge.family))
  const line = (extra = {}) => ({ tag: 'path', d: 'M1 6H21', 'stroke-width': 2.5, ...extra })
  box.replaceChildren(...[
    ...Object.keys(GROUPS).filter(group => groups.has(group)).map(group => h('span', {}, picture({ tag: 'circle', cx: 6, cy: 6, r: 5.5 }, group), GROUPS[group])),
    ...Object.keys(FAMILIES).filter(family => families.has(family)).map(family => h('span', {}, picture(line(), family), FAMILIES[family])),
    h('span', {}, picture(line({ 'stroke-dasharray': '5 4' }), 'soft'), 'only possible'),
    h('span', {}, picture(line({ 'stroke-dasharray': '2 3' }), 'harm'), 'negated ✕'),
    drawing.edges.some(edge => edge.disputed) && h('span', {}, picture({ tag: 'polygon', points: '11,1 16,6 11,11 6,6' }, 'harm'), 'disputed'),
    drawing.edges.some(edge => edge.claims.length > 1) && h('span', {}, '×3: three claims in one line'),
    h('span', {}, picture(line({ 'stroke-width': 5 }), 'soft'), 'thicker: more belief'),
  ].filter(Boolean))
}
