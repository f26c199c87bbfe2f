// npm run new -- <name> --like <programme>: copies the nearest programme, with its first story, under a new name.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const home = join(import.meta.dirname, '../programmes')
const { values, positionals } = parseArgs({ options: { like: { type: 'string' } }, allowPositionals: true })
const [name = ''] = positionals
const like = values.like ?? 'mediator-register'
const folders = readdirSync(home)

const wrong = !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)
  ? 'Give a name in small letters and hyphens, for example: npm run new -- fisheries-subsidy --like occupational-accident-consolation.'
  : existsSync(join(home, name))
    ? `There is already a programme ${name}.`
    : !folders.includes(like)
      ? `There is no programme ${like}. Choose one of: ${folders.join(', ')}.`
      : undefined
if (wrong) {
  console.error(wrong)
  process.exit(2)
}

cpSync(join(home, like), join(home, name), { recursive: true })
// What plays published figures belongs to the old programme; a new one writes its own when it has any.
rmSync(join(home, name, 'seeding.ts'), { force: true })
rmSync(join(home, name, 'invented.ts'), { force: true })
const file = join(home, name, 'programme.ts')
const taken = new Set(
  folders.map((folder) => /code: '([A-Z]+)'/.exec(readFileSync(join(home, folder, 'programme.ts'), 'utf8'))?.[1]),
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
console.log(`programmes/${name} is there, a copy of ${like} with the case numbers ${free}…
Now: name it in programme.ts, turn your three stories into lines in stories.ts, and run
  npm test -- house stories
which says in sentences what is still missing. Then npm run dev and open /desk/programmes/${name}.`)

/** Two capitals from the name: first letters, then any two. */
function* letters(words: string): Generator<string> {
  const parts = words.toUpperCase().split('-')
  yield `${parts[0]?.[0] ?? 'X'}${parts[1]?.[0] ?? parts[0]?.[1] ?? 'X'}`
  const all = parts.join('')
  for (let a = 0; a < all.length; a++) for (let b = a + 1; b < all.length; b++) yield `${all[a]}${all[b]}`
}
