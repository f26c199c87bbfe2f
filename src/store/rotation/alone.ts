// A change of the key needs the house to itself: whoever is connected could write under the key that goes.
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { DatabaseProblem } from '../postgres/problem.ts'
import { SERVES } from '../roles.ts'

/**
 * Everybody connected who could serve people; a role that only watches the server is left alone.
 * @param ours the processes of our own connections
 */
async function othersOn(client: pg.ClientBase, ours: ReadonlySet<number>): Promise<string[]> {
  const { rows } = await client.query<{ name: string; n: number }>(
    `select usename || coalesce(' (' || nullif(application_name, '') || ')', '') as name, count(*)::int as n from pg_stat_activity
     where datname = current_database() and usename is not null and pid <> all ($1::int[]) and pg_has_role(usesysid, '${SERVES}', 'MEMBER')
     group by 1 order by 1`,
    [[...ours]],
  )
  return rows.map(({ name, n }) => `${name}: ${n}`)
}

/** Waits a moment for those who are just leaving. */
export async function refuseUnlessAlone(client: pg.ClientBase, ours: ReadonlySet<number>, then: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const others = await othersOn(client, ours)
    if (others.length === 0) return
    if (tries === 15)
      throw new DatabaseProblem(
        `Others are connected to this database (${others.join(', ')}). Stop the house and whatever else is at work on it, then run the command again. ${then}`,
      )
    await wait(200)
  }
}
