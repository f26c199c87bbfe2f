// The open scorecard of a year: what is counted or told against a target; the desk also shows what nothing measures yet.
import { say, t } from '#engine'
import { type Scorecard, scorecardOf } from '#reports/index.ts'
import { asWork } from '#store'
import { Empty } from '#ui/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { show } from '#web/frames/portal.tsx'
import { asFile, scorecardFile } from './file.ts'
import { indicatorsOf } from './register.ts'
import { isMeasured, ScorecardTable } from './table.tsx'

async function cardOf(c: Ctx): Promise<{ year: number; card: Scorecard }> {
  const now = Number(today(c).slice(0, 4))
  const asked = Number(c.req.query('year'))
  const year = Number.isInteger(asked) && asked >= 2015 && asked <= now ? asked : now
  const { db, store, programmes, bureau } = house(c)
  const everybody = asWork(bureau.id, 'public')
  const indicators = await indicatorsOf(store, everybody, programmes)
  return { year, card: await scorecardOf(db, everybody, programmes, indicators, year, today(c)) }
}

export async function openScorecardFile(c: Ctx) {
  const { year, card } = await cardOf(c)
  const scored = card.scored.filter(isMeasured)
  return c.body(Buffer.from(await scorecardFile({ ...card, scored }, c.get('lang'))), 200, asFile(year))
}

export async function openScorecard(c: Ctx) {
  const lang = c.get('lang')
  const { year, card } = await cardOf(c)
  const title = t('衡量指標', 'Scorecard')
  return show(c, {
    title,
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(t(`衡量指標　${card.span.label.zh}`, `Scorecard, ${card.span.label.en}`), lang)}</h1>
          <p>
            {say(
              t(
                '目標由計畫公布，實際值由案件計算，或由本局登錄並經第二人確認。',
                'Targets are published in plans; what was reached is counted from cases, or told by the bureau and confirmed by a second person.',
              ),
              lang,
            )}
          </p>
          <p class="screen-only">
            {year > 2015 ? (
              <>
                <a href={`/scorecard?year=${year - 1}`}>{say(t('前一年', 'The year before'), lang)}</a>
                {'　'}
              </>
            ) : null}
            <a href={`/scorecard.ods?year=${year}`}>{say(t('下載 ODS', 'Download ODS'), lang)}</a>
          </p>
        </div>
        {card.scored.some(isMeasured) ? (
          <ScorecardTable card={card} lang={lang} caption={say(title, lang)} />
        ) : (
          <Empty title={say(t('這一年沒有可公開的指標', 'There is no indicator to show for this year'), lang)} />
        )}
      </div>
    ),
  })
}
