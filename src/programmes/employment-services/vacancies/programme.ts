// 求才登記. An employer's openings: checked in two days, open to everybody, filled, and closed.
import { choice, choices, date, days, entry, loosely, money, person, place, programme, t, text, whole, workdays, yesNo } from '#engine'
import { employmentRules, half109, half114 } from '#bureau/documents.ts'
import { unlawfulWording } from '#law/employment-service-act/advertising-words.ts'
import { ESA } from '#law/statutes.ts'
import { HOURS, keep, OCCUPATIONS, open, PAY_BASIS } from '#capabilities/employment/index.ts'
import { LICENCES, SKILLS } from '#capabilities/employment/skills.ts'
import { letters } from './letters.ts'
import * as rules from './rule.ts'

/** Stops an employer; an officer takes it for a reason, which stands in the history. */
const lawful = { check: unlawfulWording, doubts: unlawfulWording } as const
/** Asked since jobseekers are suggested. */
const added = ['needs', 'licences'] as const
const offer = ['position', 'occupation', 'duties', 'requirements', ...added, 'workplace', 'hours', 'payBasis', 'payFrom', 'payTo', 'regularPay', 'openings', 'startsOn', 'friendly'] as const
const asked = ['employer', 'contact', ...offer] as const
const computes = { payLawful: rules.payLawful, places: rules.places, filled: rules.filled, left: rules.left }
const gates = [
  { needs: { any: [{ payTo: { given: false } }, { payTo: { atLeast: { field: 'payFrom' } } }] }, says: t('「薪資迄」不能小於「薪資起」。', '“Pay up to” cannot be less than “Pay from”.') },
  {
    needs: { payLawful: true }, cites: ESA('§5 II(6)'),
    says: t('每月經常性薪資未達法定門檻者，應公開揭示或告知薪資範圍：請填「薪資起」，或填「每月經常性薪資」。', 'Under the sum the law names the pay must be shown: enter “Pay from”, or the regular pay of a month.'),
  },
] as const
/** Nobody is hired yet. */
const none = { elsewhere: 0, byReferral: 0 } as const
/** Left empty they are gone, and do not stay as they were. */
const spared = ['requirements', ...added, 'payFrom', 'payTo', 'regularPay', 'startsOn', 'friendly'] as const
const over = ['filled', 'expired', 'closed'] as const

const now = programme({
  id: 'vacancies',
  version: 2,
  name: t('求才登記', 'Vacancies'),
  code: 'VAC',
  unit: 'employment-security',
  purpose: t('雇主的職缺合法、公開，很快找到人。', 'An employer’s openings are lawful, open, and soon filled.'),
  law: ESA('§14'),
  covers: ['vacancy-registration'],
  privacy: {
    purpose: t('辦理求才登記與推介', 'Registering vacancies and referring jobseekers'), recipients: t('公開職缺內容；聯絡人只提供給經推介的求職者', 'The opening is public; the contact is for jobseekers who are referred'),
    kept: t('結案後保存10年', 'Ten years after closing'), without: t('未提供聯絡人時，無法推介。', 'Without a contact nobody can be referred.'),
  },
  keep,
  title: 'position',
  district: 'workplace',
  fields: {
    employer: entry(t('求才單位', 'Employer'), 'organisation-register', { in: ['active'], shows: ['organisation'] }),
    contact: person(t('聯絡人', 'Contact'), ['phone', 'email'], { spares: ['email'] }),
    position: text(t('職稱', 'Position'), { ...open, max: 60, ...lawful }),
    occupation: choice(t('職類', 'Kind of work'), OCCUPATIONS, open),
    duties: text(t('工作內容', 'What is to be done'), { ...open, lines: 4, max: 1500, ...lawful }),
    requirements: text(t('所需能力', 'What it takes'), { ...open, lines: 3, max: 1000, optional: true, ...lawful }),
    needs: choices(t('需要的能力', 'What one must be able to do'), SKILLS, { ...open, optional: true, help: t('只勾選工作必需的；少了的人仍會推介，並說明缺什麼。', 'Only what the work needs. Who lacks some of it is suggested as well, with what they lack.') }),
    licences: choices(t('必備證照', 'Licences one must hold'), LICENCES, { ...open, optional: true, help: t('沒有的人不會推介。', 'Nobody without it is suggested.') }),
    workplace: place(t('工作地點', 'Place of work'), open),
    hours: choice(t('工作時間', 'Hours'), HOURS, open),
    payBasis: choice(t('計薪方式', 'How pay is reckoned'), PAY_BASIS, open),
    payFrom: rules.payFrom,
    payTo: money(t('薪資迄', 'Pay up to'), { ...open, optional: true, max: 1_000_000 }),
    regularPay: rules.regularPay,
    payLawful: yesNo(t('薪資揭示合法', 'Pay is shown as it must be')),
    openings: rules.openings,
    startsOn: date(t('希望到職日', 'Work begins'), { ...open, optional: true }),
    friendly: choices(t('友善職缺', 'Open to'), { older: t('中高齡者', 'Older people'), disability: t('身心障礙者', 'Persons with disabilities'), internship: t('實習', 'Interns') }, { ...open, optional: true }),
    origin: choice(t('職缺來源', 'How it came in'), { counter: t('臨櫃或電話', 'Counter or telephone'), online: t('網路', 'Website'), fair: t('徵才活動', 'Job fair'), developed: t('訪視開發', 'Found on a visit') }, { ...open, starts: 'counter' }),
    elsewhere: rules.elsewhere, byReferral: rules.byReferral,
    filled: whole(t('已僱用人數', 'Hired'), open),
    places: whole(t('可推介名額', 'Openings for referrals'), open),
    left: whole(t('尚缺人數', 'Still to be filled'), open),
    postedOn: date(t('公開日', 'Opened on'), { ...open, notAfterToday: true, starts: 'today' }),
    expiresOn: date(t('公開至', 'Open until'), open),
    fault: text(t('應修正事項', 'What must be put right'), { lines: 3, ...open }),
    reason: text(t('理由', 'Reason'), { lines: 3, ...open }),
  },
  roles: {
    employer: { name: t('求才單位', 'Employer'), kind: 'party', body: 'employer', is: 'contact', sees: ['origin', 'filled', 'left', 'places', 'byReferral', 'postedOn', 'expiresOn', 'fault', 'reason'] },
    intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
    officer: { name: t('就業服務員', 'Employment officer'), kind: 'staff' },
    head: { name: t('督導', 'Supervisor'), kind: 'staff' },
  },
  states: {
    submitted: t('待檢核', 'To be checked'),
    returned: { name: t('待修正', 'To be put right'), tone: 'waiting' },
    open: { name: t('公開中', 'Open'), tone: 'good', stands: t('公開期間隨時推介，額滿、屆期或雇主關閉時結案。', 'It is open to everybody until it is filled, lapses or is closed.') },
    filled: { name: t('已額滿', 'Filled'), ends: true, tone: 'good' },
    expired: { name: t('公開期滿', 'No longer in the list'), ends: true },
    closed: { name: t('雇主關閉', 'Closed by the employer'), ends: true },
    refused: { name: t('不予受理', 'Not taken'), ends: true, tone: 'bad' },
    void: { name: t('誤登', 'Entered by mistake'), ends: true, void: true },
  },
  steps: {
    post: { does: t('求才登記', 'Post an opening'), by: 'employer', from: 'start', to: 'submitted', asks: asked, computes, gates, sets: { origin: 'online', ...none }, sends: 'receipt' },
    enter: { does: t('登錄求才', 'Enter an opening'), by: ['intake', 'officer'], from: 'start', to: 'submitted', asks: ['origin', ...asked], computes, gates, sets: none, sends: 'receipt' },
    check: { does: t('檢核後公開', 'Open it'), by: 'officer', from: 'submitted', to: 'open', on: 'postedOn', asks: ['postedOn'], computes: { payLawful: rules.payLawful, expiresOn: rules.expiresOn }, gates, sends: 'opened' },
    giveBack: { does: t('請雇主修正', 'Ask to put it right'), by: 'officer', from: 'submitted', to: 'returned', asks: ['fault'], sends: 'correction' },
    putRight: { does: t('修正職缺', 'Put it right'), by: ['employer', 'officer'], answers: 'fault', from: 'returned', to: 'submitted', asks: offer, clears: spared, computes, gates },
    refuse: { does: t('不予受理', 'Do not take it'), by: ['officer', 'head'], from: ['submitted', 'returned'], to: 'refused', asks: ['reason'], sends: 'refused' },
    tell: {
      does: t('回報僱用情形', 'Say how many were hired'), by: ['employer', 'officer'], proof: 'code', from: 'open', to: [{ when: { left: { atMost: 0 } }, to: 'filled' }, { to: 'open' }], asks: ['elsewhere'], computes: { places: rules.places, filled: rules.filled, left: rules.left },
      gates: [{ needs: { left: { atLeast: 0 } }, says: t('僱用人數超過需才人數，請再核對。', 'More were hired than there were openings. Check again.') }],
    },
    hire: { does: t('推介僱用', 'Somebody referred was hired'), by: 'clock', from: 'open', to: [{ when: { left: { atMost: 0 } }, to: 'filled' }, { to: 'open' }], computes: { byReferral: rules.oneMore, filled: rules.filled, left: rules.left } },
    hireLate: { does: t('關閉後推介僱用', 'Somebody referred was hired after it closed'), by: 'clock', from: ['expired', 'closed'], to: 'same', computes: { byReferral: rules.oneMore, filled: rules.filled, left: rules.left } },
    close: { does: t('關閉職缺', 'Close it'), by: ['employer', 'officer'], proof: 'code', from: 'open', to: 'closed', asks: ['reason'] },
    expire: { does: t('公開期滿', 'It lapses'), by: 'clock', from: 'open', to: 'expired', sends: 'expired' },
    renew: { does: t('重新公開', 'Open it again'), by: 'officer', from: over, to: 'open', asks: ['openings', 'postedOn'], computes: { places: rules.places, filled: rules.filled, left: rules.left, expiresOn: rules.expiresOn }, gates: [{ needs: { left: { atLeast: 1 } }, says: t('需才人數須多於已僱用人數。', 'There must be more openings than were filled.') }] },
    annul: { does: t('誤登作廢', 'Make void'), by: ['officer', 'head'], from: ['submitted', 'open'], to: 'void', asks: ['reason'] },
  },
  lists: {
    referrals: {
      name: t('推介紀錄', 'Referrals'), of: { programme: 'job-referrals', naming: 'vacancy' }, for: ['employer', 'officer', 'head'],
      shows: ['origin', 'interviewOn', 'result'], by: ['origin', 'result'], newest: 'referredOn', begins: 'refer',
    },
  },
  clocks: {
    check: { name: t('兩個工作日內檢核', 'Checked in two working days'), cites: employmentRules('職缺檢核'), from: 'submitted', to: ['open', 'returned', 'refused'], within: workdays(2), warn: 1, commitment: true },
    correct: { name: t('修正職缺', 'To be put right'), cites: employmentRules('職缺修正'), from: 'returned', to: ['submitted', 'refused'], within: days(14), warn: 3 },
    expire: { name: t('回報僱用情形，否則期滿移出', 'Say how it went, or it leaves the list'), cites: employmentRules('職缺期限'), from: { day: 'expiresOn', in: 'open' }, to: ['filled', 'closed'], within: days(0), act: 'expire', shift: 'none' },
  },
  letters,
  dimensions: {
    occupation: { name: t('職類', 'Kind of work'), field: 'occupation' }, payBasis: { name: t('計薪方式', 'How pay is reckoned'), field: 'payBasis' }, origin: { name: t('職缺來源', 'How it came in'), field: 'origin' },
  },
  measures: {
    'vacancies-registered': {
      name: t('求才職缺數', 'Openings registered'), unit: 'openings', sum: 'openings', at: 'open', by: [['occupation'], ['payBasis'], ['origin']], source: half109('四(二)1(2)'),
      means: t('期間內首次公開的求才案，其需才人數加總。', 'The openings of each order first opened in the period, added up.'),
    },
    'vacancies-filled': {
      name: t('求才僱用人數', 'Openings filled'), unit: 'persons', sum: 'filled', at: 'open', by: [['occupation']], source: half109('四(二)1(2)'),
      means: t('上列求才案至期末的僱用人數，含推介與雇主回報自行僱用。', 'Of those orders whoever was hired up to the end: by referral, and as the employer tells.'),
    },
    'flexible-openings-developed': { name: t('開發時薪或按件計酬職缺數', 'Hourly or piece-rate openings'), unit: 'openings', sum: 'openings', at: 'open', where: { payBasis: ['hourly', 'piece'] }, source: half114('八(2)') },
    'vacancies-open': { name: t('公開中職缺數', 'Openings in the list'), unit: 'openings', stock: 'open', sum: 'left', by: [['occupation']] },
    'vacancies-checked-on-time': { name: t('兩個工作日內檢核比率', 'Checked in two working days'), unit: 'percent', onTime: 'check', decimals: 1 },
  },
  formulas: {
    'vacancy-fill-rate': { name: t('求才利用率', 'Use rate of vacancies'), unit: 'percent', part: 'vacancies-filled', of: 'vacancies-registered', decimals: 2, source: half109('四(二)1(2)') },
  },
  tables: {},
  sentences: [
    {
      chapter: 'employment', section: '四（二）1',
      says: t('{period}登記求才職缺 {vacancies-registered} 個，僱用 {vacancies-filled} 人，求才利用率 {vacancy-fill-rate}%。', 'In {period} {vacancies-registered} openings were registered and {vacancies-filled} filled, a rate of {vacancy-fill-rate}%.'),
    },
    { chapter: 'ageing', section: '八（2）', says: t('{period}開發時薪或按件計酬職缺 {flexible-openings-developed} 個。', 'In {period} {flexible-openings-developed} hourly or piece-rate openings were found.') },
  ],
  portal: {
    words: ['求才', '徵人', '刊登職缺', '找員工', '徵才登記', '登記職缺', 'post a job', 'hire somebody', 'recruit'],
    apply: 'post', topic: 'employer',
    want: t('找員工，刊登職缺', 'Hire somebody: post an opening'),
    about: t('免費；兩個工作日內檢核後公開，推介的人選與結果隨時可查。', 'Free of charge. Checked and open in two working days; you see every referral and answer it.'),
    needs: [t('薪資範圍；每月經常性薪資未達四萬元者依法必須公開', 'The range of pay, which the law wants shown under a certain sum')],
    pages: [
      { title: t('求才單位', 'Who hires'), fields: ['employer', 'contact'] },
      { title: t('工作', 'The work'), fields: ['position', 'occupation', 'duties', 'requirements', 'needs', 'licences', 'workplace', 'hours', 'startsOn', 'friendly'] },
      { title: t('薪資與人數', 'Pay and openings'), fields: ['payBasis', 'payFrom', 'payTo', 'regularPay', 'openings'] },
    ],
    publish: ['vacancies-registered', 'vacancies-filled', 'vacancy-fill-rate', 'vacancies-open'],
  },
  publishes: {
    jobs: {
      name: t('職缺', 'Jobs'), about: t('公開中的職缺，每日更新；只有職缺，沒有求職者的資料。', 'Openings as they stand. Nobody who looks for work is named here.'),
      words: ['職缺', '工作機會', '找工作', '徵才', '有什麼工作', '打工', '兼職', 'jobs', 'vacancies', 'openings', 'part-time work'],
      path: 'jobs', while: 'open', as: 'articles', heading: 'position', body: 'duties', on: 'postedOn',
      shows: ['occupation', 'requirements', 'needs', 'licences', 'workplace', 'hours', 'payBasis', 'payFrom', 'payTo', 'left', 'startsOn', 'friendly'], brief: ['workplace', 'payBasis', 'payFrom', 'payTo', 'left'],
      by: ['occupation', 'hours', 'payBasis'], of: 'occupation', until: 'expiresOn', leads: { programme: 'jobseekers', field: 'interest', in: ['open'] },
    },
  },
})

// Under version 1 what it takes was said in words alone.
const { needs: _, licences: __, ...fields } = now.fields
const { post, enter, putRight } = now.steps
const without = (names: readonly string[] = []) => names.filter((name) => !(added as readonly string[]).includes(name))
const fewer = <S extends { asks?: readonly string[]; clears?: readonly string[] }>(step: S) => ({ ...step, asks: without(step.asks), ...(step.clears ? { clears: without(step.clears) } : {}) })
const steps = { ...now.steps, post: fewer(post), enter: fewer(enter), putRight: fewer(putRight) }
const { jobs } = now.publishes ?? {}
const first = { ...now, version: 1, fields, steps, publishes: jobs && { jobs: { ...jobs, shows: without(jobs.shows) } } }
export default { ...now, earlier: [loosely(first)] }
