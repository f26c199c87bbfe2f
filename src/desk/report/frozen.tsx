// A report signed off: what was signed, as it was, to take along; and what has moved since, by the names of the cases.
import { between, say, showDay, t, taipeiDay } from '#engine'
import { may } from '#auth/index.ts'
import { type Frozen, frozenOf, reportOf, reportPaper, reportRows } from '#reports/index.ts'
import type { Paper } from '#papers/index.ts'
import { Details, Facts, Notice } from '#ui/index.ts'
import { reading } from '#web/asked-figures.ts'
import { type Ctx, house } from '#web/env.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { answerPaper } from './answer.ts'
import { Moved, movedSince } from './moved.tsx'

async function opened(c: Ctx): Promise<Frozen | undefined> {
  const id = c.req.param('id') ?? ''
  return /^[0-9a-f-]{36}$/.test(id) ? frozenOf(house(c).context, reading(c), id) : undefined
}

export async function frozenPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const frozen = await opened(c)
  if (!frozen) return missingPage(c)
  const since = await movedSince(c, frozen)
  const span = between(frozen.from, frozen.to)
  const day = (at: string) => showDay(taipeiDay(at), lang)
  return show(c, {
    title: t('已核定報告', 'Signed report'),
    body: (
      <div class="stack wide">
        <div class="row between">
          <h1>{say(t(`已核定報告　${span.label.zh}`, `Signed report, ${span.label.en}`), lang)}</h1>
          <Downloads at={`/desk/reports/frozen/${frozen.id}/file`} />
        </div>
        {frozen.holds ? null : (
          <Notice tone="bad" title={say(t('內容與簽章不符', 'This is not what was signed'), lang)}>
            <p>
              {say(
                t(
                  '保存的內容與核定時的簽章對不起來，請勿使用，並通知系統管理者。',
                  'What is kept does not fit the signature. Do not use it; tell the administrator.',
                ),
                lang,
              )}
            </p>
          </Notice>
        )}
        <Facts
          items={[
            ...(frozen.preparedBy ? [{ label: say(t('編製', 'Prepared by'), lang), value: frozen.preparedBy }] : []),
            { label: say(t('核定', 'Signed'), lang), value: `${frozen.signedBy}　${day(frozen.at)}` },
            {
              label: say(t('簽章', 'Signature'), lang),
              value: frozen.holds ? say(t('相符', 'fits'), lang) : say(t('不符', 'does not fit'), lang),
            },
          ]}
        />
        {frozen.paper ? null : (
          <p class="soft">
            {say(
              t(
                '這份報告核定時尚未保存全文；下載的檔案以核定的數字、現行的綱要與文字印出。',
                'Its text was not kept when it was signed: the files print the signed figures in today’s outline and words.',
              ),
              lang,
            )}
          </p>
        )}
        <section class="stack">
          <h2>{say(t('核定後的變動', 'Restatement'), lang)}</h2>
          <Moved c={c} {...since} />
        </section>
        <Details summary={say(t('雜湊值（供比對）', 'Hash, to compare'), lang)}>
          <code class="small">{frozen.hash}</code>
        </Details>
      </div>
    ),
  })
}

/** As it was signed, with who signed it under it. */
export async function frozenFile(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const frozen = await opened(c)
  if (!frozen) return missingPage(c)
  const { paper, rows } = keptOrDrawn(c, frozen)
  return answerPaper(c, c.req.param('kind') ?? '', {
    name: `施政報告（核定）-${frozen.from}..${frozen.to}`,
    paper: { ...paper, blocks: [...paper.blocks, ...signedUnder(frozen)] },
    rows,
    made: Date.parse(frozen.at),
  })
}

function keptOrDrawn(c: Ctx, { paper, rows, ...frozen }: Frozen): { paper: Paper; rows: NonNullable<Frozen['rows']> } {
  if (paper && rows) return { paper, rows }
  const report = reportOf(house(c).programmes, frozen.figures, between(frozen.from, frozen.to))
  return { paper: reportPaper(report, house(c).bureau.name, taipeiDay(frozen.at)), rows: reportRows(report) }
}

const signedUnder = ({ preparedBy, signedBy, at, hash }: Frozen): Paper['blocks'] => [
  { kind: 'heading', level: 2, text: '核定' },
  {
    kind: 'facts',
    items: [
      ...(preparedBy ? [{ label: '編製', value: preparedBy }] : []),
      { label: '核定', value: `${signedBy}　${showDay(taipeiDay(at), 'zh')}` },
      { label: '雜湊值', value: hash },
    ],
  },
]

export const Downloads = ({ at }: { at: string }) => (
  <div class="row screen-only">
    {['odt', 'pdf', 'csv', 'html'].map((kind) => (
      <a class="button quiet small-button" href={`${at}/${kind}`}>
        {kind.toUpperCase()}
      </a>
    ))}
  </div>
)
