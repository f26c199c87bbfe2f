// What follows an act in other cases was refused: then nothing of the act stays, and whoever acted is told why.
import { type Opening, type Programme, type Refusal, t, type Text } from '#engine'

/** Thrown out of the transaction, so that it leaves nothing behind; the frame of the act answers with the reasons. */
export class Refused extends Error {
  readonly because: Refusal[]
  constructor(because: Refusal[]) {
    super(because.map((one) => one.says.en).join(' '))
    this.because = because
  }
}

/** Beside the field of ours that gave what was refused there, where the step asks for one. */
export function notOpened(
  by: Programme,
  step: string,
  opening: Opening,
  row: number,
  target: Programme,
  because: readonly Refusal[],
): Refused {
  return new Refused(
    because.map((one) => {
      const [theirs = '', ...parts] = (one.field ?? '').split('.')
      const [ours = '', part] = (opening.with?.[theirs] ?? '').split('.')
      const field = [ours, ...(part === undefined ? [] : [String(row), part]), ...parts].join('.')
      const asked = by.steps[step]?.asks?.includes(ours)
      return through(target, asked ? field : undefined, one, {
        zh: `這個步驟會同時開立「${target.name.zh}」案件，但未能開立`,
        en: `This also opens a case of “${target.name.en}”, which could not be opened`,
      })
    }),
  )
}

/** `number` where whoever acts may know of the other case. */
export function notMoved(
  target: Programme,
  step: string,
  number: string | undefined,
  because: readonly Refusal[],
): Refused {
  const [does, which] = [target.steps[step]?.does ?? t(step, step), number === undefined ? '' : ` ${number}`]
  return new Refused(
    because.map((one) =>
      through(target, undefined, one, {
        zh: `這個步驟會同時對「${target.name.zh}」案件${which}辦理「${does.zh}」，但未能辦理`,
        en: `This also does “${does.en}” in the case${which} of “${target.name.en}”, which could not be done`,
      }),
    ),
  )
}

const through = (target: Programme, field: string | undefined, { says, cites }: Refusal, why: Text): Refusal => ({
  ...(field === undefined ? {} : { field }),
  says: t(`${why.zh}：${says.zh}`, `${why.en}: ${says.en}`),
  ...(cites ? { cites } : {}),
  through: target.id,
})
