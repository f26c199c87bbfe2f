// 推介媒合. One jobseeker and one opening: both sides answer, a hire moves both in the same act, and somebody asks again later.
import { choice, date, days, entry, money, months, person, programme, t, text } from '#engine'
import { employmentRules } from '#bureau/documents.ts'
import { ESA } from '#law/statutes.ts'
import { keep, open } from '#capabilities/employment/index.ts'
import { letters } from './letters.ts'

const inside = { sensitivity: 'internal' } as const
const takes = { person: 'seeker.seeker', telephone: 'seeker.seeker.phone', skills: 'seeker.skills', employer: 'vacancy.employer', position: 'vacancy.position' } as const
const gates = [{ needs: { not: { 'seeker.shares': false } }, cites: ESA('§17'), says: t('求職者尚未同意提供資料給雇主，請先變更求職條件。', 'The jobseeker has not agreed that employers may have their facts. Change that first.') }] as const
const asked = ['seeker', 'vacancy', 'origin', 'referredOn', 'why'] as const
const waiting = ['referred', 'interview'] as const
const hiring = {
  to: 'hired', asks: ['startOn', 'wage'], sets: { result: 'hired' }, sends: 'result',
  then: [
    { takes: 'vacancies/hire', for: 'vacancy', in: ['open'] },
    { takes: 'vacancies/hireLate', for: 'vacancy', in: ['expired', 'closed'] },
    { takes: 'jobseekers/place', for: 'seeker', in: ['registered', 'active'], with: { placedOn: 'startOn' } },
  ],
} as const

export default programme({
  id: 'job-referrals',
  version: 1,
  name: t('推介媒合', 'Referrals to work'),
  code: 'JR',
  unit: 'employment-security',
  purpose: t('合適的人遇到合適的工作，雙方都說結果。', 'The right person meets the right job, and both say what came of it.'),
  law: ESA('§17'),
  covers: ['job-matching'],
  keep,
  title: 'person',
  fields: {
    seeker: entry(t('求職者', 'Jobseeker'), 'jobseekers', { in: ['registered', 'active'], shows: ['occupation', 'work', 'district'], ...inside }),
    vacancy: entry(t('職缺', 'Opening'), 'vacancies', { in: ['open'], shows: ['position', 'workplace'], ...open }),
    telephone: text(t('求職者電話', 'Telephone of the jobseeker'), { sensitivity: 'personal', optional: true }),
    person: person(t('求職者', 'Jobseeker'), ['idNumber', 'birthOn', 'phone', 'email', 'address']),
    skills: text(t('專長、證照與經歷', 'Skills, licences and experience'), { ...inside, lines: 3, max: 600, optional: true }),
    employer: entry(t('求才單位', 'Employer'), 'organisation-register', { in: ['active'], shows: ['organisation'], ...open }),
    position: text(t('職稱', 'Position'), open),
    origin: choice(t('推介方式', 'How it came about'), {
      officer: t('就業服務員推介', 'By an officer'), self: t('求職者自行應徵', 'Asked for by the jobseeker'), fair: t('徵才活動', 'At a fair'), van: t('巡迴專車', 'On the van'), video: t('視訊面試', 'By video'),
    }, { ...open, starts: 'officer' }),
    referredOn: date(t('推介日', 'Referred on'), { ...open, notAfterToday: true, starts: 'today' }),
    why: text(t('推介理由', 'Why'), { ...inside, max: 200 }),
    interviewOn: date(t('面試日', 'Interview on'), { ...inside, notBeforeToday: true }),
    interviewAt: text(t('面試地點與應備文件', 'Where, and what to bring'), { ...inside, max: 200 }),
    result: choice(t('結果', 'Result'), {
      hired: t('錄用', 'Hired'), 'not-hired': t('未錄用', 'Not hired'), declined: t('求職者婉拒', 'Declined by the jobseeker'), 'no-show': t('未到面試', 'Did not come'),
    }, open),
    because: choice(t('原因', 'Reason'), {
      skills: t('專長或經歷不符', 'Skills or experience'), pay: t('薪資', 'Pay'), hours: t('工作時間', 'Hours'), place: t('地點或交通', 'Place or travel'), filled: t('已錄取他人', 'Somebody else was taken'), other: t('其他', 'Other'),
    }, open),
    startOn: date(t('到職日', 'First day of work'), inside),
    wage: money(t('起薪（月）', 'Pay a month'), { ...inside, optional: true, max: 1_000_000 }),
    leftOn: date(t('離職日', 'Left on'), { ...inside, notAfterToday: true, notBefore: 'startOn' }),
    whyVoid: text(t('作廢原因', 'Why it is void'), { lines: 2 }),
  },
  roles: {
    seeker: {
      name: t('求職者', 'Jobseeker'), kind: 'party', is: 'person',
      sees: ['vacancy', 'position', 'employer', 'origin', 'referredOn', 'why', 'interviewOn', 'interviewAt', 'result', 'because', 'startOn', 'wage', 'leftOn'],
    },
    employer: {
      name: t('求才單位', 'Employer'), kind: 'party', body: 'employer',
      sees: ['vacancy', 'position', 'origin', 'referredOn', 'result', 'because', { in: ['referred', 'interview', 'hired', 'month', 'kept', 'left'], fields: ['telephone', 'skills'] }],
    },
    officer: { name: t('就業服務員', 'Employment officer'), kind: 'staff' },
    head: { name: t('督導', 'Supervisor'), kind: 'staff' },
  },
  states: {
    suggested: { name: t('待求職者回復', 'With the jobseeker'), tone: 'waiting' },
    referred: { name: t('待雇主回復', 'With the employer'), tone: 'waiting' },
    interview: { name: t('待面試結果', 'Interview'), tone: 'waiting' },
    hired: { name: t('已錄用', 'Hired'), tone: 'good' },
    month: { name: t('在職滿一個月', 'At work for a month'), tone: 'good' },
    kept: { name: t('在職滿三個月', 'At work for three months'), ends: true, tone: 'good' },
    left: { name: t('已離職', 'Left'), ends: true },
    notHired: { name: t('未錄用', 'Not hired'), ends: true },
    declined: { name: t('求職者婉拒', 'Declined'), ends: true },
    noShow: { name: t('未到面試', 'Did not come'), ends: true },
    void: { name: t('誤登', 'Entered by mistake'), ends: true, void: true },
  },
  steps: {
    suggest: { does: t('建議職缺', 'Suggest an opening'), by: 'officer', from: 'start', to: 'suggested', on: 'referredOn', asks: asked, takes, sends: 'suggested' },
    refer: { does: t('推介', 'Refer'), by: 'officer', from: 'start', to: 'referred', on: 'referredOn', asks: asked, takes, gates, sends: ['card', 'candidate'] },
    accept: { does: t('同意推介', 'Say yes'), by: ['seeker', 'officer'], from: 'suggested', to: 'referred', gates, sends: ['card', 'candidate'] },
    decline: { does: t('婉拒', 'Say no'), by: ['seeker', 'officer'], proof: 'code', from: ['suggested', ...waiting], to: 'declined', asks: ['because'], sets: { result: 'declined' } },
    invite: { does: t('約定面試', 'Invite to an interview'), by: ['employer', 'officer'], from: waiting, to: 'interview', asks: ['interviewOn', 'interviewAt'], sends: 'interview' },
    hire: { does: t('錄用', 'Hire'), by: ['employer', 'officer'], from: waiting, ...hiring },
    turnDown: { does: t('未錄用', 'Do not hire'), by: ['employer', 'officer'], proof: 'code', from: waiting, to: 'notHired', asks: ['because'], sets: { result: 'not-hired' }, sends: 'result' },
    miss: { does: t('未到面試', 'Did not come'), by: ['employer', 'officer'], proof: 'code', from: 'interview', to: 'noShow', sets: { result: 'no-show' } },
    stillThere: { does: t('仍在職（一個月）', 'Still there after a month'), by: ['seeker', 'employer', 'officer'], from: 'hired', to: 'month' },
    stayed: { does: t('仍在職（三個月）', 'Still there after three months'), by: ['seeker', 'employer', 'officer'], proof: 'code', from: 'month', to: 'kept' },
    leave: { does: t('已離職', 'No longer there'), by: ['seeker', 'employer', 'officer'], proof: 'code', from: ['hired', 'month'], to: 'left', asks: ['leftOn'] },
    annul: { does: t('誤登作廢', 'Make void'), by: ['officer', 'head'], from: ['suggested', ...waiting], to: 'void', asks: ['whyVoid'] },
  },
  clocks: {
    seeker: { name: t('求職者三日內回復', 'The jobseeker answers in three days'), cites: employmentRules('推介'), from: 'suggested', to: ['referred', 'declined'], within: days(3), warn: 1 },
    employer: { name: t('雇主七日內回復', 'The employer answers in seven days'), cites: employmentRules('推介'), from: 'referred', to: ['interview', 'hired', 'notHired', 'declined'], within: days(7), warn: 2 },
    interview: { name: t('登錄面試結果', 'What came of the interview'), cites: employmentRules('推介'), from: { day: 'interviewOn', in: 'interview' }, to: ['hired', 'notHired', 'noShow', 'declined'], within: days(7) },
    month: { name: t('一個月追蹤', 'Asked after a month'), cites: employmentRules('就業追蹤'), from: { day: 'startOn', in: 'hired' }, to: ['month', 'left'], within: months(1), warn: 7 },
    threeMonths: { name: t('三個月追蹤', 'Asked after three months'), cites: employmentRules('就業追蹤'), from: { day: 'startOn', in: 'month' }, to: ['kept', 'left'], within: months(3), warn: 7 },
  },
  holds: {
    opening: { what: 'vacancy', of: 'vacancy.places', in: ['hired', 'month', 'kept', 'left'], says: t('這個職缺的名額已全部錄用他人。', 'All openings of this vacancy are filled.') },
    'one-referral': { what: ['vacancy', 'seeker'], in: ['suggested', 'referred', 'interview'], says: t('這位求職者已推介到這個職缺，請查詢原推介。', 'This jobseeker is referred to this opening already.') },
  },
  letters,
  dimensions: { origin: { name: t('推介方式', 'How it came about'), field: 'origin' }, result: { name: t('結果', 'Result'), field: 'result' }, because: { name: t('原因', 'Reason'), field: 'because' } },
  measures: {
    'job-referrals': { name: t('推介人次', 'Referrals'), unit: 'person-times', count: 'referred', by: [['origin'], ['result']] },
    'job-referral-hires': { name: t('推介錄用人次', 'Hires by referral'), unit: 'person-times', count: 'hired', by: [['origin']], means: t('每筆推介錄用計一人次。', 'Each referral that ends in a hire counts once.') },
    'job-referrals-not-hired': { name: t('推介未錄用人次', 'Referrals without a hire'), unit: 'person-times', count: ['notHired', 'declined', 'noShow'], by: [['because']] },
    'job-referral-month': { name: t('在職滿一個月人次', 'At work for a month'), unit: 'person-times', count: 'month' },
    'job-referral-kept': { name: t('在職滿三個月人次', 'At work for three months'), unit: 'person-times', count: 'kept' },
    'job-referrals-answered-on-time': { name: t('雇主七日內回復比率', 'Answered by employers in seven days'), unit: 'percent', onTime: 'employer', decimals: 1 },
  },
  formulas: {
    'job-referral-hire-share': { name: t('推介錄用率', 'Share of referrals that end in a hire'), unit: 'percent', part: 'job-referral-hires', of: 'job-referrals', decimals: 1 },
    'vacancy-referral-use': {
      name: t('推介利用率', 'Use of vacancies by referral'), unit: 'percent', part: 'job-referral-hires', of: 'vacancies-registered', decimals: 2,
      means: t('推介錄用人次除以期間求才職缺數。', 'Hires by referral over the openings registered.'),
    },
  },
  tables: {},
  sentences: [
    {
      chapter: 'employment', section: '四（二）1',
      says: t('{period}推介 {job-referrals} 人次，錄用 {job-referral-hires} 人次，占求才職缺 {vacancy-referral-use}%；在職滿三個月 {job-referral-kept} 人次。',
        'In {period} there were {job-referrals} referrals and {job-referral-hires} hires, {vacancy-referral-use}% of the openings; {job-referral-kept} reached three months at work.'),
    },
  ],
})
