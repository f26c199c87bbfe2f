// The words around a calculator, in the languages of those who come.
import { showDay, t } from '#engine'

export const WHY = t('為什麼', 'Why', { vi: 'Vì sao', id: 'Mengapa', th: 'เพราะเหตุใด', fil: 'Bakit' })
export const NEXT = t('下一步', 'What you can do next', {
  vi: 'Bước tiếp theo',
  id: 'Langkah berikutnya',
  th: 'ขั้นต่อไป',
  fil: 'Susunod na hakbang',
})
export const YOURS = t('您的回答', 'Your answers', {
  vi: 'Câu trả lời của bạn',
  id: 'Jawaban Anda',
  th: 'คำตอบของคุณ',
  fil: 'Ang iyong mga sagot',
})
export const CHANGE = t('修改', 'Change', { vi: 'Sửa', id: 'Ubah', th: 'แก้ไข', fil: 'Baguhin' })
export const GO_ON = t('下一步', 'Continue', { vi: 'Tiếp tục', id: 'Lanjut', th: 'ต่อไป', fil: 'Magpatuloy' })
export const RECKON = t('算出結果', 'Show the result', {
  vi: 'Xem kết quả',
  id: 'Lihat hasil',
  th: 'ดูผลลัพธ์',
  fil: 'Tingnan ang resulta',
})
export const SETTLED = t(
  '已依日期帶入；不是這樣時，請改選。',
  'Filled in from the dates. Choose otherwise where that is not so.',
  {
    vi: 'Đã điền theo ngày tháng. Nếu không đúng, hãy chọn lại.',
    id: 'Diisi menurut tanggal. Jika tidak benar, pilih yang lain.',
    th: 'กรอกให้ตามวันที่แล้ว หากไม่ใช่ โปรดเลือกใหม่',
    fil: 'Pinunan ayon sa petsa. Pumili ng iba kung hindi tama.',
  },
)
export const BACK = t('上一步', 'Back', { vi: 'Quay lại', id: 'Kembali', th: 'ย้อนกลับ', fil: 'Bumalik' })
export const ALL = t('全部問題放在同一頁', 'All questions on one page', {
  vi: 'Tất cả câu hỏi trên một trang',
  id: 'Semua pertanyaan di satu halaman',
  th: 'คำถามทั้งหมดในหน้าเดียว',
  fil: 'Lahat ng tanong sa isang pahina',
})
export const ONE = t('一次一頁', 'One page at a time', {
  vi: 'Từng trang một',
  id: 'Satu halaman sekaligus',
  th: 'ทีละหน้า',
  fil: 'Isang pahina bawat beses',
})
export const MEDIATE = t('帶著這個金額申請調解', 'Ask for mediation with this amount', {
  vi: 'Nộp đơn hòa giải với số tiền này',
  id: 'Ajukan mediasi dengan jumlah ini',
  th: 'ยื่นขอไกล่เกลี่ยด้วยจำนวนนี้',
  fil: 'Mag-apply ng pamamagitan gamit ang halagang ito',
})
export const PDF = t('存成 PDF', 'Save as PDF', {
  vi: 'Lưu PDF',
  id: 'Simpan PDF',
  th: 'บันทึกเป็น PDF',
  fil: 'I-save bilang PDF',
})
export const SHARE = t(
  '這個網址就是結果的連結，裡面只有上面的數字，沒有姓名等個人資料。',
  'The address of this page is a link to the result. It holds only the figures above, nothing about who you are.',
  {
    vi: 'Địa chỉ trang này là liên kết đến kết quả, không có thông tin cá nhân.',
    id: 'Alamat halaman ini adalah tautan hasil, tanpa data pribadi.',
    th: 'ที่อยู่หน้านี้คือลิงก์ผลลัพธ์ ไม่มีข้อมูลส่วนบุคคล',
    fil: 'Ang address ng pahinang ito ay link sa resulta, walang personal na impormasyon.',
  },
)
export const PRIVATE = t('不會儲存您輸入的任何資料。', 'Nothing you enter is kept.', {
  vi: 'Không lưu dữ liệu bạn nhập.',
  id: 'Data Anda tidak disimpan.',
  th: 'ไม่มีการเก็บข้อมูลที่คุณกรอก',
  fil: 'Walang itinatabing datos.',
})
export const CONTESTED = t('這一點各方算法不同', 'On this point readings differ')
export const REVIEW_DUE = (day: string) =>
  t(`應於${showDay(day, 'zh')}前查核`, `Review was due on ${showDay(day, 'en')}`)
export const TAKEN = t('這裡採用', 'Taken here')
export const OTHER = t('另一種看法', 'The other reading')
export const THIS_READING = t('見解', 'This reading')
export const GIVES = t('結果', 'What they give')
export const SAME = t('兩種算法結果相同。', 'In both readings the result is the same.')
export const RECKON_SO = t('改用這種算法', 'Work it out this way')
export const PRINT = t('列印', 'Print')
export const LINK = t('分享這個連結', 'Share this link')
export const VERSIONS = t('適用的規定版本：', 'Versions used: ')
export const OVERDUE = t(
  '這裡用到的規定已過查核日，請向承辦單位確認是否修正。',
  'A rule used here is past its review date. Please ask whether it has changed.',
)
export const CANNOT = t('這個日期無法計算', 'This cannot be worked out')
