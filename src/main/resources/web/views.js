// Views that people keep: their addresses under a name, in this browser.
import { h, root } from './dom.js'

const PLACE = 'peptidekg-views' + root

function all() {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? '[]')
    return Array.isArray(kept) ? kept.filter(view => typeof view?.name === 'string' && String(view.address).startsWith(root + '/graph')) : []
  } catch {
    return []
  }
}

/** Fills a box with the form that keeps the view and the list of those kept. */
export function views(box, current, open) {
  const keep = list => {
    localStorage.setItem(PLACE, JSON.stringify(list))
    views(box, current, open)
  }
  const name = h('input', { id: 'view-name', maxlength: '60', autocomplete: 'off' })
  const form = h('form', { onsubmit: event => {
    event.preventDefault()
    const called = name.value.trim()
    if (called) keep([...all().filter(view => view.name !== called), { name: called, address: current() }])
  } }, h('label', { for: 'view-name' }, 'Keep this view as'), name, h('button', { type: 'submit' }, 'Keep'))
  const kept = all()
  box.replaceChildren(form, kept.length === 0 ? h('p', { class: 'faint' }, 'None kept yet; they stay in this browser.')
    : h('ul', { class: 'plain' }, ...kept.map(view => h('li', {}, h('a', { href: view.address, onclick: event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open(view.address)
    } }, view.name), h('button', { type: 'button', 'aria-label': `Forget ${view.name}`,
      onclick: () => keep(all().filter(other => other.name !== view.name)) }, '×')))))
}
