// The first twenty openings for a jobseeker, in memory and by a plain statement over typed columns with indexes, in one run with the same
// answer; how the time grows with ten times as many; and everybody who looks, one after the other.
// Run: npm run bench:matching -- 100000 1000000
import { type Facts, loosely, ruleOn } from '#engine'
import { travel } from '#bureau/matching.ts'
import { HOURS, OCCUPATIONS } from '#capabilities/employment/index.ts'
import { LICENCES, MEANS, SKILLS } from '#capabilities/employment/skills.ts'
import jobseekers from '#programmes/employment-services/jobseekers/programme.ts'
import { columnsOf } from '#store/matching/following.ts'
import { aHouse } from '#tests/a-house.ts'

const DAY = '2026-03-02'
const SEEKERS = loosely(jobseekers)
const { suggests } = SEEKERS
if (!suggests) throw new Error('Jobseekers suggest nothing.')
const rule = ruleOn(suggests, DAY)
const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(100_000)

let seed = 7
const below = (n: number) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * n)
}
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T
const DISTRICTS = [...'東西南北中山海河'].map((one) => `示範${one}區`)
const [occupations, hours, skills, licences, means] = [OCCUPATIONS, HOURS, SKILLS, LICENCES, MEANS].map(
  Object.keys,
) as [string[], string[], string[], string[], string[]]
/** Each kind of work asks for a handful of things, as advertisements do. */
const asks = (occupation: string, nth: number): string[] =>
  Array.from({ length: nth % 3 }, (_, at) => skills[(occupation.length * 5 + nth * 3 + at * 7) % skills.length] ?? '')
const opening = (): Facts => {
  const occupation = oneOf(occupations)
  const pay = 28_000 + below(300) * 100
  const needs = [...new Set(asks(occupation, below(6)))]
  return {
    occupation,
    workplace: oneOf(DISTRICTS),
    hours: oneOf(hours),
    payBasis: 'monthly',
    payFrom: pay,
    payTo: pay + below(40) * 100,
    ...(needs.length > 0 ? { needs } : {}),
    ...(below(8) === 0 ? { licences: [oneOf(licences)] } : {}),
  }
}
const seeker = (): Facts => {
  const occupation = oneOf(occupations)
  return {
    occupation,
    district: oneOf(DISTRICTS),
    hours: oneOf(hours),
    payFloor: 27_000 + below(20) * 1000,
    means: oneOf(means),
    can: asks(occupation, below(6)),
    licences: below(3) === 0 ? [oneOf(licences)] : [],
  }
}

const NAIVE = `select id, points from (
  select o.id, o.number, 40 * (case when m.minutes is null then 0 else greatest(0, 100 - ceil(m.minutes * 100 / 60.0)) end)
      + 40 * (case when cardinality(o.needs) = 0 then 100 else floor(100.0 * (select count(*) from unnest(o.needs) n
          where exists (select from unnest($5::text[]) h where h = n or h like n || '.%')) / cardinality(o.needs)) end)
      + 20 * (case when o.hours = $3 then 100 else 0 end) as points
  from naive_openings o left join naive_minutes m on m.means = $7 and m.a = $2 and m.b = o.district
  where o.occupation = $1 and o.pay >= $4 and o.licences <@ $6::text[] and coalesce(m.minutes, 0) <= 60) as one
  order by points desc, number collate "C" limit 20`

const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0
const timed = async (work: () => unknown): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const house = await aHouse(`${DAY}T09:00:00+08:00`)
const results: Record<string, number>[] = []
try {
  const { pool } = house
  await pool.query(`create table naive_openings (id uuid, number text, occupation text, district text, hours text, pay int, needs text[], licences text[]);
    create table naive_minutes (means text, a text, b text, minutes int, primary key (means, a, b))`)
  for (const [how, pairs] of Object.entries(travel.on(DAY)))
    for (const [pair, minutes] of Object.entries(pairs)) {
      const [a, b] = pair.split('|')
      await pool.query('insert into naive_minutes values ($1, $2, $3, $4), ($1, $3, $2, $4) on conflict do nothing', [
        how,
        a,
        b,
        minutes,
      ])
    }
  let made = 0
  for (const size of sizes) {
    for (; made < size; made += 5000) {
      const rows = Array.from({ length: Math.min(5000, size - made) }, (_, at) => ({
        number: `VAC115-${String(made + at).padStart(7, '0')}`,
        facts: [opening()],
      }))
      await pool.query(
        `insert into compared (bureau, programme, case_id, number, facts) select 'demo', 'vacancies', gen_random_uuid(), number, facts
         from jsonb_to_recordset($1::jsonb) as r(number text, facts jsonb)`,
        [JSON.stringify(rows)],
      )
    }
    await pool.query(`truncate naive_openings; insert into naive_openings select case_id, number, f->>'occupation', f->>'workplace', f->>'hours', (f->>'payTo')::int,
      array(select jsonb_array_elements_text(coalesce(f->'needs', '[]'))), array(select jsonb_array_elements_text(coalesce(f->'licences', '[]')))
      from (select case_id, number, facts->0 as f from compared where programme = 'vacancies' and facts is not null) as one`)
    await pool.query('create index if not exists naive_by on naive_openings (occupation, pay)')
    await pool.query('analyze naive_openings; analyze compared')
    const build = await timed(() => columnsOf(house.context, 'demo', SEEKERS, 'theirs'))
    const columns = await columnsOf(house.context, 'demo', SEEKERS, 'theirs')
    const [naive, memory, fresh]: [number[], number[], number[]] = [[], [], []]
    const ask = async () => (await columnsOf(house.context, 'demo', SEEKERS, 'theirs')).best([seeker()], rule, 20)
    for (let n = 0; n < 30; n++) {
      const one = seeker()
      const given = [one.occupation, one.district, one.hours, one.payFloor, one.can, one.licences, one.means]
      let rows: { id: string; points: string }[] = []
      naive.push(await timed(async () => ({ rows } = await pool.query(NAIVE, given))))
      // As many at once as a busy hour has: whoever waits shares what is taken over.
      fresh.push((await timed(() => Promise.all(Array.from({ length: 64 }, ask)))) / 64)
      for (let again = 0; again < 5; again++) memory.push(await timed(() => columns.best([one], rule, 20)))
      const [theirs, ours] = [
        rows.map((row) => `${row.id} ${Number(row.points)}`),
        columns.best([one], rule, 20).map((row) => `${row.id} ${row.points}`),
      ]
      if (theirs.join() !== ours.join()) throw new Error(`The answers differ for ${JSON.stringify(one)}.`)
    }
    const all = 7000
    const everybody = Array.from({ length: all }, seeker)
    const one = await timed(() => everybody.forEach((ask) => columns.best([ask], rule, 20)))
    results.push({
      openings: size,
      'load ms': build,
      'naive ms': median(naive),
      'in memory ms': median(memory),
      'with what is new ms': median(fresh),
      '70,000 seekers s': (one * (70_000 / all)) / 1000,
    })
  }
} finally {
  await house.drop()
}
console.table(
  results.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 1000) / 1000])),
  ),
)
const value = (nth: number, name: string) => results[nth]?.[name] ?? 0
console.log(
  `The same answers. In memory ${Math.round(value(0, 'naive ms') / value(0, 'in memory ms'))} times as many a second as the statement; with what was written since taken over ${Math.round(value(0, 'naive ms') / value(0, 'with what is new ms'))} times.`,
)
if (results.length > 1)
  console.log(
    `${sizes[1]} take ${(value(1, 'in memory ms') / value(0, 'in memory ms')).toFixed(2)} times as long as ${sizes[0]}.`,
  )
