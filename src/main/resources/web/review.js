// Sends what somebody judges of a claim; the token and the name stay in this window.
import { root } from './dom.js'

const form = document.getElementById('review')

for (const name of ['who', 'token']) form?.elements[name] && (form.elements[name].value = sessionStorage.getItem('review-' + name) ?? '')
form?.addEventListener('submit', async event => {
  event.preventDefault()
  const status = form.querySelector('[role=status]'), data = new FormData(form), token = data.get('token')
  data.delete('token')
  data.set('claim', form.dataset.claim)
  const answer = await fetch(root + '/reviews', { method: 'POST', headers: { Authorization: 'Bearer ' + token }, body: new URLSearchParams(data) })
    .catch(() => ({ ok: false, status: 'no answer' }))
  if (answer.ok) {
    for (const name of ['who', 'token']) sessionStorage.setItem('review-' + name, form.elements[name].value)
    location.reload()
  } else {
    status.textContent = answer.status === 401 ? 'The token is not that of this server.' : `It was not kept (${answer.status}).`
  }
})
