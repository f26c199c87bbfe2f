// A page of progress looks again by itself.
const waiting = document.querySelector<HTMLElement>('[data-reload]')
if (waiting) setTimeout(() => location.reload(), Number(waiting.dataset.reload) * 1000)
