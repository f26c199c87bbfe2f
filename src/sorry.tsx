// What is said where there is no answer: in the site's frame and the reader's language, and to a program as a problem document.
import { getCookie } from 'hono/cookie'
import { problem, type Status } from '#api/problem.ts'
import { say, t, type Text } from '#engine'
import type { Away } from '#store/away.ts'
import { page, PlainPage } from '#ui/index.ts'
import type { Ctx } from '#web/env.ts'
import { house } from '#web/env.ts'

export type Sorry = { title: Text; says: readonly Text[]; status: Status }

/** Nothing here asks the database, which may be what is missing. */
export function sorry(c: Ctx, { title, says, status }: Sorry): Response {
  const lang = c.get('lang')
  if (isProgram(c)) {
    const whole = t(says.map(({ zh }) => zh).join(''), says.map(({ en }) => en).join(' '))
    return problem(c, status, whole, [], { says: say(whole, lang), reference: c.get('requestId') })
  }
  return c.html(
    page(
      <PlainPage
        lang={lang}
        title={say(title, lang)}
        site={house(c).bureau}
        path={c.req.path}
        theme={getCookie(c, 'theme')}
      >
        <div class="stack wide">
          <h1>{say(title, lang)}</h1>
          {says.map((one) => (
            <p>{say(one, lang)}</p>
          ))}
          <p>
            <a class="button quiet" href={c.req.path.startsWith('/desk') ? '/desk' : '/'}>
              {say(t('回首頁', 'Home', { vi: 'Trang chủ', id: 'Beranda', th: 'หน้าแรก', fil: 'Home' }), lang)}
            </a>
          </p>
        </div>
      </PlainPage>,
    ),
    status,
  )
}

const isProgram = (c: Ctx) =>
  c.req.path.startsWith('/api') || (c.req.header('content-type') ?? '').startsWith('application/json')

const LATER = t('請稍候幾秒再重新整理。', 'Please wait a few seconds and reload this page.', {
  vi: 'Vui lòng đợi vài giây rồi tải lại trang.',
  id: 'Tunggu beberapa detik lalu muat ulang halaman ini.',
  th: 'โปรดรอสักครู่แล้วโหลดหน้านี้ใหม่',
  fil: 'Maghintay ng ilang segundo at i-reload ang pahina.',
})
const KEPT = t('已經送出並收到回覆的資料都還在。', 'Everything you sent and had an answer to is safe.', {
  vi: 'Những gì bạn đã gửi và đã nhận được trả lời vẫn còn nguyên.',
  id: 'Semua yang sudah Anda kirim dan sudah dijawab tetap aman.',
  th: 'ข้อมูลที่คุณส่งและได้รับคำตอบแล้วยังอยู่ครบ',
  fil: 'Ligtas ang lahat ng naipadala ninyo na may sagot na.',
})

export const unavailable: Readonly<Record<Away, Sorry>> = {
  crowded: {
    title: t('系統忙碌中', 'The system is busy', {
      vi: 'Hệ thống đang bận',
      id: 'Sistem sedang sibuk',
      th: 'ระบบกำลังทำงานหนัก',
      fil: 'Abala ang sistema',
    }),
    says: [
      t(
        '同時要製作或讀取的檔案太多，這一份還沒有辦成。',
        'Too many files are being made or read at the same moment, and this one was not done.',
        {
          vi: 'Đang có quá nhiều tệp được tạo hoặc đọc cùng lúc nên tệp này chưa xong.',
          id: 'Terlalu banyak berkas sedang dibuat atau dibaca sekaligus, jadi yang ini belum selesai.',
          th: 'มีไฟล์ที่กำลังสร้างหรืออ่านพร้อมกันมากเกินไป ไฟล์นี้จึงยังไม่เสร็จ',
          fil: 'Napakaraming file ang sabay na ginagawa o binabasa, kaya hindi natapos ang isang ito.',
        },
      ),
      KEPT,
      LATER,
    ],
    status: 503,
  },
  away: {
    title: t('系統暫時無法使用', 'The system is away for a moment', {
      vi: 'Hệ thống tạm thời không dùng được',
      id: 'Sistem sedang tidak tersedia',
      th: 'ระบบไม่พร้อมใช้งานชั่วคราว',
      fil: 'Hindi magamit ang sistema sa ngayon',
    }),
    says: [
      t('資料庫暫時無法連線。', 'The database cannot be reached for a moment.', {
        vi: 'Tạm thời không kết nối được với cơ sở dữ liệu.',
        id: 'Basis data tidak dapat dihubungi untuk sementara.',
        th: 'ติดต่อฐานข้อมูลไม่ได้ชั่วคราว',
        fil: 'Hindi maabot ang database sa ngayon.',
      }),
      KEPT,
      LATER,
    ],
    status: 503,
  },
  busy: {
    title: t('系統忙碌中', 'The system is busy', {
      vi: 'Hệ thống đang bận',
      id: 'Sistem sedang sibuk',
      th: 'ระบบกำลังทำงานหนัก',
      fil: 'Abala ang sistema',
    }),
    says: [
      t('資料庫忙碌，這次沒有辦成。', 'The database is busy, and this was not done.', {
        vi: 'Cơ sở dữ liệu đang bận nên lần này chưa thực hiện được.',
        id: 'Basis data sedang sibuk, jadi ini belum dilakukan.',
        th: 'ฐานข้อมูลกำลังทำงานหนัก ครั้งนี้ยังไม่ได้ดำเนินการ',
        fil: 'Abala ang database at hindi ito natapos.',
      }),
      KEPT,
      LATER,
    ],
    status: 503,
  },
  full: {
    title: t('系統暫時無法收件', 'Nothing can be taken for the moment', {
      vi: 'Hệ thống tạm thời không nhận hồ sơ',
      id: 'Sistem sementara tidak dapat menerima berkas',
      th: 'ระบบไม่สามารถรับเรื่องได้ชั่วคราว',
      fil: 'Hindi makatanggap ang sistema sa ngayon',
    }),
    says: [
      t(
        '系統的儲存空間已滿，這次沒有收下，也沒有只收一半。',
        'Our storage is full. This was not taken, nor half of it.',
        {
          vi: 'Bộ nhớ của hệ thống đã đầy. Lần gửi này chưa được nhận, cũng không nhận một phần nào.',
          id: 'Penyimpanan kami penuh. Kiriman ini tidak diterima, juga tidak sebagian.',
          th: 'พื้นที่จัดเก็บเต็ม ครั้งนี้ยังไม่ได้รับ และไม่ได้รับไว้เพียงบางส่วน',
          fil: 'Puno na ang imbakan. Hindi ito natanggap, kahit kalahati.',
        },
      ),
      KEPT,
      t(
        '我們已收到警示，請稍後再試，或來電由本局人員協助。',
        'We have been alerted. Please try again later, or call us.',
        {
          vi: 'Chúng tôi đã được báo. Vui lòng thử lại sau hoặc gọi cho chúng tôi.',
          id: 'Kami sudah diberi tahu. Coba lagi nanti atau hubungi kami.',
          th: 'เราได้รับแจ้งแล้ว โปรดลองใหม่ภายหลังหรือโทรหาเรา',
          fil: 'Naabisuhan na kami. Subukan ulit mamaya o tumawag sa amin.',
        },
      ),
    ],
    status: 503,
  },
  sealed: {
    title: t('系統暫時只能查詢', 'For the moment you can only read', {
      vi: 'Hệ thống tạm thời chỉ cho tra cứu',
      id: 'Untuk sementara Anda hanya dapat membaca',
      th: 'ขณะนี้ดูข้อมูลได้อย่างเดียว',
      fil: 'Sa ngayon ay makakabasa lamang',
    }),
    says: [
      t('系統目前不能寫入，這次沒有辦成。', 'Nothing can be written just now, and this was not done.', {
        vi: 'Hệ thống hiện không ghi được nên lần này chưa thực hiện được.',
        id: 'Saat ini sistem tidak dapat menyimpan, jadi ini belum dilakukan.',
        th: 'ขณะนี้ระบบบันทึกไม่ได้ ครั้งนี้ยังไม่ได้ดำเนินการ',
        fil: 'Hindi makapagsulat ang sistema ngayon at hindi ito natapos.',
      }),
      KEPT,
      t('請稍後再試，急件請來電。', 'Please try again later. If it is urgent, call us.', {
        vi: 'Vui lòng thử lại sau. Nếu gấp, hãy gọi cho chúng tôi.',
        id: 'Coba lagi nanti. Jika mendesak, hubungi kami.',
        th: 'โปรดลองใหม่ภายหลัง หากเร่งด่วนโปรดโทรหาเรา',
        fil: 'Subukan ulit mamaya. Kung apurahan, tumawag sa amin.',
      }),
    ],
    status: 503,
  },
}

export const ourFault = (reference: string): Sorry => ({
  title: t('系統發生錯誤', 'Something went wrong on our side'),
  says: [
    t('這次沒有辦成，請稍後再試。', 'This was not done. Please try again later.'),
    t(
      `如果一再發生，請來電並告知編號 ${reference}。`,
      `If it happens again, call us and give the reference ${reference}.`,
    ),
  ],
  status: 500,
})

export const tooOften: Sorry = {
  title: t('請求過於頻繁', 'Too many requests'),
  says: [t('請稍候一分鐘再試。', 'Please wait a minute and try again.')],
  status: 429,
}
export const notTaken = (status: 413 | 422 | 429, says: Text): Sorry => ({
  title: t('沒有收下', 'It was not taken'),
  says: [says],
  status,
})
