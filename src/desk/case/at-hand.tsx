// What somebody needs before their eyes to take a step: what its conditions, rules and letters read, and what the one before has entered.
import { headOf, type Lang, listed, type Programme, readsOf, say, t, titleFields } from '#engine'
import { fieldsOfLetter } from '#papers/index.ts'
import type { OpenCase } from '#store/types.ts'
import { type Entries, Facts, FieldValue } from '#ui/index.ts'

const MOST = 24

type Props = { programme: Programme; step: string | undefined; one: OpenCase; entries: Entries; lang: Lang }
export function AtHand({ programme, step, one, entries, lang }: Props) {
  const names = namesFor(programme, step, one)
  if (names.length === 0) return null
  return (
    <section class="panel" aria-labelledby="at-hand">
      <h2 id="at-hand">{say(t('案件內容', 'The case'), lang)}</h2>
      <Facts
        close
        items={names.map((name) => {
          const field = programme.fields[name]
          return {
            label: say(field?.label ?? t(name, name), lang),
            value: field ? (
              <FieldValue
                field={field}
                value={one.values[name]}
                lang={lang}
                entries={entries[name] ?? []}
                fileHref={(hash) => `/desk/cases/${one.id}/files/${hash}`}
              />
            ) : (
              ''
            ),
          }
        })}
      />
      <p class="small">
        <a href={`/desk/cases/${one.id}`}>{say(t('看全案', 'The whole case'), lang)}</a>
      </p>
    </section>
  )
}

function namesFor(programme: Programme, step: string | undefined, one: OpenCase): string[] {
  const definition = step ? programme.steps[step] : undefined
  if (!definition) return []
  const last = Math.max(0, ...Object.values(one.done).map(({ seq }) => seq))
  const wanted = new Set([
    ...titleFields(programme),
    ...(definition.gates ?? []).flatMap((gate) => readsOf(gate.needs).map((path) => headOf(path))),
    ...Object.values(definition.computes ?? {}).flatMap((rule) => Object.keys(rule.reads)),
    ...listed(definition.sends).flatMap((letter) => fieldsOfLetter(programme, letter)),
    ...Object.keys(programme.fields).filter((name) => one.given[name] === last),
  ])
  const asked = new Set<string>(definition.asks ?? [])
  return Object.keys(programme.fields)
    .filter((name) => wanted.has(name) && !asked.has(name) && one.values[name] !== undefined)
    .slice(0, MOST)
}
