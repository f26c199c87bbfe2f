// Who reads what, asked whole: every office, partner, party and passer-by at every address, with canaries in every field. What each may
// know is written down here once more, in this test's own words, so that the table of rights is not its own witness.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { giveMandate, keepAccount, keepCitizen, openSession, type Person, standFor } from '#auth/index.ts'
import { listed, titleFields } from '#engine'
import { programmes as enrolled } from '#roll'
import { openApp } from '../src/app.ts'
import { aHouse, system, type TestHouse, withRooms } from './a-house.ts'
import { aUnion } from './a-union.ts'
import { heard, plant, type Planted } from './canaries.ts'

/** `READ_MATRIX=whole`: every programme; otherwise a few, others each day. `READ_MATRIX_SEED` names the day. */
const WHOLE = process.env.READ_MATRIX === 'whole'
const SEED = Number(process.env.READ_MATRIX_SEED ?? Math.floor(Date.now() / 86_400_000))
const FEW = 3
const CASES = 9
const MOST = WHOLE ? 3 : 1
const AT = '2026-12-30T09:00:00+08:00'

/** Of a case that is open, and of one that is closed: what the office may know. What is sealed is in no line. */
const KNOWS: Record<string, [open: string, closed: string]> = {
  intake: ['open internal personal special', 'open internal'],
  officer: ['open internal personal special', 'open internal personal special'],
  head: ['open internal personal special', 'open internal personal special'],
  inspector: ['open internal personal special', 'open internal'],
  mediator: ['open internal personal', 'open'],
  coach: ['open internal', 'open'],
  custodian: ['open internal', 'open internal'],
  accountant: ['open internal personal', 'open internal'],
  director: ['open internal', 'open internal'],
  statistician: ['open', 'open'],
  auditor: ['open internal', 'open internal'],
  administrator: ['', ''],
}

/** Who may ask, with a reason that is kept, whether there are cases of an identity number: they are told that there are, and no name. */
const BY_NUMBER = ['intake', 'officer', 'head']

/** Where the office next door knows no more than that a case is there: who reads each case of it, and who reads what nobody owns. */
const KEPT: Record<string, { all: string; free: string }> = {
  'personal-data-requests': { all: 'head', free: 'intake officer' },
}

/** What is asked of every case at an address, by everybody. */
type Asked = { path: string; form?: Record<string, string>; json?: unknown }
const get = (...paths: string[]): Asked[] => paths.map((path) => ({ path }))
const stepsOf = ({ programme, state }: Planted) =>
  Object.entries(programme.steps).flatMap(([name, step]) => (listed(step.from).includes(state) ? [name] : []))
/** The words of a case that only somebody may know who knows its people. */
const secrets = (one: Planted) =>
  [...one.words].flatMap(([word, kinds]) =>
    [...kinds].every((kind) => ['personal', 'special', 'sealed'].includes(kind)) ? [word] : [],
  )
/** Of these the ones it is searched by first: what its title is made of. */
const names = (one: Planted) => secrets(one).toSorted((a, b) => Number(titled(one, b)) - Number(titled(one, a)))
const titled = (one: Planted, word: string) =>
  word.startsWith('鳥') && titleFields(one.programme).some((name) => one.fields.get(word)?.has(name))
const EACH: Record<string, (one: Planted) => Asked[]> = {
  'GET /api/cases/:id': ({ id }) => get(`/api/cases/${id}`),
  'GET /api/cases/:id/clocks': ({ id }) => get(`/api/cases/${id}/clocks`),
  'GET /api/cases/:id/events': ({ id }) => get(`/api/cases/${id}/events`),
  // With a number of events the case never had: refused, and what stands in the refusal is looked at.
  'POST /api/cases/:id/steps/:step': (one) =>
    stepsOf(one)
      .slice(0, 1)
      .map((step) => ({ path: `/api/cases/${one.id}/steps/${step}`, json: { seq: 0, values: {} } })),
  'GET /desk/cases/:id': ({ id }) => get(`/desk/cases/${id}`),
  'GET /desk/cases/:id/lists/:list': ({ id, programme }) =>
    get(...Object.keys(programme.lists ?? {}).map((list) => `/desk/cases/${id}/lists/${list}`)),
  'GET /desk/cases/:id/lists/:list/do': ({ id, programme }) =>
    get(...Object.keys(programme.lists ?? {}).map((list) => `/desk/cases/${id}/lists/${list}/do`)),
  'GET /desk/cases/:id/suggestions/:by': ({ id, programme }) =>
    get(
      ...enrolled.flatMap((by) =>
        [by.id, by.suggests?.of].includes(programme.id) && by.suggests
          ? [`/desk/cases/${id}/suggestions/${by.id}`]
          : [],
      ),
    ),
  'GET /desk/exchanges': ({ id }) => get(`/desk/exchanges?case=${id}`),
  'GET /desk/cases/:id/sealed': ({ id }) => get(`/desk/cases/${id}/sealed`),
  'GET /desk/cases/:id/correct': ({ id }) => get(`/desk/cases/${id}/correct`),
  'GET /desk/cases/:id/steps/:step': (one) =>
    get(
      ...stepsOf(one)
        .slice(0, MOST)
        .map((step) => `/desk/cases/${one.id}/steps/${step}`),
    ),
  // A button of the form that sends nothing yet: the form comes back as it was typed.
  'POST /desk/cases/:id/steps/:step': (one) =>
    stepsOf(one)
      .slice(0, 1)
      .map((step) => ({ path: `/desk/cases/${one.id}/steps/${step}`, form: { _find: 'nothing' } })),
  'POST /desk/cases/:id/correct': ({ id }) => [{ path: `/desk/cases/${id}/correct`, form: { _find: 'nothing' } }],
  // A remark that says nothing is asked for again, on the page of the case.
  'POST /desk/cases/:id/note': ({ id }) => [{ path: `/desk/cases/${id}/note`, form: { _note: '' } }],
  'GET /desk/cases/:id/letters/:seq/:file': ({ id, letters }) =>
    get(...letters.slice(0, MOST).map((one) => `/desk/cases/${id}/letters/${one}`)),
  'GET /desk/cases/:id/files/:hash': ({ id, hashes }) =>
    get(...hashes.slice(0, MOST).map((one) => `/desk/cases/${id}/files/${one}`)),
  'GET /case/:number': ({ number }) => get(`/case/${number}`),
  'GET /case/:number/letters/:seq/:file': ({ number, letters }) =>
    get(...letters.slice(0, MOST).map((one) => `/case/${number}/letters/${one}`)),
  'GET /case/:number/files/:hash': ({ number, hashes }) =>
    get(...hashes.slice(0, 1).map((one) => `/case/${number}/files/${one}`)),
  'POST /case/:number/:step': (one) =>
    stepsOf(one)
      .slice(0, 1)
      .map((step) => ({ path: `/case/${one.number}/${step}`, form: { _find: 'nothing' } })),
  'GET /desk/cases/:id/mandates': ({ id }) => get(`/desk/cases/${id}/mandates`),
  'POST /desk/cases/:id/mandates': ({ id }) => [{ path: `/desk/cases/${id}/mandates`, form: { act: 'give' } }],
  'GET /desk/cases/:id/code/:role': ({ id, programme }) =>
    get(
      ...Object.keys(programme.roles).flatMap((role) =>
        programme.roles[role]?.kind === 'party' ? [`/desk/cases/${id}/code/${role}`] : [],
      ),
    ),
  'GET /case/:number/calendar.ics': ({ number }) => get(`/case/${number}/calendar.ics`),
  'GET /case/:number/access-code': ({ number }) => get(`/case/${number}/access-code`),
  'GET /case/:number/second-proof': ({ number }) => get(`/case/${number}/second-proof`),
  'GET /desk/find': (one) =>
    get(
      ...[one.number, ...names(one).slice(0, MOST)].map(
        (words) => `/desk/find?q=${encodeURIComponent(words)}&purpose=matrix`,
      ),
    ),
}

/** What is asked once by everybody: lists and pages that hold many cases. */
const VIEWS = WHOLE
  ? ['mine', 'today', 'section', 'due', 'overdue', 'unassigned', 'standing', 'closed']
  : ['today', 'section', 'closed']
const ONCE: Record<string, (ids: readonly string[]) => Asked[]> = {
  'GET /account/data': () => get('/account/data'),
  'GET /account/data.json': () => get('/account/data.json'),
  'GET /desk/person': () => get('/desk/person'),
  'POST /desk/person': () => [{ path: '/desk/person', form: { number: 'A200000003', purpose: 'matrix' } }],
  'POST /desk/person/export': () => [
    { path: '/desk/person/export', form: { number: 'A200000003', purpose: 'matrix', as: 'json' } },
  ],
  'GET /desk/destruction': () => get('/desk/destruction'),
  'GET /desk/destruction/:list': () => get('/desk/destruction/00000000-0000-4000-8000-000000000000'),
  'GET /desk/destruction/:list/file': () => get('/desk/destruction/00000000-0000-4000-8000-000000000000/file'),
  'GET /desk/reading-log': () => get('/desk/reading-log', '/desk/reading-log?reader=matrix&purpose=matrix'),
  'GET /api/cases': (ids) =>
    get(...VIEWS.flatMap((view) => ids.map((id) => `/api/cases?view=${view}&programme=${id}`)), '/api/cases'),
  'GET /desk': (ids) => get(...VIEWS.flatMap((view) => ids.map((id) => `/desk?view=${view}&programme=${id}`)), '/desk'),
  'GET /desk/organisations': () => get('/desk/organisations', '/desk/organisations?q=鳥0'),
  'GET /desk/organisations/:number': () =>
    get(...['00000000', '90000017', '12345675'].map((one) => `/desk/organisations/${one}?purpose=matrix`)),
  'GET /desk/new/:programme': (ids) => get(...ids.map((id) => `/desk/new/${id}`)),
  'GET /apply/:programme/:page{[0-9]+}': (ids) => get(...ids.map((id) => `/apply/${id}/1`)),
  'GET /registers/:programme': (ids) => get(...ids.map((id) => `/registers/${id}`)),
  'GET /desk/payments': () => get('/desk/payments'),
  'GET /desk/payments/find': () => get('/desk/payments/find?q=115'),
  'GET /desk/payments/lists/:list': () => get('/desk/payments/lists/P115-0001'),
  'GET /desk/payments/answers/:id': () => get('/desk/payments/answers/1'),
  'POST /desk/payments/choose': () => [{ path: '/desk/payments/choose', form: { after: 'A' } }],
  'GET /desk/reports/figure': () =>
    get(
      '/desk/reports/figure?programme=labour-dispute-mediation&measure=mediation-cases&from=2026-01-01&to=2026-12-31',
    ),
  'GET /desk/commitments/:programme/:clock': () => get('/desk/commitments/labour-dispute-mediation/accept'),
}

/** Addresses that hold nothing of a case, however they are asked. A new address stands here, or in one of the lists above. */
const SILENT = new Set(
  `GET /healthz|GET /livez|GET /readyz|GET /assets/:file|GET /icon.svg|GET /api/openapi.json|GET /api/programmes|GET /api/programmes/:programme|GET /api/law
POST /api/law/:topic|POST /api/programmes/:programme/cases|GET /api/figures|GET /desk/sign-in|POST /desk/sign-in|GET /desk/second-factor
POST /desk/second-factor|GET /desk/first/password|POST /desk/first/password|GET /desk/first/second-factor|POST /desk/first/second-factor
POST /desk/demo-sign-in|GET /desk/oidc/start|GET /desk/oidc/return|POST /desk/sign-out|GET /desk/visits/app|GET /desk/visits/worker.js
GET /desk/visits/manifest.webmanifest|POST /desk/views|GET /desk/dashboard|GET /desk/new|POST /desk/new/:programme|POST /desk/new/:programme/take-back|POST /desk/cases/:id/lists/:list/do
POST /desk/cases/:id/assign|POST /desk/cases/:id/notices/:notice|GET /desk/notices|POST /desk/cases/:id/sealed
GET /desk/visits|GET /desk/visits/bundle|POST /desk/visits/entries|POST /desk/visits/records/:record|POST /desk/payroll/run/:run/attach
GET /desk/payroll|POST /desk/payroll|GET /desk/payroll/run/:run|GET /desk/payroll/run/:run/people/:nth{[0-9]{1,5}}|POST /desk/payroll/run/:run/forget
GET /desk/payroll/run/:run/:file{[a-z]+\\.(csv|ods)}|GET /desk/payroll/files/:file{[a-z]+\\.(csv|ods|xlsx)}|POST /desk/payments/list|POST /desk/exchanges/:id/propose|POST /desk/exchanges/:id/answer
GET /desk/payments/:list/file|POST /desk/payments/answers|POST /desk/payments/budget|GET /desk/reports
GET /desk/reports/prepare|POST /desk/reports/prepare|GET /desk/reports/prepared/:id|GET /desk/reports/prepared/:id/file/:kind{odt|pdf|html|csv}
POST /desk/reports/prepared/:id/sign|POST /desk/reports/prepared/:id/return|GET /desk/reports/frozen/:id/file/:kind{odt|pdf|html|csv}
GET /desk/reports/frozen/:id|GET /desk/reports/file/:kind{odt|pdf|html|csv|json}|GET /desk/scorecard|GET /desk/scorecard.ods|GET /desk/figures|POST /desk/figures|POST /desk/figures/:id/confirm|POST /desk/figures/:id/decline|GET /desk/commitments
GET /desk/programmes|GET /desk/programmes/:programme|GET /desk/rights|GET /desk/calendar|POST /desk/calendar|GET /desk/account|GET /desk/account/confirm
POST /desk/account/confirm|GET /desk/account/password|POST /desk/account/password|GET /desk/account/second-factor|POST /desk/account/second-factor
POST /desk/account/recovery-codes|POST /desk/account/sessions|GET /desk/account-log|GET /desk/accounts|POST /desk/accounts|GET /desk/accounts/new
GET /desk/accounts/:id|POST /desk/accounts/:id|GET /|GET /services|GET /services/:programme|GET /free/:programme|GET /apply/:programme
GET /apply/:programme/review|POST /apply/:programme/send|POST /apply/:programme/:page{[0-9]+}|GET /resume|POST /resume|GET /calculators/payroll
POST /calculators/payroll|GET /calculators/payroll/run/:run|GET /calculators/payroll/run/:run/people/:nth{[0-9]{1,5}}
POST /calculators/payroll/run/:run/forget|GET /calculators/payroll/run/:run/:file{[a-z]+\\.(csv|ods)}|GET /calculators/payroll/files/:file{[a-z]+\\.(csv|ods|xlsx)}
GET /calculators|GET /calculators/diary|GET /calculators/diary.csv|POST /calculators/diary/mediate|GET /calculators/:id{[a-z-]+}
GET /calculators/:file{[a-z-]+\\.pdf}|POST /calculators/:id{[a-z-]+}/mediate|GET /account/sign-in|POST /account/sign-in|POST /account/sign-out
GET /account/sign-up|POST /account/sign-up|GET /account/forgotten|POST /account/forgotten|GET /account/code|POST /account/code|GET /account
POST /account/password|POST /account/delete|GET /account/bodies|POST /account/bodies|POST /account/bodies/end|GET /my-cases|POST /my-cases|POST /my-cases/remove|POST /my-cases/discard|GET /status|POST /status
POST /notices/line|POST /account/line|GET /search|GET /verify|GET /verify/:code|GET /calendar.ics|GET /open|GET /open/:path|GET /open/:path/of/:key
GET /open/:path/data.json|GET /open/:path/data.csv|GET /open/:path/calendar.ics|GET /open/:path/:file{[A-Za-z]{2,3}[0-9]{3}-[0-9]{1,6}[.]ics}
GET /open/:path/schema.json|GET /open/:path/feed.atom|GET /open/:path/:number{[A-Za-z]{2,3}[0-9]{3}-[0-9]{1,6}}|GET /figures|GET /figures.csv
GET /commitments|GET /scorecard|GET /scorecard.ods|GET /sitemap|GET /privacy|POST /desk/drafts|POST /desk/cases/:id/code/:role|GET /apply/:programme/sent
POST /apply/:programme/sent|GET /status/lost|POST /status/lost|POST /case/:number/access-code|POST /case/:number/second-proof
POST /desk/destruction|POST /desk/destruction/:list/hold|POST /desk/destruction/:list/approve|POST /desk/destruction/:list/carry-out
POST /case/:number/:step/keep|POST /apply/:programme/:page{[0-9]+}/keep|POST /desk/payments/lists/:list/close|POST /desk/payments/answers/:id/book|POST /desk/payments/answers/:id/undo`
    .split(/[|\n](?=GET |POST )/)
    .map((one) => one.trim()),
)

type Reader = {
  name: string
  person: Person | undefined
  role: string
  programmes: readonly string[] | 'all'
  /** Of a partner: the entry they stand for. Of a party: their one case. */
  stands?: string | undefined
  caseId?: string
  /** Of a citizen: the body they act for, and where. */
  acts?: { body: string; in: readonly string[] | 'all' }
  cookie: string
  csrf: string
  last: number
}
let house: TestHouse
let app: ReturnType<typeof openApp>
let planted: Planted[] = []
const readers: Reader[] = []
const byWord = new Map<string, Planted>()
const owners = new Map<string, string>()
const told = {
  answers: 0,
  cells: new Set<string>(),
  leaks: [] as string[],
  unlogged: [] as string[],
  broken: [] as string[],
}

before(async () => {
  house = await aHouse(AT)
  await withRooms(house)
  app = openApp(house, (line) => line.error && told.broken.push(`${String(line.path)}: ${String(line.error)}`))
  const mediators = (await house.store.register(system, 'mediator-register', ['active']))
    .slice(0, 2)
    .map((one) => one.id)
  const unions = await Promise.all(['甲', '乙'].map((name) => aUnion(house, `示範${name}工會`, AT)))
  const { roll } = house
  const place = (id: string) => roll.findIndex((one) => one.programme.id === id)
  const sample = WHOLE
    ? roll
    : [
        place('labour-dispute-mediation'),
        place(RETURNS),
        place('personal-data-requests'),
        ...Array.from({ length: FEW - 1 }, (_, n) => (SEED * (FEW - 1) + n) % roll.length),
      ].flatMap((at) => roll[at] ?? [])
  for (const one of new Set(sample)) planted.push(...(await plant(house, one, mediators, unions)))
  // A few of each, and among them some that name a mediator.
  if (!WHOLE) {
    const naming = [
      ...planted.filter((one) => one.named.length > 0).slice(0, 3),
      ...planted.filter((one) => one.body !== undefined).slice(0, 3),
      ...planted.filter((one) => one.programme.id in KEPT).slice(0, 2),
    ]
    const others = planted.filter((one) => !naming.includes(one))
    planted = [...naming, ...others.filter((_, at) => at % Math.ceil(others.length / (CASES - naming.length)) === 0)]
  }
  for (const one of planted) for (const word of one.words.keys()) byWord.set(word, one)
  // Of those that are kept to their owner every other one has an owner.
  for (const [nth, one] of planted.filter((each) => each.programme.id in KEPT).entries()) {
    if (nth % 2 === 1) continue
    owners.set(one.id, 'matrix-officer')
    await house.store.assign(system, one.id, 'matrix-officer', { at: AT })
  }
  const ids = [...new Set(planted.map((one) => one.programme.id))]
  console.log(`read matrix: seed ${SEED}, ${planted.length} cases of ${ids.join(', ')}`)
  const staff = async (name: string, role: string, programmes: readonly string[] | 'all', stands?: string) => {
    await keepAccount(house.db, 'demo', { id: name, name, roles: [{ role, programmes }] })
    if (stands) await standFor(house.db, 'demo', name, [stands])
    const person: Person = { id: name, name, kind: 'staff', bureau: 'demo', roles: [{ role, programmes }] }
    const { token, csrf } = await openSession(house.db, 'demo', person, 'whole', house.now(), name)
    return { name, person, role, programmes, stands, cookie: `taitsi=${token}`, csrf, last: 0 }
  }
  for (const role of Object.keys(KNOWS))
    readers.push(await staff(`matrix-${role}`, role, 'all', role === 'mediator' ? mediators[0] : undefined))
  readers.push(await staff('matrix-next-door', 'officer', 'all'))
  readers.push(await staff('matrix-section', 'officer', [ids.at(-1) ?? '']))
  readers.push(await staff('matrix-stranger', 'mediator', 'all'))
  readers.push({ name: 'passer-by', person: undefined, role: '', programmes: [], cookie: '', csrf: '', last: 0 })
  for (const [name, body, programmes] of [
    ['matrix-holder', unions[0], 'all'],
    ['matrix-elsewhere', unions[0], ['union-statutory-meetings']],
  ] as const) {
    await keepCitizen(house.context, 'demo', { id: name, name, email: `${name}@example.test` })
    const given = { account: name, body: body ?? '', programmes, showed: 'organisation', actor: 'matrix' }
    await giveMandate(house.db, 'demo', given, house.now())
    const person: Person = { id: name, name: '', kind: 'citizen', bureau: 'demo', roles: [] }
    const { token, csrf } = await openSession(house.db, 'demo', person, 'whole', house.now(), name)
    const acts = { body: body ?? '', in: programmes }
    readers.push({ name, person, role: 'union', programmes: [], acts, cookie: `taitsi=${token}`, csrf, last: 0 })
  }
  for (const one of planted.filter((each, at) => at % 3 === 0 && each.body === undefined)) {
    const role = Object.entries(one.programme.roles).find(([, each]) => each.kind === 'party')?.[0]
    if (!role) continue
    const name = `party-${one.id.slice(0, 8)}-${role}`
    const person: Person = {
      id: name,
      name: '',
      kind: 'citizen',
      bureau: 'demo',
      roles: [],
      cases: [{ caseId: one.id, role }],
    }
    const { token, csrf } = await openSession(house.db, 'demo', person, 'whole', house.now())
    readers.push({ name, person, role, programmes: [], caseId: one.id, cookie: `taitsi=${token}`, csrf, last: 0 })
  }
})
after(() => house.drop())

const RETURNS = 'union-membership-return'

/** Whether this reader may know this word of this case, by the lines above. */
function mayKnow(reader: Reader, one: Planted, word: string): boolean {
  const kinds = one.words.get(word) ?? new Set()
  const [kept, owner] = [KEPT[one.programme.id], owners.get(one.id)]
  if (kept && reader.person?.kind === 'staff' && reader.role !== kept.all) {
    if (owner ? owner !== reader.name : !kept.free.split(' ').includes(reader.role)) return false
  }
  if (kinds.has('open')) return true
  if (reader.caseId) return reader.caseId === one.id && [...kinds].some((kind) => kind !== 'sealed')
  if (reader.acts) {
    const { body, in: scope } = reader.acts
    const isTheirs = body === one.body && (scope === 'all' || scope.includes(one.programme.id))
    return isTheirs && [...kinds].some((kind) => kind !== 'sealed')
  }
  if (reader.person?.kind !== 'staff') return false
  if (reader.programmes !== 'all' && !reader.programmes.includes(one.programme.id)) return false
  if (reader.role === 'mediator' && (!reader.stands || !one.named.includes(reader.stands))) return false
  const line = KNOWS[reader.role]?.[one.closed ? 1 : 0] ?? ''
  return [...kinds].some((kind) => line.split(' ').includes(kind))
}

const isNumber = (word: string) => /^[A-Z][12]\d{8}$/.test(word)
/** Of a case kept to its owner nobody next door is told even that. */
const inOffice = ({ programmes }: Reader, { programme: { id } }: Planted) =>
  !(id in KEPT) && (programmes === 'all' || programmes.includes(id))

async function ask(reader: Reader, route: string, asked: Asked): Promise<string> {
  const headers: Record<string, string> = { cookie: reader.cookie, 'sec-fetch-site': 'same-origin' }
  let body: string | undefined
  if (asked.form) {
    headers['content-type'] = 'application/x-www-form-urlencoded'
    body = new URLSearchParams({ _csrf: reader.csrf, ...asked.form }).toString()
  } else if (asked.json) {
    headers['content-type'] = 'application/json'
    headers['idempotency-key'] = crypto.randomUUID()
    body = JSON.stringify(asked.json)
  }
  const answer = await app.request(
    asked.path,
    { method: route.split(' ')[0] ?? 'GET', headers, ...(body ? { body } : {}) },
    { incoming: { socket: { remoteAddress: '127.7.7.7' } } },
  )
  const text = await answer.text()
  told.answers++
  if (answer.status >= 500) told.broken.push(`${answer.status} ${reader.name} ${asked.path}`)
  const typed = heard(decodeURIComponent(asked.path))
  const named = new Set<string>()
  for (const word of heard(text)) {
    const one = byWord.get(word)
    if (!one || typed.has(word)) continue
    for (const field of one.fields.get(word) ?? [])
      told.cells.add(`${reader.caseId ? 'party' : reader.name} | ${route} | ${one.programme.id}.${field}`)
    if (!mayKnow(reader, one, word))
      told.leaks.push(
        `${reader.name} (${reader.role}) read ${one.programme.id}.${[...(one.fields.get(word) ?? [])].join('/')} in ${one.state} at ${asked.path}`,
      )
    if (secrets(one).includes(word)) named.add(one.id)
  }
  if (named.size > 0 && reader.person) {
    const { rows } = await house.pool.query(
      'select id, case_id, cases from access_log where actor_id = $1 and id > $2',
      [reader.person.id, reader.last],
    )
    const written = new Set(rows.flatMap((row) => [row.case_id, ...(row.cases ?? [])]))
    for (const id of named) if (!written.has(id)) told.unlogged.push(`${reader.name} at ${asked.path}`)
    reader.last = Math.max(reader.last, ...rows.map((row) => Number(row.id)))
  }
  return text
}

/** Enough of a list to see what is wrong. */
const first = (lines: readonly string[]) => [...new Set(lines)].slice(0, 30)

/** Whoever has no office is asked of their own case, where they have one, and of a few others. */
async function everyCase(reader: Reader): Promise<void> {
  const own = planted.findIndex((one) => (reader.role === 'union' ? one.body !== undefined : one.id === reader.caseId))
  const cases =
    reader.person?.kind === 'staff' || reader.role === 'union'
      ? planted
      : [...planted, ...planted].slice(Math.max(0, own), Math.max(0, own) + 2)
  for (const one of cases)
    for (const [route, asked] of Object.entries(EACH))
      for (const each of asked(one)) {
        const text = await ask(reader, route, each)
        if (!route.endsWith('/find')) continue
        // To be told that somebody has a case here is to be told something of them.
        const word = secrets(one).find((name) => each.path.includes(encodeURIComponent(name)))
        const asksByNumber = BY_NUMBER.includes(reader.role) && !one.words.get(word ?? '')?.has('sealed')
        const mayAsk = asksByNumber && isNumber(word ?? '') && inOffice(reader, one)
        if (word && text.includes(one.number) && !mayAsk && !mayKnow(reader, one, word))
          told.leaks.push(`${reader.name} found ${one.programme.id} by ${[...(one.fields.get(word) ?? [])].join('/')}`)
      }
}

describe('who reads what', () => {
  test('is declared for every address there is: in one list and in one only', () => {
    const known = [Object.keys(EACH), Object.keys(ONCE), [...SILENT]]
    const routes = [
      ...new Set(app.routes.filter((one) => one.method !== 'ALL').map((one) => `${one.method} ${one.path}`)),
    ]
    assert.deepEqual(
      routes.filter((one) => !known.some((list) => list.includes(one))),
      [],
      'An address that is new says here what it may show: EACH for a case, ONCE for a list, SILENT for neither.',
    )
    for (const one of known.flat()) assert.equal(known.filter((list) => list.includes(one)).length, 1, one)
  })

  test('has canaries to listen for, of every kind of field', () => {
    const kinds = new Set(planted.flatMap((one) => [...one.words.values()].flatMap((each) => [...each])))
    for (const kind of [...(WHOLE ? ['open', 'special', 'sealed'] : []), 'internal', 'personal'])
      assert.ok(kinds.has(kind), kind)
    assert.ok(planted.some((one) => one.named.length > 0) && planted.length >= 8)
  })

  test('is what each may know, at every address of every case, and is written down where it is of somebody', async () => {
    await Promise.all(readers.map(everyCase))
    assert.deepEqual(first(told.leaks), [])
    assert.deepEqual(first(told.unlogged), [])
  })

  test('is what each may know in every list and every page that is about no single case', async () => {
    const ids = [...new Set(planted.map((one) => one.programme.id))]
    await Promise.all(
      readers.map(async (reader) => {
        for (const [route, asked] of Object.entries(ONCE)) for (const each of asked(ids)) await ask(reader, route, each)
        for (const route of SILENT)
          if (route.startsWith('GET ') && !route.includes(':')) await ask(reader, route, { path: route.slice(4) })
      }),
    )
    assert.deepEqual(first(told.leaks), [])
    assert.deepEqual(first(told.unlogged), [])
  })

  test('was heard: an officer reads people at every kind of page, and no answer was broken', () => {
    assert.deepEqual(first(told.broken), [])
    console.log(
      `read matrix: ${told.answers} answers, ${told.cells.size} cells of reader, address and field, ${told.leaks.length} leaks, ${told.unlogged.length} not logged`,
    )
    const routes = new Set(
      [...told.cells].filter((one) => one.startsWith('matrix-officer')).map((one) => one.split(' | ')[1]),
    )
    for (const route of [
      'GET /desk/cases/:id',
      'GET /api/cases/:id',
      'GET /api/cases/:id/events',
      'GET /desk/find',
      'GET /desk',
      'GET /api/cases',
    ])
      assert.ok(routes.has(route), `${route} showed an officer no canary`)
    assert.ok([...told.cells].some((one) => one.startsWith('party | GET /case/:number')))
    assert.ok(
      [...told.cells].some((one) => one.startsWith('matrix-mediator | ')),
      'a partner reads their own case',
    )
    const ofKept = (name: string) =>
      [...told.cells].some((one) => one.startsWith(`${name} | GET /desk/cases/:id | personal-data-requests.`))
    for (const name of ['matrix-officer', 'matrix-head', 'matrix-next-door']) assert.ok(ofKept(name), name)
    for (const name of ['matrix-auditor', 'matrix-director', 'matrix-inspector']) assert.ok(!ofKept(name), name)
    const holder = [...told.cells].filter((one) => one.startsWith('matrix-holder | '))
    for (const route of ['GET /case/:number', 'GET /api/cases/:id', 'GET /api/cases/:id/events'])
      assert.ok(
        holder.some((one) => one.includes(` ${route} |`) && one.includes(RETURNS)),
        `${route} of a holder`,
      )
    const elsewhere = [...told.cells].filter((one) => one.startsWith('matrix-elsewhere | '))
    const onCases = elsewhere.filter((cell) => Object.keys(EACH).some((route) => cell.includes(` | ${route} | `)))
    assert.deepEqual(
      onCases.filter((one) => !one.includes('| union-statutory-meetings.')),
      [],
      'a mandate reaches its scope only; what is open to everybody stands elsewhere',
    )
    assert.ok(
      ![...told.cells].some(
        (one) => one.startsWith('matrix-stranger | ') && one.includes('labour-dispute-mediation.claimant'),
      ),
    )
  })
})
