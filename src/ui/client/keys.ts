// Keys of the desk: "/" goes to the find box, j and k walk a list. They can be turned off, and the portal has none.
const off = () => localStorage.getItem('single-keys') === 'off'

if (document.body.matches('.at-desk'))
  document.addEventListener('keydown', (event) => {
    const at = event.target as HTMLElement
    if (off() || event.ctrlKey || event.metaKey || event.altKey || at.matches('input, textarea, select')) return
    if (event.key === '/') {
      event.preventDefault()
      document.querySelector<HTMLInputElement>('#desk-find')?.select()
    }
    if (event.key === 'j' || event.key === 'k') {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('table[data-walk] a.walk')]
      const here = links.indexOf(document.activeElement as HTMLAnchorElement)
      links[Math.max(0, here + (event.key === 'j' ? 1 : -1))]?.focus()
    }
  })

const keys = document.querySelector<HTMLElement>('.keys')
if (keys) {
  const zh = document.documentElement.lang.startsWith('zh')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'plainly'
  const name = () =>
    (button.textContent = off()
      ? zh
        ? '開啟單鍵操作'
        : 'Turn these keys on'
      : zh
        ? '關閉單鍵操作'
        : 'Turn these keys off')
  button.addEventListener('click', () => {
    localStorage.setItem('single-keys', off() ? 'on' : 'off')
    name()
  })
  name()
  keys.append(button)
}
