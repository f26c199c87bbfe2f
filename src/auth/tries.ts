// Wrong tries cost growing waits, for the account that is tried and for the place the tries come from.
import { t, type Text } from '#engine'
import { sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import { HOUR, iso, system } from './reach.ts'

/** An address is shared by many people, an account is not. */
const freeTries = (who: string) => (/^(asks-|enters-)?from:/.test(who) ? 20 : 5)

/** What to say to somebody who must wait; undefined where nobody must. */
export async function mustWait(db: Db, bureau: string, who: string[], now: number): Promise<Text | undefined> {
  const { rows } = await withSession(db, system(bureau), (tx) =>
    sql<{ who: string; until_at: string; tries: number }>`
      select who, until_at, tries from failed_tries where bureau = ${bureau} and who = any (${who}) and until_at > ${iso(now)}`.execute(
      tx,
    ),
  )
  const waits = rows.filter((row) => row.tries >= freeTries(row.who)).map((row) => Date.parse(row.until_at) - now)
  if (waits.length === 0) return undefined
  return tooManyTries(Math.max(...waits))
}

/** @param wait milliseconds */
export function tooManyTries(wait: number): Text {
  const minutes = Math.ceil(wait / 60_000)
  return t(`嘗試次數過多，請於 ${minutes} 分鐘後再試。`, `Too many tries. Try again in ${minutes} minutes.`, {
    vi: `Thử quá nhiều lần. Vui lòng thử lại sau ${minutes} phút.`,
    id: `Terlalu banyak percobaan. Coba lagi dalam ${minutes} menit.`,
    th: `ลองหลายครั้งเกินไป โปรดลองใหม่ใน ${minutes} นาที`,
    fil: `Napakaraming subok. Subukan muli sa loob ng ${minutes} minuto.`,
  })
}

/** Five tries are free; then one minute, two, four … up to a day. */
export async function failed(db: Db, bureau: string, who: string[], now: number): Promise<void> {
  await withSession(db, system(bureau), async (tx) => {
    for (const one of who) {
      const {
        rows: [row],
      } = await sql<{
        tries: number
      }>`insert into failed_tries (bureau, who, tries, until_at) values (${bureau}, ${one}, 1, ${iso(now + 60_000)})
        on conflict (bureau, who) do update set tries = case when failed_tries.until_at < ${iso(now - 24 * HOUR)} then 1 else failed_tries.tries + 1 end returning tries`.execute(
        tx,
      )
      const wait = Math.min(24 * HOUR, 60_000 * 2 ** Math.max(0, (row?.tries ?? 1) - freeTries(one)))
      await sql`update failed_tries set until_at = ${iso(now + wait)} where bureau = ${bureau} and who = ${one}`.execute(
        tx,
      )
    }
  })
}

export const forgive = (db: Db, bureau: string, who: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from failed_tries where bureau = ${bureau} and who = ${who}`.execute(tx),
  )
