// 詐領保險給付的罰鍰 (勞工職業災害保險及保護法第92條).
import { decimal, t } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { OAIPA } from '../statutes.ts'

const times = inForce({ '2022-05-01': 2 }, t('詐領給付的罰鍰倍數', 'Fine for benefits gained by fraud'), OAIPA('§92 I'))
export const fraudFine = lawRule({
  name: t('詐領給付的罰鍰', 'Fine for benefits gained by fraud'),
  cites: OAIPA('§92 I'),
  reads: { amount: decimal(t('領取金額', 'Sum received'), { max: 1_000_000_000, unit: t('元', 'NT$') }) },
  of(c) {
    const owed = exact(c.amount).mul(asLastRead(times))
    return {
      value: { exact: lowest(owed) },
      because: [
        step(
          OAIPA('§92 I'),
          `按其領取之金額處二倍罰鍰：${shown(c.amount)} × 2 = ${shown(owed)} 元`,
          `Twice the sum received: ${shown(c.amount)} × 2 = NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: ({ exact: owed }) => t(`${shown(owed)} 元`, `NT$${shown(owed)}`),
})
