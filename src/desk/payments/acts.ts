// What the cashier does: puts approved cases on a list, gives the bank its file, enters the budget of the year.
import { grouped, rocYear, say, t } from '#engine'
import { may } from '#auth/index.ts'
import { enterFigure } from '#reports/index.ts'
import { toCsv } from '#papers/index.ts'
import { deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, refusedPage } from '../frame.tsx'
import { drawn } from './page.tsx'
import { allDue, payeesOf, paying } from './payees.ts'

/** Cases one list holds: what one request carries in good time. */
const MOST = 2000

export async function listPayments(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const body = await c.req.parseBody({ all: true })
  const chosen = new Set([body.case ?? []].flat().map(String))
  const approved = body.all === 'yes' || chosen.size > 0 ? await allDue(c, { state: 'approved' }, MOST) : []
  const wanted = body.all === 'yes' ? approved : approved.filter((one) => chosen.has(one.id))
  if (wanted.length === 0) return drawn(c, { problems: [{ field: '', says: t('請勾選案件。', 'Tick the cases.') }] })
  const year = rocYear(today(c))
  const nth = await house(c).store.runningNumber(deskSession(c), 'payment:list', year)
  const list = `P${year}-${String(nth).padStart(4, '0')}`
  const lines: string[] = []
  for (const one of wanted) {
    const session = deskSession(c)
    const acted = await house(c).store.take(
      { ...session, actor: { ...session.actor, role: 'accountant' } },
      one.id,
      one.seq,
      { step: 'list', values: { paymentList: list } },
      { at: instant(c), key: `${list}/${one.id}` },
    )
    lines.push(
      'done' in acted
        ? `${one.number}　${grouped(one.amount)}`
        : `${one.number}　${'refused' in acted ? acted.refused.map((each) => say(each.says, c.get('lang'))).join(' ') : say(t('剛有其他人辦理', 'somebody else has just acted'), c.get('lang'))}`,
    )
  }
  return drawn(c, { told: { title: say(t(`付款清冊 ${list}`, `Payment list ${list}`), c.get('lang')), lines } })
}

export async function paymentFile(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const list = c.req.param('list') ?? ''
  const cases = (await payeesOf(c, { state: 'listed', list, limit: MOST })).rows
  if (cases.length === 0) return missingPage(c)
  const csv = toCsv([
    ['清冊', '案號', '金融機構', '帳號', '戶名', '金額'],
    ...cases.map((one) => [list, one.number, one.bank, one.account, one.holder, one.amount]),
  ])
  return c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${list.replace(/[^\w-]/g, '')}.csv"`,
  })
}

export async function enterBudget(c: Ctx) {
  const allowed = may(c.get('person'), 'enter-figure')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const value = Number(((await formValue(c, 'value')) ?? '').replace(/[,\s元]/g, ''))
  const source = (await formValue(c, 'source')) ?? ''
  const problems = [
    ...(Number.isSafeInteger(value) && value > 0
      ? []
      : [{ field: 'value', says: t('請填整數金額。', 'Enter a whole amount.') }]),
    ...(source.trim()
      ? []
      : [
          {
            field: 'source',
            says: t('請填依據，例如預算書頁次。', 'Say where it comes from, for example the page of the budget.'),
          },
        ]),
  ]
  if (problems.length > 0) return drawn(c, { problems, typed: { value: (await formValue(c, 'value')) ?? '', source } })
  const measure = paying(c)
    .flatMap((one) => Object.entries(one.measures))
    .find(([, one]) => one.entered)?.[0]
  if (measure)
    await enterFigure(
      house(c).db,
      deskSession(c),
      { measure, from: `${today(c).slice(0, 4)}-01-01`, to: `${today(c).slice(0, 4)}-12-31`, value, source },
      instant(c),
    )
  return c.redirect('/desk/payments', 303)
}
