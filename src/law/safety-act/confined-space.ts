// 局限空間 (職業安全衛生設施規則第19條之1、第29條之1、第29條之6): what is one, what it needs, how long records are kept.
import { date, months, t, yesNo } from '#engine'
import { lawRule, step } from '../rule.ts'
import { FACILITIES } from '../statutes.ts'
import { timeLimit } from '../time-limit.ts'
import { FACILITIES_AMENDED } from './read-texts.ts'

const FACILITY_RULES = '2024-08-01'
const yes = (is: boolean) => (is ? t('是', 'yes') : t('否', 'no'))

export const confinedSpace = lawRule({
  name: t('是否為局限空間', 'Is it a confined space?'),
  cites: FACILITIES('§19-1'),
  reads: {
    regularWork: yesNo(t('供經常性作業', 'Meant for regular work')),
    restrictedAccess: yesNo(t('進出方法受限制', 'Way in or out restricted')),
    naturalVentilationSuffices: yesNo(t('自然通風足以維持清淨空氣', 'Natural air is enough')),
  },
  of(c) {
    const confined = !c.regularWork && c.restrictedAccess && !c.naturalVentilationSuffices
    return {
      value: { confined },
      because: [
        step(
          FACILITIES('§19-1'),
          `非供經常性作業：${yes(!c.regularWork).zh}；進出受限：${yes(c.restrictedAccess).zh}；自然通風不足：${yes(!c.naturalVentilationSuffices).zh}；三者兼具。`,
          `Not for regular work: ${yes(!c.regularWork).en}; way restricted: ${yes(c.restrictedAccess).en}; air not enough: ${yes(!c.naturalVentilationSuffices).en}; all three are needed.`,
        ),
      ],
    }
  },
  answer: ({ confined }) => (confined ? t('屬局限空間', 'A confined space') : t('不屬局限空間', 'Not one')),
  notices: [
    t(
      '向市府事先通報的義務不在本規則，由各市規定。',
      'A duty to notify the city beforehand is not in these rules: the city’s own.',
    ),
    FACILITIES_AMENDED,
  ],
})

export const dangerPlan = lawRule({
  name: t('危害防止計畫與許可', 'Plan and permit'),
  cites: FACILITIES('§29-1'),
  reads: { hazardFound: yesNo(t('確認有危害之虞', 'A hazard was found')) },
  of: (c) => ({
    value: { plan: c.hazardFound, permit: c.hazardFound },
    because: [
      step(
        FACILITIES('§29-1'),
        `作業前確認缺氧、中毒、感電、塌陷、被夾、火災等危害：${c.hazardFound ? '有，應訂危害防止計畫' : '無'}。`,
        `Looked at before the work: ${c.hazardFound ? 'a hazard, so a plan is made' : 'no hazard'}.`,
      ),
      step(
        FACILITIES('§29-6'),
        c.hazardFound ? '應經許可始得進入。' : '不必許可。',
        c.hazardFound ? 'Nobody enters without a permit.' : 'No permit needed.',
      ),
    ],
  }),
  answer: ({ plan }) => (plan ? t('應訂計畫並經許可', 'Plan and permit needed') : t('不必', 'Neither')),
  notices: [FACILITIES_AMENDED],
})

export const recordsUntil = timeLimit({
  name: t('測定、檢點與許可紀錄保存期限', 'How long measurements and permits are kept'),
  cites: FACILITIES('§29-6 I'),
  from: { made: date(t('紀錄作成日', 'Day of the record')) },
  gives: { until: { within: { [FACILITY_RULES]: months(36) } } },
  notices: [
    t(
      '通風確認（第29條之5）及缺氧測定（缺氧症預防規則第16條）同為三年。',
      'Ventilation checks (§29-5) and oxygen measurements (Oxygen rules §16) alike.',
    ),
    FACILITIES_AMENDED,
  ],
})
