// One definition, drawn as questions and as answers.
import {
  account,
  answers,
  choice,
  date,
  files,
  many,
  money,
  organisation,
  person,
  place,
  t,
  text,
  whole,
  yesNo,
} from '#engine'
import { Facts } from '../data/index.ts'
import type { Examples } from '../preview/examples.ts'
import { FieldInputs, FieldValue } from './index.ts'

const fields = {
  worker: person(t('申請人', 'Applicant'), ['romanName', 'idNumber', 'phone', 'address']),
  employer: organisation(t('對造人（事業單位）', 'The employer')),
  place: place(t('勞務提供地', 'Where the work is done'), {
    located: true,
    help: t('調解由勞工工作地的勞工局受理。', 'The bureau of the place of work mediates.'),
  }),
  hurt: yesNo(t('是否受傷', 'Were you hurt?')),
  nights: whole(t('住院日數', 'Nights in hospital'), { when: { hurt: true }, unit: t('日', 'nights') }),
  since: date(t('到職日', 'Employed since'), { notAfterToday: true }),
  claims: many(t('請求事項', 'Claims'), {
    item: choice(t('項目', 'What'), {
      wage: t('工資', 'Wages'),
      overtime: t('加班費', 'Overtime'),
      severance: t('資遣費', 'Severance'),
    }),
    amount: money(t('請求金額', 'Amount'), { optional: true }),
  }),
  account: account(t('受款帳戶', 'Account to be paid')),
  facts: text(t('爭議經過', 'What happened'), { lines: 4 }),
  evaluation: answers(t('課後滿意度', 'How it was')),
  papers: files(t('佐證資料', 'Papers'), { optional: true }),
}
const values = {
  worker: {
    name: '林小姐',
    romanName: 'LIN HSIAO-CHIEH',
    idNumber: 'A200000003',
    phone: '0900-000-001',
    address: '示範市示範東區示範路 1 號',
  },
  employer: { name: '示範商行', businessNumber: '00000000' },
  place: { district: '示範東區', line: '示範路 1 號' },
  hurt: true,
  nights: 4,
  since: '2023-03-01',
  claims: [
    { item: 'wage', amount: 48_000 },
    { item: 'overtime', amount: 6_250 },
  ],
  account: { bank: '0000000', number: '00000000000000', holder: '林小姐' },
  facts: '三月起未依約給付工資。',
  evaluation: [
    { code: 'overall', kind: 'scale', zh: '整體而言，您滿意嗎？（5 分最滿意）', says: '4' },
    { code: 'again', kind: 'yesNo', zh: '會再來嗎？', says: true },
    {
      code: 'next',
      kind: 'choices',
      spared: true,
      zh: '還想學什麼？',
      options: '工資與工時\n職業災害\n性別平等',
      says: ['o1', 'o3'],
    },
  ],
  papers: [{ hash: '0', name: '三月薪資單.pdf', bytes: 35_840 }],
}

export const examples: Examples = {
  '依定義畫出的表單　A form from a definition': (
    <form>
      <FieldInputs
        fields={fields}
        names={Object.keys(fields)}
        values={values}
        lang="zh"
        problems={[
          {
            field: 'employer.businessNumber',
            says: t('統一編號格式不符，請再確認。', 'The business number is not in the right form.'),
          },
        ]}
      />
    </form>
  ),
  '同一筆資料的閱讀畫面　The same, to read': (
    <Facts
      items={Object.entries(fields).map(([name, field]) => ({
        label: field.label.zh,
        value: <FieldValue field={field} value={values[name as keyof typeof values]} lang="zh" masked />,
      }))}
    />
  ),
}
