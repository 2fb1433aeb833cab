/** What stands before the paths of this server: nothing, or the path where a proxy has it. */
export const root = new URL('..', import.meta.url).pathname.slice(0, -1)

/** An element with attributes and children; text is never taken as markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value)
    } else if (value === true) {
      element.setAttribute(name, '')
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value)
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false))
  return element
}

/** Asks the server for JSON at a path of its own; an error carries what the server says. */
export async function json(address, signal) {
  const answer = await fetch(root + address, { headers: { Accept: 'application/json' }, signal })
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}))
    throw new Error(problem.detail ?? `the server answered ${answer.status}`)
  }
  return answer.json()
}

/** A piece of a page, made and escaped by the server; scripts in it would not run. */
export async function fragment(address, signal) {
  const answer = await fetch(root + address, { headers: { Accept: 'text/html' }, signal })
  if (!answer.ok) {
    throw new Error(`the server answered ${answer.status}`)
  }
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return [...parsed.body.childNodes]
}

export function save(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  h('a', { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim()
}

/** The page that is open, in the navigation; on a phone it is brought into sight. */
export function markPlace() {
  const here = location.pathname
  for (const link of document.querySelectorAll('header.site nav a')) {
    const path = new URL(link.href).pathname
    if (path === here || (path !== root + '/' && here.startsWith(path + '/'))) {
      link.setAttribute('aria-current', 'page')
      link.parentElement.scrollLeft = link.offsetLeft - link.parentElement.offsetLeft - 40
    }
  }
}
