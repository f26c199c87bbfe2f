// Fields: every one asked, computed or set before it is read, and nothing read that is not there.
import { readsOf } from '../condition.ts'
import type { Fields } from '../field.ts'
import { headOf, isThrough } from '../path.ts'
import { LANGS } from '../text.ts'
import { titleFields } from '../title.ts'
import { toldFields } from '../told.ts'
import { type AnyStep, listed, type Programme } from '../words/index.ts'

export function faultsOfFields(programme: Programme): string[] {
  return [
    ...neverFilled(programme),
    ...unknownFields(programme),
    ...readTooSoon(programme),
    ...tellingPapers(programme),
  ]
}

/** Who is under seal is not given away by a photograph: every paper of such a programme is taken bare. */
function tellingPapers({ fields, roles }: Programme): string[] {
  const sealed = Object.values(roles).some(
    (role) => role.kind === 'party' && role.is !== undefined && fields[role.is]?.sensitivity === 'sealed',
  )
  return sealed
    ? papersOf(fields).map((name) => `keeps a party under seal, but takes the papers in ${name} as they are.`)
    : []
}
const papersOf = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'many' ? papersOf(field.of) : field.kind === 'file' && !field.bare ? [name] : [],
  )

const givenBy = (programme: Programme, step: AnyStep): string[] => [
  ...(step.asks ?? []),
  ...toldFields(programme, step),
  ...Object.keys(step.computes ?? {}),
  ...Object.keys(step.ranks ?? {}),
  ...Object.keys(step.sets ?? {}),
]
const filled = (programme: Programme) =>
  new Set(Object.values(programme.steps).flatMap((step) => givenBy(programme, step)))

function neverFilled(programme: Programme): string[] {
  const given = filled(programme)
  // What a step only takes away is of cases from before.
  const cleared = new Set(Object.values(programme.steps).flatMap((step) => step.clears ?? []))
  return Object.keys(programme.fields)
    .filter((name) => !given.has(name) && !cleared.has(name))
    .map((name) => `the field ${name} is never asked, computed or set.`)
}

/** What parties are asked: their forms look behind no link, those of the desk do. */
const askedOfParties = ({ steps, roles }: Programme) =>
  new Set(
    Object.values(steps).flatMap(({ by, asks = [] }) =>
      listed(by).some((role) => roles[role]?.kind === 'party') ? asks : [],
    ),
  )

function unknownFields(programme: Programme): string[] {
  const faults: string[] = []
  const has = (path: string) => programme.fields[headOf(path)] !== undefined
  const need = (where: string, names: readonly string[]) => {
    for (const name of names) if (!has(name)) faults.push(`${where} names ${name}, which is no field.`)
  }
  need('title', titleFields(programme))
  if (programme.district) need('district', [programme.district])
  if (programme.body && !['text', 'place', 'organisation'].includes(programme.fields[programme.body.at]?.kind ?? ''))
    faults.push(
      `its bodies are reached at ${programme.body.at}, which is no text, place or organisation. Name the field of the address.`,
    )
  for (const [name, field] of Object.entries(programme.fields)) {
    need(`the field ${name}`, readsOf(field.when))
    for (const path of readsOf(field.when))
      if (isThrough(programme.fields, path) && askedOfParties(programme).has(name))
        faults.push(
          `the field ${name} is asked by ${path}, which no form of the portal knows before it is sent. Take it over (\`takes\`), or say it in a gate.`,
        )
    if (field.kind === 'many') needParts(name, field.of)
    if (field.taken)
      faults.push(`the field ${name} is \`taken\`, which only a part of rows is. Name it in \`takes\` alone.`)
  }
  for (const [name, step] of Object.entries(programme.steps)) {
    need(`step ${name}`, [...givenBy(programme, step), ...(step.clears ?? []), ...readsOf(step.when)])
    if (step.speaks && (programme.fields[step.speaks]?.kind !== 'text' || !step.asks?.includes(step.speaks)))
      faults.push(`step ${name} speaks ${step.speaks}, which is no text it asks for.`)
    if (typeof step.to !== 'string') for (const branch of step.to) need(`a branch of ${name}`, readsOf(branch.when))
    for (const path of readsOf(step.when))
      if (isThrough(programme.fields, path) && step.asks?.includes(headOf(path)))
        faults.push(
          `step ${name} is offered by ${path}, and asks ${headOf(path)} only when it is taken. Say it in a gate.`,
        )
    for (const gate of step.gates ?? []) need(`a gate of ${name}`, readsOf(gate.needs))
    for (const rule of Object.values(step.computes ?? {}))
      need(
        `the rule ${rule.name.en}`,
        Object.keys(rule.reads).filter((read) => read !== 'today'),
      )
    for (const look of Object.values(step.looks ?? {}))
      need(`a look of ${name} across cases`, [...(look.same ? [look.same] : []), ...Object.values(look.and ?? {})])
    faults.push(...takenWrongly(programme, name, step))
    for (const one of listed(step.then))
      need(`what follows from ${name}`, [
        ...(typeof one.for === 'string' ? [one.for] : []),
        ...Object.values(one.with ?? {}),
        ...readsOf(one.when),
      ])
  }
  for (const [name, clock] of Object.entries(programme.clocks)) need(`clock ${name}`, readsOf(clock.when))
  for (const [name, role] of Object.entries(programme.roles)) {
    const tongue = role.tongue === undefined ? undefined : programme.fields[role.tongue]
    if (role.tongue !== undefined && !(tongue?.kind === 'choice' && LANGS.some((lang) => tongue.options[lang])))
      faults.push(`the role ${name} is written to in ${role.tongue}, which is no choice of languages.`)
    const seen = (role.sees ?? []).flatMap((one) => (typeof one === 'string' ? [one] : one.fields))
    need(`the role ${name}`, seen)
    for (const field of listed(role.named))
      if (programme.fields[field]?.kind !== 'entry')
        faults.push(`the role ${name} is named by ${field}, which names no entry of a register.`)
    if (role.body !== undefined && programme.fields[role.body]?.kind !== 'entry')
      faults.push(
        `the role ${name} is the body in ${role.body}, which names no entry of a register. Name the field that holds the union, firm or school.`,
      )
    if (role.body !== undefined)
      for (const [step, { from, by, asks }] of Object.entries(programme.steps))
        if (from === 'start' && listed(by).includes(name) && !asks?.includes(role.body))
          faults.push(`step ${step} is begun by ${name} without saying for which body. Ask ${role.body} in it.`)
    for (const field of seen)
      if (programme.fields[field]?.sensitivity === 'sealed')
        faults.push(`the role ${name} sees ${field}, which is sealed: nobody outside the unit that received it does.`)
  }
  for (const page of programme.portal?.pages ?? []) need(`the page ${page.title.en}`, page.fields)
  return faults

  function needParts(of: string, parts: Fields) {
    for (const [name, field] of Object.entries(parts))
      for (const read of readsOf(field.when))
        if (!parts[read]) faults.push(`the field ${of}.${name} names ${read}, which is no part of it.`)
  }
}

/** What a row takes comes from the entry it names itself, and whoever asks the rows takes it anew; nobody asks for it. */
function takenWrongly({ fields }: Programme, name: string, { takes = {}, asks = [] }: AnyStep): string[] {
  const faults: string[] = []
  for (const [ours, path] of Object.entries(takes)) {
    const [[into = '', part], [from = '', entry = '']] = [ours.split('.'), path.split('.')]
    const rows = fields[into]
    const named = fields[from]
    if (part === undefined) {
      if (named?.kind !== 'entry') faults.push(`step ${name} takes ${path}, which is in no register entry of the case.`)
    } else if (rows?.kind !== 'many' || !rows.of[part]?.taken)
      faults.push(`step ${name} takes ${ours}, which is no part of rows that is \`taken\`. Say \`taken: true\` of it.`)
    else if (into !== from || rows.of[entry]?.kind !== 'entry')
      faults.push(`step ${name} takes ${ours} from ${path}, which no entry in the same row says. Say “${into}.….…”.`)
  }
  for (const ask of asks) {
    const rows = fields[ask]
    for (const [part, one] of Object.entries(rows?.kind === 'many' ? rows.of : {}))
      if (one.taken && takes[`${ask}.${part}`] === undefined)
        faults.push(`step ${name} asks ${ask} and does not take ${ask}.${part}, which is asked of nobody. Take it.`)
  }
  return faults
}

/** A step that begins a case must itself give what its rules, gates and branches read. */
function readTooSoon(programme: Programme): string[] {
  const faults: string[] = []
  const asked = programme.portal?.apply ? (programme.steps[programme.portal.apply]?.asks ?? []) : []
  const onPages = (programme.portal?.pages ?? []).flatMap((page) => page.fields)
  for (const name of asked) if (!onPages.includes(name)) faults.push(`the portal asks ${name} but no page shows it.`)
  for (const name of onPages)
    if (!asked.includes(name)) faults.push(`a portal page shows ${name}, which the first step does not ask.`)
  for (const [name, step] of Object.entries(programme.steps)) {
    if (step.from !== 'start') continue
    const known = new Set([...givenBy(programme, step), 'today'])
    for (const rule of Object.values(step.computes ?? {}))
      for (const read of Object.keys(rule.reads))
        if (!known.has(headOf(read))) faults.push(`step ${name} computes from ${read} before anybody gave it.`)
    for (const field of step.asks ?? [])
      for (const read of readsOf(programme.fields[field]?.when)) {
        const asks = step.asks ?? []
        const at = read.split('.')[0] ?? read
        if (!known.has(at)) faults.push(`step ${name} asks ${field} depending on ${read}, which it does not ask.`)
        else if (asks.includes(at) && asks.indexOf(at) > asks.indexOf(field))
          faults.push(`step ${name} asks ${field} before ${read}, on which it depends.`)
      }
  }
  return faults
}
