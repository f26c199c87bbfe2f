// How a new officer learns the work: each programme drawn from its own definition.
import {
  colon,
  type AnyClock,
  arrows,
  cited,
  conditionInWords,
  CORRECT,
  dayField,
  fromStates,
  listed,
  say,
  stateEnds,
  stateName,
  t,
  type Lang,
  type Programme,
  type Text,
  unitOf,
} from '#engine'
import { knownFigures } from '#reports/index.ts'
import { type Heads, headsOf, staffOf } from '#auth/index.ts'
import { DataTable, Diagram, Facts, Tag } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { fieldsOfRegisters } from '#web/entries.ts'
import { Families } from '#web/families.tsx'
import { lengthWords } from '#web/length-words.ts'
import { stepWords } from '#web/step-words.ts'
import { unitFor } from '#web/unit.ts'
import { unitWord } from '#reports/counted-in.ts'
import { missingPage, show } from '#web/frames/desk.tsx'
import { WhoSees } from './rights.tsx'

/** Family by family; below, who heads each unit and how it is reached. */
export async function programmesPage(c: Ctx) {
  const lang = c.get('lang')
  const { db, bureau, programmes, now } = house(c)
  const staff = await staffOf(db, bureau.id, now())
  return show(c, {
    title: PROGRAMMES,
    body: (
      <div class="stack wide">
        <h1>{say(PROGRAMMES, lang)}</h1>
        <Families
          c={c}
          programmes={programmes}
          action="/desk/programmes"
          href={(one) => `/desk/programmes/${one.id}`}
        />
        <section class="stack" aria-labelledby="units">
          <h2 id="units">{say(t('科室與主管', 'Units and who heads them'), lang)}</h2>
          <ul class="plain stack tight">
            {[...new Set(programmes.map(({ unit }) => unit))].map((id) => {
              const unit = unitOf(bureau.units, id)
              const how = [unit.telephone ?? bureau.phone, ...headed(headsOf(staff, id), lang)]
              return (
                <li>
                  {say(unit.name, lang)} <span class="small soft">{how.join('　')}</span>
                </li>
              )
            })}
          </ul>
        </section>
      </div>
    ),
  })
}
const PROGRAMMES = t('業務說明', 'Programmes')

const headed = ({ heads, deputies }: Heads, lang: Lang): string[] => [
  ...(heads.length > 0 ? [say(t(`主管：${heads.join('、')}`, `Head: ${heads.join(', ')}`), lang)] : []),
  ...(deputies.length > 0 ? [say(t(`代理：${deputies.join('、')}`, `Deputy: ${deputies.join(', ')}`), lang)] : []),
]

/** What it says it is, as the sentence it reads as. */
const whatItIs = (is: NonNullable<Programme['is']>): Text =>
  t(
    `這項業務：${is.map(({ name }) => name.zh).join('、')}。`,
    `This programme is ${is.map(({ name }) => name.en).join(', ')}.`,
  )

export function programmePage(c: Ctx) {
  const found = house(c).roll.find((one) => one.programme.id === c.req.param('programme'))
  if (!found) return missingPage(c)
  const lang = c.get('lang')
  const two = lang === 'zh' ? 'zh' : 'en'
  const { programme, stories, chains } = found
  const name = (state: string) =>
    state === 'start' ? say(t('開始', 'Start'), lang) : say(stateName(programme.states[state] ?? t(state, state)), lang)
  /** The field whose day starts the clock, or the states in which it does. */
  const startsAt = (clock: AnyClock) => {
    const day = dayField(clock)
    return day ? say(programme.fields[day]?.label ?? t('', ''), lang) : fromStates(clock).map(name).join('、')
  }
  const ways = arrows(programme)
  const who = (by: string | readonly string[]) =>
    listed(by)
      .map((role) =>
        role === 'clock'
          ? say(t('系統期限', 'The clock'), lang)
          : say(programme.roles[role]?.name ?? t(role, role), lang),
      )
      .join('、')
  /** A line of a story; of another programme, with its name. */
  const told = (role: string, word: string) => {
    const [id, step = ''] = word.includes('/') ? word.split('/') : [programme.id, word]
    const of = house(c).programmes.find((one) => one.id === id) ?? programme
    const does = of.steps[step]?.does ?? (step === CORRECT ? t('更正', 'Correct') : t(step, step))
    if (of === programme) return `${who(role)}：${say(does, lang)}`
    return `${say(of.roles[role]?.name ?? t(role, role), lang)}${colon(lang)}${say(does, lang)}（${say(of.name, lang)}）`
  }
  return show(c, {
    title: programme.name,
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            {say(unitFor(c, programme).name, lang)}　{say(cited(programme.law), lang)}
          </p>
          <h1>{say(programme.name, lang)}</h1>
          <p class="lead">{say(programme.purpose, lang)}</p>
          {programme.is ? <p>{say(whatItIs(programme.is), lang)}</p> : null}
        </div>
        <section class="stack">
          <h2>{say(t('流程', 'The procedure'), lang)}</h2>
          <Diagram
            title={say(t(`${programme.name.zh}流程圖`, `How ${programme.name.en} goes`), lang)}
            nodes={[
              { id: 'start', label: name('start'), kind: 'start' },
              ...Object.entries(programme.states).map(([id, state]) => ({
                id,
                label: name(id),
                kind: stateEnds(state) ? ('end' as const) : ('open' as const),
              })),
            ]}
            edges={ways
              .filter((way) => way.from !== way.to)
              .map((way) => ({
                from: way.from,
                to: way.to,
                label: say(programme.steps[way.step]?.does ?? t('', ''), lang),
              }))}
          />
        </section>
        <section class="stack">
          <h2>{say(t('步驟', 'Steps'), lang)}</h2>
          <DataTable
            hiddenCaption
            caption={say(t('步驟', 'Steps'), lang)}
            columns={[
              { label: say(t('步驟', 'Step'), lang) },
              { label: say(t('誰辦理', 'Who'), lang) },
              { label: say(t('從', 'From'), lang), wraps: true },
              { label: say(t('到', 'To'), lang), wraps: true },
              { label: say(t('條件', 'Conditions'), lang), wraps: true },
            ]}
            rows={Object.entries(programme.steps).map(([id, step]) => [
              say(step.does, lang),
              who(step.by),
              listed(step.from).map(name).join('、'),
              [
                ...new Set(
                  ways
                    .filter((way) => way.step === id)
                    .map((way) => (way.from === way.to ? say(t('不變', 'stays'), lang) : name(way.to))),
                ),
              ].join('、'),
              <ul class="small">
                {stepWords(programme, id).map((one) => (
                  <li>{say(one, lang)}</li>
                ))}
                {step.when ? <li>{conditionInWords(step.when, programme.fields, two, fieldsOfRegisters(c))}</li> : null}
                {(step.gates ?? []).map((gate) => (
                  <li>
                    {say(gate.says, lang)}
                    {gate.cites ? `（${say(cited(gate.cites), lang)}）` : ''}
                  </li>
                ))}
                {listed(step.notBy).map((other) => (
                  <li>
                    {say(
                      t(
                        `不得與「${programme.steps[other]?.does.zh}」為同一人`,
                        `not by whoever did “${programme.steps[other]?.does.en}”`,
                      ),
                      lang,
                    )}
                  </li>
                ))}
              </ul>,
            ])}
          />
        </section>
        <section class="stack">
          <h2>{say(t('期限', 'Clocks'), lang)}</h2>
          <DataTable
            hiddenCaption
            caption={say(t('期限', 'Clocks'), lang)}
            columns={[
              { label: say(t('期限', 'Clock'), lang) },
              { label: say(t('長度', 'Length'), lang) },
              { label: say(t('起算', 'Starts'), lang), wraps: true },
              { label: say(t('停止', 'Stops'), lang), wraps: true },
              { label: say(t('依據', 'Article'), lang), wraps: true },
            ]}
            rows={Object.values(programme.clocks).map((clock) => [
              <>
                {say(clock.name, lang)}
                {'　'}
                {clock.commitment ? <Tag tone="good">{say(t('服務承諾', 'promise'), lang)}</Tag> : null}
              </>,
              say(lengthWords(clock.within), lang),
              startsAt(clock),
              listed(clock.to).map(name).join('、'),
              say(cited(clock.cites), lang),
            ])}
          />
        </section>
        <section class="stack">
          <h2>{say(t('權限', 'Who sees what'), lang)}</h2>
          <WhoSees programme={programme} lang={lang} />
        </section>
        <section class="stack">
          <h2>{say(t('統計', 'Measures'), lang)}</h2>
          <DataTable
            hiddenCaption
            caption={say(t('統計', 'Measures'), lang)}
            columns={[
              { label: say(t('項目', 'Measure'), lang) },
              { label: say(t('單位', 'Unit'), lang) },
              { label: say(t('定義', 'Definition'), lang), wraps: true },
              { label: 'id' },
            ]}
            rows={[...knownFigures([programme]).values()]
              .filter((one) => one.programme === programme.id)
              .map(({ id, name, unit, means }) => [
                say(name, lang),
                say(unitWord(unit), lang),
                means ? say(means, lang) : '',
                <code class="small">{id}</code>,
              ])}
          />
        </section>
        <section class="stack">
          <h2>{say(t('實例', 'Stories'), lang)}</h2>
          <p class="soft">{say(t('每一則都是測試，也是示範。', 'Each is a test and an example.'), lang)}</p>
          {Object.entries({ ...stories, ...chains }).map(([title, story]) => (
            <details class="panel">
              <summary>{title}</summary>
              <ol>
                {story.lines.map(([day, role, step]) => (
                  <li>
                    <span class="number">{day}</span>　{told(role.split(':')[0] ?? role, step)}
                  </li>
                ))}
              </ol>
              {story.refused ? (
                <p>
                  {say(t('最後一步不能辦理：', 'The last step is refused: '), lang)}
                  {story.refused}
                </p>
              ) : (
                <p>
                  {say(t('結果：', 'Ends as: '), lang)}
                  {name(story.ends)}
                </p>
              )}
            </details>
          ))}
        </section>
        <section class="stack">
          <h2>{say(t('其他', 'Further'), lang)}</h2>
          <Facts
            items={[
              {
                label: say(t('保存年限', 'Kept for'), lang),
                value: `${programme.keep.years} ${say(t('年', 'years'), lang)}（${say(cited(programme.keep.cites), lang)}）`,
              },
              { label: say(t('涵蓋系統', 'Covers'), lang), value: programme.covers.join(', ') },
              { label: say(t('定義版本', 'Version'), lang), value: String(programme.version) },
            ]}
          />
        </section>
      </div>
    ),
  })
}
