// Visits at the desk: whom I visit today, how to take them along, and what came home to a case that had moved on.
import { say, showDay, t, taipeiDay, taipeiTime, titleOf, valuesOf } from '#engine'
import { visited } from '#capabilities/visited/contract.ts'
import { may, sees } from '#auth/index.ts'
import { unsettledVisits } from '#store/beside/visits.ts'
import { DataTable, Empty, Form, LinkButton, Notice, Tag } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { APP } from './exchange.ts'
import { settled } from './settle.ts'
import { hourOf, visitsOf } from './which.ts'

export async function visitsPage(c: Ctx) {
  if (may(c.get('person'), 'step') !== true)
    return refusedPage(c, t('您的職務不辦理檢查。', 'Your role makes no visits.'))
  const lang = c.get('lang')
  const [mine, unsettled] = [await visitsOf(c, 'list of visits'), await troubled(c)]
  return show(c, {
    title: t('外出檢查', 'Visits'),
    body: (
      <div class="stack wide">
        <h1>{say(t('外出檢查', 'Visits'), lang)}</h1>
        <p>
          {say(
            t(
              '出門前先帶走今天的檢查：沒有網路也能記錄、拍照、簽名，回到有網路的地方再上傳。沒有 JavaScript 的裝置，請連線以一般的步驟表單登錄。',
              'Take today’s visits along before you leave: record, photograph and sign without a network, and send when there is one again. On a device without JavaScript, record the visit online with the ordinary form.',
            ),
            lang,
          )}
        </p>
        <p>
          <LinkButton href={APP}>{say(t('開啟行動稽查', 'Open the visits page'), lang)}</LinkButton>
        </p>
        {unsettled.length > 0 ? (
          <section class="stack">
            <h2>{say(t('待決定的離線紀錄', 'Records to be decided on'), lang)}</h2>
            {unsettled.map(({ record, one, programme, open }) => (
              <Notice tone="warn" title={`${one.number}　${stateLabel(programme, one.state, lang)}`}>
                <p>
                  {record.inspectorName}　{showDay(taipeiDay(Date.parse(record.receivedAt)), lang)}{' '}
                  {taipeiTime(record.receivedAt)}
                </p>
                {record.because.map((words) => (
                  <p>{say(words, lang)}</p>
                ))}
                {record.became === undefined ? (
                  <p>
                    {say(
                      t(
                        '紀錄尚未傳完，裝置連線後會接續上傳。',
                        'Not all of it has arrived; the device goes on when it is online.',
                      ),
                      lang,
                    )}
                  </p>
                ) : null}
                {record.became === 'refused' ? (
                  <Form action={`/desk/visits/records/${record.record}`} csrf={c.get('csrf')}>
                    <p>
                      {say(
                        t(
                          '紀錄已完整保存。案件補正後可再次登錄。',
                          'The record is kept whole. Once the case is mended it can be entered again.',
                        ),
                        lang,
                      )}
                    </p>
                    <div>
                      <button class="quiet small-button">{say(t('再次登錄', 'Enter it again'), lang)}</button>
                    </div>
                  </Form>
                ) : null}
                <p>
                  <a href={open}>
                    {record.became === 'conflict'
                      ? say(t('查看並決定', 'Look at it and decide'), lang)
                      : say(t('到案件', 'To the case'), lang)}
                  </a>
                </p>
              </Notice>
            ))}
          </section>
        ) : null}
        <section class="stack">
          <h2>{say(t('今天要檢查', 'To visit today'), lang)}</h2>
          {mine.length === 0 ? (
            <Empty title={say(t('今天沒有您的檢查', 'No visit of yours today'), lang)}>
              <p>
                {say(
                  t(
                    '承辦人是您、且已派案或排定的案件會列在這裡。',
                    'Cases that are yours and ordered or planned stand here.',
                  ),
                  lang,
                )}
              </p>
            </Empty>
          ) : (
            <DataTable
              hiddenCaption
              slips
              caption={say(t('今天要檢查', 'To visit today'), lang)}
              columns={[
                { label: say(t('案號', 'Number'), lang) },
                { label: say(t('對象', 'Whom'), lang) },
                { label: say(t('時間', 'At'), lang) },
                { label: say(t('狀態', 'State'), lang) },
                { label: say(t('登錄', 'Record'), lang) },
              ]}
              rows={mine.map(({ one, programme }) => [
                <a href={`/desk/cases/${one.id}`} class="number">
                  {one.number}
                </a>,
                titleOf(programme, one.values) ?? '－',
                hourOf(one) || '－',
                <Tag>{stateLabel(programme, one.state, lang)}</Tag>,
                <a href={`/desk/cases/${one.id}/steps/${visited.step.visit}`}>
                  {say(t('以一般表單登錄', 'By the ordinary form'), lang)}
                  <span class="unseen"> {one.number}</span>
                </a>,
              ])}
            />
          )}
        </section>
      </div>
    ),
  })
}

/** A record that the case did not take is tried once more, as it was sent; what has moved meanwhile makes it a fact to decide on. */
export async function settleAgain(c: Ctx) {
  const record = (await unsettledVisits(house(c).context, deskSession(c))).find(
    (one) => one.record === c.req.param('record'),
  )
  if (record?.became === 'refused') await settled(c, record.record, record.caseId)
  return c.redirect('/desk/visits', 303)
}

async function troubled(c: Ctx) {
  const session = deskSession(c)
  const found = []
  for (const record of await unsettledVisits(house(c).context, session)) {
    const bare = await house(c).store.open(session, record.caseId, {
      only: [visited.field.visitConflict],
      purpose: 'list of visits',
      at: instant(c),
    })
    if (!bare || (record.became === 'conflict' && valuesOf(visited, bare.values).visitConflict !== 'open')) continue
    const programme = house(c).store.programme(bare.programme, bare.version)
    if (sees(c.get('person'), programme, bare).length === 0) continue
    found.push({ record, one: bare, programme, open: `/desk/cases/${bare.id}` })
  }
  return found
}
