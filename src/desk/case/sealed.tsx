// Opening what is under seal: one named role, a reason each time, and the reason stands in the log before anything is shown.
import { type Case, type Problem, type Programme, say, sensitivityOf, t } from '#engine'
import { may, sealKeeper } from '#auth/index.ts'
import { ErrorSummary, Facts, Field, FieldValue, Form, Notice } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { opened } from './opened.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'

const LEAST = 8
const sealedFields = (programme: Programme) =>
  Object.entries(programme.fields).filter(([, field]) => sensitivityOf(field) === 'sealed')
export const hasSealed = (programme: Programme, one: { withheld: readonly string[] }): boolean =>
  sealedFields(programme).some(([name]) => one.withheld.includes(name))

export const sealedPage = (c: Ctx) => drawn(c, {})

export async function openSealed(c: Ctx) {
  const reason = ((await formValue(c, '_reason')) ?? '').trim()
  if ([...reason].length < LEAST)
    return drawn(c, {
      reason,
      problems: [
        {
          field: '_reason',
          says: t(`請寫明開啟的法定理由，至少 ${LEAST} 個字。`, `Give the lawful reason, ${LEAST} characters or more.`),
        },
      ],
    })
  return drawn(c, { reason, open: true })
}

type How = { reason?: string; problems?: Problem[]; open?: true }
async function drawn(c: Ctx, { reason = '', problems = [], open }: How) {
  const found = await opened(c, 'sealed page')
  if (!found) return missingPage(c)
  const { one, programme } = found
  const allowed = may(c.get('person'), 'open-sealed', programme.id)
  if (allowed !== true) return refusedPage(c, allowed.because)
  if (!hasSealed(programme, one)) return missingPage(c)
  const lang = c.get('lang')
  const values = open ? await unsealed(c, one, reason) : undefined
  return show(c, {
    title: t('密封資料', 'Under seal'),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            <a href={`/desk/cases/${one.id}`}>{one.number}</a>　{say(programme.name, lang)}
          </p>
          <h1>{say(t('密封資料', 'Under seal'), lang)}</h1>
        </div>
        <ErrorSummary problems={problems} lang={lang} />
        {values ? (
          <>
            <Notice tone="warn">
              <p>
                {say(t('本次開啟及理由已留下紀錄：', 'This opening and its reason are on record: '), lang)}
                {reason}
              </p>
            </Notice>
            <Facts
              items={sealedFields(programme)
                .filter(([name]) => values[name] !== undefined)
                .map(([name, field]) => ({
                  label: say(field.label, lang),
                  value: <FieldValue field={field} value={values[name]} lang={lang} />,
                }))}
            />
          </>
        ) : (
          <Form
            action={`/desk/cases/${one.id}/sealed`}
            csrf={c.get('csrf')}
            draft={keeping(c, `sealed/${one.id}`, `/desk/cases/${one.id}/sealed`)}
          >
            <Field
              name="_reason"
              label={say(t('開啟理由', 'Reason'), lang)}
              lang={lang}
              hint={say(
                t(
                  '載明法律依據與必要性；科長與政風人員可查閱。',
                  'The law and the need; the section head and auditors can read it.',
                ),
                lang,
              )}
              problem={problems[0] && say(problems[0].says, lang)}
            >
              {(of) => <textarea {...of} rows={3} maxlength={500} value={reason} />}
            </Field>
            <div>
              <button>{say(t('開啟', 'Open'), lang)}</button>
            </div>
          </Form>
        )}
      </div>
    ),
  })
}

/** Opened with the seal's own sight and nothing more; the reason is the purpose that the log keeps. */
async function unsealed(c: Ctx, one: Pick<Case, 'id'>, reason: string): Promise<Record<string, unknown>> {
  const session = { ...deskSession(c), reader: sealKeeper(c.get('person')) }
  return (await house(c).store.open(session, one.id, { purpose: reason, at: instant(c) }))?.values ?? {}
}
