// A form with `data-preview` shows beside it what it would send, drawn by the server from what is typed: a moment after the last key.
const PAUSE = 1200

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-preview]')) {
  const id = form.dataset.preview ?? ''
  const typed = () => {
    const pairs = [...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === 'string')
    return new URLSearchParams([...pairs, ['_preview', 'letter']]).toString()
  }
  let drawn = typed()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let going = new AbortController()

  const draw = async () => {
    const body = typed()
    if (body === drawn) return
    going.abort()
    going = new AbortController()
    const { signal } = going
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(form.action, { method: 'POST', body, headers, signal }).catch(() => undefined)
    if (!answer || answer.redirected || signal.aborted) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id)
    const stands = document.getElementById(id)
    if (!fresh || !stands || signal.aborted) return
    drawn = body
    stands.replaceWith(document.adoptNode(fresh))
  }
  const soon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void draw(), PAUSE)
  }
  for (const event of ['input', 'change']) form.addEventListener(event, soon)
  form.addEventListener('submit', () => {
    clearTimeout(waiting)
    going.abort()
  })
}
