// Money in a test: claims brought to where they wait to be paid, and people of the desk who pay them.
import assert from 'node:assert/strict'
import type { openApp } from '../src/app.ts'
import { deskOf, type TestHouse } from './a-house.ts'

type App = ReturnType<typeof openApp>
export const account = { bank: '0000000', number: '00000000000000', holder: '林測試' }
const AT = '2026-03-02T01:00:00Z'

/** A claim of an injured worker, NT$10,000, approved by two people; each with another day of the accident. */
export async function approved(
  house: TestHouse,
  nth: number,
  more: Record<string, unknown> = {},
): Promise<{ id: string; number: string }> {
  const values = {
    source: 'counter',
    applicant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範東區示範路1號' },
    relation: 'self',
    victim: { name: '林測試', idNumber: 'A200000003', birthOn: '1980-01-01' },
    accidentOn: new Date(Date.UTC(2023, 0, 1 + nth)).toISOString().slice(0, 10),
    appliedOn: '2026-03-02',
    place: '示範工地',
    story: '遭機械夾傷。',
    outcome: 'disability',
    grade: 12,
    insurer: '示範字第1號',
    papers: [],
    account,
    ...more,
  }
  const programme = 'occupational-accident-consolation'
  const begun = await house.store.begin(deskOf('intake'), programme, { step: 'register', values }, { at: AT })
  assert.ok('done' in begun, JSON.stringify(begun))
  const { id, number } = begun.done
  const propose = { step: 'propose', values: { grade: 12, insurer: '示範字第1號' } }
  assert.ok('done' in (await house.store.take(deskOf('officer'), id, 1, propose, { at: AT })))
  assert.ok('done' in (await house.store.take(deskOf('head'), id, 2, { step: 'approve', values: {} }, { at: AT })))
  return { id, number }
}

/** Somebody of the staff at the desk, signed in. */
export class Clerk {
  readonly app: App
  readonly cookie: string
  #csrf = ''
  constructor(app: App, cookie: string) {
    this.app = app
    this.cookie = cookie
  }
  static async signIn(app: App, account: string): Promise<Clerk> {
    const answer = await app.request('/desk/demo-sign-in', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: `account=${account}`,
    })
    const clerk = new Clerk(app, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
    clerk.#csrf = /name="_csrf" value="([^"]+)"/.exec(await clerk.page('/desk'))?.[1] ?? ''
    assert.ok(clerk.#csrf, `${account} is signed in`)
    return clerk
  }
  get(path: string) {
    return this.app.request(path, { headers: { cookie: this.cookie } })
  }
  async page(path: string) {
    return (await this.get(path)).text()
  }
  send(path: string, body: URLSearchParams | FormData | Record<string, string>) {
    const form = body instanceof URLSearchParams || body instanceof FormData ? body : new URLSearchParams(body)
    form.set('_csrf', this.#csrf)
    return this.app.request(path, {
      method: 'POST',
      headers: { cookie: this.cookie, 'sec-fetch-site': 'same-origin' },
      body: form,
    })
  }
  /** Puts these cases on a list of their own; its number. */
  async list(...ids: string[]): Promise<string> {
    const made = await this.send('/desk/payments/list', new URLSearchParams(ids.map((id) => ['case', id])))
    const found = /lists\/(P[\d-]+)/.exec(made.headers.get('location') ?? '')
    assert.ok(found?.[1], await made.text())
    return found[1]
  }
  /** Gives the desk a file of the bank; the address of its trial, or the page that refuses it. */
  async answer(
    bytes: string | Uint8Array,
    name = 'answers.csv',
  ): Promise<{ at: string; page: string; status: number }> {
    const body = new FormData()
    body.set(
      'answers',
      new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type: 'text/csv' }),
    )
    const answer = await this.send('/desk/payments/answers', body)
    const at = (answer.headers.get('location') ?? '').split('?')[0] ?? ''
    return {
      at,
      status: answer.status,
      page: at ? await this.page(answer.headers.get('location') ?? '') : await answer.text(),
    }
  }
}

/** CP950, for the words banks use; Node reads it and cannot write it. */
export function big5(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(BIG5.get(character) ?? assert.fail(`${character} is not in the table of the tests`)))
  }
  return new Uint8Array(bytes)
}
/** Every character of Big5 by its two bytes, found by reading all of them. */
const BIG5: ReadonlyMap<string, readonly number[]> = (() => {
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('big5')
  for (let first = 0xa1; first <= 0xf9; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second > 0x7e && second < 0xa1) continue
      const character = decoder.decode(new Uint8Array([first, second]))
      if (character.length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [first, second])
    }
  return table
})()
