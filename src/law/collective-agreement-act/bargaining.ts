// 團體協商 (團體協約法第6、9、14條): who may demand it, when it is refused without reason, and how an agreement is approved.
import { choice, date, days, t, whole, yesNo } from '#engine'
import { looked } from '../checks.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { AGREEMENTS } from '../statutes.ts'
import { timeLimit } from '../time-limit.ts'

export const FROM = '2011-05-01'
const people = (zh: string, en: string, min = 0) => whole(t(zh, en), { min, max: 10_000_000 })

export const counterProposalBy = timeLimit({
  name: t('提出對應方案期限', 'When a counter-proposal is due'),
  cites: AGREEMENTS('§6 II(2)'),
  from: { noticeReceived: date(t('收到協商書面通知日', 'Day the written notice came')) },
  gives: { deadline: { within: { [FROM]: days(60) } } },
})

const majority = inForce({ [FROM]: 2 }, t('協商資格', 'Standing to bargain'), AGREEMENTS('§6 III'))
const UNIONS = { enterprise: 1, industrial: 2, craft: 3, severalTogether: 4 } as const
export const qualified = lawRule({
  name: t('工會有無協商資格', 'May this union demand bargaining?'),
  cites: AGREEMENTS('§6 III'),
  reads: {
    union: choice(t('工會', 'Union'), {
      enterprise: t('企業工會', 'Enterprise union'),
      industrial: t('產業工會', 'Industrial union'),
      craft: t('職業工會或綜合性工會', 'Craft or general union'),
      severalTogether: t('數工會合計', 'Several unions together'),
    }),
    members: people('受僱於協商他方的會員', 'Members employed by the other side'),
    workers: people(
      '他方僱用勞工（職業工會：具同類職業技能者）',
      'Its workers; for a craft union, those of the same skill',
      1,
    ),
  },
  of(c) {
    const met = c.union === 'enterprise' || c.members * asLastRead(majority) > c.workers
    return {
      value: { qualified: met },
      because: [
        step(
          AGREEMENTS(`§6 III(${UNIONS[c.union]})`),
          c.union === 'enterprise' ? '企業工會有協商資格。' : `應逾二分之一：${c.members}／${c.workers}。`,
          c.union === 'enterprise' ? 'An enterprise union may.' : `More than half: ${c.members} of ${c.workers}.`,
        ),
      ],
    }
  },
  answer: ({ qualified: met }) => (met ? t('有協商資格', 'It may') : t('沒有協商資格', 'It may not')),
  notices: [t('經裁決認定者亦有資格（第6條第3項第5款）。', 'A union so found by a ruling may as well (§6 III(5)).')],
})

const silence = inForce({ [FROM]: 60 }, t('對應方案日數', 'Days for a counter-proposal'), AGREEMENTS('§6 II(2)'))
export const refusal = lawRule({
  name: t('是否無正當理由拒絕協商', 'Is bargaining refused without reason?'),
  cites: AGREEMENTS('§6 II'),
  reads: {
    refusedReasonableTerms: yesNo(
      t('對合理適當的內容、時間、地點、方式拒絕協商', 'Reasonable content, time, place or manner refused'),
    ),
    daysWithoutCounterProposal: whole(t('通知後未提對應方案並協商的天數', 'Days without counter-proposal and talks'), {
      max: 36_500,
    }),
    refusedData: yesNo(t('拒絕提供必要資料', 'Needed data refused')),
  },
  of(c) {
    const most = asLastRead(silence)
    const { codes, because } = looked([
      {
        code: '6(2)(1)',
        broken: c.refusedReasonableTerms,
        cites: AGREEMENTS('§6 II(1)'),
        zh: '不得拒絕合理適當之協商',
        en: 'reasonable terms are not refused',
      },
      {
        code: '6(2)(2)',
        broken: c.daysWithoutCounterProposal > most,
        cites: AGREEMENTS('§6 II(2)'),
        zh: `${most} 日內提出對應方案並協商：${c.daysWithoutCounterProposal} 日`,
        en: `counter-proposal and talks within ${most} days: ${c.daysWithoutCounterProposal}`,
      },
      {
        code: '6(2)(3)',
        broken: c.refusedData,
        cites: AGREEMENTS('§6 II(3)'),
        zh: '應提供必要資料',
        en: 'needed data are given',
      },
    ])
    return { value: { unjustified: codes.length > 0, grounds: codes }, because }
  },
  answer: ({ unjustified }) =>
    unjustified ? t('無正當理由拒絕協商', 'Refused without reason') : t('未構成', 'Not so'),
  notices: [t('裁決認定後始得處罰（第32條）。', 'A fine only after a ruling (§32).')],
})

const arbitrable = inForce({ [FROM]: 6 }, t('職權交付仲裁', 'Arbitration by the city'), AGREEMENTS('§6 V'))
export const arbitration = lawRule({
  name: t('得否依職權交付仲裁', 'May the city send it to arbitration?'),
  cites: AGREEMENTS('§6 V'),
  reads: {
    months: whole(t('協商期間（月）', 'Months of bargaining'), { max: 1200 }),
    rulingFound: yesNo(t('裁決認定違反誠信協商', 'A ruling found the refusal')),
    agreedOtherwise: yesNo(t('勞資另有約定', 'The parties agreed otherwise')),
  },
  of(c) {
    const over = asLastRead(arbitrable)
    return {
      value: { possible: c.months > over && c.rulingFound && !c.agreedOtherwise },
      because: [
        step(
          AGREEMENTS('§6 V'),
          `協商逾 ${over} 個月：${c.months} 個月；裁決認定：${c.rulingFound ? '是' : '否'}；另有約定：${c.agreedOtherwise ? '是' : '否'}。`,
          `Over ${over} months: ${c.months}; found by a ruling: ${c.rulingFound ? 'yes' : 'no'}; agreed otherwise: ${c.agreedOtherwise ? 'yes' : 'no'}.`,
        ),
      ],
    }
  },
  answer: ({ possible }) => (possible ? t('得交付仲裁', 'It may') : t('不得交付仲裁', 'It may not')),
})

const shares = inForce(
  { [FROM]: { present: 2, agree: { of: 3, need: 2 }, written: { of: 4, need: 3 } } },
  t('簽訂團體協約的同意', 'Consent to an agreement'),
  AGREEMENTS('§9 I'),
)
export const approval = lawRule({
  name: t('簽訂前的同意', 'Consent before signing'),
  cites: AGREEMENTS('§9 I'),
  reads: {
    route: choice(t('方式', 'Route'), {
      meeting: t('會員（代表）大會決議', 'Assembly'),
      written: t('全體會員書面同意', 'Written consent'),
    }),
    members: people('會員（代表）人數', 'Members', 1),
    present: { ...people('出席', 'Present'), when: { route: 'meeting' } },
    agree: { ...people('同意', 'In favour'), when: { route: 'meeting' } },
    consents: { ...people('書面同意', 'Written consents'), when: { route: 'written' } },
  },
  of(c) {
    const law = asLastRead(shares)
    const byMeeting = c.present * law.present > c.members && c.agree * law.agree.of >= c.present * law.agree.need
    const valid = c.route === 'meeting' ? byMeeting : c.consents * law.written.of >= c.members * law.written.need
    return {
      value: { valid },
      because: [
        c.route === 'meeting'
          ? step(
              AGREEMENTS('§9 I'),
              `過半數出席：${c.present}／${c.members}；出席三分之二同意：${c.agree}／${c.present}。`,
              `More than half present: ${c.present} of ${c.members}; two thirds of them: ${c.agree} of ${c.present}.`,
            )
          : step(
              AGREEMENTS('§9 I'),
              `四分之三以上書面同意：${c.consents}／${c.members}。`,
              `Three quarters in writing: ${c.consents} of ${c.members}.`,
            ),
        ...(valid ? [] : [step(AGREEMENTS('§9 II'), '補行追認前不生效力。', 'No effect until approved later.')]),
      ],
    }
  },
  answer: ({ valid }) => (valid ? t('同意合於規定', 'Validly approved') : t('同意不足', 'Not approved')),
  notices: [
    t(
      '章程另有規定者從章程；公營事業與政府機關簽訂前應經核可（第10條）。',
      'The union’s rules may say otherwise; public bodies need approval before signing (§10).',
    ),
  ],
})

const shop = inForce({ [FROM]: { of: 10, most: 2 } }, t('僱用非會員比例', 'Share of non-members'), AGREEMENTS('§14(6)'))
export const unionShop = lawRule({
  name: t('得否再僱用非會員', 'May non-members still be hired?'),
  cites: AGREEMENTS('§14(6)'),
  reads: {
    workers: people('僱用勞工人數', 'Workers', 1),
    nonMembers: people('非會員', 'Non-members'),
    apprentices: people('其中學徒、技術生等', 'Of them apprentices and the like'),
    confidential: people('其中管理財務、印信、機要者', 'Of them confidential staff'),
  },
  of(c) {
    const law = asLastRead(shop)
    const counted = Math.max(0, c.nonMembers - c.apprentices - c.confidential)
    return {
      value: { exemptionOpen: counted * law.of <= c.workers * law.most },
      because: [
        step(
          AGREEMENTS('§14 I(6)'),
          `扣除前二款後 ${counted} 人，尚未超過十分之二：${counted}／${c.workers}。`,
          `Without those two groups ${counted}; not over two tenths of ${c.workers}.`,
        ),
      ],
    }
  },
  answer: ({ exemptionOpen }) =>
    exemptionOpen ? t('尚未超過十分之二', 'Not over two tenths') : t('已超過十分之二', 'Over two tenths'),
})
