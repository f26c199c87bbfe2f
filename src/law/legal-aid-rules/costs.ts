// 必要費用、仲裁與裁決代理、返還與停權 (勞資爭議法律及生活費用扶助辦法第3至22、29至41條).
import { choice, date, type Day, days, decimal, months, t, whole, yesNo } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { AID } from '../statutes.ts'
import { inWords, timeLimit, within } from '../time-limit.ts'
import { AMENDED, FROM } from './amended.ts'
import { fees } from './rights-fund.ts'

const once = ({ exact: owed }: { exact: string }) => t(`${shown(owed)} 元`, `NT$${shown(owed)}`)
const by = ({ deadline }: { deadline: Day }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`)
const amount = (zh: string, en: string) => decimal(t(zh, en), { max: 1_000_000_000, unit: t('元', 'NT$') })

export const costs = lawRule({
  name: t('必要費用扶助', 'Aid for necessary costs'),
  cites: AID('§16'),
  reads: { spent: amount('必要費用支出', 'Necessary costs spent') },
  of(c) {
    const { cap } = asLastRead(fees).necessaryCost
    const spent = exact(c.spent)
    const owed = spent.compare(cap) < 0 ? spent : exact(cap)
    return {
      value: { exact: lowest(owed) },
      because: [
        step(
          AID('§16'),
          `同一案件最高 ${shown(cap)} 元；支出 ${shown(spent)} 元，扶助 ${shown(owed)} 元`,
          `NT$${shown(cap)} a case at most; of NT$${shown(spent)}: NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: once,
  notices: [AMENDED],
})

const costsTime = inForce({ [FROM]: days(60) }, t('必要費用申請期限', 'When to ask for costs'), AID('§15 III'))
export const costsApplyBy = lawRule({
  name: t('必要費用申請期限', 'When to ask for costs'),
  cites: AID('§15 III'),
  decidedBy: 'judgmentFinal',
  reads: {
    judgmentFinal: date(t('判決確定日', 'Day the judgment was final')),
    costOrderFinal: date(t('訴訟費用裁定確定日', 'Day the cost order was final'), {
      notBefore: 'judgmentFinal',
      optional: true,
    }),
  },
  spares: ['costOrderFinal'],
  of(c) {
    const from = c.costOrderFinal ?? c.judgmentFinal
    const length = costsTime.on(c.judgmentFinal)
    const deadline = within(from, length)
    return {
      value: { deadline },
      because: [
        step(
          AID('§15 III'),
          `${c.costOrderFinal ? '訴訟費用裁定' : '判決'}確定（${from}）後 ${inWords(length).zh}內：${deadline}。`,
          `Within ${inWords(length).en} of the final ${c.costOrderFinal ? 'cost order' : 'judgment'} (${from}): ${deadline}.`,
        ),
      ],
    }
  },
  answer: by,
  notices: [AMENDED],
})

const type = choice(t('申請方式', 'How it is asked'), { individual: t('個別', 'Single'), joint: t('共同', 'Joint') })
const apply = inForce(
  { [FROM]: days(30) },
  t('仲裁、裁決代理扶助申請期限', 'When to ask for arbitration or ruling aid'),
  AID('§33 I'),
)
export const arbitrationFeeCap = lawRule({
  name: t('仲裁代理酬金扶助', 'Aid for arbitration'),
  cites: AID('§32'),
  decidedBy: 'procedureEnded',
  reads: { type, procedureEnded: date(t('仲裁程序終結日', 'Day the arbitration ended')) },
  of(c) {
    const { cap } = fees.on(c.procedureEnded)[c.type === 'individual' ? 'individualArbitration' : 'jointArbitration']
    const applyBy = within(c.procedureEnded, apply.on(c.procedureEnded))
    return {
      value: { cap, applyBy },
      because: [
        step(AID('§32'), `最高 ${shown(cap)} 元。`, `NT$${shown(cap)} at most.`),
        step(AID('§33 I'), `程序終結後三十日內：${applyBy}。`, `Within thirty days of its end: ${applyBy}.`),
      ],
    }
  },
  answer: ({ cap, applyBy }) =>
    t(`最高 ${shown(cap)} 元，最晚 ${applyBy} 申請`, `NT$${shown(cap)} at most; ask by ${applyBy}`),
  notices: [AMENDED],
})
export const rulingFeeCap = lawRule({
  name: t('裁決代理酬金扶助', 'Aid for a ruling'),
  cites: AID('§36'),
  decidedBy: 'applied',
  reads: { type, applied: date(t('提起裁決日', 'Day the ruling was asked for')) },
  of(c) {
    const { cap, complex } = fees.on(c.applied)[c.type === 'individual' ? 'individualRuling' : 'jointRuling']
    const applyBy = within(c.applied, apply.on(c.applied))
    return {
      value: { cap, complexCap: complex, applyBy },
      because: [
        step(
          AID('§36 I'),
          `最高 ${shown(cap)} 元${complex ? `，案情複雜 ${shown(complex)} 元` : ''}。`,
          `NT$${shown(cap)} at most${complex ? `, NT$${shown(complex)} for a complex case` : ''}.`,
        ),
        step(AID('§37 I'), `提起裁決三十日內：${applyBy}。`, `Within thirty days of the application: ${applyBy}.`),
      ],
    }
  },
  answer: ({ cap, applyBy }) =>
    t(`最高 ${shown(cap)} 元，最晚 ${applyBy} 申請`, `NT$${shown(cap)} at most; ask by ${applyBy}`),
  notices: [AMENDED],
})

const claim = inForce(
  { [FROM]: { court: days(90), ruling: days(30) } },
  t('律師請款期限', 'When the lawyer asks for payment'),
  AID('§12 I'),
)
export const lawyerClaimBy = lawRule({
  name: t('律師請款期限', 'When the lawyer asks for payment'),
  cites: AID('§12 I'),
  decidedBy: 'approved',
  reads: {
    procedure: choice(t('程序', 'Procedure'), { court: t('勞動調解或訴訟', 'Court'), ruling: t('裁決', 'Ruling') }),
    approved: date(t('核准日', 'Day of approval')),
  },
  of(c) {
    const length = claim.on(c.approved)[c.procedure]
    const deadline = within(c.approved, length)
    return {
      value: { deadline },
      because: [
        step(
          c.procedure === 'court' ? AID('§12 I') : AID('§38 II'),
          `核准（${c.approved}）後 ${inWords(length).zh}內：${deadline}。`,
          `Within ${inWords(length).en} of approval (${c.approved}): ${deadline}.`,
        ),
      ],
    }
  },
  answer: by,
  notices: [AMENDED],
})

const back = inForce({ [FROM]: days(30) }, t('返還期限', 'When aid is paid back'), AID('§14 I'))
export const refund = lawRule({
  name: t('獲償後返還', 'Aid paid back after recovery'),
  cites: AID('§14 I'),
  decidedBy: 'recovered',
  reads: {
    recovered: date(t('獲償日', 'Day of recovery')),
    recoveredAmount: amount('獲償的代理酬金或費用', 'Amount recovered'),
    aidPaid: amount('已撥扶助金額', 'Aid paid'),
  },
  of(c) {
    const deadline = within(c.recovered, back.on(c.recovered))
    const [got, aid] = [exact(c.recoveredAmount), exact(c.aidPaid)]
    const owed = got.compare(aid) < 0 ? got : aid
    return {
      value: { deadline, exact: lowest(owed) },
      because: [
        step(AID('§14 I'), `獲償後三十日內返還：${deadline}。`, `Within thirty days of recovery: ${deadline}.`),
        step(AID('§14 I'), `以扶助金額為限：${shown(owed)} 元`, `Up to the aid: NT$${shown(owed)}`),
      ],
    }
  },
  answer: ({ deadline, exact: owed }) =>
    t(`${deadline} 前返還 ${shown(owed)} 元`, `NT$${shown(owed)} back by ${deadline}`),
  notices: [AMENDED],
})

export const payoutBy = timeLimit({
  name: t('請領撥款期限', 'When to claim what was approved'),
  cites: AID('§19 I'),
  from: { served: date(t('核准通知送達日', 'Day the approval was served')) },
  gives: { deadline: { within: { [FROM]: days(30) } } },
  notices: [AMENDED, t('仲裁代理扶助為七日（第33條）。', 'Seven days for arbitration (§33).')],
})
export const banUntil = timeLimit({
  name: t('不得再申請至', 'No aid until'),
  cites: AID('§13 IV'),
  from: { revoked: date(t('撤銷或廢止日', 'Day of revocation')) },
  gives: { until: { within: { [FROM]: months(60) } } },
  notices: [AMENDED],
})
export const outcomeReportBy = timeLimit({
  name: t('結果陳報期限', 'When the outcome is told'),
  cites: AID('§40'),
  from: { ended: date(t('法律程序終結日', 'Day the procedure ended')) },
  gives: { deadline: { within: { [FROM]: days(30) } } },
  notices: [AMENDED],
})
export const mediationFirst = lawRule({
  name: t('是否應先經調解', 'Must mediation come first?'),
  cites: AID('§3 I'),
  reads: {
    instance: whole(t('審級', 'Instance'), { min: 1, max: 3 }),
    counterSuitAfterRuling: yesNo(t('雇主就裁決之同一事件起訴', 'Sued by the employer over a ruling')),
  },
  of: (c) => ({
    value: { required: c.instance === 1 && !c.counterSuitAfterRuling },
    because: [
      step(AID('§3 I'), '第一審應先經主管機關調解不成立。', 'In the first instance mediation must have failed.'),
      step(
        AID('§3 IV'),
        `第 ${c.instance} 審${c.instance === 1 ? '' : '，得不經調解'}。`,
        `Instance ${c.instance}${c.instance === 1 ? '' : ': not needed'}.`,
      ),
      ...(c.counterSuitAfterRuling
        ? [step(AID('§4'), '裁決後被訴者，得不經調解。', 'Sued over a ruling: not needed.')]
        : []),
    ],
  }),
  answer: ({ required }) => (required ? t('應先經調解', 'Mediation first') : t('得不經調解', 'No mediation needed')),
  notices: [AMENDED],
})
