// 工會籌組與設立登記. A founding becomes the union's own entry: the one authoritative register of unions.
import { choice, choices, date, days, files, organisation, person, programme, t, text, whole, yesNo } from '#engine'
import { results103, half114, midterm113 } from '#bureau/documents.ts'
import { supplementable } from '#capabilities/supplementable/contract.ts'
import * as lacking from '#capabilities/supplementable/index.ts'
import { keep, roles, unit } from '#capabilities/unions/index.ts'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { UNION, UNION_ER } from '#law/statutes.ts'
import { letters } from './letters.ts'
import { applyBy, boardsFit, enoughFounders, lastQuarter, mostDirectors, reads } from './rule.ts'
import { ARTICLES, CITIES } from './words.ts'

export default programme({
  id: 'union-registration',
  is: [supplementable],
  version: 1,
  name: t('工會籌組與設立登記', 'Founding and registering unions'),
  code: 'UN',
  unit,
  purpose: t('勞工在十四日內取得登記證書；全市只有一本正確的工會名冊。', 'Workers hold their certificate within fourteen days, and there is one true register of unions.'),
  law: UNION('§11'),
  covers: ['union-registration'],
  keep,
  privacy: {
    purpose: t('辦理工會登記與輔導。', 'To register and support unions.'),
    recipients: t('僅本局承辦人員；名冊公開工會名稱、類別、會址與理事長姓名，不公開發起人。', 'The officers of this bureau. The open register shows name, kind, seat and president, never who signed.'),
    kept: t('依機關檔案保存年限保存十年。', 'Ten years, by the retention schedule.'),
    without: t('未提供連絡資料，無法通知補正與核發證書。', 'Without a way to reach you we cannot ask for papers or send the certificate.'),
  },
  title: 'name',
  body: { at: 'seat' },

  fields: {
    name: text(t('工會名稱', 'Name of the union'), { sensitivity: 'open' }),
    enterprise: organisation(t('事業單位', 'Enterprise'), { when: { unionType: 'enterprise' }, doubts: checkOrganisation }),
    trade: text(t('產業或職業', 'Industry or trade'), { sensitivity: 'open', when: { unionType: ['industrial', 'occupational'] } }),
    seat: text(t('會址', 'Seat'), { sensitivity: 'open' }),
    applicant: person(t('申請人（籌備會召集人或理事長）', 'Applicant (convenor or president)'), ['phone', 'email']),
    ...reads, // unionType, initiators, foundingOn, members
    memberUnions: whole(t('發起工會家數', 'Unions that join'), { min: 2, max: 1000, when: { unionType: 'federation' } }),
    directors: whole(t('理事人數', 'Directors'), { min: 1, max: 99, sensitivity: 'open' }),
    supervisors: whole(t('監事人數', 'Supervisors'), { min: 0, max: 99, sensitivity: 'open' }),
    president: text(t('理事長', 'President'), { sensitivity: 'open' }),
    termTo: date(t('本屆任期屆滿日', 'Term of the boards ends'), { sensitivity: 'open' }),
    asksReturns: yesNo(t('每季自動通知填報會員動態', 'Ask for the quarterly return by itself'), { optional: true }),
    returnOf: text(t('填報季別', 'Quarter asked for'), { shape: 'quarter' }),
    papers: files(t('章程、會議紀錄與名冊', 'Articles, minutes and lists'), { optional: true, max: 20 }),
    articles: choices(t('章程載明事項', 'What the articles say'), ARTICLES, {
      min: Object.keys(ARTICLES).length, help: t('逐項核對；缺一項即不能登記。', 'Check each; without one of them there is no registration.'),
    }),
    // Found by the rules
    founders: yesNo(t('連署發起人數足夠', 'Enough workers signed')),
    boards: yesNo(t('理監事名額合法', 'Boards within the Act')),
    applyBy: date(t('請領證書期限', 'Apply by')),
    mostDirectors: whole(t('理事名額上限', 'Most directors')),
    ...lacking.fields, // missing, supplementBy
    checkedWords: text(t('審查意見', 'Findings'), { lines: 3, optional: true }),
    reason: text(t('理由', 'Reason'), { lines: 3 }),
    certificateNo: text(t('證書字號', 'Certificate number'), { sensitivity: 'open' }),
    registeredOn: date(t('登記日期', 'Registered on'), { sensitivity: 'open', notAfterToday: true }),
    arrival: choice(t('如何進入名冊', 'How it came into the register'), {
      founded: t('新成立', 'Founded'), transferred: t('自他縣市移轉', 'Moved here'), carried: t('舊冊轉入', 'Carried over'),
    }, { sensitivity: 'open' }),
    fromCity: choice(t('原登記縣市', 'Where it was registered'), CITIES, { sensitivity: 'open' }),
    toCity: choice(t('移轉至', 'Moves to'), CITIES, { sensitivity: 'open' }),
    endReason: choice(t('解散原因', 'Why it ends'), {
      merged: t('合併', 'Merged'), voted: t('會員大會決議解散', 'By vote of the assembly'), court: t('法院宣告', 'By a court'), order: t('主管機關命令', 'By order'),
    }, { sensitivity: 'open' }),
    endedOn: date(t('解散日期', 'Ended on'), { sensitivity: 'open', notAfterToday: true }),
    ground: choice(t('未運作情形', 'What shows it stands still'), {
      meetings: t('未召開法定會議', 'No statutory meetings'), returns: t('未報會員統計', 'No membership returns'), term: t('理監事任期屆滿未改選', 'Term over, no election'),
    }),
  },

  roles: { ...roles, intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' }, applicant: { name: t('申請人', 'Applicant'), kind: 'party', is: 'applicant', sees: ['founders', 'boards', 'mostDirectors', 'applyBy', 'missing', 'supplementBy', 'certificateNo', 'registeredOn', 'ground', 'fromCity', 'toCity', 'endReason', 'endedOn'] } },

  states: {
    received: t('已收件', 'Received'),
    ...lacking.states, // supplement
    checked: t('已審查', 'Checked'),
    refused: { name: t('不予登記', 'Refused'), ends: true, tone: 'bad' },
    withdrawn: { name: t('已撤回', 'Withdrawn'), ends: true },
    active: { name: t('運作中', 'In good standing'), tone: 'good', stands: t('工會存續期間不限，異動時更新。', 'A union stands until it ends; changes are entered when they happen.') },
    dormant: { name: t('未運作', 'Not operating'), tone: 'waiting', stands: t('由「未運作工會追蹤輔導」案件追蹤。', 'Followed by its case of the dormant-union programme.') },
    dissolved: { name: t('已解散', 'Dissolved'), ends: true },
    moved: { name: t('已移轉他縣市', 'Moved to another city'), ends: true },
  },

  steps: {
    apply: {
      does: t('申請工會登記', 'Apply for registration'), by: ['applicant', 'intake', 'officer'], from: 'start', to: 'received',
      asks: ['name', 'unionType', 'enterprise', 'trade', 'seat', 'applicant', 'initiators', 'memberUnions', 'foundingOn', 'members', 'directors', 'supervisors', 'president', 'termTo', 'papers'],
      computes: { founders: enoughFounders, applyBy, mostDirectors, boards: boardsFit }, sends: 'receipt',
    },
    askSupplement: {
      does: t('通知補正', 'Ask for what is missing'), by: ['officer', 'intake'], from: 'received', to: 'supplement', asks: ['missing', 'supplementBy'], sends: 'supplement',
    },
    supply: {
      does: t('補正', 'Supply it'), answers: 'missing', by: ['applicant', 'officer', 'intake'], from: 'supplement', to: 'received',
      asks: ['initiators', 'members', 'directors', 'supervisors', 'papers'], computes: { founders: enoughFounders, mostDirectors, boards: boardsFit },
    },
    check: {
      does: t('審查完成，擬准登記', 'Find it in order'), by: 'officer', from: 'received', to: 'checked', asks: ['articles', 'checkedWords'],
      gates: [
        { needs: { founders: true }, says: t('連署發起未達三十人，請通知補正。', 'Fewer than thirty workers signed: ask for what is missing.'), cites: UNION('§11 I') },
        { needs: { boards: true }, says: t('理事或監事名額不合規定，請通知補正。', 'The boards are not within the Act: ask for what is missing.'), cites: UNION('§17 I') },
      ],
    },
    issue: {
      does: t('核發登記證書', 'Issue the certificate'), by: 'head', from: 'checked', to: 'active', on: 'registeredOn', asks: ['certificateNo', 'registeredOn', 'asksReturns'],
      sets: { arrival: 'founded' }, notBy: 'check', sends: 'certificate',
    },
    giveBack: { does: t('退回承辦人', 'Give it back'), by: 'head', from: 'checked', to: 'received', asks: ['reason'] },
    refuse: { does: t('不予登記', 'Refuse'), by: 'head', from: ['received', 'checked'], to: 'refused', asks: ['reason'], sends: 'refusal' },
    withdraw: { does: t('撤回申請', 'Withdraw'), proof: 'second', by: ['applicant', 'officer'], from: ['received', 'supplement', 'checked'], to: 'withdrawn', asks: ['reason'] },
    enter: {
      does: t('舊冊轉入', 'Carry over from the old register'), by: ['officer', 'head'], from: 'start', to: 'active',
      asks: ['name', 'unionType', 'enterprise', 'trade', 'seat', 'members', 'president', 'termTo', 'certificateNo', 'registeredOn', 'asksReturns'], sets: { arrival: 'carried' },
    },
    transferIn: {
      does: t('登錄移轉入本市', 'Enter a union that moved here'), by: ['officer', 'head'], from: 'start', to: 'active',
      asks: ['name', 'unionType', 'enterprise', 'trade', 'seat', 'members', 'president', 'termTo', 'fromCity', 'certificateNo', 'registeredOn', 'asksReturns'], sets: { arrival: 'transferred' },
    },
    amend: {
      does: t('更新理監事與會址', 'Enter new boards or a new seat'), by: ['officer', 'head'], from: ['active', 'dormant'], to: 'same',
      asks: ['seat', 'members', 'directors', 'supervisors', 'president', 'termTo', 'asksReturns'], computes: { mostDirectors, boards: boardsFit },
    },
    askReturn: {
      does: t('通知填報上季會員動態', 'Ask for the return of the last quarter'), by: 'clock', from: 'active', to: 'same', computes: { returnOf: lastQuarter },
      then: { begins: 'union-membership-return/call', as: 'union', with: { quarter: 'returnOf' }, unlessThere: true },
    },
    stand: {
      does: t('列為未運作，開始追蹤', 'Note that it stands still'), by: ['officer', 'head'], from: 'active', to: 'dormant', asks: ['ground'],
      then: { begins: 'dormant-union-followup/flag', with: { ground: 'ground' }, as: 'union' },
    },
    revive: { does: t('恢復運作', 'Note that it works again'), by: ['officer', 'head'], from: 'dormant', to: 'active' },
    dissolve: { does: t('登錄解散', 'Enter the end'), by: ['officer', 'head'], from: ['active', 'dormant'], to: 'dissolved', on: 'endedOn', asks: ['endReason', 'endedOn'] },
    moveOut: { does: t('登錄移轉出本市', 'Enter that it moves away'), by: ['officer', 'head'], from: ['active', 'dormant'], to: 'moved', on: 'endedOn', asks: ['toCity', 'endedOn'] },
  },

  lists: {
    returns: {
      name: t('會員動態', 'Membership returns'), of: { programme: 'union-membership-return', naming: 'union' }, for: ['officer', 'head'],
      shows: ['quarter', 'joined', 'left', 'atEnd'], begins: 'call', does: 'accept',
    },
    meetings: {
      name: t('法定會議', 'Statutory meetings'), of: { programme: 'union-statutory-meetings', naming: 'union' }, for: ['officer', 'head'],
      shows: ['meetingType', 'session', 'quorate'], by: ['meetingType'], newest: 'meetingOn', begins: 'notify',
    },
    followups: {
      name: t('未運作追蹤', 'Follow-up while it stands still'), of: { programme: 'dormant-union-followup', naming: 'union' }, for: ['officer', 'head'],
      shows: ['ground', 'contactedOn', 'visitOn'], begins: 'flag',
    },
  },
  clocks: {
    certificate: {
      name: t('核發登記證書', 'Issue the certificate'), cites: midterm113('參一（八）1'), from: 'received', to: ['active', 'refused', 'withdrawn'], within: days(14),
      pausedIn: 'supplement', warn: 4, commitment: true,
    },
    supplement: {
      name: t('補正', 'Supply what is missing'), cites: UNION_ER('§9'), from: { day: 'supplementBy', in: 'supplement' }, to: ['received', 'withdrawn'], within: days(0),
    },
    returns: {
      name: t('每季通知填報會員動態', 'Ask for the return each quarter'), cites: results103('壹一（一）1（2）'), from: { each: 'quarter', in: 'active' }, to: ['dormant', 'dissolved', 'moved'],
      within: days(0), when: { asksReturns: true }, act: 'askReturn', shift: 'none',
    },
  },

  holds: {
    'one-in-an-enterprise': {
      what: ['unionType', 'enterprise.businessNumber'], in: ['received', 'supplement', 'checked', 'active', 'dormant'],
      says: t('這個事業單位已有企業工會登記或申請中；同一廠場或事業單位以組織一個企業工會為限。', 'This enterprise has an enterprise union, or one has applied; there may be one.'), cites: UNION('§9'),
    },
  },

  letters,
  dimensions: {
    unionType: { name: t('類別', 'Kind'), field: 'unionType' },
    from: { name: t('原登記縣市', 'From'), field: 'fromCity' },
  },
  measures: {
    'union-count': {
      name: t('工會家數', 'Unions registered in the city'), unit: 'unions', stock: ['active', 'dormant'], by: [['unionType']],
      means: t('期末登記有案之工會。', 'Unions on the register on the last day of the period.'), source: half114('一（一）1'),
    },
    'unions-established': {
      name: t('新成立工會家數', 'Unions founded'), unit: 'unions', count: 'active', where: { arrival: 'founded' }, by: [['unionType']], source: half114('一（一）3'),
    },
    'unions-transferred-in': {
      name: t('移轉入本市工會家數', 'Unions moved into the city'), unit: 'unions', count: 'active', where: { arrival: 'transferred' }, by: [['from']], source: half114('一（一）3'),
    },
    'unions-dissolved': { name: t('解散工會家數', 'Unions dissolved'), unit: 'unions', count: 'dissolved', by: [['unionType']] },
    'union-certificates-on-time': { name: t('登記證書依限核發比率', 'Certificates issued in time'), unit: 'percent', onTime: 'certificate', decimals: 1 },
    'union-registered-members': { name: t('登記會員人數', 'Members on the register'), unit: 'persons', stock: ['active', 'dormant'], sum: 'members', by: [['unionType']] },
  },
  tables: {
    'union-count-by-type': {
      title: t('{period}各級工會成立情形', 'Unions by kind, {period}'), chapter: 'organisation', section: '一（一）1', rows: 'period', columns: 'unionType', measures: ['union-count'],
    },
  },
  sentences: [
    { chapter: 'organisation', section: '一（一）1', says: t('截至{end}，本市工會家數計 {union-count} 家。', 'By {end} the city had {union-count} unions.') },
    {
      chapter: 'organisation', section: '一（一）3',
      says: t('{period}計有 {unions-established} 家工會成立，{unions-transferred-in} 家工會自他縣市移轉至本市；登記證書於十四日內核發者占 {union-certificates-on-time}%。',
        'In {period} {unions-established} unions were founded and {unions-transferred-in} moved into the city; {union-certificates-on-time}% of the certificates came within fourteen days.'),
    },
  ],

  portal: {
    words: [
      '成立工會', '籌組工會', '組工會', '工會發起人數', '工會登記', '工會證書', '發起工會',
      '工會立案', '工會法第11條', 'start a union', 'how to form a union', 'register a union', 'thành lập công đoàn',
      'mendirikan serikat pekerja', 'จัดตั้งสหภาพ', 'magtatag ng unyon',
    ],
    apply: 'apply',
    want: t('成立工會、申請登記證書', 'Found a union and have it registered', {
      vi: 'Thành lập công đoàn và xin giấy chứng nhận', id: 'Mendirikan serikat pekerja dan mendaftarkannya', th: 'จัดตั้งสหภาพแรงงานและขอจดทะเบียน', fil: 'Magtatag ng unyon at iparehistro ito',
    }), topic: 'union',
    about: t('三十人連署發起、召開成立大會後三十日內申請，十四日內核發證書。', 'Thirty sign, the founding meeting is held; apply within thirty days and have the certificate within fourteen.'),
    needs: [
      t('連署發起名冊與籌備會紀錄', 'The list of those who signed and the minutes of the committee'), t('章程', 'The articles'),
      t('成立大會紀錄、會員與理監事名冊', 'Minutes of the founding meeting, lists of members and boards'),
    ],
    pages: [
      { title: t('哪一個工會', 'Which union'), fields: ['name', 'unionType', 'enterprise', 'trade', 'seat'] },
      { title: t('誰來申請', 'Who applies'), fields: ['applicant'] },
      { title: t('發起與成立大會', 'Founding'), fields: ['initiators', 'memberUnions', 'foundingOn', 'members'] },
      { title: t('理事與監事', 'Boards'), fields: ['directors', 'supervisors', 'president', 'termTo'] },
      { title: t('文件', 'Papers'), fields: ['papers'] },
    ],
    publish: ['union-count', 'unions-established'],
  },
  publishes: {
    register: {
      name: t('本市工會名冊', 'Register of unions'), about: t('本市登記有案的工會。', 'The unions on the register of the city.'),
      words: ['工會名單', '找工會', '加入工會', '職業工會名冊', '工會在哪裡', '工會電話', 'list of unions', 'join a union'],
      path: 'unions', while: ['active', 'dormant'], as: 'rows', heading: 'name', on: 'registeredOn',
      shows: ['unionType', 'trade', 'seat', 'president', 'certificateNo', 'registeredOn'], by: ['unionType'], cites: results103('壹一（一）1'),
    },
  },
})
