// Somebody with an account of their own who acts for a body by its mandate: signed up with the code of the letter, the mandate given at the desk.
import assert from 'node:assert/strict'
import { readyMessages } from '#auth/index.ts'
import type { openApp } from '#app'
import type { TestHouse } from './a-house.ts'
import { Visitor } from './a-visitor.ts'

type App = ReturnType<typeof openApp>

export async function signedUp(house: TestHouse, app: App, email: string): Promise<Visitor> {
  const who = new Visitor(app)
  await who.post('/account/sign-up', { email, name: '測試代表', password: '雨後春筍，一夜長高三寸。' })
  const letter = (await readyMessages(house.context, 'demo', 1000)).findLast((one) => one.to === email)
  await who.post('/account/code', { code: /(\d{4} \d{4})/.exec(letter?.body ?? '')?.[1] ?? '' })
  return who
}

/** @param body the id of its entry in a register; @param programmes those in which they act for it */
export async function actsFor(house: TestHouse, app: App, body: string, programmes: string[]): Promise<Visitor> {
  const email = `test-${body.slice(0, 8)}@example.tw`
  const who = await signedUp(house, app, email)
  const desk = new Visitor(app)
  await desk.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
  const given = { act: 'give', email, showed: 'organisation', programmes, until: '' }
  const answer = await desk.post(`/desk/cases/${body}/mandates`, given)
  assert.equal(answer.headers.get('location'), `/desk/cases/${body}/mandates?done=give`)
  return who
}
