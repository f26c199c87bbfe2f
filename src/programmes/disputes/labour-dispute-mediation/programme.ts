// 勞資爭議調解. One side asks the city to mediate; from then on the Act sets a clock on every step.
import { choice, date, days, entry, many, programme, t, text, workdays } from '#engine'
import { hearingRules } from '#bureau/documents.ts'
import { claimed } from '#capabilities/dispute/contract.ts'
import * as dispute from '#capabilities/dispute/index.ts'
import * as heard from '#capabilities/heard/index.ts'
import { supplementable } from '#capabilities/supplementable/contract.ts'
import * as lacking from '#capabilities/supplementable/index.ts'
import { act, lengths, mediationRules } from '#law/labour-disputes-act/index.ts'
import { letters } from './letters.ts'

export default programme({
  id: 'labour-dispute-mediation',
  is: [supplementable, claimed],
  version: 1,
  name: t('勞資爭議調解', 'Labour dispute mediation', {
    vi: 'Hòa giải tranh chấp lao động', id: 'Mediasi perselisihan kerja', th: 'การไกล่เกลี่ยข้อพิพาทแรงงาน', fil: 'Pamamagitan sa alitan sa trabaho',
  }),
  code: 'MD',
  unit: 'labour-relations',
  purpose: t('讓爭議雙方就近、迅速、公平地調解，並取得有拘束力的紀錄。', 'A worker or employer in dispute gets a near, quick, fair mediation and a binding record.'),
  law: act('§§9–24'),
  covers: ['dispute-mediation', 'dispute-online-filing', 'legal-aid-referral'],
  privacy: {
    purpose: t('辦理勞資爭議調解（勞資爭議處理法第9條至第24條）', 'Mediation of labour disputes (Act, §§9–24)'),
    recipients: t('爭議雙方、調解人或調解委員、受託民間團體；依法請求之法院', 'The two sides, the mediator or committee, the entrusted organisation; a court that asks by law'),
    kept: t('調解紀錄保存15年（勞資爭議調解辦法）', 'The record is kept for 15 years (mediation rules)'),
    without: t('未提供必要資料時，我們無法通知雙方或安排調解。', 'Without it we cannot notify the two sides or arrange the mediation.'),
  },
  keep: { years: 15, cites: mediationRules('紀錄保存') },
  title: ['claimant', 'respondent', 'respondentWorker'],
  district: 'workplace',

  fields: {
    ...dispute.fields, // applicantKind, claimant, respondent, workplace, claims, facts, terms, agreed, outcome, performed …
    ...heard.hearing, // hearingFrom, hearingTo
    room: heard.roomOf('mediation-venues'),
    claimantUnable: heard.unable(t('申請人', 'applicant')),
    respondentUnable: heard.unable(t('對造人', 'other side')),
    hearingOn: { ...heard.hearing.hearingOn, insideClock: ['begin', 'convene'] },
    category: choice(t('爭議類別', 'Category of dispute'), {
      wage: t('工資爭議', 'Wages'),
      contract: t('契約爭議', 'Employment contract'),
      'occupational-injury': t('職災爭議', 'Occupational injury'),
      retirement: t('退休爭議', 'Retirement'),
      'labour-insurance': t('勞保爭議', 'Labour insurance'),
      other: t('其他爭議', 'Other'),
    }, { sensitivity: 'open' }),
    nature: choice(t('爭議性質', 'Nature of the dispute'), {
      rights: t('權利事項', 'Rights: a law or contract was broken'),
      adjustment: t('調整事項', 'Adjustment: conditions should change'),
    }, { sensitivity: 'open' }),
    method: choice(t('處理方式', 'Handled by'), {
      'civil-organisation': t('民間團體調處', 'A civil organisation'),
      'agency-mediator': t('主管機關調解人', 'The authority’s mediator'),
      'mediation-committee': t('調解委員會', 'A mediation committee'),
    }, { sensitivity: 'open' }),
    preferredPoint: entry(t('希望的調解地點', 'Preferred hearing point'), 'mediation-venues', { optional: true, shows: ['name', 'place'] }),
    mediator: entry(t('調解人', 'Mediator'), 'mediator-register', {
      when: { method: ['civil-organisation', 'agency-mediator'] }, shows: ['name', 'organisation'],
    }),
    chair: entry(t('委員會主席', 'Chair of the committee'), 'mediator-register', { when: { method: 'mediation-committee' }, shows: ['name', 'organisation'] }),
    members: many(t('調解委員', 'Committee members'), {
      name: text(t('姓名', 'Name')),
      chosenBy: choice(t('選定者', 'Chosen by'), {
        claimant: t('申請人', 'Applicant'), respondent: t('對造人', 'Other side'), authority: t('主管機關', 'The authority'),
      }),
    }, { min: 3, max: 5 }),
    investigator: text(t('調查委員', 'Member who investigates')),
    investigatorOn: date(t('指派調查日', 'Ordered on'), { notAfterToday: true }),
    findings: text(t('調查結果及解決方案', 'Findings and proposed solution'), { lines: 6, sensitivity: 'personal' }),
    findingsOn: date(t('調查結果送達委員會日', 'Findings received on'), { notAfterToday: true }),
    conflict: choice(t('利益衝突聲明', 'Declaration of interest'), {
      none: t('與雙方均無利害關係', 'No interest in either side'), some: t('有利害關係', 'An interest'),
    }),
    aid: choice(t('後續法律協助', 'Legal help chosen'), {
      fund: t('申請勞工權益基金涉訟補助', 'The city’s rights fund'),
      'legal-aid': t('申請法律扶助基金會扶助', 'The Legal Aid Foundation'),
      none: t('不申請', 'Neither'),
    }, { sensitivity: 'open' }),
  },

  roles: dispute.roles, // claimant, respondent, intake, officer, mediator, head

  states: {
    received: t('已收件', 'Received'),
    ...lacking.states, // supplement
    accepted: t('已受理', 'Accepted'),
    choosing: t('選定調解委員中', 'Committee being chosen'),
    assigned: t('已指派', 'Assigned'),
    investigating: t('調查中', 'Under investigation'),
    found: t('調查完成', 'Findings received'),
    scheduled: t('已排定調解', 'Hearing arranged'),
    moveAsked: { name: t('已排定調解，有人請假', 'Hearing arranged, a side cannot come'), tone: 'waiting' },
    mediating: t('調解中', 'In mediation'),
    proposed: t('已作成調解方案', 'Proposal made'),
    adjourned: { name: t('擇期續行', 'Adjourned'), tone: 'waiting' },
    settled: { name: t('調解成立', 'Settled'), tone: 'good' },
    failed: { name: t('調解不成立', 'Not settled'), tone: 'bad' },
    issued: t('紀錄已寄發', 'Record sent'),
    performing: { name: t('履行追蹤中', 'Performance followed up'), untimed: t('履行期限由雙方約定，法律未另定期限。', 'The two sides agree when to perform; the Act sets no period.') },
    advising: { name: t('後續協助告知中', 'Choosing legal help'), untimed: t('由申請人自行選擇，不設期限。', 'The applicant chooses; there is no period.') },
    closed: { name: t('已結案', 'Closed'), ends: true },
    withdrawn: { name: t('已撤回', 'Withdrawn'), ends: true },
    declined: { name: t('不受理', 'Not accepted'), ends: true, tone: 'bad' },
  },

  steps: {
    apply: {
      does: t('申請調解', 'Apply for mediation'), by: 'claimant', from: 'start', to: 'received',
      asks: ['applicantKind', 'claimant', 'applicantOrganisation', 'respondent', 'respondentWorker', 'workplace', 'workplaceHere', 'category', 'nature',
        'workers', 'twoThirds', 'claims', 'facts', 'papers', 'language', 'interpreter', 'preferredPoint'],
      sets: { channel: 'online' }, computes: { reckoned: dispute.reckonedClaims }, sends: 'receipt',
    },
    register: {
      does: t('臨櫃或郵寄收件', 'Register from counter or post'), by: ['intake', 'officer'], from: 'start', to: 'received',
      asks: ['channel', 'applicantKind', 'claimant', 'applicantOrganisation', 'respondent', 'respondentWorker', 'workplace', 'workplaceHere', 'category', 'nature',
        'workers', 'twoThirds', 'claims', 'facts', 'papers', 'language', 'interpreter', 'preferredPoint'],
      computes: { reckoned: dispute.reckonedClaims }, sends: 'receipt',
    },
    accept: {
      does: t('受理', 'Accept'), by: ['intake', 'officer'], from: 'received', to: 'accepted', asks: ['category', 'nature', 'workers'],
      gates: [
        { needs: { workplaceHere: true }, cites: act('§9 I'),
          says: t('勞務提供地不在本市，應由工作地的主管機關受理。', 'The place of work is not in this city; the authority there must take it.') },
        { needs: { any: [{ nature: 'rights' }, { applicantKind: ['union', 'employer'] }, { workers: { atLeast: 10 } }, { twoThirds: true }] }, cites: act('§7 II'),
          says: t('調整事項應由工會，或十人以上、或未滿十人事業單位三分之二以上勞工提出。', 'An adjustment dispute needs a union, ten workers with the same claim, or two thirds in a firm of under ten.') },
      ],
    },
    askSupplement: {
      does: t('通知補正', 'Ask for what is missing'), by: ['intake', 'officer'], from: 'received', to: 'supplement',
      asks: ['missing', 'supplementBy'], sends: 'supplement',
    },
    supplement: {
      does: t('補正', 'Supply it'), answers: 'missing', by: ['claimant', 'intake', 'officer'], from: 'supplement', to: 'received', asks: ['claims', 'facts', 'papers'],
      computes: { reckoned: dispute.reckonedClaims },
    },
    decline: {
      does: t('不受理', 'Do not accept'), by: 'officer', from: ['received', 'supplement'], to: 'declined', asks: ['reason'], sends: 'declined',
    },
    assign: {
      does: t('指派處理方式與調解人', 'Assign'), by: ['officer', 'head'], from: 'accepted',
      to: [{ when: { method: 'mediation-committee' }, to: 'choosing' }, { to: 'assigned' }],
      asks: ['method', 'mediator', 'conflict'],
      gates: [
        { needs: { conflict: 'none' }, cites: mediationRules('迴避'), says: t('調解人與一方有利害關係，請改派。', 'The mediator has an interest in one side. Assign another.') },
        { needs: { 'mediator.avoids': { not: { field: 'respondent.businessNumber' } } }, cites: mediationRules('迴避'),
          says: t('調解人已登錄應迴避這個事業單位，請改派。', 'The mediator has declared that they must keep away from this business. Assign another.') },
      ],
    },
    formCommittee: {
      does: t('委員選定完成', 'Committee complete'), by: ['officer', 'head'], from: 'choosing', to: 'assigned', asks: ['members', 'chair'],
    },
    reassign: {
      does: t('改派調解人', 'Assign another mediator'), by: ['officer', 'head'], from: ['assigned', 'scheduled', 'moveAsked', 'adjourned'], to: 'same',
      when: { method: ['civil-organisation', 'agency-mediator'] }, asks: ['mediator', 'conflict'],
      gates: [
        { needs: { conflict: 'none' }, cites: mediationRules('迴避'), says: t('調解人與一方有利害關係，請改派。', 'The mediator has an interest in one side. Assign another.') },
        { needs: { 'mediator.avoids': { not: { field: 'respondent.businessNumber' } } }, cites: mediationRules('迴避'),
          says: t('調解人已登錄應迴避這個事業單位，請改派。', 'The mediator has declared that they must keep away from this business. Assign another.') },
      ],
    },
    investigate: {
      does: t('指派委員調查', 'Order an investigation'), by: ['officer', 'mediator'], from: 'assigned', to: 'investigating',
      when: { method: 'mediation-committee' }, asks: ['investigator', 'investigatorOn'],
    },
    reportFindings: {
      does: t('提出調查結果', 'Report the findings'), by: ['officer', 'mediator'], from: 'investigating', to: 'found', asks: ['findings', 'findingsOn'],
    },
    schedule: {
      does: t('排定調解會議', 'Arrange the hearing'), by: ['officer', 'mediator'], from: ['assigned', 'found', 'adjourned'], to: 'scheduled',
      asks: heard.asks, sends: 'hearing',
    },
    reschedule: {
      does: t('改期', 'Move the hearing'), by: ['officer', 'mediator'], from: ['scheduled', 'moveAsked'], to: 'scheduled', asks: [...heard.asks, 'reason'], sends: 'hearing',
    },
    claimantCannotCome: {
      does: heard.UNABLE, by: 'claimant', from: ['scheduled', 'moveAsked'], to: 'moveAsked', asks: ['claimantUnable'],
      help: t('送出後由承辦人決定是否改期；收到新的通知以前，原訂時間仍有效。', 'The officer decides. Until you have a new notice the time stands.'),
    },
    respondentCannotCome: {
      does: heard.UNABLE, by: 'respondent', from: ['scheduled', 'moveAsked'], to: 'moveAsked', asks: ['respondentUnable'],
      help: t('送出後由承辦人決定是否改期；收到新的通知以前，原訂時間仍有效。', 'The officer decides. Until you have a new notice the time stands.'),
    },
    keepTime: { does: t('維持原訂時間', 'Keep the time'), by: ['officer', 'mediator'], from: 'moveAsked', to: 'scheduled', asks: ['reason'], sends: 'hearing' },
    open: { does: t('開始調解', 'Open the mediation'), by: ['mediator', 'officer'], from: ['scheduled', 'moveAsked'], to: 'mediating', asks: ['present'] },
    propose: { does: t('作成調解方案', 'Make a proposal'), by: ['mediator', 'officer'], from: 'mediating', to: 'proposed', asks: ['proposal'] },
    adjourn: { does: t('改期續行', 'Adjourn'), by: ['mediator', 'officer'], from: ['scheduled', 'moveAsked', 'mediating', 'proposed'], to: 'adjourned', asks: ['reason'] },
    settle: {
      does: t('登錄調解成立', 'Record the settlement'), by: ['mediator', 'officer'], from: ['mediating', 'proposed'], to: 'settled',
      asks: ['terms', 'agreed', 'performBy'], sets: { outcome: 'settled' },
    },
    fail: {
      does: t('登錄調解不成立', 'Record that it failed'), by: ['mediator', 'officer'], from: ['scheduled', 'moveAsked', 'mediating', 'proposed', 'adjourned'], to: 'failed',
      asks: ['failure'], sets: { outcome: 'failed' },
    },
    withdraw: {
      does: t('撤回申請', 'Withdraw'), proof: 'second', by: ['claimant', 'officer'], to: 'withdrawn',
      from: ['received', 'supplement', 'accepted', 'choosing', 'assigned', 'investigating', 'found', 'scheduled', 'moveAsked', 'mediating', 'proposed', 'adjourned'],
      asks: ['reason'], sends: 'withdrawn',
    },
    issue: {
      does: t('寄發調解紀錄', 'Send the record'), by: 'officer', from: ['settled', 'failed'], to: 'issued', sends: ['record'],
    },
    serve: {
      does: t('登錄送達', 'Record the service'), by: 'officer', from: 'issued',
      to: [{ when: { outcome: 'settled' }, to: 'performing' }, { to: 'advising' }], sends: ['advice'],
    },
    followUp: {
      does: t('登錄履行情形', 'Record the performance'), by: 'officer', from: 'performing', to: 'closed', asks: ['performed', 'enforcement'],
    },
    chooseAid: {
      does: t('選擇後續法律協助', 'Choose legal help'), proof: 'code', by: ['claimant', 'officer'], from: 'advising', to: 'closed', asks: ['aid'],
      help: t('選擇勞工權益基金者，本局即以本案資料立補助案，您只需補填訴訟資料。', 'If you choose the rights fund, a case begins there with what this one knows; you only add what concerns the suit.'),
      then: {
        begins: 'rights-fund-aid/fromMediation', when: { aid: 'fund', applicantKind: 'worker' }, as: 'mediation',
        with: { applicant: 'claimant', employer: 'respondent', workHere: 'workplaceHere' },
      },
    },
  },

  clocks: {
    appoint: {
      name: t('指派調解人', 'Appoint a mediator'), cites: act('§12 I'), from: 'received', to: ['assigned', 'choosing'],
      within: lengths.appointMediator, pausedIn: 'supplement', warn: 1,
    },
    supplement: {
      name: t('補正', 'Supply what is missing'), cites: act('§10'), from: { day: 'supplementBy', in: 'supplement' }, to: 'received', within: days(0),
    },
    choose: {
      name: t('選定調解委員', 'Choose the members'), cites: act('§14 I'), from: 'choosing', to: 'assigned', within: lengths.chooseMembers, warn: 1,
    },
    begin: {
      name: t('開始調解', 'Begin mediation'), cites: act('§12 II'), from: 'assigned', to: ['mediating', 'failed'], within: lengths.beginMediation,
      when: { method: ['civil-organisation', 'agency-mediator'] },
    },
    convene: {
      name: t('召開調解會議', 'Hold the first meeting'), cites: act('§15'), from: 'assigned', to: ['mediating', 'investigating', 'failed'],
      within: lengths.firstMeeting, when: { method: 'mediation-committee' }, warn: 3,
    },
    answerMove: {
      name: t('答覆請假', 'Answer whether the hearing is moved'), cites: hearingRules('請假'), from: 'moveAsked',
      to: ['scheduled', 'mediating', 'adjourned', 'failed'], within: workdays(1), warn: 1,
    },
    findings: {
      name: t('提出調查結果', 'Report the findings'), cites: act('§16 I'), from: { day: 'investigatorOn', in: 'investigating' }, to: 'found',
      within: lengths.findings,
    },
    meet: {
      name: t('調查後開會', 'Meet after the findings'), cites: act('§16 II'), from: { day: 'findingsOn', in: 'found' }, to: ['mediating', 'failed'],
      within: lengths.meetingAfterFindings,
    },
    propose: {
      name: t('作成調解方案', 'Make a proposal'), cites: act('§12 V'), from: 'mediating', to: ['proposed', 'settled', 'failed'], within: lengths.makeProposal,
      when: { method: ['civil-organisation', 'agency-mediator'] },
    },
    resume: {
      name: t('續行或結束調解', 'Resume or end'), cites: act('§16 II'), from: ['proposed', 'adjourned'], to: ['settled', 'failed'],
      within: lengths.meetingAfterFindings,
    },
    deliberate: {
      name: t('委員會作成方案', 'Committee to reach a proposal'), cites: act('§16 II'), from: 'mediating', to: ['proposed', 'settled', 'failed'],
      within: lengths.meetingAfterFindings, when: { method: 'mediation-committee' },
    },
    send: { name: t('寄發紀錄', 'Send the record'), cites: mediationRules('紀錄寄送'), from: ['settled', 'failed'], to: 'issued', within: lengths.sendRecord, warn: 1 },
    serve: {
      name: t('送達紀錄', 'Serve the record'), cites: mediationRules('紀錄送達'), from: ['settled', 'failed'], to: ['performing', 'advising'],
      within: lengths.serveRecord, commitment: true,
    },
    perform: {
      name: t('查詢履行情形', 'Ask about performance'), cites: act('§23'), from: { day: 'performBy', in: 'performing' }, to: 'closed', within: days(7),
    },
  },

  holds: {
    room: {
      what: 'room', during: heard.during, in: ['scheduled', 'moveAsked', 'mediating'], says: heard.taken,
    },
  },

  meets: { on: 'hearingOn', hours: ['hearingFrom', 'hearingTo'], at: 'room', in: ['scheduled', 'moveAsked'], unable: ['claimantCannotCome', 'respondentCannotCome'] },
  letters,

  dimensions: {
    disputeCategory: { name: t('爭議類別', 'Category of dispute'), field: 'category' },
    method: { name: t('處理方式', 'Handled by'), field: 'method' },
    outcome: {
      name: t('成立與否', 'Outcome'),
      reached: { settled: 'settled', 'not-settled': 'failed', withdrawn: 'withdrawn' }, otherwise: 'pending',
      labels: {
        settled: t('成立', 'Settled'), 'not-settled': t('不成立', 'Not settled'), pending: t('調解中之案件', 'Pending mediation'), withdrawn: t('撤案', 'Withdrawn'),
      },
    },
    channel: { name: t('申請管道', 'How it came in'), field: 'channel' },
  },

  measures: {
    'mediation-cases': {
      name: t('勞資爭議案件數', 'Labour dispute cases accepted'), unit: 'cases', count: 'accepted',
      means: t('期間內首次受理的案件；成立與否以期末為準。', 'Cases first accepted in the period; the outcome is as it stood at the end of the period.'),
      by: [['disputeCategory', 'outcome'], ['method', 'outcome']],
    },
    'mediation-online-cases': {
      name: t('線上申請受理件數', 'Cases filed online'), unit: 'cases', count: 'accepted', where: { channel: 'online' },
    },
    'mediation-workers': { name: t('涉及勞工人數', 'Workers involved'), unit: 'persons', sum: 'workers', at: 'accepted' },
    'mediation-agreed-amount': { name: t('調解成立金額', 'Amount agreed'), unit: 'TWD', sum: 'agreed', at: 'settled', by: [['method']] },
    'mediation-hearings': { name: t('調解會議場次', 'Hearings held'), unit: 'sessions', count: 'mediating', every: true, by: [['method']] },
    'mediation-open': {
      name: t('期末未結案件數', 'Cases open at the end'), unit: 'cases',
      stock: ['received', 'supplement', 'accepted', 'choosing', 'assigned', 'investigating', 'found', 'scheduled', 'moveAsked', 'mediating', 'proposed', 'adjourned'],
    },
    'mediation-days': { name: t('受理至調解結束日數（中位數）', 'Days from acceptance to the end of mediation (median)'), unit: 'days', daysFrom: 'accepted', daysTo: ['settled', 'failed'], take: 'median' },
    'mediation-appointed-on-time': { name: t('依限指派調解人比率', 'Mediators appointed on time'), unit: 'percent', onTime: 'appoint', decimals: 1 },
    'mediation-record-on-time': { name: t('依限送達紀錄比率', 'Records served on time'), unit: 'percent', onTime: 'serve', decimals: 1 },
  },
  formulas: {
    'mediation-outcome-share': {
      name: t('勞資爭議調解成立與否比率', 'Share of settled / not settled in decided dispute cases'), unit: 'percent',
      share: 'mediation-cases', among: { outcome: ['settled', 'not-settled'] }, decimals: 0, by: [['method', 'outcome']],
      means: t('以成立加不成立為分母，調解中及撤案不計，四捨五入至整數。', 'Out of settled plus not settled; pending and withdrawn cases are left out; rounded half up to whole percent.'),
    },
    'mediation-cases-mean': {
      name: t('前三年同期平均勞資爭議案件數', 'Labour dispute cases, mean of the same period of three years'), unit: 'cases', mean: 'mediation-cases', years: 3, decimals: 0,
    },
    'mediation-cases-change': {
      name: t('與前三年同期平均比較', 'Against the mean of three years'), unit: 'percent', change: 'mediation-cases', against: 'mediation-cases-mean', inPercent: true, decimals: 1,
    },
    'mediation-online-share': { name: t('線上申請比率', 'Share filed online'), unit: 'percent', part: 'mediation-online-cases', of: 'mediation-cases', decimals: 1 },
  },

  tables: {
    'dispute-by-category': {
      title: t('受理勞資爭議案件統計：依「爭議類別」分', 'Labour disputes accepted, by dispute category and outcome'),
      chapter: 'relations', section: '三（二）1', rows: 'disputeCategory', columns: 'outcome', measures: ['mediation-cases'],
      onlyIfCounted: ['withdrawn'],
      remarks: [t('備註：爭議案總數內含成立、不成立、撤案及調解中之案件。', 'The total includes settled, not settled, withdrawn and pending cases.')],
    },
    'dispute-by-method': {
      title: t('受理勞資爭議案件統計：依「處理方式」分', 'Labour disputes accepted, by handling method and outcome'),
      chapter: 'relations', section: '三（二）2', rows: 'method', columns: 'outcome', measures: ['mediation-cases'], shares: 'mediation-outcome-share',
      onlyIfCounted: ['withdrawn'],
      remarks: [t('備註：爭議案總數內含成立、不成立、撤案及調解中之案件；比率以成立及不成立件數之和為分母。', 'The total includes settled, not settled, withdrawn and pending cases; percentages are out of settled plus not settled.')],
    },
  },

  sentences: [
    {
      chapter: 'relations', section: '三（二）',
      says: t('{period}受理勞資爭議 {mediation-cases} 件，涉及勞工 {mediation-workers} 人；調解成立 {settled} 件、不成立 {failed} 件，成立率 {settledShare}%，期末尚在調解中 {pending} 件。',
        'In {period} the bureau accepted {mediation-cases} labour disputes concerning {mediation-workers} workers. {settled} were settled and {failed} were not, a settlement rate of {settledShare}%; {pending} were still in mediation at the end.'),
      cells: {
        settled: ['mediation-cases', { outcome: 'settled' }], failed: ['mediation-cases', { outcome: 'not-settled' }], pending: ['mediation-cases', { outcome: 'pending' }],
        settledShare: ['mediation-outcome-share', { outcome: 'settled' }],
      },
    },
    {
      chapter: 'relations', section: '三（二）',
      says: t('線上申請受理 {mediation-online-cases} 件，占 {mediation-online-share}%；召開調解會議 {mediation-hearings} 場次，調解成立金額 {mediation-agreed-amount} 元。',
        '{mediation-online-cases} of the accepted cases were filed online ({mediation-online-share}%). {mediation-hearings} hearings were held, and NT${mediation-agreed-amount} was agreed.'),
    },
    {
      chapter: 'relations', section: '三（二）',
      says: t('受理至調解結束日數之中位數為 {mediation-days} 日；調解人依限指派 {mediation-appointed-on-time}%，紀錄依限送達 {mediation-record-on-time}%。',
        'The median from acceptance to the end of mediation was {mediation-days} days. Mediators were appointed on time in {mediation-appointed-on-time}% of cases, and records served on time in {mediation-record-on-time}%.'),
    },
  ],

  portal: {
    words: [
      '被開除', '被資遣', '欠薪', '薪水沒發', '老闆不給薪水', '薪水被扣', '減薪', '跟公司有糾紛', '跟老闆吵架',
      '勞資爭議調解', '調解申請', '調解申請表', '調解要多久', '開會通知', '服務證明', '離職證明',
      '被逼離職', '試用期', '責任制', '派遣', '請假被扣薪', '性別歧視', '假承攬真僱傭', '承攬契約', '公司倒了', '歇業',
      '退休金沒給', '資遣費沒給', '懷孕歧視', '調職', '曠職', '不能勝任', '勞保沒保', '要不到加班費',
      '外語通譯', '通譯',
      '勞資爭議處理法第10條', '勞基法第11條', '勞基法第12條', '勞基法第14條',
      'unpaid wages', 'fired', 'no notice given', 'boss owes me money', 'dispute with my employer', 'mediation',
      'wrongful dismissal',
      'không trả lương', 'tranh chấp lao động', 'bị đuổi việc', 'hòa giải', 'gaji tidak dibayar',
      'di PHK', 'perselisihan dengan majikan', 'mediasi', 'ไม่จ่ายค่าจ้าง', 'ถูกไล่ออก',
      'ไกล่เกลี่ยกับนายจ้าง', 'hindi binayaran ang sahod', 'late ang sahod', 'natanggal sa trabaho', 'alitan sa amo',
    ],
    apply: 'apply',
    want: t('和雇主有糾紛，想請勞工局調解', 'I have a dispute at work and want the bureau to mediate', {
      vi: 'Tôi có tranh chấp lao động và muốn được hòa giải', id: 'Saya punya perselisihan kerja dan ingin dimediasi',
      th: 'ฉันมีข้อพิพาทแรงงานและต้องการไกล่เกลี่ย', fil: 'May alitan ako sa trabaho at gusto ko ng pamamagitan',
    }),
    topic: 'dispute',
    about: t('薪資、資遣、職災、退休、勞保等爭議都可以申請，免費。受理後三日內指派調解人。', 'Wages, dismissal, accidents, retirement, insurance: it is free. A mediator is appointed within three days.'),
    needs: [
      t('您的身分證或居留證號', 'Your ID or resident number'),
      t('公司或雇主的名稱，知道的話附上統一編號', 'The name of the business, and its business number if you know it'),
      t('薪資單、出勤紀錄或契約的照片（有的話）', 'Photographs of payslips, attendance records or the contract, if you have them'),
    ],
    pages: [
      { title: t('您是誰', 'About you'), fields: ['applicantKind', 'claimant', 'applicantOrganisation', 'language', 'interpreter'] },
      { title: t('對方是誰', 'The other side'), fields: ['respondent', 'respondentWorker', 'workplace', 'workplaceHere'] },
      { title: t('發生什麼事', 'What happened'), fields: ['category', 'nature', 'workers', 'twoThirds', 'facts'] },
      { title: t('您請求什麼', 'What you claim'), fields: ['claims', 'papers'] },
      { title: t('在哪裡調解', 'Where to meet'), fields: ['preferredPoint'] },
    ],
    publish: ['mediation-cases', 'mediation-outcome-share', 'mediation-days', 'mediation-record-on-time'],
  },
})
