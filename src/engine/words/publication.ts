// Lists open to everyone: which cases stand in one, in which states, and what each of them shows. Publishing is an act of the case
// itself, no question about others: why it is no `lists` stands in decisions/0072.
import type { Citation } from '../citation.ts'
import type { Condition } from '../condition.ts'
import type { Fields } from '../field.ts'
import type { EverydayWords } from './everyday-words.ts'
import { headOf } from '../path.ts'
import type { Loose } from './loose.ts'
import type { Path } from './path.ts'
import type { Text } from '../text.ts'

type Name<F> = keyof F & string
/** One field, or one for each language; where the English is not given the Chinese stands for it. */
export type InWords<F> = Name<F> | { zh: Name<F>; en: Name<F> }

export type Publication<F = Fields, S extends string = string> = {
  name: Text
  about: Text
  words?: EverydayWords
  /** Its address: `/open/<path>`. */
  path: string
  /** A case stands in the list while in one of these states; it leaves in the transaction that takes it out. */
  while: S | readonly S[]
  /** Of these it stands only where this holds: not what the desk keeps to itself. */
  where?: Condition<F>
  /** In these it stays as it last stood: an amendment being checked shows to nobody. */
  holds?: S | readonly S[]
  as: 'articles' | 'rows'
  /** What names an entry, and its text. Every field named here is of sensitivity `open`. */
  heading: InWords<F>
  body?: InWords<F>
  /** Its day: the newest stands first. `openedOn` is the day the case was opened. */
  on: Name<F> | typeof OPENED_ON
  /** Facts, or the columns of a row. */
  shows: readonly Name<F>[]
  /** Of these, what the list itself says of an entry; all when not said. */
  brief?: readonly Name<F>[]
  /** The choice that says whose an entry is, where the programme is of several divisions. */
  whose?: Name<F>
  /** Choices a reader may filter by; words are offered as they stand in the list. */
  by?: readonly Name<F>[]
  /** Entries that it names: where one of them stands in a list, it stands on that one's page too. */
  under?: readonly Name<F>[]
  /** One permanent address for all entries of the same organisation or topic. */
  of?: Name<F>
  /** Rows of a law and an article the entry rests on. */
  refers?: Name<F>
  /** The day through which an entry stands: a lawful period of publication. */
  until?: Name<F>
  /** The day after which an entry may be out of date, and says so. */
  review?: Name<F>
  /** A day, a time from and a time to, of the case or of its rows (`sessions.day`): the entry is then in the calendar anybody may subscribe to. */
  dates?: { day: Path<F>; from: Path<F>; to: Path<F>; place?: Name<F> }
  /** The service a reader may go on to from an entry, and its field that names the entry. */
  leads?: { programme: string; field: string; in: readonly string[] }
  /** What the person who changed or removed an entry says of it to the public. */
  why?: readonly Name<F>[]
  /** Law under which names stand here unmasked. */
  cites?: Citation
}

export const OPENED_ON = 'openedOn'

export type AnyPublication = Loose<Publication>

/** The fields behind the words of an entry, Chinese first. */
export const wordFields = (words: string | { zh: string; en: string } | undefined): string[] =>
  words === undefined ? [] : typeof words === 'string' ? [words] : [words.zh, words.en]

/** Every field whose value an entry shows, each once. */
export function shownFields(list: AnyPublication): string[] {
  const { heading, body, on, shows, whose, by = [], under = [], of, refers, until, review, dates } = list
  const dated = dates ? [...[dates.day, dates.from, dates.to].map((path) => headOf(path)), dates.place] : []
  const names = [
    ...wordFields(heading),
    ...wordFields(body),
    on,
    of,
    ...shows,
    whose,
    ...by,
    ...under,
    refers,
    until,
    review,
    ...dated,
  ]
  return [...new Set(names.filter((name) => name !== undefined))]
}
