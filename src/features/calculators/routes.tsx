// Calculators over HTTP: everything is in the address, nothing is kept.
import { Hono } from 'hono'
import { say, t, valuesOf, which } from '#engine'
import { claimed } from '#capabilities/dispute/contract.ts'
import { heat } from '#law/safety-act/heat-index.ts'
import { answersOf, lineOf, owedOf, placeOf } from '#law/question.ts'
import { toCsv, toPdf } from '#papers/index.ts'
import { Notice } from '#ui/index.ts'
import { type Ctx, type Env, house, today } from '#web/env.ts'
import { draftOf, keepDraft } from '#web/draft.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'
import { readDiary, WORDS } from './diary.ts'
import { DIARY, DiaryPage } from './diary-page.tsx'
import { asked, fieldsOf } from './asked.ts'
import { calculatorOf, nameOf } from './list/index.ts'
import { reckoning, resultPaper } from './paper.ts'
import { fieldsFor, tell } from './tongue.ts'
import { CalculatorList, Questions, Result } from './screens.tsx'
import * as words from './words.ts'

export const calculatorRoutes = new Hono<Env>()
const LIST = {
  label: t('勞動權益試算', 'Calculators', {
    vi: 'Tính quyền lợi',
    id: 'Kalkulator',
    th: 'เครื่องคำนวณ',
    fil: 'Mga kalkulator',
  }),
  href: '/calculators',
}
/** The programme to which somebody takes what they have reckoned. */
const claimedIn = (c: Ctx) => which(house(c).programmes, claimed)[0]

calculatorRoutes.get('/', (c) => show(c, { title: LIST.label, body: <CalculatorList lang={c.get('lang')} /> }))

calculatorRoutes.get('/diary', (c) => {
  const [typed, wage] = [c.req.query('lines')?.slice(0, 6000) ?? '', c.req.query('wage')?.slice(0, 20) ?? '']
  const more = c.req.queries('more') ?? []
  const diary = typed.trim() === '' ? undefined : readDiary(typed, wage, more)
  return show(c, {
    title: DIARY,
    narrow: true,
    crumbs: [LIST],
    status: diary && diary.wrong.length > 0 ? 422 : 200,
    body: <DiaryPage typed={typed} wage={wage} more={more} diary={diary} csrf={c.get('csrf')} lang={c.get('lang')} />,
  })
})
/** In the columns of the payroll template. */
calculatorRoutes.get('/diary.csv', (c) => {
  const { days } = readDiary(c.req.query('lines')?.slice(0, 6000) ?? '', '')
  const clock = (minutes = 0) =>
    `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const rows = days.map((one) => ['1', one.day, WORDS[one.type], clock(one.from), clock(one.to), one.rest ?? 0])
  return c.body(toCsv([['員工編號', '日期', '日別', '上班', '下班', '休息分鐘'], ...rows]), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="taitsi-hours.csv"',
  })
})
calculatorRoutes.post('/diary/mediate', async (c) => {
  const body = await c.req.parseBody()
  const of = (name: string) => (typeof body[name] === 'string' ? body[name].slice(0, 6000) : '')
  const { law, checked, days } = readDiary(of('lines'), of('wage'))
  const amount = answersOf(law, today(c)).reduce((sum, one) => sum + (one.ok ? (owedOf(one.value) ?? 0) : 0), 0)
  if (!law || !checked || amount === 0) return notFoundPage(c)
  return carried(c, {
    item: 'overtime',
    amount: String(amount),
    words: `自行記錄 ${days[0]?.day ?? ''} 至 ${days.at(-1)?.day ?? ''}，共 ${days.length} 天`,
    law,
  })
})

calculatorRoutes.get('/:id{[a-z-]+}', async (c) => {
  const calculator = calculatorOf(c.req.param('id'))
  if (!calculator) return notFoundPage(c)
  const lang = c.get('lang')
  const found = asked(calculator, new URL(c.req.url), today(c))
  const base = { calculator, fields: fieldsFor(fieldsOf(calculator), lang), asked: found, lang }
  const { weather } = house(c)
  const measured = calculator.rule === heat &&
    weather && {
      of: weather.name,
      readings: await weather.readings(house(c).now()),
      place: c.req.query('place')?.trim().slice(0, 20) ?? '',
    }
  const title = { ...nameOf(calculator), [lang]: tell(nameOf(calculator), lang) }
  if (found.answer?.ok)
    return show(c, {
      title,
      narrow: true,
      crumbs: [LIST],
      body: <Result {...base} outcome={found.answer.outcome} csrf={c.get('csrf')} />,
    })
  if (found.answer)
    return show(c, { title, narrow: true, crumbs: [LIST], status: 422, body: refused(found.answer.says, base) })
  return show(c, {
    title,
    narrow: true,
    crumbs: [LIST],
    status: found.problems.length > 0 ? 422 : 200,
    body: <Questions {...base} measured={measured || undefined} />,
  })
})

const refused = (says: { zh: string; en: string }, base: Parameters<typeof Questions>[0]) => (
  <div class="stack wide">
    <Notice title={tell(words.CANNOT, base.lang)} tone="warn">
      <p>{tell(says, base.lang)}</p>
    </Notice>
    <Questions {...base} asked={{ ...base.asked, page: 0, all: true, problems: [] }} />
  </div>
)

calculatorRoutes.get('/:file{[a-z-]+\\.pdf}', async (c) => {
  const calculator = calculatorOf(c.req.param('file').replace('.pdf', ''))
  const found = calculator && asked(calculator, new URL(c.req.url), today(c))
  if (!calculator || !found?.answer?.ok) return notFoundPage(c)
  const paper = resultPaper(
    calculator,
    found.answer.outcome,
    say(house(c).bureau.name, c.get('lang')),
    today(c),
    c.get('lang'),
  )
  return c.body(Buffer.from(await toPdf(paper, house(c).now())), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="taitsi-${calculator.id}.pdf"`,
  })
})

/** Carries the amount and its reasons into a request for mediation, beside what is already there. */
calculatorRoutes.post('/:id{[a-z-]+}/mediate', async (c: Ctx) => {
  const calculator = calculatorOf(c.req.param('id') ?? '')
  const found = calculator && asked(calculator, new URL(c.req.url), today(c))
  if (!calculator?.claim || !found?.answer?.ok) return notFoundPage(c)
  const { outcome, value } = found.answer
  const place = placeOf(calculator.rule)
  return carried(c, {
    item: calculator.claim,
    amount: String(owedOf(value) ?? 0),
    reckoning: reckoning(outcome),
    ...(place ? { law: lineOf(place.topic, { kind: place.kind, ...outcome.inputs }) } : {}),
  })
})

async function carried(c: Ctx, claim: { item: string } & Record<string, string>) {
  const into = claimedIn(c)
  if (!into) return notFoundPage(c)
  const draft = await draftOf(c, into.id)
  const { claims: before = [] } = valuesOf(claimed, draft?.values ?? {})
  const { claims } = claimed.field
  await keepDraft(c, {
    programme: into.id,
    values: { ...draft?.values, [claims]: [...before.filter((one) => one.item !== claim.item && one.item), claim] },
    page: draft?.page ?? 1,
    ...(draft ? { code: draft.code } : {}),
  })
  return c.redirect(`/apply/${into.id}`, 303)
}
