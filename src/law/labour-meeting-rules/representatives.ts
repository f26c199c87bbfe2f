// 勞資會議代表 (勞資會議實施辦法第2至11條): how many, of which sex, who may stand, from when, and by when each thing is done.
import { addDays, date, days, months, t, whole, yesNo } from '#engine'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { MEETING } from '../statutes.ts'
import { lasting, timeLimit } from '../time-limit.ts'

export const FROM = '2014-04-14'
const people = (zh: string, en: string) => whole(t(zh, en), { max: 10_000_000 })

const seatsBy = inForce(
  { [FROM]: { everyoneTo: 3, least: 2, large: 100, leastOfLarge: 5, most: 15 } },
  t('勞資會議代表人數', 'Seats of each side'),
  MEETING('§3 I'),
)
export const representatives = lawRule({
  name: t('勞資會議代表人數', 'Seats of each side'),
  cites: MEETING('§3 I'),
  reads: { workers: whole(t('事業單位勞工人數', 'Workers'), { min: 1, max: 10_000_000 }) },
  of(c) {
    const law = asLastRead(seatsBy)
    const everyone = c.workers <= law.everyoneTo
    const [minEach, maxEach] = [c.workers >= law.large ? law.leastOfLarge : law.least, law.most]
    return {
      value: everyone ? { everyone } : { everyone, minEach, maxEach },
      because: [
        everyone
          ? step(
              MEETING('§2 II'),
              `${law.everyoneTo} 人以下，勞雇雙方為當然代表。`,
              `${law.everyoneTo} workers or fewer: everybody is a representative.`,
            )
          : step(
              MEETING('§3 I'),
              `雙方同數，各 ${minEach} 至 ${maxEach} 人（100 人以上不得少於 5 人）。`,
              `Equal sides of ${minEach} to ${maxEach} (at least 5 from 100 workers on).`,
            ),
      ],
    }
  },
  answer: ({ everyone, minEach, maxEach }) =>
    everyone
      ? t('全體為當然代表', 'Everybody is a representative')
      : t(`勞資雙方各 ${minEach} 至 ${maxEach} 人`, `${minEach} to ${maxEach} on each side`),
})

const place = inForce(
  { [FROM]: 30 },
  t('事業場所分別舉辦人數', 'Size of a place with its own meeting'),
  MEETING('§2 I'),
)
export const separateMeeting = lawRule({
  name: t('事業場所是否應分別舉辦', 'Does this place hold its own meeting?'),
  cites: MEETING('§2 I'),
  reads: { workplaceWorkers: people('事業場所勞工人數', 'Workers of the place') },
  of(c) {
    const from = asLastRead(place)
    return {
      value: { required: c.workplaceWorkers >= from },
      because: [
        step(
          MEETING('§2 I'),
          `事業場所 ${from} 人以上者亦應分別舉辦：${c.workplaceWorkers} 人。`,
          `A place of ${from} or more also holds its own: ${c.workplaceWorkers}.`,
        ),
      ],
    }
  },
  answer: ({ required }) => (required ? t('應分別舉辦', 'It does') : t('不必分別舉辦', 'It need not')),
})

const share = inForce(
  { [FROM]: { over: 2, part: 3 } },
  t('單一性別代表名額', 'Seats of the greater sex'),
  MEETING('§6 I'),
)
export const genderSeats = lawRule({
  name: t('單一性別當選名額', 'Seats of the sex in the majority'),
  cites: MEETING('§6 I'),
  reads: {
    women: people('女性勞工', 'Women'),
    men: people('男性勞工', 'Men'),
    seats: whole(t('勞方代表名額', 'Labour seats'), { min: 1, max: 15 }),
  },
  of(c) {
    const law = asLastRead(share)
    const all = c.women + c.men
    const sex: 'women' | 'men' | 'none' = c.women * law.over > all ? 'women' : c.men * law.over > all ? 'men' : 'none'
    const minSeats = sex === 'none' ? 0 : Math.ceil(c.seats / law.part)
    const [zh, en] = sex === 'women' ? ['女性', 'women'] : ['男性', 'men']
    return {
      value: { sex, minSeats },
      because: [
        sex === 'none'
          ? step(MEETING('§6 I'), '沒有任一性別逾二分之一。', 'Neither sex is more than half.')
          : step(
              MEETING('§6 I'),
              `${zh}逾二分之一，當選名額不得少於三分之一：${minSeats} 席。`,
              `More than half are ${en}: at least a third of the seats, ${minSeats}.`,
            ),
      ],
    }
  },
  answer: ({ sex, minSeats }) =>
    sex === 'none'
      ? t('沒有名額保障', 'No seats are kept')
      : t(`${sex === 'women' ? '女性' : '男性'}至少 ${minSeats} 席`, `At least ${minSeats} ${sex}`),
})

const standing = inForce({ [FROM]: { age: 15 } }, t('勞方代表資格', 'Who may stand'), MEETING('§7'))
export const eligible = lawRule({
  name: t('得否擔任勞方代表', 'May this worker stand?'),
  cites: MEETING('§7'),
  reads: {
    age: whole(t('年齡', 'Age'), { max: 120 }),
    firstLevelManager: yesNo(t('一級業務行政主管', 'First-level manager')),
  },
  of(c) {
    const { age } = asLastRead(standing)
    return {
      value: { eligible: c.age >= age && !c.firstLevelManager },
      because: [
        step(
          MEETING('§7'),
          `年滿 ${age} 歲有選舉及被選舉權：${c.age} 歲。`,
          `From ${age} on one votes and stands: ${c.age}.`,
        ),
        step(
          MEETING('§8'),
          `代表雇主行使管理權之一級主管不得為勞方代表：${c.firstLevelManager ? '是' : '否'}。`,
          `First-level managers do not stand: ${c.firstLevelManager ? 'is one' : 'is none'}.`,
        ),
      ],
    }
  },
  answer: ({ eligible: may }) => (may ? t('得被選舉', 'May stand') : t('不得擔任', 'May not')),
})

const office = inForce({ [FROM]: months(48) }, t('代表任期', 'Term of office'), MEETING('§10 I'))
export const term = lawRule({
  name: t('代表任期', 'Term of office'),
  cites: MEETING('§10'),
  decidedBy: 'electedOn',
  reads: {
    foundedOn: date(t('上屆任期起日', 'First day of the old term'), { optional: true }),
    electedOn: date(t('選出日', 'Day of the election'), { notBefore: 'foundedOn' }),
    previousTermEnd: date(t('上屆任期屆滿日', 'Last day of the old term'), { notBefore: 'foundedOn', optional: true }),
  },
  spares: ['foundedOn', 'previousTermEnd'],
  of(c) {
    const before: string | undefined = c.previousTermEnd
    const inTime = before !== undefined && c.electedOn <= before
    const termStart = addDays(inTime ? before : c.electedOn, 1)
    const termEnd = lasting(termStart, office.on(c.electedOn))
    return {
      value: { termStart, termEnd },
      because: [
        step(
          MEETING('§10 II'),
          inTime ? `自上屆任期屆滿之翌日起算：${termStart}。` : `首屆或逾期選出者，自選出之翌日起算：${termStart}。`,
          inTime
            ? `From the day after the old term: ${termStart}.`
            : `The first, or elected late: from the day after the election, ${termStart}.`,
        ),
        step(MEETING('§10 I'), `任期四年，至 ${termEnd}。`, `Four years, until ${termEnd}.`),
      ],
    }
  },
  answer: ({ termStart, termEnd }) => t(`${termStart} 至 ${termEnd}`, `${termStart} to ${termEnd}`),
})

export const electionClock = timeLimit({
  name: t('改選時程', 'The clock of an election'),
  cites: MEETING('§5 III'),
  from: { termEnd: date(t('任期屆滿日', 'Last day of the term')) },
  gives: {
    notifyUnionBy: { of: t('通知工會辦理選舉', 'Tell the union'), before: { [FROM]: days(90) } },
    electBy: { of: t('完成新任代表選舉', 'Elect'), cites: MEETING('§5 IV'), before: { [FROM]: days(30) } },
    appointEmployerSideBy: {
      of: t('指派資方代表', 'Name the employer side'),
      cites: MEETING('§4'),
      before: { [FROM]: days(30) },
    },
  },
})
export const unionElectionBy = timeLimit({
  name: t('工會完成選舉期限', 'When the union has elected'),
  cites: MEETING('§5 III'),
  from: { notified: date(t('工會受通知日', 'Day the union was told')) },
  gives: { deadline: { within: { [FROM]: days(30) } } },
  notices: [t('逾期由事業單位自行辦理。', 'After it the business holds the election.')],
})
export const announceBy = timeLimit({
  name: t('選舉公告期限', 'When an election is announced'),
  cites: MEETING('§9'),
  from: { electionDay: date(t('投票日', 'Day of the vote')) },
  gives: { deadline: { before: { [FROM]: days(10) } } },
})
export const fileBy = timeLimit({
  name: t('代表名冊報備期限', 'When the list is filed'),
  cites: MEETING('§11'),
  from: { completed: date(t('選派完成（遞補、補選、改派）日', 'Day it was complete, or changed')) },
  gives: { deadline: { within: { [FROM]: days(15) } } },
  notices: [t('報請備查；主管機關註記缺漏，不予核定。', 'Filed for reference: gaps are noted, nothing is approved.')],
})
