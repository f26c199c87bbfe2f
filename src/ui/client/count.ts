// Letters left in a long answer, told when the end comes near.
for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
  const left = document.createElement('p')
  left.className = 'aside-of-field'
  left.setAttribute('aria-live', 'polite')
  const tell = () => {
    const rest = area.maxLength - [...area.value].length
    const zh = document.documentElement.lang.startsWith('zh')
    left.textContent = rest < area.maxLength / 4 ? (zh ? `還可以輸入 ${rest} 字` : `${rest} characters left`) : ''
  }
  area.after(left)
  area.addEventListener('input', tell)
  tell()
}
