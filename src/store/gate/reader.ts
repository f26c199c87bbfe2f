// Who reads, as the store knows it: what they see, and no more. The room that keeps the table of rights makes readers of people;
// the house's own works are named here, each with what it needs and what for.
import { type Case, type CaseEvent, type Programme, type Sensitivity, t, type Text } from '#engine'
import type { Session } from '../types.ts'

export type Standing = Pick<Case, 'id' | 'state'> & { owner?: Case['owner'] | null }
export type Fields = { whole: ReadonlySet<string>; nameOnly: ReadonlySet<string> }

/** A session without a reader reads nothing but numbers, states and days. */
export type Reader = {
  name: string
  sees(programme: Programme, one: Standing): readonly Sensitivity[]
  /** Whether they may know more of the case than that it is there; whoever does not say so may. */
  knows?(programme: Programme, one: Standing): boolean
  /** Of a party: the fields they see, and those of which they see the name. Whatever else the case holds is not for them. */
  fields?(programme: Programme, one: Standing): Fields
  /** Of a party: the events they may read of; an officer is then named by the office. */
  events?(programme: Programme, one: Standing, events: readonly CaseEvent[]): readonly CaseEvent[]
  /** The roles in which they could take a step of this case. */
  roles?(programme: Programme, one: Standing): readonly string[]
}

const PLAIN: readonly Sensitivity[] = ['open', 'internal']
type Work = { sees: readonly Sensitivity[]; because: Text }
/** The house's own works that open cases. Whatever is not here opens nothing. */
export const WORKS = {
  notices: {
    sees: [...PLAIN, 'personal'],
    because: t('寄送通知需要姓名與送達處所。', 'To send a letter takes the name and where it goes.'),
  },
  post: {
    sees: [...PLAIN, 'personal'],
    because: t('換發查詢碼須知道案卷所留的電子郵件。', 'To send a new access code takes the address on file.'),
  },
  letters: {
    sees: [...PLAIN, 'personal', 'special'],
    because: t('當事人讀取送達給自己的文書。', 'A party reads a letter that was sent to them.'),
  },
  public: {
    sees: ['open'],
    because: t('任何人都能看的名冊。', 'Registers that everybody may read.'),
  },
} as const satisfies Record<string, Work>
export type WorkName = keyof typeof WORKS

export const workReader = (name: WorkName): Reader => ({ name, sees: () => WORKS[name].sees })
/** The session of such a work: it reaches the whole bureau and sees what the work needs. */
export const asWork = (bureau: string, name: WorkName): Session => ({
  bureau,
  reach: 'system',
  actor: { id: name, role: 'system' },
  reader: workReader(name),
})
