// Tells what `npm test` is doing: a line for each file as it ends, every failure in full at the end, then the count.
import { relative } from 'node:path'
import { inspect } from 'node:util'

export class Report {
  #root
  #loud
  #files = new Map()
  #failures = []
  #passed = 0
  #skipped = 0

  /** A loud report shows at once what tests print; a quiet one keeps it for the files that fail. */
  constructor(root, { loud }) {
    this.#root = root
    this.#loud = loud
  }

  get isGood() {
    return this.#failures.length === 0 && this.#passed > 0
  }

  check(title, isGood, output, milliseconds) {
    if (isGood) this.#passed++
    else this.#failures.push({ title, words: output.trim() })
    this.#line(isGood, title, milliseconds)
  }

  // `test:complete` comes as each test ends; `test:pass` and `test:fail` come in the order of the files, which may be later.
  hear({ type, data }) {
    if (data?.file === undefined) return
    const file = this.#file(data.file)
    const isWholeFile = data.nesting === 0 && data.name === file.path
    const words = data.message ?? ''
    if (type === 'test:stdout' || type === 'test:stderr') this.#print(file, words)
    else if (type === 'test:diagnostic' && words.startsWith('Error')) this.#print(file, `${words}\n`)
    else if (type === 'test:complete' && isWholeFile) this.#endFile(file, data.details)
    else if (type === 'test:complete') this.#end(file, data)
    else if (type === 'test:fail' && isWholeFile && data.details.error?.failureType === 'hookFailed')
      this.#fail(file, file.name, data.details.error)
  }

  finish() {
    for (const { title, words } of this.#failures) console.log(`\n✗ ${title}\n${words.replace(/^/gm, '    ')}`)
    for (const { name, failures, printed } of this.#files.values()) {
      if (failures > 0 && printed && !this.#loud)
        console.log(`\n${name} printed:\n${printed.trim().replace(/^/gm, '    ')}`)
    }
    if (this.#passed + this.#failures.length === 0) console.log('No test matches.')
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : ''
    console.log(`\n${this.#passed} passed, ${this.#failures.length} failed${skipped}`)
  }

  #file(path) {
    if (!this.#files.has(path))
      this.#files.set(path, { path, name: relative(this.#root, path), printed: '', tests: 0, failures: 0 })
    return this.#files.get(path)
  }

  #print(file, words) {
    file.printed += words
    if (this.#loud) process.stdout.write(words)
  }

  #end(file, { name, details, skip, todo }) {
    const isGood = details.passed
    if (details.type === 'suite' && isGood) return
    if (details.error?.failureType === 'subtestsFailed') return
    file.tests++
    if (skip !== undefined || todo !== undefined) this.#skipped++
    else if (isGood) this.#passed++
    else this.#fail(file, `${file.name}: ${name}`, details.error)
  }

  #endFile(file, { passed, duration_ms: milliseconds }) {
    if (!passed && file.failures === 0) this.#fail(file, file.name, 'It ended with an error outside its tests.')
    if (passed && file.tests === 0) this.#fail(file, file.name, 'It holds no test.')
    this.#line(file.failures === 0, `${file.name} (${file.tests})`, milliseconds)
  }

  #fail(file, title, error) {
    file.failures++
    this.#failures.push({ title, words: typeof error === 'string' ? error : described(error, this.#root) })
  }

  #line(isGood, title, milliseconds = 0) {
    console.log(`${isGood ? '✓' : '✗'} ${title} ${(milliseconds / 1000).toFixed(1)} s`)
  }
}

function described(error, root) {
  return inspect(error?.cause ?? error)
    .split('\n')
    .filter((line) => !/^\s+at .*(node:internal|node_modules|node:async_hooks)/.test(line))
    .join('\n')
    .replaceAll(`file://${root}/`, '')
    .replaceAll(`${root}/`, '')
}
