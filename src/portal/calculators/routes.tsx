// Calculators over HTTP: everything is in the address, nothing is kept.
import { Hono } from 'hono'
import { say, t } from '#engine'
import { lineOf, owedOf, placeOf } from '#law/question.ts'
import { toPdf } from '#papers/index.ts'
import { Notice } from '#ui/index.ts'
import { type Ctx, type Env, house, today } from '#web/env.ts'
import { draftOf, keepDraft } from '../draft.ts'
import { notFoundPage, show } from '../frame.tsx'
import { asked, fieldsOf } from './asked.ts'
import { calculatorOf, nameOf } from './list.ts'
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
const MEDIATION = 'labour-dispute-mediation'

calculatorRoutes.get('/', (c) => show(c, { title: LIST.label, body: <CalculatorList lang={c.get('lang')} /> }))

calculatorRoutes.get('/:id{[a-z-]+}', (c) => {
  const calculator = calculatorOf(c.req.param('id'))
  if (!calculator) return notFoundPage(c)
  const lang = c.get('lang')
  const found = asked(calculator, new URL(c.req.url), today(c))
  const base = { calculator, fields: fieldsFor(fieldsOf(calculator), lang), asked: found, lang }
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
    body: <Questions {...base} />,
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
  const mediation = house(c).programmes.find((one) => one.id === MEDIATION)
  const found = calculator && asked(calculator, new URL(c.req.url), today(c))
  if (!calculator?.claim || !mediation || !found?.answer?.ok) return notFoundPage(c)
  const { outcome, value } = found.answer
  const place = placeOf(calculator.rule)
  const draft = await draftOf(c, MEDIATION)
  const before = Array.isArray(draft?.values.claims) ? (draft.values.claims as Record<string, unknown>[]) : []
  const claims = [
    ...before.filter((one) => one.item !== calculator.claim && one.item !== undefined),
    {
      item: calculator.claim,
      amount: String(owedOf(value) ?? 0),
      reckoning: reckoning(outcome),
      ...(place ? { law: lineOf(place.topic, { kind: place.kind, ...outcome.inputs }) } : {}),
    },
  ]
  await keepDraft(c, {
    programme: MEDIATION,
    values: { ...draft?.values, claims },
    page: draft?.page ?? 1,
    ...(draft ? { code: draft.code } : {}),
  })
  return c.redirect(`/apply/${MEDIATION}`, 303)
})
