// Keeps what is typed into a form with `data-draft` at that address, a second after the first key: a closed tab, a link or a lost
// session then costs nothing. Files are not sent this way. Any answer of 200 to 299 means: kept.
const PAUSE = 1000
const AGAIN = 4000

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
  const to = form.dataset.draft ?? ''
  const said = form.querySelector<HTMLElement>('[data-kept]')
  const typed = () => {
    const pairs = [...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === 'string')
    return new URLSearchParams(pairs).toString()
  }
  let kept = typed()
  let sent = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  let going: Promise<void> | undefined
  let stop = new AbortController()

  const tell = (words: string | undefined) => {
    if (said && words !== undefined) said.textContent = words.replace('{time}', clock())
  }
  /** @param last the page is going away: whatever is on its way is overtaken */
  const keep = async (last = false): Promise<void> => {
    clearTimeout(waiting)
    waiting = undefined
    if (last) stop.abort()
    else await going
    const body = typed()
    if (sent || body === kept) return
    stop = new AbortController()
    going = send(body, stop.signal)
    await going
  }
  const send = async (body: string, signal: AbortSignal) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(to, { method: 'POST', body, headers, signal, keepalive: body.length < 60_000 }).catch(
      () => undefined,
    )
    if (signal.aborted) return
    if (answer?.ok) kept = body
    tell(answer?.ok ? said?.dataset.kept : said?.dataset.unkept)
    if (!answer?.ok) soon(AGAIN)
  }
  const soon = (after: number) => {
    if (!sent) waiting ??= setTimeout(() => void keep(), after)
  }
  // After the other scripts have added or removed a row.
  const look = () => setTimeout(() => (typed() === kept ? undefined : soon(PAUSE)))

  for (const event of ['input', 'change', 'click']) form.addEventListener(event, look)
  form.addEventListener('submit', (event) => {
    sent = true
    clearTimeout(waiting)
    waiting = undefined
    stop.abort()
    // Another script may yet hold it back, as one does for files too large: then everything goes on as before.
    setTimeout(() => {
      if (!event.defaultPrevented) return
      sent = false
      look()
    })
  })
  addEventListener('pagehide', () => void keep(true))
  addEventListener('pageshow', (event) => {
    if (event.persisted) sent = false
  })
  // A link waits until what is typed is kept: the next page, or this one in another language, then shows it.
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (!link || !plain || link.target || link.download || event.defaultPrevented || sent || typed() === kept) return
    if (link.origin !== location.origin || (link.pathname === location.pathname && link.hash)) return
    event.preventDefault()
    const most = new Promise((done) => setTimeout(done, 1500))
    void Promise.race([keep(), most]).then(() => location.assign(link.href))
  })
  // Where a page with mistakes came as the answer to a sending: as a page of its own address, Back and reload find it with what was
  // typed. A form whose mistakes have an address of their own names no other.
  if (document.querySelector('.errors') && form.dataset.page) history.replaceState(null, '', form.dataset.page)
}

function clock(): string {
  const now = new Date()
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
