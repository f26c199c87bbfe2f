// Boxes to type in, in each of their states.
import { t } from '#engine'
import type { Examples } from '../preview/examples.ts'
import {
  Button,
  DateInput,
  ErrorSummary,
  FileInput,
  Form,
  LinkButton,
  MoneyInput,
  NumberInput,
  StepsBar,
  TextArea,
  TextInput,
  TimeInput,
} from './index.ts'

export const examples: Examples = {
  '一行文字　One line': <TextInput name="x.name" label="姓名" lang="zh" hint="請依身分證件填寫" value="林小姐" />,
  '有錯　With a mistake': (
    <TextInput
      name="x.id"
      label="身分證或居留證號"
      lang="zh"
      value="A12345678"
      shape="national-id"
      problem="證號應為 10 碼，請再對一次證件。"
    />
  ),
  '長文　Several lines': (
    <TextArea
      name="x.facts"
      label="爭議經過"
      lang="zh"
      max={200}
      hint="寫下時間、發生的事，以及雙方怎麼說。"
      value="三月起未依約給付工資，四月五日口頭告知不必再來上班。"
    />
  ),
  '日期　A day': <DateInput name="x.day" label="事故發生日" lang="zh" value="2025-06-30" />,
  '時間　A time': <TimeInput name="x.time" label="開會時間" lang="zh" value="14:30" />,
  '人數　A whole number': <NumberInput name="x.workers" label="涉及勞工人數" lang="zh" value="6" unit="人" />,
  '金額　Money': <MoneyInput name="x.amount" label="請求金額" lang="zh" value="48,000" optional />,
  '附件　Papers': (
    <FileInput
      name="x.papers"
      label="佐證資料"
      lang="zh"
      optional
      hint="薪資單、出勤紀錄、契約、對話截圖等。"
      kept={[{ name: '三月薪資單.pdf', bytes: 35_840 }]}
    />
  ),
  '外文　In English': (
    <TextInput name="x.email" label="E-mail" lang="en" shape="email" optional hint="We write only about this case." />
  ),
  '錯誤清單　The mistakes above a form': (
    <ErrorSummary
      lang="zh"
      problems={[
        { field: 'x.id', says: t('證號應為 10 碼，請再對一次證件。', 'An ID number has ten characters.') },
        { field: 'x.day', says: t('請填寫「事故發生日」。', 'Enter the day of the accident.') },
      ]}
    />
  ),
  '按鈕　Buttons': (
    <Form action="/preview" csrf="example">
      <div class="row">
        <Button>儲存並繼續</Button>
        <Button tone="quiet">先存起來，之後再填</Button>
        <Button tone="danger">撤回申請</Button>
        <LinkButton href="#buttons" tone="quiet" small>
          修改
        </LinkButton>
      </div>
    </Form>
  ),
  '填寫進度　Progress through pages': (
    <StepsBar steps={['您是誰', '對方是誰', '發生什麼事', '您請求什麼', '在哪裡調解']} at={2} lang="zh" />
  ),
}
