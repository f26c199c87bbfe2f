// The work itself, by the kind of the paper; answers nothing where it is not certain of having found everything.
import { bareHeic } from './heic.ts'
import { bareJpeg } from './jpeg.ts'
import { bareOffice } from './office.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

export type Order = { content: Uint8Array; type: string }

export async function bareOf({ content, type }: Order): Promise<Uint8Array | undefined> {
  switch (type) {
    case 'image/jpeg':
      return bareJpeg(content)
    case 'image/png':
      return barePng(content)
    case 'image/webp':
      return bareWebp(content)
    case 'image/heic':
      return bareHeic(content)
    case 'application/pdf': {
      // A large library that few papers need.
      const { barePdf } = await import('./pdf.ts')
      return barePdf(content)
    }
    default:
      return bareOffice(content)
  }
}

export const work = (order: Order): Promise<Uint8Array | undefined> => bareOf(order).catch(() => undefined)
