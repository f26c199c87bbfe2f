// What happens to a dispute in real life. Each is a test, a seed and a preview.
import { stories, theCase } from '#engine'
import mediation from './programme.ts'

const lin = { name: '林小姐', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範東區示範路1號' }
const shop = { name: '示範商行', businessNumber: '00000000' }
const asked = {
  applicantKind: 'worker', claimant: lin, respondent: shop, workplace: { district: '示範東區', line: '示範路1號' }, workplaceHere: true,
  category: 'wage', nature: 'rights', workers: 1, claims: [{ item: 'wage', amount: 48_000, words: '二月份工資' }],
  facts: '積欠二月份工資，多次催討未付。', language: 'zh', interpreter: false,
} as const
const accepted = { category: 'wage', nature: 'rights', workers: 1 } as const
const toMediator = { method: 'agency-mediator', mediator: 'mediator-1', conflict: 'none' } as const
const room = { room: 'room-1', hearingOn: '2026-03-11', hearingFrom: '09:30', hearingTo: '11:00' } as const

const mediatorWho = (name: string, avoids: string) => ({
  name, organisation: '示範勞資關係協會', kind: 'civil-organisation', qualification: '調解人認證', languages: ['zh'], districts: '示範東區', avoids, validFrom: '2026-01-01', validTo: '2026-12-31',
})

export default stories(mediation, {
  'settles at the first hearing and is paid in full': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', asked],
      ['2026-03-03', 'officer', 'accept', accepted],
      ['2026-03-04', 'officer', 'assign', toMediator],
      ['2026-03-05', 'officer', 'schedule', room],
      ['2026-03-11', 'mediator', 'open', { present: ['claimant', 'respondent'] }],
      ['2026-03-11', 'mediator', 'propose', { proposal: '對造人給付四萬八千元。' }],
      ['2026-03-11', 'mediator', 'settle', { terms: '對造人於三月三十一日前給付四萬八千元。', agreed: 48_000, performBy: '2026-03-31' }],
      ['2026-03-12', 'officer', 'issue'],
      ['2026-03-16', 'officer', 'serve'],
      ['2026-04-02', 'officer', 'followUp', { performed: 'full' }],
    ],
    ends: 'closed',
    measures: { 'mediation-cases': 1, 'mediation-agreed-amount': 48_000, 'mediation-online-share': 100, 'mediation-days': 8, 'mediation-hearings': 1, 'mediation-appointed-on-time': 100 },
  },
  'fails because the employer does not come, the hearing was late, and the worker chooses the rights fund': {
    lines: [
      ['2026-03-02', 'intake', 'register', { ...asked, channel: 'counter' }],
      ['2026-03-03', 'intake', 'accept', accepted],
      ['2026-03-09', 'officer', 'assign', { ...toMediator, method: 'civil-organisation' }],
      ['2026-03-10', 'officer', 'schedule', { ...room, hearingOn: '2026-03-23' }],
      ['2026-03-23', 'mediator', 'open', { present: ['claimant'] }],
      ['2026-03-23', 'mediator', 'fail', { failure: 'absent' }],
      ['2026-03-24', 'officer', 'issue'],
      ['2026-03-27', 'officer', 'serve'],
      ['2026-03-30', 'claimant', 'chooseAid', { aid: 'fund' }],
    ],
    ends: 'closed', late: ['appoint', 'begin'],
    measures: { 'mediation-cases': 1, 'mediation-agreed-amount': 0, 'mediation-appointed-on-time': 0, 'mediation-online-share': 0 },
  },
  'waits for papers while our clock stands still': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', asked],
      ['2026-03-03', 'intake', 'askSupplement', { missing: '請補薪資單', supplementBy: '2026-03-13' }],
      ['2026-03-12', 'claimant', 'supplement', { claims: [{ item: 'wage', amount: 50_000 }], facts: '補附薪資單。' }],
      ['2026-03-13', 'officer', 'accept', accepted],
      ['2026-03-13', 'officer', 'assign', toMediator],
      ['2026-03-14', 'claimant', 'withdraw', { reason: '雙方已自行和解' }],
    ],
    ends: 'withdrawn',
    measures: { 'mediation-cases': 1, 'mediation-appointed-on-time': 100 },
  },
  'goes to a committee, which has the facts looked into and meets twice': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', { ...asked, applicantKind: 'union', applicantOrganisation: { name: '示範企業工會' }, category: 'contract', nature: 'adjustment', workers: 120 }],
      ['2026-03-03', 'officer', 'accept', { category: 'contract', nature: 'adjustment', workers: 120 }],
      ['2026-03-04', 'officer', 'assign', { method: 'mediation-committee', conflict: 'none' }],
      ['2026-03-06', 'officer', 'formCommittee', {
        members: [{ name: '示範委員甲', chosenBy: 'claimant' }, { name: '示範委員乙', chosenBy: 'respondent' }, { name: '示範委員丙', chosenBy: 'authority' }], chair: 'mediator-1',
      }],
      ['2026-03-09', 'officer', 'investigate', { investigator: '示範委員丙', investigatorOn: '2026-03-09' }],
      ['2026-03-18', 'mediator', 'reportFindings', { findings: '調薪約定未履行。', findingsOn: '2026-03-18' }],
      ['2026-03-19', 'officer', 'schedule', { ...room, hearingOn: '2026-03-24' }],
      ['2026-03-20', 'officer', 'reschedule', { ...room, hearingOn: '2026-03-25', reason: '委員公差' }],
      ['2026-03-25', 'mediator', 'open', { present: ['claimant', 'respondent'] }],
      ['2026-03-25', 'mediator', 'adjourn', { reason: '雙方帶回研議' }],
      ['2026-03-26', 'officer', 'schedule', { ...room, hearingOn: '2026-04-01' }],
      ['2026-04-01', 'mediator', 'open', { present: ['claimant', 'respondent'] }],
      ['2026-04-01', 'mediator', 'settle', { terms: '自四月起調薪百分之三。', agreed: 0 }],
      ['2026-04-02', 'officer', 'issue'],
      ['2026-04-07', 'officer', 'serve'],
      ['2026-06-02', 'officer', 'followUp', { performed: 'partial', enforcement: false }],
    ],
    ends: 'closed',
    measures: { 'mediation-cases': 1, 'mediation-workers': 120, 'mediation-hearings': 2 },
  },
  'was registered for one worker although twelve stood on the claim, and is corrected after it settled': {
    lines: [
      ['2026-03-02', 'intake', 'register', { ...asked, channel: 'counter' }],
      ['2026-03-03', 'intake', 'accept', accepted],
      ['2026-03-04', 'officer', 'assign', toMediator],
      ['2026-03-05', 'officer', 'schedule', room],
      ['2026-03-11', 'mediator', 'open', { present: ['claimant', 'respondent'] }],
      ['2026-03-11', 'mediator', 'settle', { terms: '對造人分期給付。', agreed: 48_000, performBy: '2026-03-31' }],
      ['2026-03-12', 'officer', 'correct', {
        workers: 12, agreed: 576_000, claims: [{ item: 'wage', amount: 48_000, words: '二月份工資' }, { item: 'wage', amount: 528_000, words: '其餘十一人二月份工資' }],
      }],
      ['2026-03-12', 'officer', 'issue'],
      ['2026-03-16', 'officer', 'serve'],
      ['2026-04-02', 'officer', 'followUp', { performed: 'full' }],
    ],
    ends: 'closed', measures: { 'mediation-cases': 1, 'mediation-workers': 12, 'mediation-agreed-amount': 576_000 },
  },
  'settles with a day of performance that the record never named, taken back by a correction, so that nobody is late': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', asked],
      ['2026-03-03', 'officer', 'accept', accepted],
      ['2026-03-04', 'officer', 'assign', toMediator],
      ['2026-03-05', 'officer', 'schedule', room],
      ['2026-03-11', 'mediator', 'open', { present: ['claimant', 'respondent'] }],
      ['2026-03-11', 'mediator', 'settle', { terms: '對造人給付四萬八千元。', agreed: 48_000, performBy: '2026-03-31' }],
      ['2026-03-12', 'officer', 'issue'],
      ['2026-03-16', 'officer', 'serve'],
      ['2026-03-17', 'officer', 'correct', { performBy: null }],
      ['2026-06-01', 'officer', 'followUp', { performed: 'full' }],
    ],
    ends: 'closed', late: [], measures: { 'mediation-cases': 1, 'mediation-agreed-amount': 48_000 },
  },
  'is moved because the other side cannot come, and held to its day when the applicant asks again': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', asked],
      ['2026-03-03', 'officer', 'accept', accepted],
      ['2026-03-04', 'officer', 'assign', toMediator],
      ['2026-03-05', 'officer', 'schedule', { ...room, hearingOn: '2026-03-10' }],
      ['2026-03-06', 'respondent', 'respondentCannotCome', { respondentUnable: '當日須出庭，次日可行。' }],
      ['2026-03-09', 'officer', 'reschedule', { ...room, hearingOn: '2026-03-11', reason: '對造人當日出庭' }],
      ['2026-03-10', 'claimant', 'claimantCannotCome', { claimantUnable: '當日輪早班，下午可行。' }],
      ['2026-03-10', 'officer', 'keepTime', { reason: '請委託他人出席。' }],
      ['2026-03-11', 'mediator', 'open', { present: ['claimant', 'respondent'] }],
      ['2026-03-11', 'mediator', 'settle', { terms: '對造人給付四萬八千元。', agreed: 48_000, performBy: '2026-03-31' }],
      ['2026-03-13', 'officer', 'issue'],
      ['2026-03-16', 'officer', 'serve'],
      ['2026-04-02', 'officer', 'followUp', { performed: 'full' }],
    ],
    ends: 'closed',
    measures: { 'mediation-cases': 1, 'mediation-hearings': 1 },
  },
  'is given to another mediator who has no interest in the employer': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', asked],
      ['2026-03-03', 'officer', 'accept', accepted],
      ['2026-03-04', 'officer', 'assign', toMediator],
      ['2026-03-05', 'head', 'reassign', { mediator: 'mediator-2', conflict: 'none' }],
      ['2026-03-06', 'claimant', 'withdraw', { reason: '雇主已付清' }],
    ],
    ends: 'withdrawn',
  },
  'is not accepted, because the place of work is elsewhere': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', { ...asked, workplaceHere: false }],
      ['2026-03-03', 'officer', 'decline', { reason: '勞務提供地不在本市，請向工作地主管機關申請。' }],
    ],
    ends: 'declined', measures: { 'mediation-cases': 0 },
  },
  'cannot be accepted when the place of work is elsewhere': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', { ...asked, workplaceHere: false }],
      ['2026-03-03', 'officer', 'accept', accepted],
    ],
    ends: 'received', refused: '勞務提供地不在本市',
  },
  'cannot be accepted as an adjustment dispute of one worker': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', { ...asked, nature: 'adjustment', twoThirds: false }],
      ['2026-03-03', 'officer', 'accept', { ...accepted, nature: 'adjustment' }],
    ],
    ends: 'received', refused: '調整事項應由工會',
  },
  'cannot go to a mediator with an interest in one side': {
    lines: [
      ['2026-03-02', 'claimant', 'apply', asked],
      ['2026-03-03', 'officer', 'accept', accepted],
      ['2026-03-04', 'officer', 'assign', { ...toMediator, conflict: 'some' }],
    ],
    ends: 'accepted', refused: '利害關係',
  },

  // On to the rights fund, which is filled with what this case knows and is paid, and paid back.
  'fails, and the worker goes on to the rights fund in one step, is paid in two instalments and pays back what was won': {
    lines: [
      ['2026-01-05', 'accountant', 'fund-accounts/open', { name: '示範勞工權益基金', kind: 'fund', available: 50_000, source: '示範預算' }],
      ['2026-01-05', 'officer', 'mediation-venues/open', {
        name: '示範調解室丙', district: '示範東區', place: { district: '示範東區', line: '示範路3號' }, rooms: 1, opens: '09:00', shuts: '17:00', stepFree: 'yes',
      }],
      ['2026-01-05', 'officer', 'mediator-register/appoint', mediatorWho('示範調解人戊', '22222222')],
      ['2026-03-02', 'claimant', 'apply', asked],
      ['2026-03-03', 'officer', 'accept', accepted],
      ['2026-03-04', 'officer', 'assign', { ...toMediator, mediator: theCase('mediator-register') }],
      ['2026-03-05', 'officer', 'schedule', { ...room, room: theCase('mediation-venues') }],
      ['2026-03-11', 'officer', 'open', { present: ['claimant', 'respondent'] }],
      ['2026-03-11', 'officer', 'fail', { failure: 'disagreed' }],
      ['2026-03-12', 'officer', 'issue'],
      ['2026-03-16', 'officer', 'serve'],
      ['2026-03-18', 'claimant', 'chooseAid', { aid: 'fund' }],
      ['2026-04-07', 'applicant', 'rights-fund-aid/complete', {
        applicantKind: 'worker', applicant: { ...lin, email: 'lin@example.invalid' }, employer: shop, kind: 'rights', domicileHere: true, workHere: true, mediationEnd: 'failed', suitOn: '2026-04-01',
        instance: 'first', court: '示範地方法院', story: '積欠工資，調解不成立。', asked: [{ item: 'lawyer', amount: 40_000 }, { item: 'court', amount: 1_000 }], persons: 1,
        account: { bank: '000', number: '00000000000000', holder: '林小姐' }, appliedOn: '2026-04-07',
      }],
      ['2026-04-20', 'officer', 'rights-fund-aid/propose', {
        kind: 'rights', persons: 1, instalments: [{ what: '律師費', on: '2026-05-05', amount: 40_000 }, { what: '裁判費', on: '2026-05-05', amount: 1_000 }], grounds: '依收據。', fundAccount: theCase('fund-accounts'),
      }],
      ['2026-04-22', 'head', 'rights-fund-aid/approve'],
      ['2026-05-05', 'head', 'rights-fund-aid/approvePart'],
      ['2026-05-05', 'accountant', 'rights-fund-aid/list', { paymentList: 'P115-0091', paymentLine: 1 }],
      ['2026-05-07', 'accountant', 'rights-fund-aid/confirmPayment', { paidOn: '2026-05-06', bankAnswer: '成功' }],
      ['2026-05-07', 'head', 'rights-fund-aid/approvePart'],
      ['2026-05-07', 'accountant', 'rights-fund-aid/list', { paymentList: 'P115-0092', paymentLine: 1 }],
      ['2026-05-08', 'accountant', 'rights-fund-aid/confirmPayment', { paidOn: '2026-05-08', bankAnswer: '成功' }],
      ['2026-09-01', 'applicant', 'rights-fund-aid/tellResult', { result: 'won', resultOn: '2026-08-20', recovered: 41_000 }],
      ['2026-09-03', 'officer', 'rights-fund-aid/settle', { result: 'won', resultOn: '2026-08-20', recovered: 41_000, repayBy: '2026-10-05' }],
      ['2026-09-30', 'accountant', 'rights-fund-aid/repaid', { repaidOn: '2026-09-29', repaid: 41_000 }],
    ],
    ends: 'closed', others: { 'rights-fund-aid': 'closed', 'ledger-entries': 'booked', 'fund-accounts': 'active' },
  },
  // With the register of mediators, which says from whom each must keep away.
  'is not given to a mediator who must keep away from the employer': {
    lines: [
      ['2026-01-05', 'officer', 'mediator-register/appoint', mediatorWho('示範調解人丙', '00000000')],
      ['2026-03-02', 'claimant', 'apply', asked],
      ['2026-03-03', 'officer', 'accept', accepted],
      ['2026-03-04', 'officer', 'assign', { ...toMediator, mediator: theCase('mediator-register') }],
    ],
    ends: 'accepted', others: { 'mediator-register': 'active' }, refused: '應迴避這個事業單位',
  },
  'is heard in a room of the register by a mediator of the register': {
    lines: [
      ['2026-01-05', 'officer', 'mediation-venues/open', {
        name: '示範西區調解室', place: { district: '示範西區', line: '示範路2號' }, rooms: 12, opens: '09:00', shuts: '17:00', stepFree: 'yes',
      }],
      ['2026-01-05', 'officer', 'mediator-register/appoint', mediatorWho('示範調解人丁', '11111111')],
      ['2026-03-02', 'claimant', 'apply', { ...asked, claimant: { ...lin, idNumber: 'A200000012' } }],
      ['2026-03-03', 'officer', 'accept', accepted],
      ['2026-03-04', 'officer', 'assign', { ...toMediator, mediator: theCase('mediator-register') }],
      ['2026-03-05', 'officer', 'schedule', { ...room, room: theCase('mediation-venues') }],
      ['2026-03-11', 'mediator', 'open', { present: ['claimant', 'respondent'] }],
    ],
    ends: 'mediating', others: { 'mediation-venues': 'active', 'mediator-register': 'active' },
  },
})
