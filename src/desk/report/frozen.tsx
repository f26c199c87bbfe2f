// A report signed off, and what has moved since, by the names of the cases.
import { between, say, showDay, t } from '#engine'
import { may } from '#auth/index.ts'
import { freeze, frozenOf, numbersOf, restatement } from '#reports/index.ts'
import { DataTable, Facts, Notice } from '#ui/index.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { askedPeriod, labelOf, reading } from '#web/asked-figures.ts'

export async function freezeReport(c: Ctx) {
  const allowed = may(c.get('person'), 'sign-report')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const frozen = await freeze(house(c).context, reading(c), house(c).programmes, askedPeriod(c), instant(c))
  return c.redirect(`/desk/reports/frozen/${frozen.id}`, 303)
}

export async function frozenPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const id = c.req.param('id') ?? ''
  const frozen = /^[0-9a-f-]{36}$/.test(id) ? await frozenOf(house(c).context, reading(c), id) : undefined
  if (!frozen) return missingPage(c)
  const moved = await restatement(house(c).context, reading(c), house(c).programmes, frozen)
  const numbers = await numbersOf(house(c).db, reading(c), [
    ...new Set(moved.flatMap((one) => [...one.came, ...one.left])),
  ])
  const named = (ids: string[]) =>
    ids.slice(0, 20).map((one) => <a href={`/desk/cases/${one}`}>{numbers.get(one) ?? one} </a>)
  const span = between(frozen.from, frozen.to)
  return show(c, {
    title: t('已核定報告', 'Signed report'),
    body: (
      <div class="stack wide">
        <h1>{say(t(`已核定報告　${span.label.zh}`, `Signed report, ${span.label.en}`), lang)}</h1>
        <Facts
          items={[
            {
              label: say(t('核定', 'Signed'), lang),
              value: `${frozen.signedBy}　${showDay(frozen.at.slice(0, 10), lang)}`,
            },
            { label: say(t('雜湊值', 'Hash'), lang), value: <code class="small">{frozen.hash}</code> },
          ]}
        />
        <section class="stack">
          <h2>{say(t('核定後的變動', 'Restatement'), lang)}</h2>
          {moved.length === 0 ? (
            <Notice tone="good">
              <p>{say(t('每個數字都與核定時相同。', 'Every figure is as it was signed.'), lang)}</p>
            </Notice>
          ) : (
            <DataTable
              hiddenCaption
              caption={say(t('核定後的變動', 'Restatement'), lang)}
              columns={[
                { label: say(t('數字', 'Figure'), lang) },
                { label: say(t('核定', 'Signed'), lang), number: true },
                { label: say(t('現在', 'Now'), lang), number: true },
                { label: say(t('移入', 'Came in'), lang), wraps: true },
                { label: say(t('移出', 'Went out'), lang), wraps: true },
              ]}
              rows={moved.map((one) => {
                const programme = house(c).programmes.find((each) => each.id === one.programme)
                return [
                  `${say(programme?.measures[one.measure]?.name ?? t(one.measure, one.measure), lang)}　${
                    programme
                      ? Object.entries(one.dimensions)
                          .map(([dimension, value]) => labelOf(programme, dimension, value, lang))
                          .join('／')
                      : ''
                  }`,
                  String(one.was ?? '－'),
                  String(one.is ?? '－'),
                  <>{named(one.came)}</>,
                  <>{named(one.left)}</>,
                ]
              })}
            />
          )}
        </section>
      </div>
    ),
  })
}
