// An account to be paid into.
import { type AccountField, PARTS } from '#engine'
import { PartInputs, partsOf, PartWords } from '../parts.tsx'
import type { Drawn } from './kind.ts'

export const accountDrawn: Drawn<AccountField> = {
  ask: ({ asking, value, problems }) => (
    <PartInputs {...asking} value={value} problems={problems} parts={partsOf(PARTS.account)} wide={[]} />
  ),
  show: ({ value, lang, masked = false }) => (
    <PartWords value={value} labels={PARTS.account} lang={lang} masked={masked} />
  ),
}
