// Fields that are asked only after another answer come and go with it.
document.documentElement.dataset.script = ''
type Condition = { [field: string]: unknown }
const conditional = [...document.querySelectorAll<HTMLElement>('[data-when]')]

function holds(condition: Condition, given: (name: string) => string[]): boolean {
  if (Array.isArray(condition.any)) return condition.any.some((one: Condition) => holds(one, given))
  if (isRecord(condition.not) && Object.keys(condition).length === 1) return !holds(condition.not, given)
  return Object.entries(condition).every(([name, test]) => passes(test, given(name)))
}

function passes(test: unknown, given: string[]): boolean {
  if (!isRecord(test))
    return [test].flat().some((one) => given.includes(one === true ? 'yes' : one === false ? 'no' : String(one)))
  if ('given' in test) return given.some((one) => one !== '') === test.given
  if ('not' in test) return !passes(test.not, given)
  const number = Number(given[0]?.normalize('NFKC').replaceAll(',', ''))
  return !(Number(test.atLeast ?? -Infinity) > number || Number(test.atMost ?? Infinity) < number)
}

function isRecord(thing: unknown): thing is Condition {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing)
}

function names(condition: Condition): string[] {
  if (Array.isArray(condition.any)) return condition.any.flatMap((one: Condition) => names(one))
  return isRecord(condition.not) && Object.keys(condition).length === 1 ? names(condition.not) : Object.keys(condition)
}

function reveal(): void {
  for (const element of conditional) {
    const form = element.closest('form')
    if (!form) continue
    const data = new FormData(form)
    const condition = JSON.parse(element.dataset.when ?? '{}') as Condition
    // What was asked on an earlier page, and what lies beside another field, is the server's to judge.
    const known =
      !element.dataset.when?.includes('{"field":') && names(condition).every((name) => form.elements.namedItem(name))
    if (known) element.hidden = !holds(condition, (name) => data.getAll(name).map(String))
  }
}

if (conditional.length > 0) {
  reveal()
  document.addEventListener('input', reveal)
}
