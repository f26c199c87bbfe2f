// A district is one of the city's list, at the desk, on the website and by the API; what was written before there was a list still reads.
// And whoever types a number that does not fit its check digit is asked once more, in every programme.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Field, type Fields, readFields } from '#engine'
import { programmes } from '#roll'
import { openApp } from '../src/app.ts'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from './a-house.ts'
import { Visitor } from './a-visitor.ts'
import { formsIn } from './browser/forms.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house)
})
after(() => house.drop())

const signedIn = async (account: string) => {
  const who = new Visitor(app)
  await who.post('/desk/demo-sign-in', { account })
  return who
}
const MARS = { district: '火星區', line: '示範路1號' }
const register = (workplace: unknown, session = deskOf('officer')) =>
  house.store.begin(
    session,
    'labour-dispute-mediation',
    { step: 'register', values: { ...filing, workplace, channel: 'counter' } },
    { at: house.at },
  )

describe('a district', () => {
  test('is chosen from the list of the city on every form that asks one', async () => {
    const pages: [string, string, string][] = [
      ['demo-intake', '/desk/new/labour-dispute-mediation', 'workplace.district'],
      ['demo-officer-0', '/desk/new/school-labour-law-lectures?step=record', 'district'],
      ['demo-officer-0', '/desk/new/mediation-venues', 'place.district'],
    ]
    for (const [account, path, name] of pages) {
      const html = await (await (await signedIn(account)).get(path)).text()
      const control = formsIn(html)
        .flatMap(({ controls }) => controls)
        .find((one) => one.name === name)
      assert.equal(control?.kind, 'select', path)
      assert.deepEqual(control?.offers, ['', ...(house.bureau.districts ?? []), '外縣市'], path)
    }
    const portal = await (await new Visitor(app).get('/apply/violation-report-intake/2')).text()
    assert.match(portal, /<select[^>]*name="workplace.district"/)
  })

  test('is told to machines as the same list, in every step that asks one', async () => {
    const document = (await (await app.request('/api/openapi.json')).json()) as {
      components: { schemas: Record<string, SchemaOf> }
    }
    const offered = [...(house.bureau.districts ?? []), '外縣市']
    let looked = 0
    for (const { id, fields, steps } of programmes)
      for (const [step, { asks = [] }] of Object.entries(steps))
        for (const [path, field] of askedFields(fields, asks, '')) {
          const at = field.kind === 'place' ? `${path}.district` : path
          if (field.kind !== 'place' && !(field.kind === 'text' && field.shape === 'district')) continue
          looked++
          const schema = at
            .split('.')
            .reduce<SchemaOf | undefined>(
              (all, name) => (all?.items ?? all)?.properties?.[name],
              document.components.schemas[`${id}.${step}`],
            )
          assert.deepEqual(schema?.enum, offered, `${id}.${step} ${at}`)
        }
    assert.ok(looked > 20, `${looked} fields`)
  })

  test('that is not on it is refused beside the box, whoever sends it and by whichever door', async () => {
    for (const session of [deskOf('officer'), { ...deskOf('intake'), reach: 'portal' as const }]) {
      const refused = await register(MARS, session)
      assert.ok('refused' in refused, JSON.stringify(refused))
      assert.deepEqual(
        refused.refused.map((one) => one.field),
        ['workplace.district'],
      )
    }
    assert.ok('done' in (await register({ ...MARS, district: '外縣市' })))
  })

  test('written before there was a list is read and kept; a new one that is none of it is refused', async () => {
    const kept = await house.store.begin(
      { ...system, actor: deskOf('officer').actor },
      'labour-dispute-mediation',
      { step: 'register', values: { ...filing, workplace: MARS, channel: 'counter' } },
      { at: house.at },
    )
    assert.ok('done' in kept, JSON.stringify(kept))
    const { id, seq } = kept.done
    const who = await signedIn('demo-officer-0')
    assert.match(await (await who.get(`/desk/cases/${id}`)).text(), /火星區/)
    const form = await (await who.get(`/desk/cases/${id}/correct`)).text()
    assert.match(form, /<option value="火星區" selected>/)
    const correct = (workplace: unknown) =>
      house.store.correct(deskOf('officer'), id, seq, { workplace }, '門牌更正', { at: house.at })
    const other = await correct({ ...MARS, district: '水星區' })
    assert.ok('refused' in other, JSON.stringify(other))
    assert.equal(other.refused[0]?.field, 'workplace.district')
    const same = await correct({ ...MARS, line: '示範路2號' })
    assert.ok('done' in same, JSON.stringify(same))
  })

  test('that is closed is ticked on the calendar, by the same names', async () => {
    const who = await signedIn('demo-head-0')
    const html = await (await who.get('/desk/calendar')).text()
    const boxes = formsIn(html)
      .flatMap(({ controls }) => controls)
      .filter((one) => one.name === 'districts' && one.kind === 'checkbox')
    assert.deepEqual(
      boxes.map(({ value }) => value),
      house.bureau.districts,
    )
    await who.post('/desk/calendar', { day: '115/3/10', why: '颱風', districts: ['示範東區', '示範海區'] })
    const { rows } = await house.pool.query('select districts from closures where why ->> $1 = $2', ['zh', '颱風'])
    assert.deepEqual(rows, [{ districts: ['示範東區', '示範海區'] }])
  })
})

type SchemaOf = { enum?: string[]; properties?: Record<string, SchemaOf>; items?: SchemaOf }

/** Every field that any step asks, with those in its rows. */
const askedFields = (fields: Fields, names: readonly string[], path: string): [string, Field][] =>
  names.flatMap((name) => {
    const field = fields[name]
    if (!field) return []
    const rows = field.kind === 'many' ? askedFields(field.of, Object.keys(field.of), `${path}${name}.`) : []
    return [[path + name, field] as [string, Field], ...rows]
  })
const wrongIn = (field: Field): unknown =>
  field.kind === 'organisation'
    ? { name: '示範商行', businessNumber: '22099132' }
    : field.kind === 'person' && field.asks.includes('idNumber')
      ? { name: '林測試', idNumber: 'A123456788' }
      : field.kind === 'text' && field.shape === 'business-number'
        ? '22099132'
        : field.kind === 'text' && field.shape === 'national-id'
          ? 'A123456788'
          : undefined

test('a number whose check digit is wrong is doubted in every programme, and taken from whoever says that it is so', () => {
  const silent: string[] = []
  let looked = 0
  for (const { id, fields, steps } of programmes)
    for (const [path, field] of new Map(
      Object.values(steps).flatMap((step) => askedFields(fields, step.asks ?? [], `${id} `)),
    )) {
      const wrong = wrongIn(field)
      if (wrong === undefined) continue
      looked++
      const read = readFields(
        { it: { ...field, when: {} } as Field },
        ['it'],
        { it: wrong },
        { today: '2026-03-02', strict: false },
      )
      if (!read.doubts.some((one) => one.warns)) silent.push(path)
    }
  assert.deepEqual(silent, [])
  assert.ok(looked > 20, `${looked} fields`)
})
