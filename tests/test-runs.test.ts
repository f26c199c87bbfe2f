// How the suites themselves are run: which files a second server sees again, and which file takes more than its share of a run.
import assert from 'node:assert/strict'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { reach } from '../scripts/test-reach.ts'
import { Report } from '../scripts/test-report.ts'

const root = join(import.meta.dirname, '..')

test('a journey waits for what it hopes to see: a page that is still coming shows nothing yet', () => {
  const hasty = globSync('tests/journeys/*.ts', { cwd: root }).filter((file) =>
    /assert\.(ok\(|equal\()await \w+\.isVisible\([^)]*\)(\)|, true)/.test(readFileSync(join(root, file), 'utf8')),
  )
  assert.deepEqual(hasty, [])
})

describe('a second server', () => {
  test('sees every file that opens a house or a database, and none that opens neither', () => {
    const needs = reach(root)
    const files = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'], { cwd: root })
    // Found here by the names of what opens one, in the file itself.
    const opens = files.filter(
      (file) =>
        !file.endsWith('test-runs.test.ts') &&
        /\b(aHouse|aStore|testDatabase|plainDatabase|openWalk)\(/.test(readFileSync(join(root, file), 'utf8')),
    )
    assert.ok(opens.length > 70)
    assert.deepEqual(
      opens.filter((file) => !needs(file)),
      [],
    )
    for (const file of [
      'src/law/vectors.test.ts',
      'src/papers/papers.test.ts',
      'src/ui/ui.test.tsx',
      'tests/house.test.ts',
    ])
      assert.equal(needs(file), false, file)
  })

  test('is found through any number of imports, and not through a type', () => {
    const folder = mkdtempSync(join(tmpdir(), 'taitsi-reach-'))
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    write('package.json', JSON.stringify({ imports: { '#store': './src/index.ts', '#store/*': './src/*' } }))
    write('src/server.ts', "export const url = process.env['TEST_DATABASE_URL']\nimport './round.ts'\n")
    write('src/round.ts', "export { url } from './server.ts'\n")
    write('src/index.ts', "export {\n  url,\n} from '#store/round.ts'\n")
    write('late.test.ts', "test('', async () => (await import('#store')).url)\n")
    write('bare.test.ts', "import '#store'\n")
    write('type.test.ts', "import type { url } from '#store'\n")
    write('word.test.ts', '// TEST_DATABASE_URL\n')
    try {
      const needs = reach(folder)
      assert.deepEqual(
        ['late', 'bare', 'type', 'word'].map((name) => needs(`${name}.test.ts`)),
        [true, true, false, false],
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a whole run', () => {
  /** What is told of a run whose files took these seconds. */
  function told(seconds: readonly number[], whole = true) {
    const lines: string[] = []
    const report = new Report('/house', { loud: false, whole, tell: (line: string) => lines.push(line) })
    for (const [nth, took] of seconds.entries()) {
      const file = `/house/tests/nth-${nth}.test.ts`
      const details = { passed: true, duration_ms: took * 1000 }
      report.hear({ type: 'test:complete', data: { file, name: 'stands', nesting: 0, details } })
      report.hear({ type: 'test:complete', data: { file, name: file, nesting: 0, details } })
    }
    report.finish()
    return { good: report.isGood, lines: lines.join('\n').split('\n') }
  }
  const even = Array.from({ length: 60 }, (_, n) => 5 + (n % 7))

  test('names its ten slowest files, and is good where none takes more than its share', () => {
    const { good, lines } = told([...even, 30])
    assert.ok(good)
    const from = lines.findIndex((line) => line.startsWith('The slowest of 61 files'))
    assert.match(lines[from + 1] ?? '', /^ +30 s +\d\.\d % tests[/]nth-60\.test\.ts$/)
    assert.match(lines[from + 10] ?? '', /^ +10 s/)
    assert.doesNotMatch(lines[from + 11] ?? '', / s /)
  })

  test('fails where one file takes more than its share, on a fast machine as on a slow one', () => {
    for (const speed of [0.1, 1, 20]) {
      const { good, lines } = told([...even, 80].map((one) => one * speed))
      assert.ok(!good)
      assert.ok(lines.some((line) => line.startsWith('✗ tests/nth-60.test.ts keeps within its share')))
      assert.match(lines.at(-1) ?? '', /^61 passed, 1 failed/)
    }
  })

  test('of a few files weighs none', () => {
    assert.ok(told([1, 1, 50]).good)
    assert.ok(told([...even, 80], false).good)
  })
})
