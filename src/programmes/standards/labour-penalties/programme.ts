// 違反勞動法令裁罰. From a proposal to a lawful fine, served, paid or annulled, and published as long as the law wants it.
import { choice, date, days, files, loosely, many, money, months, organisation, person, programme, t, text, whole, yesNo } from '#engine'
import { LAWS, LSA_ARTICLES } from '#capabilities/enforcement/index.ts'
import { APA, APPEAL, ARCHIVES, EXECUTION, LSA, PENALTY } from '#law/statutes.ts'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { letters } from './letters.ts'
import {
  appealBy, duty, dutyReads, knownArticle, least, listAmount, listName, most, nameOf, owed, paidSoFar, reads, sameArticle, timely, withinRange,
} from './rule.ts'

const STANDS = ['served', 'instalments', 'overdue', 'enforced', 'paid', 'appealed', 'closed', 'carried'] as const

const now = programme({
  id: 'labour-penalties',
  version: 2,
  name: t('違反勞動法令裁罰', 'Penalties for breaches of labour law'),
  code: 'PN',
  unit: 'labour-standards',
  purpose: t('違法必受合法、有紀錄、可救濟的裁罰。', 'Breaches lead to fines that are lawful, recorded and can be appealed.'),
  law: PENALTY('§42'),
  covers: ['labour-penalties', 'violator-list'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'respondentName',

  fields: {
    respondent: organisation(t('事業單位（受處分人）', 'Employer concerned'), { sensitivity: 'open', doubts: checkOrganisation }),
    respondentName: text(t('受處分人', 'Respondent'), { sensitivity: 'open' }),
    owner: text(t('負責人', 'Responsible person'), { sensitivity: 'open' }),
    contact: person(t('連絡人', 'Contact'), ['phone', 'email'], { optional: true }),
    ...reads, // law, article, provision, violatedOn, graver, amount, lawful (least), most
    statedMin: money(t('該法罰鍰下限', 'Least by that law'), { when: { law: ['osh', 'esa', 'gea', 'lpa', 'mwa'] } }),
    statedMax: money(t('該法罰鍰上限', 'Most by that law'), { when: { law: ['osh', 'esa', 'gea', 'lpa', 'mwa'] } }),
    facts: text(t('違法事實', 'Facts'), { lines: 5 }),
    source: text(t('來源案號（檢查或申訴）', 'Inspection or report'), { optional: true, max: 60 }),
    evidence: files(t('證據', 'Evidence'), { optional: true, max: 20 }),
    competent: choice(t('管轄', 'Competence'), { yes: t('本局有管轄權', 'This bureau is competent'), no: t('應移送其他機關', 'For another authority') }),
    opinionBy: date(t('陳述意見期限', 'View by'), { notBeforeToday: true }),
    opinion: choice(t('陳述意見', 'Opinion'), {
      heard: t('已陳述', 'Heard'), waived: t('逾期未陳述', 'Not given in time'), exempt: t('依法免予陳述', 'Exempt by law'),
    }),
    opinionWords: text(t('陳述內容', 'What was said'), { lines: 4 }),
    exemptGround: choice(t('免予陳述之依據', 'Why no hearing is needed'), {
      clear: t('客觀上明白足以確認（行政罰法§42第6款）', 'The facts are objectively clear (APA §42(6))'),
      urgent: t('情況急迫（行政罰法§42第2款）', 'Urgent (§42(2))'),
      many: t('大量作成同種類之裁處（行政罰法§42第1款）', 'Many of the same kind (§42(1))'),
    }, { when: { opinion: 'exempt' } }),
    earlier: whole(t('先前同條文裁處次數', 'Earlier penalties for the same article')),
    grounds: text(t('理由', 'Grounds'), { lines: 5, help: t('含裁量審酌：情節、所得利益、資力、是否改善。', 'With what was weighed: gravity, gain, means, remedy.') }),
    sameArticle: yesNo(t('條文項款屬於違反條文', 'Paragraph is of the article broken')),
    knownArticle: yesNo(t('條文項款有罰鍰', 'Paragraph has a fine')),
    within: yesNo(t('金額在法定範圍內', 'Within the range')),
    inTime: yesNo(t('在裁處權時效內', 'In time')),
    decidedOn: date(t('裁處日期', 'Decided on'), { sensitivity: 'open', notAfterToday: true }),
    documentNo: text(t('處分書文號', 'Document number'), { sensitivity: 'open', max: 60 }),
    payBy: date(t('繳納期限', 'Pay by'), { notBeforeToday: true }),
    ...dutyReads, // duty
    listName: text(t('公布名稱', 'Name published'), { sensitivity: 'open' }),
    listAmount: money(t('罰鍰金額', 'Fine'), { sensitivity: 'open' }),
    servedOn: date(t('送達日期', 'Served on'), { notAfterToday: true }),
    servedBy: choice(t('送達方式', 'How it was served'), {
      post: t('郵務送達', 'By post'), hand: t('自行送達', 'By hand'), electronic: t('電子送達', 'Electronically'), deposit: t('寄存送達', 'By deposit'), public: t('公示送達', 'By public notice'),
    }),
    payment: money(t('本次繳納', 'Paid now'), { min: 1 }),
    paidOn: date(t('繳納日期', 'Paid on'), { notAfterToday: true }),
    paid: money(t('累計已繳', 'Paid so far')),
    owed: money(t('未繳餘額', 'Still owed')),
    instalments: whole(t('期數', 'Instalments'), { min: 2, max: 60 }),
    instalmentPlan: many(t('分期計畫', 'Plan'), { due: date(t('應繳日', 'Due'), { notBeforeToday: true }), amount: money(t('金額', 'Amount'), { min: 1 }) }, { min: 2, max: 60 }),
    nextDue: date(t('下期應繳日', 'Next due'), { notBeforeToday: true, optional: true }),
    appealBy: date(t('訴願期限', 'Appeal by')),
    referredOn: date(t('移送日期', 'Referred on'), { notAfterToday: true }),
    appealedOn: date(t('訴願收件日', 'Appeal received'), { notAfterToday: true }),
    appealWords: text(t('訴願理由', 'Grounds of the appeal'), { lines: 4 }),
    appealResult: text(t('訴願決定文號與要旨', 'Decision on the appeal'), { lines: 3 }),
    annulReason: text(t('撤銷理由', 'Why it is annulled'), { lines: 3, sensitivity: 'open' }),
    refundedOn: date(t('退還日期', 'Returned on'), { notAfterToday: true }),
    reason: text(t('理由', 'Reason'), { lines: 3 }),
  },

  roles: {
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
    accountant: { name: t('出納', 'Cashier'), kind: 'staff' },
    // A draft, its grounds and where the case came from are the bureau's until the decision says them.
    respondent: {
      name: t('受處分人', 'Respondent'), kind: 'party', is: 'contact',
      sees: [
        'respondent', 'owner', 'contact', 'law', 'article', 'violatedOn', 'facts', 'opinionBy', 'opinion', 'opinionWords', 'decidedOn', 'documentNo', 'payBy', 'servedOn', 'servedBy',
        'paid', 'owed', 'instalments', 'instalmentPlan', 'nextDue', 'appealBy', 'referredOn', 'appealedOn', 'appealWords', 'appealResult', 'annulReason', 'refundedOn',
      ],
    },
  },

  states: {
    proposed: t('已提報', 'Proposed'),
    inviting: { name: t('請陳述意見中', 'View invited'), tone: 'waiting' },
    opined: t('已陳述意見', 'View heard'),
    drafted: { name: t('已擬處分', 'Drafted'), seenAs: 'opined' },
    decided: t('已裁處', 'Decided'),
    served: t('已送達', 'Served'),
    instalments: { name: t('分期繳納中', 'In instalments'), tone: 'waiting' },
    overdue: { name: t('逾期未繳', 'Not paid in time'), tone: 'bad' },
    enforced: { name: t('移送行政執行', 'Being enforced'), tone: 'bad' },
    paid: { name: t('已繳清', 'Paid'), tone: 'good' },
    appealed: { name: t('訴願中', 'Under appeal'), tone: 'waiting' },
    refunding: { name: t('已撤銷，待退款', 'Annulled, money to be returned'), tone: 'waiting' },
    annulled: { name: t('已撤銷', 'Annulled'), ends: true },
    noPenalty: { name: t('不予處分', 'No penalty'), ends: true },
    transferred: { name: t('移送其他機關', 'Sent to another authority'), ends: true },
    closed: { name: t('已結案', 'Closed'), ends: true, tone: 'good' },
    carried: { name: t('舊案轉入', 'Carried over'), stands: t('系統啟用前之裁處，僅供統計與公布；撤銷時登錄。', 'Decided before the system; counted and published until annulled.') },
  },

  steps: {
    propose: {
      does: t('提報裁罰', 'Propose a penalty'), by: ['clock', 'officer'], from: 'start', to: 'proposed',
      asks: ['respondent', 'owner', 'contact', 'law', 'article', 'violatedOn', 'facts', 'source', 'evidence'], computes: { respondentName: nameOf },
    },
    transfer: { does: t('移送其他機關', 'Send to another authority'), by: 'head', from: 'proposed', to: 'transferred', asks: ['reason'] },
    invite: { does: t('通知陳述意見', 'Invite a view'), by: 'officer', from: 'proposed', to: 'inviting', asks: ['competent', 'opinionBy'], sends: 'opinion',
      gates: [{ needs: { competent: 'yes' }, says: t('本局無管轄權，應移送其他機關。', 'This bureau is not competent: send the case on.'), cites: APA('§17') }] },
    exempt: { does: t('依法免予陳述', 'No hearing needed by law'), by: 'officer', from: 'proposed', to: 'opined', asks: ['competent', 'opinion', 'exemptGround'],
      gates: [
        { needs: { opinion: 'exempt', exemptGround: { given: true } }, says: t('須載明免予陳述之法定事由。', 'The ground in law must be named.'), cites: PENALTY('§42') },
        { needs: { competent: 'yes' }, says: t('本局無管轄權，應移送其他機關。', 'This bureau is not competent: send the case on.'), cites: APA('§17') },
      ] },
    hear: { does: t('登錄陳述意見', 'Record the view'), by: ['officer', 'respondent'], from: 'inviting', to: 'opined', asks: ['opinionWords'], sets: { opinion: 'heard' } },
    lapse: { does: t('逾期未陳述', 'Nothing came in time'), by: ['clock', 'officer'], from: 'inviting', to: 'opined', sets: { opinion: 'waived' } },
    drop: { does: t('不予處分', 'No penalty'), by: 'head', from: ['proposed', 'opined', 'drafted'], to: 'noPenalty', asks: ['reason'] },
    draft: {
      does: t('擬具處分', 'Draft the decision'), by: 'officer', from: 'opined', to: 'drafted', asks: ['provision', 'graver', 'statedMin', 'statedMax', 'amount', 'grounds'],
      looks: { earlier: { count: true, of: 'labour-penalties', in: ['decided', 'carried'], same: 'respondent', and: { law: 'law', article: 'article' }, purpose: t('審酌是否再次違反', 'To weigh whether it happened before') } },
      computes: { sameArticle, lawful: least, most, knownArticle, within: withinRange, inTime: timely },
      gates: [
        { needs: { sameArticle: true }, says: t('擬處分的條文項款不是本案違反的條文，請更正條文或案件。', 'The paragraph is not of the article this case is about. Correct the one or the other.'), cites: PENALTY('§4') },
        { needs: { knownArticle: true }, says: t('查無這個條文項款的罰鍰規定，請確認條次與項款。', 'There is no fine for this article and paragraph. Check them.'), cites: LSA('§79') },
        { needs: { any: [{ within: true }, { knownArticle: false }] }, says: t('金額不在法定範圍內。', 'The amount is outside the range of the law.'), cites: PENALTY('§18') },
      ],
    },
    giveBack: { does: t('退回承辦人', 'Give it back'), by: 'head', from: 'drafted', to: 'opined', asks: ['reason'] },
    decide: {
      does: t('核定裁處', 'Decide'), by: 'head', from: 'drafted', to: 'decided', on: 'decidedOn', asks: ['decidedOn', 'documentNo', 'payBy'], notBy: 'draft', sends: 'decision',
      computes: { lawful: least, most, within: withinRange, inTime: timely, duty, listName, listAmount, owed },
      gates: [
        { needs: { competent: 'yes' }, says: t('管轄尚未確認。', 'Competence is not established.'), cites: APA('§17') },
        { needs: { opinion: ['heard', 'waived', 'exempt'] }, says: t('尚未給予陳述意見之機會。', 'Nobody has been heard.'), cites: APA('§102') },
        { needs: { inTime: true }, says: t('裁處權已逾三年而消滅。', 'Three years have passed: no penalty may be imposed.'), cites: PENALTY('§27 I') },
        { needs: { within: true }, says: t('金額不在法定範圍內。', 'The amount is outside the range of the law.'), cites: PENALTY('§18') },
      ],
    },
    serve: { does: t('登錄送達', 'Record the service'), by: 'officer', from: 'decided', to: 'served', on: 'servedOn', asks: ['servedOn', 'servedBy'], computes: { appealBy } },
    pay: {
      does: t('登錄繳納', 'Record a payment'), by: ['accountant', 'officer'], from: ['served', 'instalments', 'overdue', 'enforced'],
      to: [{ when: { owed: 0 }, to: 'paid' }, { to: 'instalments' }], asks: ['payment', 'paidOn', 'nextDue'], computes: { owed, paid: paidSoFar },
    },
    grantPlan: { does: t('核准分期', 'Grant instalments'), by: 'head', from: ['served', 'overdue'], to: 'instalments', asks: ['instalments', 'instalmentPlan', 'nextDue'], sends: 'plan' },
    miss: { does: t('逾期未繳', 'Not paid in time'), by: ['clock', 'officer'], from: ['served', 'instalments'], to: 'overdue' },
    refer: { does: t('移送行政執行', 'Refer for enforcement'), by: 'officer', from: 'overdue', to: 'enforced', asks: ['referredOn'], sends: 'enforced' },
    writeOff: { does: t('執行終結，結案', 'Enforcement ended: close'), by: 'head', from: 'enforced', to: 'closed', asks: ['reason'] },
    close: { does: t('結案', 'Close'), by: ['clock', 'officer'], from: 'paid', to: 'closed' },
    appeal: { does: t('收受訴願', 'An appeal arrives'), by: ['officer', 'respondent'], from: ['served', 'instalments', 'overdue', 'enforced', 'paid'], to: 'appealed', asks: ['appealedOn', 'appealWords'] },
    uphold: { does: t('訴願駁回，處分維持', 'The appeal fails'), by: ['officer', 'head'], from: 'appealed', to: [{ when: { owed: 0 }, to: 'paid' }, { to: 'served' }], asks: ['appealResult'] },
    annul: {
      does: t('撤銷處分', 'Annul the decision'), by: 'head', from: ['decided', 'served', 'instalments', 'overdue', 'enforced', 'paid', 'appealed', 'carried'],
      to: [{ when: { paid: { atLeast: 1 } }, to: 'refunding' }, { to: 'annulled' }], asks: ['annulReason'], sends: 'annulled',
    },
    refund: { does: t('登錄退款', 'Record the return'), by: 'accountant', from: 'refunding', to: 'annulled', on: 'refundedOn', asks: ['refundedOn'] },
    enter: {
      does: t('舊案轉入', 'Carry over an earlier decision'), by: 'officer', from: 'start', to: 'carried', on: 'decidedOn',
      asks: ['respondent', 'owner', 'law', 'article', 'provision', 'violatedOn', 'amount', 'decidedOn', 'documentNo'], computes: { respondentName: nameOf, duty, listName, listAmount },
    },
  },

  clocks: {
    invite: { name: t('通知陳述意見或不予處分', 'Invite a view, or drop it'), cites: APA('§51 II'), from: 'proposed', to: ['inviting', 'opined', 'noPenalty', 'transferred'], within: months(2), warn: 14 },
    opinion: { name: t('陳述意見', 'State a view'), cites: APA('§104'), from: { day: 'opinionBy', in: 'inviting' }, to: ['opined', 'noPenalty'], within: days(0), act: 'lapse' },
    decide: { name: t('裁處', 'Decide'), cites: APA('§51 II'), from: 'opined', to: ['decided', 'noPenalty'], within: months(2), warn: 14 },
    limitation: { name: t('裁處權時效', 'Limitation'), cites: PENALTY('§27 I'), from: { day: 'violatedOn', in: ['proposed', 'inviting', 'opined', 'drafted'] }, to: ['decided', 'noPenalty', 'transferred'], within: months(36), warn: 90, shift: 'none' },
    serve: { name: t('送達', 'Serve it'), cites: APA('§100'), from: 'decided', to: ['served', 'annulled', 'refunding'], within: months(1), warn: 7 },
    pay: { name: t('繳納罰鍰', 'Pay'), cites: EXECUTION('§11'), from: { day: 'payBy', in: 'served' }, to: ['paid', 'instalments', 'overdue', 'appealed', 'annulled', 'refunding'], within: days(0), act: 'miss' },
    instalment: { name: t('繳納下一期', 'Pay the next instalment'), cites: EXECUTION('§11'), from: { day: 'nextDue', in: 'instalments' }, to: ['paid', 'overdue', 'appealed', 'annulled', 'refunding'], within: days(0), act: 'miss' },
    refer: { name: t('移送執行', 'Refer for enforcement'), cites: EXECUTION('§11'), from: 'overdue', to: ['enforced', 'paid', 'instalments', 'appealed', 'annulled', 'refunding'], within: months(2), warn: 14 },
    enforcement: { name: t('執行期間', 'Enforcement'), cites: EXECUTION('§7'), from: 'enforced', to: ['paid', 'closed', 'instalments', 'appealed', 'annulled', 'refunding'], within: months(60), warn: 180, shift: 'none' },
    file: { name: t('繳清後結案', 'Close once paid'), cites: APPEAL('§14 I'), from: 'paid', to: ['closed', 'appealed', 'annulled', 'refunding'], within: days(40), act: 'close' },
    appeal: { name: t('訴願決定', 'Decision on the appeal'), cites: APPEAL('§85'), from: 'appealed', to: ['served', 'paid', 'annulled', 'refunding'], within: months(3), warn: 14 },
    refund: { name: t('退還已繳金額', 'Return what was paid'), cites: APA('§127'), from: 'refunding', to: 'annulled', within: months(1), warn: 7 },
  },

  letters,
  dimensions: { law: { name: t('法律', 'Law'), field: 'law' }, article: { name: t('條次', 'Article'), field: 'article' } },
  measures: {
    'lsa-penalties': {
      name: t('違反勞動基準法裁罰次數', 'Penalties under the Labor Standards Act'), unit: 'cases', count: ['decided', 'carried'], where: { law: 'lsa' }, by: [['article']],
      means: t('期間內作成的裁處，一條文一件。', 'Decisions made in the period; one article, one decision.'),
    },
    'osh-fines': { name: t('職業安全衛生法罰鍰件次', 'Fines under the Safety and Health Act'), unit: 'cases', count: ['decided', 'carried'], where: { law: 'osh' } },
    'esa-penalties': { name: t('就業服務法裁處件數', 'Penalties under the Employment Service Act'), unit: 'cases', count: ['decided', 'carried'], where: { law: 'esa' } },
    penalties: { name: t('裁處件數', 'Penalties'), unit: 'cases', count: ['decided', 'carried'], by: [['law']] },
    'penalty-amount': { name: t('裁處金額', 'Fines imposed'), unit: 'TWD', sum: 'amount', at: ['decided', 'carried'], by: [['law']] },
    'penalties-annulled': { name: t('撤銷件數', 'Penalties annulled'), unit: 'cases', count: ['annulled', 'refunding'], by: [['law']] },
    'penalties-served-on-time': { name: t('依限送達比率', 'Served in time'), unit: 'percent', onTime: 'serve', decimals: 1 },
    'violators-listed': { name: t('公布中違法案件數', 'Violations published'), unit: 'cases', stock: STANDS, where: { duty: ['must', 'mustDetailed'] }, by: [['law']] },
  },
  formulas: {
    'lsa-penalty-share': { name: t('占勞動基準法裁罰比例', 'Share of all penalties under that Act'), unit: 'percent', share: 'lsa-penalties', among: { article: LSA_ARTICLES }, decimals: 2, by: [['article']] },
  },
  tables: {
    'lsa-penalties-by-article': {
      title: t('{period}違反勞動基準法案件裁罰', 'Penalties under the Labor Standards Act by article, {period}'), chapter: 'conditions', section: '二（二）',
      rows: 'article', measures: ['lsa-penalties', 'lsa-penalty-share'], top: 10,
    },
  },
  sentences: [
    { chapter: 'conditions', section: '二（二）', says: t('{period}依勞動基準法裁罰 {lsa-penalties} 次，金額合計（各法）{penalty-amount} 元；撤銷 {penalties-annulled} 件。', 'In {period} {lsa-penalties} penalties were imposed under the Labor Standards Act; NT${penalty-amount} under all laws; {penalties-annulled} were annulled.') },
    { chapter: 'conditions', section: '二（四）', says: t('依職業安全衛生法罰鍰處分 {osh-fines} 件次。', '{osh-fines} fines were imposed under the Safety and Health Act.') },
    { chapter: 'employment', section: '四（四）1', says: t('依就業服務法裁處 {esa-penalties} 件。', '{esa-penalties} penalties were imposed under the Employment Service Act.') },
  ],

  publishes: {
    violators: {
      name: t('違反勞動法令事業單位', 'Employers who broke labour law'),
      about: t('依勞動基準法第80條之1公布；處分經撤銷者即時移除。查詢事業單位名稱即可。', 'Published by Article 80-1 of the Labor Standards Act; an entry leaves as soon as its decision is annulled.'),
      words: ['違法公司', '違法雇主名單', '違法雇主', '黑心公司', '被罰的公司', '爛公司名單', '血汗公司', '違反勞基法公司', '查公司有沒有被罰', '勞基法第80條之1', 'companies that were fined', 'blacklist of employers'],
      path: 'violators', while: [...STANDS], as: 'rows', heading: 'listName', on: 'decidedOn', of: 'respondent',
      shows: ['owner', 'law', 'provision', 'decidedOn', 'listAmount', 'documentNo'], by: ['law'], why: ['annulReason'], cites: LSA('§80-1'),
    },
  },
})
export { LAWS }

// Version 1 drafted without asking whether the paragraph is of the article broken, and has a fine at all.
const { sameArticle: _, knownArticle: __, ...fields } = now.fields
const { lawful, within, inTime } = now.steps.draft.computes ?? {}
const draft = {
  ...now.steps.draft,
  computes: { lawful, most, within, inTime },
  gates: [{ needs: { within: true }, says: t('金額不在法定範圍內。', 'The amount is outside the range of the law.'), cites: PENALTY('§18') }],
}
const first = { ...now, version: 1, fields, steps: { ...now.steps, draft } }
export default { ...now, earlier: [loosely(first)] }
