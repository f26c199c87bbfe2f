// Writing for the public: the text beside what it will look like, before anything is saved.
import { type Lang, type Problem, type Programme, proseProblem, say, t } from '#engine'
import { Prose } from '#ui/index.ts'

const proseIn = (programme: Programme, names: readonly string[]) =>
  names.filter((name) => {
    const field = programme.fields[name]
    return field?.kind === 'text' && field.prose === true
  })
export const isWriting = (programme: Programme, names: readonly string[]): boolean =>
  proseIn(programme, names).length > 0

type Props = { programme: Programme; names: readonly string[]; lang: Lang }
export const PreviewButton = ({ programme, names, lang }: Props) =>
  isWriting(programme, names) ? (
    <button class="quiet" name="_preview" value="1">
      {say(t('預覽', 'Preview'), lang)}
    </button>
  ) : null

export function Preview({ programme, names, values, lang }: Props & { values: Record<string, unknown> }) {
  const texts = proseIn(programme, names)
  if (texts.length === 0) return null
  const written = texts.filter((name) => typeof values[name] === 'string' && values[name] !== '')
  return (
    <section class="panel preview" aria-labelledby="preview">
      <h2 id="preview">{say(t('預覽', 'Preview'), lang)}</h2>
      {written.length === 0 ? (
        <p class="soft">
          {say(
            t(
              '寫好內文後按「預覽」，這裡會顯示民眾看到的樣子。',
              'Write the text and press Preview: here is what people will see.',
            ),
            lang,
          )}
        </p>
      ) : null}
      {written.map((name, at) => (
        <div class="stack">
          <p class="soft small">{say(programme.fields[name]?.label ?? t('', ''), lang)}</p>
          <Prose
            text={String(values[name]).slice(0, 40_000)}
            lang={at === 0 ? lang : 'en'}
            under={2}
            embeds={at === 0 ? 'whole' : 'link'}
          />
        </div>
      ))}
    </section>
  )
}

/** What a preview already knows to be wrong; the rest is said on saving. */
export const proseProblems = (programme: Programme, raw: Record<string, unknown>): Problem[] =>
  proseIn(programme, Object.keys(raw)).flatMap((name) => {
    const says = proseProblem(String(raw[name]).replace(/\r\n?/g, '\n'))
    return says ? [{ field: name, says }] : []
  })
