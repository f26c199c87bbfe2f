// A diary kept on this device: what is written in its box is there again next time, and goes nowhere by itself.
const diary = document.querySelector<HTMLFormElement>('form[data-diary]')
const page = diary?.querySelector('textarea')
if (diary && page) {
  const NAME = 'taitsi-diary'
  try {
    if (page.value === '') page.value = localStorage.getItem(NAME) ?? ''
    page.addEventListener('input', () => localStorage.setItem(NAME, page.value))
  } catch {
    // A browser that keeps nothing: the page works, it only forgets.
  }
}
