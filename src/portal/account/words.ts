// The words around a citizen's account, in the six languages of the portal.
import { t } from '#engine'

export const SIGN_IN = t('登入', 'Sign in', { vi: 'Đăng nhập', id: 'Masuk', th: 'เข้าสู่ระบบ', fil: 'Mag-sign in' })
export const SIGN_UP = t('註冊帳號', 'Make an account', {
  vi: 'Tạo tài khoản',
  id: 'Buat akun',
  th: 'สร้างบัญชี',
  fil: 'Gumawa ng account',
})
export const SIGN_OUT = t('登出', 'Sign out', { vi: 'Đăng xuất', id: 'Keluar', th: 'ออกจากระบบ', fil: 'Mag-sign out' })
export const MY_CASES = t('我的案件', 'My cases', {
  vi: 'Hồ sơ của tôi',
  id: 'Perkara saya',
  th: 'เรื่องของฉัน',
  fil: 'Aking mga kaso',
})
export const MY_ACCOUNT = t('我的帳號', 'My account', {
  vi: 'Tài khoản của tôi',
  id: 'Akun saya',
  th: 'บัญชีของฉัน',
  fil: 'Aking account',
})
export const FORGOTTEN = t('忘記密碼', 'Forgotten password', {
  vi: 'Quên mật khẩu',
  id: 'Lupa kata sandi',
  th: 'ลืมรหัสผ่าน',
  fil: 'Nakalimutan ang password',
})
export const EMAIL = t('電子郵件', 'E-mail address', { vi: 'Email', id: 'Email', th: 'อีเมล', fil: 'Email' })
export const PASSWORD = t('密碼', 'Password', { vi: 'Mật khẩu', id: 'Kata sandi', th: 'รหัสผ่าน', fil: 'Password' })
export const NEW_PASSWORD = t('新密碼', 'New password', {
  vi: 'Mật khẩu mới',
  id: 'Kata sandi baru',
  th: 'รหัสผ่านใหม่',
  fil: 'Bagong password',
})
export const PASSWORD_HINT = t(
  '至少 12 個字，可以用一句話。可用密碼管理程式產生並貼上。',
  'At least 12 characters; a sentence will do. You may paste one from a password manager.',
  {
    vi: 'Ít nhất 12 ký tự; một câu cũng được.',
    id: 'Sedikitnya 12 karakter; boleh sebuah kalimat.',
    th: 'อย่างน้อย 12 ตัวอักษร ใช้เป็นประโยคก็ได้',
    fil: 'Hindi bababa sa 12 karakter; puwede ang isang pangungusap.',
  },
)
export const NAME = t('稱呼', 'What may we call you?', {
  vi: 'Tên gọi',
  id: 'Nama panggilan',
  th: 'ชื่อเรียก',
  fil: 'Pangalan',
})
export const CODE = t('驗證碼', 'Code', { vi: 'Mã xác nhận', id: 'Kode', th: 'รหัสยืนยัน', fil: 'Code' })
export const GO_ON = t('繼續', 'Go on', { vi: 'Tiếp tục', id: 'Lanjut', th: 'ต่อไป', fil: 'Magpatuloy' })
export const MY_DATA = t('我的資料', 'My data', {
  vi: 'Dữ liệu của tôi',
  id: 'Data saya',
  th: 'ข้อมูลของฉัน',
  fil: 'Aking datos',
})
