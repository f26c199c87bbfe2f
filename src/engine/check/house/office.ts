// What a programme says of the bureau: offices of the table of rights, systems of the catalogue, sections of the report.
import { type BureauFigures, listed, type Programme } from '../../words/index.ts'
import type { FolderOf, Names } from './names.ts'

/** What the bureau has that programmes name; given from outside, since the engine knows no bureau. */
export type Bureau = {
  /** Offices of the table of rights whose holders may take steps. */
  offices: readonly string[]
  /** Ids of the systems in the catalogue. */
  catalogue: readonly string[]
  /** What it reckons and is told itself. */
  figures: BureauFigures
  hasSection(chapter: string, section: string): boolean
  folderOf?: FolderOf
}

export function toldToBureau(names: Names, programme: Programme, { offices, catalogue, hasSection }: Bureau): void {
  const acting = new Set(Object.values(programme.steps).flatMap((step) => listed(step.by)))
  const [staff, others] = [new Set<string>(), new Set<string>()]
  for (const [role, { kind }] of Object.entries(programme.roles)) (kind === 'party' ? others : staff).add(role)
  names.known(
    programme,
    'the roles',
    [...staff].filter((role) => acting.has(role)),
    'office in the table of rights that may take a step',
    offices,
  )
  for (const role of others)
    if (offices.includes(role))
      names.blame(
        programme,
        `the party “${role}” is called as an office of the table of rights is.`,
        'Call the party otherwise.',
      )
  names.known(programme, '`covers`', programme.covers, 'system of the catalogue', catalogue)
  for (const version of wantedVersions(programme))
    names.blame(
      programme,
      `version ${version} is not kept in “earlier”: its running cases could not be opened.`,
      'Keep it there as it was.',
    )
  for (const [name, { chapter, section }] of [
    ...Object.entries(programme.tables),
    ...(programme.sentences ?? []).map((one, at) => [`${at + 1}`, one] as const),
  ])
    if (!hasSection(chapter, section ?? ''))
      names.blame(
        programme,
        `the table or sentence ${name} stands in “${chapter} ${section ?? ''}”, of which the report has no section.`,
        'Name a chapter and a section of its outline.',
      )
}

const wantedVersions = ({ version, earlier = [] }: Programme): number[] =>
  Array.from({ length: version - 1 }, (_, at) => at + 1).filter((one) => !earlier.some((each) => each.version === one))
