// Awards of the demonstration: what each is for, a jury, a round that is decided with its winners, and one that takes nominations. Everybody is invented.
import { addDays } from '#engine'
import type { Play, Seeding } from '../../seeding.ts'
import { numberOf } from '../invented.ts'

/** Each stands for a system of the catalogue, has its line in the report, and is opened at the desk. */
const AWARDS = [
  { code: 'model-workers', name: '示範模範勞工', nameEn: 'Model workers (example)', unit: 'labour-organisation', audience: 'workers', section: 'organisation/一（一）', covers: 'model-worker-award' },
  { code: 'good-employers', name: '示範樂活職場', nameEn: 'Good employers (example)', unit: 'labour-standards', audience: 'employers', section: 'conditions/二（三）', covers: 'happy-workplace-award' },
  { code: 'model-migrants', name: '示範模範移工', nameEn: 'Model migrant workers (example)', unit: 'employment-security', audience: 'workers', section: 'employment/四（四）', covers: 'model-migrant-award' },
  { code: 'quota-honours', name: '示範進用身心障礙者績優單位', nameEn: 'Employers above the quota (example)', unit: 'disability-employment', audience: 'employers', section: 'rehabilitation/五（一）', covers: 'quota-honours' },
] as const
const CRITERIA = [
  { code: 'work', zh: '敬業精神與專業', en: 'Work and skill', vi: 'Tinh thần và tay nghề', id: 'Semangat dan keahlian', th: 'ความทุ่มเทและฝีมือ', fil: 'Sipag at husay', kind: 'scale', weight: 50 },
  { code: 'help', zh: '協助同事、帶領新人', en: 'Help to others', vi: 'Giúp đỡ đồng nghiệp', id: 'Membantu rekan', th: 'ช่วยเหลือเพื่อนร่วมงาน', fil: 'Pagtulong sa kasama', kind: 'scale', weight: 30 },
  { code: 'safety', zh: '職場安全與社會參與', en: 'Safety and taking part', vi: 'An toàn và tham gia', id: 'Keselamatan dan partisipasi', th: 'ความปลอดภัยและการมีส่วนร่วม', fil: 'Kaligtasan at pakikilahok', kind: 'scale', weight: 20 },
]
const MERITS = ['連續十年無職業災害，帶領新人考取證照。', '改善作業流程，減少搬運傷害。', '下班後義務教導移工同事中文。']

const seeding: Seeding = {
  after: ['learning-series', 'rosters'],

  *ground({ staff, from, newId }) {
    const by = staff('officer')
    const team = newId()
    const roster = { name: '示範評審委員名冊', code: 'jurors', carrier: 'roster', unit: 'planning', audience: 'everyone', unlisted: true }
    yield { programme: 'learning-series', id: team, lines: [{ on: from, by, step: 'begin', values: roster }] }
    for (const [nth, name] of ['示範評審甲', '示範評審乙', '示範評審丙'].entries())
      yield {
        programme: 'rosters',
        lines: [
          { on: from, by, step: 'nominate', values: { who: { name, phone: `090000001${nth}` }, team, skills: ['law', 'safety'], termFrom: from } },
          { on: from, by: staff('head'), step: 'approve' },
        ],
      }
    for (const { section, covers, ...award } of AWARDS)
      yield {
        programme: 'learning-series',
        lines: [
          { on: from, by, step: 'begin', values: { ...award, carrier: 'award' } },
          { on: from, by, step: 'propose', values: { section, covers: [{ id: covers }] } },
          { on: from, by: staff('head'), step: 'confirm' },
        ],
      }
  },

  *present({ today, workday, staff, newId, entryOf, entries: standing }) {
    const on = (after: number) => workday(addDays(today, after))
    const [officer, other, head] = [staff('officer'), staff('officer', 1), staff('head')]
    // Whoever stands in a roster longest: those of the ground below, for one of whom the demonstration's juror signs in.
    const jurors = standing('rosters').slice(0, 3)
    const series = entryOf('learning-series', 'model-workers')
    const round = (name: string, about: string, closes: number, scored: number) => ({
      series, name, year: `${Number(today.slice(0, 4)) - 1911}年`, about, whom: 'person', places: 2, passMark: 60, criteria: CRITERIA, jury: jurors.map((juror) => ({ juror })), closesOn: on(closes), scoreBy: on(scored),
    })
    const open = newId()
    yield {
      programme: 'award-rounds', id: open,
      lines: [{ on: on(-10), by: officer, step: 'announce', values: round('示範模範勞工選拔（受理推薦中）', '工會、雇主、同事都可以推薦。入選者於五一勞動節公開表揚。', 30, 60) }],
    }
    const nominate = (of: string, nth: number, days: number, more: Play['lines'] = []): Play => ({
      programme: 'award-entries',
      lines: [
        {
          on: on(days), by: officer, step: 'register',
          values: {
            round: of, whom: 'person', candidate: `示範勞工${nth}`, nominee: { name: `示範勞工${nth}`, idNumber: numberOf(8_800_000 + nth), phone: `09000001${String(nth).padStart(2, '0')}` }, relation: nth % 2 ? 'union' : 'employer',
            merits: MERITS[nth % MERITS.length], nominator: { name: `示範推薦人${nth}`, phone: '0900000200' },
          },
        },
        ...more,
      ],
    })
    yield nominate(open, 11, -5)
    const admitted = newId()
    yield { ...nominate(open, 12, -4, [{ on: on(-3), by: officer, step: 'admit' }]), id: admitted }

    // The round that is decided. Plays are told case by case, so each sheet is told by itself and the sums are said.
    const [past, announced, scored, decided] = [newId(), on(-57), on(-24), on(-20)]
    const SCORES = [[5, 5, 4], [5, 4, 4], [4, 4, 4]]
    const entries = SCORES.map((_, nth) => ({ id: newId(), name: `示範勞工${nth + 1}`, average: ['96.00', '90.00', '80.00'][nth] ?? '', leading: ['100.00', '100.00', '80.00'][nth] ?? '', place: nth + 1 }))
    const clock = { id: 'clock', role: 'clock' }
    yield {
      programme: 'award-rounds', id: past,
      lines: [
        { on: announced, by: officer, step: 'announce', values: round('示範模範勞工選拔（已公布結果）', '工會、雇主、同事推薦，三位評審各自評分。', -40, -25) },
        { on: on(-40), by: officer, step: 'closeEntries' },
        { on: scored, by: officer, step: 'closeScoring', values: { unscreened: 0, unscored: 0 } },
        { on: scored, by: other, step: 'rank', values: { seed: '示範籤種', order: entries.map(({ id, place, average, leading }) => ({ who: id, place, average, leading, lot: '' })) } },
        { on: decided, by: head, step: 'decide' },
      ],
    }
    for (const [nth, { id, name, average, leading, place }] of entries.entries()) {
      const won = place <= 2
      yield {
        ...nominate(past, nth + 1, -50, [
          { on: on(-45), by: officer, step: 'admit' },
          { on: scored, by: clock, step: 'tally', values: { sheets: 3, sum: String(Number(average) * 3), leadingSum: String(Number(leading) * 3) } },
          { on: decided, by: clock, step: 'place', values: { rank: place, room: won } },
          ...(won ? [{ on: on(-15), by: officer, step: 'accept', values: { shownAs: name, story: MERITS[nth % MERITS.length] } }] : []),
        ]),
        id,
      }
      for (const juror of jurors) {
        const sheet = CRITERIA.map(({ code }, at) => [code, String(SCORES[nth]?.[at])])
        const given = { nomination: id, round: past, juror, candidate: name, proposer: `示範推薦人${nth + 1}`, merits: MERITS[(nth + 1) % MERITS.length] }
        yield {
          programme: 'award-scores',
          lines: [
            { on: on(-45), by: clock, step: 'assign', values: given },
            { on: on(-30), by: officer, step: 'enter', values: { sheet: Object.fromEntries(sheet), why: '示評字第1號' } },
          ],
        }
      }
    }
    // What its jurors still have before them, one sheet each.
    for (const juror of jurors)
      yield {
        programme: 'award-scores',
        lines: [{ on: on(-3), by: clock, step: 'assign', values: { nomination: admitted, round: open, juror, candidate: '示範勞工12', proposer: '示範推薦人12', merits: MERITS[0] } }],
      }
  },
}
export default seeding
