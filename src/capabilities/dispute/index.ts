// Words for a dispute between a worker and an employer: the two sides, what is claimed, what became of it.
import { choice, choices, date, files, many, money, organisation, person, place, t, text, whole, yesNo } from '#engine'
import { checkOrganisation, checkPerson } from '#law/identifiers/index.ts'
import { fields as supplementable } from '#capabilities/supplementable/index.ts'
import { lawLines, reckonedClaims } from './reckoned.ts'

export { reckonedClaims }

const byWorkers = { applicantKind: ['worker', 'union'] }

export const fields = {
  applicantKind: choice(t('申請人身分', 'Who is applying'), {
    worker: t('勞工', 'A worker'),
    union: t('工會', 'A union'),
    employer: t('雇主', 'An employer'),
  }),
  claimant: person(t('申請人', 'Applicant'), ['romanName', 'idNumber', 'phone', 'email', 'address'], {
    doubts: checkPerson, spares: ['idNumber'],
    help: t('證件號碼讓我們認得是同一人，也用來寄發紀錄；手邊沒有證件可以先不填。', 'The number tells us that it is you. Without a card at hand, leave it empty.'),
  }),
  applicantOrganisation: organisation(t('申請人所代表的工會或事業單位', 'Union or business you represent'), {
    when: { applicantKind: ['union', 'employer'] }, doubts: checkOrganisation,
  }),
  respondent: organisation(t('對造人（事業單位）', 'Other side (business)'), {
    when: byWorkers, doubts: checkOrganisation,
    help: t('請填公司或商號全名；統一編號可在薪資單或勞保資料找到，不知道可不填。', 'Full name of the business. The business number is on a payslip or insurance record; leave it out if you do not know it.'),
  }),
  respondentWorker: person(t('對造人（勞工）', 'Other side (worker)'), ['phone', 'address'], { when: { applicantKind: 'employer' } }),
  workplace: place(t('勞務提供地', 'Place of work'), {
    help: t('調解由勞工工作地的勞工局受理（勞資爭議處理法第9條）。', 'The bureau of the place of work takes the case (Act §9).'),
  }),
  workplaceHere: yesNo(t('工作地點在本市', 'The place of work is in this city')),
  workers: whole(t('涉及勞工人數', 'Workers involved'), { min: 1, max: 100_000, sensitivity: 'open', starts: 1 }),
  twoThirds: yesNo(t('事業單位未滿十人，且三分之二以上勞工提出相同主張', 'Fewer than ten workers, and two thirds make the same claim'), {
    when: { nature: 'adjustment', applicantKind: 'worker' },
  }),
  claims: many(t('請求事項', 'Claims'), {
    item: choice(t('項目', 'Item'), {
      wage: t('工資', 'Wages'), overtime: t('延長工時工資', 'Overtime pay'), leave: t('特別休假未休工資', 'Unused annual leave'),
      severance: t('資遣費', 'Severance pay'), notice: t('預告期間工資', 'Pay in lieu of notice'), certificate: t('非自願離職證明', 'Certificate of involuntary separation'),
      pension: t('退休金', 'Pension'), injury: t('職業災害補償', 'Accident compensation'), insurance: t('勞保、就保或勞退提繳', 'Insurance or pension contributions'),
      reinstatement: t('回復僱傭關係', 'Reinstatement'), conditions: t('調整勞動條件', 'Change of working conditions'), other: t('其他', 'Other'),
    }),
    amount: money(t('請求金額', 'Amount claimed'), { optional: true, max: 9_999_999_999 }),
    words: text(t('說明', 'Explanation'), { optional: true }),
    reckoning: text(t('計算依據', 'How it was reckoned'), {
      optional: true, lines: 4, help: t('可用「勞動權益試算」帶入。', 'The calculators fill this in for you.'),
    }),
    law: text(t('試算的問題', 'What the calculator was asked'), { optional: true, carried: true, max: 12_000, check: lawLines }),
  }, { min: 1, max: 20 }),
  reckoned: many(t('依法計算的金額', 'What the law makes of it'), {
    item: text(t('項目', 'Item')),
    claimed: money(t('請求金額', 'Amount claimed'), { optional: true, max: 9_999_999_999 }),
    amount: money(t('依所填資料計算', 'By law, from the facts given'), { max: 9_999_999_999 }),
  }, { min: 0, max: 20 }),
  facts: text(t('爭議經過', 'What happened'), {
    lines: 8, sensitivity: 'personal', help: t('寫下時間、發生的事，以及雙方怎麼說。', 'Say when, what happened, and what each side said.'),
  }),
  papers: files(t('佐證資料', 'Supporting papers'), { optional: true, help: t('薪資單、出勤紀錄、契約、對話截圖等。', 'Payslips, attendance records, contract, screenshots.') }),
  language: choice(t('溝通語言', 'Language'), {
    zh: t('國語', 'Mandarin'), nan: t('臺語', 'Taiwanese'), hak: t('客語', 'Hakka'), sign: t('手語', 'Sign language'), en: t('英語', 'English'),
    vi: t('越南語', 'Vietnamese'), id: t('印尼語', 'Indonesian'), th: t('泰語', 'Thai'), fil: t('菲律賓語', 'Filipino'),
  }, { sensitivity: 'internal', starts: 'zh' }),
  interpreter: yesNo(t('需要通譯', 'An interpreter is needed'), { starts: false }),
  channel: choice(t('申請管道', 'How it came in'), {
    counter: t('臨櫃', 'At the counter'), online: t('線上', 'Online'), mail: t('郵寄', 'By post'),
  }, { sensitivity: 'open', starts: 'counter' }),
  present: choices(t('出席者', 'Present'), {
    claimant: t('申請人', 'Applicant'), respondent: t('對造人', 'Other side'), agent: t('代理人', 'Representative'), interpreter: t('通譯', 'Interpreter'),
  }, { min: 1 }),
  proposal: text(t('調解方案', 'Proposal'), { lines: 6, sensitivity: 'personal' }),
  terms: text(t('調解成立內容', 'Terms of the settlement'), { lines: 6, sensitivity: 'personal' }),
  agreed: money(t('成立金額', 'Amount agreed'), { sensitivity: 'open', max: 9_999_999_999 }),
  performBy: date(t('履行期限', 'To be performed by'), { optional: true }),
  failure: choice(t('不成立原因', 'Why it failed'), {
    disagreed: t('雙方無法達成合意', 'The two sides could not agree'),
    absent: t('一方未出席', 'One side did not come'),
    refused: t('一方拒絕調解方案', 'One side refused the proposal'),
    noQuorum: t('委員會連續兩次未達法定人數或未能作成方案', 'Two meetings without a quorum or a proposal'),
  }, { sensitivity: 'open' }),
  outcome: choice(t('調解結果', 'Outcome'), { settled: t('成立', 'Settled'), failed: t('不成立', 'Not settled') }, { sensitivity: 'open' }),
  performed: choice(t('履行情形', 'Performance'), {
    full: t('全部履行', 'In full'), partial: t('部分履行', 'In part'), none: t('未履行', 'Not at all'),
  }, { sensitivity: 'open' }),
  enforcement: yesNo(t('已聲請法院裁定強制執行', 'Court enforcement has been sought'), { when: { performed: ['partial', 'none'] } }),
  reason: text(t('理由', 'Reason'), { lines: 3 }),
  ...supplementable, // missing, supplementBy
}

/** What both sides see: when and where they meet, before whom, and what came of it. */
const shared = ['category', 'nature', 'workers', 'claims', 'method', 'mediator', 'chair', 'members', 'room', 'hearingOn', 'hearingFrom', 'hearingTo', 'present', 'proposal', 'outcome', 'terms', 'agreed', 'performBy', 'failure'] as const
export const roles = {
  claimant: {
    name: t('申請人', 'Applicant'), kind: 'party', is: 'claimant', tongue: 'language',
    sees: [...shared, 'channel', 'reckoned', 'missing', 'supplementBy', 'investigatorOn', 'findingsOn', 'performed', 'enforcement'],
  },
  respondent: {
    name: t('對造人', 'Other side'), kind: 'party', is: 'respondent',
    sees: [...shared, 'respondentWorker', 'workplace', { in: ['withdrawn'], fields: ['reason'] }],
  },
  intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
  officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  mediator: { name: t('調解人', 'Mediator'), kind: 'partner', named: ['mediator', 'chair'] },
  head: { name: t('科長', 'Section head'), kind: 'staff' },
} as const
