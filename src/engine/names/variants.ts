// One spelling for all that are the same name to whoever types it: Vietnamese without its marks, 羣 as 群, 溫 as 温, simplified as traditional.
import shinjitai from 'opencc-js/dict/JPShinjitaiCharacters'
import simplified from 'opencc-js/dict/TSCharacters'

const table = (dictionary: string) =>
  new Map(dictionary.split('|').map((pair) => pair.split(' ').slice(0, 2) as [string, string]))
const SHINJITAI = table(shinjitai)
const SIMPLIFIED = table(simplified)

/** What the two tables lack and names in household registers have: 教育部異體字字典, each with its standard form. */
const ALSO = new Map(
  [
    '髙高',
    '栁柳',
    '喆哲',
    '堃坤',
    '槀稿',
    '濬浚',
    '邨村',
    '菓果',
    '𠮷吉',
    '廸迪',
    '緖緒',
    '郞郎',
    '淸清',
    '靑青',
    '邉邊',
    '﨑崎',
    '珎珍',
    '畧略',
    '峯峰',
    '羣群',
    '啓啟',
    '凃涂',
    '呂吕',
    '户戶',
    '戸戶',
    '皐皋',
    '秌秋',
    '裡裏',
    '床牀',
    '妳你',
    '祕秘',
    '鷄雞',
    '够夠',
    '猫貓',
    '犂犁',
    '蓺藝',
    '煇輝',
    '昇升',
    '陞升',
    '瑠琉',
    '箇個',
    '麯麴',
    '鉢缽',
    '燻熏',
    '鍊煉',
    '盃杯',
    '綫線',
    '綉繡',
    '銹鏽',
    '侭盡',
    '荘莊',
    '莊庄',
  ].map((pair) => [...pair] as [string, string]),
)

/** What each character becomes by the tables one after the other. */
const STANDARD = new Map(
  [...ALSO.keys(), ...SHINJITAI.keys(), ...SIMPLIFIED.keys()].map((letter) => {
    const own = ALSO.get(letter) ?? letter
    const old = SHINJITAI.get(own) ?? own
    return [letter, SIMPLIFIED.get(old) ?? old]
  }),
)

const MARKS = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu

/** Letters without their marks, characters in one of their forms. It is for finding only: what is stored and printed stays as given. */
export function folded(text: string): string {
  const plain = text
    .replaceAll('˙', '‧')
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFKC')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
  let standard = ''
  for (const letter of plain) standard += STANDARD.get(letter) ?? letter
  return standard
}
