// After an update that works rows out of the events in another way they are made anew, once, before anybody is served.
import { isEmpty } from '../chain/checkpoints.ts'
import type { Context } from '../context.ts'
import { mark, marked } from '../play/played.ts'
import { rebuild } from './rebuild.ts'

/** Raised with every change of what a case leaves behind for lists, search and figures. */
const AS_OF = [
  'worked out as of 2026-12-02',
  'by the day it happened',
  'open lists folded',
  'what stands apart',
  'persons counted once',
  'months by §48',
  'named in lists',
  'rent as billed',
  'payments as they stayed',
  'places by district',
  'counted through links',
  'series in lists',
  'who gave what is erased',
  'compared with others',
].join(', ')

/** A programme that gains a list, or has it filtered by more, wants more of the cases that name its own; one that compares by more, of both. */
const workedOut = ({ listed, compared }: Context): string => {
  const lists = [...listed].map(([of, { day = '', facts }]) => [of, day, ...facts].join(' '))
  const facts = [...compared].map(([of, { fields, states, or = '' }]) => [of, ...fields, ...states, or].join(' '))
  return `${AS_OF}: ${[...lists.toSorted(), ...facts.toSorted()].join(', ')}`
}

/** Whether what is derived still stands as it did before an update: what is compared with the events then differs, and nobody did it. */
export const isBehind = async (context: Context, bureau: string): Promise<boolean> =>
  !(await marked(context, bureau, workedOut(context))) && !(await isEmpty(context, bureau))

/** @param told how many cases are done, of how many; @returns how many were made anew, none where they stand as they should */
export async function caughtUp(
  context: Context,
  bureau: string,
  at: string,
  told?: (done: number, of: number) => void,
): Promise<number> {
  if (await marked(context, bureau, workedOut(context))) return 0
  const { cases } = (await isEmpty(context, bureau)) ? { cases: 0 } : await rebuild(context, bureau, told)
  await mark(context, bureau, workedOut(context), at)
  return cases
}
