// Writes what an act made: its own rows, then those of the cases that began because of it.
import type { Programme } from '#engine'
import type { Act } from '../context.ts'
import { sent } from '../db.ts'
import { write } from '../fold/write.ts'
import type { Made } from './made.ts'
import { keptBy, notFollowed, orRefused } from './refused.ts'

export async function writeMade(act: Act, programme: Programme, made: Made): Promise<void> {
  await write(act, [made.written])
  // Each is to be told what was refused of its own.
  if (made.opened.length > 0) await sent(act.tx)
  await writeBegun(act, programme, made)
}

/** All that began with one step are written at once, however many; a rule of theirs that is broken is told as theirs. */
async function writeBegun(act: Act, programme: Programme, { event, opened }: Made): Promise<void> {
  if (opened.length === 0 || event.kind !== 'step') return
  const others = opened.map((made) => ({ made, of: act.programme(made.after.programme) }))
  const written = opened.map((made) => made.written)
  try {
    await write(act, written)
    await sent(act.tx)
  } catch (error) {
    for (const { made, of } of others) {
      const refused = keptBy(error, of)
      if (refused) throw notFollowed(programme, event.step, made.then, of, [refused])
    }
    throw error
  }
  for (const { made, of } of others) {
    const stands = await orRefused(writeBegun(act, of, made))
    if (stands) throw notFollowed(programme, event.step, made.then, of, stands.refused)
  }
}
