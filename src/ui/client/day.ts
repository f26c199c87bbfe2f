// Says back which day was understood, with its weekday, as soon as a date is typed: 民國114年6月30日（西元2025年，星期一）.
function understood(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{2,4}) +(\d{1,2}) +(\d{1,2})$/, '$1/$2/$3')
    .replace(/\s+/g, '')
    .replace(/^(?:中華)?民國/, '')
  // Six figures the server cuts, which knows when there is only one way to.
  const found = /^(\d{2,4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(plain) ?? /^(\d{3,4})(\d{2})(\d{2})$/.exec(plain)
  if (!found || (found[1]?.length === 2 && Number(found[1]) < 32 && !plain.includes('年'))) return undefined
  const [year, month, date] = found.slice(1).map(Number) as [number, number, number]
  const western = String(found[1]).length === 4 ? year : year + 1911
  const day = new Date(Date.UTC(western, month - 1, date))
  if (day.getUTCMonth() !== month - 1 || day.getUTCDate() !== date) return undefined
  const weekday = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'long', timeZone: 'UTC' }).format(
    day,
  )
  if (document.documentElement.lang.startsWith('zh'))
    return `民國${western - 1911}年${month}月${date}日（西元${western}年，${weekday}）`
  return `${weekday}, ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day)} (ROC ${western - 1911})`
}

for (const box of document.querySelectorAll<HTMLInputElement>('input[data-day]')) {
  const said = document.createElement('p')
  said.className = 'aside-of-field'
  said.setAttribute('aria-live', 'polite')
  const tell = () => (said.textContent = understood(box.value) ?? '')
  box.after(said)
  box.addEventListener('input', tell)
  tell()
}
