// 評選梯次. A round of an award: announced with its criteria, scored by a jury, ranked by a stated rule, decided by another person, all results at once.
import { choice, date, days, decimal, entry, many, programme, t, text, whole, yesNo } from '#engine'
import { awardRules } from '#bureau/documents.ts'
import { keep, running, winners } from '#capabilities/award/index.ts'
import { fields, scorable, twice } from './rule.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
const either = ['officer', 'head'] as const
const GATES = [
  { needs: { scorable: { atLeast: 1 } }, cites: awardRules('評分'), says: t('沒有任何一項計分；請至少訂一項有分數的評分項目。', 'No criterion counts: give at least one of them points.') },
  { needs: { twice: false }, cites: awardRules('評審'), says: t('同一位評審列了兩次。', 'A juror is named twice.') },
] as const
const ofRound = (of: 'award-entries' | 'award-scores', state: string, zh: string, en: string) =>
  ({ count: true, of, in: [state], naming: 'round', purpose: t(zh, en) }) as const

export default programme({
  id: 'award-rounds',
  version: 1,
  name: t('評選梯次', 'Rounds of awards'),
  code: 'AR',
  unit: 'planning',
  purpose: t('標準先公告，評審各自評分，同分有規則，結果一次公布。', 'Criteria are announced first, jurors score by themselves, ties have a rule, and all results come at once.'),
  law: awardRules('評選'),
  covers: ['model-worker-award'],
  keep,
  title: 'name',
  fields: {
    series: entry(t('獎項', 'Award'), 'learning-series', { in: running, where: { carrier: 'award' }, ...open, help: t('獎項在「業務系列」開設。', 'Awards are opened as series.') }),
    name: text(t('名稱', 'Name'), { ...open, max: 60 }),
    year: text(t('年度', 'Year'), { ...open, max: 20, help: t('例如 115年。', 'Such as 2026.') }),
    about: text(t('評選說明', 'What it is about'), { ...open, lines: 4, optional: true }),
    whom: choice(t('表揚對象', 'Who is honoured'), winners, open),
    places: whole(t('獲選名額', 'How many win'), { ...open, min: 1, max: 500 }),
    passMark: whole(t('最低分數', 'Lowest score that may win'), { ...open, min: 0, max: 100, starts: 0, help: t('平均未達者不列入名次，名額得從缺。', 'Whoever has less on average has no place, and places may stay empty.') }),
    clean: yesNo(t('兩年內受勞動法令裁罰者不得獲選', 'Nobody fined under labour law in two years'), { ...open, when: { whom: 'firm' } }),
    ...fields, // criteria, jury
    closesOn: date(t('推薦截止日', 'Nominations until'), open),
    scoreBy: date(t('評分截止日', 'Scores until'), { ...open, notBefore: 'closesOn' }),
    scorable: whole(t('計分項目數', 'Criteria that count'), open),
    twice: yesNo(t('評審重複', 'A juror twice'), inside),
    unscreened: whole(t('尚未審查的推薦', 'Nominations not screened yet'), inside),
    unscored: whole(t('尚未繳回的評分表', 'Sheets not given yet'), inside),
    seed: text(t('籤種', 'Seed of the lot'), { ...open, max: 100, help: t('平均與權重最高項都同分時抽籤；填評分截止後才產生、人人可查的值，例如當期公開開獎號碼。', 'By lot where the mean and the criterion of most weight are equal: something that came to be after scoring and that anybody can look up.') }),
    order: many(t('名次', 'Order'), {
      who: entry(t('推薦案', 'Nomination'), 'award-entries', { in: ['judged'] }),
      place: whole(t('名次', 'Place'), open),
      average: decimal(t('平均分數', 'Mean score'), { ...open, decimals: 2 }),
      leading: decimal(t('權重最高項平均', 'Mean of the criterion of most weight'), { ...open, decimals: 2 }),
      lot: text(t('籤號', 'Lot'), { ...open, max: 16 }),
    }, { max: 500, ...inside }),
    unanswered: whole(t('尚未回復是否受獎', 'Winners who have not answered'), inside),
    reason: text(t('理由', 'Reason'), { lines: 3, ...inside }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    open: t('受理推薦中', 'Open for nominations'),
    judging: t('評分中', 'Being scored'),
    scored: t('評分截止，待排序', 'Scored, to be ranked'),
    ranked: { name: t('已排序，待核定', 'Ranked, to be decided'), tone: 'waiting' },
    decided: t('已公布結果', 'Results are out'),
    closed: { name: t('已結案', 'Closed'), ends: true, tone: 'good' },
    annulled: { name: t('評選已撤銷', 'Annulled'), ends: true, void: true },
  },
  steps: {
    announce: {
      does: t('公告評選', 'Announce a round'), by: either, from: 'start', to: 'open',
      asks: ['series', 'name', 'year', 'about', 'whom', 'places', 'passMark', 'clean', 'criteria', 'jury', 'closesOn', 'scoreBy'], plans: ['closesOn', 'scoreBy'],
      computes: { scorable, twice }, gates: GATES,
    },
    amend: {
      does: t('變更期程或評審', 'Change days or the jury'), by: either, from: ['open', 'judging'], to: 'same', asks: ['about', 'jury', 'closesOn', 'scoreBy'], clears: ['about'],
      help: t('評審的變更只及於之後審查合格的推薦；評分項目不能變更。', 'Another jury scores what is admitted from now on; criteria stay.'), computes: { twice }, gates: [GATES[1]],
      then: { takes: 'award-scores/moveDay', for: { naming: 'round' }, in: 'assigned', with: { scoreBy: 'scoreBy' } },
    },
    closeEntries: { does: t('截止推薦', 'Close the nominations'), by: ['officer', 'clock'], from: 'open', to: 'judging' },
    closeScoring: {
      does: t('截止評分', 'Close the scoring'), by: 'officer', from: 'judging', to: 'scored',
      looks: {
        unscreened: ofRound('award-entries', 'received', '確認推薦均已審查', 'Seeing that every nomination is screened'),
        unscored: ofRound('award-scores', 'assigned', '確認評分表均已繳回', 'Seeing that every sheet is given'),
      },
      gates: [
        { needs: { unscreened: 0 }, says: t('還有推薦沒有審查。', 'Some nominations are not screened yet.') },
        { needs: { unscored: 0 }, says: t('還有評分表沒有繳回；逾期者由系統結算，或請評審迴避。', 'Some sheets are not given yet. Those that are late lapse by themselves, or a juror steps aside.') },
      ],
      then: { takes: 'award-entries/tally', for: { naming: 'round' }, in: 'admitted' },
    },
    rank: {
      does: t('排定名次', 'Rank'), by: either, from: 'scored', to: 'ranked', notBy: 'closeScoring', asks: ['seed'],
      help: t('先比平均，再比權重最高項的平均，仍同分者抽籤；排定後不得重排。', 'By the mean, then by the criterion of most weight, then by lot; there is no second time.'),
      ranks: {
        order: { of: { programme: 'award-entries', naming: 'round', in: 'judged' }, seed: 'seed', picks: [{ by: [['average', 'most'], ['leading', 'most']] }], cites: awardRules('名次') },
      },
    },
    decide: {
      does: t('核定並公布結果', 'Decide, and tell everybody'), by: 'head', from: 'ranked', to: 'decided', notBy: ['rank', 'closeScoring'],
      then: [
        { takes: 'award-entries/place', for: 'order.who', in: 'judged', with: { rank: 'order.place' } },
        { takes: 'award-entries/turnDown', for: { naming: 'round' }, in: 'below' },
      ],
    },
    close: {
      does: t('結案', 'Close'), by: either, from: 'decided', to: 'closed', looks: { unanswered: ofRound('award-entries', 'won', '確認得獎者均已回復', 'Seeing that every winner has answered') },
      gates: [{ needs: { unanswered: 0 }, says: t('還有得獎者沒有回復是否受獎。', 'Some winners have not said whether they take it.') }],
      then: { takes: 'award-entries/turnDown', for: { naming: 'round' }, in: 'reserve' },
    },
    annul: {
      does: t('撤銷評選', 'Annul the round'), by: 'head', from: ['open', 'judging', 'scored', 'ranked', 'decided'], to: 'annulled', asks: ['reason'],
      help: t('程序有瑕疵時撤銷，推薦、評分與結果一併不計；要重辦請另行公告。', 'Where it was not done as it should be: nominations, scores and results do not count. Announce another to do it again.'),
      then: { takes: 'award-entries/annul', for: { naming: 'round' }, in: ['received', 'admitted', 'judged', 'below', 'won', 'reserve', 'honoured', 'declined', 'lapsed', 'notChosen'], with: { reason: 'reason' } },
    },
  },
  lists: {
    entries: {
      name: t('推薦案', 'Nominations'), of: { programme: 'award-entries', naming: 'round' }, for: either, shows: ['average', 'rank', 'relation'], by: ['relation'], begins: 'register',
    },
    sheets: { name: t('評分表', 'Score sheets'), of: { programme: 'award-scores', naming: 'round' }, for: either, shows: ['points'], soonest: 'scoreBy' },
  },
  clocks: {
    nominate: { name: t('截止推薦', 'Close the nominations'), cites: awardRules('期程'), from: { day: 'closesOn', in: 'open' }, to: ['judging', 'annulled'], within: days(0), act: 'closeEntries' },
    score: { name: t('截止評分', 'Close the scoring'), cites: awardRules('期程'), from: { day: 'scoreBy', in: 'judging' }, to: ['scored', 'annulled'], within: days(7) },
    rank: { name: t('排定名次', 'Rank'), cites: awardRules('期程'), from: 'scored', to: ['ranked', 'annulled'], within: days(14) },
    decide: { name: t('核定結果', 'Decide'), cites: awardRules('期程'), from: 'ranked', to: ['decided', 'annulled'], within: days(14) },
    close: { name: t('結案', 'Close'), cites: awardRules('期程'), from: 'decided', to: ['closed', 'annulled'], within: days(60), warn: 14 },
  },
  dimensions: {
    series: { name: t('獎項', 'Award'), entry: 'series', code: 'code', title: 'name' },
    whom: { name: t('表揚對象', 'Who is honoured'), field: 'whom' },
  },
  measures: {
    'award-rounds': { name: t('公告評選梯次', 'Rounds announced'), unit: 'items', count: 'open', by: [['series'], ['whom']] },
  },
  tables: {},
  publishes: {
    rounds: {
      name: t('評選與表揚', 'Awards'), about: t('現在受理推薦的獎項、評選標準、名額與期程。', 'Awards that take nominations now, with their criteria, places and days.'),
      words: ['評選', '表揚', '徵選', '模範勞工', '優良工會', '績優工會', '幸福企業', '樂活職場', '模範外勞', '模範移工', 'awards', 'nominate', 'model worker', 'good employer', 'giải thưởng', 'penghargaan pekerja', 'รางวัลแรงงาน', 'parangal sa manggagawa'],
      path: 'awards', while: ['open', 'judging', 'scored', 'ranked', 'decided', 'closed'], as: 'articles', heading: 'name', body: 'about', on: 'openedOn',
      shows: ['year', 'whom', 'places', 'passMark', 'clean', 'closesOn', 'criteria'], brief: ['whom', 'places', 'closesOn'], by: ['whom'], under: ['series'],
      leads: { programme: 'award-entries', field: 'round', in: ['open'] },
    },
  },
})
