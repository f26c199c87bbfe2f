// States, steps and clocks: all reachable, none a dead end, no open state without somebody, a next step and a date.
import { dayField, fromStates } from '../clocks.ts'
import { isPersonal, isSealed } from '../field.ts'
import { type AnyStep, listed, type Programme, stateEnds, stateSeen, stateStands, stateVoid } from '../words/index.ts'
import { isThrough } from '../path.ts'
import type { Text } from '../text.ts'
import { arrows, reachable, watchedBy } from '../walk.ts'

export function faultsOfFlow(programme: Programme): string[] {
  return [
    ...unknownNames(programme),
    ...stranded(programme),
    ...unwatched(programme),
    ...standing(programme),
    ...seenElsewhere(programme),
    ...unproven(programme),
    ...unknownOfClocks(programme),
    ...daysOfSteps(programme),
    ...voids(programme),
    ...letters(programme),
  ]
}

function unknownNames({ states, steps, roles }: Programme): string[] {
  const faults: string[] = []
  for (const [name, step] of Object.entries(steps)) {
    for (const state of listed(step.from))
      if (state !== 'start' && !states[state]) faults.push(`step ${name} starts from ${state}, which is no state.`)
    for (const state of typeof step.to === 'string' ? [step.to] : step.to.map((one) => one.to))
      if (state !== 'same' && !states[state]) faults.push(`step ${name} leads to ${state}, which is no state.`)
    if (typeof step.to !== 'string' && step.to.at(-1)?.when)
      faults.push(`step ${name} has no branch for every other case.`)
    for (const role of listed(step.by))
      if (role !== 'clock' && !roles[role]) faults.push(`step ${name} is taken by ${role}, which is no role.`)
    for (const other of listed(step.notBy))
      if (!steps[other]) faults.push(`step ${name} looks back at ${other}, which is no step.`)
  }
  for (const [name, role] of Object.entries(roles))
    for (const state of (role.sees ?? []).flatMap((one) => (typeof one === 'string' ? [] : one.in)))
      if (!states[state]) faults.push(`the role ${name} sees fields in ${state}, which is no state.`)
  return faults
}

function stranded(programme: Programme): string[] {
  const reached = reachable(programme)
  const all = arrows(programme)
  const faults: string[] = []
  for (const [name, state] of Object.entries(programme.states)) {
    if (!reached.has(name)) faults.push(`no way leads to the state ${name}.`)
    const onward = all.filter((arrow) => arrow.from === name && arrow.to !== name)
    if (!stateEnds(state) && onward.length === 0)
      faults.push(`the state ${name} is a dead end: no step leads on and it does not close the case.`)
    if (
      ![...reachable(programme, name)].some((other) => stateEnds(programme.states[other])) &&
      !onward.length &&
      !stateEnds(state)
    )
      faults.push(`a case in ${name} can never be closed.`)
  }
  if (!all.some((arrow) => arrow.from === 'start')) faults.push('no step begins a case.')
  return faults
}

function unwatched(programme: Programme): string[] {
  const watched = new Set(Object.keys(programme.clocks).flatMap((clock) => [...watchedBy(programme, clock)]))
  return Object.entries(programme.states)
    .filter(
      ([name, state]) =>
        !stateEnds(state) && !stateStands(state) && !('untimed' in state && state.untimed) && !watched.has(name),
    )
    .map(
      ([name]) =>
        `the open state ${name} has no clock and does not say why none: \`stands\` where nobody has anything to do, \`untimed\` where somebody has.`,
    )
}

/** What stands is on nobody's list: no clock there may wait for a person, and what ends or is a task does not stand. */
function standing(programme: Programme): string[] {
  const { states, clocks } = programme
  const faults: string[] = []
  for (const [name, state] of Object.entries(states)) {
    if ('zh' in state) continue
    if (state.stands && (state.ends || state.untimed))
      faults.push(`the state ${name} stands, and ${state.ends ? 'ends the case' : 'is a task without a time'} as well.`)
    if (state.untimed && state.ends) faults.push(`the state ${name} ends the case, and says why it has no clock.`)
    if ('rests' in state)
      faults.push(
        `the state ${name} \`rests\`, which is now \`stands\` (no task) or \`untimed\` (a task without a time).`,
      )
  }
  for (const [clock, { act, pausedIn }] of Object.entries(clocks))
    for (const state of act ? [] : watchedBy(programme, clock))
      if (stateStands(states[state]) && !listed(pausedIn).includes(state))
        faults.push(
          `the state ${state} stands, and the clock ${clock} waits there for somebody: let the clock \`act\`, stop or pause it there, or say \`untimed\`.`,
        )
  return faults
}

/** What parties read instead of a state is one they may read, and they have nothing to do that they cannot see. */
function seenElsewhere(programme: Programme): string[] {
  const { states, steps, roles } = programme
  const faults: string[] = []
  for (const name of Object.keys(states)) {
    const seen = stateSeen(programme, name)
    if (seen === name) continue
    if (!states[seen] || stateSeen(programme, seen) !== seen)
      faults.push(`the state ${name} is seen as ${seen}, which is no state that parties see.`)
    if (stateEnds(states[name]) !== stateEnds(states[seen]))
      faults.push(`the state ${name} is seen as ${seen}, and only one of the two is the end.`)
    for (const [step, { by, from }] of Object.entries(steps))
      if (listed(from).includes(name) && listed(by).some((role) => roles[role]?.kind === 'party'))
        faults.push(`a party may take ${step} in ${name}, and reads ${seen} instead.`)
  }
  return faults
}

/** What a party ends cannot be taken back: the definition says whether the code is enough for it. */
function unproven({ steps, states, roles, fields }: Programme): string[] {
  const faults: string[] = []
  for (const [name, step] of Object.entries(steps)) {
    const byParty = listed(step.by).some((role) => roles[role]?.kind === 'party')
    const to = typeof step.to === 'string' ? [step.to] : step.to.map((one) => one.to)
    const ends = !listed(step.from).includes('start') && to.some((state) => stateEnds(states[state]))
    if (byParty && ends && !step.proof)
      faults.push(`a party ends the case by ${name}, which does not say whether it asks for a second proof.`)
    if (step.proof && !byParty) faults.push(`step ${name} asks for a proof, and no party takes it.`)
    if (step.answers && !fields[step.answers]) faults.push(`step ${name} answers ${step.answers}, which is no field.`)
  }
  return faults
}

/** Figures, clocks and everybody's history go by this day: it is always given, in plain, and not by whoever it binds. */
function daysOfSteps({ steps, fields, roles, clocks }: Programme): string[] {
  const faults: string[] = []
  for (const [name, { on, asks, by }] of Object.entries(steps)) {
    if (!on) continue
    const field = fields[on]
    if (field?.kind !== 'date' || !asks?.includes(on))
      faults.push(`step ${name} happened on ${on}, which is no date it asks.`)
    if (field?.optional || field?.when) faults.push(`step ${name} happened on ${on}, which may be left empty.`)
    if (field && isSealed(field))
      faults.push(`step ${name} happened on ${on}, which is personal and would be counted in plain.`)
    if (listed(by).some((role) => roles[role]?.kind === 'party'))
      faults.push(`a party takes ${name} and would say itself on which day it happened.`)
    for (const [clock, { act }] of Object.entries(clocks))
      if (act === name) faults.push(`clock ${clock} takes ${name}, and nobody says on which day it happened.`)
  }
  return faults
}

/** What never was stands in no list open to everyone, holds nothing, and no money went for it. */
function voids({ states, steps, holds = {}, publishes = {}, pays }: Programme): string[] {
  const faults: string[] = []
  for (const name of Object.keys(states).filter((one) => stateVoid(states[one]))) {
    for (const [list, publication] of Object.entries(publishes))
      if ([...listed(publication.while), ...listed(publication.holds)].includes(name))
        faults.push(`the list ${list} shows ${name}, in which a case never was.`)
    for (const [rule, held] of Object.entries(holds))
      if (Array.isArray(held.in) && held.in.includes(name))
        faults.push(`the rule ${rule} holds in ${name}, in which a case never was.`)
    for (const { from, to } of Object.values(steps))
      if (leads(to).includes(name) && listed(from).some((state) => pays?.bound.includes(state)))
        faults.push(`money may have gone for a case that comes to ${name}, in which it never was.`)
  }
  return faults
}
const leads = (to: AnyStep['to']): string[] => (typeof to === 'string' ? [to] : to.map((one) => one.to))

function unknownOfClocks({ clocks, states, steps, fields }: Programme): string[] {
  const faults: string[] = []
  for (const [name, clock] of Object.entries(clocks)) {
    const field = dayField(clock)
    if (field && fields[field]?.kind !== 'date') faults.push(`clock ${name} starts on ${field}, which is no date.`)
    for (const state of [...fromStates(clock), ...listed(clock.to), ...listed(clock.pausedIn)])
      if (!states[state]) faults.push(`clock ${name} names ${state}, which is no state.`)
    if (clock.act && !listed(steps[clock.act]?.by).includes('clock'))
      faults.push(`clock ${name} takes ${clock.act}, which the clock may not take.`)
    if (clock.extend && !steps[clock.extend.by])
      faults.push(`clock ${name} is extended by ${clock.extend.by}, which is no step.`)
  }
  return faults
}

const placesIn = (texts: readonly Text[]): string[] =>
  texts.flatMap((words) => [...words.zh.matchAll(/\{([\w.]+)\}/g)].map((found) => found[1] ?? ''))

const NAMED = ['text', 'person', 'organisation']
function letters(programme: Programme): string[] {
  const { letters = {}, steps, fields, roles, clocks } = programme
  const faults: string[] = []
  const sent = new Set(Object.values(steps).flatMap((step) => listed(step.sends)))
  for (const name of sent) if (!letters[name]) faults.push(`a step sends the letter ${name}, which is not written.`)
  for (const [name, letter] of Object.entries(letters)) {
    if (!sent.has(name)) faults.push(`no step sends the letter ${name}.`)
    for (const role of letter.to) if (!roles[role]) faults.push(`the letter ${name} goes to ${role}, which is no role.`)
    if (letter.form === 'disposition' && !letter.remedy)
      faults.push(`the letter ${name} is a disposition and does not say the remedy.`)
    if (
      letter.addressed &&
      !isThrough(fields, letter.addressed) &&
      !NAMED.includes(fields[letter.addressed]?.kind ?? '')
    )
      faults.push(
        `the letter ${name} is addressed to ${letter.addressed}, which holds no name. Name a text, a person or an organisation.`,
      )
    if (letter.verifies) {
      const holder = fields[letter.verifies.holder]
      if (holder?.kind !== 'person' && !(holder?.kind === 'text' && holder.sensitivity === 'open'))
        faults.push(`the letter ${name} is held by ${letter.verifies.holder}, which is no person and no open text.`)
      for (const state of letter.verifies.while)
        if (!programme.states[state]) faults.push(`the letter ${name} stands in ${state}, which is no state.`)
    }
    const places = placesIn([letter.subject, ...letter.says, ...listed(letter.tells)])
    for (const place of placesIn(listed(letter.tells))) {
      const field = fields[place.split('.')[0] ?? '']
      if (field && isPersonal(field))
        faults.push(`the short message of the letter ${name} tells {${place}}, which not everybody may read.`)
    }
    for (const place of [...places, ...(letter.facts ?? []), ...(letter.receipts ?? [])]) {
      const [head = '', part = ''] = place.split('.')
      const known =
        head === 'due'
          ? clocks[part] !== undefined
          : ['number', 'today', 'code'].includes(head) || fields[head] !== undefined
      if (!known) faults.push(`the letter ${name} fills {${place}}, which the case does not know.`)
    }
  }
  return faults
}
