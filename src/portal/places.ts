// Pages of the portal that belong to no programme: as the search finds them, and as the home page offers them.
import { type EverydayWords, t, type Text } from '#engine'
import * as payroll from '#features/payroll/words.ts'
import { DIARY, DIARY_ABOUT } from '#features/calculators/diary-page.tsx'
import type { Bureau } from '#web/house.ts'

/** `topic`: the heading of the home page under which it stands, there called by `want` where that says more than its title. */
export type Place = {
  href: string
  title: Text
  about: Text
  words: EverydayWords
  topic?: keyof Bureau['topics']
  want?: Text
}

export const RECKONERS: readonly Place[] = [
  {
    href: '/calculators/diary',
    title: DIARY,
    about: DIARY_ABOUT,
    words: [
      '工時日記',
      '記錄上下班時間',
      '打卡紀錄',
      '自己記加班',
      '過勞警示',
      'hours diary',
      'record my hours',
      'ghi giờ làm',
    ],
  },
  {
    href: '/calculators/payroll',
    title: payroll.TITLE,
    about: payroll.LEAD,
    topic: 'employer',
    want: t('檢查出勤與工資是否合法', 'Check attendance and payroll', {
      vi: 'Kiểm tra chấm công và lương có đúng luật không',
      id: 'Periksa absensi dan upah sudah sesuai hukum',
      th: 'ตรวจเวลาทำงานและค่าจ้างว่าถูกกฎหมายหรือไม่',
      fil: 'Suriin kung legal ang pasok at sahod',
    }),
    words: [
      '出勤表',
      '薪資單',
      '薪資單有沒有算錯',
      '檢查薪資表',
      '檢查出勤',
      '人資',
      '勞檢準備',
      '薪資試算表',
      'check my payslip',
      'payroll check',
      'attendance check',
      'HR',
    ],
  },
]

export const PLACES: readonly Place[] = [
  {
    href: '/status',
    title: t('查詢案件', 'Follow a case', {
      vi: 'Tra cứu hồ sơ',
      id: 'Cek kasus',
      th: 'ติดตามเรื่อง',
      fil: 'Subaybayan ang kaso',
    }),
    about: t(
      '用案號與查詢碼看進度、補件、撤回。',
      'See where it stands, hand in papers or withdraw, by number and access code.',
      {
        vi: 'Xem tiến độ, nộp bổ sung giấy tờ hoặc rút đơn bằng số hồ sơ và mã tra cứu.',
        id: 'Lihat perkembangan, serahkan berkas atau cabut, dengan nomor kasus dan kode.',
        th: 'ดูความคืบหน้า ยื่นเอกสารเพิ่ม หรือถอนเรื่อง ด้วยเลขที่เรื่องและรหัส',
        fil: 'Tingnan ang takbo, magsumite ng papeles o bawiin, gamit ang numero at code.',
      },
    ),
    words: [
      '案件進度',
      '查進度',
      '案號',
      '查詢碼',
      '收件證明',
      '辦到哪裡',
      '補件',
      '補正通知',
      '開會通知',
      '撤回申請',
      'my case',
      'case status',
      'access code',
      'tiến độ hồ sơ',
      'status kasus',
      'ตรวจสอบสถานะ',
      'katayuan ng kaso',
    ],
  },
  {
    href: '/my-cases',
    title: t('我的案件', 'My cases', { vi: 'Hồ sơ của tôi', id: 'Kasus saya', th: 'เรื่องของฉัน', fil: 'Mga kaso ko' }),
    about: t('登入後看自己的所有案件。', 'All your cases, once you have signed in.', {
      vi: 'Đăng nhập để xem tất cả hồ sơ của mình.',
      id: 'Masuk untuk melihat semua kasus Anda.',
      th: 'เข้าสู่ระบบเพื่อดูเรื่องทั้งหมดของคุณ',
      fil: 'Mag-sign in para makita ang lahat ng kaso mo.',
    }),
    words: ['我的案件', '我的申請', '登入', '帳號', '我申請過什麼', 'sign in', 'my applications'],
  },
  {
    href: '/resume',
    title: t('繼續未完成的申請', 'Go on with an application', {
      vi: 'Tiếp tục đơn chưa gửi',
      id: 'Lanjutkan permohonan',
      th: 'กรอกคำขอที่ค้างไว้ต่อ',
      fil: 'Ituloy ang aplikasyon',
    }),
    about: t('用暫存碼回到上次填到的地方。', 'Return to where you stopped, by the code you were given.', {
      vi: 'Dùng mã lưu tạm để quay lại chỗ đã điền.',
      id: 'Kembali ke bagian terakhir dengan kode simpanan.',
      th: 'ใช้รหัสที่บันทึกไว้เพื่อกลับไปยังจุดที่กรอกค้างไว้',
      fil: 'Balikan kung saan ka tumigil gamit ang code na ibinigay.',
    }),
    words: [
      '繼續填寫',
      '沒填完',
      '暫存',
      '草稿',
      '填到一半',
      '上次填的',
      'continue my application',
      'draft',
      'unfinished form',
    ],
  },
  {
    href: '/verify',
    title: t('驗證證書與公文', 'Verify a paper', {
      vi: 'Xác minh giấy chứng nhận và công văn',
      id: 'Periksa keaslian sertifikat dan surat',
      th: 'ตรวจสอบใบรับรองและหนังสือราชการ',
      fil: 'I-verify ang sertipiko o liham',
    }),
    about: t('輸入文件上的驗證碼，確認是本局核發。', 'Enter the code on a paper to see that this bureau issued it.', {
      vi: 'Nhập mã trên giấy tờ để biết có đúng do Sở cấp không.',
      id: 'Masukkan kode pada dokumen untuk memastikan kantor ini yang menerbitkan.',
      th: 'กรอกรหัสบนเอกสารเพื่อดูว่าหน่วยงานนี้เป็นผู้ออก',
      fil: 'Ilagay ang code sa papel para malaman kung galing ito sa opisinang ito.',
    }),
    words: [
      '驗證證書',
      '證書真偽',
      '驗證碼',
      '結業證書驗證碼',
      '公文真偽',
      '這張是真的嗎',
      'verify a certificate',
      'is this letter real',
    ],
  },
  {
    href: '/figures',
    title: t('業務統計', 'Figures', { vi: 'Số liệu', id: 'Angka statistik', th: 'สถิติ', fil: 'Mga estadistika' }),
    about: t('每個數字都由案件計算，說明怎麼算。', 'Each number is counted from cases and says how.', {
      vi: 'Mỗi con số được tính từ hồ sơ và nói rõ cách tính.',
      id: 'Setiap angka dihitung dari kasus dan menjelaskan caranya.',
      th: 'ทุกตัวเลขนับจากเรื่องจริงและบอกวิธีนับ',
      fil: 'Bawat bilang ay galing sa mga kaso at sinasabi kung paano binilang.',
    }),
    topic: 'register',
    words: [
      '統計',
      '調解件數',
      '案件統計',
      '去年幾件',
      '業務數據',
      '統計數字',
      '開放資料',
      'statistics',
      'how many cases',
      'open data',
    ],
  },
  {
    href: '/scorecard',
    title: t('施政計分卡', 'Scorecard', {
      vi: 'Bảng điểm mục tiêu',
      id: 'Kartu nilai program',
      th: 'ผลตามเป้าหมาย',
      fil: 'Scorecard ng mga layunin',
    }),
    about: t('各項計畫的目標與達成情形。', 'The aims of each plan, and how far they are met.', {
      vi: 'Mục tiêu của từng kế hoạch và mức đạt được.',
      id: 'Sasaran setiap rencana dan capaiannya.',
      th: 'เป้าหมายของแต่ละแผนและผลที่ทำได้',
      fil: 'Mga layunin ng bawat plano at kung gaano naabot.',
    }),
    words: ['計分卡', '績效', 'KPI', '達成率', 'scorecard', 'performance'],
  },
  {
    href: '/commitments',
    title: t('服務承諾達成率', 'How we keep our promises', {
      vi: 'Chúng tôi giữ lời hứa đến đâu',
      id: 'Sejauh mana janji layanan dipenuhi',
      th: 'เราทำตามคำมั่นได้เพียงใด',
      fil: 'Paano namin tinutupad ang pangako',
    }),
    about: t('每項期限的依據與達成情形。', 'Each time limit, where it comes from, and how often it is met.', {
      vi: 'Từng thời hạn, căn cứ và tỷ lệ giữ đúng hạn.',
      id: 'Setiap batas waktu, dasarnya, dan seberapa sering ditepati.',
      th: 'กำหนดเวลาแต่ละข้อ ที่มา และทำทันบ่อยเพียงใด',
      fil: 'Bawat palugit, ang batayan nito, at gaano kadalas natupad.',
    }),
    topic: 'register',
    words: ['服務承諾', '要等多久', '辦理天數', '處理期限', 'how long does it take', 'time limits'],
  },
  {
    href: '/calculators',
    title: t('勞動權益試算', 'Labour rights calculators', {
      vi: 'Tính quyền lợi lao động',
      id: 'Kalkulator hak pekerja',
      th: 'คำนวณสิทธิแรงงาน',
      fil: 'Kalkulador ng karapatan sa trabaho',
    }),
    about: t(
      '回答幾個問題，先看答案，再看法條與算式。',
      'A few questions; the answer first, then the articles and the sum.',
      {
        vi: 'Trả lời vài câu hỏi; xem kết quả trước, rồi đến điều luật và cách tính.',
        id: 'Beberapa pertanyaan; jawabannya dulu, lalu pasal dan hitungannya.',
        th: 'ตอบไม่กี่คำถาม ดูคำตอบก่อน แล้วดูมาตราและวิธีคำนวณ',
        fil: 'Ilang tanong; sagot muna, saka ang batas at kuwenta.',
      },
    ),
    topic: 'work',
    want: t('權益試算：工時、加班費、資遣費、特休', 'Reckon hours, overtime, severance, leave', {
      vi: 'Tính giờ làm, tăng ca, trợ cấp, phép năm',
      id: 'Hitung jam, lembur, pesangon, cuti',
      th: 'คำนวณเวลาทำงาน ล่วงเวลา ค่าชดเชย วันลา',
      fil: 'Kuwentahin ang oras, overtime, severance, leave',
    }),
    words: ['試算', '計算機', '勞動權益試算', '幫我算', 'calculator', 'calculators'],
  },
  {
    href: '/open',
    title: t('公開資訊', 'Open lists', {
      vi: 'Danh sách công khai',
      id: 'Daftar terbuka',
      th: 'ข้อมูลเปิดเผย',
      fil: 'Mga bukás na listahan',
    }),
    about: t('法令消息、問答與公開清單。', 'Law news, answers and open lists.', {
      vi: 'Tin luật, hỏi đáp và danh sách công khai.',
      id: 'Berita hukum, tanya jawab dan daftar terbuka.',
      th: 'ข่าวกฎหมาย ถามตอบ และรายชื่อที่เปิดเผย',
      fil: 'Balita sa batas, mga sagot at bukás na listahan.',
    }),
    topic: 'register',
    want: t('法令消息、問答與公開清單', 'Law news, answers and open lists', {
      vi: 'Tin luật, hỏi đáp và danh sách công khai',
      id: 'Berita hukum, tanya jawab dan daftar terbuka',
      th: 'ข่าวกฎหมาย ถามตอบ และรายชื่อที่เปิดเผย',
      fil: 'Balita sa batas, mga sagot at bukás na listahan',
    }),
    words: ['公開資訊', '開放清單', '政府資訊公開', 'open lists'],
  },
  {
    href: '/calendar.ics',
    title: t('訂閱活動行事曆', 'Subscribe to the calendar', {
      vi: 'Đăng ký lịch hoạt động',
      id: 'Berlangganan kalender kegiatan',
      th: 'ติดตามปฏิทินกิจกรรม',
      fil: 'Mag-subscribe sa kalendaryo',
    }),
    about: t('課程、講座與活動的時間放進您的行事曆。', 'Courses, lectures and events in your own calendar.', {
      vi: 'Giờ học, buổi nói chuyện và hoạt động ngay trong lịch của bạn.',
      id: 'Jadwal kursus, ceramah dan kegiatan di kalender Anda.',
      th: 'เวลาเรียน บรรยาย และกิจกรรมในปฏิทินของคุณ',
      fil: 'Oras ng mga kurso, lektura at aktibidad sa kalendaryo mo.',
    }),
    words: ['行事曆', '訂閱行事曆', '活動日曆', 'calendar', 'ics'],
  },
  {
    href: '/privacy',
    title: t('隱私權保護政策', 'Privacy', {
      vi: 'Bảo vệ thông tin riêng tư',
      id: 'Privasi',
      th: 'ความเป็นส่วนตัว',
      fil: 'Pagkapribado',
    }),
    about: t('我們蒐集什麼、怎麼用、保存多久。', 'What we collect, what for and how long.', {
      vi: 'Chúng tôi thu thập gì, dùng thế nào và giữ bao lâu.',
      id: 'Apa yang kami kumpulkan, untuk apa, dan berapa lama disimpan.',
      th: 'เราเก็บอะไร ใช้อย่างไร และเก็บนานเท่าใด',
      fil: 'Ano ang kinukuha namin, para saan at gaano katagal.',
    }),
    words: ['隱私權', '隱私政策', 'cookie', 'privacy policy'],
  },
]
