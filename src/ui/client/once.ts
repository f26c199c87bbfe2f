// A form is sent once: the second press of an impatient finger does nothing.
for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]'))
  form.addEventListener('submit', () => {
    setTimeout(() => {
      for (const button of form.querySelectorAll('button')) button.disabled = true
    })
  })
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('form button')) button.disabled = false
})
