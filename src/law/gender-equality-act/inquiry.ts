// 申訴處理的期限 (性別平等工作法第13條之1、32條之2、33條及其子法): how long employer and authority may take.
import { date, type Day, days, type Length, months, t, yesNo } from '#engine'
import { limitationOf } from '../administrative-penalty-act/penalties.ts'
import { inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { GEA, GEA_REVIEW, HARASSMENT_CITY, HARASSMENT_RULES, PENALTY } from '../statutes.ts'
import { timeLimit, within } from '../time-limit.ts'
import { FIRST_READ, NEW_ACT } from './dates.ts'

const received = date(t('收到申訴日', 'Received'))
const extending = (first: Length, all: Length) => ({
  dueBy: { of: t('期限', 'Due'), within: { [NEW_ACT]: first } },
  extendedBy: { of: t('延長後', 'Extended'), within: { [NEW_ACT]: all } },
})

export const employerInquiry = timeLimit({
  name: t('雇主結案期限', 'When the employer closes the case'),
  cites: HARASSMENT_RULES('§18 I'),
  from: { received },
  gives: extending(months(2), months(3)),
})
export const authorityHarassment = timeLimit({
  name: t('主管機關調查期限', 'When the authority ends its inquiry'),
  cites: HARASSMENT_CITY('§9'),
  from: { received },
  gives: extending(months(2), months(3)),
  counted: 'procedure',
  notices: [t('延長應通知申訴人。', 'The complainant is told of an extension.')],
})
export const discriminationReview = timeLimit({
  name: t('歧視申訴審定期限', 'When discrimination is decided'),
  cites: GEA_REVIEW('§4'),
  from: { accepted: date(t('受理日', 'Day of acceptance')) },
  gives: extending(months(3), months(6)),
  counted: 'procedure',
})
export const measuresComplaint = timeLimit({
  name: t('促進措施申訴展開調查期限', 'When an inquiry into measures begins'),
  cites: GEA('§33 III'),
  from: { received },
  gives: { startBy: { within: { [FIRST_READ]: days(7) } } },
  counted: 'procedure',
})
export const correctionBy = timeLimit({
  name: t('申訴書補正期限', 'When to complete a complaint'),
  cites: HARASSMENT_CITY('§6 III'),
  from: { served: date(t('通知送達日', 'Day of the notice')) },
  gives: { deadline: { within: { [NEW_ACT]: days(15) } } },
  counted: 'procedure',
})
export const terminateBy = timeLimit({
  name: t('不經預告終止契約期限', 'Until when to dismiss without notice'),
  cites: GEA('§13-1 II'),
  from: { knewResult: date(t('知悉調查結果日', 'Day the result was known')) },
  gives: { deadline: { within: { [NEW_ACT]: days(30) } } },
  notices: [t('以情節重大者為限。', 'Only for a grave case.')],
})
export const adjustmentUntil = timeLimit({
  name: t('得申請調整職務至', 'Another post may be asked for until'),
  cites: GEA('§32-2 V'),
  from: { resultServed: date(t('處理結果送達雇主日', 'Day the result reached the employer')) },
  gives: { until: { within: { [NEW_ACT]: days(30) } } },
})

const publicHeads = inForce(
  { [NEW_ACT]: months(120) },
  t('首長裁處權最長期間', 'Longest limitation for public heads'),
  GEA('§38-3 II'),
)
export const headPenaltyLimitation = lawRule({
  name: t('最高負責人性騷擾裁處權時效', 'Limitation for a head who harassed'),
  cites: GEA('§38-2 III'),
  decidedBy: 'received',
  reads: {
    actBegan: date(t('行為開始日', 'Day the act began'), { optional: true }),
    actEnded: date(t('行為終了日', 'Day the act ended'), { notBefore: 'actBegan' }),
    received: date(t('收到申訴日', 'Received'), { notBefore: 'actBegan' }),
    publicHead: yesNo(t('機關（構）首長等最高負責人', 'Head of a public body')),
  },
  spares: ['actBegan'],
  of(c) {
    const three = limitationOf(c.received)
    const most = within(c.actEnded, publicHeads.on(c.received))
    const lastDay: Day = c.publicHead && most < three ? most : three
    return {
      value: { lastDay },
      because: [
        step(GEA('§38-2 III'), '裁處權時效自收受申訴之日起算。', 'It runs from receipt of the complaint.'),
        step(PENALTY('§27 I'), `三年：${three}。`, `Three years: ${three}.`),
        ...(c.publicHead
          ? [step(GEA('§38-3 II'), `自行為終了起最長十年：${most}。`, `Ten years from the act at most: ${most}.`)]
          : []),
      ],
    }
  },
  answer: ({ lastDay }) => t(`至 ${lastDay} 止`, `Until ${lastDay}`),
})
