// The forms of a page, read from its HTML: what they ask, what stands in them, and how it is sent.

export type Control = {
  name: string
  /** `hidden` is carried, never typed. */
  kind: 'text' | 'time' | 'select' | 'checkbox' | 'radio' | 'hidden' | 'file' | 'secret'
  /** As it stands; of a tick whether it is ticked is in `on`. */
  value: string
  on: boolean
  max: number
  /** Of a list to choose from. */
  offers: string[]
}
export type PageForm = { action: string; kept: boolean; controls: Control[] }

/** Those that are posted. */
export const formsIn = (html: string): PageForm[] =>
  [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', body = '']) =>
    attribute(head, 'method') === 'post'
      ? [
          {
            action: attribute(head, 'action') ?? '',
            kept: attribute(head, 'data-draft') !== undefined,
            controls: controlsIn(body),
          },
        ]
      : [],
  )

/** What a person typed, ticked or chose in it, and not what it carries along. */
export const typedIn = (form: PageForm): Control[] =>
  form.controls.filter(({ kind }) => ['text', 'time', 'select', 'checkbox', 'radio'].includes(kind))

/** What a browser would send of it. */
export const pairsOf = (form: PageForm): [string, string][] =>
  form.controls.flatMap(({ name, kind, value, on }): [string, string][] =>
    kind === 'file' || (['checkbox', 'radio'].includes(kind) && !on) ? [] : [[name, value]],
  )

function controlsIn(body: string): Control[] {
  return [
    ...body.matchAll(/<input\b([^>]*)>|<textarea\b([^>]*)>([^<]*)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g),
  ].flatMap(([, input, area, words = '', select, options = '']): Control[] => {
    const head = input ?? area ?? select ?? ''
    const name = attribute(head, 'name')
    if (name === undefined) return []
    const base = {
      name,
      on: /\schecked\b/.test(head),
      max: Number(attribute(head, 'maxlength') ?? 4000),
      offers: [] as string[],
    }
    if (select !== undefined) {
      const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, one = '']) => one)
      const chosen = all.find((one) => /\sselected\b/.test(one)) ?? all[0] ?? ''
      return [
        {
          ...base,
          kind: 'select',
          value: attribute(chosen, 'value') ?? '',
          offers: all.map((one) => attribute(one, 'value') ?? ''),
        },
      ]
    }
    // The first line break of a text area is no part of it.
    if (area !== undefined) return [{ ...base, kind: 'text', value: decoded(words.replace(/^\n/, '')) }]
    return [{ ...base, kind: kindOf(head), value: attribute(head, 'value') ?? '' }]
  })
}

function kindOf(head: string): Control['kind'] {
  const type = attribute(head, 'type') ?? 'text'
  if (type === 'password' || attribute(head, 'autocomplete') === 'one-time-code') return 'secret'
  if (type === 'hidden' || type === 'file' || type === 'checkbox' || type === 'radio' || type === 'time') return type
  return 'text'
}

const attribute = (head: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}(?:="([^"]*)"|(?=[\\s>/]|$))`).exec(head)
  return found ? decoded(found[1] ?? '') : undefined
}
const decoded = (text: string) =>
  text.replace(
    /&(lt|gt|quot|amp|#39);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name] ?? '',
  )
