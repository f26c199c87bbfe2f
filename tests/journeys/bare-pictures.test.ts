// A photograph without its words is the same photograph: a real browser decodes both, dot for dot, and holds it the same way up.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { bare } from '#attached/bare/index.ts'
import { filing } from '../a-house.ts'
import { axe, signIn } from '../browser/chromium.ts'
import { openJourney } from '../browser/journey.ts'

const { house, browser, base, close } = await openJourney('2026-11-24T09:00:00+08:00')
after(close)
const page = await browser.newPage()
await page.goto('about:blank')

const CANARY = 'GPS 24.9936N SN0731'
/** A picture with something different in each corner, as the browser itself packs it. */
const painted = async (type: string): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(async (kind) => {
      const canvas = new OffscreenCanvas(24, 16)
      const brush = canvas.getContext('2d')
      if (!brush) throw new Error('no brush')
      for (let x = 0; x < 24; x++)
        for (let y = 0; y < 16; y++) {
          brush.fillStyle = `rgb(${x * 10} ${y * 15} ${(x * y) % 255})`
          brush.fillRect(x, y, 1, 1)
        }
      const blob = await canvas.convertToBlob({ type: kind, quality: 0.9 })
      return [...new Uint8Array(await blob.arrayBuffer())]
    }, type),
  )
const seen = (bytes: Uint8Array, type: string): Promise<{ width: number; height: number; dots: number[] }> =>
  page.evaluate(
    async ([all, kind]) => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(all as number[])], { type: kind as string }))
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const brush = canvas.getContext('2d')
      brush?.drawImage(picture, 0, 0)
      const dots = [...(brush?.getImageData(0, 0, picture.width, picture.height).data ?? [])]
      return { width: picture.width, height: picture.height, dots }
    },
    [[...bytes], type] as const,
  )

/** EXIF with a way up and a maker's words. */
function exif(orientation: number): Buffer {
  const words = Buffer.from(`${CANARY}\0`)
  const head = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0])
  return Buffer.concat([head, Buffer.from([1, 0x0f, 0, 2, 0, 0, 0, words.length, 0, 0, 0, 38, 0, 0, 0, 0]), words])
}
const telling: Record<string, (picture: Buffer, orientation: number) => Buffer> = {
  'image/jpeg': (picture, orientation) => {
    const body = Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation)])
    return Buffer.concat([
      picture.subarray(0, 2),
      Buffer.from([0xff, 0xe1, 0, body.length + 2]),
      body,
      picture.subarray(2),
    ])
  },
  'image/png': (picture, orientation) => {
    const chunk = (name: string, body: Buffer) => {
      const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
      size.writeUInt32BE(body.length)
      sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), body])))
      return Buffer.concat([size, Buffer.from(name), body, sum])
    }
    return Buffer.concat([
      picture.subarray(0, 33),
      chunk('eXIf', exif(orientation)),
      chunk('tEXt', Buffer.from(`Comment\0${CANARY}`)),
      picture.subarray(33),
    ])
  },
  'image/webp': (picture) => {
    const chunk = (name: string, body: Buffer) => {
      const size = Buffer.alloc(4)
      size.writeUInt32LE(body.length)
      return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)])
    }
    // The browser writes the extended form already: only its flags change, and the words stand at the end.
    const extended = Buffer.from(picture)
    assert.equal(extended.toString('latin1', 12, 16), 'VP8X')
    extended[20] = (extended[20] as number) | 0x0c
    return chunk(
      'RIFF',
      Buffer.concat([extended.subarray(8), chunk('EXIF', exif(1)), chunk('XMP ', Buffer.from(CANARY))]),
    )
  },
}

describe('a photograph taken bare', () => {
  for (const type of Object.keys(telling))
    for (const orientation of type === 'image/webp' ? [1] : [1, 3, 6, 8])
      test(`as ${type}, turned by ${orientation}, shows the same dots`, async () => {
        const before_ = telling[type]!(await painted(type), orientation)
        assert.ok(before_.includes(CANARY))
        const made = await bare(before_, type)
        assert.ok('content' in made)
        assert.ok(!Buffer.from(made.content).includes(CANARY))
        const [was, is] = [await seen(before_, type), await seen(made.content, type)]
        assert.equal(was.dots.length, 24 * 16 * 4)
        if (type === 'image/jpeg') assert.equal(was.width, orientation > 4 ? 16 : 24, 'the browser turns it')
        assert.deepEqual(is, was)
      })
})

describe('what is said about it stands on the page', () => {
  for (const width of [390, 1280])
    test(`at ${width} points nobody is shut out`, async () => {
      const context = await browser.newContext({ locale: 'zh-TW', viewport: { width, height: 900 } })
      const view = await context.newPage()
      const fits = async (name: string) => {
        assert.deepEqual(await axe(view), [], view.url())
        const over = await view.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        assert.ok(over <= 1, `${view.url()} scrolls sideways by ${over} px`)
        if (process.env['SCREENS'])
          await view.screenshot({ path: `${process.env['SCREENS']}/${name}-${width}.png`, fullPage: true })
      }
      await view.goto(`${base}/apply/violation-report-intake/3`)
      await view.setInputFiles('[name=evidence]', [
        { name: '薪資單.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
        { name: '打卡.txt', mimeType: 'text/plain', buffer: Buffer.from('八點上班') },
      ])
      await view.click('button:has-text("儲存並繼續")')
      await view.waitForSelector('text=「薪資單.pdf」沒有收下：檔案是空的')
      await fits('report')
      await view.goto(`${base}/apply/labour-dispute-mediation/4`)
      await view.waitForSelector('[name="papers-bare"]')
      await fits('dispute')
      const begun = await house.store.begin(
        { bureau: 'demo', reach: 'portal', actor: { id: 'a', role: 'claimant' } },
        'labour-dispute-mediation',
        { step: 'apply', values: { ...filing, claimant: { ...filing.claimant, name: '陳\ue000測' } } },
        { at: new Date(house.now()).toISOString() },
      )
      assert.ok('done' in begun)
      await signIn(view, base, 'demo-officer-0')
      await view.goto(`${base}/desk/cases/${begun.done.id}`)
      await fits('case')
      await view.goto(`${base}/desk/cases/${begun.done.id}/steps/askSupplement`)
      await view.fill('[name=missing]', '薪資單')
      await view.fill('[name=supplementBy]', '115/12/10')
      await view.click('main form button:has-text("通知補正")')
      await view.waitForSelector('text=公文上有印不出來的字（U+E000）')
      await fits('held')
      await view.check('[name=_unknown]')
      await view.click('main form button:has-text("通知補正")')
      await view.waitForURL(/done=askSupplement/)
      await context.close()
    })
})
