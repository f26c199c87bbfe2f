// 推薦與得獎. One nomination: screened, scored by each juror for themselves, placed, taken or declined, and on the list of those honoured.
import { choice, days, entry, files, many, months, organisation, person, programme, t, text, whole, yesNo } from '#engine'
import { awardRules } from '#bureau/documents.ts'
import { keep, running, winners } from '#capabilities/award/index.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { letters } from './letters.ts'
import { average, fields, honouredOn, leading, proposed, proposer } from './rule.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
const staff = ['officer', 'head'] as const
const nominated = ['nominee', 'firm', 'union'] as const
const asked = ['round', 'whom', 'candidate', 'nominee', 'firm', 'union', 'relation', 'merits', 'papers', 'nominator'] as const
const ofRound = { roundName: 'round.name', year: 'round.year', series: 'round.series', clean: 'round.clean', passMark: 'round.passMark', seats: 'round.places', employer: 'firm.organisation' } as const
const sheets = (found: 'points' | 'leading') =>
  ({ sum: found, of: 'award-scores', in: ['given'], naming: 'nomination', purpose: t('加總各評審得分', 'Adding up what the jurors gave') }) as const
const aside = { takes: 'award-scores/withdraw', for: { naming: 'nomination' }, in: ['assigned', 'missed'] } as const
const results = ['average', 'rank'] as const
const seen = ['roundName', 'candidate', 'relation', 'whom', { in: ['ineligible', 'revoked', 'annulled'], fields: ['reason'] }, { in: ['won', 'reserve', 'honoured', 'declined', 'lapsed', 'notChosen'], fields: results }] as const
const fits = { needs: { 'round.whom': { field: 'whom' } }, says: t('這個獎項表揚的不是這一類，請看評選說明再選。', 'This award is not for them. Look at what it says and choose again.') } as const

export default programme({
  id: 'award-entries',
  version: 1,
  name: t('推薦與得獎', 'Nominations and honours'),
  code: 'AN',
  unit: 'planning',
  purpose: t('值得表揚的人、事業單位與工會都能被推薦，由評審公平選出。', 'People, firms and unions that deserve it are nominated, and chosen fairly.'),
  law: awardRules('推薦'),
  covers: ['model-worker-award'],
  keep,
  privacy: {
    purpose: t('辦理評選、通知與表揚', 'The award: choosing, telling and honouring'),
    recipients: t('本局承辦人員及評審委員；受獎者同意後公布名單', 'The officers of this bureau and the jury; the list of those honoured, once they agree'),
    kept: t('結案後保存十年', 'Ten years after closing'),
    without: t('未提供聯絡資料，無法審查或通知。', 'Without a way to reach you nothing can be checked or told.'),
  },
  title: 'candidate',
  fields: {
    round: entry(t('評選', 'Award'), 'award-rounds', { in: ['open'], shows: ['name', 'whom'], ...open }),
    whom: choice(t('表揚對象', 'Who is honoured'), winners, open),
    candidate: text(t('受推薦者', 'Who is nominated'), { max: 60, help: t('個人姓名、事業單位或工會的名稱。', 'The name of the person, the firm or the union.') }),
    nominee: person(t('受推薦人', 'The person'), ['idNumber', 'phone', 'email'], { when: { whom: 'person' }, doubts: checkPerson }),
    firm: entry(t('事業單位或團體', 'The firm or association'), 'organisation-register', { in: ['active'], shows: ['organisation'], when: { whom: 'firm' }, ...open }),
    union: entry(t('工會', 'The union'), 'union-registration', { in: ['active'], shows: ['name', 'unionType'], when: { whom: 'union' }, ...open }),
    relation: choice(t('推薦者身分', 'Who nominates'), {
      self: t('自薦', 'Themselves'), employer: t('雇主', 'The employer'), union: t('工會', 'A union'), colleague: t('同事或市民', 'A colleague or citizen'), agency: t('仲介機構', 'An agency'), bureau: t('本局依名冊提名', 'The bureau, from its registers'),
    }, open),
    merits: text(t('優良事蹟', 'What they have done'), { lines: 6, max: 3000 }),
    papers: files(t('佐證資料', 'Papers'), { optional: true, max: 5 }),
    nominator: person(t('推薦人或聯絡人', 'Who nominates, or can be reached'), ['phone', 'email']),
    roundName: text(t('獎項', 'Award'), open),
    year: text(t('年度', 'Year'), open),
    series: entry(t('獎項系列', 'Series of the award'), 'learning-series', { in: running, ...open }),
    clean: yesNo(t('兩年內受裁罰者不得獲選', 'Nobody fined in two years'), open),
    passMark: whole(t('最低分數', 'Lowest score that may win'), open),
    seats: whole(t('獲選名額', 'How many win'), open),
    employer: organisation(t('事業單位資料', 'The firm as registered'), { ...inside }),
    penalties: whole(t('兩年內裁罰件數', 'Fines in two years'), inside),
    keepOut: many(t('應迴避的評審', 'Jurors who keep out'), {
      juror: entry(t('評審', 'Juror'), 'rosters', { in: ['active'] }), why: text(t('關係', 'Why'), { max: 120, ...inside }),
    }, { optional: true, max: 30, ...inside, help: t('任職、親屬或有利害關係者；本人受推薦或推薦他人者由系統自動迴避。', 'Who works there, is a relative or has an interest. Whoever is nominated or nominates keeps out by itself.') }),
    jury: many(t('評審', 'The jury'), { juror: entry(t('評審', 'Juror'), 'rosters', { in: ['active'] }) }, { max: 30, ...inside }),
    ...fields, // sheets, sum, leadingSum, average, leading, honouredOn
    proposer: proposed,
    rank: whole(t('名次', 'Place'), { ...inside, min: 1 }),
    room: yesNo(t('有名額', 'There is a place'), inside),
    shownAs: text(t('名單及獎狀上的名稱', 'Name on the list and the certificate'), { ...open, max: 60, help: t('公布於網站；填寫即同意公布。', 'It is published on the website; by giving it you agree.') }),
    story: text(t('願意公開的事蹟', 'What may be told of it'), { ...open, lines: 3, max: 600, optional: true }),
    reason: text(t('理由', 'Reason'), { lines: 3 }),
  },
  roles: {
    nominator: { name: t('推薦人', 'Who nominates'), kind: 'party', is: 'nominator', sees: seen },
    nominee: { name: t('受推薦人', 'Who is nominated'), kind: 'party', is: 'nominee', sees: [...seen, 'merits'] },
    firm: { name: t('受推薦的事業單位', 'The firm nominated'), kind: 'party', body: 'firm', sees: [...seen, 'merits'] },
    union: { name: t('受推薦的工會', 'The union nominated'), kind: 'party', body: 'union', sees: [...seen, 'merits'] },
    intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    received: t('已收件，待審查', 'Received, to be screened'),
    admitted: { name: t('符合資格，評分中', 'Admitted, being scored'), untimed: t('隨評選的期程。', 'It goes by the days of the round.') },
    judged: { name: t('已評分', 'Scored'), untimed: t('隨評選的期程。', 'It goes by the days of the round.'), seenAs: 'admitted' },
    below: { name: t('未達最低分數', 'Below the lowest score'), untimed: t('隨評選的期程。', 'It goes by the days of the round.'), seenAs: 'admitted' },
    won: { name: t('獲選，待回復是否受獎', 'Won, to be taken'), tone: 'waiting' },
    reserve: { name: t('備取', 'In reserve'), stands: t('有人放棄時依名次遞補，至評選結案。', 'Called in this order when somebody declines, until the round is closed.') },
    honoured: { name: t('受獎', 'Honoured'), ends: true, tone: 'good' },
    declined: { name: t('放棄受獎', 'Declined'), ends: true },
    lapsed: { name: t('逾期未回復，視為放棄', 'Not answered in time'), ends: true },
    notChosen: { name: t('未獲選', 'Not chosen'), ends: true },
    ineligible: { name: t('不符資格', 'Conditions not met'), ends: true, tone: 'bad' },
    withdrawn: { name: t('撤回推薦', 'Withdrawn'), ends: true },
    revoked: { name: t('獲選已撤銷', 'Honour withdrawn'), ends: true, tone: 'bad' },
    annulled: { name: t('評選撤銷，不予計列', 'The round was annulled'), ends: true, void: true },
  },
  steps: {
    nominate: { does: t('推薦', 'Nominate'), by: 'nominator', from: 'start', to: 'received', asks: asked, takes: ofRound, gates: [fits], sends: 'receipt' },
    register: { does: t('登錄推薦', 'Enter a nomination'), by: ['intake', ...staff], from: 'start', to: 'received', asks: asked, takes: ofRound, gates: [fits], sends: 'receipt' },
    admit: {
      does: t('審查合格，分送評審', 'Admit it, and give out the sheets'), by: 'officer', from: 'received', to: 'admitted', asks: ['keepOut'], takes: { jury: 'round.jury' }, computes: { proposer },
      looks: { penalties: { count: true, of: 'labour-penalties', in: ['decided', 'carried'], same: 'employer', within: months(24), purpose: t('審查受推薦單位有無裁罰', 'Whether the firm was fined') } },
      gates: [{ needs: { any: [{ clean: { not: true } }, { penalties: 0 }] }, cites: awardRules('資格'), says: t('兩年內有勞動法令裁罰，依公告不得獲選；請登錄不符資格。', 'It was fined within two years, which the round does not allow: record that the conditions are not met.') }],
      then: { begins: 'award-scores/assign', for: 'jury', as: 'nomination', with: { juror: 'jury.juror', round: 'round', candidate: 'candidate', proposer: 'proposer', merits: 'merits' } },
    },
    refuse: { does: t('登錄不符資格', 'The conditions are not met'), by: staff, from: 'received', to: 'ineligible', asks: ['reason'], sends: 'refused' },
    withdraw: { does: t('撤回推薦', 'Withdraw it'), by: ['nominator', ...nominated, 'officer'], from: ['received', 'admitted'], to: 'withdrawn', proof: 'second', then: aside },
    tally: {
      does: t('結算分數', 'Add up the scores'), by: 'clock', from: 'admitted',
      to: [{ when: { sheets: { atLeast: 1 }, average: { atLeast: { field: 'passMark' } } }, to: 'judged' }, { to: 'below' }],
      looks: { sheets: { count: true, of: 'award-scores', in: ['given'], naming: 'nomination', purpose: t('計算繳回的評分表', 'Counting the sheets') }, sum: sheets('points'), leadingSum: sheets('leading') },
      computes: { average, leading },
    },
    place: { does: t('排入名次', 'Place it'), by: 'clock', from: 'judged', to: [{ when: { room: true }, to: 'won' }, { to: 'reserve' }], asks: ['rank'], sends: 'result' },
    call: { does: t('遞補', 'Call the next'), by: 'clock', from: 'reserve', to: 'won', gates: [{ needs: { room: true }, says: t('沒有名額。', 'There is no place.') }], sends: 'called' },
    turnDown: { does: t('未獲選', 'Not chosen'), by: 'clock', from: ['below', 'reserve'], to: 'notChosen', sends: 'notChosen' },
    accept: { does: t('同意受獎', 'Take it'), by: [...nominated, 'officer'], from: 'won', to: 'honoured', proof: 'code', asks: ['shownAs', 'story'], computes: { honouredOn }, sends: 'certificate' },
    decline: { does: t('放棄受獎', 'Decline it'), by: [...nominated, 'officer'], from: 'won', to: 'declined', proof: 'second' },
    lapse: { does: t('逾期未回復', 'Not answered in time'), by: 'clock', from: 'won', to: 'lapsed' },
    revoke: { does: t('撤銷獲選', 'Withdraw the honour'), by: 'head', from: 'honoured', to: 'revoked', asks: ['reason'], notBy: 'admit', sends: 'revoked' },
    annul: {
      does: t('評選撤銷', 'The round is annulled'), by: 'clock', from: ['received', 'admitted', 'judged', 'below', 'won', 'reserve', 'honoured', 'declined', 'lapsed', 'notChosen'], to: 'annulled', asks: ['reason'],
      sends: 'annulled', then: { takes: 'award-scores/annul', for: { naming: 'nomination' }, in: ['assigned', 'given', 'aside', 'missed'] },
    },
  },
  lists: {
    sheets: { name: t('評分表', 'Score sheets'), of: { programme: 'award-scores', naming: 'nomination' }, for: staff, shows: ['points'], soonest: 'scoreBy' },
  },
  clocks: {
    screen: { name: t('審查資格', 'Screen it'), cites: awardRules('期程'), from: 'received', to: ['admitted', 'ineligible', 'withdrawn', 'annulled'], within: days(14), warn: 3 },
    answer: { name: t('十四日內回復是否受獎', 'Say within fourteen days whether you take it'), cites: awardRules('表揚'), from: 'won', to: ['honoured', 'declined', 'lapsed', 'annulled'], within: days(14), warn: 3, act: 'lapse' },
  },
  holds: {
    places: {
      what: 'round', of: 'round.places', in: ['won', 'honoured'], tells: 'room', waits: { in: 'reserve', takes: 'call', by: 'rank' }, says: t('名額已滿。', 'All places are taken.'),
    },
    'one-person': { what: ['round', 'nominee.idNumber'], in: ['received', 'admitted', 'judged', 'below', 'won', 'reserve', 'honoured'], says: t('這位已被推薦參加這次評選。', 'This person is nominated for this award already.') },
    'one-firm': { what: ['round', 'firm'], in: ['received', 'admitted', 'judged', 'below', 'won', 'reserve', 'honoured'], says: t('這個單位已被推薦參加這次評選。', 'This firm is nominated for this award already.') },
    'one-union': { what: ['round', 'union'], in: ['received', 'admitted', 'judged', 'below', 'won', 'reserve', 'honoured'], says: t('這個工會已被推薦參加這次評選。', 'This union is nominated for this award already.') },
  },
  letters,
  dimensions: {
    series: { name: t('獎項', 'Award'), entry: 'series', code: 'code', title: 'name' },
    whom: { name: t('表揚對象', 'Who is honoured'), field: 'whom' },
    relation: { name: t('推薦者身分', 'Who nominates'), field: 'relation' },
  },
  measures: {
    'award-entries': { name: t('受理推薦數', 'Nominations received'), unit: 'items', count: 'received', by: [['series'], ['whom'], ['relation']] },
    'award-admitted': { name: t('符合資格數', 'Nominations admitted'), unit: 'items', count: 'admitted', by: [['series']] },
    'award-honoured': { name: t('表揚數', 'Honoured'), unit: 'items', count: 'honoured', by: [['series'], ['whom']], means: t('同意受獎者；評選撤銷者不計。', 'Those who took it; where a round was annulled, nobody.') },
    'award-declined': { name: t('放棄受獎數', 'Declined'), unit: 'items', count: ['declined', 'lapsed'], by: [['series']] },
  },
  formulas: {
    'award-honoured-share': { name: t('獲選比率', 'Share honoured'), unit: 'percent', part: 'award-honoured', of: 'award-entries', decimals: 1 },
  },
  tables: {},
  portal: {
    words: [
      '推薦模範勞工', '模範勞工選拔', '推薦表揚', '參加評選', '優良工會', '績優工會', '幸福企業', '樂活職場評選', '優良事業單位', '推薦模範移工', '得獎名單',
      'nominate a model worker', 'award for good employers', 'đề cử người lao động gương mẫu', 'nominasi pekerja teladan', 'เสนอชื่อแรงงานดีเด่น', 'mag-nomina ng huwarang manggagawa',
    ],
    apply: 'nominate',
    want: t('推薦人、公司或工會接受表揚', 'Nominate somebody, a firm or a union for an award', {
      vi: 'Đề cử một người, công ty hoặc công đoàn để được khen thưởng', id: 'Mengusulkan orang, perusahaan atau serikat untuk penghargaan',
      th: 'เสนอชื่อบุคคล บริษัท หรือสหภาพเพื่อรับรางวัล', fil: 'Magnomina ng tao, kompanya o unyon para sa parangal',
    }), topic: 'register',
    about: t('先看評選標準，再寫事蹟；評審各自評分，結果一次公布。', 'Look at the criteria, then say what they have done. Jurors score by themselves, and results come at once.'),
    needs: [t('受推薦者的姓名或名稱與聯絡方式', 'The name of whom you nominate, and how to reach them'), t('優良事蹟的佐證（如有）', 'Papers that show it, if any')],
    pages: [
      { title: t('哪一個獎項、推薦誰', 'Which award, and whom'), fields: ['round', 'whom', 'candidate', 'nominee', 'firm', 'union'] },
      { title: t('事蹟', 'What they have done'), fields: ['merits', 'papers'] },
      { title: t('您是誰', 'Who you are'), fields: ['relation', 'nominator'] },
    ],
    publish: ['award-entries', 'award-honoured'],
  },
  publishes: {
    winners: {
      name: t('得獎名單', 'Those honoured'), about: t('歷年獲選表揚、並同意公布的個人、事業單位與工會。', 'People, firms and unions that were honoured, and agreed to be named.'),
      words: ['得獎名單', '得獎者', '模範勞工名單', '榮譽榜', 'winners', 'honour roll'],
      path: 'award-winners', while: ['honoured'], as: 'rows', heading: 'shownAs', on: 'honouredOn', shows: ['roundName', 'year', 'whom', 'story'], by: ['roundName', 'whom'], under: ['round', 'series'],
    },
  },
})
