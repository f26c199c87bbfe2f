// 檢查、停工與罰鍰繳納的期限 (勞動檢查法第25、33條; 其施行細則第15、21、33條; 案件處理要點).
import { choice, date, days, t, whole, yesNo } from '#engine'
import { shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { LIA, LIA_ER, OSH_FINES, OSHA } from '../statutes.ts'
import { timeLimit } from '../time-limit.ts'
import { FINE_HANDLING_AMENDED, INSPECTION, INSPECTION_RULES } from './read-texts.ts'

export const objectionBy = timeLimit({
  name: t('對檢查結果的異議期限', 'When to object to a result'),
  cites: LIA_ER('§21'),
  from: { served: date(t('通知送達日', 'Day of service')) },
  gives: { deadline: { within: { [INSPECTION_RULES]: days(10) } } },
  also: () => ({
    value: { repairClockRuns: true },
    because: [step(LIA_ER('§21'), '異議期間，限期改善的期間繼續進行。', 'The clock for repairs runs on meanwhile.')],
  }),
  counted: 'procedure',
})
export const complaintResultBy = timeLimit({
  name: t('申訴處理結果通知期限', 'When a complaint is answered'),
  cites: LIA('§33 I'),
  from: { accepted: date(t('受理日', 'Day of acceptance')) },
  gives: { deadline: { within: { [INSPECTION]: days(14) } } },
  counted: 'procedure',
  notices: [t('申訴人身分應保密。', 'The complainant’s name is secret.')],
})
export const posting = timeLimit({
  name: t('檢查結果公告期間', 'How long a result is posted'),
  cites: LIA('§25 II'),
  from: { postedFrom: date(t('公告起日', 'First day posted')) },
  gives: { until: { lasts: { [INSPECTION]: days(7) } } },
  notices: [t('七日以上；這是最短的末日。', 'Seven days and more; this is the earliest last day.')],
})
export const documentsRequestBy = timeLimit({
  name: t('請求交付檢查紀錄期限', 'Until when to ask for the record'),
  cites: LIA_ER('§15'),
  from: { inspected: date(t('檢查日', 'Day of the inspection')) },
  gives: { deadline: { within: { [INSPECTION_RULES]: days(30) } } },
  counted: 'procedure',
})
export const finePaymentBy = timeLimit({
  name: t('罰鍰繳納期限', 'When the fine is paid'),
  cites: OSH_FINES('§3'),
  from: { served: date(t('處分送達日', 'Day of service')) },
  gives: { payBy: { within: { '2019-06-06': days(30) } } },
  counted: 'procedure',
  notices: [
    t('逾期者催繳，限 15 日，仍不繳者移送執行。', 'Then a reminder of 15 days, and enforcement.'),
    FINE_HANDLING_AMENDED,
  ],
})

const whole7 = inForce({ [INSPECTION_RULES]: { over: 7 } }, t('全部停工', 'A whole stop'), LIA_ER('§33 II'))
export const stopWork = lawRule({
  name: t('停工', 'A stop of work'),
  cites: OSHA('§36 I'),
  reads: {
    scope: choice(t('範圍', 'Extent'), { whole: t('全部停工', 'The whole'), part: t('部分停工', 'A part') }),
    days: whole(t('停工日數', 'Days'), { min: 1, max: 3650 }),
  },
  of(c) {
    const { over } = asLastRead(whole7)
    const centralApproval = c.scope === 'whole' && c.days > over
    return {
      value: { centralApproval, wagesGoOn: true },
      because: [
        step(
          LIA_ER('§33 II'),
          `全部停工逾 ${over} 日者，應報請中央主管機關核定：${c.scope === 'whole' ? '全部' : '部分'}、${c.days} 日，${centralApproval ? '應報' : '不必'}。`,
          `A whole stop of over ${over} days needs central approval: ${c.scope}, ${c.days} days, ${centralApproval ? 'needed' : 'not needed'}.`,
        ),
        step(OSHA('§36 I'), '停工期間工資照給。', 'Wages go on during the stop.'),
      ],
    }
  },
  answer: ({ centralApproval }) =>
    centralApproval
      ? t('應報中央主管機關核定；工資照給', 'Central approval needed; wages go on')
      : t('不必報中央核定；工資照給', 'No central approval needed; wages go on'),
  notices: [
    t(
      '停工通知書應載明名稱、法令依據、理由、日期、範圍、復工條件與機構；違反者另有刑責。',
      'The notice names business, law, reasons, date, extent, how to restart and the body; working against it is a crime.',
    ),
  ],
})

const sizes = inForce(
  { '2019-06-06': { workers: 300, contract: 100_000_000 } },
  t('事業單位規模分類', 'Size classes for fines'),
  OSH_FINES('§5'),
)
export const sizeClass = lawRule({
  name: t('裁罰的規模類別', 'Size class for a fine'),
  cites: OSH_FINES('§5'),
  reads: {
    listed: yesNo(t('上市或上櫃', 'Listed company')),
    workers: whole(t('勞工人數', 'Workers'), { max: 10_000_000 }),
    largestContract: whole(t('單一承攬金額最高者（元）', 'Largest single contract, NT$'), { max: 999_999_999_999 }),
  },
  of(c) {
    const law = asLastRead(sizes)
    const large = c.listed || c.workers > law.workers || c.largestContract > law.contract
    return {
      value: { class: large ? 'A' : 'B' },
      because: [
        step(
          OSH_FINES('§5'),
          `上市上櫃、超過 ${law.workers} 人、或單一承攬超過 ${shown(law.contract)} 元為甲類：${c.listed ? '上市上櫃' : '非上市上櫃'}、${c.workers} 人、${shown(c.largestContract)} 元。`,
          `Class A: listed, over ${law.workers} workers, or a contract over NT$${shown(law.contract)}; ${c.listed ? 'listed' : 'not listed'}, ${c.workers}, NT$${shown(c.largestContract)}.`,
        ),
      ],
    }
  },
  answer: (value) => (value.class === 'A' ? t('甲類', 'Class A') : t('乙類', 'Class B')),
  notices: [
    t(
      '各類各次的金額在附表，尚未查得，由各市訂定。',
      'The amounts by class and count stand in an annex not seen: the city’s own.',
    ),
    FINE_HANDLING_AMENDED,
  ],
})
