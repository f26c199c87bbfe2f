// A page with mistakes begins at the list of them; a link in it goes into the box itself.
document.querySelector<HTMLElement>('.errors')?.focus()

for (const link of document.querySelectorAll<HTMLAnchorElement>('.errors a[href^="#"]'))
  link.addEventListener('click', (event) => {
    const found = document.getElementById(link.hash.slice(1))
    const box = found?.matches('fieldset') ? found.querySelector<HTMLElement>('input, select, textarea') : found
    if (!found || !box) return
    event.preventDefault()
    found.scrollIntoView({ block: 'center' })
    box.focus({ preventScroll: true })
  })
