import { root } from './dom.js'

// What is in view, kept in the address: links, saved views and the back button bring it back.
export const FACETS = ['belief', 'articles', 'relation', 'class', 'certainty', 'polarity', 'basis', 'article']

export function read(start, search = location.search) {
  const query = new URLSearchParams(search)
  const list = name => (query.get(name) ?? '').split(',').filter(Boolean)
  const path = (query.get('path') ?? '').split('~')
  return {
    focus: query.get('focus') || start,
    expand: list('expand'),
    hide: list('hide'),
    pin: Object.fromEntries(list('pin').map(text => text.split(':')).filter(parts => parts.length === 3 && parts.slice(1).every(isFinite))
      .map(([term, x, y]) => [term, { x: Number(x), y: Number(y) }])),
    path: path.length === 2 ? path : [],
    select: query.get('select') ?? '',
    layout: query.get('layout') || 'layers',
    limit: Number(query.get('limit')) || 40,
    list: query.get('view') === 'list',
    apart: query.get('parallel') === 'apart',
    wanted: Object.fromEntries(FACETS.map(facet => [facet, list(facet)]).filter(([, values]) => values.length)),
  }
}

export function address(state, start) {
  const query = new URLSearchParams()
  const put = (name, value, usual) => { if (value && value !== usual) query.set(name, value) }
  put('focus', state.focus, start)
  put('expand', state.expand.join(','))
  put('hide', state.hide.join(','))
  put('pin', Object.entries(state.pin).map(([term, { x, y }]) => `${term}:${Math.round(x)}:${Math.round(y)}`).join(','))
  put('path', state.path.join('~'))
  put('select', state.select)
  put('layout', state.layout, 'layers')
  put('limit', String(state.limit), '40')
  put('view', state.list ? 'list' : '')
  put('parallel', state.apart ? 'apart' : '')
  for (const [facet, values] of Object.entries(state.wanted)) put(facet, values.join(','))
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%7E', '~')
  return root + (text ? '/graph?' + text : '/graph')
}

/** What the server is asked for. */
export function request(state) {
  const query = new URLSearchParams({ limit: state.limit, by: 'things' })
  for (const term of [state.focus, ...state.expand]) query.append('term', term)
  if (state.path.length) query.set('path', state.path.join('~'))
  for (const [facet, values] of Object.entries(state.wanted)) query.set(facet, values.join(','))
  return '/explore/neighbourhood?' + query
}
