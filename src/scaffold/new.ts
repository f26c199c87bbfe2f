// npm run new -- <name> --like <programme> [--family <family>]: copies the nearest programme, with its first story, under a new
// name, beside the one it is like or in the family named.
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { families as named } from '#programmes/families.ts'

const FAMILIES = Object.keys(named)

const home = join(import.meta.dirname, '../programmes')
const { values, positionals } = parseArgs({
  options: { like: { type: 'string' }, family: { type: 'string' } },
  allowPositionals: true,
})
const [name = ''] = positionals
const { like = '' } = values
const families = readdirSync(home).filter((one) => statSync(join(home, one)).isDirectory())
const folders = families.flatMap((family) => readdirSync(join(home, family)).map((one) => ({ family, one })))
const model = folders.find(({ one }) => one === like)
const family = values.family ?? model?.family ?? ''

const wrong = !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)
  ? 'Give a name in small letters and hyphens, for example: npm run new -- fisheries-subsidy --like occupational-accident-consolation.'
  : folders.some(({ one }) => one === name)
    ? `There is already a programme ${name}.`
    : like === ''
      ? `Say which programme it is like: --like ${folders[0]?.one}, or another.`
      : !model
        ? `There is no programme ${like}. Choose one of: ${folders.map(({ one }) => one).join(', ')}.`
        : !FAMILIES.includes(family)
          ? `There is no family ${family}. Choose one of: ${FAMILIES.join(', ')}.`
          : undefined
if (wrong || !model) {
  console.error(wrong)
  process.exit(2)
}

const from = join(home, model.family, like)
const to = join(home, family, name)
cpSync(from, to, { recursive: true })
const file = join(to, 'programme.ts')
const taken = new Set(
  folders.map(
    (one) => /code: '([A-Z]+)'/.exec(readFileSync(join(home, one.family, one.one, 'programme.ts'), 'utf8'))?.[1],
  ),
)
const free = [...letters(name)].find((code) => !taken.has(code)) ?? 'ZZ'
writeFileSync(
  file,
  readFileSync(file, 'utf8')
    .replaceAll(`'${like}'`, `'${name}'`)
    .replace(/code: '[A-Z]+'/, `code: '${free}'`)
    .replace(/covers: \[[^\]]*\]/, 'covers: []')
    .replace(/version: \d+/, 'version: 1'),
)
console.log(`programmes/${family}/${name} is there, a copy of ${like} with the case numbers ${free}…
Now: name it in programme.ts, give its measures and tables ids of their own, turn your three stories into lines in stories.ts, and run
  npm test -- ${name}
which says in sentences what is still missing. Then npm run dev and open /desk/programmes/${name}.`)

/** Two capitals from the name: first letters, then any two. */
function* letters(words: string): Generator<string> {
  const parts = words.toUpperCase().split('-')
  yield `${parts[0]?.[0] ?? 'X'}${parts[1]?.[0] ?? parts[0]?.[1] ?? 'X'}`
  const all = parts.join('')
  for (let a = 0; a < all.length; a++) for (let b = a + 1; b < all.length; b++) yield `${all[a]}${all[b]}`
}
