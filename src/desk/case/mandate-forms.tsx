// The two forms by which somebody is let act for a body: a code that is posted to it, and at the counter.
import type { ComponentChildren } from 'preact'
import { type Problem, type Programme, say, t, type Text } from '#engine'
import { CheckboxGroup, DateInput, Form, Select, TextInput } from '#ui/index.ts'
import type { Ctx } from '#web/env.ts'
import { keeping } from '#web/typed.ts'
import { SHOWED } from './party-codes.tsx'

export type TypedMandate = {
  act: '' | 'give' | 'code'
  email: string
  showed: string
  until: string
  programmes: readonly string[]
}
type Props = {
  c: Ctx
  typed: TypedMandate
  problems: readonly Problem[]
  one: { id: string }
  programmes: readonly Programme[]
}

/** Of the two forms only the one that was sent says what was wrong. */
const problemIn =
  ({ c, typed, problems }: Props, act: 'give' | 'code') =>
  (field: string) => {
    const found = typed.act === act ? problems.find((one) => one.field === field) : undefined
    return found && say(found.says, c.get('lang'))
  }

function Scope(props: Props & { act: 'give' | 'code' }) {
  const lang = props.c.get('lang')
  const problem = problemIn(props, props.act)
  const mine = props.typed.act === props.act
  return (
    <>
      <CheckboxGroup
        name="programmes"
        label={say(t('可辦理的業務', 'In what they may act'), lang)}
        lang={lang}
        chosen={mine ? props.typed.programmes : props.programmes.map(({ id }) => id)}
        problem={problem('programmes')}
        options={props.programmes.map(({ id, name }) => ({ value: id, label: say(name, lang) }))}
      />
      <DateInput
        name="until"
        label={say(t('到哪一天為止', 'Until when'), lang)}
        lang={lang}
        optional
        value={mine ? props.typed.until : ''}
        problem={problem('until')}
      />
    </>
  )
}

export function CodeForm({ address, ...props }: Props & { address: string }) {
  const { c, one } = props
  const action = `/desk/cases/${one.id}/mandates`
  return (
    <Panel c={c} id="post" title={t('寄代表碼到登記地址', 'Post a code to the registered address')}>
      <p>
        {say(t('登記地址：', 'Registered address: '), c.get('lang'))}
        {address}
      </p>
      <p class="soft">
        {say(
          t(
            '代表碼只印在密封函上一次，三十天內有效、只能用一次；再寄一次，先前的即失效。',
            'The code is printed once, on a covered slip; it is good once, for thirty days. Another one kills it.',
          ),
          c.get('lang'),
        )}
      </p>
      <Form action={action} csrf={c.get('csrf')} draft={keeping(c, `mandate-codes/${one.id}`, action)}>
        <Scope {...props} act="code" />
        <div>
          <button class="quiet" name="act" value="code">
            {say(t('列印密封函', 'Print the slip'), c.get('lang'))}
          </button>
        </div>
      </Form>
    </Panel>
  )
}

export function GiveForm(props: Props) {
  const { c, one, typed } = props
  const lang = c.get('lang')
  const problem = problemIn(props, 'give')
  const action = `/desk/cases/${one.id}/mandates`
  return (
    <Panel c={c} id="give" title={t('本人臨櫃辦理', 'In person at the counter')}>
      <Form action={action} csrf={c.get('csrf')} draft={keeping(c, `mandates/${one.id}`, action)}>
        <TextInput
          name="email"
          label={say(t('當事人帳號的電子郵件', 'E-mail of the person’s account'), lang)}
          lang={lang}
          shape="email"
          value={typed.email}
          problem={problem('email')}
        />
        <Select
          name="showed"
          label={say(t('核對的證件', 'What was shown'), lang)}
          lang={lang}
          chosen={typed.showed || 'organisation'}
          problem={problem('showed')}
          options={WAYS.flatMap((value) => (SHOWED[value] ? [{ value, label: say(SHOWED[value], lang) }] : []))}
        />
        <Scope {...props} act="give" />
        <div>
          <button name="act" value="give">
            {say(t('給予代表權限', 'Let them act for it'), lang)}
          </button>
        </div>
      </Form>
    </Panel>
  )
}
const WAYS = ['organisation', 'proxy']

const Panel = ({ c, id, title, children }: { c: Ctx; id: string; title: Text; children: ComponentChildren }) => (
  <section class="panel stack" aria-labelledby={id}>
    <h2 id={id}>{say(title, c.get('lang'))}</h2>
    {children}
  </section>
)
