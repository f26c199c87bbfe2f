// 衡量指標. What a plan is measured by: a formula, a weight, a target for each year, and which figure counts it, or who told it.
import { choice, programme, t, text } from '#engine'
import { planRules } from '#bureau/documents.ts'
import { indicators } from '#capabilities/indicators/contract.ts'
import { ARCHIVES } from '#law/statutes.ts'
import { kept, now } from './rule.ts'

const open = { sensitivity: 'open' } as const
const areas = { business: t('業務面向', 'Business'), staff: t('人力面向', 'Staff'), money: t('經費面向', 'Money'), common: t('共同性目標', 'Common goals') } as const
/** TC104 貳, note 1 to 5. */
const bodies = {
  own: t('1 既有組織架構', '1 The organisation as it is'), group: t('2 特定任務編組', '2 A group for the task'), others: t('3 第三者（如專家學者）', '3 A third party, such as experts'),
  both: t('4 既有組織架構並邀第三者', '4 The organisation with a third party'), other: t('5 其他', '5 Other'),
} as const
const asked = ['name', 'nameEn', 'area', 'section', 'formula', 'formulaEn', 'figure', 'unit', 'direction', 'weight', 'body', 'targets', 'division'] as const
const optional = ['nameEn', 'section', 'formulaEn', 'figure', 'weight', 'division'] as const
const told = ['tellsYear', 'tellsValue', 'tellsSource'] as const
const weighs = { takes: 'work-plans/weigh', for: 'plan', in: ['published'] } as const
const stands = t('指標在計畫期間持續對照，不設期限。', 'An indicator is held against its target as long as the plan runs.')
const byAnother = t('由另一人確認，不設期限。', 'Another person confirms it; no date is laid down.')

export default programme({
  id: 'indicators',
  is: [indicators],
  version: 1,
  name: t('衡量指標', 'Indicators'),
  code: 'KP',
  unit: 'planning',
  purpose: t('每一項目標都有衡量標準、權重與各年目標值，由業務數字計算或登錄並附依據。', 'Every goal has a formula, a weight and targets by year, counted from casework or told with its source.'),
  law: planRules('衡量指標'),
  covers: ['kpi-scorecard', 'staffing-indicators'],
  keep: { years: 30, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    ...indicators.fields, // plan, name, nameEn, section, formula, formulaEn, figure, unit, direction, weight, targets, told, division
    area: choice(t('面向', 'Area'), areas, open),
    body: choice(t('評估體制', 'Evaluated by'), bodies, { ...open, starts: 'own' }),
    ...now, // tellsYear, tellsValue, tellsSource
    whyNot: text(t('退回原因', 'Why it is sent back'), { lines: 2 }),
    endReason: text(t('停用原因', 'Why it ended'), { lines: 2 }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    defined: { name: t('已訂，未公布', 'Defined'), stands },
    proposed: { name: t('待確認', 'To be confirmed'), tone: 'waiting', untimed: byAnother },
    published: { name: t('列於計分卡', 'On the scorecard'), stands, tone: 'good' },
    telling: { name: t('列於計分卡，實際值待確認', 'On the scorecard, a value to be confirmed'), tone: 'waiting', untimed: byAnother },
    ended: { name: t('已停用', 'Ended'), ends: true },
  },
  steps: {
    define: {
      does: t('訂定指標', 'Define an indicator'), by: ['officer', 'head'], from: 'start', to: 'defined', asks: ['plan', ...asked],
      help: t('計畫公布時一併公布；計畫已公布者，另送請確認。', 'It is published with its plan; under a published plan it is proposed by itself.'),
    },
    amend: { does: t('修改', 'Change it'), by: ['officer', 'head'], from: 'defined', to: 'same', asks: asked, clears: optional },
    propose: {
      does: t('送請確認', 'Propose it'), by: ['officer', 'head'], from: ['defined', 'published'], to: 'proposed', asks: asked, clears: optional,
      help: t('新增指標、改訂目標值或權重，由另一人確認後列入計分卡；確認前不列入。', 'A new indicator, target or weight stands on the scorecard once another person has confirmed it, and not before.'),
    },
    confirm: { does: t('確認', 'Confirm'), by: ['officer', 'head'], from: 'proposed', to: 'published', notBy: 'propose', then: weighs },
    sendBack: { does: t('退回', 'Send back'), by: ['officer', 'head'], from: 'proposed', to: 'defined', asks: ['whyNot'] },
    publish: { does: t('隨計畫公布', 'Publish with the plan'), by: 'clock', from: 'defined', to: 'published' },
    tell: {
      does: t('登錄實際值', 'Tell the actual value'), by: ['officer', 'head'], from: 'published', to: 'telling', asks: told, when: { figure: { given: false } },
      help: t('案件算不出的指標才登錄；由另一人確認後列入。', 'Only of an indicator that no figure measures; it counts once another person has confirmed it.'),
    },
    confirmTold: { does: t('確認實際值', 'Confirm the value'), by: ['officer', 'head'], from: 'telling', to: 'published', notBy: 'tell', computes: { told: kept } },
    declineTold: { does: t('退回實際值', 'Send the value back'), by: ['officer', 'head'], from: 'telling', to: 'published', asks: ['whyNot'] },
    end: { does: t('停用指標', 'End it'), by: 'head', from: ['defined', 'published'], to: 'ended', asks: ['endReason'] },
  },
  clocks: {},
  dimensions: {
    plan: { name: t('計畫', 'Plan'), entry: 'plan', code: 'code', title: 'name' },
    area: { name: t('面向', 'Area'), field: 'area' },
    direction: { name: t('方向', 'Direction'), field: 'direction' },
  },
  measures: {
    'indicators-published': { name: t('列於計分卡之指標數', 'Indicators on the scorecard'), unit: 'items', stock: ['published', 'telling'], by: [['plan'], ['area'], ['direction']] },
    'indicator-weights': { name: t('各指標權重合計', 'Weights of indicators together'), unit: 'percent', stock: ['published', 'telling'], sum: 'weight', by: [['plan', 'area']] },
  },
  tables: {},
})
