// What a request carries with it, and the small questions every screen asks of it.
import type { Context } from 'hono'
import { type Lang, LANGS, type Person as PersonValue, taipeiDay } from '#engine'
import type { Typed } from '#store/types.ts'
import type { OwnSession, Person } from '#auth/index.ts'
import type { House } from './house.ts'
import type { Quota } from './upload-quota.ts'

export type Env = {
  Variables: {
    house: House
    lang: Lang
    person: Person
    csrf: string
    session: OwnSession | undefined
    requestId: string
    uploads: Quota
    /** What lies unsent at the desk in forms that `keeping` looks after, by the name of the form. */
    unsent: Map<string, Typed>
  }
}
export type Ctx = Context<Env>
export type { Person, PersonValue }

export const house = (c: Ctx): House => c.get('house')
export const today = (c: Ctx): string => taipeiDay(house(c).now())
export const instant = (c: Ctx): string => new Date(house(c).now()).toISOString()

/** The reader's language: asked for in the address, remembered, or told by the browser; Chinese otherwise. */
export function langOf(asked: string | undefined, remembered: string | undefined, accepts: string | undefined): Lang {
  const known = (word: string | undefined): Lang | undefined => LANGS.find((lang) => lang === word)
  const browser = (accepts ?? '').split(',').map((one) =>
    one
      .trim()
      .slice(0, 3)
      .replace(/[-;].*/, '')
      .toLowerCase(),
  )
  const heard = browser.map((one) => (one === 'tl' ? 'fil' : known(one))).find((one) => one !== undefined)
  return known(asked) ?? known(remembered) ?? (heard as Lang | undefined) ?? 'zh'
}
