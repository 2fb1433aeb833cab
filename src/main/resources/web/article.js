// The article page with JavaScript: words and claims light each other up, and the claims can be filtered.
const spans = [...document.querySelectorAll('mark.span')], entries = [...document.querySelectorAll('.beside li.claim')]
// Words and entries of the list name the numbers of their places.
const places = element => element.dataset.n?.trim().split(' ') ?? [element.id.slice(2)]

function light(numbers, scrollTo) {
  for (const element of [...spans, ...entries]) {
    element.classList.toggle('hit', places(element).some(number => numbers.includes(number)))
  }
  document.querySelector(scrollTo + '.hit')?.scrollIntoView({ block: 'center' })
}

function fromAddress() {
  const id = decodeURIComponent(location.hash.slice(1))
  const entry = entries.find(one => one.querySelector('.number').hash === '#' + id)
  if (entry) light(places(entry), 'mark.span')
  else if (id.startsWith('n-')) light([id.slice(2)], 'li')
}

for (const span of spans) {
  span.addEventListener('click', () => light(places(span), 'li'))
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
