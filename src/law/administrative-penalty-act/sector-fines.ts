// 各法罰鍰範圍: a range and never an amount.
import { choice, date, type Reason, t } from '#engine'
import { shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { OSHA, PENALTY } from '../statutes.ts'
import { type Result, sanctionOf } from './fine-lists.ts'
import { article, law, notices, type Range, rangeOf, stepsOf, tidy, told } from './fine-says.ts'
import { fineTables, LAWS } from './fine-tables.ts'

const leak = inForce(
  { '2015-01-01': { min: 300_000, max: 3_000_000 } },
  t('洩漏、火災、爆炸致災的罰鍰', 'Fine for a leak, fire or explosion with an accident'),
  OSHA('§42'),
)
/** Whether it was a leak, a fire or an explosion is not asked, so it is told beside. */
function leakToo(day: string): Reason {
  const { min, max } = leak.on(day)
  return step(
    OSHA('§42'),
    `其因洩漏、火災或爆炸致發生應通報之職業災害者，另依第42條處 ${shown(min)} 元以上 ${shown(max)} 元以下罰鍰。`,
    `Where the accident came of a leak, fire or explosion it is §42: NT$${shown(min)} to ${shown(max)}.`,
  )
}

/** From this day on §43 names a disturbed scene too; whether §41 goes on doing so has not been seen. */
const SCENE = { law: 'OSHA', article: '37(4)' } as const
export const range = lawRule({
  name: t('各法罰鍰範圍', 'Range of the fine'),
  cites: PENALTY('§4'),
  decidedBy: 'date',
  reads: {
    law,
    article,
    date: date(t('違法行為日', 'Day of the breach')),
    result: choice(
      t('結果', 'What came of it'),
      {
        death: t('發生死亡災害', 'A death'),
        threeCasualties: t('罹災人數三人以上', 'Three or more casualties'),
        reportableAccident: t('發生應通報之職業災害', 'An accident that must be reported'),
        occupationalDisease: t('致職業病', 'An occupational disease'),
      },
      { optional: true },
    ),
    disturbedScene: choice(
      t('破壞災害現場的處罰', 'How a disturbed scene is punished'),
      { fine: t('依第43條處罰鍰', 'A fine under §43'), crime: t('仍依第41條刑事處罰', 'Still a crime under §41') },
      { optional: true },
    ),
  },
  spares: ['result', 'disturbedScene'],
  contested: {
    disturbedScene: {
      unless: 'fine',
      matters: SCENE,
      why: t(
        '115 年 7 月 1 日起第43條列入第37條第4項；第41條所列條文尚未查得，是否仍處刑罰不明。',
        'From 2026-07-01 §43 names §37 IV; the list of §41 has not been seen, so whether it is still a crime is open.',
      ),
    },
  },
  of(c) {
    const of = tidy(c.article)
    const found = sanctionOf(fineTables[c.law], of, c.date, c.result as Result | undefined)
    const stillCrime =
      c.law === SCENE.law && of === SCENE.article && found?.type === 'fine' && c.disturbedScene === 'crime'
    if (stillCrime)
      return {
        value: { type: 'criminal' } as Range,
        because: [
          step(
            LAWS.OSHA('§41'),
            '依此讀法仍屬刑事責任，應移送檢察機關；修正後刑度條文尚未查得。',
            'Read so it is still a crime, for the prosecutor; how much has not been seen.',
          ),
        ],
      }
    const grave =
      c.law === 'OSHA' && of.startsWith('15(') && c.result !== undefined && c.result !== 'occupationalDisease'
    return { value: rangeOf(found), because: [...stepsOf(c.law, of, found), ...(grave ? [leakToo(c.date)] : [])] }
  },
  answer: told,
  notices,
})
