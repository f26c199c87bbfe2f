// Signing with a finger. Whoever cannot, or would rather not, confirms by typed name instead.
import { encoded, type Photo } from './photo.ts'

export function signaturePad(
  canvas: HTMLCanvasElement,
  done: (drawn: Photo) => void,
): { clear(): void; show(data: string): void } {
  const pen = canvas.getContext('2d')
  let drawing = false
  const at = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect()
    return [
      ((event.clientX - box.left) * canvas.width) / box.width,
      ((event.clientY - box.top) * canvas.height) / box.height,
    ]
  }
  const clear = () => {
    if (!pen) return
    // Black on white whatever the theme: it goes onto paper.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.strokeStyle = '#000'
    pen.lineWidth = 4
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
  }
  canvas.addEventListener('pointerdown', (event) => {
    drawing = true
    canvas.setPointerCapture(event.pointerId)
    pen?.beginPath()
    pen?.moveTo(...at(event))
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing) return
    pen?.lineTo(...at(event))
    pen?.stroke()
  })
  canvas.addEventListener('pointerup', () => {
    if (!drawing) return
    drawing = false
    void lifted()
  })
  const lifted = async () => done(await encoded(canvas, 'image/png', 'signature.png'))
  clear()
  return {
    clear,
    show(data) {
      const picture = new Image()
      picture.addEventListener('load', () => pen?.drawImage(picture, 0, 0))
      picture.src = `data:image/png;base64,${data}`
    },
  }
}
