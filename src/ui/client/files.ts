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

// What is too large is not sent at all: it would be refused whole, after minutes on a slow line.
const MOST = 29 * 1_048_576
for (const form of document.querySelectorAll<HTMLFormElement>('form[enctype="multipart/form-data"]'))
  form.addEventListener('submit', (event) => {
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')]
    const sum = boxes.flatMap((box) => [...(box.files ?? [])]).reduce((all, file) => all + file.size, 0)
    const first =
      form.querySelector('.files .too-large') ?? (sum > MOST ? boxes.find((box) => box.files?.length) : null)
    if (!first) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const box = first instanceof HTMLInputElement ? first : first.closest('ul')?.previousElementSibling
    const zh = document.documentElement.lang.startsWith('zh')
    let told = form.querySelector<HTMLElement>('[data-too-large]')
    if (!told) {
      told = document.createElement('p')
      told.className = 'problem'
      told.dataset.tooLarge = ''
      told.setAttribute('role', 'alert')
      box?.before(told)
    }
    told.textContent = zh
      ? '檔案太大，還沒有送出。請移除或縮小標示的檔案（單檔 10 MB、合計 29 MB 以內），其他內容都保留著。'
      : 'The files are too large; nothing was sent. Remove or shrink those marked (10 MB each, 29 MB in all). Everything else is kept.'
    if (box instanceof HTMLElement) box.focus()
  })
