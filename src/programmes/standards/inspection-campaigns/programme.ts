// 專案檢查計畫. One planned sweep of a sector: who is visited is drawn by an explained rule, and a number of visits is never a goal by itself.
import { choice, date, days, many, organisation, programme, t, text, whole } from '#engine'
import { inspectionRules } from '#bureau/documents.ts'
import { industries } from '#capabilities/inspection/index.ts'
import { ARCHIVES, LIA } from '#law/statutes.ts'
import { byRisk, draw, drawn, interests, order as drawOrder, outcomes, populationCount, populationHash, reached, reads, targets, ways } from './rule.ts'

const either = ['officer', 'head'] as const
const order = {
  begins: 'labour-standards-inspection/order', for: 'targets', as: 'campaign',
  with: { respondent: 'targets.respondent', industry: 'targets.industry', why: 'targets.why', keepAway: 'targets.keepAway', visitBy: 'endsOn' },
} as const
const found = (states: string | readonly string[]) =>
  ({ count: true, of: 'labour-standards-inspection', in: states, naming: true, purpose: t('專案成果統計', 'What the campaign came to') }) as const

export default programme({
  id: 'inspection-campaigns',
  version: 1,
  name: t('專案檢查計畫', 'Inspection campaigns'),
  code: 'IC',
  unit: 'labour-standards',
  purpose: t('有計畫地檢查一個行業，對象怎麼選出來人人可以查證。', 'Inspect a sector in one planned sweep, and let anybody check how the businesses were chosen.'),
  law: LIA('§6'),
  covers: ['inspection-campaigns'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    ...reads, // population, industries, onlyThese, workersFrom, sample, randomPercent, seed
    name: text(t('專案名稱', 'Campaign'), { sensitivity: 'open' }),
    owner: choice(t('主辦', 'Whose campaign'), { own: t('本局自主', 'The bureau’s own'), ministry: t('勞動部', 'The Ministry’s') }, { sensitivity: 'open' }),
    law: choice(t('檢查法規', 'Law'), { lsa: t('勞動基準法', 'Labor Standards Act'), osh: t('職業安全衛生法', 'Occupational Safety and Health Act') }, { sensitivity: 'open' }),
    purpose: text(t('目的', 'Purpose'), { lines: 3, sensitivity: 'open' }),
    startsOn: date(t('開始', 'From'), { sensitivity: 'open' }),
    endsOn: date(t('結束', 'Until'), { sensitivity: 'open', notBefore: 'startsOn' }),
    targetVisits: whole(t('檢查家數目標', 'Target: visits'), { min: 1, optional: true, sensitivity: 'open' }),
    outcome: choice(t('成對的成果指標', 'The outcome paired with it'), outcomes, { optional: true, sensitivity: 'open' }),
    outcomeTarget: whole(t('成果目標', 'Target: outcome'), { min: 1, max: 100, unit: t('%', '%'), optional: true, sensitivity: 'open' }),
    populationCount: whole(t('母體家數', 'Businesses in the population'), { sensitivity: 'open' }),
    populationHash: text(t('母體名單雜湊值', 'Hash of the population'), { sensitivity: 'open', max: 64 }),
    interests,
    seedSource: text(t('籤種來源', 'Where the seed comes from'), { max: 200 }),
    byRisk: whole(t('依風險選定家數', 'Chosen by risk, at most')),
    order: drawOrder,
    targets: many(t('檢查對象', 'Businesses to visit'), {
      respondent: organisation(t('事業單位', 'Business')), industry: choice(t('行業', 'Industry'), industries), workers: whole(t('勞工人數', 'Workers')),
      how: choice(t('選定方式', 'How chosen'), ways), points: whole(t('風險分數', 'Points')),
      why: text(t('理由', 'Why'), { max: 500 }), whyEn: text(t('理由（英文）', 'Why, in English'), { max: 500 }), lot: text(t('籤號', 'Lot'), { max: 16 }),
      keepAway: text(t('應迴避檢查員', 'Inspectors to keep away'), { optional: true, max: 500 }),
    }, { max: 500 }),
    drawn: whole(t('抽出家數', 'Businesses drawn'), { sensitivity: 'open' }),
    inspected: whole(t('已檢查家數', 'Visited'), { sensitivity: 'open' }),
    ordered: whole(t('限期改善件數', 'Ordered to improve'), { sensitivity: 'open' }),
    violated: whole(t('認定違反件數', 'Violations'), { sensitivity: 'open' }),
    remedied: whole(t('已改善件數', 'Put right'), { sensitivity: 'open' }),
    outcomeReached: whole(t('成果達成值', 'Outcome reached'), { unit: t('%', '%'), sensitivity: 'open' }),
    evaluation: text(t('檢討與建議', 'What was learned'), { lines: 5, sensitivity: 'open' }),
    cancelledFor: text(t('取消原因', 'Why it is called off'), { lines: 2 }),
  },
  roles: { officer: { name: t('規劃人員', 'Planner'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    planned: t('已規劃', 'Planned'),
    listed: t('母體已凍結', 'Population fixed'),
    drawn: t('對象已抽出', 'Businesses drawn'),
    active: t('執行中', 'Running'),
    closed: t('已結束，待檢討', 'Over, to be evaluated'),
    evaluated: { name: t('已檢討', 'Evaluated'), ends: true, tone: 'good' },
    cancelled: { name: t('已取消', 'Called off'), ends: true },
  },
  steps: {
    plan: {
      does: t('規劃專案', 'Plan a campaign'), by: either, from: 'start', to: 'planned',
      asks: ['name', 'owner', 'law', 'purpose', 'industries', 'onlyThese', 'workersFrom', 'startsOn', 'endsOn', 'sample', 'randomPercent', 'targetVisits', 'outcome', 'outcomeTarget'],
      gates: [paired()],
    },
    revise: {
      does: t('修正計畫', 'Revise the plan'), by: either, from: ['planned', 'listed'], to: 'planned',
      asks: ['purpose', 'industries', 'onlyThese', 'workersFrom', 'startsOn', 'endsOn', 'sample', 'randomPercent', 'targetVisits', 'outcome', 'outcomeTarget'],
      clears: ['industries', 'workersFrom', 'targetVisits', 'outcome', 'outcomeTarget'], gates: [paired()],
    },
    list: {
      does: t('凍結母體名單', 'Fix the population'), by: either, from: 'planned', to: 'listed', asks: ['population', 'interests'], computes: { populationCount, populationHash },
    },
    draw: {
      does: t('抽選對象', 'Draw the businesses'), help: t('由凍結名單者以外的人當場給定籤種；抽出後不得重抽。', 'Somebody other than whoever fixed the list gives the seed; there is no second draw.'),
      by: either, from: 'listed', to: 'drawn', asks: ['seed', 'seedSource'], notBy: ['list', 'plan'], ranks: { order: draw }, computes: { byRisk, targets, drawn },
    },
    start: {
      does: t('開始執行，派案檢查', 'Begin: order the inspections'), by: either, from: 'drawn', to: 'active',
      then: [
        { ...order, sets: { source: 'own-campaign' }, when: { owner: 'own' } },
        { ...order, sets: { source: 'ministry-campaign' }, when: { owner: 'ministry' } },
      ],
    },
    close: {
      does: t('結束專案', 'End the campaign'), by: either, from: 'active', to: 'closed',
      looks: { inspected: found('visited'), ordered: found('improving'), violated: found('violated'), remedied: found('remedied') },
      computes: { outcomeReached: reached },
    },
    evaluate: { does: t('檢討成效', 'Evaluate'), by: either, from: 'closed', to: 'evaluated', asks: ['evaluation'] },
    cancel: { does: t('取消專案', 'Call off'), by: either, from: ['planned', 'listed', 'drawn'], to: 'cancelled', asks: ['cancelledFor'] },
  },
  lists: {
    inspections: {
      name: t('本專案的檢查', 'Inspections of this campaign'), of: { programme: 'labour-standards-inspection', naming: 'campaign' }, for: either,
      shows: ['industry', 'visitedOn', 'result', 'remedied'], by: ['result', 'industry', 'workplace'], soonest: 'visitBy', begins: 'order',
    },
  },
  clocks: {
    begin: { name: t('開始執行', 'Begin'), cites: inspectionRules('專案期程'), from: { day: 'startsOn', in: ['planned', 'listed', 'drawn'] }, to: ['active', 'cancelled'], within: days(0) },
    end: { name: t('結束專案', 'End'), cites: inspectionRules('專案期程'), from: { day: 'endsOn', in: 'active' }, to: 'closed', within: days(14) },
    evaluate: { name: t('檢討成效', 'Evaluate'), cites: inspectionRules('專案檢討'), from: 'closed', to: 'evaluated', within: days(30) },
  },
  dimensions: { owner: { name: t('主辦', 'Whose campaign'), field: 'owner' } },
  measures: {
    'inspection-campaigns': { name: t('專案檢查數', 'Campaigns begun'), unit: 'cases', count: 'active', by: [['owner']] },
    'inspection-campaign-days': {
      name: t('專案執行日數', 'Days of campaigns'), unit: 'days', days: ['startsOn', 'endsOn'], at: 'active', by: [['owner']],
      means: t('各專案執行期間落在期間內的日數，加總；跨期者只計期間內的部分。', 'The days of each campaign that lie in the period, added up; of one that goes beyond it only what is inside.'),
    },
    'inspection-campaign-drawn': { name: t('專案抽選家數', 'Businesses drawn in campaigns'), unit: 'establishments', sum: 'drawn', at: 'active', by: [['owner']] },
    'inspection-campaign-inspected': { name: t('專案已檢查家數', 'Visited in campaigns that ended'), unit: 'establishments', sum: 'inspected', at: 'closed' },
    'inspection-campaign-violations': { name: t('專案認定違反件數', 'Violations in campaigns that ended'), unit: 'cases', sum: 'violated', at: 'closed' },
  },
  formulas: {
    'inspection-campaign-breach-share': { name: t('專案違規率', 'Share with a violation'), unit: 'percent', part: 'inspection-campaign-violations', of: 'inspection-campaign-inspected', decimals: 1 },
  },
  tables: {},
  sentences: [
    {
      chapter: 'conditions', section: '二（一）',
      says: t('{period}開始辦理專案檢查 {inspection-campaigns} 案，抽選 {inspection-campaign-drawn} 家；已結束者檢查 {inspection-campaign-inspected} 家，違規率 {inspection-campaign-breach-share}%。',
        '{inspection-campaigns} campaigns began in {period} with {inspection-campaign-drawn} businesses drawn. Those that ended had visited {inspection-campaign-inspected}; {inspection-campaign-breach-share}% had a violation.'),
    },
  ],
  publishes: {
    calendar: {
      name: t('專案檢查公告', 'Inspection campaigns'), about: t('檢查什麼行業、怎麼選對象、成果如何。', 'Which sector, how businesses are chosen, and what came of it.'), words: ['勞檢專案', '專案檢查', '檢查計畫', '勞動檢查名單', 'inspection campaigns', 'which trades are inspected'],
      path: 'inspection-campaigns',
      while: ['active', 'closed', 'evaluated'], as: 'rows', heading: 'name', on: 'startsOn',
      shows: ['purpose', 'owner', 'endsOn', 'populationCount', 'populationHash', 'drawn', 'targetVisits', 'outcomeTarget', 'inspected', 'violated', 'outcomeReached'], by: ['owner'],
    },
  },
})

/** An activity target alone rewards easy visits: it needs the outcome it is for. */
function paired() {
  return {
    needs: { any: [{ targetVisits: { given: false } }, { outcome: { given: true }, outcomeTarget: { atLeast: 1 } }] },
    cites: inspectionRules('成果指標'),
    says: t('訂了檢查家數目標，就要同時訂成對的成果指標與目標值。', 'A target for visits needs the outcome it is for, with a target of its own.'),
  }
}
