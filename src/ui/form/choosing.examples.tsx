// Choosing, from two answers to a long register, and many of one thing.
import type { Examples } from '../preview/examples.ts'
import { CheckboxGroup, Finder, MoneyInput, RadioGroup, Repeat, Select, TextInput } from './index.ts'

const DISTRICTS = ['東', '南', '西', '北', '中', '山', '海', '港', '溪', '湖', '林', '園', '城', '鎮']
const districts = DISTRICTS.map((one, at) => ({ value: `d${at}`, label: `示範${one}區` }))

export const examples: Examples = {
  '少數幾個答案　A few answers': (
    <RadioGroup
      name="y.kind"
      label="申請人身分"
      lang="zh"
      chosen="worker"
      options={[
        { value: 'worker', label: '勞工' },
        { value: 'union', label: '工會' },
        { value: 'employer', label: '雇主' },
      ]}
    />
  ),
  '需要說明的答案　Answers with a hint': (
    <RadioGroup
      name="y.method"
      label="調解方式"
      lang="zh"
      chosen=""
      problem="請選擇「調解方式」。"
      options={[
        { value: 'mediator', label: '指派調解人', hint: '一位調解人，約二十日內結束' },
        { value: 'committee', label: '組成調解委員會', hint: '三或五位委員，約四十二日內結束' },
        { value: 'civil', label: '委託民間團體', hint: '由受託團體指派調解人' },
      ]}
    />
  ),
  '可以複選　More than one': (
    <CheckboxGroup
      name="y.present"
      label="到場的人"
      lang="zh"
      chosen={['claimant']}
      options={[
        { value: 'claimant', label: '申請人' },
        { value: 'respondent', label: '對造人' },
        { value: 'interpreter', label: '通譯人員' },
      ]}
    />
  ),
  '長清單　A long list': <Select name="y.district" label="行政區" lang="zh" options={districts} />,
  '太長的名冊　A register too long to list': (
    <Finder
      name="y.union"
      label="工會"
      lang="zh"
      chosen="u0"
      finding={{ words: '製造', pressed: false, found: 2, more: false }}
      options={['示範運輸業職業工會', '示範製造業職業工會', '示範製造業產業工會'].map((label, at) => ({
        value: `u${at}`,
        label,
      }))}
    />
  ),
  '多筆　Many of one thing': (
    <Repeat
      name="y.claims"
      label="請求事項"
      lang="zh"
      max={5}
      hint="每一種請求寫一筆。"
      rows={[0, 1].map((at) => (
        <>
          <Select
            name={`y.claims.${at}.item`}
            label="項目"
            lang="zh"
            chosen={at === 0 ? 'wage' : 'severance'}
            options={[
              { value: 'wage', label: '工資' },
              { value: 'severance', label: '資遣費' },
            ]}
          />
          <MoneyInput
            name={`y.claims.${at}.amount`}
            label="請求金額"
            lang="zh"
            optional
            value={at === 0 ? '48,000' : ''}
          />
          <TextInput name={`y.claims.${at}.note`} label="說明" lang="zh" optional />
        </>
      ))}
    />
  ),
}
