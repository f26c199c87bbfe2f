// A long native list gets a box above it: what is typed there narrows the list, and the list stays the browser's own.
for (const list of document.querySelectorAll<HTMLSelectElement>('select[data-filter]')) {
  const zh = document.documentElement.lang.startsWith('zh')
  const box = document.createElement('input')
  box.type = 'search'
  box.autocomplete = 'off'
  box.placeholder = zh ? '輸入幾個字縮小清單' : 'Type to narrow the list'
  box.setAttribute('aria-label', box.placeholder)
  const told = document.createElement('p')
  told.className = 'aside-of-field'
  told.setAttribute('aria-live', 'polite')
  list.before(box)
  list.after(told)
  const key = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('臺', '台').replace(/\s+/g, '')
  box.addEventListener('input', () => {
    const wanted = key(box.value)
    const options = [...list.options].filter((option) => option.value !== '')
    for (const option of options) option.hidden = !key(option.text).includes(wanted)
    const left = options.filter((option) => !option.hidden)
    const [only] = left
    if (left.length === 1 && only) list.value = only.value
    told.textContent = wanted === '' ? '' : zh ? `${left.length} 項符合` : `${left.length} match`
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    list.focus()
  })
}
