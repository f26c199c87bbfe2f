// What a programme says of the bureau: its units and topics, offices of the table of rights, the catalogue, sections of the report.
import { type BureauFigures, isWithin, listed, type Programme, type Units } from '../../words/index.ts'
import { type FolderOf, mend, type Names } from './names.ts'

/** Units that are part of none there is, or of themselves. */
export function unitsFit({ units }: Pick<Bureau, 'units'>): string[] {
  return Object.entries(units).flatMap(([id, { parent }]) => {
    if (parent === undefined) return []
    const say = (says: string, mended: string) => [`bureau/units.ts: ${id} is part of ${says}. ${mended}`]
    if (!units[parent]) return say(`“${parent}”, which is no unit`, mend(parent, Object.keys(units)))
    return isWithin(units, parent, [id]) ? say('itself', 'Name another `parent`.') : []
  })
}

/** What the bureau has that programmes name; given from outside, since the engine knows no bureau. */
export type Bureau = {
  /** Offices of the table of rights whose holders may take steps. */
  offices: readonly string[]
  /** Ids of the systems in the catalogue. */
  catalogue: readonly string[]
  /** What it reckons and is told itself. */
  figures: BureauFigures
  units: Units
  /** Headings of the home page. */
  topics: readonly string[]
  /** What its figures are of. */
  countedIn: readonly string[]
  /** What may decide who is suggested to whom, as `programme.field`. */
  compared: readonly string[]
  /** Whether words speak of something nobody may be chosen by. */
  isProtected(words: string): boolean
  hasSection(chapter: string, section: string): boolean
  folderOf?: FolderOf
}

export function toldToBureau(names: Names, programme: Programme, bureau: Bureau): void {
  const { offices, catalogue, hasSection } = bureau
  belongs(names, programme, bureau)
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

function belongs(names: Names, programme: Programme, { units, topics, countedIn }: Bureau): void {
  // Letters of running cases still go out under the unit their version named.
  for (const { unit } of [programme, ...(programme.earlier ?? [])])
    names.known(programme, '`unit`', [unit], 'unit of the bureau', Object.keys(units))
  if (programme.portal) names.known(programme, '`topic`', [programme.portal.topic], 'topic of the bureau', topics)
  const { measures, formulas, entered } = programme
  for (const [name, { unit }] of Object.entries({ ...measures, ...formulas, ...entered }))
    names.known(programme, `the figure ${name}`, [unit], 'unit in which the bureau counts', countedIn)
}

const wantedVersions = ({ version, earlier = [] }: Programme): number[] =>
  Array.from({ length: version - 1 }, (_, at) => at + 1).filter((one) => !earlier.some((each) => each.version === one))
