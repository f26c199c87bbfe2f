// 職災勞工個案服務. One case worker stays with an injured worker and the family, from the hospital until they are back at work.
import { choice, choices, date, days, entry, many, months, person, programme, t, text, whole, yesNo } from '#engine'
import { caseworkRules } from '#bureau/documents.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { ARCHIVES, LSA, OAIPA } from '#law/statutes.ts'
import * as plan from './rule.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
const accident = ['client', 'relation', 'accidentOn', 'employer', 'wish'] as const
const working = ['contacted', 'assessed', 'planned', 'serving', 'following'] as const
const ended = ['closed', 'declined', 'void'] as const

export default programme({
  id: 'accident-casework',
  version: 1,
  name: t('職災勞工個案服務', 'Casework after accidents at work'),
  code: 'ACW',
  unit: 'safety-and-health',
  purpose: t('讓職災勞工與家屬從住院到復工，都有同一位個管員陪伴。', 'One case worker stays with an injured worker and the family from the hospital until they are back at work.'),
  law: OAIPA('§65 II'),
  covers: ['accident-case-management'],
  privacy: {
    purpose: t('提供職災勞工個案服務', 'Casework after an accident at work'), recipients: t('您的個管員與督導；經您同意的轉介單位', 'Your case worker and who supervises them; where you agree, those we refer you to'),
    kept: t('結案後保存10年', 'Ten years after closing'), without: t('未提供聯絡方式時，個管員無法與您聯繫。', 'Without a way to reach you no case worker can come to you.'),
  },
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'client',
  fields: {
    claim: entry(t('慰問金案', 'Consolation claim'), 'occupational-accident-consolation', { in: ['received', 'supplement', 'proposed', 'approved', 'listed', 'paid', 'rejected'], ...inside }),
    client: person(t('個案（職災勞工或家屬）', 'Client: the worker, or the family'), ['idNumber', 'phone', 'address'], { spares: ['idNumber'], doubts: checkPerson }),
    relation: choice(t('與罹災勞工的關係', 'Relation to the worker'), {
      self: t('本人', 'Myself'), spouse: t('配偶', 'Spouse'), child: t('子女', 'Child'), parent: t('父母', 'Parent'), other: t('其他家屬', 'Other family'),
    }, inside),
    accidentOn: date(t('事故日期', 'Date of the accident'), { notAfterToday: true }),
    employer: text(t('事業單位', 'Employer'), { max: 100, optional: true }),
    wish: text(t('目前的情形與需要', 'How things are, and what is needed'), { lines: 4, sensitivity: 'special', optional: true }),
    source: choice(t('個案來源', 'How it came in'), {
      notice: t('職災通報', 'Report of the accident'), hospital: t('醫院轉介', 'Hospital'), claim: t('慰問金案', 'Consolation claim'),
      self: t('自行求助', 'Asked for by themselves'), referral: t('其他單位轉介', 'Referred by others'), visit: t('訪視發現', 'Found on a visit'),
    }, open),
    agrees: yesNo(t('同意接受個案服務', 'Agrees to casework')),
    contactedOn: date(t('首次聯繫日', 'First contact on'), { notAfterToday: true }),
    needs: choices(t('需要的協助', 'What is needed'), {
      welfare: t('福利諮詢', 'Welfare advice'), law: t('法律協助', 'Legal help'), money: t('經濟補助', 'Financial aid'), dispute: t('勞資爭議協處', 'Help in a dispute'),
      mind: t('心理支持', 'Psychological support'), job: t('就業服務', 'Employment service'), function: t('職能復健', 'Rehabilitation of functions'), vocation: t('職業重建', 'Vocational rehabilitation'),
    }, { sensitivity: 'personal', min: 1 }),
    health: text(t('傷病與功能', 'Injury and capacity'), { lines: 4, sensitivity: 'special' }),
    assessment: text(t('評估摘要', 'Assessment'), { lines: 6, sensitivity: 'special' }),
    claimableFrom: date(t('給付得請領之日（最早一項）', 'First day on which a benefit can be claimed'), { notBefore: 'accidentOn', optional: true }),
    goals: plan.goals,
    reviewOn: date(t('檢視計畫日期', 'Plan to be looked at again on'), { notBeforeToday: true }),
    referrals: many(t('轉介', 'Referrals'), {
      to: text(t('轉介單位', 'Referred to'), { max: 100 }), on: date(t('轉介日', 'Referred on')), answer: text(t('回覆', 'Their answer'), { max: 200, optional: true }),
    }, { max: 20, sensitivity: 'personal' }),
    followOn: date(t('追蹤日期', 'To be followed up on'), { notBeforeToday: true }),
    goalsSet: whole(t('目標數', 'Goals set'), { min: 0, ...open, optional: true }),
    goalsReached: whole(t('達成目標數', 'Goals reached'), { min: 0, ...open, optional: true }),
    outcome: choice(t('結案情形', 'How it ended'), {
      same: t('回原職', 'Back in the old job'), adapted: t('調整工作後復工', 'Back in adapted work'), another: t('轉任新雇主', 'With another employer'), training: t('參加訓練', 'In training'),
      settled: t('需求已處理', 'Needs met'), elsewhere: t('轉由其他單位服務', 'Served by others'), unreached: t('失聯', 'Out of reach'), died: t('死亡', 'Died'),
    }, open),
    closing: text(t('結案摘要', 'Closing summary'), { lines: 4, sensitivity: 'special' }),
    reason: text(t('理由', 'Reason'), { lines: 3 }),
  },
  roles: {
    client: {
      name: t('個案', 'Client'), kind: 'party', is: 'client',
      sees: ['source', 'contactedOn', 'needs', 'claimableFrom', 'referrals', 'followOn', 'outcome', { in: ['serving', 'following', 'closed'], fields: ['goals', 'reviewOn'] }],
    },
    officer: { name: t('個管員', 'Case worker'), kind: 'staff', reads: 'owner' },
    head: { name: t('督導', 'Supervisor'), kind: 'staff' },
  },
  states: {
    received: t('待首次聯繫', 'To be contacted'),
    contacted: t('已聯繫，評估中', 'Contacted, being assessed'),
    assessed: t('已評估，擬訂計畫中', 'Assessed, plan to be made'),
    planned: { name: t('計畫待核定', 'Plan to be approved'), seenAs: 'assessed' },
    serving: { name: t('服務中', 'Being served'), tone: 'good' },
    following: { name: t('追蹤中', 'Followed up'), tone: 'waiting' },
    closed: { name: t('已結案', 'Closed'), ends: true, tone: 'good' },
    declined: { name: t('未開案', 'Not taken on'), ends: true },
    void: { name: t('誤登', 'Entered by mistake'), ends: true, void: true },
  },
  steps: {
    ask: { does: t('請個管員與我聯繫', 'Ask for a case worker'), by: 'client', from: 'start', to: 'received', asks: accident, sets: { source: 'self' }, sends: 'receipt' },
    receive: { does: t('登錄個案', 'Enter a client'), by: ['officer', 'head'], from: 'start', to: 'received', asks: ['source', ...accident] },
    fromClaim: {
      does: t('由慰問金案開案', 'Begin from a consolation claim'), by: ['officer', 'head'], from: 'start', to: 'received', asks: ['claim', 'agrees', 'wish'], sets: { source: 'claim' },
      takes: { client: 'claim.applicant', relation: 'claim.relation', accidentOn: 'claim.accidentOn' },
      gates: [{ needs: { agrees: true }, cites: OAIPA('§65 III'), says: t('申請人同意後，才能由慰問金案開案。', 'Only where the applicant agrees does a case begin from the claim.') }],
    },
    contact: { does: t('登錄首次聯繫', 'Record the first contact'), by: 'officer', from: 'received', to: 'contacted', on: 'contactedOn', asks: ['contactedOn', 'agrees'], gates: [{ needs: { agrees: true }, says: t('當事人不同意時，請辦理不開案。', 'Where they do not agree, do not take the case on.') }] },
    assess: { does: t('登錄需求評估', 'Record the assessment'), by: 'officer', from: 'contacted', to: 'assessed', asks: ['needs', 'health', 'assessment', 'claimableFrom'] },
    plan: { does: t('擬訂處遇計畫', 'Make the plan'), by: 'officer', from: 'assessed', to: 'planned', asks: ['goals', 'reviewOn'], computes: { goalsSet: plan.goalsSet } },
    sendBack: { does: t('退回重擬', 'Send back'), by: 'head', from: 'planned', to: 'assessed', asks: ['reason'] },
    approve: { does: t('核定計畫', 'Approve the plan'), by: 'head', notBy: 'plan', from: 'planned', to: 'serving' },
    review: { does: t('檢視計畫', 'Look at the plan again'), by: 'officer', from: 'serving', to: 'same', asks: ['goals', 'reviewOn'], computes: { goalsSet: plan.goalsSet } },
    refer: { does: t('轉介或登錄回覆', 'Refer, or record an answer'), by: 'officer', from: ['assessed', 'serving', 'following'], to: 'same', asks: ['referrals'] },
    follow: { does: t('轉為追蹤', 'Go over to follow-up'), by: 'officer', from: 'serving', to: 'following', asks: ['followOn'] },
    close: {
      does: t('結案', 'Close'), by: 'officer', from: ['serving', 'following'], to: 'closed', asks: ['goals', 'outcome', 'closing'],
      computes: { goalsSet: plan.goalsSet, goalsReached: plan.goalsReached },
    },
    closeEarly: { does: t('未訂計畫即結案', 'Close without a plan'), by: 'officer', from: ['contacted', 'assessed'], to: 'closed', asks: ['outcome', 'closing'] },
    reopen: { does: t('再開案', 'Open again'), by: ['officer', 'head'], from: 'closed', to: 'contacted', asks: ['reason'], clears: ['outcome', 'closing'] },
    decline: { does: t('不開案', 'Do not take it on'), by: ['officer', 'head'], from: 'received', to: 'declined', asks: ['reason'] },
    annul: { does: t('誤登作廢', 'Make void'), by: ['officer', 'head'], from: ['received', 'contacted'], to: 'void', asks: ['reason'] },
  },
  lists: {
    contacts: {
      name: t('服務紀錄', 'Contacts'), of: { programme: 'accident-contacts', naming: 'client' }, for: ['officer', 'head'],
      shows: ['serviceType', 'form', 'minutes'], by: ['serviceType', 'form'], sums: ['minutes'], newest: 'contactOn', begins: 'record',
    },
  },
  clocks: {
    firstContact: { name: t('三日內首次聯繫', 'First contact within three days'), cites: caseworkRules('首次聯繫'), from: 'received', to: ['contacted', ...ended], within: days(3), warn: 1, commitment: true },
    assess: { name: t('完成需求評估', 'Finish the assessment'), cites: caseworkRules('需求評估'), from: 'contacted', to: ['assessed', ...ended], within: days(14) },
    plan: { name: t('擬訂處遇計畫', 'Make the plan'), cites: caseworkRules('處遇計畫'), from: 'assessed', to: ['planned', ...ended], within: days(14) },
    approve: { name: t('核定處遇計畫', 'Decide on the plan'), cites: caseworkRules('處遇計畫'), from: 'planned', to: ['serving', 'assessed'], within: days(7) },
    review: { name: t('檢視處遇計畫', 'Look at the plan again'), cites: caseworkRules('處遇計畫'), from: { day: 'reviewOn', in: 'serving' }, to: ['following', ...ended], within: days(0), warn: 7 },
    follow: { name: t('追蹤復工與生活', 'Follow up'), cites: caseworkRules('追蹤及結案'), from: { day: 'followOn', in: 'following' }, to: ended, within: days(0), warn: 7 },
    compensation: { name: t('職災補償請求時效', 'Compensation to be claimed by'), cites: LSA('§61 I'), from: { day: 'claimableFrom', in: ['assessed', 'planned', 'serving', 'following'] }, to: ended, within: months(24), warn: 90, shift: 'none' },
    benefits: { name: t('職災保險給付請領時效', 'Insurance benefits to be claimed by'), cites: OAIPA('§37'), from: { day: 'claimableFrom', in: ['assessed', 'planned', 'serving', 'following'] }, to: ended, within: months(60), warn: 180, shift: 'none' },
  },
  holds: {
    'one-case': {
      what: ['client.idNumber', 'accidentOn'], in: ['received', ...working],
      says: t('這位當事人的這次事故已有服務中的個案，請查詢原案。', 'This person is being served for this accident already. Look for that case.'),
    },
  },
  letters: {
    receipt: {
      name: t('收件證明', 'Receipt'), form: 'receipt', to: ['client'], subject: t('臺端請求職災個案服務，本局已於{today}收件，案號{number}，請查照。', 'Your request for a case worker was received on {today} as case {number}.'),
      says: [t('個管員將於三日內與您聯繫。', 'A case worker will be in touch within three days.')], cites: [OAIPA('§65 II')],
    },
  },
  dimensions: { source: { name: t('個案來源', 'How it came in'), field: 'source' }, outcome: { name: t('結案情形', 'How it ended'), field: 'outcome' } },
  measures: {
    'injury-case-persons': {
      name: t('職災個案服務人數', 'Persons served after accidents'), unit: 'persons', distinct: 'client', stood: working,
      means: t('期間內任一日在服務中的個案，同一人只計一次；待首次聯繫者不計。', 'Whoever was being served on some day of the period, each person once; whoever waits for the first contact is in none.'),
    },
    'injury-cases-opened': { name: t('職災個案新開案數', 'New cases after accidents'), unit: 'cases', count: 'contacted', by: [['source']] },
    'injury-cases-closed': { name: t('職災個案結案數', 'Cases closed after accidents'), unit: 'cases', count: 'closed', by: [['outcome']] },
    'injury-case-goals': { name: t('結案個案目標數', 'Goals of closed cases'), unit: 'items', sum: 'goalsSet', at: 'closed' },
    'injury-case-goals-reached': { name: t('結案個案達成目標數', 'Goals reached'), unit: 'items', sum: 'goalsReached', at: 'closed' },
    'injury-case-first-contact-on-time': { name: t('三日內首次聯繫比率', 'First contacts within three days'), unit: 'percent', onTime: 'firstContact', decimals: 1 },
  },
  formulas: {
    'injury-case-goals-share': { name: t('處遇目標達成率', 'Share of goals reached'), unit: 'percent', part: 'injury-case-goals-reached', of: 'injury-case-goals', decimals: 1 },
  },
  tables: {},
  sentences: [
    {
      chapter: 'welfare', section: '六（一）2',
      says: t('{period}服務 {injury-case-persons} 位個案，新開案 {injury-cases-opened} 件、結案 {injury-cases-closed} 件，三日內首次聯繫者占 {injury-case-first-contact-on-time}%，結案個案處遇目標達成率 {injury-case-goals-share}%。',
        'In {period} {injury-case-persons} people were served; {injury-cases-opened} cases were opened and {injury-cases-closed} closed. {injury-case-first-contact-on-time}% were first contacted within three days; {injury-case-goals-share}% of the goals of closed cases were reached.'),
    },
  ],
  portal: {
    words: ['職災個管員', '職災個案服務', '職災後誰可以幫我', '職災陪伴', '職災勞工家屬協助', 'case worker after an accident', 'somebody to help me after a work accident',
      'người hỗ trợ sau tai nạn lao động', 'pendamping korban kecelakaan kerja', 'ผู้ดูแลหลังอุบัติเหตุจากการทำงาน', 'tutulong matapos maaksidente sa trabaho'],
    apply: 'ask', topic: 'accident',
    want: t('工作受傷後，請一位個管員協助我與家人', 'After an accident at work: ask for a case worker for me and my family', {
      vi: 'Tai nạn lao động: xin một người hỗ trợ tôi và gia đình', id: 'Kecelakaan kerja: minta pendamping untuk saya dan keluarga', th: 'อุบัติเหตุจากการทำงาน: ขอผู้ดูแลช่วยฉันและครอบครัว', fil: 'Naaksidente sa trabaho: humiling ng tutulong sa akin at sa pamilya',
    }),
    about: t('個管員三日內聯繫，陪您處理給付、補助、爭議、復健與復工，免費；只有您的個管員與督導看得到您的資料。', 'A case worker is in touch within three days and helps with benefits, disputes, rehabilitation and going back to work, free of charge. Only they and their supervisor read your file.'),
    needs: [t('聯絡電話', 'A telephone number')],
    pages: [
      { title: t('您是誰', 'About you'), fields: ['client', 'relation'] },
      { title: t('事故', 'The accident'), fields: ['accidentOn', 'employer', 'wish'] },
    ],
    publish: ['injury-case-persons', 'injury-case-first-contact-on-time'],
  },
})
