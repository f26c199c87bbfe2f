// 局限空間進入許可 (職業安全衛生設施規則第29條之6): eleven items, who signs, and hot work.
import { choices, t, yesNo } from '#engine'
import { looked } from '../checks.ts'
import { meaningOf, noneOf, wordOf } from '../known-words.ts'
import { lawRule } from '../rule.ts'
import { FACILITIES } from '../statutes.ts'
import { FACILITIES_AMENDED } from './read-texts.ts'

const yes = (is: boolean) => (is ? t('是', 'yes') : t('否', 'no'))
const ITEMS = {
  place: t('作業場所', 'Place'),
  kind: t('作業種類', 'Kind of work'),
  period: t('作業時間及期限', 'Time and period'),
  measurements: t('氧氣及有害氣體測定結果與簽名', 'Measured oxygen and gases, signed'),
  hazards: t('可能之危害', 'Hazards'),
  isolation: t('能源或危害隔離措施', 'Isolation of energy'),
  communication: t('聯絡與通訊', 'Communication'),
  equipment: t('防護、救援設備', 'Protection and rescue gear'),
  otherMeasures: t('其他安全措施', 'Other measures'),
  entrants: t('進入人員及簽名', 'Persons entering, signed'),
  attendants: t('監視人員及簽名', 'Attendant, signed'),
} as const
const SIGNERS: Record<string, ReturnType<typeof t>> = {
  employer: t('雇主', 'the employer'),
  workplaceHead: t('工作場所負責人', 'the head of the place'),
  siteSupervisor: t('現場作業主管', 'the site supervisor'),
}
export const permit = lawRule({
  name: t('進入許可是否完備', 'Is the permit complete?'),
  cites: FACILITIES('§29-6'),
  reads: {
    items: choices(t('許可載明事項', 'What the permit says'), ITEMS, { optional: true }),
    signedBy: wordOf(t('簽署人', 'Signed by'), SIGNERS),
    hotWork: yesNo(t('動火作業', 'Hot work')),
    hotWorkPermit: yesNo(t('另有動火許可', 'A second permit for hot work')),
  },
  spares: ['items'],
  of(c) {
    const missing = (Object.keys(ITEMS) as (keyof typeof ITEMS)[]).filter((item) => !c.items?.includes(item))
    const signer = meaningOf(c.signedBy, SIGNERS)
    const { codes, because } = looked([
      {
        code: 'ITEMS_MISSING',
        broken: missing.length > 0,
        cites: FACILITIES('§29-6 I'),
        zh: `十一項：${missing.length === 0 ? '齊全' : `缺${missing.map((item) => ITEMS[item].zh).join('、')}`}`,
        en: `eleven items: ${missing.length === 0 ? 'all there' : `missing ${missing.map((item) => ITEMS[item].en.toLowerCase()).join(', ')}`}`,
      },
      {
        code: 'SIGNER',
        broken: !signer,
        cites: FACILITIES('§29-6 I'),
        zh: `由雇主、工作場所負責人或現場作業主管簽署：${signer?.zh ?? noneOf(c.signedBy, SIGNERS).zh}`,
        en: `signed by the employer, the head of the place or the site supervisor: ${signer?.en ?? noneOf(c.signedBy, SIGNERS).en}`,
      },
      {
        code: 'HOT_WORK_PERMIT',
        broken: c.hotWork && !c.hotWorkPermit,
        cites: FACILITIES('§29-6 III'),
        zh: `動火另經指定人員確認及許可：${c.hotWork ? yes(c.hotWorkPermit).zh : '無動火'}`,
        en: `hot work has a second permit: ${c.hotWork ? yes(c.hotWorkPermit).en : 'no hot work'}`,
      },
    ])
    return { value: { valid: codes.length === 0, missing, violations: codes }, because }
  },
  answer: ({ valid, missing }) => {
    if (valid) return t('許可完備', 'The permit is complete')
    const items = missing as (keyof typeof ITEMS)[]
    return items.length === 0
      ? t('許可不合規定', 'The permit does not do')
      : t(
          `缺：${items.map((item) => ITEMS[item].zh).join('、')}`,
          `Missing: ${items.map((item) => ITEMS[item].en).join(', ')}`,
        )
  },
  notices: [
    t('進出人員應點名登記，紀錄保存三年。', 'Roll call of who enters and leaves; records three years.'),
    FACILITIES_AMENDED,
  ],
})
