// The letters a step sends, as they would leave with what is typed so far: drawn by what draws the real ones, for the eyes of whoever types.
import { isPaymentStep, type Lang, listed, say, t, wouldStand } from '#engine'
import { letterPaper } from '#papers/index.ts'
import { deskSession } from '#web/acting.ts'
import { entriesNamed, fieldsOfRegisters } from '#web/entries.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { PaperView } from '#web/paper-view.tsx'
import type { Opened } from './opened.ts'

export const lettersOf = ({ programme }: Pick<Opened, 'programme'>, step: string | undefined): string[] =>
  step && !isPaymentStep(programme, step)
    ? listed(programme.steps[step]?.sends).filter((name) => programme.letters?.[name])
    : []

/** @param values as typed, over what is known; what the reader does not see of the case stands as `－` */
export async function LetterPreviews(
  c: Ctx,
  { one, programme }: Opened,
  step: string,
  values: Record<string, unknown>,
) {
  const names = lettersOf({ programme }, step)
  if (names.length === 0) return null
  const lang = c.get('lang')
  const session = deskSession(c)
  const setting = { at: instant(c), today: today(c), by: session.actor, hidden: one.withheld }
  const { after, event } = wouldStand(programme, one, { step, values }, setting)
  const entries = Object.fromEntries(
    Object.values(await entriesNamed(c, programme, after.values, session))
      .flat()
      .map(({ value, label }) => [value, label]),
  )
  return (
    <section class="stack" id="letter-preview" aria-labelledby="letter-preview-title">
      <h2 id="letter-preview-title">{say(t('送出後發出的公文（預覽）', 'The letter it sends (preview)'), lang)}</h2>
      <p class="small soft">
        {say(
          t(
            '以目前填寫的內容印出，尚未發文；「－」是還沒填，或不在您的權限內的內容。',
            'Drawn from what is filled in so far; nothing has been sent. “－” is not filled in yet, or beyond your rights.',
          ),
          lang,
        )}
      </p>
      {names.map((name) => {
        const to = programme.letters?.[name]?.to ?? []
        const paper = letterPaper({
          programme,
          name,
          one: after,
          event,
          bureau: house(c).bureau,
          to: to[0] ?? '',
          entries,
          fieldsOf: fieldsOfRegisters(c),
        })
        return (
          <article class="panel">
            <PaperView paper={paper} />
            {to.length > 1 ? (
              <p class="small soft">
                {say(t('同時發給：', 'Also to: '), lang)}
                {to
                  .slice(1)
                  .map((role) => say(programme.roles[role]?.name ?? t(role, role), lang))
                  .join('、')}
              </p>
            ) : null}
          </article>
        )
      })}
    </section>
  )
}

/** Without a script the letter is drawn anew by pressing; with one it follows what is typed. */
export const LetterPreviewButton = ({ address, lang }: { address: string; lang: Lang }) => (
  <button class="quiet" name="_preview" value="letter" formaction={`${address}#letter-preview`} formnovalidate>
    {say(t('更新公文預覽', 'Redraw the letter'), lang)}
  </button>
)
