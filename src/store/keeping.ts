// Work on the whole database, by its owner: one transaction that has proved that it sees every row, or does not begin.
import pg from 'pg'
import { DatabaseProblem } from './postgres/problem.ts'
import { KEEPS } from './roles.ts'

type Kind = 'read only' | 'read write'

/**
 * Commits when the work returns, leaves nothing when it throws. Every statement sees the database as it stood at the first.
 * @example
 * const n = await keeping(pool, async (client) => (await client.query('select 1 from events')).rowCount)
 */
export async function keeping<T>(
  on: pg.Pool | pg.PoolClient,
  work: (client: pg.PoolClient) => Promise<T>,
  kind: Kind = 'read write',
): Promise<T> {
  const client = on instanceof pg.Pool ? await on.connect() : on
  let broken: Error | undefined
  try {
    await client.query(`begin isolation level repeatable read ${kind}`)
    await become(client)
    await prove(client)
    const made = await work(client)
    await client.query('commit')
    return made
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    if (on instanceof pg.Pool) client.release(broken)
  }
}

/** As the keeper, of no bureau and no reach: what a policy let through for those would hide the rest from sight. */
async function become(client: pg.PoolClient): Promise<void> {
  try {
    await client.query(
      `select set_config('role', '${KEEPS}', true), set_config('taitsi.bureau', '', true), set_config('taitsi.reach', '', true),
        set_config('taitsi.programmes', '', true), set_config('taitsi.case', '', true), set_config('row_security', 'on', true)`,
    )
  } catch (error) {
    throw new DatabaseProblem(
      `This needs to see every row, and the role ${KEEPS} that does is out of reach (${(error as Error).message}). Nothing was done. Run the command as the owner of the tables, after taitsi migrate.`,
      { cause: error },
    )
  }
}

/**
 * Rows are seen when any permissive policy lets them through and no restrictive one holds them back. So where the keeper has one that
 * always holds, and nothing restricts it but the rule for outsiders, none is hidden: told by the catalogue, not by counting what one sees.
 */
async function prove(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    with binding as (
      select polrelid, polpermissive, polcmd, polname, pg_get_expr(polqual, polrelid) as sees, pg_get_expr(polwithcheck, polrelid) as writes
      from pg_policy where '${KEEPS}'::regrole = any (polroles) or 0::oid = any (polroles))
    select relname as name from pg_class c
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and (
      not has_table_privilege(c.oid, 'select')
      or relrowsecurity and (
        not exists (select from binding where polrelid = c.oid and polpermissive and polcmd = '*' and sees = 'true')
        or exists (select from binding where polrelid = c.oid and not polpermissive and (polname <> 'not_public' or sees not like '%IS DISTINCT FROM ''public''%'))))
    order by relname`)
  const { rows: who } = await client.query<{ me: string }>('select current_user as me')
  if (rows.length === 0 && who[0]?.me === KEEPS) return
  throw new DatabaseProblem(
    `Rows of ${rows.map((one) => one.name).join(', ') || 'the database'} would stay unseen, so nothing was done. Run taitsi migrate as the owner of the tables, then try again.`,
  )
}
