// 職業安全衛生委員會、代理與紀錄 (職業安全衛生管理辦法第8、11、12、80條).
import { date, months, t, whole } from '#engine'
import { looked } from '../checks.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { MANAGEMENT } from '../statutes.ts'
import { timeLimit } from '../time-limit.ts'
import { MANAGEMENT_RULES, ORGANISATION_AMENDED } from './read-texts.ts'

const shape = inForce(
  { [MANAGEMENT_RULES]: { least: 7, labour: 3 } },
  t('委員會組成', 'The safety committee'),
  MANAGEMENT('§11'),
)
export const committee = lawRule({
  name: t('委員會組成', 'The safety committee'),
  cites: MANAGEMENT('§11'),
  reads: {
    members: whole(t('委員人數', 'Members'), { min: 1, max: 1000 }),
    labour: whole(t('勞工代表', 'Workers’ representatives'), { max: 1000 }),
  },
  of(c) {
    const law = asLastRead(shape)
    const { codes, because } = looked([
      {
        code: 'SIZE',
        broken: c.members < law.least,
        cites: MANAGEMENT('§11 I'),
        zh: `委員 ${law.least} 人以上：${c.members} 人`,
        en: `${law.least} members and more: ${c.members}`,
      },
      {
        code: 'LABOUR_UNDER_THIRD',
        broken: c.labour * law.labour < c.members,
        cites: MANAGEMENT('§11'),
        zh: `勞工代表占三分之一以上：${c.labour}／${c.members}`,
        en: `workers’ representatives at least a third: ${c.labour} of ${c.members}`,
      },
    ])
    return { value: { valid: codes.length === 0, violations: codes }, because }
  },
  answer: ({ valid }) => (valid ? t('組成合於規定', 'Properly composed') : t('組成不合規定', 'Not properly composed')),
  notices: [ORGANISATION_AMENDED],
})
export const committeeTerm = timeLimit({
  name: t('委員任期', 'Term of the members'),
  cites: MANAGEMENT('§11 II'),
  from: { termStart: date(t('任期起日', 'First day of the term')) },
  gives: { termEnd: { lasts: { [MANAGEMENT_RULES]: months(24) } } },
  notices: [ORGANISATION_AMENDED],
})
export const nextMeetingBy = timeLimit({
  name: t('下次開會期限', 'When the committee meets next'),
  cites: MANAGEMENT('§12 I'),
  from: { last: date(t('上次開會日', 'Last meeting')) },
  gives: { deadline: { within: { [MANAGEMENT_RULES]: months(3) } } },
  notices: [ORGANISATION_AMENDED],
})
export const recordsUntil = timeLimit({
  name: t('紀錄保存期限', 'How long records are kept'),
  cites: MANAGEMENT('§12 II'),
  from: { made: date(t('紀錄作成日', 'Day of the record')) },
  gives: { until: { within: { [MANAGEMENT_RULES]: months(36) } } },
  notices: [
    t('會議紀錄與自動檢查紀錄（第80條）同為三年。', 'Minutes and self-inspections (§80) alike.'),
    ORGANISATION_AMENDED,
  ],
})
export const substituteUntil = timeLimit({
  name: t('代理期限', 'How long a deputy may act'),
  cites: MANAGEMENT('§8 I'),
  from: { from: date(t('代理開始日', 'Day the deputy began')) },
  gives: { until: { within: { [MANAGEMENT_RULES]: months(3) } } },
  notices: [ORGANISATION_AMENDED],
})
