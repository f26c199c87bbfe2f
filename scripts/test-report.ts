// Tells what `npm test` is doing: a line for each file as it ends, every failure in full at the end, then the count.
import { relative } from 'node:path'
import { inspect } from 'node:util'

/** No file may take more of a whole run than this: measured against the others on the same machine, never in seconds. */
const LARGEST_SHARE = 1 / 8
/** Of fewer files each is a large share. */
const WHOLE = 40

type File = { path: string; name: string; printed: string; tests: number; failures: number; took: number }
type Details = {
  passed?: boolean
  duration_ms?: number
  type?: string
  error?: { failureType?: string; cause?: unknown }
}
/** Of what the runner of Node tells, what is heard here. */
type Told = {
  file?: string
  name: string
  nesting: number
  message?: string
  details: Details
  skip?: unknown
  todo?: unknown
}

export class Report {
  #root: string
  #loud: boolean
  #whole: boolean
  #tell: (line: string) => void
  #files = new Map<string, File>()
  #failures: { title: string; words: string }[] = []
  #passed = 0
  #skipped = 0

  /**
   * A loud report shows at once what tests print; a quiet one keeps it for the files that fail. A whole one names the slowest files and
   * fails where one of them takes more than its share. `tell` takes each line.
   */
  constructor(
    root: string,
    { loud, whole = false, tell = console.log }: { loud: boolean; whole?: boolean; tell?: (line: string) => void },
  ) {
    this.#root = root
    this.#loud = loud
    this.#whole = whole
    this.#tell = tell
  }

  get isGood(): boolean {
    return this.#failures.length === 0 && this.#passed > 0
  }

  check(title: string, isGood: boolean, output: string, milliseconds: number): void {
    if (isGood) this.#passed++
    else this.#failures.push({ title, words: output.trim() })
    this.#line(isGood, title, milliseconds)
  }

  // `test:complete` comes as each test ends; `test:pass` and `test:fail` come in the order of the files, which may be later.
  hear(event: { type: string; data?: unknown }): void {
    const { type, data } = event as { type: string; data?: Told }
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

  finish(): void {
    if (this.#whole) this.#weigh()
    for (const { title, words } of this.#failures) this.#tell(`\n✗ ${title}\n${words.replace(/^/gm, '    ')}`)
    for (const { name, failures, printed } of this.#files.values()) {
      if (failures > 0 && printed && !this.#loud)
        this.#tell(`\n${name} printed:\n${printed.trim().replace(/^/gm, '    ')}`)
    }
    if (this.#passed + this.#failures.length === 0) this.#tell('No test matches.')
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : ''
    this.#tell(`\n${this.#passed} passed, ${this.#failures.length} failed${skipped}`)
  }

  #weigh() {
    const files = [...this.#files.values()].filter((one) => one.took > 0).toSorted((a, b) => b.took - a.took)
    const all = files.reduce((sum, one) => sum + one.took, 0)
    const told = ({ name, took }: File) => `${(took / 1000).toFixed(0).padStart(5)} s ${shareOf(took, all)} ${name}`
    this.#tell(`\nThe slowest of ${files.length} files, ${(all / 1000).toFixed(0)} s:`)
    for (const one of files.slice(0, 10)) this.#tell(told(one))
    if (files.length < WHOLE) return
    for (const one of files.filter(({ took }) => took > all * LARGEST_SHARE)) {
      const words = `It took ${shareOf(one.took, all).trim()} of the time of all files; ${shareOf(LARGEST_SHARE, 1).trim()} is the most. See docs/tests.md.`
      this.#failures.push({ title: `${one.name} keeps within its share of the run`, words })
    }
  }

  #file(path: string): File {
    const known = this.#files.get(path)
    if (known) return known
    const file = { path, name: relative(this.#root, path), printed: '', tests: 0, failures: 0, took: 0 }
    this.#files.set(path, file)
    return file
  }

  #print(file: File, words: string) {
    file.printed += words
    if (this.#loud) process.stdout.write(words)
  }

  #end(file: File, { name, details, skip, todo }: Told) {
    const isGood = details.passed
    if (details.type === 'suite' && isGood) return
    if (details.error?.failureType === 'subtestsFailed') return
    file.tests++
    if (skip !== undefined || todo !== undefined) this.#skipped++
    else if (isGood) this.#passed++
    else this.#fail(file, `${file.name}: ${name}`, details.error)
  }

  #endFile(file: File, { passed, duration_ms: milliseconds }: Details) {
    if (!passed && file.failures === 0) this.#fail(file, file.name, 'It ended with an error outside its tests.')
    if (passed && file.tests === 0) this.#fail(file, file.name, 'It holds no test.')
    file.took = milliseconds ?? 0
    this.#line(file.failures === 0, `${file.name} (${file.tests})`, milliseconds)
  }

  #fail(file: File, title: string, error: unknown) {
    file.failures++
    this.#failures.push({ title, words: typeof error === 'string' ? error : described(error, this.#root) })
  }

  #line(isGood: boolean, title: string, milliseconds = 0) {
    this.#tell(`${isGood ? '✓' : '✗'} ${title} ${(milliseconds / 1000).toFixed(1)} s`)
  }
}

const shareOf = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`.padStart(7)

function described(error: unknown, root: string): string {
  return inspect((error as { cause?: unknown } | undefined)?.cause ?? error)
    .split('\n')
    .filter((line) => !/^\s+at .*(node:internal|node_modules|node:async_hooks)/.test(line))
    .join('\n')
    .replaceAll(`file://${root}/`, '')
    .replaceAll(`${root}/`, '')
}
