// Words of an advertisement that commonly break 就業服務法 §5, each with its ground and what may be written instead. What only sounds
// like it is for a person to say: whoever takes an advertisement all the same gives a reason.
import { cited, type Citation, t, type Text } from '#engine'
import { ESA, GEA } from '../statutes.ts'

type Wording = { cites: Citation; ground: Text; says: RegExp; instead: Text }

const DUTIES = t('寫工作內容與所需能力', 'Say what is to be done, and which skills it takes')
const grounds = ESA('§5 I')

export const WORDINGS: readonly Wording[] = [
  {
    cites: grounds,
    ground: t('性別', 'sex'),
    says: /限[男女]|[男女]性?(限定|優先|尤佳|為佳|佳)|徵[男女](?![女男])|不收[男女]/,
    instead: DUTIES,
  },
  {
    cites: grounds,
    ground: t('年齡', 'age'),
    says: /限?\d{2}歲(以下|內)|年齡限|限\d{2}歲?[至到~～-]\d{2}歲|限年輕/,
    instead: DUTIES,
  },
  {
    cites: grounds,
    ground: t('容貌、五官', 'appearance'),
    says: /五官端正|容貌|面貌|外貌|貌美|身高\d{3}/,
    instead: DUTIES,
  },
  {
    cites: grounds,
    ground: t('婚姻', 'marriage'),
    says: /(限|需|須)(未婚|單身|已婚)|(未婚|單身|已婚)(限定|者?優先|佳)|不收已婚/,
    instead: DUTIES,
  },
  {
    cites: grounds,
    ground: t('身心障礙', 'disability'),
    says: /四肢健全|無身心障礙|身心障礙(者)?勿/,
    instead: t('寫工作必需的能力，並說明可以調整的地方', 'Say which capacity the work needs, and what can be adapted'),
  },
  {
    cites: grounds,
    ground: t('種族、籍貫、出生地', 'race, native place, birthplace'),
    says: /限本省|限外省|限本地人|不收原住民|限[^，。、\s]{1,4}籍/,
    instead: DUTIES,
  },
  {
    cites: grounds,
    ground: t('宗教、黨派', 'religion, party'),
    says: /限[^，。、\s]{0,3}(教徒|黨員)/,
    instead: DUTIES,
  },
  {
    cites: grounds,
    ground: t('星座、血型', 'star sign, blood type'),
    says: /限[^，。、\s]{1,3}座|[ABO]{1,2}型(限定|者?優先|佳)|限[ABO]{1,2}型/,
    instead: DUTIES,
  },
  {
    cites: grounds,
    ground: t('以往工會會員身分', 'past union membership'),
    says: /(未|不得?)(曾)?(參加|加入)(過)?工會/,
    instead: DUTIES,
  },
  {
    cites: GEA('§11 II'),
    ground: t('結婚、懷孕', 'marriage, pregnancy'),
    says: /不得(結婚|懷孕)|未懷孕|驗孕/,
    instead: DUTIES,
  },
  {
    cites: ESA('§5 II(2)'),
    ground: t('扣留證件', 'papers kept'),
    says: /[押扣](留|身分證|證件)|身分證正本/,
    instead: t('到職時出示即可', 'Ask to see it on the first day'),
  },
  {
    cites: ESA('§5 II(2)'),
    ground: t('非屬就業所需之隱私資料', 'private data not needed for the job'),
    says: /良民證|信用(紀錄|報告)|測謊/,
    instead: t('工作確有需要者，寫明需要的理由', 'Where the work needs it, say why'),
  },
  {
    cites: ESA('§5 II(3)'),
    ground: t('扣留財物或收取保證金', 'deposits'),
    says: /保證金|押金/,
    instead: t('刪除；雇主不得收取', 'Leave it out: none may be taken'),
  },
]

/** The first wording found: which words, under which article, and what to write. */
export function unlawfulWording(text: string): { says: Text } | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  for (const { cites, ground, says, instead } of WORDINGS) {
    const found = says.exec(plain)?.[0]
    if (!found) continue
    const article = cited(cites)
    return {
      says: t(
        `「${found}」可能違反${article.zh}（${ground.zh}）。請改寫：${instead.zh}。`,
        `“${found}” may break ${article.en} (${ground.en}). Write instead: ${instead.en.toLowerCase()}.`,
      ),
    }
  }
  return undefined
}
