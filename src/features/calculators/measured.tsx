// What the stations measure now, above the questions of the heat index: each place answers the questions with its own numbers.
import { type Lang, t, taipeiTime, wordKey } from '#engine'
import { heatIndex, levelOf, levelsToday } from '#law/safety-act/heat-index.ts'
import { DataTable, Notice } from '#ui/index.ts'
import type { Reading, Weather } from '#web/weather.ts'
import { tell } from './tongue.ts'

const MOST = 12

export type Measured = { of: Weather['name']; readings: readonly Reading[]; place: string }

export function MeasuredNow({ of, readings, place, lang }: Measured & { lang: Lang }) {
  const found = readings
    .filter((one) => wordKey(one.place).includes(wordKey(place)))
    .map((one) => ({ ...one, index: heatIndex(one.temperature, one.humidity) }))
    .toSorted((a, b) => b.index - a.index)
  const level = (index: number) => levelsToday()[levelOf(index)]
  return (
    <section class="stack">
      <h2>{tell(t('現在量到的', 'Measured now'), lang)}</h2>
      {readings.length === 0 ? (
        <Notice>
          <p>
            {tell(
              t(
                '測站資料目前沒有更新，請在下面填入您量到的氣溫與濕度。',
                'The stations tell nothing new at the moment. Enter below what you measure yourself.',
              ),
              lang,
            )}
          </p>
        </Notice>
      ) : (
        <>
          {readings.length > MOST ? (
            <form method="get" action="/calculators/heat-index" class="row" role="search">
              <label for="place">{tell(t('測站', 'Station'), lang)}</label>
              <input id="place" name="place" value={place} maxlength={20} />
              <button class="second">{tell(t('找測站', 'Find'), lang)}</button>
            </form>
          ) : null}
          {found.length === 0 ? (
            <p>{tell(t(`沒有名稱含「${place}」的測站。`, `No station has “${place}” in its name.`), lang)}</p>
          ) : (
            <DataTable
              caption={tell(
                t(
                  `${of.zh}，由最熱排起（${found.length} 站）`,
                  `${of.en}, the hottest first (${found.length} stations)`,
                ),
                lang,
              )}
              columns={[
                { label: tell(t('測站', 'Station'), lang) },
                { label: tell(t('分級', 'Level'), lang) },
                { label: tell(t('熱指數 °C', 'Index °C'), lang), number: true },
                { label: tell(t('氣溫 °C', 'Air °C'), lang), number: true },
                { label: tell(t('濕度 %', 'Humidity %'), lang), number: true },
                { label: tell(t('時間', 'Time'), lang) },
              ]}
              rows={found.slice(0, MOST).map((one) => [
                <a href={`/calculators/heat-index?temperature=${one.temperature}&humidity=${one.humidity}`}>
                  {one.place}
                </a>,
                <>
                  <span aria-hidden="true">{level(one.index)?.mark}</span>{' '}
                  {tell(level(one.index)?.name ?? t('', ''), lang)}
                </>,
                String(one.index),
                String(one.temperature),
                String(one.humidity),
                <span class="number">{taipeiTime(one.at)}</span>,
              ])}
            />
          )}
          <p class="small soft">
            {tell(t('點選測站，看雇主應採取的措施。', 'Choose a station to see what the employer has to do.'), lang)}
          </p>
        </>
      )}
    </section>
  )
}
