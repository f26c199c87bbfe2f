// 勞動條件落實法遵輔導. A small firm learns to keep the law before it is fined: one to one, at its own place.
import { choice, date, days, many, programme, t, text, whole } from '#engine'
import { inspectionRules, midterm113 } from '#bureau/documents.ts'
import * as inspection from '#capabilities/inspection/index.ts'
import { visit } from '#capabilities/visited/index.ts'
import { ARCHIVES } from '#law/statutes.ts'


const staff = ['coach', 'officer'] as const
const firm = ['respondent', 'workplace', 'industry', 'size'] as const

export default programme({
  id: 'compliance-coaching',
  version: 1,
  name: t('勞動條件落實法遵輔導', 'One-to-one compliance coaching'),
  code: 'CC',
  unit: 'labour-standards',
  purpose: t('讓微型與中小事業單位在受罰之前先懂得守法。', 'A small firm learns to obey the law before it is fined.'),
  law: inspectionRules('勞動條件落實法遵實施計畫'),
  covers: ['compliance-coaching', 'inspection-transparency'],
  privacy: {
    purpose: t('提供勞動法令到場輔導', 'Coaching on labour law at your place'), recipients: t('受派輔導員；名稱、行業與規模每週公布，輔導內容不公開', 'The coach who visits; name, industry and size are published weekly, never what was found'),
    kept: t('結案後保存5年', 'Five years after closing'), without: t('未提供聯絡方式時，我們無法安排到場。', 'Without a way to reach you we cannot come.'),
  },
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'respondent',
  district: 'workplace',
  fields: {
    ...inspection.business,
    // Who was coached is published each week by name; what was found there is not.
    respondent: { ...inspection.business.respondent, sensitivity: 'open' },
    establishment: inspection.establishmentField,
    origin: choice(t('來源', 'How it began'), { asked: t('自行申請', 'Asked for'), chosen: t('本局擇定', 'Chosen by the bureau') }, { sensitivity: 'open' }),
    topics: text(t('想了解的事項', 'What you would like to know'), { lines: 3, optional: true }),
    visitOn: date(t('約定日期', 'Agreed day'), { notBeforeToday: true, workingDay: true }),
    visitedOn: { ...visit.visitedOn, sensitivity: 'open' },
    baseline: visit.checklist,
    advice: text(t('輔導建議', 'Advice'), { lines: 4 }),
    improveBy: date(t('追蹤日期', 'To be followed up on'), { notBeforeToday: true }),
    improvements: many(t('改善情形', 'Improvements'), { article: choice(t('條文', 'Article'), inspection.articles), done: text(t('改善內容', 'What was done')) }, { max: 20, optional: true }),
    stillOpen: whole(t('尚未改善項數', 'Items still open'), { min: 0, sensitivity: 'internal' }),
    declinedFor: text(t('未輔導原因', 'Why it was not coached'), { lines: 2 }),
  },
  roles: {
    firm: { name: t('事業單位', 'Business'), kind: 'party', is: 'respondent', sees: ['respondent', 'workplace', 'topics', 'visitOn', 'visitedOn', 'baseline', 'advice', 'improveBy', 'improvements'] },
    coach: { name: t('輔導員', 'Coach'), kind: 'staff' },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  },
  states: {
    requested: t('待安排', 'To be arranged'),
    arranged: t('已約定', 'Arranged'),
    advised: { name: t('已輔導，追蹤中', 'Advised, to be followed up'), tone: 'waiting' },
    improved: { name: t('已改善', 'Improved'), ends: true, tone: 'good' },
    open: { name: t('未完全改善，轉檢查參考', 'Not fully improved, noted for inspection'), ends: true, tone: 'bad' },
    declined: { name: t('未輔導', 'Not coached'), ends: true },
  },
  steps: {
    ask: {
      does: t('申請輔導', 'Ask for coaching'), by: 'firm', from: 'start', to: 'requested', asks: [...firm, 'topics'], sets: { origin: 'asked' },
    },
    choose: { does: t('擇定輔導對象', 'Choose a business'), by: staff, from: 'start', to: 'requested', asks: [...firm, 'topics'], sets: { origin: 'chosen' } },
    arrange: { does: t('約定到場', 'Arrange the visit'), by: staff, from: 'requested', to: 'arranged', asks: ['visitOn'] },
    coach: {
      does: t('登錄到場輔導', 'Record the visit'), by: staff, from: ['requested', 'arranged'], to: 'advised', asks: ['visitedOn', 'baseline', 'advice', 'improveBy'],
      computes: { establishment: inspection.establishment },
    },
    coachAtOnce: {
      does: t('登錄主動臨場輔導', 'Record coaching given at once'), by: staff, from: 'start', to: 'advised', asks: [...firm, 'visitedOn', 'baseline', 'advice', 'improveBy'],
      sets: { origin: 'chosen' }, computes: { establishment: inspection.establishment },
    },
    followUp: {
      does: t('追蹤改善', 'Follow up'), by: staff, from: 'advised', to: [{ when: { stillOpen: 0 }, to: 'improved' }, { to: 'open' }], asks: ['improvements', 'stillOpen'],
    },
    decline: { does: t('不予輔導', 'Do not coach'), by: staff, from: ['requested', 'arranged'], to: 'declined', asks: ['declinedFor'] },
  },
  clocks: {
    arrange: { name: t('安排輔導', 'Arrange it'), cites: inspectionRules('輔導申請處理'), from: 'requested', to: ['arranged', 'advised', 'declined'], within: days(14), commitment: true },
    visit: { name: t('到場輔導', 'Visit'), cites: inspectionRules('輔導申請處理'), from: { day: 'visitOn', in: 'arranged' }, to: ['advised', 'declined'], within: days(0) },
    followUp: { name: t('追蹤改善', 'Follow up'), cites: inspectionRules('輔導後追蹤'), from: { day: 'improveBy', in: 'advised' }, to: ['improved', 'open'], within: days(14) },
  },
  dimensions: {
    size: {
      name: t('規模', 'Size'), field: 'size',
      together: { 'micro-small': { name: t('微型及小型', 'Micro and small'), of: ['micro', 'small'] } },
    },
    origin: { name: t('來源', 'How it began'), field: 'origin' },
  },
  measures: {
    'lc-guided-establishments': {
      name: t('勞動條件法遵入場輔導家數', 'Establishments given on-site compliance guidance'), unit: 'establishments', distinct: 'establishment', at: 'advised', by: [['size'], ['origin']],
      means: t('期間內到場輔導的事業單位，同一單位只計一家。', 'Businesses coached at their place in the period; each counts once.'),
    },
    'lc-guided-improved': { name: t('輔導後已改善家次', 'Improved after coaching'), unit: 'establishment-times', count: 'improved' },
    'lc-guided-followed': { name: t('已追蹤家次', 'Followed up'), unit: 'establishment-times', count: ['improved', 'open'] },
  },
  formulas: {
    'lc-guided-improved-share': { name: t('輔導後改善率', 'Share improved'), unit: 'percent', part: 'lc-guided-improved', of: 'lc-guided-followed', decimals: 1 },
  },
  tables: {
    'lc-guided-by-size': {
      title: t('勞動條件法遵入場輔導：依「規模」分', 'Compliance guidance, by size of business'), chapter: 'conditions', section: '二（一）', rows: 'size', measures: ['lc-guided-establishments'],
    },
  },
  sentences: [
    {
      chapter: 'conditions', section: '二（一）',
      says: t('{period}以一對一、外展服務模式入場輔導，計有 {lc-guided-establishments} 家，其中微型及小型事業單位 {microSmall} 家；已追蹤者改善率 {lc-guided-improved-share}%。',
        'In {period} {lc-guided-establishments} establishments were coached one to one at their own place, {microSmall} of them micro or small; {lc-guided-improved-share}% of those followed up had improved.'),
      cells: { microSmall: ['lc-guided-establishments', { size: 'micro-small' }] },
    },
  ],
  portal: {
    words: [
      '人資', '勞檢準備', '新雇主', '小公司不懂勞基法', '開店請人要注意什麼', '到府輔導',
      '勞動法令輔導', '法遵', '工作規則怎麼寫', 'new employer', 'small business advice', 'how to follow labour law',
      'HR',
    ],
    apply: 'ask', topic: 'employer',
    want: t('公司想請人到場輔導勞動法令', 'Have somebody come and explain labour law to my business'),
    about: t('微型與中小事業單位免費，輔導員到場一對一說明工時、工資與休假，不處罰。', 'Free for small firms: a coach comes and explains hours, wages and leave one to one. Nobody is fined.'),
    pages: [
      { title: t('事業單位', 'Your business'), help: t('請填聯絡電話，我們將與您約定時間。', 'Leave a telephone number; we arrange a time with you.'), fields: firm },
      { title: t('想了解什麼', 'What you would like to know'), fields: ['topics'] },
    ],
    publish: ['lc-guided-establishments', 'lc-guided-improved-share'],
  },
  publishes: {
    guided: {
      name: t('每週公布：受輔導事業單位', 'Published weekly: businesses that were coached'),
      about: t('由輔導案件自動彙整，隨登錄更新；檢查家數見公開統計，違法名單見「違反勞動法令事業單位」。', 'Drawn from the cases themselves; how many were inspected stands in the open figures, who broke the law in the list of violators.'),
      words: ['受輔導公司', '輔導名單', '到場輔導名單', 'coached businesses'],
      path: 'coached', while: ['advised', 'improved', 'open'], as: 'rows', heading: 'respondent', on: 'visitedOn', shows: ['industry', 'size', 'visitedOn'], by: ['industry', 'size'],
      cites: midterm113('參一（十三）3'),
    },
  },
})
