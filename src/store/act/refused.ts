// What follows an act in other cases was refused: then nothing of the act stays, and whoever acted is told why.
import { type AnyThen, otherOf, type Programme, type Refusal, splitPath, t, type Text } from '#engine'
import { violated } from '../violation.ts'

/** Thrown out of the transaction, so that it leaves nothing behind; the frame of the act answers with the reasons. */
export class Refused extends Error {
  readonly because: Refusal[]
  constructor(because: Refusal[]) {
    super(because.map((one) => one.says.en).join(' '))
    this.because = because
  }
}

/**
 * Each reason in the other case, said to whoever took the step, beside the field of ours that gave what was refused there where the
 * step asks for one.
 * @param there the row of ours it began for; and the number of the other case where whoever acts may know of it
 */
export function notFollowed(
  by: Programme,
  step: string,
  one: AnyThen,
  target: Programme,
  because: readonly Refusal[],
  there: { row?: number; number?: string | undefined } = {},
): Refused {
  const why = one.begins === undefined ? notTaken(target, otherOf(one).step, there.number) : notBegun(target)
  return new Refused(
    because.map(({ field, says, cites }) => {
      const [theirs = '', ...parts] = (field ?? '').split('.')
      const [ours, part] = splitPath(one.with?.[theirs] ?? '')
      const place = part === undefined || there.row === undefined ? [] : [String(there.row), part]
      return {
        ...(by.steps[step]?.asks?.includes(ours) ? { field: [ours, ...place, ...parts].join('.') } : {}),
        says: t(`${why.zh}：${says.zh}`, `${why.en}: ${says.en}`),
        ...(cites ? { cites } : {}),
        through: target.id,
      }
    }),
  )
}

const notBegun = ({ name }: Programme): Text =>
  t(
    `這個步驟會同時開立「${name.zh}」案件，但未能開立`,
    `This also opens a case of “${name.en}”, which could not be opened`,
  )

function notTaken({ name, steps }: Programme, step: string, number: string | undefined): Text {
  const [does, which] = [steps[step]?.does ?? t(step, step), number === undefined ? '' : ` ${number}`]
  return t(
    `這個步驟會同時對「${name.zh}」案件${which}辦理「${does.zh}」，但未能辦理`,
    `This also does “${does.en}” in the case${which} of “${name.en}”, which could not be done`,
  )
}

/** What the other case, in its turn, could not bring about is told as its own reason. */
export async function orRefused<T>(work: Promise<T>): Promise<T | { refused: Refusal[] }> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refused) return { refused: error.because }
    throw error
  }
}

/** Their rule across cases that the database kept, in their own sentence; nothing where it was another error. */
export function keptBy(error: unknown, theirs: Programme): Refusal | undefined {
  // Two that waited for each other are done again by the frame of the act.
  if (['40P01', '40001'].includes(String((error as { code?: string } | undefined)?.code))) return undefined
  const refused = violated(error, [theirs])
  return refused === 'again' ? undefined : refused
}
