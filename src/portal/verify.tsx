// Is this letter ours? Anybody types the code printed on it and learns to whom it was given, and whether it still stands.
import { say, showDay, t } from '#engine'
import { verifyLetter, type Verified } from '#store/chain/letter-codes.ts'
import { ErrorSummary, Facts, Field, FieldValue, Notice } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { unitFor } from '#web/unit.ts'
import { show } from '#web/frames/portal.tsx'

const TITLE = t('查驗證明', 'Check a letter of ours')

export async function verifyPage(c: Ctx) {
  const code = (c.req.param('code') ?? c.req.query('code') ?? '').trim().slice(0, 60)
  const found = code ? await verifyLetter(house(c).context, house(c).bureau.id, code) : undefined
  const lang = c.get('lang')
  const wrong = Boolean(code) && !found
  const problems = wrong
    ? [
        {
          field: 'code',
          says: t(
            '查無這組查驗碼。請對照證明上的字再輸入一次；仍查無者，不是本局核發的。',
            'We gave no letter with this code. Compare it with the letter; if it is still not found, it is not ours.',
          ),
        },
      ]
    : []
  return show(c, {
    title: TITLE,
    narrow: true,
    ...(wrong ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(TITLE, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        {found ? <Found c={c} found={found} code={code.toUpperCase()} /> : null}
        <form method="get" action="/verify">
          <Field
            name="code"
            label={say(t('查驗碼', 'Code'), lang)}
            lang={lang}
            hint={say(
              t(
                '印在證明下方，例如 LE115-000012-7-ABCDEFGHJKLM',
                'At the foot of the letter, for example LE115-000012-7-ABCDEFGHJKLM',
              ),
              lang,
            )}
            problem={problems[0] && say(problems[0].says, lang)}
          >
            {(of) => <input {...of} type="text" value={found ? '' : code} autocomplete="off" maxlength={60} />}
          </Field>
          <div>
            <button class={found ? 'quiet' : undefined}>{say(t('查驗', 'Check'), lang)}</button>
          </div>
        </form>
      </div>
    ),
  })
}

function Found({ c, found, code }: { c: Ctx; found: Verified; code: string }) {
  const lang = c.get('lang')
  const { programme, letter, on, holder, values, stands } = found
  return (
    <>
      {stands ? (
        <Notice tone="good" title={say(t('這份證明是本局核發的，目前有效', 'This letter is ours and stands'), lang)}>
          <p>{say(t('內容請與手上的證明逐項核對。', 'Compare each line with the letter in your hand.'), lang)}</p>
        </Notice>
      ) : (
        <Notice
          tone="warn"
          title={say(t('這份證明是本局核發的，但已不再有效', 'This letter was ours, and no longer stands'), lang)}
        >
          <p>{say(t('核發後已撤銷或變更。', 'It has been revoked or changed since.'), lang)}</p>
        </Notice>
      )}
      <Facts
        items={[
          { label: say(t('證明', 'Letter'), lang), value: say(letter.name, lang) },
          { label: say(t('持有人', 'Given to'), lang), value: holder ?? '－' },
          {
            label: say(t('核發日期', 'Given on'), lang),
            value: <time datetime={on}>{showDay(on, lang)}</time>,
          },
          ...Object.entries(values).flatMap(([field, value]) => {
            const known = programme.fields[field]
            return known
              ? [
                  {
                    label: say(known.label, lang),
                    value: <FieldValue field={known} value={value} lang={lang} />,
                  },
                ]
              : []
          }),
          {
            label: say(t('核發單位', 'Given by'), lang),
            value: `${say(house(c).bureau.name, lang)} ${say(unitFor(c, programme).name, lang)}`,
          },
          { label: say(t('查驗碼', 'Code'), lang), value: <span class="code">{code}</span> },
        ]}
      />
    </>
  )
}
