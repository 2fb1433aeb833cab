// Watches a page: requests to other servers, errors of scripts and of the security policy, answers that failed.
export function watch(page, base, quiet) {
  const problems = []
  let expected = /^$/, weight = 0
  const report = text => { if (!expected.test(text)) problems.push(text) }
  page.context().on('request', request => {
    const url = request.url()
    if (!url.startsWith(base + '/') && !/^(data|blob|about):/.test(url)) report('asks another server: ' + url)
  })
  page.on('pageerror', error => report('error: ' + error.message))
  page.on('console', message => { if (message.type() === 'error' && !quiet) report('console: ' + message.text()) })
  page.on('response', async answer => {
    if (answer.status() >= 400) report(`${answer.status()} ${answer.url()}`)
  })
  page.on('requestfinished', async request => {
    const sizes = await request.sizes().catch(() => null)
    weight += sizes?.responseBodySize ?? 0
  })
  page.on('framenavigated', frame => { if (frame === page.mainFrame()) weight = 0 })
  return { problems, expect: pattern => { expected = pattern }, weight: () => weight }
}
