// 個人資料權利行使. Whoever is in our files asks what we hold, for a copy, or that it be put right, no longer used or erased.
import { choice, date, days, files, person, programme, t, text, yesNo } from '#engine'
import { ownData } from '#capabilities/own-data/contract.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { ARCHIVES, PDPA } from '#law/statutes.ts'
import { letters } from './letters.ts'

const open = { sensitivity: 'open' } as const
const LOOKING = ['see', 'copy'] as const
const CHANGING = ['correct', 'complete', 'stop', 'delete'] as const

export default programme({
  id: 'personal-data-requests',
  is: [ownData],
  version: 1,
  name: t('個人資料查詢、更正與刪除', 'Your data: see, correct, erase'),
  code: 'PD',
  unit: 'planning',
  purpose: t('當事人知道本局保有哪些資料、誰看過，並能要求更正或刪除。', 'People know what we hold of them and who has looked, and can have it put right or erased.'),
  law: PDPA('§3'),
  covers: [],
  privacy: {
    purpose: t('答覆您的請求', 'Answering your request'), recipients: t('本局承辦單位', 'The bureau’s officers'), kept: t('結案後保存5年', 'Five years after closing'),
    without: t('無法確認是您本人時，不能提供資料。', 'Unless we can tell that it is you, nothing can be given.'),
  },
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'applicant',
  fields: {
    applicant: person(t('請求人（本人）', 'Whose data it is'), ['idNumber', 'phone', 'email', 'address'], { check: checkPerson, doubts: checkPerson }),
    right: choice(t('想請求什麼', 'What you ask for'), {
      see: t('查詢或閱覽', 'To be told, or to look'), copy: t('製給複製本', 'A copy'), correct: t('更正', 'To put it right'), complete: t('補充', 'To complete it'),
      stop: t('停止蒐集、處理或利用', 'To stop using it'), delete: t('刪除', 'To erase it'),
    }, open),
    which: text(t('是哪些資料', 'Which data'), { lines: 4, help: t('例如案號、申請時間、哪一個欄位。不知道可以寫「全部」。', 'A case number, when you applied, which entry. “All” will do.') }),
    shouldBe: text(t('正確的內容', 'What it should say'), { lines: 3, when: { right: ['correct', 'complete'] } }),
    proof: files(t('證明文件', 'Proof'), { optional: true, help: t('更正、補充請附足以說明的文件。', 'For a correction, whatever shows how it should be.') }),
    checkedBy: choice(t('如何確認本人', 'How we know that it is you'), {
      counter: t('臨櫃核對證件', 'Papers seen at the counter'), account: t('已驗證的帳號', 'A verified account'), code: t('案件查詢碼', 'The code of the case'), other: t('其他', 'Otherwise'),
    }),
    whyLonger: text(t('延長的理由', 'Why it takes longer'), { lines: 2, sensitivity: 'internal' }),
    longer: yesNo(t('已延長', 'Extended')),
    outcome: choice(t('決定', 'Decision'), { granted: t('准許', 'Granted'), partly: t('部分准許', 'Granted in part'), refused: t('拒絕', 'Refused') }, open),
    because: choice(t('不准許的依據', 'Why not'), {
      duty: t('妨害公務機關執行法定職務（第10條第2款）', 'It would hinder a duty by law (§10(2))'), others: t('妨害第三人之重大利益（第10條第3款）', 'It would harm somebody else (§10(3))'),
      retention: t('檔案保存年限未屆滿，執行職務所必須（第11條第3項、檔案法第12條）', 'The file has to be kept for now (§11 III, Archives Act §12)'),
      disputed: t('正確性有爭議，已註明爭議（第11條第2項）', 'Whether it is right is in dispute, which is noted (§11 II)'), notOurs: t('本局未保有該資料', 'We do not hold it'), notProven: t('未能確認為本人', 'It could not be established who asks'),
    }, { ...open, when: { outcome: ['partly', 'refused'] } }),
    reply: text(t('說明', 'In words'), { lines: 5 }),
    keptUntil: date(t('保存至', 'Kept until'), { optional: true, ...open, when: { because: 'retention' } }),
  },
  roles: {
    applicant: { name: t('請求人', 'Who asks'), kind: 'party', is: 'applicant', sees: ['outcome', 'because', 'reply', 'keptUntil', 'whyLonger'] },
    intake: { name: t('收件人員', 'Intake officer'), kind: 'staff', reads: 'owner' },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff', reads: 'owner' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    received: t('已收件', 'Received'),
    drafted: { name: t('擬具答覆，待核定', 'Drafted, to be decided'), seenAs: 'received' },
    answered: { name: t('已答覆', 'Answered'), ends: true, tone: 'good' },
    refused: { name: t('已拒絕', 'Refused'), ends: true, tone: 'bad' },
    withdrawn: { name: t('已撤回', 'Withdrawn'), ends: true },
  },
  steps: {
    ask: { does: t('請求查詢、更正或刪除我的資料', 'Ask about my data'), by: 'applicant', from: 'start', to: 'received', asks: ['right', 'which', 'shouldBe', 'proof', 'applicant'], sends: 'receipt' },
    register: { does: t('臨櫃收件', 'Enter at the counter'), by: ['intake', 'officer'], from: 'start', to: 'received', asks: ['right', 'which', 'shouldBe', 'proof', 'applicant'], sends: 'receipt' },
    extend: {
      does: t('延長答覆期間', 'Take longer'), by: 'officer', from: 'received', to: 'same', asks: ['whyLonger'], sets: { longer: true }, sends: 'extended', when: { longer: { not: true } },
      help: t('只能延長一次，理由以書面通知請求人。', 'Once only; the reason goes to them in writing.'),
    },
    draft: { does: t('擬具答覆', 'Draft the answer'), by: 'officer', from: 'received', to: 'drafted', asks: ['checkedBy', 'outcome', 'because', 'keptUntil', 'reply'] },
    sendBack: { does: t('退回重擬', 'Send back'), by: 'head', from: 'drafted', to: 'received', clears: ['outcome', 'because', 'reply', 'keptUntil'] },
    decide: {
      does: t('核定答覆', 'Decide'), by: 'head', notBy: 'draft', from: 'drafted', to: [{ when: { outcome: 'refused' }, to: 'refused' }, { to: 'answered' }], sends: 'answer',
    },
    withdraw: { does: t('撤回請求', 'Withdraw'), proof: 'code', by: ['applicant', 'officer'], from: 'received', to: 'withdrawn' },
  },
  clocks: {
    answerLooking: {
      name: t('答覆查詢、閱覽或複製', 'Answer what was asked to see'), cites: PDPA('§13 I'), from: 'received', to: ['answered', 'refused', 'withdrawn'], within: days(15), when: { right: [...LOOKING] },
      extend: { by: 'extend', length: days(15), times: 1 }, warn: 5, commitment: true,
    },
    answerChanging: {
      name: t('答覆更正、補充、停止或刪除', 'Answer what was asked to change'), cites: PDPA('§13 II'), from: 'received', to: ['answered', 'refused', 'withdrawn'], within: days(30), when: { right: [...CHANGING] },
      extend: { by: 'extend', length: days(30), times: 1 }, warn: 7, commitment: true,
    },
  },
  letters,
  dimensions: { dataRight: { name: t('請求種類', 'What was asked'), field: 'right' }, dataOutcome: { name: t('決定', 'Decision'), field: 'outcome' } },
  measures: {
    'personal-data-requests': { name: t('個人資料請求件數', 'Requests about personal data'), unit: 'cases', count: 'received', by: [['dataRight'], ['dataOutcome']] },
    'personal-data-requests-looking-on-time': { name: t('查詢、閱覽、複製依限答覆比率', 'Looks and copies answered in time'), unit: 'percent', onTime: 'answerLooking', decimals: 1 },
    'personal-data-requests-changing-on-time': { name: t('更正、刪除依限答覆比率', 'Corrections and erasures answered in time'), unit: 'percent', onTime: 'answerChanging', decimals: 1 },
  },
  tables: {},
  portal: {
    words: [
      '個資', '刪除我的資料', '更正個資', '查我的個資', '個人資料申請', '被遺忘權', '個資法第3條', 'delete my data',
      'my personal data', 'correct my data',
    ],
    apply: 'ask', want: t('查詢、更正或刪除我的個人資料', 'See, correct or erase my data'), topic: 'register',
    about: t('看看本局保有您的哪些資料、誰看過；有錯可以更正。查詢十五日、更正或刪除三十日內答覆，免費。', 'What we hold of you and who has looked at it; errors are put right. Fifteen days for a look, thirty for a change, free of charge.'),
    needs: [t('身分證明（臨櫃核對，或以帳號登入）', 'Proof of who you are: at the counter, or by your account')],
    pages: [
      { title: t('請求什麼', 'What you ask'), fields: ['right', 'which', 'shouldBe', 'proof'] },
      { title: t('您是誰', 'About you'), fields: ['applicant'] },
    ],
    publish: ['personal-data-requests'],
  },
})
