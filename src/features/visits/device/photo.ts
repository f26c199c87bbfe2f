// Photographs made small enough to carry: 1,600 pixels at most, JPEG, and hashed as they will be sent. What the camera wrote into the file stays behind.
import { hex } from './chain.ts'

const MOST = 1600
export type Photo = { name: string; data: string; hash: string }

export async function small(file: Blob, name: string): Promise<Photo> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, MOST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return encoded(canvas, 'image/jpeg', `${name.replace(/\.[^.]*$/, '')}.jpg`)
}

export async function encoded(
  canvas: HTMLCanvasElement,
  type: 'image/jpeg' | 'image/png',
  name: string,
): Promise<Photo> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.8))
  if (!blob) throw new Error('The picture could not be encoded.')
  const bytes = await blob.arrayBuffer()
  return { name, data: base64(new Uint8Array(bytes)), hash: hex(await crypto.subtle.digest('SHA-256', bytes)) }
}

export const shownAs = ({ data, name }: Pick<Photo, 'data' | 'name'>): string =>
  `data:image/${name.endsWith('.png') ? 'png' : 'jpeg'};base64,${data}`

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
