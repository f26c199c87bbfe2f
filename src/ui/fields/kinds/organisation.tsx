// An organisation: its name and number, and how it is reached.
import { type OrganisationField, PARTS } from '#engine'
import { PartInputs, partsOf, PartWords } from '../parts.tsx'
import type { Drawn } from './kind.ts'

export const organisationDrawn: Drawn<OrganisationField> = {
  ask: ({ asking, value, problems }) => (
    <PartInputs {...asking} value={value} problems={problems} parts={partsOf(PARTS.organisation)} wide={[]} />
  ),
  show: ({ value, lang, masked = false }) => (
    <PartWords value={value} labels={PARTS.organisation} lang={lang} masked={masked} />
  ),
}
