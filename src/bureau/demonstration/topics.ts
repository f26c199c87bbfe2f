// What people come to this bureau for: the headings of the home page, in their order.
import { t, type Text } from '#engine'

export const topics = {
  dispute: t('糾紛與申訴', 'Disputes and complaints', {
    vi: 'Tranh chấp và khiếu nại',
    id: 'Perselisihan dan pengaduan',
    th: 'ข้อพิพาทและร้องเรียน',
    fil: 'Alitan at reklamo',
  }),
  work: t('工時、工資與權益', 'Hours, pay and rights', {
    vi: 'Giờ làm, lương và quyền lợi',
    id: 'Jam kerja, upah dan hak',
    th: 'เวลาทำงาน ค่าจ้าง และสิทธิ',
    fil: 'Oras, sahod at karapatan',
  }),
  jobs: t('找工作', 'Finding work', { vi: 'Tìm việc làm', id: 'Mencari kerja', th: 'หางาน', fil: 'Paghahanap ng trabaho' }),
  accident: t('職災與慰問', 'Accidents at work', {
    vi: 'Tai nạn lao động',
    id: 'Kecelakaan kerja',
    th: 'อุบัติเหตุจากการทำงาน',
    fil: 'Aksidente sa trabaho',
  }),
  training: t('課程、講座與活動', 'Courses and events', {
    vi: 'Khóa học và sự kiện',
    id: 'Kursus dan acara',
    th: 'หลักสูตรและกิจกรรม',
    fil: 'Kurso at kaganapan',
  }),
  housing: t('住宅與場地', 'Housing and venues', {
    vi: 'Nhà ở và địa điểm',
    id: 'Perumahan dan tempat',
    th: 'ที่พักและสถานที่',
    fil: 'Pabahay at lugar',
  }),
  migrant: t('移工', 'Migrant workers', {
    vi: 'Lao động nước ngoài',
    id: 'Pekerja migran',
    th: 'แรงงานต่างชาติ',
    fil: 'Migranteng manggagawa',
  }),
  union: t('工會', 'Unions'),
  employer: t('事業單位', 'Employers'),
  register: t('查名冊與公開資訊', 'Registers and open data'),
} as const satisfies Record<string, Text>

declare module '#engine/words/portal.ts' {
  interface Topics extends Record<keyof typeof topics, true> {}
}
