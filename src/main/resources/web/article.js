// The article page with JavaScript: words and claims light each other up, and the claims can be filtered.
const spans = [...document.querySelectorAll('mark.span')], entries = [...document.querySelectorAll('.beside li.claim')]
const places = element => element.dataset.e?.split(' ') ?? [wordsOf(element)]
// An entry of the list names its words by the link before it.
const wordsOf = entry => entry?.querySelector('.number').hash.slice(1)

function light(ids, scrollTo) {
  for (const element of [...spans, ...entries]) {
    element.classList.toggle('hit', places(element).some(id => ids.includes(id)))
  }
  document.querySelector(scrollTo + '.hit')?.scrollIntoView({ block: 'center' })
}

function fromAddress() {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id.startsWith('e-')) light([id], 'mark.span')
  else if (id.startsWith('n-')) light([wordsOf(document.getElementById(id))], 'li')
}

for (const span of spans) {
  span.addEventListener('click', () => light(span.dataset.e.split(' '), 'li'))
}
addEventListener('hashchange', fromAddress)
fromAddress()

const filter = document.getElementById('claim-filter')
if (filter) {
  filter.parentElement.hidden = false
  filter.addEventListener('input', () => {
    const words = filter.value.toLowerCase()
    for (const entry of entries) entry.hidden = !entry.textContent.toLowerCase().includes(words)
  })
}
