// Sends articles one by one and tells what each of them brought.
import { h, root } from './dom.js'

const form = document.getElementById('add'), progress = document.getElementById('progress'), list = document.getElementById('added')
form.elements.token.value = sessionStorage.getItem('review-token') ?? ''

async function send(name, content) {
  const answer = await fetch(root + '/articles?' + new URLSearchParams({ name }), { method: 'POST', body: content,
    headers: { Authorization: 'Bearer ' + form.elements.token.value, 'Content-Type': 'text/plain; charset=utf-8' } })
  const said = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Error(answer.status === 401 ? 'the token is not that of this server' : said.detail ?? `the server answered ${answer.status}`)
  return said
}

// A text that is written here is Markdown, whatever it is called.
const named = name => /\.\w+$/.test(name.trim()) ? name.trim() : (name.trim() || 'note') + '.md'
const path = iri => root + '/' + iri.split('/').slice(-2).join('/')
const told = article => h('li', {}, h('a', { href: root + '/article/' + encodeURIComponent(article.key) }, article.title), article.duplicateOf
  ? h('span', {}, ': the same text is there already, as ', h('a', { href: path(article.duplicateOf) }, article.duplicateOf.split('/').pop()))
  : `: ${article.claims} claims, ${article.new} of them new, ${article.more} that others state as well`,
...(article.conflicts.length ? [h('div', { class: 'contra' }, `${article.conflicts.length} speak against what is said elsewhere: `,
  ...article.conflicts.slice(0, 12).flatMap((claim, i) => [h('a', { href: path(claim) }, String(i + 1)), ' ']))] : []))

form.addEventListener('submit', async event => {
  event.preventDefault()
  const files = [...form.elements.files.files], text = form.elements.text.value
  const all = [...files.map(file => [file.name, () => file.text()]), ...(text.trim() ? [[named(form.elements.name.value), async () => text]] : [])]
  if (!all.length) { progress.textContent = 'Choose a file, or write something.'; return }
  sessionStorage.setItem('review-token', form.elements.token.value)
  let bad = 0
  for (const [i, [name, content]] of all.entries()) {
    progress.textContent = `Reading ${i + 1} of ${all.length}: ${name}…`
    try {
      list.append(...(await send(name, await content())).map(told))
    } catch (e) {
      bad++
      list.append(h('li', { class: 'contra' }, `${name}: ${e.message}`))
    }
  }
  progress.textContent = `${all.length - bad} of ${all.length} read` + (bad ? `, ${bad} could not be` : '')
})
