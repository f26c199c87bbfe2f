// Finding an organisation in the register, by its number or by two characters of its name.
import { say, t } from '#engine'
import { may } from '#auth/index.ts'
import { DataTable, Empty, Field, Notice } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { keptBy, opened, organisationOf, registerOf } from './entry.ts'

const TITLE = t('事業單位與團體', 'Organisations')
const MOST = 20

export async function organisationsPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const words = (c.req.query('q') ?? '').normalize('NFKC').trim().slice(0, 100)
  const number = words.replace(/[\s-]/g, '')
  if (/^\d{8}$/.test(number)) return c.redirect(`/desk/organisations/${number}`, 303)
  const session = deskSession(c)
  const programme = registerOf(c)
  const keeps = keptBy(c, programme)
  const found =
    words && programme && keeps
      ? await house(c).store.find(session, words, { at: instant(c), programme: programme.id, limit: MOST })
      : undefined
  const cases = await Promise.all(
    (found?.rows ?? [])
      .filter((row) => row.programme === programme?.id)
      .map((row) => opened(c, row.id, say(TITLE, 'zh'))),
  )
  const rows = cases.flatMap((one) => {
    const organisation = one && organisationOf(one)
    return one && organisation ? [{ one, organisation }] : []
  })
  return show(c, {
    title: TITLE,
    body: (
      <div class="stack">
        <h1>{say(TITLE, lang)}</h1>
        <form action="/desk/organisations" class="panel">
          <Field
            name="q"
            label={say(t('統一編號或名稱', 'Business number or name'), lang)}
            lang={lang}
            hint={say(t('八位數字，或名稱中的兩個字以上。', 'Eight digits, or two characters of the name.'), lang)}
          >
            {(of) => <input {...of} type="text" maxlength={100} value={words} />}
          </Field>
          <div>
            <button>{say(t('查詢', 'Find'), lang)}</button>
          </div>
        </form>
        {!keeps ? (
          <Notice title={say(t('請以統一編號查詢', 'Please look it up by its number'), lang)}>
            <p>
              {say(
                t('名冊的名稱查詢限名冊業務的承辦人。', 'Names in the register are found by the office that keeps it.'),
                lang,
              )}
            </p>
          </Notice>
        ) : rows.length > 0 ? (
          <DataTable
            walk
            caption={say(t(`「${words}」`, `“${words}”`), lang)}
            columns={[
              { label: say(t('統一編號', 'Number'), lang) },
              { label: say(t('名稱', 'Name'), lang), wraps: true },
              { label: say(t('地址', 'Address'), lang), wraps: true },
              { label: say(t('狀態', 'State'), lang) },
            ]}
            rows={rows.map(({ one, organisation }) => [
              organisation.businessNumber ? (
                <a class="walk number" href={`/desk/organisations/${organisation.businessNumber}`}>
                  {organisation.businessNumber}
                </a>
              ) : (
                <a class="walk" href={`/desk/cases/${one.id}`}>
                  {one.number}
                </a>
              ),
              organisation.name,
              organisation.address ?? '－',
              programme ? stateLabel(programme, one.state, lang) : one.state,
            ])}
          />
        ) : words ? (
          <Empty title={say(t('名冊上沒有這個名稱', 'No such name in the register'), lang)}>
            <p>
              {say(
                t('可改用統一編號查詢，或先登錄到名冊。', 'Look by the number, or enter it in the register first.'),
                lang,
              )}
            </p>
          </Empty>
        ) : null}
      </div>
    ),
  })
}
