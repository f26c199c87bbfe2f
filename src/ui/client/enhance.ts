// Makes pages better where a script runs; every page works without it.
const $$ = <E extends Element>(what: string): E[] => [...document.querySelectorAll<E>(what)]

// "/" goes to the search box, as the desk says beside it; j and k walk a list.
document.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return
  if (event.key === '/') {
    event.preventDefault()
    document.querySelector<HTMLInputElement>('input[type=search]')?.focus()
  }
  if (event.key === 'j' || event.key === 'k') {
    const links = $$<HTMLAnchorElement>('table[data-walk] a.walk')
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[Math.max(0, here + (event.key === 'j' ? 1 : -1))]?.focus()
  }
})

// An error page begins at its list of errors.
document.querySelector<HTMLElement>('.errors')?.focus()

// A form is sent once: the second press of an impatient finger does nothing.
for (const form of $$<HTMLFormElement>('form[method=post]'))
  form.addEventListener('submit', () => {
    setTimeout(() => {
      for (const button of form.querySelectorAll('button')) button.disabled = true
    })
  })
addEventListener('pageshow', () => {
  for (const button of $$<HTMLButtonElement>('form button')) button.disabled = false
})

// Letters left in a long answer.
for (const area of $$<HTMLTextAreaElement>('textarea[maxlength]')) {
  const left = document.createElement('p')
  left.className = 'hint'
  left.setAttribute('aria-live', 'polite')
  const tell = () => {
    const rest = area.maxLength - [...area.value].length
    left.textContent =
      rest < area.maxLength / 4
        ? document.documentElement.lang.startsWith('zh')
          ? `還可以輸入 ${rest} 字`
          : `${rest} characters left`
        : ''
  }
  area.after(left)
  area.addEventListener('input', tell)
}

// Fields that are asked only after another answer come and go with it.
const conditional = $$<HTMLElement>('[data-when]')
const holds = (condition: Record<string, unknown>, form: HTMLFormElement): boolean =>
  Object.entries(condition).every(([name, wanted]) => {
    const given = new FormData(form).getAll(name).map(String)
    return (Array.isArray(wanted) ? wanted : [wanted]).some((one) =>
      given.includes(one === true ? 'yes' : one === false ? 'no' : String(one)),
    )
  })
function reveal(): void {
  for (const element of conditional) {
    const form = element.closest('form')
    const condition = JSON.parse(element.dataset.when ?? '{}') as Record<string, unknown>
    const known = form && Object.keys(condition).every((name) => form.elements.namedItem(name))
    if (form && known) element.hidden = !holds(condition, form)
  }
}
if (conditional.length > 0) {
  reveal()
  document.addEventListener('change', reveal)
}

// A long page of progress looks again by itself.
const waiting = document.querySelector<HTMLElement>('[data-reload]')
if (waiting) setTimeout(() => location.reload(), Number(waiting.dataset.reload) * 1000)
