// A change of the key that is cut off, wherever that happens: the next run goes on, and until it is done nobody serves.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fingerprintOf, keeping } from '#store'
import { createPool } from '#store/postgres/index.ts'
import { changeKey } from '#cli/rotate-key.ts'
import { openHouse } from '#open-house'
import { taitsi } from '#tests/a-command.ts'
import { aPlace, clearAway, filled, keysIn, seen, stands } from '#tests/a-rotation.ts'

after(clearAway)

test('stopped at every line it tells, the change goes on with the next run, and nobody starts a house of two keys', async () => {
  const place = await aPlace('superuser')
  const had = await filled(place)
  const old = keysIn(place)
  let [stopped, refused, whole] = [0, 0, false]
  // While it reads, where it may still be given up; then each part is done by a run that stops in the part after it; then while it checks.
  for (const at of [1, 6, 12, 13, ...Array<number>(13).fill(2), 3, 6, 9, 12]) {
    let line = 0
    const run = await changeKey(place.env, {}, () => {
      line += 1
      if (line === at) throw new Error('cut off')
    }).catch((error: Error) => error)
    whole = !(run instanceof Error)
    if (!(run instanceof Error)) break
    assert.equal(run.message, 'cut off')
    stopped += 1
    const between = await seen(place, async (client) => {
      const { rows } = await client.query<{ between: boolean; replaced: boolean }>(
        `select exists (select from key_rotation) as between, exists (select from house_keys where replaced_at is not null) as replaced`,
      )
      assert.equal(rows[0]?.replaced, false)
      return rows[0]?.between
    })
    assert.equal(fingerprintOf(keysIn(place)), fingerprintOf(old))
    // While nothing is sealed anew there is one key, and the house starts under it.
    if (!between && stopped === 1) await (await openHouse(place.env)).close()
    if (!between) continue
    refused += 1
    if (refused % 8 === 1) {
      await assert.rejects(
        openHouse(place.env),
        /The key of this house is being changed \(from fingerprint \w+ to \w+, begun .*Run npx taitsi rotate-key/,
      )
      for (const secret of ['7'.repeat(64), readFileSync(join(place.data, 'taitsi.key.new'), 'utf8').trim()])
        await assert.rejects(openHouse({ ...place.env, TAITSI_KEY: secret }), /is being changed/)
    }
  }
  // All is sealed and the key file cannot be put in its place: the next run does only that.
  mkdirSync(join(place.data, 'taitsi.key.part'))
  assert.equal(whole, false)
  await assert.rejects(changeKey(place.env, {}))
  assert.equal(fingerprintOf(keysIn(place)), fingerprintOf(old))
  await assert.rejects(openHouse(place.env), /This is the key from before: .*run npx taitsi rotate-key/)
  rmdirSync(join(place.data, 'taitsi.key.part'))
  assert.equal((await changeKey(place.env, {})).rotated.began, 'done')
  assert.ok(stopped >= 18 && refused >= 14, `stopped ${stopped} times, ${refused} of them between two keys`)
  await stands(place, had, old)
})

test('killed and started again the command says how far it is, goes on, and prints no key', async () => {
  const place = await aPlace('plain')
  const had = await filled(place)
  const old = keysIn(place)
  for (const line of [16, 6]) {
    const killed = await taitsi(['rotate-key'], place.env, line)
    assert.equal(killed.code, null, killed.out)
  }
  const served = await taitsi(['verify'], place.env)
  assert.equal(served.code, 3)
  assert.match(served.err, /is being changed .*Run npx taitsi rotate-key/)
  const run = await taitsi(['rotate-key'], place.env)
  assert.equal(run.code, 0, run.out + run.err)
  assert.match(run.out, /The key was changed from \w+ to \w+; \d+ cases were folded again\./)
  assert.match(run.out, /Everything fits\./)
  assert.match(run.err, /^cases: \d+ of \d+$/m)
  for (const text of [run.out, run.err]) assert.doesNotMatch(text, /[0-9a-f]{64}/)
  await stands(place, had, old)
})

test('a house left running while the key was changed opens no new connection, and writes nothing under the old key', async () => {
  const place = await aPlace('superuser')
  const house = await openHouse(place.env)
  const pool = createPool(place.connection, { max: 1 })
  // Between two visitors no connection is open; the change then finds nobody.
  await keeping(pool, (client) => client.query(`insert into key_rotation (from_key, to_key) values ('a', 'b')`))
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  await pool.end()
  await new Promise((done) => setTimeout(done, 100))
  await assert.rejects(house.store.isEmpty('demo'), /The key of this house was changed while it ran/)
  await house.close()
})
