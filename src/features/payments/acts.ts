// What the cashier does: puts approved cases on a list, closes it, gives the bank its file; and the budget of a line.
import { rocYear, say, t } from '#engine'
import { may } from '#auth/index.ts'
import { bankFile } from './bank/bank-file.ts'
import { enterFigure } from '#reports/index.ts'
import { setBudget } from '#store/payments/budgets.ts'
import { closeList, type Due, fileOfList, fillList, openList } from '#store/payments/lists.ts'
import type { Session } from '#store/types.ts'
import { deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, refusedPage } from '#web/frames/desk.tsx'
import { drawnList } from './list.tsx'
import { drawn } from './page.tsx'
import { allDue, paying } from './payees.ts'
import { linesIn } from './words.tsx'

/** Cases one list holds: what one request carries in good time. */
const MOST = 2000

/** Payments are made in the cashier's role, whatever other offices somebody holds. */
export function cashier(c: Ctx): Session {
  const session = deskSession(c)
  return { ...session, actor: { ...session.actor, role: 'accountant' } }
}

export async function listPayments(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const body = await c.req.parseBody({ all: true })
  const chosen = new Set([body.case ?? []].flat().map(String))
  const approved = body.all === 'yes' || chosen.size > 0 ? await allDue(c, MOST) : []
  const wanted = body.all === 'yes' ? approved : approved.filter((one) => chosen.has(one.id))
  if (wanted.length === 0) return drawn(c, { problems: [{ field: '', says: t('請勾選案件。', 'Tick the cases.') }] })
  return filled(c, await openList(house(c).context, cashier(c), instant(c)), wanted)
}

/** A list cut off before it was closed: closed with the lines it has. */
export async function closeCutOff(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  return filled(c, c.req.param('list') ?? '', [])
}

async function filled(c: Ctx, list: string, wanted: readonly Due[]) {
  const put = await fillList(house(c).context, cashier(c), list, wanted, instant(c))
  await closeList(house(c).context, cashier(c), list, bankFile, instant(c))
  const lang = c.get('lang')
  const refused = put.flatMap(({ number, refused: why = [] }) =>
    why.length > 0 ? [`${number}　${why.map((one) => say(one.says, lang)).join(' ')}`] : [],
  )
  if (refused.length === 0) return c.redirect(`/desk/payments/lists/${encodeURIComponent(list)}`, 303)
  const title = t(`${refused.length} 件未列入清冊 ${list}`, `${refused.length} cases were not put on ${list}`)
  return drawnList(c, list, { told: { title: say(title, lang), lines: refused, tone: 'warn' } })
}

export async function paymentFile(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const list = c.req.param('list') ?? ''
  const bytes = await fileOfList(house(c).context, deskSession(c), list, instant(c))
  if (!bytes) return missingPage(c)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${list.replace(/[^\w-]/g, '')}.csv"`,
  })
}

export async function enterBudget(c: Ctx) {
  const allowed = may(c.get('person'), 'enter-figure')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const typed = {
    programme: (await formValue(c, 'programme')) ?? '',
    value: (await formValue(c, 'value')) ?? '',
    source: (await formValue(c, 'source')) ?? '',
  }
  const found = paying(c)
    .flatMap((one) => linesIn(one).map((line) => ({ programme: one.id, ...line })))
    .find((one) => `${one.programme}/${one.line}` === typed.programme)
  const amount = Number(typed.value.normalize('NFKC').replace(/[,\s元]/g, ''))
  const problems = [
    ...(found ? [] : [{ field: 'programme', says: t('請選擇預算科目。', 'Choose the budget line.') }]),
    ...(Number.isSafeInteger(amount) && amount > 0
      ? []
      : [{ field: 'value', says: t('請填整數金額。', 'Enter a whole amount.') }]),
    ...(typed.source.trim()
      ? []
      : [
          {
            field: 'source',
            says: t('請填依據，例如預算書頁次。', 'Say where it comes from, for example the page of the budget.'),
          },
        ]),
  ]
  if (problems.length > 0 || !found) return drawn(c, { problems, typed })
  const { programme, line, measure } = found
  const source = typed.source.trim().slice(0, 200)
  const refused = await setBudget(
    house(c).context,
    deskSession(c),
    { programme, line, year: rocYear(today(c)), amount, source },
    instant(c),
  )
  if (refused.length > 0)
    return drawn(c, {
      typed,
      problems: [
        {
          field: 'value',
          says: t(
            '已列清冊及已撥付的金額超過這個數，預算不能更低。',
            'More than this is on lists or paid already: the budget cannot be lower.',
          ),
        },
      ],
    })
  const year = today(c).slice(0, 4)
  if (measure)
    await enterFigure(
      house(c).db,
      deskSession(c),
      { measure, from: `${year}-01-01`, to: `${year}-12-31`, value: amount, source },
      instant(c),
    )
  return c.redirect('/desk/payments', 303)
}
