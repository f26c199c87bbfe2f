// The API. Every answer is JSON; every refusal a problem document (RFC 9457) in both languages with all its reasons.
import { Hono } from 'hono'
import { cited, clockSentence, type Case, hasCode, isPaymentStep, type Programme, say, stateSeen, t } from '#engine'
import { doorOf, may, toStoreSession } from '#auth/index.ts'
import { figuresOf } from '#reports/index.ts'
import { onlyItsOwner } from '#store/gate/kept.ts'
import { blind } from '#store/chain/seal.ts'
import type { Acted, Keyed, OpenEvent } from '#store/types.ts'
import { asWork } from '#store'
import { actsIn } from '#web/bodies.ts'
import { type Ctx, type Env, house, instant, today } from '#web/env.ts'
import { heldFor, unclearIn } from '#web/unclear.ts'
import { unitFor } from '#web/unit.ts'
import { law } from './law.ts'
import { described } from './described.ts'
import { accessOf, byCode } from './access.ts'
import { problem, readJson } from './problem.ts'

export const api = new Hono<Env>()

const programmeView = (c: Ctx) =>
  house(c).programmes.map((one) => ({
    id: one.id,
    version: one.version,
    name: one.name,
    unit: { id: one.unit, ...unitFor(c, one).name },
    law: cited(one.law),
    covers: one.covers,
    states: one.states,
    steps: Object.fromEntries(
      Object.entries(one.steps).map(([id, step]) => [
        id,
        { does: step.does, by: step.by, from: step.from, to: step.to, asks: step.asks ?? [] },
      ]),
    ),
    clocks: Object.fromEntries(
      Object.entries(one.clocks).map(([id, clock]) => [
        id,
        { name: clock.name, cites: cited(clock.cites), within: clock.within },
      ]),
    ),
    measures: Object.fromEntries(
      Object.entries(one.measures).map(([id, measure]) => [
        id,
        { name: measure.name, unit: measure.unit, by: measure.by ?? [] },
      ]),
    ),
  }))

api.get('/openapi.json', described)
api.get('/programmes', (c) => c.json(programmeView(c)))
api.get('/programmes/:programme', (c) => {
  const found = programmeView(c).find((one) => one.id === c.req.param('programme'))
  return found ? c.json(found) : problem(c, 404, t('沒有這個業務。', 'There is no such programme.'))
})

api.route('/law', law)

api.post('/programmes/:programme/cases', async (c) => {
  const programme = house(c).programmes.find((one) => one.id === c.req.param('programme'))
  if (!programme) return problem(c, 404, t('沒有這個業務。', 'There is no such programme.'))
  const body = await readJson(c)
  const key = c.req.header('idempotency-key')
  if (!body || typeof body.step !== 'string')
    return problem(c, 422, t('請以 JSON 傳送 step 與 values。', 'Send step and values as JSON.'))
  if (!key) return problem(c, 422, t('請附 Idempotency-Key 標頭。', 'Send an Idempotency-Key header.'))
  const own = sessionFor(c, programme.id, programme.steps[body.step]?.by)
  const unlinked = programme.portal?.unlinked && c.get('person').kind !== 'staff'
  const session = unlinked ? { ...own, actor: { id: 'portal', role: own.actor.role, via: 'api' as const } } : own
  const held = await heldLetter(c, programme, body.step, record(body.values), body)
  if (held) return held
  const { account, kind } = c.get('person')
  // What is filed for a body is the body's: its filer follows it by their mandate, and no longer than that.
  const mine = kind === 'citizen' && !unlinked && hasCode(programme.roles[session.actor.role]) ? account : undefined
  const acted = await house(c).store.begin(
    session,
    programme.id,
    { step: body.step, values: record(body.values), ...despite(body) },
    { ...keyOf(c, session.actor.id, key), at: instant(c), ...(mine ? { account: mine } : {}) },
  )
  return 'done' in acted
    ? c.json({ ...caseView(c, acted.done), ...(await accessOf(c, acted.done, session)) }, 201)
    : answer(c, acted, 201)
})

api.use('/cases/:id', byCode)
api.use('/cases/:id/*', byCode)

api.get('/cases', async (c) => {
  const person = c.get('person')
  if (person.kind !== 'staff') return problem(c, 401, t('請先登入。', 'Sign in first.'))
  const view = c.req.query('view') ?? 'mine'
  if (!['mine', 'today', 'section', 'due', 'overdue', 'unassigned', 'standing', 'closed'].includes(view))
    return problem(c, 422, t('沒有這種檢視。', 'There is no such view.'))
  const programme = c.req.query('programme')
  const allowed = may(person, 'read', programme)
  if (allowed !== true) return problem(c, 403, allowed.because)
  const session = toStoreSession(person, house(c).programmes)
  const after = c.req.query('after')
  return c.json(
    await house(c).store.worklist(session, {
      view: view as 'mine',
      today: today(c),
      at: instant(c),
      purpose: 'api',
      ...(programme ? { programme } : {}),
      ...(after ? { after } : {}),
    }),
  )
})

api.get('/cases/:id', async (c) => {
  const found = await openFor(c)
  return found
    ? c.json(caseView(c, found))
    : problem(c, 404, t('查無此案，或您沒有權限。', 'There is no such case, or you may not see it.'))
})
api.get('/cases/:id/clocks', async (c) => {
  const found = await openFor(c)
  return found
    ? c.json(caseView(c, found).clocks)
    : problem(c, 404, t('查無此案，或您沒有權限。', 'There is no such case, or you may not see it.'))
})
api.get('/cases/:id/events', async (c) => {
  const asked = await reachFor(c)
  const found = asked && (await house(c).store.whole(asked.session, asked.id, { purpose: 'api', at: instant(c) }))
  if (!found) return problem(c, 404, t('查無此案，或您沒有權限。', 'There is no such case, or you may not see it.'))
  if (found.one.kept) return problem(c, 403, onlyItsOwner)
  return c.json(c.get('person').kind === 'staff' ? found.events : found.events.map(forParty))
})

api.post('/cases/:id/steps/:step', async (c) => {
  const body = await readJson(c)
  const key = c.req.header('idempotency-key')
  if (!body || typeof body.seq !== 'number')
    return problem(c, 422, t('請以 JSON 傳送 seq 與 values。', 'Send seq and values as JSON.'))
  if (!key) return problem(c, 422, t('請附 Idempotency-Key 標頭。', 'Send an Idempotency-Key header.'))
  const found = await openFor(c)
  if (!found) return problem(c, 404, t('查無此案，或您沒有權限。', 'There is no such case, or you may not see it.'))
  if (found.kept) return problem(c, 403, onlyItsOwner)
  const programme = house(c).store.programme(found.programme, found.version)
  if (isPaymentStep(programme, c.req.param('step')))
    return problem(
      c,
      403,
      t('付款由出納在「付款與預算」整批辦理。', 'Payments are made on the page of payments, many at once.'),
    )
  const session = sessionFor(c, programme.id, programme.steps[c.req.param('step')]?.by, found.id)
  const step = c.req.param('step')
  const held = await heldLetter(c, programme, step, { ...found.values, ...record(body.values) }, body)
  if (held) return held
  const acted = await house(c).store.take(
    session,
    found.id,
    body.seq,
    { step: c.req.param('step'), values: record(body.values), ...despite(body) },
    { key, at: instant(c) },
  )
  // What came of it is shown as any reading is: within the rights of whoever asks, and logged.
  const after = 'done' in acted ? await openFor(c) : undefined
  return 'done' in acted && after ? c.json(caseView(c, after)) : answer(c, acted, 200)
})

api.get('/figures', async (c) => {
  const [from, to] = [c.req.query('from') ?? '', c.req.query('to') ?? '']
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || !/^\d{4}-\d{2}-\d{2}$/.test(to) || from > to)
    return problem(c, 422, t('請給 from 與 to 兩個日期。', 'Give from and to as dates.'))
  const person = c.get('person')
  const staff = person.kind === 'staff' && may(person, 'read') === true
  const wanted = c.req.query('programme')
  const programmes = house(c).programmes.filter((one) => !wanted || one.id === wanted)
  const open = (measure: string, id: string) =>
    staff || programmes.find((one) => one.id === id)?.portal?.publish?.includes(measure)
  const figures = await figuresOf(
    house(c).db,
    { bureau: house(c).bureau.id, reach: 'system', actor: { id: 'figures', role: 'system' } },
    programmes,
    { from, to },
    { among: house(c).programmes, ...(wanted ? {} : { bureau: true as const }) },
  )
  return c.json(
    figures
      .filter((one) => open(one.measure, one.programme))
      .map(({ measure, dimensions, value, unit, cases, told }) => ({
        measure,
        dimensions,
        value,
        unit,
        ...(told ? { entered: true } : {}),
        ...(staff ? { cases } : {}),
      })),
  )
})

api.all('*', (c) => problem(c, 404, t('沒有這個位址。', 'There is no such address.')))

async function openFor(c: Ctx) {
  const asked = await reachFor(c)
  return asked && house(c).store.open(asked.session, asked.id, { purpose: 'api', at: instant(c) })
}

/** The case in the address, and how far whoever asks reaches in it. */
async function reachFor(c: Ctx) {
  const id = await idOf(c)
  if (!id) return undefined
  await actsIn(c, id)
  return { id, session: toStoreSession(c.get('person'), house(c).programmes, id) }
}

/** By its id, or by its number; only the id is looked up here, and opened in the reach of whoever asks. */
async function idOf(c: Ctx): Promise<string | undefined> {
  const asked = c.req.param('id') ?? ''
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked)) return asked
  const { store, bureau } = house(c)
  return /^[A-Za-z]{2,3}\d/.test(asked) ? store.caseIdOf(asWork(bureau.id, 'public'), asked) : undefined
}

/** To a party an officer is the office. */
const forParty = ({ by, ...event }: OpenEvent) => ({ ...event, by: { role: by.role } })
const partIn = (c: Ctx, caseId: string) => c.get('person').cases?.find((mine) => mine.caseId === caseId)?.role

function caseView(c: Ctx, one: Case & { withheld?: string[]; kept?: true }) {
  const programme = house(c).store.programme(one.programme, one.version)
  const { id, number, state, openedOn, closedOn, seq, values, withheld } = one
  return {
    id,
    number,
    programme: programme.id,
    state: c.get('person').kind === 'staff' ? state : stateSeen(programme, state),
    openedOn,
    closedOn,
    seq,
    values,
    withheld,
    ...(one.kept ? { owner: one.owner, because: say(onlyItsOwner, c.get('lang')) } : {}),
    clocks: one.clocks.map((run) => ({ ...run, sentence: clockSentence(programme, run) })),
  }
}

function answer(c: Ctx, acted: Acted, status: 200 | 201) {
  if ('done' in acted) return c.json(caseView(c, acted.done), status)
  if ('missing' in acted)
    return problem(c, 404, t('查無此案，或您沒有權限。', 'There is no such case, or you may not see it.'))
  if ('conflict' in acted)
    return problem(
      c,
      409,
      t('這個案件剛有其他人辦理，請重新讀取後再試。', 'Somebody else has just acted on this case. Read it again.'),
    )
  return acted.refused.every((one) => one.warns)
    ? problem(
        c,
        422,
        t(
          '請再看一次下列各點；確定無誤時，請連同 despite（理由）再送一次。',
          'Look again at these points. If they are so, send the request again with `despite`, the reason.',
        ),
        acted.refused,
      )
    : problem(c, 422, t('未能辦理，原因如下。', 'It could not be done, for these reasons.'), acted.refused)
}

/** Why it is done although it was warned of. */
/** Of an officer's letter, as at the desk; what a party files sends its receipt at once. */
async function heldLetter(
  c: Ctx,
  programme: Programme,
  step: string,
  values: Record<string, unknown>,
  body: Record<string, unknown>,
): Promise<Response | undefined> {
  if (c.get('person').kind !== 'staff' || 'despite' in despite(body)) return undefined
  const held = heldFor(await unclearIn(programme, step, values), false)
  return held.length === 0
    ? undefined
    : problem(
        c,
        422,
        t(
          '公文上有印不出來的字；確定要發，請連同 despite（理由）再送一次。',
          'The letter has characters that cannot be printed. To send it all the same, send the request again with `despite`, the reason.',
        ),
        held.map((one) => ({ ...one, warns: true })),
      )
}

const despite = (body: Record<string, unknown>) =>
  typeof body.despite === 'string' ? { despite: body.despite.slice(0, 500) } : {}

/** Guests are one actor to the store: the key of each is its own by where it comes from, so that no stranger meets another's. */
function keyOf(c: Ctx, actor: string, key: string): Keyed {
  if (actor !== 'guest' && actor !== 'portal') return { key }
  const { from } = doorOf(c)
  const { keys } = house(c).context
  const [now = key, ...keysBefore] = [keys, ...(keys.earlier ?? [])].map(
    ({ access }) => `${key}@${blind(access, 'source of a key', from).toString('hex').slice(0, 16)}`,
  )
  return { key: now, keysBefore }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** Acts in the role of theirs that may take the step. Whoever begins a case becomes the party the step names; in a case one is who one is. */
function sessionFor(c: Ctx, programme: string, by: string | readonly string[] | undefined, caseId?: string) {
  const person = c.get('person')
  const wanted = by === undefined ? [] : typeof by === 'string' ? [by] : by
  const session = toStoreSession(person, house(c).programmes, caseId)
  const own = person.roles.find(
    (one) => wanted.includes(one.role) && (one.programmes === 'all' || one.programmes.includes(programme)),
  )
  const party = house(c).programmes.find((one) => one.id === programme)?.roles
  const asParty = caseId ? partIn(c, caseId) : wanted.find((role) => party?.[role]?.kind === 'party')
  return {
    ...session,
    actor: {
      ...session.actor,
      ...(person.kind === 'guest' ? { via: 'api' as const } : {}),
      role: own?.role ?? (person.kind === 'staff' ? session.actor.role : (asParty ?? session.actor.role)),
    },
  }
}
