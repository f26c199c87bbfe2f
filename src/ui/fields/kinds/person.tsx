// A person: a box for the name and one for each part that is asked.
import { askedOf, PERSON_PARTS, type PersonField, type PersonPart, spared } from '#engine'
import { PartInputs, PartWords } from '../parts.tsx'
import type { Drawn } from './kind.ts'

/** What a browser may fill in for a person who applies for themselves. */
const REMEMBERED: Record<string, string> = { name: 'name', phone: 'tel', email: 'email', address: 'street-address' }

export const personDrawn: Drawn<PersonField> = {
  ask: ({ field, asking, value, problems, loose }) => {
    const needed = (part: 'name' | PersonPart) => part === 'name' || (!loose && !spared(field, part))
    const parts = ['name' as const, ...askedOf(field)].map((part) => [part, PERSON_PARTS[part], needed(part)] as const)
    return (
      <PartInputs {...asking} value={value} problems={problems} parts={parts} remembers={loose ? {} : REMEMBERED} />
    )
  },
  show: ({ value, lang, masked = false }) => (
    <PartWords value={value} labels={PERSON_PARTS} lang={lang} masked={masked} />
  ),
}
