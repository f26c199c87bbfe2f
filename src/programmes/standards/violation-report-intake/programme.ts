// 民眾檢舉與申訴. Anyone reports a breach safely, named under seal or not named at all, and learns what came of it.
import { choice, choices, date, days, entry, files, hours, person, programme, t, text, yesNo } from '#engine'
import { inspectionRules } from '#bureau/documents.ts'
import * as inspection from '#capabilities/inspection/index.ts'
import { LSA } from '#capabilities/inspection/index.ts'
import { ARCHIVES, LIA } from '#law/statutes.ts'
import { letters } from './letters.ts'

const secrecy = t('您的身分密封保存，只有保密專責人員得因法定需要、載明理由後開啟，且每次開啟都留紀錄。', 'Who you are is kept under seal. Only the custodian may open it, when the law needs it, with a reason; each opening is recorded.')
const told = ['respondent', 'workplace', 'workplaceHere', 'topics', 'happenedOn', 'facts', 'evidence'] as const
const desk = ['intake', 'officer'] as const

export default programme({
  id: 'violation-report-intake',
  version: 1,
  name: t('違反勞動法令檢舉與申訴', 'Reports of labour law violations', {
    vi: 'Tố giác vi phạm luật lao động', id: 'Laporan pelanggaran hukum ketenagakerjaan', th: 'แจ้งการฝ่าฝืนกฎหมายแรงงาน', fil: 'Sumbong sa paglabag sa batas-paggawa',
  }),
  code: 'VR',
  unit: 'labour-standards',
  purpose: t('任何人都能安全地檢舉違反勞動法令的情形，並知道結果。', 'Anyone reports a breach safely and learns what came of it.'),
  law: LSA('§74'),
  covers: ['violation-report-intake'],
  privacy: {
    purpose: t('受理檢舉、實施勞動檢查及告知結果（勞動基準法第74條）', 'Taking the report, inspecting and telling the outcome (LSA §74)'),
    recipients: t('無。檢舉人身分不提供給事業單位或其他機關。', 'Nobody. Who reported is given to neither the business nor another authority.'),
    kept: t('結案後保存10年，身分密封', 'Ten years after closing, the identity under seal'),
    without: t('可以完全匿名；此時請保存案號與查詢碼，否則無法得知結果。', 'You may stay anonymous; then keep the number and code, or you cannot learn the outcome.'),
  },
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'respondent',
  district: 'workplace',

  fields: {
    respondent: inspection.business.respondent,
    workplace: inspection.business.workplace,
    identity: choice(t('是否具名', 'Named or anonymous'), { named: t('具名（身分密封）', 'Named, under seal'), anonymous: t('完全匿名', 'Entirely anonymous') }, {
      sensitivity: 'open', help: secrecy,
    }),
    reporter: person(t('檢舉人', 'Who reports'), ['phone', 'email'], { sensitivity: 'sealed', when: { identity: 'named' }, help: secrecy }),
    channel: choice(t('來源', 'How it came in'), {
      web: t('網站', 'Website'), counter: t('臨櫃', 'Counter'), mail: t('郵寄', 'Post'), 'e-mail': t('電子郵件', 'E-mail'), app: t('行動應用程式', 'App'),
      1999: t('1999專線', 'City line 1999'), 1955: t('1955專線', 'Line 1955'),
    }, { sensitivity: 'open', starts: 'counter' }),
    workplaceHere: yesNo(t('工作地點在本市', 'The place of work is in this city')),
    topics: choices(t('違反事項', 'What is wrong'), inspection.alleged, { min: 1 }),
    happenedOn: date(t('最近一次發生日', 'When it last happened'), { optional: true, notAfterToday: true }),
    facts: text(t('事實經過', 'What happened'), {
      lines: 8, sensitivity: 'personal', help: t('匿名者請勿寫出足以辨識自己的內容，例如姓名、職號或只有您知道的細節。', 'If you are anonymous, leave out what would give you away: your name, staff number, details only you could know.'),
    }),
    evidence: files(t('佐證資料', 'Evidence'), { optional: true, bare: true, help: t('檔名與畫面裡的字不會改動，匿名者請留意。', 'The file’s name and what is seen in it stay as they are; mind that if you are anonymous.') }),
    question: text(t('本局的訊息', 'Message from the bureau'), { lines: 4 }),
    reply: text(t('檢舉人的訊息', 'Message from whoever reported'), { lines: 4, sensitivity: 'personal' }),
    moreEvidence: files(t('補充資料', 'More evidence'), { optional: true, bare: true }),
    urgency: choice(t('急迫性', 'Urgency'), { normal: t('一般', 'Ordinary'), urgent: t('急迫', 'Urgent') }),
    screening: text(t('初審意見', 'Screening'), { lines: 3 }),
    focus: text(t('檢查重點', 'What to look at'), { lines: 3, help: t('檢查員只看得到這一段；不得載明檢舉人身分或足以辨識的內容。', 'The inspector sees only this. Nothing that tells who reported.') }),
    industry: inspection.business.industry,
    size: inspection.business.size,
    visitBy: date(t('應於此日前檢查', 'To be visited by'), { notBeforeToday: true }),
    agency: choice(t('移送機關', 'Passed to'), {
      osh: t('職業安全衛生檢查單位', 'Safety and health inspection'), insurance: t('勞動部勞工保險局', 'Bureau of Labor Insurance'), 'other-city': t('其他縣市勞工行政主管機關', 'Labour authority of another city'),
      equality: t('性別平等工作會', 'Gender equality committee'), migrant: t('移工業務單位', 'Migrant worker unit'), police: t('警察或檢察機關', 'Police or prosecutor'), other: t('其他機關', 'Another authority'),
    }, { sensitivity: 'open' }),
    referredFor: text(t('移送理由', 'Why it is passed on'), { lines: 3 }),
    mergedInto: entry(t('併入案件', 'Joined to'), 'violation-report-intake', { in: ['received', 'screened', 'inspecting'] }),
    outcome: text(t('處理結果', 'Outcome'), { lines: 5, help: t('不得含事業單位的個人資料。', 'No personal data from the business.') }),
  },

  roles: {
    reporter: {
      name: t('檢舉人', 'Whoever reports'), kind: 'party', is: 'reporter',
      sees: ['respondent', 'workplace', 'workplaceHere', 'identity', 'topics', 'happenedOn', 'facts', 'evidence', 'moreEvidence', 'agency', 'referredFor', 'outcome'],
    },
    intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  },

  states: {
    received: t('已收件', 'Received'),
    screened: t('已初審', 'Screened'),
    inspecting: t('檢查中', 'Under inspection'),
    told: { name: t('已告知結果', 'Outcome told'), ends: true, tone: 'good' },
    answered: { name: t('已答復，未檢查', 'Answered without inspection'), ends: true },
    referred: { name: t('已移送', 'Passed on'), ends: true },
    merged: { name: t('已併案', 'Joined to another'), ends: true },
  },

  steps: {
    report: {
      does: t('檢舉', 'Report'), by: 'reporter', from: 'start', to: 'received', asks: ['identity', 'reporter', ...told], sets: { channel: 'web' }, sends: 'receipt',
    },
    register: {
      does: t('登錄檢舉', 'Enter a report'), by: desk, from: 'start', to: 'received', asks: ['channel', 'identity', 'reporter', ...told], sends: 'receipt',
    },
    ask: {
      does: t('詢問檢舉人', 'Ask whoever reported'), by: desk, from: ['received', 'screened', 'inspecting'], to: 'same', asks: ['question'], speaks: 'question',
    },
    reply: {
      does: t('回答或補充', 'Answer, or add to it'), by: 'reporter', from: ['received', 'screened', 'inspecting'], to: 'same', asks: ['reply', 'moreEvidence'], speaks: 'reply',
    },
    screen: { does: t('初審', 'Screen'), by: desk, from: 'received', to: 'screened', asks: ['topics', 'urgency', 'screening'] },
    inspect: {
      does: t('派案檢查', 'Open an inspection'), by: 'officer', from: 'screened', to: 'inspecting', asks: ['respondent', 'workplace', 'industry', 'size', 'focus', 'visitBy'],
      gates: [{ needs: { workplaceHere: true }, cites: LIA('§33'), says: t('工作地點不在本市，請移送當地主管機關。', 'The place of work is not in this city; pass it to the authority there.') }],
      then: {
        begins: 'labour-standards-inspection/order', as: 'report', sets: { source: 'complaint' },
        with: { respondent: 'respondent', workplace: 'workplace', industry: 'industry', size: 'size', why: 'focus', visitBy: 'visitBy' },
      },
    },
    refer: { does: t('移送其他機關', 'Pass on'), by: desk, from: ['received', 'screened'], to: 'referred', asks: ['agency', 'referredFor'], sends: 'referred' },
    merge: { does: t('併案', 'Join to another'), by: desk, from: ['received', 'screened'], to: 'merged', asks: ['mergedInto', 'outcome'], speaks: 'outcome', sends: 'outcome' },
    answer: { does: t('答復，不派檢查', 'Answer without inspection'), by: 'officer', from: ['received', 'screened'], to: 'answered', asks: ['outcome'], speaks: 'outcome', sends: 'outcome' },
    tell: { does: t('告知檢查結果', 'Tell the outcome'), by: 'officer', from: 'inspecting', to: 'told', asks: ['outcome'], speaks: 'outcome', sends: 'outcome' },
  },

  clocks: {
    screen: { name: t('初審', 'Screen'), cites: inspectionRules('收件後初審'), from: 'received', to: ['screened', 'referred', 'merged', 'answered'], within: days(3), warn: 1 },
    urgent: {
      name: t('急迫案件派案', 'Send an inspector at once'), cites: inspectionRules('急迫案件'), from: 'screened', to: ['inspecting', 'referred', 'merged', 'answered'], within: hours(24),
      when: { urgency: 'urgent' }, warn: 1,
    },
    result: {
      name: t('十四日內告知檢查結果', 'Tell the result within fourteen days'), cites: LIA('§33'), from: 'inspecting', to: 'told', within: days(14), warn: 3,
    },
    investigate: {
      name: t('六十日內調查並書面答復', 'Investigate and answer in writing within sixty days'), cites: LSA('§74 IV'), from: 'received', to: ['told', 'answered', 'referred', 'merged'],
      within: days(60), warn: 10, commitment: true,
    },
  },

  letters,

  dimensions: {
    channel: { name: t('來源', 'How it came in'), field: 'channel' },
    identity: { name: t('是否具名', 'Named or anonymous'), field: 'identity' },
    agency: { name: t('移送機關', 'Passed to'), field: 'agency' },
    topics: { name: t('違反事項', 'What is wrong'), field: 'topics' },
  },
  measures: {
    'violation-reports': { name: t('檢舉受理件數', 'Reports received'), unit: 'cases', count: 'received', by: [['channel'], ['identity'], ['topics']] },
    'violation-reports-inspected': { name: t('因檢舉實施檢查件數', 'Reports that led to an inspection'), unit: 'cases', count: 'inspecting', by: [['channel']] },
    'violation-reports-referred': { name: t('移送其他機關件數', 'Passed on'), unit: 'cases', count: 'referred', by: [['agency']] },
    'violation-reports-days': { name: t('受理至告知結果日數（中位數）', 'Days to the outcome (median)'), unit: 'days', daysFrom: 'received', daysTo: ['told', 'answered'], take: 'median' },
    'violation-reports-on-time': { name: t('六十日內答復比率', 'Answered within sixty days'), unit: 'percent', onTime: 'investigate', decimals: 1 },
  },
  formulas: {
    'violation-reports-inspected-share': { name: t('檢舉派案檢查比率', 'Share inspected'), unit: 'percent', part: 'violation-reports-inspected', of: 'violation-reports', decimals: 1 },
  },
  tables: {
    'violation-reports-by-channel': {
      title: t('檢舉受理件數：依「來源」分', 'Reports of violations, by how they came in'), chapter: 'conditions', section: '二（一）',
      rows: 'channel', measures: ['violation-reports', 'violation-reports-inspected'],
    },
    'violation-reports-by-topic': {
      title: t('檢舉受理件數：依「違反事項」分', 'Reports of violations, by what is wrong'), chapter: 'conditions', section: '二（一）',
      rows: 'topics', measures: ['violation-reports'],
    },
  },
  sentences: [
    {
      chapter: 'conditions', section: '二（一）',
      says: t('{period}受理檢舉 {violation-reports} 件，其中匿名 {anonymous} 件；派案檢查 {violation-reports-inspected} 件，移送其他機關 {violation-reports-referred} 件；依限答復者占 {violation-reports-on-time}%。',
        'In {period} {violation-reports} reports came in, {anonymous} of them anonymous. {violation-reports-inspected} led to an inspection, {violation-reports-referred} were passed on; {violation-reports-on-time}% were answered on time.'),
      cells: { anonymous: ['violation-reports', { identity: 'anonymous' }] },
    },
  ],

  portal: {
    words: [
      '檢舉', '檢舉公司', '匿名檢舉', '申訴雇主', '告老闆', '公司違法', '不給加班費', '沒給加班費', '超時工作',
      '過勞', '不給休假', '不准請假', '病假被扣錢', '颱風假', '歧視', '沒有例假', '沒投保勞保', '勞保高薪低報', '投保薪資以多報少', '薪水低於最低工資', '時薪太低',
      '工地不安全', '安全設備不足', '沒戴安全帽', '職場霸凌', '性騷擾', '假外包', '薪水沒發', '減薪沒同意', '勞檢申訴',
      '勞基法第74條', 'complain about working conditions', 'report my boss anonymously', 'unsafe workplace', 'no day off',
      'unpaid overtime', 'unpaid wages',
      'tố giác ẩn danh', 'chủ vi phạm luật', 'không được nghỉ', 'không trả tiền tăng ca', 'không trả lương',
      'làm quá giờ', 'mengadukan majikan', 'majikan melanggar hukum', 'tidak ada libur',
      'lembur tidak dibayar', 'gaji tidak dibayar', 'แจ้งบริษัท', 'ร้องเรียนนายจ้าง', 'ไม่จ่ายโอที',
      'ไม่จ่ายค่าแรง', 'magsumbong', 'ireklamo ang amo', 'walang day off', 'hindi bayad ang overtime',
      'hindi bayad ang sahod',
    ],
    apply: 'report',
    unlinked: true,
    want: t('檢舉公司違反勞動法令（可匿名）', 'Report a business that breaks labour law (anonymously if you wish)', {
      vi: 'Tố giác công ty vi phạm luật lao động (có thể ẩn danh)', id: 'Laporkan pelanggaran hukum kerja (boleh anonim)', th: 'แจ้งบริษัทที่ฝ่าฝืนกฎหมายแรงงาน (ไม่ต้องระบุชื่อได้)', fil: 'Isumbong ang kumpanyang lumalabag (puwedeng hindi magpakilala)',
    }),
    topic: 'dispute',
    about: t('未給加班費、超時、沒有例假、未投保……都可以檢舉。具名者身分密封；匿名者以查詢碼與我們對話。', 'Unpaid overtime, long hours, no day off, no insurance: report it. Named, you stay under seal; anonymous, you talk with us by an access code.'),
    needs: [t('公司或商號名稱與工作地址', 'Name and address of the business'), t('發生的事與日期', 'What happened and when'), t('班表、薪資單等照片（有的話）', 'Photographs of rosters or payslips, if you have them')],
    pages: [
      { title: t('您要具名嗎', 'Named or anonymous'), fields: ['identity', 'reporter'] },
      { title: t('哪個事業單位', 'Which business'), fields: ['respondent', 'workplace', 'workplaceHere'] },
      { title: t('發生什麼事', 'What happened'), fields: ['topics', 'happenedOn', 'facts', 'evidence'] },
    ],
    publish: ['violation-reports', 'violation-reports-inspected-share', 'violation-reports-on-time'],
  },
})
