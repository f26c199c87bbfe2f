// 職場霸凌的定義與雇主義務 (職業安全衛生法第22條之1至第22條之3), from 1 July 2026 on.
import { date, t, whole, yesNo } from '#engine'
import { inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { OSHA } from '../statutes.ts'
import { BULLYING_LAW } from './bullying-texts.ts'
import { ACT } from './read-texts.ts'

const yes = (is: boolean) => (is ? t('是', 'yes') : t('否', 'no'))
const employees = whole(t('僱用人數', 'Employees'), { min: 1, max: 10_000_000 })

const sizes = inForce<{ channel: number; rules: number } | 'notYet'>(
  { [ACT]: 'notYet', [BULLYING_LAW]: { channel: 10, rules: 30 } },
  t('職場霸凌防治義務的人數門檻', 'Size from which duties against bullying begin'),
  OSHA('§22-1 II'),
)
export const duties = lawRule({
  name: t('職場霸凌防治義務', 'Duties against bullying'),
  cites: OSHA('§22-1 II'),
  decidedBy: 'date',
  reads: { date: date(t('日期', 'Day')), employees },
  of(c) {
    const law = sizes.on(c.date)
    if (law === 'notYet')
      return {
        value: { inForce: false } as { inForce: boolean; channel?: boolean; rules?: boolean },
        because: [
          step(
            OSHA('§22-1 II'),
            `自 ${BULLYING_LAW} 施行，${c.date} 尚無。`,
            `In force from ${BULLYING_LAW}; not yet on ${c.date}.`,
          ),
        ],
      }
    const [channel, rules] = [c.employees >= law.channel, c.employees >= law.rules]
    return {
      value: { inForce: true, channel, rules },
      because: [
        step(
          OSHA('§22-1 II'),
          `${law.channel} 人以上訂申訴管道並公開揭示：${c.employees} 人，${channel ? '應辦' : '不適用'}。`,
          `A complaint channel, posted, from ${law.channel}: ${c.employees}, ${channel ? 'due' : 'not due'}.`,
        ),
        step(
          OSHA('§22-1 II'),
          `${law.rules} 人以上訂防治措施、申訴及懲戒規範並公開揭示：${rules ? '應辦' : '不適用'}。`,
          `Rules of prevention, complaint and discipline, posted, from ${law.rules}: ${rules ? 'due' : 'not due'}.`,
        ),
      ],
    }
  },
  answer: (value) => {
    if (!value.inForce) return t('當日尚未施行', 'Not in force on that day')
    if (value.rules) return t('應訂申訴管道及防治規範', 'A channel and rules')
    return value.channel ? t('應訂申訴管道', 'A channel') : t('沒有依人數應辦的項目', 'None of the duties by size')
  },
  notices: [
    t(
      '不論人數，接獲申訴或知悉職場霸凌即應採取第22條之2的措施。',
      'Whatever the size, an employer who gets a complaint or knows acts under §22-2.',
    ),
  ],
})

export const definition = lawRule({
  name: t('是否符合職場霸凌定義', 'Does it meet the definition?'),
  cites: OSHA('§22-1 I'),
  reads: {
    byStaffOfBusiness: yesNo(t('行為人為事業單位人員', 'By staff of the business')),
    usesPositionOrPower: yesNo(t('利用職務或權勢', 'Using post or power')),
    beyondNecessary: yesNo(t('逾越業務上必要且合理範圍', 'Beyond what is needed and reasonable')),
    continued: yesNo(t('持續', 'Continued')),
    grave: yesNo(t('情節重大', 'Grave')),
    harmToHealth: yesNo(t('致身心健康受有危害', 'Harm to body or mind')),
  },
  of(c) {
    const lasting = c.continued || c.grave
    const parts = [c.byStaffOfBusiness, c.usesPositionOrPower, c.beyondNecessary, lasting, c.harmToHealth]
    const one = (zh: string, en: string, is: boolean) =>
      step(OSHA('§22-1 I'), `${zh}：${yes(is).zh}。`, `${en}: ${yes(is).en}.`)
    return {
      value: { meetsDefinition: parts.every(Boolean) },
      because: [
        one(
          '事業單位人員於勞動場所執行職務所為',
          'By staff of the business, at the place of work',
          c.byStaffOfBusiness,
        ),
        one('利用職務或權勢', 'Using post or power', c.usesPositionOrPower),
        one('逾越業務上必要且合理範圍', 'Beyond what is needed and reasonable', c.beyondNecessary),
        one('持續，或情節重大', 'Continued, or grave', lasting),
        one('身心健康受有危害', 'Harm to body or mind', c.harmToHealth),
      ],
    }
  },
  answer: ({ meetsDefinition }) =>
    meetsDefinition ? t('符合定義', 'It meets the definition') : t('不符合定義', 'It does not'),
  notices: [
    t('是否成立由調查認定；自 115 年 7 月 1 日起施行。', 'An inquiry decides; in force from 1 July 2026.'),
    t(
      '顧客、病患等第三人所為，依第6條第2項第3款預防；性騷擾另依性別平等工作法。',
      'Customers and patients: §6 II(3). Harassment: the Gender Equality in Employment Act.',
    ),
  ],
})

export const route = lawRule({
  name: t('向誰申訴', 'Where to complain'),
  cites: OSHA('§22-3'),
  reads: { respondentHead: yesNo(t('被申訴人為最高負責人', 'The head is the respondent')) },
  of: (c) => ({
    value: { route: c.respondentHead ? 'authority' : 'employer' },
    because: [
      step(
        OSHA('§22-3'),
        c.respondentHead ? '被申訴人為最高負責人，得逕向地方主管機關申訴。' : '向雇主申訴。',
        c.respondentHead ? 'The head is the respondent: straight to the city.' : 'To the employer.',
      ),
      step(
        OSHA('§22-2 V'),
        '雇主處理程序有重大瑕疵時，主管機關或檢查機構得命重新調查。',
        'Where the procedure was gravely at fault, the authority may order a new inquiry.',
      ),
    ],
  }),
  answer: (value) =>
    value.route === 'authority' ? t('向地方主管機關申訴', 'To the city') : t('向雇主申訴', 'To the employer'),
  notices: [
    t(
      '第22條之3條文尚未查得，依指引及報導整理；公務人員及學校另有規定。',
      'The text of §22-3 has not been seen: by the handbook and the press. Civil servants and schools have their own rules.',
    ),
  ],
})
