import { root } from './dom.js'

// What is in view, kept in the address: links and the back button bring it back.
export const FACETS = ['relation', 'class', 'certainty', 'polarity', 'basis', 'article']

export function read(start) {
  const query = new URLSearchParams(location.search)
  const list = name => (query.get(name) ?? '').split(',').filter(Boolean)
  return {
    focus: query.get('focus') || start,
    expand: list('expand'),
    select: query.get('select') ?? '',
    layout: query.get('layout') || 'cose',
    limit: Number(query.get('limit')) || 40,
    list: query.get('view') === 'list',
    wanted: Object.fromEntries(FACETS.map(facet => [facet, list(facet)]).filter(([, values]) => values.length)),
  }
}

export function address(state, start) {
  const query = new URLSearchParams()
  const put = (name, value, usual) => { if (value && value !== usual) query.set(name, value) }
  put('focus', state.focus, start)
  put('expand', state.expand.join(','))
  put('select', state.select)
  put('layout', state.layout, 'cose')
  put('limit', String(state.limit), '40')
  put('view', state.list ? 'list' : '')
  for (const [facet, values] of Object.entries(state.wanted)) put(facet, values.join(','))
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',')
  return root + (text ? '/graph?' + text : '/graph')
}

/** What the server is asked for. */
export function request(state) {
  const query = new URLSearchParams({ limit: state.limit })
  for (const term of [state.focus, ...state.expand]) query.append('term', term)
  for (const [facet, values] of Object.entries(state.wanted)) query.set(facet, values.join(','))
  return '/explore/neighbourhood?' + query
}
