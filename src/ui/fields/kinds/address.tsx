// An address: the district from the city's list, street and number.
import { type AddressField, PARTS } from '#engine'
import { PartInputs, partsOf, PartWords } from '../parts.tsx'
import type { Drawn } from './kind.ts'

export const addressDrawn: Drawn<AddressField> = {
  ask: ({ asking, value, problems }) => (
    <PartInputs {...asking} value={value} problems={problems} parts={partsOf(PARTS.address)} />
  ),
  show: ({ value, lang, masked = false }) => (
    <PartWords value={value} labels={PARTS.address} lang={lang} masked={masked} />
  ),
}
