// What stands beside a case: its clocks, its seal, its owner, notes, and the cases it has to do with.
import { clockSentence, clockState, type Lang, needToKnow, type Problem, say, showDay, t, type Text } from '#engine'
import type { Person } from '#auth/index.ts'
import type { Store } from '#store/types.ts'
import { ClockLine, daysLeft, Field, Form, TextInput } from '#ui/index.ts'
import type { Ctx } from '#web/env.ts'
import { keeping } from '#web/typed.ts'
import type { Opened } from './opened.ts'
import { ownersOf } from './owners.ts'

type Props = Pick<Opened, 'one' | 'programme'> & { lang: Lang }

export function Clocks({ one, programme, today, lang }: Props & { today: string }) {
  const clocks = one.clocks.toSorted(
    (a, b) => Number(Boolean(a.stoppedOn)) - Number(Boolean(b.stoppedOn)) || a.due.localeCompare(b.due),
  )
  return (
    <section class="panel">
      <h2>{say(t('期限', 'Clocks'), lang)}</h2>
      {clocks.length === 0 ? (
        <p class="soft">{say(t('沒有期限。', 'No clock.'), lang)}</p>
      ) : (
        clocks.map((run) => (
          <ClockLine
            name={say(programme.clocks[run.clock]?.name ?? t('', ''), lang)}
            due={showDay(run.due, lang)}
            sentence={say(clockSentence(programme, run), lang)}
            state={clockState(programme, run, today)}
            left={run.stoppedOn ? undefined : daysLeft(run.due, today, lang)}
            lang={lang}
          />
        ))
      )}
    </section>
  )
}

export function Sealed({ one, lang }: Omit<Props, 'programme'>) {
  return (
    <section class="panel">
      <h2>{say(t('密封資料', 'Under seal'), lang)}</h2>
      <p class="small soft">
        {say(t('開啟需載明理由，每次開啟都留紀錄。', 'Opening needs a reason; each opening is recorded.'), lang)}
      </p>
      <p>
        <a href={`/desk/cases/${one.id}/sealed`}>{say(t('開啟密封資料', 'Open the seal'), lang)}</a>
      </p>
    </section>
  )
}

type Posting = { c: Ctx }
type Naming = Props & Posting & { staff: readonly Person[]; problems: readonly Problem[]; typed: string | undefined }
export function Owner({ c, one, programme, staff, problems, typed, lang }: Naming) {
  const problem = (name: string) => {
    const found = problems.find(({ field }) => field === name)
    return found && say(found.says, lang)
  }
  return (
    <section class="panel">
      <h2>{say(t('指派承辦人', 'Owner'), lang)}</h2>
      <Form
        action={`/desk/cases/${one.id}/assign`}
        csrf={c.get('csrf')}
        draft={keeping(c, `assign/${one.id}`, `/desk/cases/${one.id}`)}
      >
        <Field name="_owner" label={say(t('承辦人', 'Owner'), lang)} lang={lang} problem={problem('_owner')}>
          {(of) => (
            <select {...of}>
              {ownersOf(programme, staff).map((each) => (
                <option value={each.id} selected={each.id === (typed ?? one.owner)}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {needToKnow(programme) && one.owner ? (
          <TextInput
            name="_reason"
            lang={lang}
            label={say(t('為什麼換人承辦', 'Why the owner changes'), lang)}
            value=""
            problem={problem('_reason')}
          />
        ) : null}
        <div>
          <button class="quiet small-button">{say(t('指派', 'Name'), lang)}</button>
        </div>
      </Form>
    </section>
  )
}

export function Remark({ c, one, problem, lang }: Omit<Props, 'programme'> & Posting & { problem?: Text | undefined }) {
  return (
    <section class="panel">
      <h2>{say(t('內部註記', 'Internal note'), lang)}</h2>
      <Form
        action={`/desk/cases/${one.id}/note`}
        csrf={c.get('csrf')}
        draft={keeping(c, `note/${one.id}`, `/desk/cases/${one.id}`)}
      >
        <Field
          name="_note"
          label={say(t('註記', 'Note'), lang)}
          lang={lang}
          hint={say(t('當事人看不到。', 'The parties do not see it.'), lang)}
          problem={problem && say(problem, lang)}
        >
          {(of) => <textarea {...of} rows={3} maxlength={4000} />}
        </Field>
        <div>
          <button class="quiet small-button">{say(t('加註', 'Add'), lang)}</button>
        </div>
      </Form>
    </section>
  )
}

export function Related({
  programme,
  related,
  lang,
}: Omit<Props, 'one'> & { related: Awaited<ReturnType<Store['related']>> }) {
  return (
    <section class="panel">
      <h2>{say(t('相關案件', 'Related'), lang)}</h2>
      <ul>
        {related.map(({ row, how }) => (
          <li>
            <a href={`/desk/cases/${row.id}`}>{row.number}</a>{' '}
            <span class="soft small">
              {row.title}
              {'　'}
              {how === 'same-number'
                ? say(t('同一人或單位', 'same person or business'), lang)
                : say(programme.fields[how]?.label ?? t('連結案件', 'linked'), lang)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
