// Light or dark, against what the device says: kept in a cookie, so that the server draws the next page right.
const root = document.documentElement
const dark = () =>
  root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
const place = document.querySelector('.whoami, .foot .base')

if (place) {
  const zh = root.lang.startsWith('zh')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'plainly'
  const name = () => (button.textContent = dark() ? (zh ? '淺色畫面' : 'Light') : zh ? '深色畫面' : 'Dark')
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark'
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`
    name()
  })
  name()
  const last = place.querySelector(':scope > form, :scope > a')
  if (last) last.before(button)
  else place.append(button)
}
