// 生活費用扶助的條件 (勞資爭議法律及生活費用扶助辦法第24、26條).
import { addDays, date, days, series, t, whole } from '#engine'
import { asLastRead, inForce } from '../known.ts'
import { meaningOf, noneOf, wordOf } from '../known-words.ts'
import { lawRule, step } from '../rule.ts'
import { AID } from '../statutes.ts'
import { timeLimit } from '../time-limit.ts'
import { AMENDED, FROM } from './amended.ts'

const referral = date(t('推介就業日', 'Day of the job referral'))
export const livingAidApplyBy = timeLimit({
  name: t('生活費用扶助申請期限', 'When to ask for living aid'),
  cites: AID('§24 VI'),
  from: { referral },
  gives: { deadline: { within: { [FROM]: days(90) } } },
  notices: [AMENDED],
})

const EXCLUDING: Record<string, ReturnType<typeof t>> = {
  unemploymentBenefit: t('失業給付', 'unemployment benefit'),
  trainingAllowance: t('職業訓練生活津貼', 'training allowance'),
  temporaryWorkAllowance: t('臨時工作津貼', 'temporary work allowance'),
  injuryBenefit: t('傷病給付', 'injury benefit'),
  sameKindAid: t('其他相同性質之扶助', 'aid of the same kind'),
}
export const livingAidExcluded = lawRule({
  name: t('是否不得同時領取', 'Does it exclude living aid?'),
  cites: AID('§24 V'),
  reads: {
    receives: wordOf(t('領取中的給付', 'What is received'), EXCLUDING),
  },
  of(c) {
    const found = meaningOf(c.receives, EXCLUDING)
    return {
      value: { excluded: found !== undefined },
      because: [
        found
          ? step(AID('§24 V'), `領取${found.zh}期間，不得同時申請。`, `Not while receiving ${found.en}.`)
          : step(
              AID('§24 V'),
              `不在不得同時領取之列。${noneOf(c.receives, EXCLUDING).zh}。`,
              `Not among those that exclude it. ${noneOf(c.receives, EXCLUDING).en}.`,
            ),
      ],
    }
  },
  answer: ({ excluded }) => (excluded ? t('不得同時領取', 'Excluded') : t('不影響', 'Not excluded')),
  notices: [AMENDED],
})

const searches = inForce({ [FROM]: { least: 2, days: 30 } }, t('求職紀錄', 'Job searches'), AID('§24 IV'))
export const jobSearchRecords = lawRule({
  name: t('求職紀錄是否足夠', 'Are the job searches enough?'),
  cites: AID('§24 IV'),
  decidedBy: 'referral',
  reads: { referral, searches: series(t('求職日期', 'Days of the searches'), { each: 'day', optional: true }) },
  spares: ['searches'],
  of(c) {
    const law = searches.on(c.referral)
    const last = addDays(c.referral, law.days)
    const counted = (c.searches ?? []).filter((day) => day >= c.referral && day <= last).length
    return {
      value: { enough: counted >= law.least },
      because: [
        step(
          AID('§24 IV'),
          `推介日（${c.referral}）起 ${law.days} 日內（至 ${last}）應有 ${law.least} 次：${counted} 次。`,
          `${law.least} within ${law.days} days of the referral (${c.referral} to ${last}): ${counted}.`,
        ),
      ],
    }
  },
  answer: ({ enough }) => (enough ? t('足夠', 'Enough') : t('不足', 'Not enough')),
  notices: [AMENDED],
})

const most = inForce({ [FROM]: { days: 180 } }, t('生活費用扶助最長日數', 'Most days of living aid'), AID('§26 III'))
export const overlap = lawRule({
  name: t('扣除重疊日數', 'Days after overlap'),
  cites: AID('§26 II'),
  reads: {
    days: whole(t('本次扶助日數', 'Days of this period'), { max: 3650 }),
    overlapDays: whole(t('與前次重疊日數', 'Days that overlap'), { max: 3650 }),
  },
  of(c) {
    const counted = Math.max(0, Math.min(c.days, asLastRead(most).days) - c.overlapDays)
    return {
      value: { days: counted },
      because: [
        step(
          AID('§26 II'),
          `${c.days} － ${c.overlapDays} ＝ ${counted} 日`,
          `${c.days} − ${c.overlapDays} = ${counted} days`,
        ),
        step(AID('§26 III'), `最長 ${asLastRead(most).days} 日。`, `${asLastRead(most).days} days at most.`),
      ],
    }
  },
  answer: ({ days: counted }) => t(`${counted} 日`, `${counted} days`),
  notices: [AMENDED],
})
