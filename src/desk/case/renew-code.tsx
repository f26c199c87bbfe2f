// A new access code for a party, at the counter with a proof, by post, or by the e-mail on file. Printed once, read by nobody here.
import { randomUUID } from 'node:crypto'
import { type Case, type CodeGiven, hasCode, type Problem, type Programme, say, t } from '#engine'
import { dropWaysIn, masked, onFile, sendCode } from '#auth/index.ts'
import { codeSlip, toHtml } from '#papers/index.ts'
import { CheckboxGroup, ErrorSummary, Form, RadioGroup, Select } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { addressOf } from '#web/address.ts'
import { formValue } from '#web/body.ts'
import { roleName } from '#web/case-words.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'
import { opened } from './opened.ts'
import { isSecret, mayRenew, SHOWED } from './party-codes.tsx'

export const renewCodePage = (c: Ctx) => drawn(c, [], {})

export async function renewCodePost(c: Ctx) {
  const found = await renewing(c)
  if (!found) return missingPage(c)
  const { one, role, reach, secret } = found
  const [by, showed, cut, key] = await Promise.all(['by', 'showed', 'cut', '_key'].map((name) => formValue(c, name)))
  const ways: CodeGiven[] = secret ? ['counter'] : ['counter', 'post', ...(reach.email ? ['e-mail' as const] : [])]
  const given = ways.find((way) => way === by)
  const problems: Problem[] = []
  if (!given) problems.push({ field: 'by', says: t('請選擇交付方式。', 'Choose how it is handed over.') })
  if (given === 'counter' && !(showed && SHOWED[showed]))
    problems.push({ field: 'showed', says: t('請選擇核對了什麼證件。', 'Say what was shown.') })
  if (!given || problems.length > 0) return drawn(c, problems, { by, showed })
  const { store, context, bureau, now } = house(c)
  const renewal = { role, given, ...(given === 'counter' && showed ? { showed } : {}) }
  const acted = await store.renewCode(deskSession(c), one.id, renewal, { at: instant(c), ...(key ? { key } : {}) })
  if (!('done' in acted)) return missingPage(c)
  if (!acted.code)
    return drawn(
      c,
      [
        {
          field: '',
          says: t(
            '這份密封函已經印過；需要再印，請重新換發。',
            'This slip has been printed. To print another, renew again.',
          ),
        },
      ],
      {},
    )
  if (cut) await dropWaysIn(context, bureau.id, one.id, role)
  if (given === 'e-mail') {
    await sendCode(
      context,
      bureau.id,
      { email: reach.email ?? '' },
      { number: one.number, code: acted.code, lang: 'zh', at: addressOf(house(c), c) },
      now(),
    )
    return c.redirect(`/desk/cases/${one.id}?done=code`, 303)
  }
  const party = found.party
  return c.html(
    toHtml(
      codeSlip({
        bureau,
        name: party.name,
        address: given === 'post' ? party.address : undefined,
        number: one.number,
        code: acted.code,
        at: addressOf(house(c), c),
        on: today(c),
      }),
    ),
  )
}

/** Whom it is for, and how they can be reached; nothing for whoever may not renew it. */
async function renewing(c: Ctx) {
  const found = await opened(c, 'renew a code')
  const role = c.req.param('role') ?? ''
  if (!found || !hasCode(found.programme.roles[role])) return undefined
  const { one, programme } = found
  const events = await house(c).store.history(deskSession(c), one.id, {
    purpose: 'renew a code',
    at: instant(c),
    only: [],
  })
  if (!mayRenew(c.get('person'), { programme, one }, role, events)) return undefined
  const secret = isSecret(programme, role)
  const reach = secret ? {} : await onFile(house(c).context, house(c).bureau.id, one, programme, role, { proves: true })
  return {
    one,
    programme,
    role,
    secret,
    reach: reach.email ? { email: reach.email } : {},
    party: partyOf(one, programme, role),
  }
}

function partyOf(one: Case, programme: Programme, role: string): { name: string; address?: string } {
  const value = one.values[programme.roles[role]?.is ?? '']
  if (typeof value === 'string') return { name: value }
  const { name = '', address } = (value ?? {}) as { name?: string; address?: string }
  return { name, ...(address ? { address } : {}) }
}

async function drawn(
  c: Ctx,
  problems: readonly Problem[],
  chosen: { by?: string | undefined; showed?: string | undefined },
) {
  const found = await renewing(c)
  if (!found) return missingPage(c)
  const lang = c.get('lang')
  const { one, programme, role, secret, reach, party } = found
  const problem = (field: string) => {
    const mine = problems.find((each) => each.field === field)
    return mine && say(mine.says, lang)
  }
  const who = roleName(programme, role)
  const title = t(`換發查詢碼：${who.zh}`, `New access code: ${who.en}`)
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            <a href={`/desk/cases/${one.id}`}>{one.number}</a>　{say(programme.name, lang)}
          </p>
          <h1>{say(title, lang)}</h1>
        </div>
        <ErrorSummary problems={problems} lang={lang} />
        <p>
          {say(
            t(
              '換發後先前的查詢碼立即失效，換發的人、時間、核對的證件都記入案件經過。查詢碼只印在密封函上一次，畫面不顯示。',
              'The code before dies at once. Who renewed it, when, and what was shown stands in the history. The code is printed once, on a covered slip; no screen shows it.',
            ),
            lang,
          )}
        </p>
        <Form
          action={`/desk/cases/${one.id}/code/${role}`}
          csrf={c.get('csrf')}
          draft={keeping(c, `code/${one.id}/${role}`, `/desk/cases/${one.id}/code/${role}`)}
        >
          <input type="hidden" name="_key" value={randomUUID()} />
          <RadioGroup
            name="by"
            label={say(t('交付方式', 'How it is handed over'), lang)}
            lang={lang}
            chosen={chosen.by ?? (secret ? 'counter' : '')}
            problem={problem('by')}
            options={[
              {
                value: 'counter',
                label: say(t('本人臨櫃，列印密封函當場交付', 'In person: print the slip and hand it over'), lang),
              },
              ...(secret
                ? []
                : [
                    {
                      value: 'post',
                      label: say(
                        t('列印密封函，寄到案卷地址', 'Print the slip and post it to the address on file'),
                        lang,
                      ),
                      hint:
                        party.address ??
                        say(
                          t(
                            '案卷沒有地址，請依送達證書所載地址書寫',
                            'No address on file: write the address for service',
                          ),
                          lang,
                        ),
                    },
                  ]),
              ...(reach.email
                ? [
                    {
                      value: 'e-mail',
                      label: say(t('寄到案卷所留電子郵件', 'Send it to the e-mail on file'), lang),
                      hint: masked('email', reach.email),
                    },
                  ]
                : []),
            ]}
          />
          <Select
            name="showed"
            label={say(t('核對的證件（臨櫃時必填）', 'What was shown (in person)'), lang)}
            lang={lang}
            chosen={chosen.showed ?? (secret ? 'took-it-down' : '')}
            problem={problem('showed')}
            options={Object.entries(SHOWED).map(([value, label]) => ({ value, label: say(label, lang) }))}
          />
          <CheckboxGroup
            name="cut"
            label={say(t('已加入此案的帳號', 'Accounts that follow the case'), lang)}
            lang={lang}
            options={[
              {
                value: 'yes',
                label: say(
                  t('一併解除（查詢碼可能已被他人知悉）', 'Take them off, too (somebody else may have had the code)'),
                  lang,
                ),
              },
            ]}
          />
          <div class="row">
            <button>{say(t('換發', 'Renew'), lang)}</button>
            <a href={`/desk/cases/${one.id}`}>{say(t('取消', 'Cancel'), lang)}</a>
          </div>
        </Form>
      </div>
    ),
  })
}
