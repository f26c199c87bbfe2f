// 職工福利金提撥 (職工福利金條例第2、3條).
import { choice, decimal, t } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { WELFARE } from '../statutes.ts'

/** §§2 and 3 read as they did since the Act was last changed there. */
const FROM = '1948-12-18'
const rates = inForce(
  {
    [FROM]: {
      capital: { least: '1/100', most: '5/100', item: 1 },
      revenue: { least: '5/10000', most: '15/10000', item: 2 },
      wage: { least: '5/1000', most: '5/1000', item: 3 },
      scrap: { least: '20/100', most: '40/100', item: 4 },
    },
  },
  t('職工福利金提撥率', 'Rates of contribution'),
  WELFARE('§2 I'),
)
const dues = inForce({ [FROM]: '30/100' }, t('工會會費提撥率', 'Share of union dues'), WELFARE('§3'))
const amount = (zh: string, en: string) => decimal(t(zh, en), { max: 1_000_000_000_000, unit: t('元', 'NT$') })

export const contribution = lawRule({
  name: t('職工福利金提撥', 'Contribution to the welfare fund'),
  cites: WELFARE('§2 I'),
  reads: {
    base: choice(t('提撥基礎', 'Base'), {
      capital: t('創立時資本總額', 'Capital at the start'),
      revenue: t('每月營業收入', 'Monthly turnover'),
      wage: t('每月薪津', 'A worker’s monthly pay'),
      scrap: t('下腳變價', 'Scrap when sold'),
    }),
    amount: amount('金額', 'Amount'),
  },
  of(c) {
    const { least, most, item } = asLastRead(rates)[c.base]
    const [min, max] = [exact(c.amount).mul(least), exact(c.amount).mul(most)]
    return {
      value: { min: lowest(min), max: lowest(max) },
      because: [
        step(
          WELFARE(`§2 I(${item})`),
          `${shown(c.amount)} 元，提撥 ${shown(exact(least).mul(100))}%${least === most ? '' : ` 至 ${shown(exact(most).mul(100))}%`}：${shown(min)}${least === most ? '' : ` 至 ${shown(max)}`} 元`,
          `${shown(exact(least).mul(100))}${least === most ? '' : ` to ${shown(exact(most).mul(100))}`} percent of NT$${shown(c.amount)}: NT$${shown(min)}${least === most ? '' : ` to ${shown(max)}`}`,
        ),
      ],
    }
  },
  answer: ({ min, max }) =>
    min === max
      ? t(`${shown(min)} 元`, `NT$${shown(min)}`)
      : t(`${shown(min)} 至 ${shown(max)} 元`, `NT$${shown(min)} to ${shown(max)}`),
  notices: [t('無營業收入者，按規費或其他收入比例提撥。', 'Without turnover: other income in proportion.')],
})

export const unionShare = lawRule({
  name: t('工會提撥福利金', 'A union’s contribution'),
  cites: WELFARE('§3'),
  reads: { duesIncome: amount('會費收入總額', 'Dues in all') },
  of(c) {
    const owed = exact(c.duesIncome).mul(asLastRead(dues))
    return {
      value: { exact: lowest(owed) },
      because: [
        step(
          WELFARE('§3'),
          `無一定雇主勞工之工會，會費 30%：${shown(owed)} 元`,
          `Workers without a fixed employer: 30 percent of the dues, NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: ({ exact: owed }) => t(`${shown(owed)} 元`, `NT$${shown(owed)}`),
})
