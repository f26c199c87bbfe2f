// Answers with a letter of a case: read on screen, or as ODT or PDF.
import { type Case, type CaseEvent, hasCode, say, t } from '#engine'
import { letterPaper, toHtml, toOdt, toPdf } from '#papers/index.ts'
import { asWork } from '#store'
import { letterCode } from '#store/chain/letter-codes.ts'
import { addressOf } from './address.ts'
import { entriesNamed, fieldsOfRegisters } from './entries.ts'
import { type Ctx, house } from './env.ts'

/** `…/letters/{seq}/{name}.{html|pdf|odt}`; undefined where there is no such letter for this reader. */
export function answerLetter(
  c: Ctx,
  one: Case,
  events: readonly CaseEvent[],
  role: string | undefined,
): Promise<Response> | undefined {
  const [, name = '', kind = ''] = /^([A-Za-z]+)\.(html|pdf|odt)$/.exec(c.req.param('file') ?? '') ?? []
  const seq = Number(c.req.param('seq'))
  const programme = house(c).store.programme(one.programme, one.version)
  const letter = programme.letters?.[name]
  const event = events.find((each) => each.seq === seq)
  const sent = event?.kind === 'step' && [programme.steps[event.step]?.sends].flat().includes(name)
  if (!letter || !event || !sent || (role && !letter.to.includes(role))) return undefined
  return (async () => {
    const entries = Object.fromEntries(
      Object.values(await entriesNamed(c, programme, one.values, asWork(house(c).bureau.id, 'letters')))
        .flat()
        .map(({ value, label }) => [value, label]),
    )
    // What confirms a filing brings the way in, in the copy of the party alone.
    const receipt = event.seq === 1 && role !== undefined && hasCode(programme.roles[role])
    const paper = letterPaper({
      programme,
      name,
      one,
      event,
      bureau: house(c).bureau,
      to: role ?? letter.to[0] ?? '',
      entries,
      fieldsOf: fieldsOfRegisters(c),
      ...(receipt
        ? {
            access: {
              code: await house(c).store.accessCode(asWork(house(c).bureau.id, 'letters'), one.id, role),
              at: `${addressOf(house(c), c)}/status`,
            },
          }
        : {}),
      ...(letter.verifies
        ? {
            code: {
              code: letterCode(house(c).context, house(c).bureau.id, one, seq, name),
              at: addressOf(house(c), c),
            },
          }
        : {}),
    })
    const file = encodeURIComponent(`${one.number}-${say(letter.name, 'zh')}`)
    if (kind === 'html') return c.html(toHtml(paper))
    c.header('content-disposition', `attachment; filename*=UTF-8''${file}.${kind}`)
    if (kind === 'odt')
      return c.body((await toOdt(paper)) as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/vnd.oasis.opendocument.text',
      })
    return c.body((await toPdf(paper, Date.parse(event.at))) as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
    })
  })()
}
export const letterMissing = t('沒有這份文書。', 'There is no such letter.')
