// Adds and removes rows of many without asking the server, which does the same for those without this script.
const NAMED = ['name', 'id', 'for', 'aria-describedby', 'value'] as const

for (const list of document.querySelectorAll<HTMLOListElement>('ol[data-repeat]')) {
  const name = list.dataset.repeat ?? ''
  const add = list.parentElement?.querySelector<HTMLButtonElement>(`button[name=_add][value="${CSS.escape(name)}"]`)
  const blank = list.querySelector('li:last-child')?.cloneNode(true) as HTMLLIElement | undefined
  if (!blank || !add) continue
  empty(blank)

  add.addEventListener('click', (event) => {
    event.preventDefault()
    const row = blank.cloneNode(true) as HTMLLIElement
    list.append(row)
    number(list, name)
    add.hidden = list.children.length >= Number(list.dataset.max)
    row.querySelector<HTMLElement>('input, select, textarea')?.focus()
  })
  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name=_remove]')
    if (!button) return
    event.preventDefault()
    button.closest('li')?.remove()
    number(list, name)
    add.hidden = false
    add.focus()
  })
}

/** A row as it is before anybody has typed: no values, no mistakes. */
function empty(row: Element): void {
  for (const problem of row.querySelectorAll('.problem, .aside-of-field, .files')) problem.remove()
  for (const box of row.querySelectorAll<HTMLInputElement>('input')) {
    if (box.type === 'radio' || box.type === 'checkbox') box.removeAttribute('checked')
    else box.removeAttribute('value')
    box.removeAttribute('aria-invalid')
    box.checked = false
    if (box.type !== 'radio' && box.type !== 'checkbox') box.value = ''
  }
  for (const area of row.querySelectorAll('textarea')) area.textContent = ''
  for (const option of row.querySelectorAll('option[selected]')) option.removeAttribute('selected')
}

/** Gives the rows their numbers again, and each but an only one its button. */
function number(list: HTMLOListElement, name: string): void {
  const zh = document.documentElement.lang.startsWith('zh')
  const [dotted, dashed] = [
    new RegExp(`(?<=\\b${RegExp.escape(name)}\\.)\\d+`),
    new RegExp(`(?<=f-${RegExp.escape(name.replaceAll('.', '-'))}-)\\d+`, 'g'),
  ]
  for (const [at, row] of [...list.children].entries()) {
    for (const element of row.querySelectorAll('*'))
      for (const attribute of NAMED) {
        const value = element.getAttribute(attribute)
        const own = attribute === 'value' ? element.matches('button[name=_remove], button[name=_find]') : true
        if (value !== null && own)
          element.setAttribute(attribute, value.replace(dotted, String(at)).replace(dashed, String(at)))
      }
    let button = row.querySelector<HTMLButtonElement>('button[name=_remove]')
    if (list.children.length < 2) button?.parentElement?.remove()
    else if (!button) {
      const place = document.createElement('div')
      button = Object.assign(document.createElement('button'), {
        className: 'quiet small-button',
        name: '_remove',
        value: `${name}.${at}`,
        formNoValidate: true,
      })
      place.append(button)
      row.append(place)
    }
    if (button) button.textContent = zh ? `移除第 ${at + 1} 筆` : `Remove number ${at + 1}`
  }
}
