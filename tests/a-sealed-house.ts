// A house with something in every column that the key of the house is in, and a look at each through the door by which people use it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import { codeFits, sealedSecret, staffAccountOf } from '#auth/accounts.ts'
import { addCase } from '#auth/citizen-cases.ts'
import { askToSignUp, finishSignUp, signInCitizen, waitingIn } from '#auth/citizens.ts'
import { readyMessages } from '#auth/messages.ts'
import { secretToEnrol } from '#auth/own-account.ts'
import { joinLine, newLineCode, reachesOf } from '#auth/reaches.ts'
import { stepWaiting, waitWith } from '#auth/second-proof.ts'
import { inBase32, newTotp } from '#auth/secrets.ts'
import { openSession, sessionOf } from '#auth/sessions.ts'
import { sql, withSession } from '#store'
import { letterCode, verifyLetter } from '#store/chain/letter-codes.ts'
import { answerFile, keepAnswers } from '#store/payments/answers.ts'
import { closeList, fileOfList, fillList, openList } from '#store/payments/lists.ts'
import { keepEntry, type VisitEntry, visitEntries } from '#store/beside/visits.ts'
import { openApp } from '../src/app.ts'
import type { OpenHouse } from '../src/open-house.ts'
import { aClass, join, take } from './a-class.ts'
import { done } from './done.ts'
import { approved } from './a-cashier.ts'
import { deskOf, filing, lin, system, type TestHouse } from './a-house.ts'
import { aSignedReport } from './a-signed-report.ts'

export const AT = '2026-03-02T09:00:00+08:00'
const LATER = '2026-04-01T20:00:00+08:00'
const NOW = Date.parse(AT)
const B = 'demo'
const MEDIATION = 'labour-dispute-mediation'
const password = '雨後春筍，一夜長高三寸。'
const email = 'test@example.tw'
const claimant = (nth: number) => ({ ...system, actor: { id: `somebody-${nth}`, role: 'claimant' } })
const guest = (house: OpenHouse, key: string) =>
  openApp(house, () => {}).request(`/api/programmes/${MEDIATION}/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ step: 'apply', values: { ...filing, facts: '示範：以程式送件。' } }),
  })

type Visited = VisitEntry & { words: string }

/** What people have in their hands of a house, and what has to open with it. */
export type InHands = Awaited<ReturnType<typeof fill>>

/** @param house open and empty */
export async function fill(house: OpenHouse) {
  const { context, db, store } = house
  const begin = async (nth: number, values = {}) =>
    done(await store.begin(claimant(nth), MEDIATION, { step: 'apply', values: { ...filing, ...values } }, { at: AT }))
  const paper = await store.putFile(claimant(1), { name: '證據.txt', content: Buffer.from('示範證據') })
  assert.ok(!('refused' in paper))
  const one = await begin(1)
  // From before codes were kept: the key alone gives it.
  const id = randomUUID()
  const facts = '示範：從前的案件。'
  const line = { on: AT.slice(0, 10), by: claimant(2).actor, step: 'apply', values: { ...filing, facts } }
  assert.deepEqual((await store.play(system, [{ programme: MEDIATION, id, lines: [line] }])).refused, [])
  const before = (await store.open(system, id, { purpose: 'test', at: AT })) ?? assert.fail('it is not there')
  const codeOf = (id: string) => store.accessCode(system, id, 'claimant')
  const codes = [
    { number: one.number, code: await codeOf(one.id) },
    { number: before.number, code: await codeOf(before.id) },
  ]
  const key = randomUUID()
  const filed = (await (await guest(house, key)).json()) as { id: string }
  assert.ok(filed.id)
  const draft = await store.saveDraft(B, { programme: MEDIATION, values: { ...filing, papers: [paper] }, page: 1 }, AT)
  await store.keepTyped(B, { account: 'demo-officer-0', form: 'form-1' }, { note: '示範草稿' }, AT)

  const asked = await askToSignUp(context, B, { email, name: '測試民眾', password, from: 'test', lang: 'zh' }, NOW)
  assert.ok('token' in asked)
  const waiting = await waitingIn(context, B, asked.token, NOW)
  const signedUp = await finishSignUp(context, B, asked.token, waiting?.code ?? '', 'test', NOW)
  assert.ok('token' in signedUp)
  const citizen = signedUp.person.id
  await addCase(context, B, citizen, { caseId: one.id, role: 'claimant' }, NOW)
  assert.ok(await joinLine(context, B, await newLineCode(context, B, citizen, NOW), 'U-test', NOW))
  const again = await askToSignUp(
    context,
    B,
    { email: 'other@example.tw', name: '測試民眾', password, from: 'test-2', lang: 'zh' },
    NOW,
  )
  assert.ok('token' in again)
  const citizenSession = await sessionOf(db, B, signedUp.token, NOW)
  const step = { caseId: one.id, number: one.number, role: 'claimant', step: 'withdraw', values: { reason: '示範' } }
  await waitWith(context, B, citizenSession?.id ?? '', { ...step, way: 'password' }, NOW)

  const secret = newTotp()
  await withSession(db, system, (tx) =>
    sql`update accounts set totp = ${sealedSecret(context, B, 'demo-head-0', secret)} where id = 'demo-head-0'`.execute(
      tx,
    ),
  )
  const officer = { id: 'demo-officer-0', name: '示範', kind: 'staff' as const, bureau: B, roles: [] }
  const enrolling = await openSession(db, B, officer, 'whole', NOW, 'demo-officer-0')
  const enrolled = await secretToEnrol(context, B, enrolling.token)

  const record = randomUUID()
  const entry = {
    record,
    seq: 1,
    key: randomUUID(),
    programme: MEDIATION,
    caseId: one.id,
    kind: 'note',
    at: AT,
    previous: '',
    hash: 'h',
    words: '示範訪視',
  }
  assert.ok('kept' in (await keepEntry(context, system, entry, { at: AT, offset: 0 })))

  const paid = await approved(house as unknown as TestHouse, 1)
  const cashier = deskOf('accountant')
  const list = await openList(context, cashier, AT)
  const due = { ...paid, seq: 3, programme: 'occupational-accident-consolation' }
  assert.deepEqual(await fillList(context, cashier, list, [due], AT), [{ number: paid.number }])
  assert.ok(await closeList(context, cashier, list, () => Buffer.from('示範付款檔'), AT))
  const answers = await keepAnswers(
    context,
    cashier,
    { name: 'a.csv', form: 'columns', rows: 1, names: [], content: Buffer.from('示範回覆檔') },
    AT,
  )

  const offering = await aClass(store, AT, { capacity: 2 })
  const learner = done(await join(store, offering, 1, AT))
  done(await take(store, learner.id, 'officer', 'mark', { sessionOn: '2026-04-01', present: true }, LATER))
  const certified = done(await take(store, learner.id, 'officer', 'certify', {}, LATER))
  const letter = letterCode(context, B, certified, certified.seq, 'certificate')
  await aSignedReport(house as unknown as TestHouse, { from: '2025-07-01', to: '2025-12-31' }, AT)
  await store.checkpoint(B, AT)
  await house.evidence.round(LATER)
  return {
    one,
    codes,
    key,
    filed: filed.id,
    paper,
    draft: draft.code,
    citizen,
    secret,
    citizenSession,
    again: again.token,
    enrolling: enrolling.token,
    enrolled,
    record,
    list,
    answers: answers.id,
    certified,
    letter,
  }
}

/** Each of them still opens what it opened. */
export async function opensAll(house: OpenHouse, had: InHands): Promise<void> {
  const { context, db, store } = house
  for (const { number, code } of had.codes) assert.equal((await store.enter(B, number, code))?.role, 'claimant', number)
  const known = (await (await guest(house, had.key)).json()) as { id: string }
  assert.equal(known.id, had.filed, 'the same request with the same key is answered, not done again')

  const draft = await store.openDraft(B, had.draft, AT)
  assert.equal(draft?.values.facts, filing.facts)
  const sent = await store.begin(claimant(9), MEDIATION, { step: 'apply', values: draft?.values ?? {} }, { at: LATER })
  assert.ok('done' in sent, 'a paper that was attached before is still proven')
  const file = await store.getFile(system, sent.done.id, had.paper.hash, LATER)
  assert.equal(Buffer.from(file?.content ?? []).toString(), '示範證據')
  assert.deepEqual((await store.typedOf(B, 'demo-officer-0', 'form-1', AT))?.values, { note: '示範草稿' })

  const signedIn = await signInCitizen(context, B, { email, password, from: 'here', device: 'test' }, NOW)
  assert.ok('token' in signedIn && signedIn.person.id === had.citizen)
  assert.deepEqual(await reachesOf(context, B, had.one.id, 'claimant'), { email, line: 'U-test' })
  const messages = await readyMessages(context, B)
  assert.deepEqual(messages.map(({ to }) => to).toSorted(), ['other@example.tw', email].toSorted())
  assert.equal((await waitingIn(context, B, had.again, NOW))?.email, 'other@example.tw')
  const waits = await stepWaiting(context, B, had.citizenSession?.id ?? '', NOW)
  assert.equal(waits?.step, 'withdraw')
  assert.deepEqual(await secretToEnrol(context, B, had.enrolling), had.enrolled)
  const head = await staffAccountOf(db, B, 'demo-head-0')
  assert.ok(head)
  const digits = new TOTP({ secret: inBase32(had.secret) }).generate({ timestamp: NOW + 600_000 })
  assert.equal(await codeFits(context, B, head, digits, NOW + 600_000), true)

  const visited = await visitEntries<Visited>(context, system, had.record)
  assert.deepEqual(
    visited.map(({ entry }) => entry.words),
    ['示範訪視'],
  )
  const cashier = deskOf('accountant')
  assert.equal(Buffer.from((await fileOfList(context, cashier, had.list, LATER)) ?? []).toString(), '示範付款檔')
  assert.equal(Buffer.from((await answerFile(context, cashier, had.answers))?.content ?? []).toString(), '示範回覆檔')

  assert.equal((await verifyLetter(context, B, had.letter))?.stands, true, 'a certificate that was handed out')
  const reprinted = letterCode(context, B, had.certified, had.certified.seq, 'certificate')
  assert.notEqual(reprinted, had.letter)
  assert.equal((await verifyLetter(context, B, reprinted))?.stands, true)

  for (const words of [had.one.number, '林測試', lin.idNumber, lin.phone]) {
    const found = await store.find(deskOf('officer'), words, { purpose: '測試', at: LATER, limit: 100 })
    assert.ok(
      found.rows.some(({ id }) => id === had.one.id),
      `found by ${words}`,
    )
  }
}
