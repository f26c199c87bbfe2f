// Lists the files chosen, with their sizes, and says before sending which of them is too large: 10 MB, or what the box says.
const size = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

for (const box of document.querySelectorAll<HTMLInputElement>('input[type=file]')) {
  const limit = Number(box.dataset.limit ?? 10)
  const list = document.createElement('ul')
  list.className = 'files'
  list.setAttribute('aria-live', 'polite')
  box.after(list)
  box.addEventListener('change', () => {
    const zh = document.documentElement.lang.startsWith('zh')
    list.replaceChildren(
      ...[...(box.files ?? [])].map((file) => {
        const item = document.createElement('li')
        const large = file.size > limit * 1_048_576
        item.className = large ? 'too-large' : ''
        item.append(
          file.name,
          Object.assign(document.createElement('span'), {
            textContent: size(file.size) + (large ? (zh ? `，超過 ${limit} MB` : `, over ${limit} MB`) : ''),
          }),
        )
        return item
      }),
    )
  })
}
