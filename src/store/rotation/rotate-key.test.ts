// The key of the house is changed: nothing the old one sealed opens with it any more, and everything it gave out and signed still stands.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fingerprintOf, keeping, type Keys } from '#store'
import { verifyLetter } from '#store/chain/letter-codes.ts'
import { createPool } from '#store/postgres/index.ts'
import { FOLDED, KEPT_AS_WERE, OF_THE_CHANGE, SEALED, WITHOUT_KEY } from '#store/rotation/columns.ts'
import { nameOf } from '#store/rotation/reseal.ts'
import { marked } from '#store/verify/spelling.ts'
import { changeKey, surveyHouse } from '#cli/rotate-key.ts'
import { openHouse } from '#open-house'
import {
  aPlace,
  backedUp,
  clearAway,
  columnsOf,
  faultsOf,
  filled,
  folder,
  keysIn,
  type Place,
  restored,
  seen,
  stands,
  underWhich,
} from '#tests/a-rotation.ts'
import { isSecondServer } from '#tests/second-server.ts'
import type { InHands } from '#tests/a-sealed-house.ts'

after(clearAway)

test('every column that holds bytes says how it comes under a new key, or that no key is in it', async () => {
  const place = await aPlace('superuser')
  await (await openHouse(place.env)).close()
  const there = await seen(place, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname || '.' || attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where relkind = 'r' and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype`,
    )
    return rows.map(({ name }) => name)
  })
  const said = [
    ...SEALED.flatMap((one) => [nameOf(one), ...Object.keys(one.remakes ?? {}).map((name) => `${one.table}.${name}`)]),
    ...FOLDED,
    ...Object.keys(KEPT_AS_WERE),
    ...OF_THE_CHANGE,
    ...WITHOUT_KEY,
  ]
  assert.deepEqual(
    there.filter((name) => !said.includes(name)),
    [],
    'Say in rotation/columns.ts how it comes under a new key.',
  )
  const text = ['entries.facts', 'numbers.token', 'search.words', 'requests.key', 'failed_tries.who']
  assert.deepEqual(
    [...new Set(said)].filter((name) => !there.includes(name) && !text.includes(name)),
    [],
  )
})

test('whoever seals or keys something is known here, so that a new one is thought of when the key changes', () => {
  const src = join(import.meta.dirname, '../../..', 'src')
  const using = /\b(?:seal|sealBytes|blind|tagged)\(|createHmac\(/
  const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|store\/verify\/|store\/migrations\//.test(path))
    .filter((path) => using.test(readFileSync(join(src, path), 'utf8')))
    .map((path) => relative(src, join(src, path)))
  assert.deepEqual(found.toSorted(), Object.keys(USES).toSorted())
})
/** What it makes, and where that is declared or why it is not. */
const USES: Record<string, string> = {
  'api/routes.ts': 'requests.key',
  'auth/accounts.ts': 'accounts.totp',
  'auth/citizens.ts': 'accounts.address, accounts.contact, failed_tries.who',
  'auth/known-device.ts': 'a cookie, known again under each key',
  'auth/mail-code.ts': 'sessions.pending',
  'auth/mandates.ts': 'mandate_codes.hash',
  'auth/messages.ts': 'account_messages.sealed',
  'auth/own-account.ts': 'sessions.pending',
  'auth/party-letters.ts': 'account_messages.address',
  'auth/reaches.ts': 'accounts.line',
  'auth/second-proof.ts': 'sessions.pending',
  'notices/line.ts': 'the secret of LINE, not of the house',
  'portal/shown-once.ts': 'a cookie that is good for an hour',
  'store/chain/access-codes.ts': 'access_codes',
  'store/act/acting.ts': 'requests.fingerprint',
  'store/beside/attachments.ts': 'a proof in somebody’s form, known again under each key',
  'store/fold/derived.ts': 'folded again',
  'store/beside/drafts.ts': 'drafts',
  'store/chain/earlier-keys.ts': 'house_keys.kept',
  'store/evidence/erased.ts': 'erased.tag',
  'store/evidence/marks.ts': 'marks on lines',
  'store/beside/files.ts': 'blobs.sealed',
  'store/chain/letter-codes.ts': 'a code on paper, known again under each key',
  'store/payments/answers.ts': 'payment_answers.sealed',
  'store/payments/cut.ts': 'payment_lists.sealed, payment_answers.sealed',
  'store/payments/lists.ts': 'payment_lists.sealed',
  'store/chain/record.ts': 'event_secrets.sealed, events.tag',
  'store/rotation/columns.ts': 'what is made anew',
  'store/rotation/reseal.ts': 'what is sealed anew',
  'store/rotation/state.ts': 'house_keys.kept',
  'store/chain/seal.ts': 'the lock itself',
  'store/sign-in.ts': 'the password of the application, made anew by the change',
  'store/beside/typed.ts': 'drafts; a token in an open page',
  'store/beside/visits.ts': 'visit_entries.sealed',
  'web/sent-back.ts': 'a cookie of one page, gone when it was read',
}

// Each server sees the owner who may least; one that may more is met once.
for (const kind of isSecondServer ? (['plain'] as const) : (['superuser', 'plain'] as const))
  describe(`with an owner who is ${kind === 'plain' ? 'an ordinary role' : 'a superuser'}`, () => {
    let place: Place
    let had: InHands
    let old: Keys
    let first: string
    let columns: Record<string, string>
    const backup = () => join(folder, `${kind}-old.jsonl`)
    before(async () => {
      place = await aPlace(kind)
      had = await filled(place)
      old = keysIn(place)
      first = readFileSync(join(place.data, 'taitsi.key'), 'utf8').trim()
      await backedUp(place, backup())
      columns = await columnsOf(place)
    })

    test('a dry run counts, and changes nothing', async () => {
      const told = await surveyHouse(place.env)
      assert.deepEqual(
        Object.entries(told.rows).filter(([, n]) => n === 0),
        [],
        'the house of this test has something in each',
      )
      assert.ok(told.cases >= 5)
      assert.deepEqual(told.damaged, [])
      assert.deepEqual(await columnsOf(place), columns)
      assert.equal(existsSync(join(place.data, 'taitsi.key.new')), false)
    })

    test('a wrong key, the same key, a short one and a house at work are refused in a sentence, and nothing is changed', async () => {
      const { data } = place
      const other = join(folder, `${kind}-other`)
      writeFileSync(other, `${randomBytes(32).toString('hex')}\n`)
      const wrong = { ...place.env, TAITSI_KEY: '6'.repeat(64) }
      for (const [how, env, says] of [
        [
          { new: other },
          wrong,
          /is sealed under the key with fingerprint \w+, and the present key given is \w+\..*Nothing was changed/,
        ],
        [{}, wrong, /give the new one as TAITSI_NEW_KEY/],
        [{ new: join(data, 'taitsi.key') }, place.env, /The new key is the present one.*Nothing was changed/],
        [{}, { ...place.env, TAITSI_NEW_KEY: 'abc' }, /TAITSI_NEW_KEY must hold 64 hexadecimal digits/],
        [{}, { ...place.env, DATA_DIR: join(folder, 'nowhere') }, /There is no key in .*No new key was made/],
      ] as const)
        await assert.rejects(changeKey(env, how), says)
      await assert.rejects(surveyHouse(wrong), /is sealed under the key with fingerprint \w+/)
      const house = await openHouse(place.env)
      try {
        await assert.rejects(
          changeKey(place.env, { new: other }),
          /Others are connected to this database \(taitsi_at_\w+ \(taitsi\): \d.*Stop the house.*Nothing was changed/,
        )
        assert.equal(
          (await house.store.enter('demo', had.codes[0]?.number ?? '', had.codes[0]?.code ?? ''))?.role,
          'claimant',
        )
      } finally {
        await house.close()
      }
      assert.deepEqual(await columnsOf(place), columns)
    })

    test('without sight of every row nothing is done', async () => {
      const pool = createPool(place.connection, { max: 1 })
      await pool.query('create policy hidden on drafts as restrictive using (false)')
      await pool.end()
      await assert.rejects(changeKey(place.env, {}), /Rows of drafts would stay unseen, so nothing was done/)
      const again = createPool(place.connection, { max: 1 })
      await again.query('drop policy hidden on drafts')
      await again.end()
      assert.deepEqual(await columnsOf(place), columns)
    })

    test('what does not open is told first, and left as it is only where that is asked for', async () => {
      const spoil = () =>
        seen(place, (client) =>
          client.query(
            `update account_messages set sealed = set_byte(sealed, 30, 255 - get_byte(sealed, 30)) where id = (select id from account_messages order by id limit 1)`,
          ),
        )
      await spoil()
      await assert.rejects(
        changeKey(place.env, {}),
        /^DatabaseProblem: 1 sealed values do not open with the present key: account_messages\.sealed .*Nothing was changed/,
      )
      await (await openHouse(place.env)).close()
      await spoil()
      assert.deepEqual(await columnsOf(place), columns)
    })

    test('under the new key everything opens, under the old one nothing; codes, links, letters and checkpoints stand', async () => {
      const lines: string[] = []
      const { rotated, faults, next } = await changeKey(place.env, {}, (doing) => lines.push(doing))
      assert.deepEqual(faults, [])
      assert.ok(rotated.cases >= 5 && lines.includes('event_secrets.sealed') && lines.includes('cases'))
      assert.equal(next.length, 2)
      const now = await columnsOf(place)
      const changed = Object.keys(columns).filter((name) => columns[name] !== now[name])
      const meant = [
        ...SEALED.flatMap((one) => [
          nameOf(one),
          ...Object.keys(one.remakes ?? {}).map((name) => `${one.table}.${name}`),
        ]),
        ...FOLDED,
        // What was worked out from the old key alone is written down.
        ...['case_id', 'role', 'bureau', 'given', 'made_at', 'version'].map((name) => `access_codes.${name}`),
        // What is at hand is counted in fewer lines then.
        ...['bureau', 'programme', 'owner', 'due', 'cases'].map((name) => `at_hand.${name}`),
        // What is folded again says that it moved.
        ...['bureau', 'moved', 'day', 'xid'].map((name) => `touched.${name}`),
      ]
      assert.deepEqual(changed.toSorted(), meant.filter((name) => name in columns).toSorted())
      assert.deepEqual(readdirSync(place.data).filter((name) => name.startsWith('taitsi.key')).length, 2)
      const kept = readdirSync(place.data).find((name) => name.startsWith('taitsi.key.before-')) ?? ''
      assert.equal(fingerprintOf(keysIn(place, kept)), fingerprintOf(old))
      await stands(place, had, old)
    })

    test('the old key starts nothing, and says which command or key is meant', async () => {
      const env = { ...place.env, TAITSI_KEY: first }
      await assert.rejects(
        openHouse(env),
        /This is the key from before: it was changed 20\d\d-.*Put the new key in place/,
      )
    })

    test('a backup of before opens with the key of before, one of now with the key of now, and each says so', async () => {
      const mine = join(folder, `${kind}-new.jsonl`)
      await backedUp(place, mine)
      const is = readFileSync(join(place.data, 'taitsi.key'), 'utf8').trim()
      for (const [file, right, wrong] of [
        [backup(), first, is],
        [mine, is, first],
      ] as const) {
        await assert.rejects(restored(kind, file, wrong), /made under another key \(fingerprint \w+; here it is \w+\)/)
        await restored(kind, file, right)
      }
    })

    test('a second change leaves what the first and the second key gave out', async () => {
      const [second, next] = [keysIn(place), join(folder, `${kind}-third`)]
      assert.deepEqual((await changeKey(place.env, { new: next })).faults, [])
      assert.equal(existsSync(next), true)
      const third = keysIn(place)
      assert.deepEqual(await underWhich(place, second, third).then(({ old, damaged }) => [old, damaged]), [0, 0])
      const house = await openHouse(place.env)
      assert.equal(house.context.keys.earlier?.length, 2)
      for (const { number, code } of had.codes)
        assert.equal((await house.store.enter('demo', number, code))?.role, 'claimant')
      assert.equal((await verifyLetter(house.context, 'demo', had.letter))?.stands, true)
      await house.close()
      const back = join(folder, `${kind}-first`)
      writeFileSync(back, first)
      await assert.rejects(changeKey(place.env, { new: back }), /was the key of this house until .*Nothing was changed/)
    })

    test('who has an old key can mark and sign nothing that came after it', async () => {
      const pool = createPool(place.connection, { max: 1 })
      await pool.query('alter table events disable trigger append_only')
      await keeping(pool, async (client) => {
        const { rows } = await client.query<{ case_id: string; seq: number; hash: Buffer }>(
          'select case_id, seq, hash from events where tag is not null order by position desc limit 1',
        )
        const [one] = rows
        assert.ok(one)
        const tag = marked(old.tag, `demo/${one.case_id}/${one.seq}/`, one.hash)
        await client.query('update events set tag = $1 where case_id = $2 and seq = $3', [tag, one.case_id, one.seq])
      })
      await pool.query('alter table events enable trigger append_only')
      await pool.end()
      const faults = (await faultsOf(place)).join('\n')
      assert.match(faults, /event \d+ does not carry the mark of this house/)

      await seen(place, (client) =>
        client.query(`update house_keys set ends = jsonb_set(ends, '{events}', '999999') where fingerprint = $1`, [
          fingerprintOf(old),
        ]),
      )
      assert.match((await faultsOf(place)).join('\n'), /key \w+ did not hand over to the key after it/)
    })
  })
