// What somebody can do, as a tree of codes: `food.kitchen` lies under `food`, and whoever can do it can do what stands above it.
import { t } from '#engine'

/** The bureau's own short list for its counters (employment rules, 技能分類); a branch is added with its code, and none is given another meaning. */
export const SKILLS = {
  food: t('餐飲', 'Food service'), 'food.kitchen': t('餐飲－廚房', 'Food: kitchen'), 'food.kitchen.baking': t('餐飲－烘焙', 'Food: baking'), 'food.floor': t('餐飲－外場', 'Food: serving'),
  care: t('照顧服務', 'Care'), 'care.home': t('照顧服務－居家', 'Care: at home'), 'care.child': t('照顧服務－托育', 'Care: of children'),
  shop: t('門市銷售', 'Shops'), 'shop.till': t('門市－收銀', 'Shops: at the till'), 'shop.stock': t('門市－理貨', 'Shops: stock'),
  machine: t('機械操作', 'Machines'), 'machine.cnc': t('機械－數值控制', 'Machines: numerical control'), 'machine.weld': t('機械－焊接', 'Machines: welding'),
  electric: t('水電配線', 'Wiring and plumbing'), office: t('文書處理', 'Office work'), 'office.accounts': t('文書－會計', 'Office: accounts'),
  computer: t('資訊', 'Computers'), 'computer.code': t('資訊－程式設計', 'Computers: programming'), cleaning: t('清潔', 'Cleaning'), goods: t('物流倉儲', 'Goods and storage'),
}

/** What the law or the work asks a paper for. */
export const LICENCES = {
  car: t('普通小型車駕照', 'Driving licence: car'), lorry: t('職業大貨車駕照', 'Driving licence: lorry'), forklift: t('堆高機操作', 'Forklift'), carer: t('照顧服務員', 'Care attendant'),
  childcare: t('托育人員', 'Child care'), cook: t('中餐烹調技術士', 'Cook'), baker: t('烘焙食品技術士', 'Baker'), electrician: t('室內配線技術士', 'Electrician'), welder: t('焊接技術士', 'Welder'),
}

export const MEANS = { scooter: t('機車', 'Scooter'), bus: t('公車或捷運', 'Bus or metro'), car: t('汽車', 'Car'), bicycle: t('自行車', 'Bicycle') }
