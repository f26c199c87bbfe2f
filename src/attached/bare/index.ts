// Takes out of a paper what speaks of whoever made it: place, device, author, time. The picture and the words stay as they are.
import { aside, NotDone } from '#aside'
import { t, type Text } from '#engine'
import { bareOf, type Order } from './work.ts'

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

/** In a thread beside the server's: a long document holds nobody else up, and one made to do harm ends there. */
const elsewhere = (order: Order): Promise<Uint8Array | undefined> =>
  aside<Order, Uint8Array | undefined>(new URL('work.ts', import.meta.url), order).catch((error: unknown) => {
    // Nobody had time for it: it may be sent again. Whatever brought its thread down is not certain to have been taken out.
    if (error instanceof NotDone && error.why === 'full') throw error
    return undefined
  })
