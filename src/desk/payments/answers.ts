// The bank's answers: each line is one payment, recorded once however often the file is read.
import { parse } from 'csv-parse/sync'
import { say, showDay, t } from '#engine'
import { may } from '#auth/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { refusedPage } from '../frame.tsx'
import { drawn } from './page.tsx'
import { due } from './payees.ts'

const NUMBER = /^[A-Z]{2,3}\d{3}-\d{6}$/

/** Each line is one payment's answer. The key is the list and the case, so that a file read twice acts once. */
export async function importAnswers(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const file = (await c.req.parseBody()).answers
  if (typeof file === 'string' || file === undefined || file.size === 0 || file.size > 5_000_000)
    return drawn(c, {
      problems: [{ field: 'answers', says: t('請選擇 5 MB 以內的回覆檔。', 'Choose the bank’s file, up to 5 MB.') }],
    })
  let rows: string[][]
  try {
    rows = parse(await file.text(), { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true })
  } catch {
    return drawn(c, {
      problems: [{ field: 'answers', says: t('檔案不是可讀的 CSV。', 'The file is not a CSV we can read.') }],
    })
  }
  const numbers = rows.flatMap((row) => row.find((cell) => NUMBER.test(cell)) ?? [])
  if (numbers.length === 0)
    return drawn(c, {
      problems: [
        {
          field: 'answers',
          says: t(
            '檔案中沒有任何案號，請確認是銀行的回覆檔。',
            'There is no case number in the file. Is it the bank’s answer?',
          ),
        },
      ],
    })
  const listed = new Map(
    (await due(c, { state: 'listed', numbers, limit: numbers.length })).rows.map((one) => [one.number, one]),
  )
  const lines: string[] = []
  const lang = c.get('lang')
  for (const [at, row] of rows.entries()) {
    const number = row.find((cell) => NUMBER.test(cell)) ?? ''
    if (!number) continue
    const one = listed.get(number)
    const [amount = '', result = '', day = ''] = row.slice(row.indexOf(number) + 1)
    if (!one)
      lines.push(
        `${at + 1}：${number}　${say(t('不在待回覆清冊中，已略過（可能已入帳）', 'not waiting for an answer, skipped (it may be paid already)'), lang)}`,
      )
    else if (Number(amount.replaceAll(',', '')) !== one.amount)
      lines.push(
        `${at + 1}：${number}　${say(t(`金額 ${amount} 與清冊 ${one.amount} 不符，未入帳`, `amount ${amount} differs from ${one.amount} on the list; not recorded`), lang)}`,
      )
    else {
      const session = deskSession(c)
      const good = /^(成功|OK|0+)$/i.test(result)
      const move = good
        ? { step: 'confirmPayment', values: { paidOn: day || today(c), bankAnswer: result } }
        : { step: 'returnPayment', values: { bankAnswer: result || '退匯' } }
      const acted = await house(c).store.take(
        { ...session, actor: { ...session.actor, role: 'accountant' } },
        one.id,
        one.seq,
        move,
        { at: instant(c), key: `${one.list}/${one.number}/answer` },
      )
      lines.push(
        `${number}　${'done' in acted ? (good ? say(t('已入帳', 'paid'), lang) : say(t('退匯', 'returned'), lang)) : 'refused' in acted ? acted.refused.map((each) => say(each.says, lang)).join(' ') : say(t('剛有其他人辦理', 'somebody else has just acted'), lang)}`,
      )
    }
  }
  return drawn(c, {
    told: {
      title: say(t(`已讀 ${lines.length} 筆（${showDay(today(c), 'zh')}）`, `${lines.length} lines read`), lang),
      lines,
    },
  })
}
