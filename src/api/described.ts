// The description of the API as it is answered: drawn once for a roll and a bureau, since it depends on nothing else, and sent only to whoever has another.
import { createHash } from 'node:crypto'
import { chosenFrom } from '#engine'
import { type Ctx, house } from '#web/env.ts'
import { openapi } from './openapi.ts'

type Drawn = { text: string; tag: string }
const drawn = new WeakMap<object, WeakMap<object, Drawn>>()

export function described(c: Ctx) {
  const { programmes, bureau } = house(c)
  const ofRoll = drawn.get(programmes) ?? new WeakMap<object, Drawn>()
  drawn.set(programmes, ofRoll)
  const { text, tag } = ofRoll.get(bureau) ?? draw()
  c.header('etag', tag)
  c.header('cache-control', 'no-cache')
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  c.header('content-type', 'application/json')
  return c.body(text)

  function draw(): Drawn {
    const said = JSON.stringify(openapi(programmes, bureau.name.en, chosenFrom(bureau.districts)))
    const made = { text: said, tag: `"${createHash('sha256').update(said).digest('base64url').slice(0, 22)}"` }
    ofRoll.set(bureau, made)
    return made
  }
}
