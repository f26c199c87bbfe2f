// The point where this device stands, put into a box when its button is pressed, and asked for at no other time.
for (const place of document.querySelectorAll<HTMLElement>('[data-here]')) {
  const [button, told] = [place.querySelector('button'), place.querySelector('span')]
  const box = document.getElementsByName(place.dataset.here ?? '')[0] as HTMLInputElement | undefined
  if (!button || !told || !box || !navigator.geolocation) continue
  place.hidden = false
  button.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        box.value = `${coords.latitude.toFixed(5)},${coords.longitude.toFixed(5)}`
        told.textContent = `± ${Math.round(coords.accuracy)} m`
        box.dispatchEvent(new Event('input', { bubbles: true }))
      },
      () => (told.textContent = button.dataset.failed ?? ''),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  })
}
