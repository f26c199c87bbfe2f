// For every table of the database: what proves it. A table that stands in none of these lists is one that nobody thought about.
import { COVERED } from '../evidence/covered.ts'
import { TABLES } from './tables.ts'

/** Neither signed over as it is nor folded again, and proven in another way. */
export const HELD: Readonly<Record<string, string>> = {
  checkpoints: 'each signed, each after the one before, the newest remembered outside',
  event_secrets:
    'opened and held against the commitments in their events; sealed anew under another key they stay the same',
  account_cases: 'each carries the mark of the house: nobody else lets an account into a case',
  accounts: 'what an account may do is what its last line in the accounts log says',
  mandates: 'as the lines of the accounts log gave and ended them, and no other',
  access_codes:
    'opened, and as the events of their cases say: who was given one, how often it was renewed, when and how',
  counters: 'stand at the last number given',
  at_hand: 'counted again from the cases: how many are at hand, of whom, and due on which day',
  seats: 'counted again from who sits there and from the entry itself',
  kept_figures: 'counted again, where what is kept would be read',
  blobs: 'opened; their content gives the name they are kept under, and every use names one that is here',
  house_keys: 'each key handed over to the next under its own signature; the house starts with the newest and no other',
}

/** What proves nothing, and that it may: nobody is shown a case, paid, counted or refused by it. */
export const LEFT: Readonly<Record<string, string>> = {
  account_messages: 'letters to people that wait to be carried, gone once they are',
  drafts: 'what was typed and not sent yet, sealed for whoever holds its code; it is evidence once it is sent',
  failed_tries: 'counts wrong passwords, for minutes',
  house_backups: 'when a backup was last made; the backup itself is signed',
  mandate_codes:
    'keyed, so that only the house makes one that opens; the mandate that comes of one stands in the accounts log',
  key_rotation: 'how far a change of the key has come, while it lasts; the house does not start meanwhile',
  played: 'what the demonstration and the updates have done already',
  published_swept: 'up to which day open lists were swept; the lists themselves are folded again',
  saved_views: 'filters of somebody’s worklist',
  duties: 'who carries clocks, letters and evidence at this moment; each round is right by itself (decisions/0093)',
  touched:
    'from which day on figures may be others; who is told a wrong one is told by the figures, which are counted again',
  touched_upto: 'up to which transaction those lines were taken away',
  sessions: 'who is signed in, for hours; what they did is in the events',
}

export const provenBy = (table: string): string | undefined =>
  COVERED.some((one) => one.table === table)
    ? 'signed over, row by row'
    : table in TABLES
      ? 'folded again from the events'
      : (HELD[table] ?? LEFT[table])
