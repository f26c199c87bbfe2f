// What every screen and the API are given: the store, the roll, the bureau, the clock. Nothing is global.
import type { Calendar, Programme, Stories, Text, Units } from '#engine'
import type { Db } from '#store/db.ts'
import type { Proxies } from '#auth/door.ts'
import type { Oidc } from '#auth/oidc.ts'
import type { Context } from '#store/context.ts'
import type { ArchiveFrom } from '#store/destruction/due.ts'
import type { Store } from '#store/types.ts'
import type { Weather } from './weather.ts'

export type Bureau = {
  id: string
  name: Text
  address: Text
  phone: string
  hours: Text
  updated: string
  /** The city's districts, in the order in which they are offered; without them any words are taken. */
  districts?: readonly string[]
  /** Whether everybody of the staff must have a second factor; asked for at the next sign-in of whoever has none. */
  secondFactor?: 'demanded' | 'offered'
  /** When no message goes out, from and to as HH:MM; 21:00 to 08:00 when not said. */
  quiet?: readonly [from: string, to: string]
  /** From when the years of keeping run: the day a case was closed, or the end of that year; the later where it is not said. */
  archiveFrom?: ArchiveFrom
  /** For how many days what was not sent is kept: drafts, forms half filled in, and the papers with them; 30 when not said. */
  unsentDays?: number
  /** How many MB of papers may wait for a case, in the whole bureau; 4096 when not said. */
  unsentMb?: number
  /** Its divisions, centres and stations, and what people come to it for. */
  units: Units
  topics: { readonly [id: string]: Text }
}

/** What of the evidence was kept, and where it could not be: for whoever asks whether the house is well. */
export type EvidenceState = {
  /** The newest checkpoint. */
  last?: { n: number; at: string }
  /** Since when none could be made, and why. */
  failed?: { since: string; says: string }
  /** Each place outside: the newest it has, and since when it could not be reached. */
  places: { name: string; last?: { n: number; at: string }; failed?: { since: string; says: string } }[]
}

export type House = {
  store: Store
  db: Db
  /** Keys and calendars, for what signs and verifies. */
  context: Context
  roll: readonly {
    /** The folder it stands in, what its programmes are called together, and the place among the families. */
    family: { id: string; name: Text; place: number }
    programme: Programme
    stories: Stories['stories']
    chains: Stories['stories']
  }[]
  programmes: readonly Programme[]
  bureau: Bureau
  /** The office calendar as it is known now. */
  calendar(): Calendar
  /** Milliseconds since 1970: the one place a screen learns what time it is. */
  now(): number
  demo: boolean
  /** Whether anybody who reaches the demonstration may sign in as its staff; otherwise only who sits at this machine. */
  demoOpen?: boolean
  /** Signing in with the city's own accounts, where it is set up. */
  oidc?: Oidc | undefined
  /** Where the portal stands for everybody, as messages name it; no slash at its end. */
  url?: string | undefined
  /** Whose word is taken for where a request came from. */
  proxies?: Proxies
  /** By which ways letters leave the house by themselves. */
  channels: readonly { way: string }[]
  /** What the weather stations measure, where the bureau reads them. */
  weather?: Weather | undefined
  /** Where LINE tells us who wrote to the official account. */
  line?: { secret: string } | undefined
  /** What the operator should put right although the house stands: told at the start and by what asks how it is. */
  warns?: readonly string[]
  /** Where the data lies, in a running house. */
  dataDir?: string
  /** How many processes of this machine serve now, and how many should. */
  crew?(): { serving: number; of: number }
  /** What is still being filled in, for the progress shown while the demonstration loads. */
  filling?: { doing: string; done: number; of: number } | undefined
}
