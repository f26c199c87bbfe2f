// Takes out of a paper what speaks of whoever made it: place, device, author, time. The picture and the words stay as they are.
import { Worker } from 'node:worker_threads'
import { t, type Text } from '#engine'
import { bareOf, type Order } from './work.ts'

const MOST_SECONDS = 30
/** A picture of a screen or two is done in a millisecond; one made of a million parts is not. */
const AT_ONCE = 256 * 1024
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic'])

/** The paper without it, or that it cannot be taken out. */
export async function bare(content: Uint8Array, type: string): Promise<{ content: Uint8Array } | { because: Text }> {
  if (type === 'text/plain') return { content }
  const picture = PICTURES.has(type)
  const here = picture && content.byteLength <= AT_ONCE
  const made = await (here ? bareOf({ content, type }).catch(() => undefined) : elsewhere({ content, type }))
  return made ? { content: made } : { because: picture ? OTHER_PICTURE : OTHER_DOCUMENT }
}

const OTHER_PICTURE = t(
  '無法確定已移除照片裡的拍攝位置與裝置資料，為保護您沒有收下。請改成 JPEG 或 PNG（例如對照片截圖）再附上。',
  'What the picture says of place and device could not be taken out for certain, so to protect you it was not taken. Attach it as JPEG or PNG, for example a screenshot of it.',
)
const OTHER_DOCUMENT = t(
  '無法確定已移除文件裡的作者等資料（可能有密碼、巨集或內嵌物件），為保護您沒有收下。請改附內容的截圖（PNG），或貼成純文字。',
  'What the document says of its author could not be taken out for certain (a password, macros or objects inside it), so to protect you it was not taken. Attach a screenshot (PNG), or plain text.',
)

/** In a thread of its own: a long document holds nobody else up, and one made to do harm ends there. */
function elsewhere(order: Order): Promise<Uint8Array | undefined> {
  return new Promise((done) => {
    const worker = new Worker(new URL('work.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const late = setTimeout(() => void worker.terminate(), MOST_SECONDS * 1000)
    worker.once('message', (made: Uint8Array | undefined) => done(made))
    worker.once('error', () => done(undefined))
    worker.once('exit', () => {
      clearTimeout(late)
      done(undefined)
    })
  })
}
