// 職場霸凌的調查小組與申復小組 (職業安全衛生法第22條之2; 職場霸凌防治措施準則第23條).
import { t, whole } from '#engine'
import { looked } from '../checks.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { BULLYING, OSHA } from '../statutes.ts'
import { BULLYING_LAW, HANDBOOK } from './bullying-texts.ts'

const employees = whole(t('僱用人數', 'Employees'), { min: 1, max: 10_000_000 })
const inquiry = inForce({ [BULLYING_LAW]: { external: 2 } }, t('調查小組', 'The inquiry team'), OSHA('§22-2 II'))
const people = (zh: string, en: string) => whole(t(zh, en), { max: 1000 })
export const team = lawRule({
  name: t('調查小組組成', 'The inquiry team'),
  cites: OSHA('§22-2 II'),
  reads: {
    members: whole(t('小組人數', 'Members'), { min: 1, max: 1000 }),
    external: people('外部成員', 'From outside'),
  },
  of(c) {
    const law = asLastRead(inquiry)
    const { codes, because } = looked([
      {
        code: 'EXTERNAL_SHORT',
        broken: c.external * law.external < c.members,
        cites: OSHA('§22-2 II'),
        zh: `外部成員二分之一以上：${c.external}／${c.members}`,
        en: `at least half from outside: ${c.external} of ${c.members}`,
      },
    ])
    return { value: { valid: codes.length === 0, violations: codes }, because }
  },
  answer: ({ valid }) => (valid ? t('組成合於規定', 'Properly composed') : t('組成不合規定', 'Not properly composed')),
  notices: [
    t(
      '應組小組的規模由準則訂定，指引載為 100 人以上。',
      'From which size a team is needed the regulations say; the handbook has 100.',
    ),
  ],
})

const review = inForce(
  { [BULLYING_LAW]: { from: 30, large: 100, size: 3, sexes: 3, outside: { few: 1, need: 2, of: 3 } } },
  t('申復小組', 'The review team'),
  BULLYING('§23'),
)
export const appealTeam = lawRule({
  name: t('申復小組組成', 'The review team'),
  cites: BULLYING('§23'),
  reads: {
    employees,
    members: people('小組人數', 'Members'),
    external: people('外部成員', 'From outside'),
    women: people('女性成員', 'Women'),
  },
  faults: (c) =>
    typeof c.women === 'number' && typeof c.members === 'number' && c.women > c.members
      ? [{ field: 'women', says: t('女性成員不會多於小組人數。', 'There are not more women than members.') }]
      : [],
  of(c): {
    value: { required: boolean; valid?: boolean; violations?: string[] }
    because: ReturnType<typeof looked>['because']
  } {
    const law = asLastRead(review)
    if (c.employees < law.from)
      return {
        value: { required: false },
        because: [
          step(
            BULLYING('§23'),
            `${law.from} 人以上應組申復小組：${c.employees} 人。`,
            `A review team from ${law.from}: ${c.employees}.`,
          ),
        ],
      }
    const large = c.employees >= law.large
    const { few, need, of } = law.outside
    const { codes, because } = looked([
      {
        code: 'SIZE',
        broken: c.members < law.size,
        cites: BULLYING('§23'),
        zh: `${law.size} 人以上：${c.members} 人`,
        en: `${law.size} and more: ${c.members}`,
      },
      {
        code: 'EXTERNAL_SHORT',
        broken: large ? c.external * of < c.members * need : c.external < few,
        cites: BULLYING('§23'),
        zh: large ? `外部成員三分之二以上：${c.external}／${c.members}` : `外部成員一人以上：${c.external} 人`,
        en: large ? `two thirds from outside: ${c.external} of ${c.members}` : `one from outside: ${c.external}`,
      },
      {
        code: 'GENDER_SHORT',
        broken: Math.min(c.women, c.members - c.women) * law.sexes < c.members,
        cites: BULLYING('§23'),
        zh: `任一性別三分之一以上：女性 ${c.women}／${c.members}`,
        en: `each sex a third: ${c.women} women of ${c.members}`,
      },
    ])
    return { value: { required: true, valid: codes.length === 0, violations: codes }, because }
  },
  answer: ({ required, valid }) => {
    if (!required) return t('不必組申復小組', 'No review team needed')
    return valid ? t('組成合於規定', 'Properly composed') : t('組成不合規定', 'Not properly composed')
  },
  notices: [HANDBOOK],
})
