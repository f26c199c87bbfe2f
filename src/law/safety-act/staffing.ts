// 應置安全衛生人員 (職業安全衛生管理辦法第3、4條及附表二): how many of whom, by class and headcount.
import { t, yesNo } from '#engine'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { MANAGEMENT } from '../statutes.ts'
import { MANAGEMENT_RULES, ORGANISATION_AMENDED } from './read-texts.ts'
import { riskClass, workers } from './size.ts'

type Supervisor = 'A' | 'B' | 'C'
/** From how many workers: supervisor, administrators and engineers at least. */
type Row = readonly [from: number, supervisor: Supervisor, administrators: number, engineers: number]
const SMALL: readonly Row[] = [
  [1, 'C', 0, 0],
  [30, 'B', 0, 0],
]
const table = inForce<Record<'construction' | '1' | '2' | '3', readonly Row[]>>(
  {
    [MANAGEMENT_RULES]: {
      construction: [
        [1, 'C', 0, 0],
        [30, 'B', 1, 0],
        [100, 'A', 1, 0],
        [300, 'A', 2, 1],
        [500, 'A', 2, 2],
      ],
      1: [...SMALL, [100, 'A', 1, 0], [300, 'A', 1, 1], [500, 'A', 2, 1], [1000, 'A', 2, 2]],
      2: [...SMALL, [100, 'A', 0, 0], [300, 'A', 1, 0], [500, 'A', 1, 1]],
      3: [...SMALL, [100, 'A', 0, 0], [500, 'A', 1, 0]],
    },
  },
  t('安全衛生人員設置人數', 'Safety staff by class and headcount'),
  MANAGEMENT('§3 I'),
)
const fullTimeFrom = inForce(
  { [MANAGEMENT_RULES]: { all: 100, one: 300, typeD: 5 } },
  t('專職與丁種主管', 'Full time and type D'),
  MANAGEMENT('§3 II'),
)
const KINDS = { A: t('甲種', 'type A'), B: t('乙種', 'type B'), C: t('丙種', 'type C') } as const
const FULL = {
  all: t('均應專職', 'all full time'),
  one: t('至少一人專職', 'one of them full time'),
  none: t('不必專職', 'none full time'),
} as const

export const staff = lawRule({
  name: t('應置安全衛生人員', 'Safety staff of a place'),
  cites: MANAGEMENT('§3 I'),
  reads: { class: riskClass, construction: yesNo(t('營造業', 'Building trade')), workers },
  faults: (c) =>
    c.construction === true && typeof c.class === 'number' && c.class !== 1
      ? [{ field: 'class', says: t('營造業屬第一類事業。', 'The building trade is of class 1.') }]
      : [],
  of(c) {
    const law = asLastRead(fullTimeFrom)
    const rows = asLastRead(table)[c.construction ? 'construction' : (String(c.class) as '1' | '2' | '3')]
    const [from, supervisor, administrators, engineers] = rows.findLast((row) => row[0] <= c.workers) ??
      SMALL[0] ?? [1, 'C', 0, 0]
    const onlyOne = c.class === 2 && c.workers >= law.one ? 'one' : 'none'
    const fullTime = c.class === 1 && c.workers >= law.all ? 'all' : onlyOne
    const employerTypeD = c.class !== 1 && c.workers <= law.typeD
    return {
      value: { supervisor, administrators, engineers, fullTime, employerTypeD },
      because: [
        step(
          MANAGEMENT('§3 I'),
          `第 ${c.class} 類${c.construction ? '營造業' : ''} ${c.workers} 人（${from} 人以上）：${KINDS[supervisor].zh}業務主管、管理師 ${engineers} 人以上、管理員 ${administrators} 人以上（附表二）。`,
          `Class ${c.class}${c.construction ? ', building' : ''}, ${c.workers} (from ${from}): a supervisor of ${KINDS[supervisor].en}, at least ${engineers} engineers and ${administrators} administrators (annex 2).`,
        ),
        step(MANAGEMENT('§3 II'), `${FULL[fullTime].zh}。`, `${FULL[fullTime].en}.`),
        step(
          MANAGEMENT('§4'),
          `第二、三類 ${law.typeD} 人以下，雇主得受丁種訓練自任：${employerTypeD ? '可' : '不適用'}。`,
          `Class 2 or 3 with at most ${law.typeD}: the employer may act, trained as type D: ${employerTypeD ? 'yes' : 'no'}.`,
        ),
      ],
    }
  },
  answer: ({ supervisor, administrators, engineers, fullTime }) =>
    t(
      `${KINDS[supervisor as Supervisor].zh}主管一人、管理師 ${engineers} 人、管理員 ${administrators} 人以上，${FULL[fullTime as keyof typeof FULL].zh}`,
      `One supervisor of ${KINDS[supervisor as Supervisor].en}, ${engineers} engineers, ${administrators} administrators at least, ${FULL[fullTime as keyof typeof FULL].en}`,
    ),
  notices: [
    t(
      '附表二取自公開網頁；第二類 300 人以上及第三類各列未經官方附表核對，另有公開資料所載第一類人數不同，裁處前請對照官方附表。',
      'Annex 2 is from public pages; class 2 from 300 on and class 3 were not compared with the official annex, and one public source has other numbers for class 1: compare before a decision.',
    ),
    ORGANISATION_AMENDED,
  ],
})
