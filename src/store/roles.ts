// The roles of the database: who serves people, who looks up words, who keeps the whole. Kept at every start, also after a move to another server.
import type pg from 'pg'
import { DatabaseProblem } from './postgres/problem.ts'

/** What every session of a person becomes: it sees what its policies let through. */
export const SERVES = 'taitsi_app'
/** What a command over the whole database becomes: it sees every row. Never within reach of the application. */
export const KEEPS = 'taitsi_keeper'
const ROLES = [SERVES, 'taitsi_finder', KEEPS]

/** Before the migrations: the roles are there and the owner may become each of them. */
export async function keepRoles(client: pg.ClientBase): Promise<void> {
  for (const role of ROLES) {
    if (await isMember(client, role)) continue
    await client.query(`do $$ begin
        create role ${role} nologin;
      exception when duplicate_object or insufficient_privilege or unique_violation then null;
      end $$`)
    await client.query(`do $$ begin
        grant ${role} to current_user;
      exception when insufficient_privilege or undefined_object or unique_violation then null;
      end $$`)
    if (await mayBecome(client, role)) continue
    const { rows } = await client.query<{ me: string }>('select current_user as me')
    throw new DatabaseProblem(
      `${rows[0]?.me} may neither make the role ${role} nor become it. Give it the right to make roles (alter role ${rows[0]?.me} createrole), ` +
        `or make the three roles for it as an administrator of the server: ${ROLES.map((one) => `create role ${one}; grant ${one} to ${rows[0]?.me} with admin option;`).join(' ')}`,
    )
  }
}

/** After the migrations: the keeper sees every row of every table, also of those that came since. */
export async function admitKeeper(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; guarded: boolean; admitted: boolean; granted: boolean }>(`
    select quote_ident(relname) as table, relrowsecurity as guarded,
      exists (select from pg_policy where polrelid = c.oid and polname = 'keeper') as admitted,
      has_table_privilege('${KEEPS}', c.oid, 'select') and has_table_privilege('${KEEPS}', c.oid, 'insert')
        and has_table_privilege('${KEEPS}', c.oid, 'update') and has_table_privilege('${KEEPS}', c.oid, 'delete') as granted
    from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`)
  if (rows.every((one) => one.granted && (one.admitted || !one.guarded))) return
  await client.query(`grant usage on schema public to ${KEEPS}`)
  await client.query(`grant usage, select, update on all sequences in schema public to ${KEEPS}`)
  for (const { table, guarded, admitted, granted } of rows) {
    if (!granted) await client.query(`grant select, insert, update, delete on ${table} to ${KEEPS}`)
    if (guarded && !admitted)
      await client.query(`create policy keeper on ${table} to ${KEEPS} using (true) with check (true)`)
  }
}

/** Of the role itself: one that is reached through another role is lost with that one. */
async function isMember(client: pg.ClientBase, role: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_auth_members where roleid = to_regrole($1) and member = current_user::regrole`,
    [role],
  )
  return rowCount !== 0 && mayBecome(client, role)
}

async function mayBecome(client: pg.ClientBase, role: string): Promise<boolean> {
  // Since version 16 a role may be a member without being allowed to become what it is a member of.
  const { rows } = await client.query<{ may: boolean }>(
    `select coalesce((select pg_has_role(current_user, oid, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)
      from pg_roles where rolname = $1), false) as may`,
    [role],
  )
  return rows[0]?.may ?? false
}

/** One transaction that nobody else's of the kind runs beside. */
export async function alone(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(hashtext('taitsi roles'))`)
    await work(client)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
