// A box that finds among what is on the page already: each key narrows it. Sent, it asks the server, which answers the same without a script.
for (const box of document.querySelectorAll<HTMLInputElement>('input[data-narrows]')) {
  const home = document.getElementById(box.dataset.narrows ?? '')
  if (!home) continue
  const zh = document.documentElement.lang.startsWith('zh')
  const key = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('臺', '台')
  const items = [...home.querySelectorAll<HTMLElement>('[data-says]')]
  const boxes = [...home.querySelectorAll('details')]
  const began = new Map(boxes.map((one) => [one, one.open]))
  const told = document.createElement('span')
  told.className = 'soft small'
  told.setAttribute('role', 'status')
  box.form?.append(told)
  const narrow = () => {
    const words = key(box.value).split(/\s+/).filter(Boolean)
    for (const item of items) {
      const says = key(item.dataset.says ?? '').replace(/[^\S\n]+/g, '')
      item.hidden = !words.every((word) => says.includes(word))
    }
    for (const one of boxes) one.open = words.length > 0 || (began.get(one) ?? false)
    for (const group of home.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = ![...group.querySelectorAll<HTMLElement>('[data-says]')].some((item) => !item.hidden)
    const left = items.filter((item) => !item.hidden).length
    told.textContent = words.length === 0 ? '' : zh ? `${left} 項符合` : `${left} match`
  }
  box.addEventListener('input', narrow)
}
