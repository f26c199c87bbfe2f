// What is done with destruction lists: made, held back from, approved, carried out. Each is refused beside its cause.
import { type Problem, type Refusal, t } from '#engine'
import { approve, destroy, holdBack, makeList } from '#store/destruction/index.ts'
import { deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { missingPage, refusedPage } from '#web/frames/desk.tsx'
import { settled } from '#web/typed.ts'
import { drawnList, type Said } from './list.tsx'
import { drawnLists, HERE } from './page.tsx'
import { coversAll, leftOf, openedList, takesPart, within } from './reach.ts'

/** What one request carries out before it answers how far it came. */
const STAYS_MS = 4_000

export async function makeListPost(c: Ctx) {
  const allowed = takesPart(c)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const programmes = within(c, 'list-destruction')
  if (programmes.length === 0)
    return refusedPage(c, t('您的職務可以核准，不能編製目錄。', 'Your office approves lists and does not make them.'))
  const from = house(c).bureau.archiveFrom ?? 'year-end'
  const made = await makeList(house(c).context, { ...deskSession(c), programmes }, { at: instant(c), from })
  if (made) return c.redirect(`${HERE}/${made.id}`, 303)
  return drawnLists(c, [
    {
      field: '',
      says: t(
        '目前沒有保存年限屆滿、且不在其他目錄上的案件。',
        'Nothing is due today that is not on another list already.',
      ),
    },
  ])
}

export async function holdCaseBack(c: Ctx) {
  const found = await reached(c)
  if (!('list' in found)) return found.answer
  const typed = {
    number: ((await formValue(c, 'number')) ?? '').normalize('NFKC').trim().toUpperCase().slice(0, 40),
    _reason: ((await formValue(c, '_reason')) ?? '').slice(0, 500),
  }
  const item = found.items.find((one) => one.number === typed.number)
  if (!item)
    return drawnList(c, found, {
      typed,
      problems: [{ field: 'number', says: t('這份目錄上沒有這個案號。', 'This case is not on the list.') }],
    })
  const refused = await holdBack(house(c).context, deskSession(c), found.list.id, item.caseId, typed._reason)
  return again(c, refused.length > 0 ? { typed, problems: asProblems(refused) } : undefined)
}

export async function approveList(c: Ctx) {
  const found = await reached(c)
  if (!('list' in found)) return found.answer
  if (!coversAll(c, 'approve-destruction', found.items)) return refusedPage(c, notAll)
  const refused = await approve(house(c).context, deskSession(c), found.list.id, instant(c))
  return again(c, refused.length > 0 ? { problems: asProblems(refused) } : undefined)
}

export async function carryOut(c: Ctx) {
  const found = await reached(c)
  if (!('list' in found)) return found.answer
  if (!coversAll(c, 'list-destruction', found.items)) return refusedPage(c, notAll)
  if ((await formValue(c, 'sure')) !== 'yes')
    return drawnList(c, found, {
      problems: [{ field: 'sure', says: t('請先勾選已核對目錄。', 'Tick first that you have checked the list.') }],
    })
  const until = performance.now() + STAYS_MS
  const done = await destroy(
    house(c).context,
    deskSession(c),
    found.list.id,
    instant(c),
    () => {},
    () => performance.now() < until,
  )
  if ('refused' in done) return drawnList(c, found, { problems: [{ field: '', says: done.refused }] })
  settled(c, `destruction/${found.list.id}/sure`)
  const now = await openedList(c)
  if (!now) return missingPage(c)
  const left = leftOf(now.list)
  return drawnList(c, now, {
    told:
      left === 0
        ? t(`已執行完畢，本次銷毀 ${done.destroyed} 件。`, `Carried out; ${done.destroyed} destroyed now.`)
        : t(
            `本次銷毀 ${done.destroyed} 件，還有 ${left} 件，請按「繼續執行」。`,
            `${done.destroyed} destroyed now, ${left} left: press “Go on”.`,
          ),
  })
}

const notAll = t('目錄中有不屬於您業務範圍的案件。', 'There are cases on this list of programmes that are not yours.')
const asProblems = (refused: readonly Refusal[]): Problem[] =>
  refused.map((one) => ({ field: one.field ?? '', says: one.says }))

async function reached(c: Ctx) {
  const allowed = takesPart(c)
  if (allowed !== true) return { answer: refusedPage(c, allowed.because) }
  return (await openedList(c)) ?? { answer: missingPage(c) }
}

/** Back to the list as it now stands, with what was refused. */
async function again(c: Ctx, said: Said | undefined) {
  if (!said) return c.redirect(`${HERE}/${c.req.param('list')}`, 303)
  const now = await openedList(c)
  return now ? drawnList(c, now, said) : missingPage(c)
}
