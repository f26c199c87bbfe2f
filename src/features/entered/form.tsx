// The form by which a figure is told.
import { period, type Problem, say, t } from '#engine'
import type { Known } from '#reports/index.ts'
import { Field, Form } from '#ui/index.ts'
import { type Ctx, today } from '#web/env.ts'
import { keeping } from '#web/typed.ts'
import { unitWord } from '#reports/counted-in.ts'
import { PARTS_OF_YEAR, type Typed } from './read.ts'

type Props = { c: Ctx; problems: readonly Problem[]; typed: Typed | undefined; figures: readonly Known[] }

export function EnterForm({ c, problems, typed, figures }: Props) {
  const lang = c.get('lang')
  const of = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && say(found.says, lang)
  }
  const now = Number(today(c).slice(0, 4))
  const years = Array.from({ length: now + 2 - 2015 }, (_, at) => String(now + 1 - at))
  const parts: Record<string, string> = Object.fromEntries(
    PARTS_OF_YEAR.map((part) => [
      part,
      part === ''
        ? say(t('全年', 'Whole year'), lang)
        : say(period(`2000${part}`)?.label ?? t(part, part), lang).replace(/^89年|^2000 ?|, 2000$| of 2000$/, ''),
    ]),
  )
  return (
    <section class="panel screen-only">
      <h2>{say(t('登錄一個數字', 'Enter a figure'), lang)}</h2>
      <Form action="/desk/figures" csrf={c.get('csrf')} draft={keeping(c, 'figure', '/desk/figures')}>
        <Field name="figure" label={say(t('數字', 'Figure'), lang)} lang={lang} problem={of('figure')}>
          {(input) => (
            <select {...input}>
              <option value="">{say(t('請選擇', 'Choose'), lang)}</option>
              {figures
                .flatMap((one) => optionsOf(one))
                .map(({ value, name }) => (
                  <option value={value} selected={typed?.figure === value}>
                    {say(name, lang)}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Field name="year" label={say(t('年度', 'Year'), lang)} lang={lang} problem={of('year')}>
          {(input) => (
            <select {...input}>
              {years.map((one) => (
                <option value={one} selected={(typed?.year ?? String(now)) === one}>
                  {say(t(`${Number(one) - 1911}年`, one), lang)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="part" label={say(t('期間', 'Period'), lang)} lang={lang}>
          {(input) => (
            <select {...input}>
              {PARTS_OF_YEAR.map((one) => (
                <option value={one} selected={typed?.part === one}>
                  {parts[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="value" label={say(t('數值', 'Value'), lang)} lang={lang} problem={of('value')}>
          {(input) => <input {...input} class="short" type="text" inputmode="decimal" value={typed?.value ?? ''} />}
        </Field>
        <Field name="source" label={say(t('依據', 'Source'), lang)} lang={lang} problem={of('source')}>
          {(input) => <input {...input} type="text" maxlength={200} value={typed?.source ?? ''} />}
        </Field>
        <div>
          <button>{say(t('登錄', 'Enter'), lang)}</button>
        </div>
      </Form>
    </section>
  )
}

/** The whole of it, and each part it is told in. */
function optionsOf(one: Known) {
  const by = 'entered' in one ? (one.entered.by ?? {}) : {}
  const { zh, en } = unitWord(one.unit)
  const name = t(`${one.name.zh}（${zh.replace(/[（）]/g, '')}）`, `${one.name.en} (${en.replace(/[()]/g, '')})`)
  return [
    { value: one.id, name },
    ...Object.entries(by).flatMap(([dimension, { values }]) =>
      Object.entries(values).map(([value, label]) => ({
        value: `${one.id}|${dimension}|${value}`,
        name: t(`${name.zh}・${label.zh}`, `${name.en}: ${label.en}`),
      })),
    ),
  ]
}
