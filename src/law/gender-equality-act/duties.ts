// 雇主防治義務、性別平等工作會組成與禁止歧視事由 (性別平等工作法第5、7至11、13條; 就業服務法第5條).
import { choice, date, t, text, whole } from '#engine'
import { inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { ESA, GEA, HARASSMENT_RULES } from '../statutes.ts'
import { type Check, looked } from '../checks.ts'
import { FIRST_READ, NEW_ACT } from './dates.ts'

const DUTIES = {
  channel: { cites: GEA('§13 I(1)'), says: t('訂定申訴管道並公開揭示', 'a complaint channel, posted') },
  rules: {
    cites: GEA('§13 I(2)'),
    says: t('訂定防治措施、申訴及懲戒規範並公開揭示', 'rules of prevention, complaint and discipline, posted'),
  },
  complaintUnit: {
    cites: HARASSMENT_RULES('§12 II'),
    says: t('申訴處理單位（女性不低於二分之一）', 'a complaint unit, women at least half'),
  },
  investigationTeam: {
    cites: HARASSMENT_RULES('§13 II'),
    says: t('含外部專業人士的調查小組', 'an inquiry team with an outside professional'),
  },
  counselling: {
    cites: HARASSMENT_RULES('§6 IV'),
    says: t('依申請至少二次心理諮商', 'counselling at least twice on request'),
  },
} as const
type Duty = keyof typeof DUTIES
const sizes = inForce<Partial<Record<Duty, number>>>(
  {
    [FIRST_READ]: { rules: 30 },
    [NEW_ACT]: { channel: 10, rules: 30, complaintUnit: 30, investigationTeam: 100, counselling: 500 },
  },
  t('性騷擾防治義務的人數門檻', 'Size from which each duty begins'),
  GEA('§13 I'),
)
export const harassmentDuties = lawRule({
  name: t('性騷擾防治義務', 'Duties against harassment'),
  cites: GEA('§13 I'),
  decidedBy: 'date',
  reads: {
    date: date(t('日期', 'Day')),
    employees: whole(t('僱用人數', 'Employees'), { help: t('含分支機構。', 'Branches included.'), max: 10_000_000 }),
  },
  of(c) {
    const law = sizes.on(c.date)
    const names = Object.keys(DUTIES) as Duty[]
    const has = (duty: Duty) => c.employees >= (law[duty] ?? Infinity)
    return {
      value: {
        channel: has('channel'),
        rules: has('rules'),
        complaintUnit: has('complaintUnit'),
        investigationTeam: has('investigationTeam'),
        counselling: has('counselling'),
      },
      because: names.map((duty) => {
        const from = law[duty]
        return from === undefined
          ? step(
              DUTIES[duty].cites,
              `${DUTIES[duty].says.zh}：當日沒有此規定`,
              `${DUTIES[duty].says.en}: no such rule on that day`,
            )
          : step(
              DUTIES[duty].cites,
              `${DUTIES[duty].says.zh}：${from} 人以上，${has(duty) ? '應辦' : '不適用'}`,
              `${DUTIES[duty].says.en}: from ${from}, ${has(duty) ? 'due' : 'not due'}`,
            )
      }),
    }
  },
  answer: (value) => {
    const due = (Object.keys(DUTIES) as Duty[]).filter((duty) => value[duty]).map((duty) => DUTIES[duty].says)
    return due.length === 0
      ? t('沒有依人數應辦的項目', 'None of the duties by size')
      : t(due.map(({ zh }) => zh).join('；'), due.map(({ en }) => en).join('; '))
  },
  notices: [
    t(
      '不論人數，知悉性騷擾即應採取立即有效的措施（第13條第2項）。',
      'Whatever the size, an employer who knows acts at once (§13 II).',
    ),
  ],
})

const bodies = inForce<{ least: number; most: number; named: number; government?: true }>(
  {
    [FIRST_READ]: { least: 5, most: 11, named: 2 },
    [NEW_ACT]: { least: 5, most: 11, named: 2, government: true },
  },
  t('性別平等工作會組成', 'The equality committee'),
  GEA('§5 II'),
)
const people = (zh: string, en: string) => whole(t(zh, en), { max: 1000 })
export const committee = lawRule({
  name: t('性別平等工作會組成', 'The equality committee'),
  cites: GEA('§5 II'),
  decidedBy: 'date',
  reads: {
    date: date(t('日期', 'Day')),
    members: people('委員人數', 'Members'),
    women: people('女性委員', 'Women'),
    labourGroup: people('勞工團體推薦', 'Named by labour groups'),
    genderGroup: people('性別團體推薦', 'Named by gender groups'),
    government: people('政府機關代表', 'Of government'),
  },
  of(c) {
    const law = bodies.on(c.date)
    const checks: Check[] = [
      {
        code: 'SIZE',
        broken: c.members < law.least || c.members > law.most,
        cites: GEA('§5 II'),
        zh: `委員 ${law.least} 至 ${law.most} 人：${c.members} 人`,
        en: `${law.least} to ${law.most} members: ${c.members}`,
      },
      {
        code: 'WOMEN_UNDER_HALF',
        broken: c.women * 2 < c.members,
        cites: GEA('§5 II'),
        zh: `女性應占二分之一以上：${c.women} 人`,
        en: `women at least half: ${c.women}`,
      },
      {
        code: 'LABOUR_GROUP_UNDER_2',
        broken: c.labourGroup < law.named,
        cites: GEA('§5 II'),
        zh: `勞工團體推薦至少 ${law.named} 人：${c.labourGroup} 人`,
        en: `at least ${law.named} by labour groups: ${c.labourGroup}`,
      },
      {
        code: 'GENDER_GROUP_UNDER_2',
        broken: c.genderGroup < law.named,
        cites: GEA('§5 II'),
        zh: `性別團體推薦至少 ${law.named} 人：${c.genderGroup} 人`,
        en: `at least ${law.named} by gender groups: ${c.genderGroup}`,
      },
    ]
    if (law.government)
      checks.push({
        code: 'GOVERNMENT_OVER_THIRD',
        broken: c.government * 3 > c.members,
        cites: GEA('§5 II'),
        zh: `政府機關代表不得逾三分之一：${c.government} 人`,
        en: `government at most a third: ${c.government}`,
      })
    const { codes, because } = looked(checks)
    return { value: { valid: codes.length === 0, violations: codes }, because }
  },
  answer: ({ valid }) => (valid ? t('組成合法', 'Properly composed') : t('組成不合規定', 'Not properly composed')),
})

const OF_2007 = [
  'race',
  'class',
  'language',
  'thought',
  'religion',
  'party',
  'origin',
  'birthplace',
  'sex',
  'sexualOrientation',
  'age',
  'marriage',
  'appearance',
  'features',
  'disability',
  'formerUnionMember',
]
const esa = inForce<readonly string[]>(
  { '2007-05-25': OF_2007, '2018-11-30': [...OF_2007, 'starSign', 'bloodType'] },
  t('就業歧視事由', 'Grounds of the Employment Service Act'),
  ESA('§5 I'),
)
const gea = inForce<{ always: readonly string[]; leaving: readonly string[]; dismissalOnly: readonly string[] }>(
  {
    [FIRST_READ]: {
      always: ['sex', 'sexualOrientation'],
      leaving: ['pregnancy', 'childbirth', 'childcare'],
      dismissalOnly: ['marriage'],
    },
  },
  t('性別歧視事由', 'Grounds of the Gender Equality in Employment Act'),
  GEA('§7'),
)
export const ground = lawRule({
  name: t('歧視事由屬何法', 'Which Act names this ground?'),
  cites: ESA('§5 I'),
  decidedBy: 'date',
  reads: {
    date: date(t('行為日', 'Day of the act')),
    ground: text(t('事由', 'Ground'), {
      help: t('例如 age、sex、pregnancy、starSign。', 'For example age, sex, pregnancy, starSign.'),
      max: 60,
    }),
    act: choice(
      t('行為', 'Act'),
      { dismissal: t('解僱或約定離職', 'Dismissal'), other: t('其他', 'Another') },
      { optional: true },
    ),
  },
  spares: ['act'],
  of(c) {
    const law = gea.on(c.date)
    const byEsa = esa.on(c.date).includes(c.ground)
    const leaving = law.leaving.includes(c.ground) || (law.dismissalOnly.includes(c.ground) && c.act === 'dismissal')
    const byGea = law.always.includes(c.ground) || leaving
    return {
      value: { esa: byEsa, gea: byGea },
      because: [
        step(
          ESA('§5 I'),
          `就業服務法${byEsa ? '有' : '未'}列此事由。`,
          `The Employment Service Act ${byEsa ? 'names' : 'does not name'} it.`,
        ),
        step(
          leaving ? GEA('§11 II') : GEA('§7'),
          `性別平等工作法${byGea ? '有' : '未'}列此事由。`,
          `The Gender Equality in Employment Act ${byGea ? 'names' : 'does not name'} it.`,
        ),
      ],
    }
  },
  answer: ({ esa: one, gea: other }) =>
    t(
      [one ? '就業服務法' : '', other ? '性別平等工作法' : ''].filter(Boolean).join('、') || '兩法均未列',
      [one ? 'Employment Service Act' : '', other ? 'Gender Equality in Employment Act' : '']
        .filter(Boolean)
        .join(', ') || 'Neither Act names it',
    ),
  notices: [
    t(
      '同一行為兩法均罰者，依行政罰法第24條處罰一次。',
      'One act under both is fined once (Administrative Penalty Act §24).',
    ),
  ],
})
