// 求職登記. Who looks for work registers once, and anew when it lapses: one case a person, each registration an entry of its own.
import { choice, choices, date, days, entry, loosely, many, money, person, programme, t, text, yesNo } from '#engine'
import { employmentRules, half109 } from '#bureau/documents.ts'
import { jobWeights, longestWay, travel } from '#bureau/matching.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { ESA } from '#law/statutes.ts'
import { CHANNELS, HOURS, keep, OCCUPATIONS, open } from '#capabilities/employment/index.ts'
import { LICENCES, MEANS, SKILLS } from '#capabilities/employment/skills.ts'
import { letters } from './letters.ts'
import * as rules from './rule.ts'

const inside = { sensitivity: 'internal' } as const
/** Asked since suggestions are made. */
const added = ['means', 'can', 'licences', 'also'] as const
const wishes = ['occupation', 'work', 'district', 'hours', 'payFloor', 'skills', ...added] as const
const asked = ['seeker', 'says', ...wishes, 'shares', 'interest'] as const
/** Left empty they are gone. */
const spared = ['payFloor', 'skills', ...added] as const
const occupation = choice(t('希望從事的職類', 'Kind of work you want'), OCCUPATIONS, open)
const district = text(t('希望的工作地區', 'Where'), { shape: 'district', ...inside })
const hours = choice(t('工作時間', 'Hours'), HOURS, open)
const payFloor = money(t('希望月薪至少', 'Least pay a month'), { ...inside, optional: true, max: 1_000_000 })
const computes = { groups: rules.belongsTo, validUntil: rules.validUntil }
const looking = ['registered', 'active'] as const

const now = programme({
  id: 'jobseekers',
  version: 2,
  name: t('求職登記', 'Jobseekers'),
  code: 'JS',
  unit: 'employment-security',
  purpose: t('登記一次，每個櫃檯、專車與網站都知道您要找什麼工作。', 'Registered once, every counter, van and website knows what you look for.'),
  law: ESA('§14'),
  covers: ['jobseeker-registration'],
  privacy: {
    purpose: t('辦理求職登記、推介就業及追蹤', 'Registering jobseekers, referring them, and asking how it went'),
    recipients: t('本局就業服務人員；經您同意推介的雇主', 'The bureau’s employment officers; employers to whom you agree to be referred'),
    kept: t('登記失效後保存10年', 'Ten years after it lapsed'), without: t('未提供聯絡資料時，無法通知合適的職缺。', 'Without a way to reach you we cannot tell you of openings.'),
  },
  keep,
  title: 'seeker',
  fields: {
    seeker: person(t('求職者', 'Jobseeker'), ['idNumber', 'birthOn', 'phone', 'email', 'address'], { spares: ['email'], doubts: checkPerson }),
    says: rules.says,
    occupation,
    work: text(t('希望的工作', 'Work you want'), { max: 80, ...inside }),
    district, hours, payFloor,
    skills: text(t('專長、證照與經歷', 'Skills, licences and experience'), { ...inside, lines: 3, max: 600, optional: true }),
    means: choice(t('怎麼上班', 'How you get there'), MEANS, { ...inside, optional: true }),
    can: choices(t('會做的事', 'What you can do'), SKILLS, { ...inside, optional: true }),
    licences: choices(t('持有證照', 'Licences you hold'), LICENCES, { ...inside, optional: true }),
    also: many(t('也可以的工作', 'What else would do'), { occupation, district, hours, payFloor }, { ...inside, optional: true, max: 3 }),
    shares: yesNo(t('同意推介時將職類、專長與聯絡方式提供給雇主', 'On a referral the employer may have my kind of work, skills and telephone'), inside),
    interest: entry(t('有興趣的職缺', 'An opening you are interested in'), 'vacancies', { in: ['open'], shows: ['position', 'workplace'], ...inside, optional: true }),
    channel: choice(t('登記管道', 'How it came in'), CHANNELS, { ...open, starts: 'counter' }),
    groups: rules.groups,
    validUntil: date(t('登記有效至', 'Good until'), open),
    contactedOn: date(t('聯繫日', 'Contacted on'), { ...inside, notAfterToday: true, starts: 'today' }),
    counselled: text(t('諮詢紀錄', 'What was advised'), { lines: 3, sensitivity: 'personal', optional: true }),
    placedOn: date(t('就業日', 'In work from'), inside),
    placedBy: text(t('就業經過', 'How it came about'), { max: 100, ...inside }),
    reason: text(t('原因', 'Reason'), { lines: 2, optional: true }),
  },
  roles: {
    seeker: { name: t('求職者', 'Jobseeker'), kind: 'party', is: 'seeker', sees: ['channel', 'groups', 'validUntil', 'contactedOn', 'placedOn'] },
    intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
    officer: { name: t('就業服務員', 'Employment officer'), kind: 'staff' },
    head: { name: t('督導', 'Supervisor'), kind: 'staff' },
  },
  discloses: { of: 'seeker', facts: ['state', 'validUntil', 'placedOn'] },
  states: {
    registered: t('已登記，待聯繫', 'Registered, to be contacted'),
    active: { name: t('求職中', 'Looking for work'), tone: 'good', stands: t('登記有效期間內隨時推介，屆期自動失效。', 'Openings are referred while it is good; it lapses by itself.') },
    placed: { name: t('已就業', 'In work'), ends: true, tone: 'good' },
    lapsed: { name: t('登記已失效', 'Lapsed'), ends: true },
    withdrawn: { name: t('不再求職', 'No longer looking'), ends: true },
    void: { name: t('誤登', 'Entered by mistake'), ends: true, void: true },
  },
  steps: {
    register: { does: t('求職登記', 'Register as a jobseeker'), by: 'seeker', from: 'start', to: 'registered', asks: asked, computes, sets: { channel: 'online' }, sends: 'receipt' },
    enter: { does: t('登錄求職', 'Register a jobseeker'), by: ['intake', 'officer'], from: 'start', to: 'registered', asks: ['channel', ...asked], computes, sends: 'receipt' },
    contact: { does: t('登錄聯繫與諮詢', 'Record the first contact'), by: 'officer', from: 'registered', to: 'active', on: 'contactedOn', asks: ['contactedOn', 'counselled'] },
    change: { does: t('變更求職條件', 'Change what you look for'), by: ['seeker', 'officer'], from: looking, to: 'same', asks: [...wishes, 'shares'], clears: spared },
    again: { does: t('重新登記', 'Register again'), by: ['seeker', 'intake', 'officer'], from: ['active', 'placed', 'lapsed', 'withdrawn'], to: 'registered', asks: ['says', ...wishes, 'shares'], computes, clears: [...spared, 'says', 'reason', 'placedOn'], sends: 'receipt' },
    place: { does: t('推介就業', 'Placed by a referral'), by: 'clock', from: looking, to: 'placed', asks: ['placedOn'] },
    placeAtFair: { does: t('登錄媒合就業', 'Record a placement'), help: t('徵才活動、電話等未經推介單的媒合。', 'By a fair or a telephone call, without a referral of its own.'), by: 'officer', from: looking, to: 'placed', asks: ['placedOn', 'placedBy'] },
    withdraw: { does: t('不再求職', 'I no longer look for work'), by: ['seeker', 'officer'], proof: 'code', from: looking, to: 'withdrawn', asks: ['reason'] },
    lapse: { does: t('登記失效', 'The registration lapses'), by: 'clock', from: looking, to: 'lapsed', sends: 'lapsed' },
    annul: { does: t('誤登作廢', 'Make void'), by: ['officer', 'head'], from: 'registered', to: 'void', asks: ['reason'] },
  },
  lists: {
    referrals: {
      name: t('推介紀錄', 'Referrals'), of: { programme: 'job-referrals', naming: 'seeker' }, for: ['seeker', 'officer', 'head'],
      shows: ['vacancy', 'employer', 'result'], by: ['origin', 'result'], newest: 'referredOn', begins: 'refer',
    },
  },
  suggests: {
    name: t('合適的職缺', 'Openings that fit'), of: 'vacancies', in: 'open', while: looking, for: ['officer', 'head'],
    back: { name: t('合適的求職者', 'Jobseekers who fit'), for: ['officer', 'head'] }, shows: ['workplace', 'hours', 'payBasis', 'payFrom', 'payTo', 'left'], or: 'also',
    fits: [
      { ours: 'occupation', theirs: 'occupation', is: 'same', must: true },
      { ours: 'payFloor', theirs: ['payTo', 'payFrom', 'regularPay'], is: 'atLeast', must: true, only: { payBasis: 'monthly' } },
      { ours: 'licences', theirs: 'licences', is: 'has', must: true },
      { ours: 'district', theirs: 'workplace', is: 'near', minutes: travel, means: 'means', within: longestWay, must: true },
      { ours: 'can', theirs: 'needs', is: 'has' },
      { ours: 'hours', theirs: 'hours', is: 'same' },
    ],
    weights: jobWeights, learnt: 'courses', top: 20, begins: { programme: 'job-referrals', step: 'suggest', us: 'seeker', them: 'vacancy', why: 'why' },
  },
  clocks: {
    contact: { name: t('七日內聯繫', 'First contact within seven days'), cites: employmentRules('首次聯繫'), from: 'registered', to: ['active', 'placed', 'lapsed', 'withdrawn'], within: days(7), warn: 2, commitment: true },
    lapse: { name: t('重新登記，否則自動失效', 'Register again, or it lapses'), cites: employmentRules('登記期限'), from: { day: 'validUntil', in: looking }, to: ['placed', 'withdrawn'], within: days(0), act: 'lapse', shift: 'none' },
  },
  holds: {
    'one-person': { what: ['seeker.idNumber'], in: 'ever', says: t('這個人已有求職登記，請查詢原登記後重新登記。', 'This person is registered already. Look for that registration, and register again there.') },
  },
  letters,
  dimensions: {
    seekerGroup: { name: t('對象別', 'Group'), field: 'groups' },
    channel: { name: t('登記管道', 'How it came in'), field: 'channel' },
    occupation: { name: t('希望職類', 'Kind of work'), field: 'occupation' },
  },
  measures: {
    'jobseeker-registrations': {
      name: t('求職服務人次', 'Registrations of jobseekers'), unit: 'person-times', count: 'registered', every: true, by: [['seekerGroup'], ['channel'], ['occupation']], source: half109('四(二)1(1)'),
      means: t('每次登記或重新登記計一人次，同一人不另立案；具多種身分者在各對象別各計一次，合計只計一次。', 'Each registration counts, also of the same person, who has one case. Whoever belongs to several groups stands once under each and once in the total.'),
    },
    'jobseeker-placements': {
      name: t('求職推介就業人次', 'Jobseekers placed'), unit: 'person-times', count: 'placed', every: true, by: [['seekerGroup'], ['channel']], source: half109('四(二)1(1)'),
      means: t('期間內每次就業計一人次，不論何時登記。', 'Each placement in the period counts, whenever they had registered.'),
    },
    'jobseekers-looking': { name: t('有效求職人數', 'Jobseekers looking for work'), unit: 'persons', stock: looking, by: [['occupation']] },
    'jobseeker-contact-on-time': { name: t('七日內聯繫比率', 'First contacts within seven days'), unit: 'percent', onTime: 'contact', decimals: 1 },
  },
  formulas: {
    'jobseeker-placement-rate': {
      name: t('求職就業率', 'Placement rate'), unit: 'percent', part: 'jobseeker-placements', of: 'jobseeker-registrations', decimals: 2, by: [['seekerGroup']],
      means: t('期間推介就業人次除以求職服務人次。', 'Placements of the period over its registrations.'), source: half109('四(二)1(1)'),
    },
  },
  tables: {
    'jobseekers-by-group': { title: t('{period}求職服務：依對象別', 'Jobseekers by group, {period}'), chapter: 'employment', section: '四（二）1', rows: 'seekerGroup', measures: ['jobseeker-registrations', 'jobseeker-placements'] },
  },
  sentences: [
    {
      chapter: 'employment', section: '四（二）1',
      says: t('{period}求職服務 {jobseeker-registrations} 人次，推介就業 {jobseeker-placements} 人次，求職就業率 {jobseeker-placement-rate}%；其中中高齡及高齡者登記 {older} 人次、就業 {olderPlaced} 人次。',
        'In {period} there were {jobseeker-registrations} registrations and {jobseeker-placements} placements, a rate of {jobseeker-placement-rate}%; {older} registrations and {olderPlaced} placements were of middle-aged and older people.'),
      cells: {
        older: ['jobseeker-registrations', { seekerGroup: 'middle-aged-and-older' }], olderPlaced: ['jobseeker-placements', { seekerGroup: 'middle-aged-and-older' }],
      },
    },
  ],
  portal: {
    words: ['找工作', '求職', '求職登記', '失業', '想找工作', '就業服務站', '推介工作', '換工作', 'find a job', 'looking for work', 'register as a jobseeker',
      'tìm việc làm', 'đăng ký tìm việc', 'cari kerja', 'daftar pencari kerja', 'หางาน', 'ลงทะเบียนหางาน', 'hanap trabaho', 'naghahanap ng trabaho'],
    apply: 'register', topic: 'jobs',
    want: t('找工作，辦理求職登記', 'Look for work: register as a jobseeker', {
      vi: 'Tìm việc: đăng ký người tìm việc', id: 'Cari kerja: daftar sebagai pencari kerja', th: 'หางาน: ลงทะเบียนผู้หางาน', fil: 'Maghanap ng trabaho: magparehistro',
    }),
    about: t('免費；登記後七日內由就業服務員聯繫，推介紀錄隨時可查。', 'Free of charge. An officer is in touch within seven days, and you see every referral.'),
    needs: [t('身分證統一編號', 'Your ID number'), t('聯絡電話', 'A telephone number')],
    pages: [
      { title: t('您是誰', 'About you'), fields: ['seeker', 'says'] },
      { title: t('想找什麼工作', 'What you look for'), fields: ['occupation', 'work', 'district', 'means', 'hours', 'payFloor', 'also'] },
      { title: t('會什麼', 'What you can do'), fields: ['can', 'licences', 'skills', 'shares', 'interest'] },
    ],
    publish: ['jobseeker-registrations', 'jobseeker-placements', 'jobseeker-placement-rate'],
  },
})

// Under version 1 nobody was asked how they get there, what they can do by name, and what else would do.
const { means: _, can: __, licences: ___, also: ____, ...fields } = now.fields
const { suggests: _____, ...before } = now
const { register, enter, change, again } = now.steps
const without = (names: readonly string[] = []) => names.filter((name) => !(added as readonly string[]).includes(name))
const fewer = <S extends { asks?: readonly string[]; clears?: readonly string[] }>(step: S) => ({ ...step, asks: without(step.asks), ...(step.clears ? { clears: without(step.clears) } : {}) })
const steps = { ...now.steps, register: fewer(register), enter: fewer(enter), change: fewer(change), again: fewer(again) }
const first = { ...before, version: 1, fields, steps }
export default { ...now, earlier: [loosely(first)] }
