// Need-to-know: what is said to whoever may know of a case only that it is there, and what taking it over asks of them.
import { type Case, needToKnow, type Programme, type Refusal, t, type Text } from '#engine'
import type { Session } from '../types.ts'
import type { Standing } from './reader.ts'

export const onlyItsOwner: Text = t(
  '本案僅承辦人與督導主管可以閱覽、辦理；您看得到案號、狀態、承辦人與期限。業務上必須接手時，請寫明理由接辦。',
  'Only its owner and whoever supervises them read this case and act in it. You see its number, state, owner and days. If your work needs it, take it over and say why.',
)

/** Whether whoever asks may know more of it than that it is there. */
export const isKnown = ({ reader }: Session, programme: Programme, one: Standing): boolean =>
  reader?.knows?.(programme, one) ?? true

/** Why an owner cannot be named so: from a colleague one takes a case oneself, and whoever comes to read it does so for a reason. */
export function ownerRefusals(
  session: Session,
  programme: Programme,
  one: Case,
  owner: string,
  reason = '',
): Refusal[] {
  if (!needToKnow(programme) || one.owner === undefined || one.owner === owner) return []
  const refused: Refusal[] = []
  if (!isKnown(session, programme, one) && owner !== session.actor.id)
    refused.push({
      field: '_owner',
      says: t(
        '您看不到這件案件，只能由自己接辦；要改派他人，請洽督導主管。',
        'You do not read this case: you can take it over yourself. To give it to somebody else, ask whoever supervises it.',
      ),
    })
  if (!reason.trim())
    refused.push({
      field: '_reason',
      says: t(
        '請寫明為什麼換人承辦；理由會記入案件經過。',
        'Say why the owner changes; the reason is kept in the history of the case.',
      ),
    })
  return refused
}
