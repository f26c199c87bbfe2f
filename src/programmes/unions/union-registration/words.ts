// What the articles of a union must say (工會法 §12), and the cities a union may move from or to.
import { t } from '#engine'

export const ARTICLES = {
  name: t('名稱', 'Name'), aim: t('宗旨', 'Aim'), area: t('區域', 'Area'), seat: t('會址', 'Seat'), tasks: t('任務', 'Tasks'), structure: t('組織', 'Structure'),
  membership: t('會員入會、出會、停權及除名', 'Joining, leaving, suspending, expelling'), rights: t('會員之權利及義務', 'Rights and duties of members'),
  boards: t('會員代表、理事、監事之名額、權限及選任、解任、停權', 'Delegates, directors and supervisors: number, powers, election, dismissal'),
  president: t('理事長與監事會召集人之權限及選任、解任、停權', 'President and convenor: powers, election, dismissal'),
  meetings: t('會議', 'Meetings'), funds: t('經費及會計', 'Funds and accounts'), property: t('財產之處分', 'Disposal of property'), amending: t('章程之修改', 'Amending the articles'),
}

export const CITIES = {
  taipei: t('臺北市', 'Taipei'), 'new-taipei': t('新北市', 'New Taipei'), taoyuan: t('桃園市', 'Taoyuan'), taichung: t('臺中市', 'Taichung'),
  tainan: t('臺南市', 'Tainan'), kaohsiung: t('高雄市', 'Kaohsiung'), keelung: t('基隆市', 'Keelung'), 'hsinchu-city': t('新竹市', 'Hsinchu City'),
  'hsinchu-county': t('新竹縣', 'Hsinchu County'), miaoli: t('苗栗縣', 'Miaoli'), changhua: t('彰化縣', 'Changhua'), nantou: t('南投縣', 'Nantou'),
  yunlin: t('雲林縣', 'Yunlin'), 'chiayi-city': t('嘉義市', 'Chiayi City'), 'chiayi-county': t('嘉義縣', 'Chiayi County'), pingtung: t('屏東縣', 'Pingtung'),
  yilan: t('宜蘭縣', 'Yilan'), hualien: t('花蓮縣', 'Hualien'), taitung: t('臺東縣', 'Taitung'), penghu: t('澎湖縣', 'Penghu'), kinmen: t('金門縣', 'Kinmen'),
  lienchiang: t('連江縣', 'Lienchiang'),
}
