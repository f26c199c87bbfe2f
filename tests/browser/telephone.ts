// An inspector's telephone: a browser with a profile of its own, which can lose its network, its battery and the right time.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { openProfile, signIn } from './chromium.ts'

const PIN = '246813'

export class Telephone {
  readonly folder = mkdtempSync(join(tmpdir(), 'taitsi-telephone-'))
  readonly #base: string
  readonly #house: { at: string }
  readonly #wrongBy: number
  context!: BrowserContext
  page!: Page
  /** @param wrongBy milliseconds by which the clock of the device is ahead */
  constructor(base: string, house: { at: string }, wrongBy = 0) {
    this.#base = base
    this.#house = house
    this.#wrongBy = wrongBy
  }

  async open(): Promise<void> {
    this.context = await openProfile(this.folder, { locale: 'zh-TW', viewport: { width: 390, height: 844 } })
    // The house stands at its own hour: the telephone's clock is set by it, and wrong if the test wants it wrong.
    const shift = Date.parse(this.#house.at) - Date.now() + this.#wrongBy
    await this.context.addInitScript((ms) => {
      const Real = Date
      const moved = class extends Real {
        constructor(...given: unknown[]) {
          if (given.length === 0) super(Real.now() + ms)
          else super(...(given as [string]))
        }
        static override now() {
          return Real.now() + ms
        }
      }
      globalThis.Date = moved as DateConstructor
    }, shift)
    this.page = this.context.pages()[0] ?? (await this.context.newPage())
  }
  async signIn(): Promise<void> {
    await signIn(this.page, this.#base, 'demo-inspector-0')
  }
  async prepare(): Promise<void> {
    await this.page.goto(`${this.#base}/desk/visits/app`)
    await this.page.waitForSelector('html[data-ready]')
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await this.page.fill('#f-pin', PIN)
    await this.page.fill('#f-pin-again', PIN)
    await this.page.click('#prepare button')
    await this.page.waitForSelector('#list:not([hidden])')
  }
  async unlock(pin = PIN): Promise<void> {
    await this.page.goto(`${this.#base}/desk/visits/app`)
    await this.page.waitForSelector('html[data-ready]')
    await this.page.fill('#f-unlock', pin)
    await this.page.click('#unlock button')
    if (pin === PIN) await this.page.waitForSelector('#list:not([hidden])')
  }
  item = (number: string) => this.page.locator('#visits > li', { hasText: number })
  async begin(number: string): Promise<void> {
    await this.item(number).locator('button').click()
    await this.page.waitForSelector('#visit:not([hidden])')
  }
  async answer(): Promise<void> {
    const row = this.page.locator('#visit .panel', { hasText: '第24條' })
    await row.locator('input[value=breach]').check()
    await row.locator('input[type=text]').fill('十月份未給加班費')
    await this.page.fill('[name=present]', '店長 測試人員')
    await this.page.fill('[name=record]', '抽查十月份出勤。')
  }
  async sign(): Promise<void> {
    await this.page.check('[name=signedHow][value=drawn]')
    await this.page.fill('[name=signedBy]', '測試店長')
    const box = await this.page.locator('#pad').boundingBox()
    assert.ok(box)
    await this.page.locator('#pad').scrollIntoViewIfNeeded()
    const seen = await this.page.locator('#pad').boundingBox()
    assert.ok(seen)
    await this.page.mouse.move(seen.x + 20, seen.y + 20)
    await this.page.mouse.down()
    await this.page.mouse.move(seen.x + 150, seen.y + 60, { steps: 5 })
    await this.page.mouse.up()
  }
  async finish(): Promise<void> {
    await this.page.click('#finish')
    await this.page.waitForSelector('#list:not([hidden])').catch(async (late: Error) => {
      throw new Error(`not finished; the page says: ${await this.page.textContent('#status')}`, { cause: late })
    })
  }
  /** Waits until an entry of this kind lies on the disk, and nothing typed is still on its way there. */
  async written(kind: string): Promise<void> {
    while (!(await this.#holds(kind))) await this.page.waitForTimeout(50)
    await this.page.waitForSelector('#visit:not([data-unsaved])')
  }
  #holds = (kind: string): Promise<boolean> =>
    this.page.evaluate(
      (wanted) =>
        new Promise<boolean>((answer) => {
          const asked = indexedDB.open('taitsi-visits', 1)
          asked.addEventListener('success', () => {
            const all = asked.result.transaction('outbox').objectStore('outbox').getAll()
            all.addEventListener('success', () => {
              asked.result.close()
              answer((all.result as { kind: string }[]).some((one) => one.kind === wanted))
            })
          })
        }),
      kind,
    )
  async sent(): Promise<void> {
    await this.page.waitForFunction(() => document.getElementById('unsent')?.dataset.count === '0')
  }
  /** As when the battery falls out: every process of this browser, by its profile, at once. */
  async kill(): Promise<void> {
    const gone = new Promise((closed) => this.context.once('close', closed))
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${this.folder}`))
          process.kill(Number(pid), 'SIGKILL')
      } catch {
        // It ended by itself meanwhile.
      }
    }
    await gone
    rmSync(join(this.folder, 'SingletonLock'), { force: true })
  }
  async drop(): Promise<void> {
    await this.context.close().catch(() => {})
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
