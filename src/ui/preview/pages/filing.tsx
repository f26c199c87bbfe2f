// A page of a filing that came back with mistakes.
import { choice, date, person, type Problem, t, text, yesNo } from '#engine'
import { FieldInputs } from '../../fields/index.ts'
import { ErrorSummary, Form, StepsBar } from '../../form/index.ts'
import { PublicPage } from '../../frame/index.ts'
import { bureau } from '../bureau.ts'

const fields = {
  kind: choice(t('申請人身分', 'You are'), {
    worker: t('勞工', 'A worker'),
    union: t('工會', 'A union'),
    employer: t('雇主', 'An employer'),
  }),
  claimant: person(t('申請人', 'Applicant'), ['romanName', 'idNumber', 'phone', 'email', 'address']),
  since: date(t('到職日', 'Employed since')),
  interpreter: yesNo(t('需要通譯', 'Do you need an interpreter?')),
  facts: text(t('爭議經過', 'What happened'), {
    lines: 5,
    help: t('寫下時間、發生的事，以及雙方怎麼說。', 'Write when it was, what happened, and what each side says.'),
  }),
}
const problems: Problem[] = [
  { field: 'claimant.idNumber', says: t('證號應為 10 碼，請再對一次證件。', 'An ID number has ten characters.') },
  { field: 'since', says: t('沒有「114/2/30」這一天，請再確認。', 'There is no such day.') },
  { field: 'interpreter', says: t('請選擇「需要通譯」。', 'Choose an answer.') },
]

export const filing = (
  <PublicPage
    lang="zh"
    title="有誤：您是誰"
    site={bureau}
    path="/apply/example/1"
    crumbs={[{ label: t('勞資爭議調解', 'Mediation'), href: '#service' }]}
  >
    <div class="stack wide">
      <StepsBar steps={['您是誰', '對方是誰', '發生什麼事', '您請求什麼', '在哪裡調解']} at={0} lang="zh" />
      <h1>您是誰</h1>
      <ErrorSummary problems={problems} lang="zh" />
      <Form action="#send" csrf="example" files>
        <FieldInputs
          fields={fields}
          names={Object.keys(fields)}
          problems={problems}
          lang="zh"
          values={{
            kind: 'worker',
            claimant: {
              name: '林小姐',
              idNumber: 'A20000000',
              phone: '0900-000-001',
              address: '示範市示範東區示範路 1 號',
            },
            since: '114/2/30',
            facts: '三月起未依約給付工資。',
          }}
        />
        <div class="row">
          <button>儲存並繼續</button>
          <button class="quiet">先存起來，之後再填</button>
        </div>
      </Form>
    </div>
  </PublicPage>
)
