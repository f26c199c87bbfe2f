// Stories in which several programmes take part, played through the store: every case they open, move and look at is really there.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type AnyStory, listed, type Programme, say, stateName } from '#engine'
import { roll } from '#roll'
import type { Acted, Session } from '#store/types.ts'
import quota from '#programmes/disability/quota-register/programme.ts'
import { openApp } from '#app'
import { Visitor } from '#tests/a-visitor.ts'
import { aHouse, everything, type TestHouse } from '#tests/a-house.ts'

const chains = roll.flatMap(({ programme, chains }) =>
  Object.entries(chains).map(([title, story]) => ({ programme, title, story })),
)

describe('a story of several programmes', () => {
  let house: TestHouse
  before(async () => (house = await aHouse()))
  after(() => house.drop())
  const read: Session = { bureau: 'demo', reach: 'system', actor: { id: 'test', role: 'test' }, reader: everything }

  test('is told of chains that there are', () => assert.ok(chains.length >= 4))
  test('is shown beside the others on the page of the programme, each line with its programme', async () => {
    const desk = new Visitor(openApp(house))
    await desk.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const page = await (await desk.get('/desk/programmes/violation-report-intake')).text()
    assert.match(page, /承辦人：[^<]*（違反勞動法令裁罰）/)
  })
  test('stands on a page that says of every clock where it starts, also of one that comes round', async () => {
    const desk = new Visitor(openApp(house))
    await desk.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const { states, clocks } = quota
    const page = await (await desk.get(`/desk/programmes/${quota.id}`)).text()
    const row = page.slice(page.indexOf(say(clocks.month.name, 'zh'))).split('</tr>')[0] ?? ''
    assert.match(row, new RegExp(`${say(stateName(states.met), 'zh')}、${say(stateName(states.short), 'zh')}`))
    assert.doesNotMatch(page, /\[object/)
  })
  for (const { programme, title, story } of chains)
    test(`a case of ${programme.name.en} that ${title}`, async () => {
      const cast = new Cast(house, programme)
      for (const [at, line] of story.lines.entries()) {
        const acted = await cast.play(line, at)
        const because =
          'refused' in acted
            ? acted.refused.map(({ field, says }) => `${field ?? ''} ${say(says, 'zh')}`).join(' ')
            : ''
        if (story.refused && at === story.lines.length - 1)
          assert.ok(because.includes(story.refused), because || 'it was not refused')
        else assert.ok('done' in acted, `${line.slice(0, 3).join(' ')}: ${because || JSON.stringify(acted)}`)
      }
      const ends: Record<string, string | undefined> = {}
      for (const id of [programme.id, ...Object.keys(story.others ?? {})])
        ends[id] = (await house.store.open(read, cast.newest(id), { purpose: 'test', at: house.at }))?.state
      assert.deepEqual(ends, { [programme.id]: story.ends, ...story.others })
    })
})

/** The cases of one story, the newest of each programme; what others open is found by who opened it. */
class Cast {
  readonly #cases = new Map<string, string>()
  readonly #house: TestHouse
  readonly #own: Programme
  constructor(house: TestHouse, own: Programme) {
    this.#house = house
    this.#own = own
  }

  newest(programme: string): string {
    const id = this.#cases.get(programme)
    assert.ok(id, `the story has no case of ${programme} yet`)
    return id
  }

  async play([day, who, word, given]: AnyStory['lines'][number], nth: number): Promise<Acted> {
    const [id, step] = word.includes('/') ? (word.split('/') as [string, string]) : [this.#own.id, word]
    const programme = this.#house.store.programme(id)
    assert.ok(programme.steps[step], `${id} has no step ${step}`)
    const at = new Date(Date.parse(`${day}T09:00:00+08:00`) + nth * 60_000).toISOString()
    const acted =
      who === 'clock' ? await this.#sweep(id, step, at) : await this.#act(programme, who, step, given ?? {}, at)
    if ('done' in acted) {
      this.#cases.set(acted.done.programme, acted.done.id)
      for (const one of acted.opened) this.#cases.set(one.programme, one.id)
    }
    return acted
  }

  #act(programme: Programme, who: string, step: string, given: Record<string, unknown>, at: string): Promise<Acted> {
    const [role = '', person = role] = who.split(':')
    const session: Session = { bureau: 'demo', reach: 'system', actor: { id: person, role }, reader: everything }
    const move = { step, values: this.#named(given) as Record<string, unknown> }
    if (listed(programme.steps[step]?.from).includes('start'))
      return this.#house.store.begin(session, programme.id, move, { at })
    return this.#seq(this.newest(programme.id)).then((seq) =>
      this.#house.store.take(session, this.newest(programme.id), seq, move, { at }),
    )
  }

  /** The clock acts by itself: the sweep of that day has to take the step. */
  async #sweep(programme: string, step: string, at: string): Promise<Acted> {
    const id = this.newest(programme)
    const { failed } = await this.#house.store.sweep('demo', at)
    assert.deepEqual(failed, [])
    const read: Session = { bureau: 'demo', reach: 'system', actor: { id: 'test', role: 'test' }, reader: everything }
    const done = await this.#house.store.open(read, id, { purpose: 'test', at })
    const event = (await this.#house.store.history(read, id, { purpose: 'test', at })).findLast(
      (one) => one.kind === 'step',
    )
    assert.ok(
      done && event?.kind === 'step' && event.step === step && Date.parse(event.at) === Date.parse(at),
      `the clock did not take ${step} on that day`,
    )
    const { rows } = await this.#house.pool.query<{ id: string; number: string; programme: string }>(
      `select c.id, c.number, c.programme from links l join cases c on c.id = l.case_id where l.field = 'opened-by' and l.target = $1 order by c.opened_on`,
      [id],
    )
    return { done, event, opened: rows }
  }

  async #seq(id: string): Promise<number> {
    const { rows } = await this.#house.pool.query<{ seq: number }>('select seq from cases where id = $1', [id])
    return rows[0]?.seq ?? 0
  }

  #named(value: unknown): unknown {
    if (typeof value === 'string') return value.startsWith('case:') ? this.newest(value.slice('case:'.length)) : value
    if (Array.isArray(value)) return value.map((one) => this.#named(one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#named(one)]))
  }
}
