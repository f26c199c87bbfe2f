// Members at the end of a quarter.
import { rule, t, whole } from '#engine'
import { results103 } from '#bureau/documents.ts'

const people = (zh: string, en: string) => whole(t(zh, en), { min: 0, max: 1_000_000 })
export const reads = { atStart: people('期初會員人數', 'Members at the start'), joined: people('本季入會', 'Joined'), left: people('本季出會', 'Left') }

/** Below nought where more left than were there: the step refuses it. */
export const atEnd = rule({
  name: t('期末會員人數', 'Members at the end'),
  cites: results103('壹一（一）1（2）'),
  reads,
  of: (c) => ({
    value: c.atStart + c.joined - c.left,
    because: [{ cites: results103('壹一（一）1（2）'), says: t(`${c.atStart}＋${c.joined}－${c.left} 人`, `${c.atStart} + ${c.joined} − ${c.left}`) }],
  }),
})
