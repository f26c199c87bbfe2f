// A complaint as a general data platform would hold it: the fields of ours side by side, its state among them.
import { filingOf } from '../history.ts'

type Kind = 'text' | 'number' | 'json' | 'day' | 'yes'
export const FIELDS: readonly { name: string; kind: Kind }[] = [
  { name: 'state', kind: 'text' },
  { name: 'opened_on', kind: 'day' },
  { name: 'applicant_kind', kind: 'text' },
  { name: 'claimant_name', kind: 'text' },
  { name: 'claimant_id_number', kind: 'text' },
  { name: 'claimant_phone', kind: 'text' },
  { name: 'claimant_address', kind: 'text' },
  { name: 'respondent_name', kind: 'text' },
  { name: 'respondent_number', kind: 'text' },
  { name: 'workplace_district', kind: 'text' },
  { name: 'workplace_line', kind: 'text' },
  { name: 'workplace_here', kind: 'yes' },
  { name: 'category', kind: 'text' },
  { name: 'nature', kind: 'text' },
  { name: 'workers', kind: 'number' },
  { name: 'claims', kind: 'json' },
  { name: 'facts', kind: 'text' },
  { name: 'language', kind: 'text' },
  { name: 'interpreter', kind: 'yes' },
]
/** What a line of a list says. */
export const SHOWN = ['id', 'state', 'opened_on', 'claimant_name', 'respondent_name', 'category']

export function complaint(n: number) {
  const { applicantKind, claimant, respondent, workplace, workplaceHere, ...rest } = filingOf(n)
  return {
    ...rest,
    state: 'received',
    opened_on: '2026-11-24',
    applicant_kind: applicantKind,
    claimant_name: claimant.name,
    claimant_id_number: claimant.idNumber,
    claimant_phone: claimant.phone,
    claimant_address: claimant.address,
    respondent_name: respondent.name,
    respondent_number: respondent.businessNumber,
    workplace_district: workplace.district,
    workplace_line: workplace.line,
    workplace_here: workplaceHere,
  }
}
