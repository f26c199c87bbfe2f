// 管理單位、委員會與制度 (職業安全衛生管理辦法第2條之1、第6、10條、第12條之1、第12條之2、第86條): from which size each begins.
import { t, whole } from '#engine'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { MANAGEMENT } from '../statutes.ts'
import { MANAGEMENT_RULES, ORGANISATION_AMENDED } from './read-texts.ts'
import { riskClass, workers } from './size.ts'

const units = inForce(
  {
    [MANAGEMENT_RULES]: {
      unit: { 1: { from: 100, kind: 'dedicatedFirstLevel' }, 2: { from: 300, kind: 'firstLevel' } },
      system: { 1: 200, 2: 500 },
      record: 30,
      rules: 100,
      register: 30,
      head: {
        1: { from: 500, kind: 'dedicatedFirstLevel' },
        2: { from: 500, kind: 'firstLevel' },
        3: { from: 3000, kind: 'unit' },
      },
    } as Units,
  },
  t('安全衛生單位與制度的人數門檻', 'Size from which unit and systems begin'),
  MANAGEMENT('§2-1'),
)
type UnitKind = 'dedicatedFirstLevel' | 'firstLevel' | 'unit'
type Units = {
  unit: Partial<Record<number, { from: number; kind: UnitKind }>>
  system: Partial<Record<number, number>>
  record: number
  rules: number
  register: number
  head: Partial<Record<number, { from: number; kind: UnitKind }>>
}
const UNITS = {
  dedicatedFirstLevel: t('專責一級單位', 'A dedicated first-level unit'),
  firstLevel: t('一級單位', 'A first-level unit'),
  unit: t('管理單位', 'A unit'),
  none: t('不必設單位', 'No unit'),
} as const
const unitOf = (of: { from: number; kind: UnitKind } | undefined, n: number): UnitKind | 'none' =>
  of && n >= of.from ? of.kind : 'none'
const due = (is: boolean) => (is ? t('應辦', 'due') : t('不適用', 'not due'))

export const unit = lawRule({
  name: t('管理單位、委員會與制度', 'Unit, committee and system of a place'),
  cites: MANAGEMENT('§2-1'),
  reads: { class: riskClass, workers },
  of(c) {
    const law = asLastRead(units)
    const found = unitOf(law.unit[c.class], c.workers)
    const value = {
      unit: found,
      committee: found !== 'none',
      managementSystem: c.workers >= (law.system[c.class] ?? Infinity),
      planMayBeRecord: c.workers <= law.record,
      managementRules: c.workers >= law.rules,
      register: c.workers >= law.register,
    }
    return {
      value,
      because: [
        step(
          MANAGEMENT('§2-1'),
          `第 ${c.class} 類 ${c.workers} 人：${UNITS[found].zh}。`,
          `Class ${c.class}, ${c.workers}: ${UNITS[found].en}.`,
        ),
        step(
          MANAGEMENT('§10'),
          `應設單位者設委員會：${due(value.committee).zh}。`,
          `A committee where a unit is needed: ${due(value.committee).en}.`,
        ),
        step(
          MANAGEMENT('§12-2'),
          `職業安全衛生管理系統：${due(value.managementSystem).zh}。`,
          `The management system: ${due(value.managementSystem).en}.`,
        ),
        step(
          MANAGEMENT('§12-1'),
          `管理計畫${value.planMayBeRecord ? `（${law.record} 人以下得以執行紀錄代替）` : ''}；${law.rules} 人以上另訂管理規章：${due(value.managementRules).zh}。`,
          `A plan${value.planMayBeRecord ? ` (up to ${law.record} a record is enough)` : ''}; from ${law.rules} rules as well: ${due(value.managementRules).en}.`,
        ),
        step(
          MANAGEMENT('§86'),
          `${law.register} 人以上人員報備：${due(value.register).zh}。`,
          `Staff reported from ${law.register}: ${due(value.register).en}.`,
        ),
      ],
    }
  },
  answer: (value) => {
    const { zh, en } = UNITS[value.unit as keyof typeof UNITS]
    return t(
      `${zh}；委員會${value.committee ? '應設' : '不必'}`,
      `${en}; committee ${value.committee ? 'due' : 'not due'}`,
    )
  },
  notices: [
    t(
      '第三類及製造、處置危害性化學品者，管理系統另依物品數量認定。',
      'Class 3: the management system goes by chemicals, not by headcount.',
    ),
    ORGANISATION_AMENDED,
  ],
})

export const headOffice = lawRule({
  name: t('總機構的管理單位', 'Unit of the head office'),
  cites: MANAGEMENT('§6 II'),
  reads: {
    class: riskClass,
    workers: whole(t('各地區勞工總人數', 'Workers of all places'), { min: 1, max: 10_000_000 }),
  },
  of(c) {
    const of = asLastRead(units).head[c.class]
    const found = unitOf(of, c.workers)
    return {
      value: { unit: found },
      because: [
        step(
          MANAGEMENT('§6 II'),
          `第 ${c.class} 類 ${of?.from ?? '–'} 人以上：${c.workers} 人，${UNITS[found].zh}。`,
          `Class ${c.class} from ${of?.from ?? '–'}: ${c.workers}; ${UNITS[found].en}.`,
        ),
      ],
    }
  },
  answer: (value) => UNITS[value.unit as keyof typeof UNITS],
  notices: [
    t('總機構應置人員（附表二之一）尚未查得。', 'The staff of a head office (annex 2-1) has not been seen.'),
    ORGANISATION_AMENDED,
  ],
})
