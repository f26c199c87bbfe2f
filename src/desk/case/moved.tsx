// What a later step made anew, from what to what: a hearing's new day, another mediator.
import { type Lang, type Programme, say, t } from '#engine'
import { FieldValue } from '#ui/index.ts'
import type { OpenEvent } from '#store/types.ts'
import type { Entries } from '#ui/index.ts'
import { givenFields } from '#web/case-words.ts'

type Change = { name: string; old: unknown; next: unknown }

/** @param events all of the case, oldest first: what a value was is what an earlier event gave */
export function changedBySteps(programme: Programme, events: readonly OpenEvent[]): Map<number, Change[]> {
  const stands: Record<string, unknown> = {}
  const found = new Map<number, Change[]>()
  for (const event of events) {
    if (event.kind !== 'step' && event.kind !== 'correct') continue
    const changes = givenFields(programme, event).flatMap((name): Change[] => {
      const [old, next] = [stands[name], event.values[name]]
      const told = event.kind === 'step' && old !== undefined && next !== undefined && next !== null
      return told && JSON.stringify(old) !== JSON.stringify(next) ? [{ name, old, next }] : []
    })
    found.set(event.seq, changes)
    Object.assign(stands, event.values)
    if (event.kind === 'step')
      for (const [name, receipt] of Object.entries(event.computed ?? {})) stands[name] = receipt.value
  }
  return found
}

type Props = { programme: Programme; changes: readonly Change[]; entries: Entries; lang: Lang }
export function Moved({ programme, changes, entries, lang }: Props) {
  if (changes.length === 0) return null
  const shown = (name: string, value: unknown) => {
    const field = programme.fields[name]
    if (value === undefined || value === null || !field)
      return <span class="soft">{say(t('未填', 'not given'), lang)}</span>
    return <FieldValue field={field} value={value} lang={lang} entries={entries[name] ?? []} />
  }
  return (
    <dl class="changes">
      {changes.map(({ name, old, next }) => (
        <div>
          <dt>{say(programme.fields[name]?.label ?? t(name, name), lang)}</dt>
          <dd>
            <del>{shown(name, old)}</del>
            <span aria-hidden="true"> → </span>
            <span class="unseen">{say(t('改為', 'now'), lang)}</span>
            <ins>{shown(name, next)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
