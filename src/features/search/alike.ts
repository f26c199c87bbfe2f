// Characters taken for one another at the keyboard: they sound alike or look alike. In a search each stands for all of its line,
// so that 資遺費 finds 資遣費 and 特修 finds 特休.
import { wordKey } from '#engine'

const LINES = `
遣遺譴淺 費廢 休修羞 調掉條 災栽哉 舉居巨具 練鍊煉鏈 記紀計 薪新心辛 程呈成城 組祖租阻 預遇予育 班斑般搬 再在  僱雇顧故 職值植直執
檢撿減簡儉 賠陪培 償嘗常賞 資姿諮咨 籌愁酬 解姐結 詢尋循 證証正政 補捕哺 場廠 訊訓 傷商 勞牢 退推腿 險檢 績積 聘騁 仲眾 介界借藉
辭詞 遲遅 離籬 歇竭 欠歉 扣釦 糾究 紛分份 爭征 議義 協脅 慰尉畏 問門間 喪桑 撫府 卹恤 輪論 輔補 導道 課科 講獎 座做坐 宅擇 禮裡
堂唐 館管 借惜 修脩 匿逆 罰伐 鍰緩 違圍 規歸 查察 稽機 曠礦 曆歷 勤勸 簽籤 約月 滿蠻 產鏟 假價 孕運 育欲 嬰櫻 障章 礙愛 額額
`
  .trim()
  .split(/\s+/)

/** The first of its line; a character in two lines belongs to the first that has it. */
const FOR = new Map<string, string>()
for (const line of LINES) {
  const [first = '', ...others] = new Set(wordKey(line))
  const stands = FOR.get(first) ?? first
  for (const one of [first, ...others]) if (!FOR.has(one)) FOR.set(one, stands)
}

/** As `wordKey`, with one character for all that are taken for it. */
export const alikeKey = (text: string): string => [...wordKey(text)].map((one) => FOR.get(one) ?? one).join('')
