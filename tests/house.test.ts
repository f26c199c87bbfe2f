// The house: which room may look into which, and what must be true of every programme on the roll.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, test } from 'node:test'
import { PERMISSIONS } from '#auth/rights.ts'
import { DEMO_STAFF } from '#auth/index.ts'
import { faults } from '#engine/check/index.ts'
import { faultsOfHouse } from '#engine/check/house/index.ts'
import { programmes, roll } from '#roll'
import { bureau } from '../src/guards.ts'
import { spelt } from './spelt.ts'
import { broughtTwice } from './spreads.ts'

const src = new URL('../src/', import.meta.url).pathname

/** Room → the rooms it may import. A programme's letters may speak of papers; nothing imports programmes but the roll, and the demonstration that plays them. */
const DOORS: Record<string, readonly string[]> = {
  engine: [],
  law: ['engine'],
  bureau: ['engine', 'law'],
  capabilities: ['engine', 'law', 'bureau'],
  programmes: ['engine', 'law', 'bureau', 'capabilities'],
  aside: [],
  papers: ['engine', 'aside'],
  sheets: ['engine'],
  attached: ['engine', 'sheets', 'aside'],
  store: ['engine', 'attached', 'sheets', 'aside'],
  reports: ['engine', 'bureau', 'store', 'papers'],
  auth: ['engine', 'store'],
  notices: ['engine', 'store', 'auth'],
  ui: ['engine'],
  web: ['engine', 'store', 'auth', 'ui', 'papers', 'reports'],
  features: [
    'engine',
    'law',
    'capabilities',
    'aside',
    'store',
    'auth',
    'ui',
    'papers',
    'sheets',
    'reports',
    'web',
    'notices',
  ],
  portal: ['engine', 'law', 'capabilities', 'store', 'auth', 'ui', 'papers', 'reports', 'web', 'features', 'notices'],
  desk: ['engine', 'law', 'store', 'auth', 'ui', 'papers', 'reports', 'web', 'features'],
  api: ['engine', 'law', 'store', 'auth', 'papers', 'reports', 'web'],
  demo: ['engine', 'bureau', 'store', 'auth', 'reports', 'law', 'capabilities', 'programmes', 'roll'],
  cli: [
    'engine',
    'law',
    'store',
    'auth',
    'reports',
    'papers',
    'demo',
    'roll',
    'web',
    'features',
    'portal',
    'desk',
    'api',
    'ui',
  ],
  scaffold: ['engine', 'programmes'],
}

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : /\.(tsx?|mjs)$/.test(name) ? [path] : []
  })
const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1] ?? '')
const roomOf = (path: string) => relative(src, path).split('/')[0] ?? ''

describe('the house', () => {
  const inRooms = files(src).filter((path) => statSync(join(src, roomOf(path))).isDirectory())

  test('every folder of src is a room with a rule about its doors', () => {
    const rooms = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory())
    assert.deepEqual(
      rooms.filter((room) => !(room in DOORS)),
      [],
    )
  })

  test('the arrows point one way', () => {
    const wrong = inRooms.flatMap((path) => {
      const room = roomOf(path)
      // Tests may look further than the room they stand in, but never from the engine into a programme.
      if (/\.test\.tsx?$/.test(path)) return []
      return importsOf(path)
        .filter((name) => name.startsWith('#'))
        .map((name) => name.slice(1).split('/')[0] ?? '')
        .filter((other) => other !== room && !(DOORS[room] ?? []).includes(other))
        .map((other) => `${relative(src, path)} looks into ${other}`)
    })
    assert.deepEqual(wrong, [])
  })

  test('nobody climbs out of a window: no ../ from one room into another', () => {
    const climbing = inRooms.flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => ({ name, room: roomOf(join(path, '..', name)) }))
        // A file at the top of the house is no room: the command line opens the house through it.
        .filter(({ room }) => room !== roomOf(path) && !(roomOf(path) === 'cli' && room.endsWith('.ts')))
        .map(({ name }) => `${relative(src, path)} climbs to ${name}`),
    )
    assert.deepEqual(climbing, [])
  })

  test('nothing but the bureau names a hall, an estate or a document of one city', () => {
    const NAMED = /獅甲|澄清|復興西區|前峰東區|(?:高雄|臺中|台中|臺南|台南)市政府|statute\(t\('[^']*(?:施政|示範|自訂)/
    const naming = files(src)
      .filter((path) => roomOf(path) !== 'bureau' && !path.includes('.test.'))
      .filter((path) => NAMED.test(readFileSync(path, 'utf8')))
      .map((path) => relative(src, path))
    assert.deepEqual(naming, [])
  })

  test('a feature knows no other feature, but where it is said', () => {
    const SAID = ['calculators → payroll']
    const across = files(join(src, 'features')).flatMap((path) => {
      const [own = ''] = relative(join(src, 'features'), path).split('/')
      return importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(join(src, 'features'), join(path, '..', name)).split('/')[0] ?? '')
        .filter((other) => other !== own)
        .map((other) => `${own} → ${other}`)
    })
    assert.deepEqual([...new Set(across)], SAID)
  })

  test('how far a transaction of a session reaches is set in one file', () => {
    // These speak over a connection of their own, for nobody: the keeper, the second reader, a backup's witness, the key's.
    const OWN = ['keeping.ts', 'verify/index.ts', 'backup/take.ts', 'chain/house-key.ts'].map((path) => `store/${path}`)
    const setting = files(src)
      .filter((path) => !path.includes('.test.') && !path.includes('/migrations/'))
      .filter((path) => readFileSync(path, 'utf8').includes('taitsi.reach'))
      .map((path) => relative(src, path))
    assert.deepEqual(
      setting.filter((path) => !OWN.includes(path)),
      ['store/session.ts'],
    )
  })

  test('a programme does not know another programme, and the engine knows none', () => {
    const ids = roll.map(({ programme }) => programme.id)
    const named = files(join(src, 'engine'))
      .filter((path) => !path.includes('.test.'))
      .flatMap((path) => {
        const code = readFileSync(path, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
        return ids.filter((id) => code.includes(id)).map((id) => `${relative(src, path)} names ${id}`)
      })
    assert.deepEqual(named, [])
    const across = files(join(src, 'programmes')).flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith('../'))
        .map((name) => `${relative(src, path)} reaches for ${name}`),
    )
    assert.deepEqual(across, [])
  })

  test('nobody above the programmes knows one by the spelling of a name, but by what it says it is', async () => {
    const faults = await spelt(programmes)
    assert.deepEqual(faults, [])
  })

  test('of the capabilities the rooms above know the contracts alone', () => {
    const looking = inRooms
      .filter((path) => !['capabilities', 'programmes', 'demo'].includes(roomOf(path)) && !path.includes('.test.'))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => name.startsWith('#capabilities/') && !name.endsWith('/contract.ts'))
          .map((name) => `${relative(src, path)} looks at ${name}`),
      )
    assert.deepEqual(looking, [])
  })

  test('a right that is given is asked for by a page or a route: none stands in the table alone', () => {
    const asking = inRooms
      .filter((path) => ['desk', 'features', 'api', 'portal', 'web'].includes(roomOf(path)) && !path.includes('.test.'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    assert.deepEqual(
      PERMISSIONS.filter((act) => !asking.includes(`'${act}'`)),
      [],
    )
  })

  test('only the store and the reports speak SQL', () => {
    const speaking = inRooms
      .filter((path) => !['store', 'reports', 'auth'].includes(roomOf(path)) && !path.includes('.test.'))
      .filter((path) => /\bselect\b[^'"`\n]+\bfrom\b [a-z_]+\b(?: where|\n)/.test(readFileSync(path, 'utf8')))
      .map((path) => relative(src, path))
    assert.deepEqual(speaking, [])
  })
})

describe('the gate', () => {
  /** Who opens what is sealed beside the gate itself, and why that shows nobody anything. */
  const OPENS: Record<string, string> = {
    'store/chain/seal.ts': 'the lock itself',
    'store/read/load.ts': 'gives whole cases to the gate and to the acts',
    'store/chain/record.ts': 'folds an event back as it was written',
    'store/fold/derived.ts': 'writes titles',
    'store/fold/write.ts': 'writes titles',
    'store/fold/folded-again.ts': 'folds every case again',
    'store/chain/earlier-keys.ts': 'what is kept of the keys from before, which opens no seal',
    'store/rotation/reseal.ts': 'seals under a new key what it opened, and shows it to nobody',
    'store/rotation/columns.ts': 'names the columns that are folded again',
    'store/rotation/state.ts': 'what is kept of the keys from before, under a new key',
    'store/chain/house-key.ts': 'asks of a database older than fingerprints whether the key opens what was sealed last',
    'store/verify/folds.ts': 'folds every case again, and answers only that it differs',
    'web/sent-back.ts':
      'a form that went back to its page: what was typed there by whoever has the cookie, and no secret',
    'store/play/batch.ts': 'plays cases',
    'store/clockwork.ts': 'recomputes clocks',
    'store/act/acting.ts': 'answers through the gate',
    'store/act/aftermath.ts': 'moves other cases',
    'store/act/index.ts': 'answers through the gate',
    'store/act/open.ts': 'gates of the law look at register entries',
    'store/act/step.ts': 'gates of the law look at register entries',
    'store/act/many.ts': 'takes a step on many cases, and answers only how it went',
    'store/payments/lists.ts': 'the file of a payment list, for whoever pays',
    'store/payments/answers.ts': 'the file of the bank, for whoever pays',
    'store/payments/cut.ts': 'empties what the files of the bank say of a destroyed case, and answers nothing',
    'store/chain/letter-codes.ts': 'tells what is open of a letter, and its holder masked',
    'store/read/own-parts.ts': 'tells as which party somebody stands in a case, and no value',
    'store/read/person.ts': 'tells in which fields a number stands that the asker knows, and no value',
    'store/beside/files.ts': 'a file of a case that the gate lets through',
    'store/beside/drafts.ts': 'a filing not sent yet, for whoever holds its code',
    'store/beside/typed.ts': 'what somebody typed and did not send, for their own account',
    'store/beside/unsent.ts': 'which papers the forms nobody has sent yet still hold; the words go nowhere',
    'store/beside/visits.ts': 'what a device wrote down, for the step that records it',
    'auth/citizens.ts': 'an account, for its holder',
    'auth/mail-code.ts': 'an account that is being made',
    'auth/messages.ts': 'letters to accounts, for the carrier',
    'auth/reaches.ts': 'where an account is reached, for the carrier',
    'auth/second-proof.ts': 'a step that waits for a second proof, for the party who gave it',
    'portal/shown-once.ts': 'the slip of whoever has just filed',
    'store/chain/access-codes.ts': 'the code of a party, for the post',
    'auth/accounts.ts': 'the second factor',
    'auth/own-account.ts': 'the second factor',
  }
  const opening =
    /\b(unseal|unsealBytes|recall|loadCase|loadEvents|loadValues|linkedEntries|title_sealed)\b|\bopened\b[^\n]*from '[^']*\/load\.ts'/

  test('is the only way from what is sealed to somebody who reads', () => {
    const found = files(src)
      .filter((path) => !/\.test\.tsx?$/.test(path) && opening.test(readFileSync(path, 'utf8')))
      .map((path) => relative(src, path))
      .filter((path) => !path.startsWith('store/gate/') && !path.startsWith('store/migrations/'))
    assert.deepEqual(found.toSorted(), Object.keys(OPENS).toSorted())
  })

  test('lets the house’s own works see what they need, each by name', () => {
    const used = files(src)
      .filter((path) => !path.includes('/store/gate/') && !path.includes('.test.'))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\b(?:asWork|workReader)\([^\n']*'(\w+)'/g)].map(
          ([, name]) => `${relative(src, path)} ${name}`,
        ),
      )
    assert.deepEqual([...new Set(used)].toSorted(), [
      'api/access.ts post',
      'api/routes.ts public',
      'demo/fill.ts public',
      'demo/holder.ts public',
      'features/bookings/free-times.tsx public',
      'features/published/counted.ts public',
      'features/published/routes.tsx public',
      'features/published/under.ts public',
      'features/scorecard/at-portal.tsx public',
      'notices/deliver.ts notices',
      'portal/follow.tsx letters',
      'portal/lost-code.tsx post',
      'portal/open.tsx public',
      'store/chain/letter-codes.ts public',
      'web/letters.ts letters',
      'web/mandates.ts public',
    ])
    // A reader made on the spot would be a right that stands in no table.
    const made = files(src)
      .filter((path) => /\bsees: \([^)]*\) =>/.test(readFileSync(path, 'utf8')))
      .map((path) => relative(src, path))
    assert.deepEqual(made.toSorted(), ['auth/reader.ts', 'store/gate/reader.ts'])
  })
})

describe('every programme on the roll', () => {
  test('can be walked from filing to closing without a fault', () => {
    assert.ok(roll.length >= 4)
    assert.deepEqual(
      roll.flatMap(({ programme, stories }) => faults(programme, stories, bureau.folderOf)),
      [],
    )
  })

  test('lies in the folder that bears its id', () => {
    assert.deepEqual(
      roll
        .filter(({ family, folder, programme }) => folder !== `${family.id}/${programme.id}`)
        .map(({ folder }) => folder),
      [],
    )
  })

  test('names other programmes and the bureau as they are', () => {
    assert.deepEqual(faultsOfHouse(programmes, bureau), [])
  })

  test('spreads nothing that another spread brings', async () => {
    const found = await Promise.all(
      roll.map(({ folder }) => broughtTwice(new URL(`../src/programmes/${folder}/programme.ts`, import.meta.url))),
    )
    assert.deepEqual(found.flat(), [])
  })

  test('lets only offices act that somebody of the demonstration holds', () => {
    const held = DEMO_STAFF.flatMap(({ roles }) => roles.map(({ role }) => role))
    assert.deepEqual(
      bureau.offices.filter((office) => !held.includes(office)),
      [],
    )
  })
})

test('no full-width space stands at the end of a line of a page, where it is thrown away and words run together', () => {
  const lost = files(src)
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, at) => (/^[ \t]*\u3000|\u3000$/.test(line) ? [`${relative(src, path)}:${at + 1}`] : [])),
    )
  assert.deepEqual(lost, [])
})
