// Completion of terms: a combobox after the ARIA pattern, for each input that asks for it.
import { h, json, markPlace, root } from './dom.js'

const PAUSE = 120

export function complete(input, choose) {
  const box = input.parentElement.classList.contains('find') ? input.parentElement : wrap(input)
  const list = h('ul', { class: 'completions', role: 'listbox', id: input.id + '-list', hidden: true, 'aria-label': 'Terms' })
  box.append(list)
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-expanded', 'false']]) {
    input.setAttribute(name, value)
  }
  let timer, asked, at = -1
  const close = () => {
    list.hidden = true
    at = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const pick = term => {
    close()
    choose(term)
  }
  const move = to => {
    const options = [...list.children]
    at = (to + options.length) % options.length
    options.forEach((option, i) => option.setAttribute('aria-selected', i === at))
    options[at].scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', options[at].id)
  }
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      asked?.abort()
      asked = new AbortController()
      if (!input.value.trim()) {
        return close()
      }
      const terms = await json('/explore/search?q=' + encodeURIComponent(input.value), asked.signal).catch(() => [])
      list.replaceChildren(...terms.map((term, i) => {
        const option = h('li', { role: 'option', id: `${list.id}-${i}`, 'aria-selected': 'false' },
          h('span', {}, term.label), h('span', { class: 'chip group-' + term.group }, term.kind))
        option.addEventListener('mousedown', event => { event.preventDefault(); pick(term) })
        option.term = term
        return option
      }))
      list.hidden = terms.length === 0
      input.setAttribute('aria-expanded', String(terms.length > 0))
      at = -1
    }, PAUSE)
  })
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      close()
    } else if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? at + 1 : at < 0 ? -1 : at - 1)
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault()
      pick(list.children[at].term)
    }
  })
  input.addEventListener('blur', close)
}

function wrap(input) {
  const box = h('span', { class: 'complete' })
  input.replaceWith(box)
  box.append(input)
  return box
}

markPlace()
for (const input of document.querySelectorAll('input[data-complete]')) {
  const find = input.closest('.find')
  complete(input, term => {
    if (find) {
      const event = new CustomEvent('find-term', { detail: term, cancelable: true })
      input.value = ''
      if (document.dispatchEvent(event)) {
        location.href = root + '/' + term.id
      }
    } else {
      input.value = term.label
    }
  })
}
