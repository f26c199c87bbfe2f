// A calculator's first question inside a text: a plain form that leads to it.
import { type Lang, say, t } from '#engine'
import { FieldInputs } from '#ui/index.ts'
import { fieldsOf } from './asked.ts'
import { calculatorOf, nameOf } from './list/index.ts'

export function embeddedCalculator(id: string, lang: Lang, how: 'whole' | 'link') {
  const calculator = calculatorOf(id)
  const [first] = calculator?.pages ?? []
  if (!calculator || !first) return undefined
  const address = `/calculators/${id}`
  if (how === 'link')
    return (
      <p>
        <a href={address}>{say(calculator.want, lang)}</a>
      </p>
    )
  return (
    <form class="panel" method="get" action={address} novalidate aria-label={say(nameOf(calculator), lang)}>
      <p>
        <strong>{say(calculator.want, lang)}</strong>
      </p>
      <input type="hidden" name="at" value="1" />
      <FieldInputs fields={fieldsOf(calculator)} names={first.fields} values={{}} problems={[]} lang={lang} loose />
      <div>
        <button>{say(t('開始試算', 'Calculate'), lang)}</button>
      </div>
    </form>
  )
}
