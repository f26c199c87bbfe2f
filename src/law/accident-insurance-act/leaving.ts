// 職災勞工的勞動契約 (勞工職業災害保險及保護法第84至88條): who may end it, what is paid, and which leave holds meanwhile.
import { choice, choices, t, yesNo } from '#engine'
import { noneOf, wordOf } from '../known-words.ts'
import { lawRule, step } from '../rule.ts'
import { OAIPA, OAIPA_ER } from '../statutes.ts'

const GROUNDS: Record<string, { item: number; needs: ReturnType<typeof t> }> = {
  closureOrHeavyLoss: {
    item: 1,
    needs: t('歇業或重大虧損，報經主管機關核定', 'closure or heavy loss, approved by the authority'),
  },
  disabledUnfit: {
    item: 2,
    needs: t(
      '醫療終止後，經評鑑合格醫院認定身心障礙不堪勝任工作',
      'after treatment, found disabled and unfit by an accredited hospital',
    ),
  },
  forceMajeure: {
    item: 3,
    needs: t('不可抗力致不能繼續經營，報經主管機關核定', 'force majeure, approved by the authority'),
  },
}
const GROUND_NAMES = Object.fromEntries(Object.entries(GROUNDS).map(([word, { needs }]) => [word, needs]))
export const dismissal = lawRule({
  name: t('得否預告終止', 'May the employer give notice?'),
  cites: OAIPA('§84 I'),
  reads: {
    ground: wordOf(t('終止事由', 'Ground'), GROUND_NAMES),
    confirmed: yesNo(t('已經核定或認定', 'Approved, or found by the hospital')),
  },
  of(c) {
    const found = Object.hasOwn(GROUNDS, c.ground) ? GROUNDS[c.ground] : undefined
    return {
      value: { allowed: found !== undefined && c.confirmed },
      because: found
        ? [
            step(
              OAIPA(`§84 I(${found.item})`),
              `${found.needs.zh}：${c.confirmed ? '已具備' : '尚未具備'}。`,
              `Needed: ${found.needs.en}; ${c.confirmed ? 'there' : 'not there yet'}.`,
            ),
          ]
        : [
            step(
              OAIPA('§84 I'),
              `不在第 84 條所列事由，不得預告終止。${noneOf(c.ground, GROUND_NAMES).zh}。`,
              `None of the grounds of §84: no notice may be given. ${noneOf(c.ground, GROUND_NAMES).en}.`,
            ),
          ],
    }
  },
  answer: ({ allowed }) =>
    allowed ? t('得預告終止', 'Notice may be given') : t('不得終止', 'Notice may not be given'),
  notices: [t('醫療期間另依勞動基準法第13條，不得終止。', 'During treatment LSA §13 forbids it.')],
})

const CLAUSES = {
  '84(1)(1)': t('雇主：歇業或重大虧損', 'Employer: closure or heavy loss'),
  '84(1)(2)': t('雇主：不堪勝任工作', 'Employer: unfit for work'),
  '84(1)(3)': t('雇主：不可抗力', 'Employer: force majeure'),
  '85(1)(1)': t('勞工：不堪勝任工作', 'Worker: unfit for work'),
  '85(1)(2)': t('勞工：事業單位消滅', 'Worker: the business is gone'),
  '85(1)(3)': t('勞工：雇主未協助復工', 'Worker: no help to return'),
  '85(1)(4)': t('勞工：安置工作未能協議', 'Worker: no agreement on the work'),
} as const
const PAYS = {
  severance: t('資遣費', 'severance pay'),
  pension: t('勞基法退休金', 'the pension of the LSA'),
  pensionAndNewSystemSeverance: t('舊制退休金及勞退新制資遣費', 'the LSA pension and severance under the Pension Act'),
} as const
export const endPay = lawRule({
  name: t('終止時應給付', 'What is paid at the end'),
  cites: OAIPA('§86 I'),
  reads: {
    clause: choice(t('終止依據', 'Clause'), CLAUSES),
    meetsLsa53: yesNo(t('符合勞基法第53條自請退休', 'LSA §53 is met'), { optional: true }),
  },
  spares: ['meetsLsa53'],
  of(c) {
    const unfit = c.clause === '84(1)(2)' || c.clause === '85(1)(1)'
    const pay: keyof typeof PAYS = unfit ? 'pensionAndNewSystemSeverance' : c.meetsLsa53 ? 'pension' : 'severance'
    const workerGivesNotice = c.clause === '85(1)(1)'
    return {
      value: { pay, workerGivesNotice },
      because: [
        step(
          unfit ? OAIPA('§86 II') : OAIPA('§86 I'),
          `${CLAUSES[c.clause].zh}：發給${PAYS[pay].zh}。`,
          `${CLAUSES[c.clause].en}: ${PAYS[pay].en}.`,
        ),
        ...(workerGivesNotice ? [step(OAIPA('§85 II'), '勞工應預告雇主。', 'The worker gives notice.')] : []),
      ],
    }
  },
  answer: ({ pay }) => t(PAYS[pay].zh, PAYS[pay].en),
  notices: [
    t(
      '不適用勞基法者，離職金於終止後三十日內發給（第86條第3項）。',
      'Outside the LSA: leaving pay within thirty days (§86 III).',
    ),
  ],
})

const LEAVES = {
  sickLeave: t('普通傷病假', 'Sick leave'),
  unpaidLeave: t('留職停薪', 'Unpaid leave on request'),
  injuryLeave: t('公傷病假', 'Injury leave'),
} as const
export const leaveState = lawRule({
  name: t('認定前後的假別', 'Which leave holds'),
  cites: OAIPA('§88'),
  reads: {
    found: yesNo(t('已認定為職業災害', 'Found to be occupational')),
    sickLeaveUsedUp: yesNo(t('普通傷病假已請滿', 'Sick leave is used up')),
  },
  of(c) {
    const leave: keyof typeof LEAVES = c.found ? 'injuryLeave' : c.sickLeaveUsedUp ? 'unpaidLeave' : 'sickLeave'
    return {
      value: { leave },
      because: [step(OAIPA('§88'), `${LEAVES[leave].zh}。`, `${LEAVES[leave].en}.`)],
    }
  },
  answer: ({ leave }) => LEAVES[leave],
})

const PARTS = {
  medical: t('醫療與健康狀況', 'Medical facts'),
  capacity: t('工作能力評估', 'Working capacity'),
  duties: t('職務內容、調整與輔助設施', 'Duties, adjustments and aids'),
  schedule: t('復工期程', 'Schedule'),
} as const
export const planContent = lawRule({
  name: t('復工計畫內容', 'What a return plan holds'),
  cites: OAIPA_ER('§84 I'),
  reads: {
    parts: choices(t('已有內容', 'Parts there are'), { ...PARTS, other: t('其他', 'Other') }, { optional: true }),
  },
  of(c) {
    const missing = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((part) => !c.parts?.includes(part))
    return {
      value: { missing },
      because: (Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) =>
        step(
          OAIPA_ER('§84 I'),
          `${PARTS[part].zh}：${missing.includes(part) ? '缺' : '有'}`,
          `${PARTS[part].en}: ${missing.includes(part) ? 'missing' : 'there'}`,
        ),
      ),
    }
  },
  answer: ({ missing }) =>
    missing.length === 0
      ? t('內容齊備', 'Complete')
      : t(`尚缺 ${missing.length} 項`, `${missing.length} parts are missing`),
})
