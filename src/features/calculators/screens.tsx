// A calculator's screens: a few questions, or the answer first and then why.
import { asRead, colon, type Citation, type Fields, type Lang, t, type Text } from '#engine'
import { heat, levelsToday } from '#law/safety-act/heat-index.ts'
import { owedOf } from '#law/question.ts'
import { followedBy, type Outcome } from '#law/rule.ts'
import { ErrorSummary, Facts, FieldInputs, FieldValue, Form, Notice, StepsBar, Tag } from '#ui/index.ts'
import type { Asked } from './asked.ts'
import { type Calculator, calculatorOf, calculators, GROUPS } from './list/index.ts'
import * as payroll from '../payroll/words.ts'
import { DIARY, DIARY_ABOUT } from './diary-page.tsx'
import { type Measured, MeasuredNow } from './measured.tsx'
import { problemFor, tell, told } from './tongue.ts'
import * as words from './words.ts'

type Extra = { href: string; title: Text; about: Text; under: string }
const FOR_WORKERS: readonly Extra[] = [{ href: '/calculators/diary', title: DIARY, about: DIARY_ABOUT, under: 'hours' }]
const FOR_EMPLOYERS: readonly Extra[] = [
  { href: '/calculators/payroll', title: payroll.TITLE, about: payroll.LEAD, under: 'staff' },
]

export function CalculatorList({ lang }: { lang: Lang }) {
  const group = (title: Text, who: Calculator['for'], extra: readonly Extra[]) => {
    const own = calculators.filter((one) => one.for === who)
    return (
      <section class="stack">
        <h2>{tell(title, lang)}</h2>
        {Object.entries(GROUPS).flatMap(([id, name]) => {
          const cards = [
            ...own.flatMap((one): Extra[] =>
              one.under === id
                ? [{ href: `/calculators/${one.id}`, title: one.want, about: one.about, under: id }]
                : [],
            ),
            ...extra.filter((one) => one.under === id),
          ]
          return cards.length === 0
            ? []
            : [
                <section class="stack tight">
                  <h3>{tell(name, lang)}</h3>
                  <div class="tiles">
                    {cards.map((one) => (
                      <a class="card" href={one.href}>
                        <h4>{tell(one.title, lang)}</h4>
                        <p class="soft">{tell(one.about, lang)}</p>
                      </a>
                    ))}
                  </div>
                </section>,
              ]
        })}
      </section>
    )
  }
  return (
    <div class="stack wide">
      <div class="stack tight">
        <h1>
          {tell(
            t('勞動權益試算', 'Know your rights: calculators', {
              vi: 'Tính quyền lợi lao động',
              id: 'Hitung hak kerja Anda',
              th: 'คำนวณสิทธิแรงงาน',
              fil: 'Kalkulahin ang iyong karapatan',
            }),
            lang,
          )}
        </h1>
        <p class="lead">{tell(words.PRIVATE, lang)}</p>
      </div>
      {group(
        t('勞工', 'For workers', {
          vi: 'Dành cho người lao động',
          id: 'Untuk pekerja',
          th: 'สำหรับลูกจ้าง',
          fil: 'Para sa manggagawa',
        }),
        'worker',
        FOR_WORKERS,
      )}
      {group(
        t('雇主', 'For employers', {
          vi: 'Dành cho chủ sử dụng lao động',
          id: 'Untuk pemberi kerja',
          th: 'สำหรับนายจ้าง',
          fil: 'Para sa amo',
        }),
        'employer',
        FOR_EMPLOYERS,
      )}
    </div>
  )
}

type Props = { calculator: Calculator; fields: Fields; asked: Asked; lang: Lang }

export function Questions({ calculator, fields, asked, measured, lang }: Props & { measured?: Measured | undefined }) {
  const { pages } = calculator
  const at = asked.page ?? 0
  const page = pages[at]
  if (!page) return null
  const names = asked.all ? pages.flatMap((one) => one.fields) : page.fields
  const last = asked.all || at === pages.length - 1
  const address = `/calculators/${calculator.id}`
  const settled = followedBy(calculator.rule, asked.known ?? {}).filter(({ name }) => names.includes(name))
  const values = { ...Object.fromEntries(settled.map(({ name, value }) => [name, value])), ...asked.raw }
  const problems = asked.problems.map((one) => problemFor(one, calculator.rule.reads, lang))
  return (
    <div class="stack wide">
      {pages.length > 1 && !asked.all ? (
        <StepsBar steps={pages.map((one) => tell(one.title, lang))} at={at} lang={lang} />
      ) : null}
      <div class="stack tight">
        <h1>{tell(calculator.want, lang)}</h1>
        {at === 0 ? <p class="soft">{tell(calculator.about, lang)}</p> : null}
      </div>
      <ErrorSummary problems={problems} lang={lang} />
      {measured ? <MeasuredNow {...measured} lang={lang} /> : null}
      <form method="get" action={address} novalidate>
        {asked.all ? <input type="hidden" name="all" value="1" /> : null}
        <input type="hidden" name="at" value={asked.all ? pages.length : at + 1} />
        {asked.all ? null : <Carried raw={asked.raw} not={names} />}
        {settled.map(({ because }) => (
          <Notice>
            <p>
              {asRead(tell(because.says, lang), lang)} <Article cites={because.cites} lang={lang} />
            </p>
            <p>{tell(words.SETTLED, lang)}</p>
          </Notice>
        ))}
        <FieldInputs fields={fields} names={names} values={values} problems={problems} lang={lang} loose />
        <div class="row">
          <button>{tell(last ? words.RECKON : words.GO_ON, lang)}</button>
          {at > 0 && !asked.all ? <a href={`${address}?at=${at - 1}&${asked.link}`}>{tell(words.BACK, lang)}</a> : null}
        </div>
      </form>
      {calculator.rule === heat ? <HeatScale lang={lang} /> : null}
      <p class="small soft">
        {pages.length > 1 ? (
          <>
            <a href={asked.all ? `${address}?at=0&${asked.link}` : `${address}?all=1&at=0&${asked.link}`}>
              {tell(asked.all ? words.ONE : words.ALL, lang)}
            </a>
            {lang === 'zh' ? '。' : '. '}
          </>
        ) : null}
        {tell(words.PRIVATE, lang)}
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
        <p class="soft">{tell(calculator.want, lang)}</p>
        <h1 class={wrong ? 'answer wrong' : 'answer'}>{asRead(tell(outcome.answer, lang), lang)}</h1>
      </div>
      <PastReview outcome={outcome} lang={lang} />
      {outcome.assumptions.map((one) => (
        <Readings calculator={calculator} asked={asked} outcome={outcome} option={one.option} lang={lang} />
      ))}
      {calculator.rule === heat ? <HeatScale at={Number(outcome.value.level)} lang={lang} /> : null}
      <Why outcome={outcome} lang={lang} />
      {outcome.notices.length > 0 ? (
        <ul class="small">
          {outcome.notices.map((one) => (
            <li>{asRead(tell(one, lang), lang)}</li>
          ))}
        </ul>
      ) : null}
      <section class="stack screen-only">
        <h2>{tell(words.NEXT, lang)}</h2>
        <div class="row">
          {calculator.claim && (owedOf(outcome.value) ?? 0) > 0 ? (
            <Form action={`${address}/mediate?${asked.link}`} csrf={csrf}>
              <button>{tell(words.MEDIATE, lang)}</button>
            </Form>
          ) : null}
          <button class="quiet only-with-script" type="button" data-print>
            {tell(words.PRINT, lang)}
          </button>
          <a class="button quiet" href={`${address}.pdf?${asked.link}`}>
            {tell(words.PDF, lang)}
          </a>
        </div>
        {(calculator.onward ?? []).length > 0 ? (
          <ul>
            {(calculator.onward ?? []).map((id) => {
              const other = calculatorOf(id)
              return other ? (
                <li>
                  <a href={`/calculators/${id}`}>{tell(other.want, lang)}</a>
                </li>
              ) : null
            })}
          </ul>
        ) : null}
        <p class="small">
          <a href={`${address}?${asked.link}`}>{tell(words.LINK, lang)}</a>{' '}
          <span class="soft">{tell(words.SHARE, lang)}</span>
        </p>
      </section>
      <section class="stack">
        <h2>{tell(words.YOURS, lang)}</h2>
        <Facts
          items={Object.entries(outcome.inputs).flatMap(([name, value]) => {
            const field = fields[name]
            const page = calculator.pages.findIndex((one) => one.fields.includes(name))
            if (!field || page < 0) return []
            return [
              {
                label: tell(field.label, lang),
                value: <FieldValue field={field} value={value} lang={lang} />,
                change: (
                  <a class="screen-only" href={`${address}?at=${page}&${asked.link}`}>
                    {tell(words.CHANGE, lang)}
                    <span class="unseen">{tell(field.label, lang)}</span>
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

/** What is due for review is marked where it is used: the amount is still the law's as we know it. */
function PastReview({ outcome, lang }: { outcome: Outcome; lang: Lang }) {
  if (outcome.overdue.length === 0) return null
  return (
    <Notice tone="warn">
      <p>{tell(words.OVERDUE, lang)}</p>
      <ul class="small">
        {outcome.overdue.map((one) => (
          <li>
            {tell(one.parameter, lang)}（{told(one.source, lang)}）{' '}
            {one.reviewBy ? <Tag tone="overdue">{tell(words.REVIEW_DUE(one.reviewBy), lang)}</Tag> : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** A contested point: both readings and what each gives, beside each other; one press works it out the other way. */
function Readings({
  calculator,
  asked,
  outcome,
  option,
  lang,
}: Omit<Props, 'fields'> & { outcome: Outcome; option: string }) {
  const taken = outcome.assumptions.find((one) => one.option === option)
  const field = calculator.rule.reads[option]
  if (!taken || field?.kind !== 'choice') return null
  const others = outcome.otherwise.filter((one) => one.option === option)
  if (others.length === 0)
    return (
      <p class="small soft">
        {tell(taken.question, lang)}
        {colon(lang)}
        {tell(taken.why, lang)} {tell(words.SAME, lang)}
      </p>
    )
  const valueOf = (reading: Text) =>
    Object.entries<Text>(field.options).find(([, words]) => words.en === reading.en)?.[0] ?? ''
  const otherwise = (value: string) => {
    const link = new URLSearchParams(asked.link)
    link.set(option, value)
    return `/calculators/${calculator.id}?${link}`
  }
  return (
    <Notice title={tell(words.CONTESTED, lang)} tone="warn">
      <p>
        <strong>{tell(taken.question, lang)}</strong>
        {colon(lang)}
        {tell(taken.why, lang)}
      </p>
      <div class="readings">
        <div class="panel taken">
          <p class="small soft">{tell(words.TAKEN, lang)}</p>
          <p>{tell(taken.reading, lang)}</p>
          <p>
            <strong>{asRead(tell(outcome.answer, lang), lang)}</strong>
          </p>
        </div>
        {others.map((one) => (
          <div class="panel">
            <p class="small soft">{tell(words.OTHER, lang)}</p>
            <p>{tell(one.reading, lang)}</p>
            <p>
              <strong>{asRead(tell(one.answer, lang), lang)}</strong>
            </p>
            <p class="screen-only">
              <a href={otherwise(valueOf(one.reading))}>{tell(words.RECKON_SO, lang)}</a>
            </p>
          </div>
        ))}
      </div>
    </Notice>
  )
}

/** The ministry's page of the one article. */
function articleHref({ url, article }: Citation): string | undefined {
  const [, number] = /^§(\d+(?:-\d+)?)/.exec(article) ?? []
  return url && number ? `${url.replace('LawAll', 'LawSingle')}&flno=${number}` : url
}

const Article = ({ cites, lang }: { cites: Citation; lang: Lang }) => (
  <span class="soft small">
    {cites.url ? (
      <a href={articleHref(cites)} rel="external">
        {told(cites, lang)}
      </a>
    ) : (
      told(cites, lang)
    )}
  </span>
)

/** The levels of heat: each differs by its mark, and says what the employer does. */
function HeatScale({ at, lang }: { at?: number; lang: Lang }) {
  return (
    <section class="stack">
      <h2>{tell(t('分級與雇主應採取的措施', 'Levels, and what the employer does'), lang)}</h2>
      <ol class="scale">
        {levelsToday().map((one, nth) => (
          <li class={`panel heat-${nth}`} aria-current={nth === at ? 'true' : undefined}>
            <strong>
              <span aria-hidden="true">{one.mark}</span> {tell(one.name, lang)}
              {one.from > 0 ? `　${one.from}°C ↑` : ''}
            </strong>
            <p>{tell(one.does, lang)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Why({ outcome, lang }: { outcome: Outcome; lang: Lang }) {
  return (
    <section class="stack">
      <h2>{tell(words.WHY, lang)}</h2>
      <ol class="reasons">
        {outcome.because.map((one) => (
          <li>
            {asRead(tell(one.says, lang), lang)} <Article cites={one.cites} lang={lang} />
          </li>
        ))}
      </ol>
      {outcome.used.length > 0 ? (
        <p class="small soft">
          {tell(words.VERSIONS, lang)}
          {outcome.used
            .map((one) =>
              asRead(
                tell(t(`${one.parameter.zh}，自 ${one.from} 起`, `${one.parameter.en}, from ${one.from}`), lang),
                lang,
              ),
            )
            .join('；')}
        </p>
      ) : null}
    </section>
  )
}
