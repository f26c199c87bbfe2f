// 勞動條件檢查. Wages, hours and leave are looked at where the risk is, and what is wrong is put right or penalised.
import { choice, date, days, entry, files, many, programme, t, text, yesNo } from '#engine'
import { inspectionRules } from '#bureau/documents.ts'
import * as inspection from '#capabilities/inspection/index.ts'
import { LSA } from '#capabilities/inspection/index.ts'
import { visited } from '#capabilities/visited/contract.ts'
import * as visits from '#capabilities/visited/index.ts'
import { APA, ARCHIVES, LIA } from '#law/statutes.ts'
import { letters } from './letters.ts'
import { penalties } from './onward.ts'

const either = ['inspector', 'officer', 'head'] as const
const opened = ['source', 'report', 'campaign', 'respondent', 'workplace', 'industry', 'size', 'visitBy', 'why', 'keepAway'] as const
/** A visit made without a network comes home to whatever the case has become meanwhile. */
const elsewhere = ['visited', 'papers', 'improving', 'reinspecting', 'unremedied', 'compliant', 'remedied', 'violated', 'cancelled'] as const

export default programme({
  id: 'labour-standards-inspection',
  is: [visited],
  version: 1,
  name: t('勞動條件檢查', 'Labour standards inspection'),
  code: 'LI',
  unit: 'labour-standards',
  purpose: t('在有風險的地方檢查工資、工時與休假，讓違規得到改正。', 'Wages, hours and leave are checked where the risk is, and breaches are put right.'),
  law: LIA('§§13–25'),
  covers: ['labour-standards-inspection', 'mobile-inspection'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'respondent',
  district: 'workplace',

  fields: {
    ...inspection.business, // respondent, workplace, industry, size
    workplace: { ...inspection.business.workplace, located: true },
    ...visits.planned, // visitOn, visitAt
    ...visits.visit, // visitedOn, checklist, present, record, photos, signedHow, signedBy, signature
    ...visits.device, // deviceStarted, deviceEnded, receivedAt, clockOffset, clockNote, deviceChain
    ...visits.late, // lateVisit, latePictures, visitConflict
    establishment: inspection.establishmentField,
    source: choice(t('檢查來源', 'What it comes from'), {
      complaint: t('申訴、檢舉', 'A complaint or report'), 'own-campaign': t('自主專案', 'A campaign of the bureau'), 'ministry-campaign': t('勞動部專案', 'A campaign of the Ministry'),
      joint: t('會同檢查', 'Jointly with others'), assigned: t('交辦', 'Assigned'), accident: t('職業災害', 'An accident'),
    }, { sensitivity: 'open' }),
    report: entry(t('檢舉案', 'Report'), 'violation-report-intake', { in: ['inspecting'], optional: true, when: { source: 'complaint' } }),
    campaign: entry(t('專案', 'Campaign'), 'inspection-campaigns', { optional: true, shows: ['name'], when: { source: ['own-campaign', 'ministry-campaign'] } }),
    why: text(t('檢查重點', 'What to look at'), { lines: 3, optional: true, help: t('不得載明申訴人身分。', 'Never who complained.') }),
    keepAway: text(t('應迴避的檢查員', 'Inspectors to keep away'), { optional: true, max: 500 }),
    visitBy: date(t('應於此日前檢查', 'To be visited by'), { optional: true }),
    announced: choice(t('是否事先通知', 'Told beforehand'), { no: t('不通知', 'Unannounced'), yes: t('事先通知', 'Announced') }),
    announcedWhy: text(t('事先通知的法定理由', 'The lawful ground for telling them'), { when: { announced: 'yes' } }),
    conflict: choice(t('利益衝突聲明', 'Declaration of interest'), {
      none: t('與事業單位無利害關係', 'No interest in the business'), some: t('有利害關係', 'An interest'),
    }),
    attempt: text(t('未能檢查的情形', 'Why it could not be visited'), { lines: 2 }),
    papersAsked: text(t('應提出資料', 'Papers asked for'), { lines: 3 }),
    papersBy: date(t('提出期限', 'To be handed in by'), { notBeforeToday: true }),
    papersGiven: files(t('提出之資料', 'Papers handed in'), { optional: true }),
    result: choice(t('檢查結果', 'Result'), {
      compliant: t('查無違反', 'Nothing found'), improve: t('限期改善', 'To be improved'), violation: t('違反法令', 'A violation'),
    }, { sensitivity: 'open' }),
    defects: text(t('應改善事項', 'To be put right'), { lines: 4 }),
    improveBy: date(t('改善期限', 'To be put right by'), { notBeforeToday: true }),
    improvement: text(t('改善情形', 'What has been done'), { lines: 4 }),
    improvementProof: files(t('改善佐證', 'Proof of the improvement'), { optional: true }),
    reinspectedOn: date(t('複查日', 'Looked at again on'), { notAfterToday: true }),
    reinspection: text(t('複查結果', 'What was found then'), { lines: 3 }),
    remedied: yesNo(t('已改善', 'Put right'), { sensitivity: 'open' }),
    owner: text(t('負責人', 'Responsible person'), { sensitivity: 'personal', max: 100 }),
    violations: many(t('違反事實', 'Violations'), {
      law: choice(t('法規', 'Law'), inspection.laws), article: choice(t('條文', 'Article'), inspection.articles),
      violatedOn: date(t('違反日', 'Violated on')), facts: text(t('事實', 'Facts'), { lines: 3, max: 2000 }),
    }, { min: 1, max: 30 }),
    cancelledFor: text(t('免予檢查原因', 'Why it is not inspected'), { lines: 2 }),
    visitedBy: choice(t('紀錄方式', 'How it was recorded'), { desk: t('桌機或紙本', 'At the desk'), mobile: t('行動稽查', 'On a telephone') }, { sensitivity: 'open' }),
    visitDecision: choice(t('對離線紀錄的決定', 'What becomes of the visit’s record'), {
      adopt: t('採為事實', 'It counts as fact'), aside: t('僅存卷', 'It is kept on file only'),
    }),
    visitDecisionWhy: text(t('決定理由', 'Why'), { lines: 2 }),
  },

  roles: {
    employer: {
      name: t('事業單位', 'Business'), kind: 'party', is: 'respondent',
      sees: ['respondent', 'workplace', 'visitedOn', 'papersAsked', 'papersBy', 'papersGiven', 'result', 'defects', 'improveBy', 'improvement', 'improvementProof', 'reinspectedOn', 'remedied'],
    },
    inspector: { name: t('檢查員', 'Inspector'), kind: 'staff' },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },

  states: {
    ordered: t('已派案', 'Ordered'),
    planned: t('已排定', 'Planned'),
    visited: t('已檢查', 'Visited'),
    papers: { name: t('待提出資料', 'Waiting for papers'), tone: 'waiting' },
    improving: { name: t('限期改善中', 'To be improved'), tone: 'waiting' },
    reinspecting: t('待複查', 'To be looked at again'),
    unremedied: { name: t('複查未改善', 'Not put right'), tone: 'bad' },
    compliant: { name: t('查無違反', 'Nothing found'), ends: true, tone: 'good' },
    remedied: { name: t('已改善', 'Put right'), ends: true, tone: 'good' },
    violated: { name: t('違反法令，移請裁處', 'Violation found'), ends: true, tone: 'bad' },
    cancelled: { name: t('免予檢查', 'Not inspected'), ends: true },
  },

  steps: {
    order: { does: t('派案檢查', 'Order an inspection'), by: ['officer', 'head', 'clock'], from: 'start', to: 'ordered', asks: opened },
    recordJoint: {
      does: t('登錄當場或會同檢查', 'Record a visit made at once'), by: either, from: 'start', to: 'visited', on: 'visitedOn',
      asks: ['source', 'report', 'campaign', 'respondent', 'workplace', 'industry', 'size', 'why', ...visits.visitAsks],
      sets: { visitedBy: 'desk' }, computes: { establishment: inspection.establishment },
    },
    plan: {
      does: t('排定檢查', 'Plan the visit'), by: either, from: ['ordered', 'planned'], to: 'planned', asks: ['visitOn', 'visitAt', 'announced', 'announcedWhy', 'conflict'],
      gates: [{ needs: { conflict: 'none' }, cites: APA('§32'), says: t('檢查員與事業單位有利害關係，請改派。', 'The inspector has an interest in the business. Send another.') }],
    },
    visit: {
      does: t('登錄檢查', 'Record the visit'), by: either, from: ['ordered', 'planned'], to: 'visited', on: 'visitedOn', asks: visits.visitAsks,
      sets: { visitedBy: 'desk' }, computes: { establishment: inspection.establishment },
    },
    visitOffline: {
      does: t('行動稽查上傳', 'Send a visit made offline'), by: either, from: ['ordered', 'planned'], to: 'visited', screen: 'visits',
      asks: [...visits.visitAsks, ...visits.deviceAsks], sets: { visitedBy: 'mobile' }, computes: { establishment: inspection.establishment },
    },
    visitLate: {
      does: t('行動稽查上傳（案件已有變動）', 'Send a visit to a case that has moved on'), by: either, from: elsewhere, to: 'same', screen: 'visits',
      asks: [...visits.lateAsks, ...visits.deviceAsks], sets: { visitConflict: 'open' },
    },
    decideVisit: {
      does: t('決定離線紀錄的效力', 'Decide on the visit’s record'), by: ['officer', 'head'], from: elsewhere, to: 'same', when: { visitConflict: 'open' },
      asks: ['visitDecision', 'visitDecisionWhy'], sets: { visitConflict: 'decided' }, notBy: 'visitLate',
    },
    attempted: {
      does: t('登錄未遇或未能檢查', 'Could not be visited'), by: either, from: ['ordered', 'planned'], to: 'ordered', asks: ['attempt'],
    },
    cancel: { does: t('免予檢查', 'Do not inspect'), by: ['officer', 'head'], from: ['ordered', 'planned'], to: 'cancelled', asks: ['cancelledFor'] },
    askPapers: { does: t('通知提出資料', 'Ask for papers'), by: either, from: 'visited', to: 'papers', asks: ['papersAsked', 'papersBy'], sends: 'papers' },
    givePapers: { does: t('提出資料', 'Hand in papers'), by: ['employer', ...either], from: 'papers', to: 'visited', asks: ['papersGiven'] },
    withoutPapers: { does: t('逾期未提出', 'Papers not handed in'), by: either, from: 'papers', to: 'visited', asks: ['record'] },
    clear: { does: t('查無違反，結案', 'Close: nothing found'), by: either, from: 'visited', to: 'compliant', sets: { result: 'compliant' }, sends: 'result' },
    orderImprovement: {
      does: t('限期改善', 'Order improvement'), by: either, from: 'visited', to: 'improving', asks: ['defects', 'improveBy'], sets: { result: 'improve' },
      sends: ['result', 'order'],
    },
    reportImproved: {
      does: t('回報改善', 'Report the improvement'), by: ['employer', ...either], from: 'improving', to: 'reinspecting', asks: ['improvement', 'improvementProof'],
    },
    fallDue: { does: t('改善期限屆滿', 'The time is over'), by: 'clock', from: 'improving', to: 'reinspecting' },
    reinspect: {
      does: t('複查', 'Look again'), by: either, from: ['improving', 'reinspecting'], to: [{ when: { remedied: true }, to: 'remedied' }, { to: 'unremedied' }],
      asks: ['reinspectedOn', 'remedied', 'reinspection'],
    },
    findViolation: {
      does: t('認定違反，移請裁處', 'Find a violation'), by: ['officer', 'head', 'inspector'], from: ['visited', 'unremedied'], to: 'violated', asks: ['owner', 'violations'],
      sets: { result: 'violation' }, sends: 'result', then: penalties,
    },
  },

  clocks: {
    visitBy: { name: t('應檢查期限', 'To be visited'), cites: inspectionRules('派案期限'), from: { day: 'visitBy', in: ['ordered', 'planned'] }, to: ['visited', 'cancelled'], within: days(0) },
    investigate: {
      name: t('申訴調查', 'Look into the complaint'), cites: LSA('§74 IV'), from: 'ordered', to: ['compliant', 'improving', 'violated', 'cancelled'], within: days(60),
      when: { source: 'complaint' }, warn: 10,
    },
    plan: { name: t('排定檢查', 'Plan the visit'), cites: inspectionRules('派案後排定'), from: ['ordered', 'planned'], to: ['visited', 'cancelled'], within: days(60), warn: 14 },
    result: {
      name: t('通知檢查結果', 'Tell the result'), cites: LIA('§25 I'), from: 'visited', to: ['compliant', 'improving', 'violated'], within: days(10), pausedIn: 'papers',
    },
    papers: { name: t('提出資料', 'Hand in papers'), cites: LIA('§15'), from: { day: 'papersBy', in: 'papers' }, to: 'visited', within: days(0) },
    improve: {
      name: t('限期改善', 'Put right'), cites: LIA('§25 I'), from: { day: 'improveBy', in: 'improving' }, to: ['reinspecting', 'remedied', 'unremedied'], within: days(0),
      warn: 3, act: 'fallDue',
    },
    reinspect: { name: t('複查', 'Look again'), cites: inspectionRules('複查期限'), from: 'reinspecting', to: ['remedied', 'unremedied'], within: days(14) },
    penalise: { name: t('移請裁處', 'Pass on for a penalty'), cites: LIA('§25 I'), from: 'unremedied', to: 'violated', within: days(10) },
  },

  holds: {
    'once-a-campaign': {
      what: ['campaign', 'respondent.businessNumber'], in: 'ever',
      says: t('這個事業單位在同一專案已經派案。', 'This business has already been drawn in the same campaign.'),
    },
  },

  letters,

  dimensions: {
    source: { name: t('檢查來源', 'What it comes from'), field: 'source' },
    industry: { name: t('行業', 'Industry'), field: 'industry' },
    result: { name: t('檢查結果', 'Result'), field: 'result' },
  },

  measures: {
    'lc-inspected-establishments': {
      name: t('勞動條件檢查事業單位家數', 'Establishments inspected for labour conditions'), unit: 'establishments', distinct: 'establishment', at: 'visited',
      where: { source: ['complaint', 'own-campaign', 'ministry-campaign', 'joint'] },
      means: t('期間內因申訴、專案或會同而實施檢查的事業單位，同一單位只計一家。', 'Businesses visited in the period after a complaint, in a campaign or jointly; each counts once.'),
      by: [['source']],
    },
    'lc-inspections': {
      name: t('勞動條件檢查件數', 'Inspections of labour conditions'), unit: 'cases', count: 'visited', by: [['source'], ['result'], ['industry']],
    },
    'lc-mobile-visits': { name: t('行動稽查場次', 'Visits recorded on a telephone'), unit: 'sessions', count: 'visited', where: { visitedBy: 'mobile' } },
    'lc-violations-found': { name: t('違反法令件數', 'Inspections that found a violation'), unit: 'cases', count: 'violated' },
    'lc-improvement-orders': { name: t('限期改善件數', 'Orders to improve'), unit: 'cases', count: 'improving' },
    'lc-remedied': { name: t('複查已改善件數', 'Put right when looked at again'), unit: 'cases', count: 'remedied' },
    'lc-reinspected': { name: t('複查件數', 'Looked at again'), unit: 'cases', count: ['remedied', 'unremedied'] },
    'lc-result-on-time': { name: t('依限通知檢查結果比率', 'Results told on time'), unit: 'percent', onTime: 'result', decimals: 1 },
  },
  formulas: {
    'lc-remedied-share': { name: t('複查改善率', 'Share put right'), unit: 'percent', part: 'lc-remedied', of: 'lc-reinspected', decimals: 1 },
  },

  tables: {
    'lc-inspections-by-source': {
      title: t('勞動條件檢查：依「檢查來源」分', 'Inspections of labour conditions, by source'), chapter: 'conditions', section: '二（一）',
      rows: 'source', measures: ['lc-inspections', 'lc-inspected-establishments'],
    },
  },

  sentences: [
    {
      chapter: 'conditions', section: '二（一）',
      says: t('{period}實施申訴、專案及會同勞動檢查計 {lc-inspected-establishments} 家事業單位；檢查 {lc-inspections} 件，認定違反 {lc-violations-found} 件，限期改善 {lc-improvement-orders} 件，複查改善率 {lc-remedied-share}%。',
        'In {period}, inspections after complaints, in campaigns and jointly reached {lc-inspected-establishments} establishments. Of {lc-inspections} inspections {lc-violations-found} found a violation and {lc-improvement-orders} led to an order to improve; {lc-remedied-share}% were put right when looked at again.'),
    },
  ],
})
