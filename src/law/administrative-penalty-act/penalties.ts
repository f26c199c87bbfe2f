// 裁處權時效、減輕與競合 (行政罰法第18、24、27條).
import { date, type Day, many, money, months, t, yesNo } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { PENALTY } from '../statutes.ts'
import { inWords, within } from '../time-limit.ts'

const FROM = '2006-02-05'
const limitation = inForce({ [FROM]: months(36) }, t('裁處權時效', 'Limitation of penalties'), PENALTY('§27 I'))
/** The last day on which a fine may still be imposed. */
export const limitationOf = (from: Day): Day => within(from, limitation.on(from))

export const penaltyLimitation = lawRule({
  name: t('裁處權時效', 'Limitation of a penalty'),
  cites: PENALTY('§27'),
  decidedBy: 'actEnded',
  reads: {
    actEnded: date(t('行為終了日', 'Day the act ended')),
    resultOn: date(t('結果發生日（在後者）', 'Day of a later result'), { notBefore: 'actEnded', optional: true }),
  },
  spares: ['resultOn'],
  of(c) {
    const from = c.resultOn ?? c.actEnded
    const lastDay = limitationOf(from)
    return {
      value: { lastDay },
      because: [
        step(
          PENALTY('§27 I'),
          `裁處權因 ${inWords(limitation.on(from)).zh}期間之經過而消滅。`,
          `The power to fine lapses after ${inWords(limitation.on(from)).en}.`,
        ),
        step(
          PENALTY('§27 II'),
          `自${c.resultOn ? '結果發生' : '行為終了'}（${from}）起算，至 ${lastDay}。`,
          `From the ${c.resultOn ? 'result' : 'end of the act'} (${from}): until ${lastDay}.`,
        ),
      ],
    }
  },
  answer: ({ lastDay }) => t(`至 ${lastDay} 止`, `Until ${lastDay}`),
})

export const reduced = lawRule({
  name: t('減輕後的罰鍰範圍', 'The range after reduction'),
  cites: PENALTY('§18 III'),
  reads: {
    min: money(t('法定最低額', 'Least of the law')),
    max: money(t('法定最高額', 'Most of the law')),
    exemptionPossible: yesNo(t('同時有免除處罰之規定', 'Exemption is possible as well')),
  },
  of(c) {
    const part = c.exemptionPossible ? 3 : 2
    const [min, max] = [exact(c.min).div(part), exact(c.max).div(part)]
    return {
      value: { min: lowest(min), max: lowest(max) },
      because: [
        step(
          PENALTY('§18 III'),
          `不得逾最高額、亦不得低於最低額之${part === 3 ? '三' : '二'}分之一：${shown(min)} 至 ${shown(max)} 元`,
          `Between ${part === 3 ? 'a third' : 'half'} of the least and of the most: NT$${shown(min)} to ${shown(max)}`,
        ),
      ],
    }
  },
  answer: ({ min, max }) => t(`${shown(min)} 元以上 ${shown(max)} 元以下`, `NT$${shown(min)} to ${shown(max)}`),
})

/** A pair as the contract writes it: the least first, then the most. */
const range = { '0': money(t('最低額', 'Least')), '1': money(t('最高額', 'Most')) }
export const oneAct = lawRule({
  name: t('一行為違反數規定', 'One act, several rules'),
  cites: PENALTY('§24 I'),
  reads: { ranges: many(t('各規定的罰鍰範圍', 'The ranges of the rules'), range, { min: 1, max: 20 }) },
  of(c) {
    const min = Math.max(...c.ranges.map((one) => one['0']))
    const max = Math.max(...c.ranges.map((one) => one['1']))
    return {
      value: { min, max },
      because: [
        step(
          PENALTY('§24 I'),
          `依法定罰鍰額最高之規定裁處：最高 ${shown(max)} 元。`,
          `By the rule with the highest fine: NT$${shown(max)} at most.`,
        ),
        step(
          PENALTY('§24 I'),
          `不得低於各該規定之罰鍰最低額：最低 ${shown(min)} 元。`,
          `Not under any of the minima: NT$${shown(min)} at least.`,
        ),
      ],
    }
  },
  answer: ({ min, max }) => t(`${shown(min)} 元以上 ${shown(max)} 元以下`, `NT$${shown(min)} to ${shown(max)}`),
})
