// 議案. What comes before a committee: who must keep out says so before the papers are open, the vote is counted, and what is resolved moves the case it is about.
import { choice, date, days, entry, files, many, programme, rule, t, text, whole } from '#engine'
import { committeeRules } from '#bureau/documents.ts'
import { ARCHIVES } from '#law/statutes.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
const names = { name: text(t('姓名', 'Name'), { ...open, max: 40 }) }
const attending = many(t('出席委員', 'Members present'), names, { min: 0, max: 60, ...inside })
const recused = many(t('迴避委員', 'Members who keep out'), { ...names, why: text(t('事由', 'Why'), { ...inside, max: 200 }) }, { min: 0, max: 60, optional: true, ...inside })
const count = (zh: string, en: string) => whole(t(zh, en), { ...open, min: 0, max: 60 })
const votes = { votesFor: count('同意', 'For'), votesAgainst: count('不同意', 'Against'), abstained: count('棄權', 'Abstained') }
const voters = count('可表決人數', 'May vote')
const resolutions = { adopted: t('通過', 'Adopted'), rejected: t('不通過', 'Rejected'), deferred: t('緩議', 'Put off') } as const

const mayVote = rule({
  name: t('可表決人數', 'Who may vote'), cites: committeeRules('迴避'), reads: { attending, recused },
  of(c) {
    const out = new Set((c.recused ?? []).map((one) => one.name.trim()))
    const left = [...new Set(c.attending.map((one) => one.name.trim()))].filter((name) => !out.has(name))
    return { value: left.length, because: [{ cites: committeeRules('迴避'), says: t(`出席 ${c.attending.length} 人，迴避 ${out.size} 人，可表決 ${left.length} 人`, `${c.attending.length} present, ${out.size} keep out, ${left.length} may vote`) }] }
  },
})
const told = rule({
  name: t('表決票數', 'Votes'), cites: committeeRules('表決'), reads: votes,
  of(c) {
    const value = c.votesFor + c.votesAgainst + c.abstained
    return { value, because: [{ cites: committeeRules('表決'), says: t(`同意 ${c.votesFor}、不同意 ${c.votesAgainst}、棄權 ${c.abstained}，共 ${value} 票`, `${c.votesFor} for, ${c.votesAgainst} against, ${c.abstained} abstained: ${value}`) }] }
  },
})
const apart = rule({
  name: t('未表決人數', 'Votes not accounted for'), cites: committeeRules('表決'), reads: { voters, told: count('票數', 'Votes') },
  of: (c) => ({ value: Math.abs(c.voters - c.told), because: [{ cites: committeeRules('表決'), says: t(`可表決 ${c.voters} 人，票數 ${c.told}`, `${c.voters} may vote, ${c.told} votes`) }] }),
})
/** More for it than against it; nobody is counted who kept out. */
const outcome = rule({
  name: t('決議', 'Resolution'), cites: committeeRules('表決'), reads: votes,
  of(c) {
    const value: keyof typeof resolutions = c.votesFor > c.votesAgainst ? 'adopted' : 'rejected'
    return { value, because: [{ cites: committeeRules('表決'), says: t(`同意 ${c.votesFor} 票、不同意 ${c.votesAgainst} 票：${resolutions[value].zh}`, `${c.votesFor} for, ${c.votesAgainst} against: ${resolutions[value].en.toLowerCase()}`) }] }
  },
})
const moves = { takes: 'rights-fund-aid/reviewed', for: 'fund', in: 'onAgenda', with: { resolution: 'resolution' } } as const

export default programme({
  id: 'agenda-items',
  version: 1,
  name: t('議案與決議追蹤', 'Agenda items and what becomes of them'),
  code: 'CI',
  unit: 'planning',
  purpose: t('利害關係人先迴避，再看資料、表決；決議隨即辦到案件上，並追蹤到完成。', 'Whoever has an interest keeps out before anybody sees the papers; what is resolved is done in the case at once, and followed until it is done.'),
  law: committeeRules('議事'),
  covers: ['social-dialogue', 'discrimination-committee'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'subject',
  fields: {
    meeting: entry(t('會議', 'Meeting'), 'committee-meetings', { in: ['planned', 'convened', 'opened'], shows: ['session', 'meetOn'], ...open }),
    subject: text(t('案由', 'Subject'), { ...open, max: 120 }),
    side: choice(t('提案', 'Raised by'), { labour: t('勞方', 'Labour'), employer: t('資方', 'Employers'), government: t('機關', 'The authority') }, open),
    raisedOn: date(t('提案日', 'Raised on'), { ...open, notAfterToday: true, starts: 'today' }),
    fund: entry(t('權益基金案', 'Rights fund case'), 'rights-fund-aid', { in: ['onAgenda'], optional: true, ...inside }),
    proposal: text(t('說明與擬辦', 'What is proposed'), { lines: 6, sensitivity: 'personal', optional: true }),
    papers: files(t('會議資料', 'Papers'), { optional: true }),
    attending, recused, voters, ...votes,
    told: count('票數', 'Votes'),
    missing: count('未表決人數', 'Votes not accounted for'),
    resolution: choice(t('決議', 'Resolution'), resolutions, open),
    words: text(t('決議文', 'In words'), { lines: 4, sensitivity: 'internal' }),
    owner: text(t('主辦', 'Who sees to it'), { ...open, max: 60, optional: true }),
    dueOn: date(t('辦理期限', 'Due on'), { ...open, optional: true }),
    done: text(t('辦理情形', 'What was done'), { lines: 4, ...inside }),
    reason: text(t('理由', 'Reason'), { lines: 3, ...inside }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    listed: { name: t('已排入議程', 'On the agenda'), untimed: t('隨會議日期進行。', 'It goes by the day of the meeting.') },
    papers: { name: t('迴避已確認，審議中', 'Who keeps out is settled, being deliberated'), untimed: t('於會議當日決議。', 'Resolved on the day of the meeting.') },
    following: t('決議追蹤中', 'Resolved, being seen to'),
    closed: { name: t('已結', 'Closed'), ends: true, tone: 'good' },
    returned: { name: t('退回原案', 'Back in its case'), ends: true },
  },
  steps: {
    raise: { does: t('提案', 'Raise an issue'), by: ['officer', 'head'], from: 'start', to: 'listed', asks: ['meeting', 'subject', 'side', 'raisedOn', 'proposal'] },
    fromCase: { does: t('由案件提會', 'Listed by a case'), by: 'clock', from: 'start', to: 'listed', asks: ['meeting', 'fund', 'subject', 'side', 'raisedOn'] },
    settleRecusal: {
      does: t('確認迴避，開啟會議資料', 'Settle who keeps out, and open the papers'), by: 'officer', from: 'listed', to: 'papers', asks: ['recused'], takes: { attending: 'meeting.attending' }, computes: { voters: mayVote },
      help: t('會議開始後，逐案詢問利害關係；沒有人迴避也要確認。', 'Once the meeting is open, ask in each matter who has an interest; also where nobody has.'),
      gates: [{ needs: { voters: { atLeast: 1 } }, cites: committeeRules('迴避'), says: t('會議尚未開始，或出席委員都應迴避，不能審議。', 'The meeting is not open yet, or everybody present must keep out.') }],
    },
    addPapers: { does: t('放入會議資料', 'Add papers'), by: 'officer', from: 'papers', to: 'same', asks: ['papers', 'proposal'] },
    vote: {
      does: t('登錄表決', 'Record the vote'), by: 'officer', from: 'papers', to: [{ when: { dueOn: { given: true } }, to: 'following' }, { to: 'closed' }],
      asks: ['votesFor', 'votesAgainst', 'abstained', 'words', 'owner', 'dueOn'], computes: { told, missing: apart, resolution: outcome },
      gates: [{ needs: { missing: 0 }, cites: committeeRules('表決'), says: t('票數與可表決人數不符；迴避者不能表決。', 'The votes are not as many as may vote; who keeps out has none.') }],
      then: moves,
    },
    defer: { does: t('緩議', 'Put it off'), by: 'officer', from: ['listed', 'papers'], to: 'closed', asks: ['reason'], sets: { resolution: 'deferred' }, then: moves },
    comeBack: { does: t('會議取消，退回原案', 'The meeting was cancelled'), by: 'clock', from: 'listed', to: 'returned', sets: { resolution: 'deferred' }, then: moves },
    finish: { does: t('登錄辦理完成', 'Record that it is done'), by: 'officer', from: 'following', to: 'closed', asks: ['done'] },
  },
  clocks: {
    follow: { name: t('決議辦理期限', 'Resolution to be seen to by'), cites: committeeRules('決議追蹤'), from: { day: 'dueOn', in: 'following' }, to: 'closed', within: days(0), warn: 7 },
  },
  dimensions: { side: { name: t('提案', 'Raised by'), field: 'side' }, resolution: { name: t('決議', 'Resolution'), field: 'resolution' } },
  measures: {
    'agenda-items-raised': { name: t('提案數', 'Items raised'), unit: 'items', count: 'listed', by: [['side']] },
    'agenda-items-resolved': { name: t('決議案數', 'Items resolved'), unit: 'items', count: ['following', 'closed'], by: [['resolution'], ['side']] },
    'agenda-items-open': { name: t('追蹤中決議', 'Resolutions being seen to'), unit: 'items', stock: 'following' },
  },
  tables: {},
})
