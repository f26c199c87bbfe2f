// What banks write for “paid” and for “sent back”, by the day of the answer. A word that is not here is not understood, and books nothing.
import { dated, statute, t, withoutAtEnd } from '#engine'

export type Meaning = 'paid' | 'returned'
type Words = Record<Meaning, readonly string[]>

/** Entries are added with the day from which a bank writes so, never edited. */
const words = dated<Words>(
  {
    '2011-01-01': {
      paid: [
        '成功',
        '入帳',
        '已入帳',
        '入帳成功',
        '交易成功',
        '處理成功',
        '轉帳成功',
        '匯款成功',
        '扣帳成功',
        '完成',
        '交易完成',
        'OK',
        'SUCCESS',
        '0',
        '00',
        '000',
        '0000',
      ],
      returned: [
        '退匯',
        '退件',
        '退回',
        '已退匯',
        '失敗',
        '入帳失敗',
        '交易失敗',
        '轉帳失敗',
        '帳號不符',
        '帳號錯誤',
        '無此帳號',
        '查無此帳號',
        '查無帳號',
        '戶名不符',
        '戶名錯誤',
        '帳號戶名不符',
        '帳戶結清',
        '帳戶已結清',
        '已結清',
        '結清戶',
        '結清銷戶',
        '靜止戶',
        '久未往來戶',
        '警示戶',
        '警示帳戶',
        '凍結戶',
        '解約',
        '拒絕入帳',
      ],
    },
  },
  { name: t('銀行回覆用語', 'Words of banks’ answers'), source: statute(t('付款媒體檔作業', 'Payment files'))('回覆') },
)

/** `退匯（帳號不符）`, `退匯-戶名不符`: the word ahead of the reason decides. */
export function meaningOf(result: string, day: string): Meaning | undefined {
  const known = words.on(day)
  const whole = plain(result)
  const head = whole.split(/[-:(（,，/\s]/)[0] ?? ''
  for (const said of [whole, head])
    for (const meaning of ['paid', 'returned'] as const) if (known[meaning].includes(said)) return meaning
  return undefined
}

const plain = (text: string) =>
  withoutAtEnd(
    text
      .normalize('NFKC')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim(),
    '。.!',
  ).toUpperCase()
