// A calculator's screens: a few questions, or the answer first and then why.
import { cited, type Fields, type Lang, say, t, type Text } from '#engine'
import { owedOf } from '#law/question.ts'
import type { Outcome } from '#law/rule.ts'
import { ErrorSummary, Facts, FieldInputs, FieldValue, Form, Notice, StepsBar } from '#ui/index.ts'
import type { Asked } from './asked.ts'
import { type Calculator, calculatorOf, calculators } from './list.ts'
import * as payroll from '#payroll/words.ts'
import * as words from './words.ts'

export function CalculatorList({ lang }: { lang: Lang }) {
  const group = (title: Text, who: Calculator['for']) => (
    <section class="stack">
      <h2>{say(title, lang)}</h2>
      <div class="tiles">
        {calculators
          .filter((one) => one.for === who)
          .map((one) => (
            <a class="card" href={`/calculators/${one.id}`}>
              <h3>{say(one.want, lang)}</h3>
              <p class="soft">{say(one.about, lang)}</p>
            </a>
          ))}
        {who === 'employer' ? (
          <a class="card" href="/calculators/payroll">
            <h3>{say(payroll.TITLE, lang)}</h3>
            <p class="soft">{say(payroll.LEAD, lang)}</p>
          </a>
        ) : null}
      </div>
    </section>
  )
  return (
    <div class="stack wide">
      <div class="stack tight">
        <h1>
          {say(
            t('勞動權益試算', 'Know your rights: calculators', {
              vi: 'Tính quyền lợi lao động',
              id: 'Hitung hak kerja Anda',
              th: 'คำนวณสิทธิแรงงาน',
              fil: 'Kalkulahin ang iyong karapatan',
            }),
            lang,
          )}
        </h1>
        <p class="lead">{say(words.PRIVATE, lang)}</p>
      </div>
      {group(
        t('勞工', 'For workers', {
          vi: 'Dành cho người lao động',
          id: 'Untuk pekerja',
          th: 'สำหรับลูกจ้าง',
          fil: 'Para sa manggagawa',
        }),
        'worker',
      )}
      {group(
        t('雇主', 'For employers', {
          vi: 'Dành cho chủ sử dụng lao động',
          id: 'Untuk pemberi kerja',
          th: 'สำหรับนายจ้าง',
          fil: 'Para sa amo',
        }),
        'employer',
      )}
    </div>
  )
}

type Props = { calculator: Calculator; fields: Fields; asked: Asked; lang: Lang }

export function Questions({ calculator, fields, asked, lang }: Props) {
  const { pages } = calculator
  const at = asked.page ?? 0
  const page = pages[at]
  if (!page) return null
  const names = asked.all ? pages.flatMap((one) => one.fields) : page.fields
  const last = asked.all || at === pages.length - 1
  const address = `/calculators/${calculator.id}`
  return (
    <div class="stack wide">
      {pages.length > 1 && !asked.all ? (
        <StepsBar steps={pages.map((one) => say(one.title, lang))} at={at} lang={lang} />
      ) : null}
      <div class="stack tight">
        <h1>{say(calculator.want, lang)}</h1>
        {at === 0 ? <p class="soft">{say(calculator.about, lang)}</p> : null}
      </div>
      <ErrorSummary problems={asked.problems} lang={lang} />
      <form method="get" action={address} novalidate>
        {asked.all ? <input type="hidden" name="all" value="1" /> : null}
        <input type="hidden" name="at" value={asked.all ? pages.length : at + 1} />
        {asked.all ? null : <Carried raw={asked.raw} not={names} />}
        <FieldInputs fields={fields} names={names} values={asked.raw} problems={asked.problems} lang={lang} loose />
        <div class="row">
          <button>{say(last ? words.RECKON : words.GO_ON, lang)}</button>
          {at > 0 && !asked.all ? <a href={`${address}?at=${at - 1}&${asked.link}`}>{say(words.BACK, lang)}</a> : null}
        </div>
      </form>
      <p class="small soft">
        {pages.length > 1 ? (
          <>
            <a href={asked.all ? `${address}?at=0&${asked.link}` : `${address}?all=1&at=0&${asked.link}`}>
              {say(asked.all ? words.ONE : words.ALL, lang)}
            </a>
            {lang === 'zh' ? '。' : '. '}
          </>
        ) : null}
        {say(words.PRIVATE, lang)}
      </p>
    </div>
  )
}

/** Answers of other pages travel with the form. */
function Carried({ raw, not }: { raw: Record<string, unknown>; not: readonly string[] }) {
  const flat = (value: unknown, path: string): [string, string][] =>
    Array.isArray(value)
      ? value.flatMap((one, at): [string, string][] => flat(one, typeof one === 'object' ? `${path}.${at}` : path))
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, one]) => flat(one, `${path}.${name}`))
        : [[path, String(value)]]
  return (
    <>
      {Object.entries(raw)
        .filter(([name]) => !not.includes(name))
        .flatMap(([name, value]) => flat(value, name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  )
}

export function Result({ calculator, fields, asked, outcome, lang, csrf }: Props & { outcome: Outcome; csrf: string }) {
  const wrong = calculator.wrong?.(outcome.value) ?? false
  const address = `/calculators/${calculator.id}`
  return (
    <div class="stack wide">
      <div class="stack tight">
        <p class="soft">{say(calculator.want, lang)}</p>
        <h1 class={wrong ? 'answer wrong' : 'answer'}>{say(outcome.answer, lang)}</h1>
      </div>
      {outcome.overdue.length > 0 ? (
        <Notice tone="warn">
          <p>{say(words.OVERDUE, lang)}</p>
          <p class="small">
            {outcome.overdue.map((one) => `${say(one.parameter, lang)}（${say(cited(one.source), lang)}）`).join('；')}
          </p>
        </Notice>
      ) : null}
      {outcome.assumptions
        .filter(({ option }) => outcome.otherwise.some((one) => one.option === option))
        .map((one) => (
          <Notice title={say(words.CONTESTED, lang)} tone="warn">
            <p>{say(one.why, lang)}</p>
            <Facts
              close
              items={[
                { label: say(one.reading, lang), value: <strong>{say(outcome.answer, lang)}</strong> },
                ...outcome.otherwise
                  .filter(({ option }) => option === one.option)
                  .map((other) => ({ label: say(other.reading, lang), value: say(other.answer, lang) })),
              ]}
            />
          </Notice>
        ))}
      <Why outcome={outcome} lang={lang} />
      {outcome.notices.length > 0 ? (
        <ul class="small">
          {outcome.notices.map((one) => (
            <li>{say(one, lang)}</li>
          ))}
        </ul>
      ) : null}
      <section class="stack screen-only">
        <h2>{say(words.NEXT, lang)}</h2>
        <div class="row">
          {calculator.claim && (owedOf(outcome.value) ?? 0) > 0 ? (
            <Form action={`${address}/mediate?${asked.link}`} csrf={csrf}>
              <button>{say(words.MEDIATE, lang)}</button>
            </Form>
          ) : null}
          <a class="button quiet" href={`${address}.pdf?${asked.link}`}>
            {say(words.PDF, lang)}
          </a>
        </div>
        {(calculator.onward ?? []).length > 0 ? (
          <ul>
            {(calculator.onward ?? []).map((id) => {
              const other = calculatorOf(id)
              return other ? (
                <li>
                  <a href={`/calculators/${id}`}>{say(other.want, lang)}</a>
                </li>
              ) : null
            })}
          </ul>
        ) : null}
        <p class="small soft">{say(words.SHARE, lang)}</p>
      </section>
      <section class="stack">
        <h2>{say(words.YOURS, lang)}</h2>
        <Facts
          items={Object.entries(outcome.inputs).flatMap(([name, value]) => {
            const field = fields[name]
            const page = calculator.pages.findIndex((one) => one.fields.includes(name))
            if (!field || page < 0) return []
            return [
              {
                label: say(field.label, lang),
                value: <FieldValue field={field} value={value} lang={lang} />,
                change: (
                  <a class="screen-only" href={`${address}?at=${page}&${asked.link}`}>
                    {say(words.CHANGE, lang)}
                    <span class="unseen">{say(field.label, lang)}</span>
                  </a>
                ),
              },
            ]
          })}
        />
      </section>
    </div>
  )
}

function Why({ outcome, lang }: { outcome: Outcome; lang: Lang }) {
  return (
    <section class="stack">
      <h2>{say(words.WHY, lang)}</h2>
      <ol class="reasons">
        {outcome.because.map((one) => (
          <li>
            {say(one.says, lang)}{' '}
            <span class="soft small">
              {one.cites.url ? (
                <a href={one.cites.url} rel="external">
                  {say(cited(one.cites), lang)}
                </a>
              ) : (
                say(cited(one.cites), lang)
              )}
            </span>
          </li>
        ))}
      </ol>
      {outcome.used.length > 0 ? (
        <p class="small soft">
          {say(t('適用的規定版本：', 'Versions used: '), lang)}
          {outcome.used
            .map((one) =>
              say(t(`${one.parameter.zh}，自 ${one.from} 起`, `${one.parameter.en}, from ${one.from}`), lang),
            )
            .join('；')}
        </p>
      ) : null}
    </section>
  )
}
