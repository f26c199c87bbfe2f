// What the calculators migrant workers need say in Vietnamese, Indonesian, Thai and Filipino. A sentence is found by its English form,
// with its numbers and dates in their places (#), so that the law itself stays in the two languages it is checked in.
import type { Field, Fields, Lang, Text } from '#engine'

type Row = readonly [en: string, vi: string, id: string, th: string, fil: string]

// prettier-ignore
const ROWS: readonly Row[] = [
  // Labels, help and options
  ['The first day of work in the contract.', 'Ngày làm việc đầu tiên theo hợp đồng.', 'Hari kerja pertama menurut kontrak.', 'วันทำงานวันแรกตามสัญญา', 'Unang araw ng trabaho ayon sa kontrata.'],
  ['Usually today. Service completed up to the day before counts.', 'Thường là hôm nay. Thâm niên tính đến hết ngày hôm trước.', 'Biasanya hari ini. Masa kerja dihitung sampai hari sebelumnya.', 'โดยปกติคือวันนี้ นับอายุงานถึงวันก่อนหน้า', 'Karaniwan ay ngayon. Bilang ang serbisyo hanggang sa araw bago nito.'],
  ['Leave running over #', 'Phép năm kéo dài qua ngày #', 'Cuti yang melewati #', 'วันลาที่คาบเกี่ยว #', 'Leave na lumampas sa #'],
  ['By the text of the day asked', 'Theo quy định của ngày được hỏi', 'Menurut aturan pada hari yang ditanya', 'ตามกฎหมายในวันที่ถาม', 'Ayon sa batas sa araw na tinanong'],
  ['By the text of the day it arose', 'Theo quy định của ngày phát sinh', 'Menurut aturan pada hari timbulnya', 'ตามกฎหมายในวันที่เกิดสิทธิ', 'Ayon sa batas sa araw na nagsimula'],
  ['One regular leave day and one rest day in seven, set by contract or roster, not always Saturday and Sunday.', 'Mỗi bảy ngày có một ngày nghỉ lệ và một ngày nghỉ; do hợp đồng hoặc lịch làm việc quy định, không nhất thiết là thứ Bảy, Chủ nhật.', 'Dalam tujuh hari ada satu hari libur wajib dan satu hari istirahat, menurut kontrak atau jadwal, tidak selalu Sabtu dan Minggu.', 'ในเจ็ดวันมีวันหยุดประจำหนึ่งวันและวันพักหนึ่งวัน ตามสัญญาหรือตารางงาน ไม่จำเป็นต้องเป็นเสาร์อาทิตย์', 'Sa bawat pitong araw may isang regular leave at isang rest day, ayon sa kontrata o iskedyul, hindi laging Sabado at Linggo.'],
  ['Rest day beyond eight hours (text of #)', 'Ngày nghỉ làm quá tám giờ (quy định năm #)', 'Hari istirahat lebih dari delapan jam (aturan #)', 'วันพักที่ทำเกินแปดชั่วโมง (กฎหมายปี #)', 'Rest day na lampas walong oras (batas ng #)'],
  ['One and five thirds more', 'Thêm 1 lần và 5/3', 'Tambahan 1 dan 5/3', 'เพิ่มหนึ่งเท่ากับอีก 5/3', 'Dagdag na 1 at 5/3'],
  ['Five thirds more', 'Thêm 5/3', 'Tambahan 5/3', 'เพิ่ม 5/3', 'Dagdag na 5/3'],
  ['Regular leave beyond eight hours', 'Ngày nghỉ lệ làm quá tám giờ', 'Libur wajib lebih dari delapan jam', 'วันหยุดประจำที่ทำเกินแปดชั่วโมง', 'Regular leave na lampas walong oras'],
  ['The day’s wage only', 'Chỉ một ngày lương', 'Hanya upah satu hari', 'เฉพาะค่าจ้างหนึ่งวัน', 'Sahod lang ng isang araw'],
  ['What lies beyond is doubled', 'Phần vượt được trả gấp đôi', 'Kelebihannya dibayar dua kali', 'ส่วนที่เกินจ่ายสองเท่า', 'Doble ang lampas'],
  ['Hourly pay, fewer than eight hours on a holiday', 'Lương giờ, ngày lễ làm dưới tám giờ', 'Upah per jam, kurang dari delapan jam pada hari libur', 'ค่าจ้างรายชั่วโมง ทำงานวันหยุดไม่ถึงแปดชั่วโมง', 'Bayad kada oras, kulang sa walong oras sa holiday'],
  ['One more day’s wage', 'Thêm một ngày lương', 'Tambahan upah satu hari', 'เพิ่มค่าจ้างหนึ่งวัน', 'Isa pang araw na sahod'],
  ['The hours worked once more', 'Thêm theo số giờ đã làm', 'Tambahan sebanyak jam kerja', 'เพิ่มตามชั่วโมงที่ทำ', 'Muling bayad sa mga oras na ginawa'],
  ['Full time is #.', 'Toàn thời gian là #.', 'Penuh waktu adalah #.', 'เต็มเวลาคือ #', 'Full time ay #.'],
  ['NT$', 'Đài tệ', 'NT$', 'ดอลลาร์ไต้หวัน', 'NT$'],
  ['days', 'ngày', 'hari', 'วัน', 'araw'],
  ['hours', 'giờ', 'jam', 'ชั่วโมง', 'oras'],
  ['Which system', 'Theo chế độ nào', 'Sistem yang mana', 'ระบบใด', 'Aling sistema'],
  ['New: hired since #, or changed to it', 'Chế độ mới: vào làm từ #, hoặc đã chuyển sang', 'Baru: mulai kerja sejak #, atau sudah pindah', 'ระบบใหม่: เข้างานตั้งแต่ # หรือเปลี่ยนมาแล้ว', 'Bago: natanggap mula #, o lumipat dito'],
  ['Old: never changed', 'Chế độ cũ: chưa từng chuyển', 'Lama: tidak pernah pindah', 'ระบบเก่า: ไม่เคยเปลี่ยน', 'Luma: hindi nagbago'],
  ['Old first, then new', 'Cũ trước, mới sau', 'Lama dulu, lalu baru', 'เก่าก่อน แล้วใหม่', 'Luma muna, saka bago'],
  ['New system, old system, or both.', 'Chế độ mới, cũ, hoặc cả hai.', 'Sistem baru, lama, atau keduanya.', 'ระบบใหม่ ระบบเก่า หรือทั้งสอง', 'Bago, luma, o pareho.'],
  ['The day before the contract ends.', 'Ngày trước khi hợp đồng kết thúc.', 'Hari sebelum kontrak berakhir.', 'วันก่อนสัญญาสิ้นสุด', 'Ang araw bago matapos ang kontrata.'],
  ['Day the new system began', 'Ngày bắt đầu chế độ mới', 'Hari mulai sistem baru', 'วันที่เริ่มระบบใหม่', 'Araw na nagsimula ang bagong sistema'],
  ['Average monthly wage', 'Lương bình quân tháng', 'Upah rata-rata bulanan', 'ค่าจ้างเฉลี่ยต่อเดือน', 'Karaniwang buwanang sahod'],
  ['If you do not know it, work it out with the average-wage calculator first.', 'Nếu không biết, hãy tính trước bằng máy tính lương bình quân.', 'Jika tidak tahu, hitung dulu dengan kalkulator upah rata-rata.', 'หากไม่ทราบ ให้คำนวณค่าจ้างเฉลี่ยก่อน', 'Kung hindi alam, kuwentahin muna sa average-wage calculator.'],
  ['How left-over days are turned into months', 'Cách đổi số ngày lẻ thành tháng', 'Cara mengubah sisa hari menjadi bulan', 'วิธีแปลงวันที่เหลือเป็นเดือน', 'Paano gawing buwan ang natitirang araw'],
  ['Thirty days to a month', 'Ba mươi ngày một tháng', 'Tiga puluh hari satu bulan', 'สามสิบวันเป็นหนึ่งเดือน', 'Tatlumpung araw sa isang buwan'],
  ['The days of that month', 'Số ngày của tháng đó', 'Jumlah hari bulan itu', 'ตามจำนวนวันของเดือนนั้น', 'Mga araw ng buwang iyon'],
  ['Month', 'Tháng', 'Bulan', 'เดือน', 'Buwan'],
  ['The union or labour-management meeting agreed to more', 'Công đoàn hoặc hội nghị lao tư đã đồng ý nới rộng', 'Serikat atau rapat pekerja-pengusaha menyetujui lebih', 'สหภาพหรือที่ประชุมแรงงานตกลงให้มากกว่า', 'Pumayag sa higit pa ang unyon o pulong ng manggagawa'],
  ['Since #, with that consent, # hours a month and # in three.', 'Từ #, nếu có đồng ý, mỗi tháng tối đa # giờ và ba tháng # giờ.', 'Sejak #, dengan persetujuan itu, # jam sebulan dan # dalam tiga bulan.', 'ตั้งแต่ # หากมีความยินยอม เดือนละ # ชั่วโมง และสามเดือน # ชั่วโมง', 'Mula #, kung may pahintulot, # oras sa isang buwan at # sa tatlo.'],
  ['# hours a month, or # and # in three with consent.', 'Mỗi tháng # giờ; có đồng ý thì # giờ và ba tháng # giờ.', '# jam sebulan, atau # dan # dalam tiga bulan dengan persetujuan.', 'เดือนละ # ชั่วโมง หรือ # และสามเดือน # ชั่วโมงเมื่อยินยอม', '# oras sa isang buwan, o # at # sa tatlo kung may pahintulot.'],
  ['Overtime that month', 'Giờ tăng ca trong tháng', 'Lembur bulan itu', 'ชั่วโมงล่วงเวลาในเดือนนั้น', 'Overtime sa buwang iyon'],
  ['Hurt at work: what is paid meanwhile?', 'Bị tai nạn lao động: trong lúc nghỉ được trả gì?', 'Cedera saat bekerja: apa yang dibayar sementara?', 'บาดเจ็บจากงาน ระหว่างนั้นได้รับอะไร', 'Nasaktan sa trabaho: ano ang bayad habang nagpapagaling?'],
  ['The original wage while treated.', 'Lương gốc trong thời gian điều trị.', 'Upah semula selama perawatan.', 'ค่าจ้างเดิมระหว่างรักษา', 'Orihinal na sahod habang ginagamot.'],
  ['Wage for normal hours of the month before', 'Lương giờ bình thường của tháng trước tai nạn', 'Upah jam normal bulan sebelumnya', 'ค่าจ้างเวลาปกติของเดือนก่อน', 'Sahod sa normal na oras ng nakaraang buwan'],
  ['Days unable to work', 'Số ngày không thể làm việc', 'Hari tidak dapat bekerja', 'จำนวนวันที่ทำงานไม่ได้', 'Mga araw na hindi makapagtrabaho'],
  // Answers
  ['NT$# is owed', 'Phải trả # Đài tệ', 'Harus dibayar NT$#', 'ต้องจ่าย # ดอลลาร์ไต้หวัน', 'Dapat bayaran ng NT$#'],
  ['Within the cap of # hours', 'Trong giới hạn # giờ', 'Dalam batas # jam', 'ไม่เกิน # ชั่วโมง', 'Pasok sa limitasyong # oras'],
  ['Over the cap of # hours: against the law', 'Vượt giới hạn # giờ: trái luật', 'Melebihi batas # jam: melanggar hukum', 'เกิน # ชั่วโมง: ผิดกฎหมาย', 'Lampas sa # oras: labag sa batas'],
  // Why
  ['Service counts from the day of hiring, #.', 'Thâm niên tính từ ngày vào làm, #.', 'Masa kerja dihitung sejak hari mulai, #.', 'นับอายุงานตั้งแต่วันเริ่มงาน #', 'Bilang ang serbisyo mula sa araw ng pagtanggap, #.'],
  ['Up to the day before #: # years and # months completed.', 'Đến trước ngày #: tròn # năm # tháng.', 'Sampai sehari sebelum #: genap # tahun # bulan.', 'ถึงวันก่อน #: ครบ # ปี # เดือน', 'Hanggang sa araw bago ang #: buong # taon at # buwan.'],
  ['This service gives # days.', 'Thâm niên này được # ngày.', 'Masa kerja ini memberi # hari.', 'อายุงานนี้ได้ # วัน', 'Ang serbisyong ito ay # araw.'],
  ['Ten years and more: a day more for each year, thirty at most: # days.', 'Từ mười năm: mỗi năm thêm một ngày, tối đa ba mươi: # ngày.', 'Sepuluh tahun ke atas: satu hari lagi tiap tahun, paling banyak tiga puluh: # hari.', 'สิบปีขึ้นไป: เพิ่มปีละหนึ่งวัน ไม่เกินสามสิบ: # วัน', 'Sampung taon pataas: isang araw pa bawat taon, hanggang tatlumpu: # araw.'],
  ['The text in force that day decides.', 'Áp dụng quy định có hiệu lực ngày đó.', 'Aturan yang berlaku hari itu yang menentukan.', 'ใช้กฎหมายที่มีผลในวันนั้น', 'Ang batas na umiiral sa araw na iyon ang batayan.'],
  ['Hourly wage # ÷ # = NT$#', 'Lương giờ # ÷ # = # Đài tệ', 'Upah per jam # ÷ # = NT$#', 'ค่าจ้างต่อชั่วโมง # ÷ # = # ดอลลาร์ไต้หวัน', 'Sahod kada oras # ÷ # = NT$#'],
  ['Hourly wage NT$#', 'Lương giờ # Đài tệ', 'Upah per jam NT$#', 'ค่าจ้างต่อชั่วโมง # ดอลลาร์ไต้หวัน', 'Sahod kada oras NT$#'],
  ['# h × # × # = NT$#', '# giờ × # × # = # Đài tệ', '# jam × # × # = NT$#', '# ชม. × # × # = # ดอลลาร์ไต้หวัน', '# oras × # × # = NT$#'],
  ['Not more than eight hours: no overtime pay.', 'Không quá tám giờ: không có tiền tăng ca.', 'Tidak lebih dari delapan jam: tidak ada uang lembur.', 'ไม่เกินแปดชั่วโมง: ไม่มีค่าล่วงเวลา', 'Hindi lampas sa walong oras: walang overtime pay.'],
  ['Normal hours and overtime together may not exceed # hours a day.', 'Giờ bình thường và tăng ca cộng lại không quá # giờ một ngày.', 'Jam normal dan lembur bersama tidak boleh lebih dari # jam sehari.', 'เวลาปกติรวมล่วงเวลาต้องไม่เกิน # ชั่วโมงต่อวัน', 'Ang normal na oras at overtime ay hindi dapat lumampas sa # oras sa isang araw.'],
  ['Disaster: # h doubled = NT$#', 'Thiên tai: # giờ trả gấp đôi = # Đài tệ', 'Bencana: # jam dua kali = NT$#', 'ภัยพิบัติ: # ชม. สองเท่า = # ดอลลาร์ไต้หวัน', 'Sakuna: # oras na doble = NT$#'],
  ['Suitable rest follows; these hours are outside the monthly cap.', 'Sau đó phải cho nghỉ bù thích hợp; không tính vào giới hạn tháng.', 'Setelahnya diberi istirahat yang layak; jam ini di luar batas bulanan.', 'ต้องให้พักชดเชยภายหลัง และไม่นับในเพดานรายเดือน', 'Kasunod ang nararapat na pahinga; hindi bilang sa buwanang limitasyon.'],
  ['Work on the rest day.', 'Làm việc vào ngày nghỉ.', 'Bekerja pada hari istirahat.', 'ทำงานในวันพัก', 'Pagtatrabaho sa rest day.'],
  ['The text in force from # to # was read in two ways beyond the eighth hour; up to it there is no dispute.', 'Quy định có hiệu lực từ # đến # có hai cách hiểu đối với giờ thứ chín trở đi; trước đó không tranh cãi.', 'Aturan yang berlaku dari # sampai # dibaca dengan dua cara untuk lebih dari delapan jam; sampai jam kedelapan tidak ada perselisihan.', 'กฎหมายที่ใช้ตั้งแต่ # ถึง # ตีความได้สองแบบสำหรับชั่วโมงที่เก้าขึ้นไป ก่อนหน้านั้นไม่มีข้อโต้แย้ง', 'Dalawa ang pagbasa sa batas mula # hanggang # para sa lampas walong oras; hanggang doon walang pagtatalo.'],
  ['Disaster work on the rest day is outside the monthly cap.', 'Làm ngày nghỉ do thiên tai không tính vào giới hạn tháng.', 'Kerja karena bencana pada hari istirahat di luar batas bulanan.', 'งานเพราะภัยพิบัติในวันพักไม่นับในเพดานรายเดือน', 'Ang trabaho dahil sa sakuna sa rest day ay hindi bilang sa buwanang limitasyon.'],
  ['# hours count as #.', '# giờ được tính là #.', '# jam dihitung #.', '# ชั่วโมงนับเป็น #', '# oras ay bilang na #.'],
  ['The rest day exists from # on; for # choose a working day or the regular leave.', 'Ngày nghỉ chỉ có từ #; với ngày # hãy chọn ngày làm việc hoặc nghỉ lệ.', 'Hari istirahat ada sejak #; untuk # pilih hari kerja atau libur wajib.', 'วันพักมีตั้งแต่ # สำหรับ # ให้เลือกวันทำงานหรือวันหยุดประจำ', 'May rest day mula #; para sa # piliin ang araw ng trabaho o regular leave.'],
  ['One more day\'s wage # × # = NT$#. Any work up to eight hours counts as a whole day.', 'Thêm một ngày lương # × # = # Đài tệ. Làm chưa đủ tám giờ cũng tính cả ngày.', 'Tambahan upah satu hari # × # = NT$#. Kerja sampai delapan jam dihitung satu hari penuh.', 'เพิ่มค่าจ้างหนึ่งวัน # × # = # ดอลลาร์ไต้หวัน ทำไม่ถึงแปดชั่วโมงก็นับเต็มวัน', 'Isa pang araw na sahod # × # = NT$#. Anumang trabaho hanggang walong oras ay buong araw.'],
  ['A national holiday.', 'Ngày lễ quốc gia.', 'Hari libur nasional.', 'วันหยุดราชการ', 'Pambansang holiday.'],
  ['Any work up to eight hours counts as a whole day.', 'Làm chưa đủ tám giờ cũng tính cả ngày.', 'Kerja sampai delapan jam dihitung satu hari penuh.', 'ทำไม่ถึงแปดชั่วโมงก็นับเต็มวัน', 'Anumang trabaho hanggang walong oras ay buong araw.'],
  ['For hourly pay and fewer than eight hours on a holiday, practice differs between a whole day and the hours worked.', 'Với lương giờ và ngày lễ làm dưới tám giờ, thực tế có nơi tính cả ngày, có nơi tính theo giờ.', 'Untuk upah per jam dan kurang dari delapan jam pada hari libur, praktiknya berbeda antara sehari penuh dan jam kerja.', 'ค่าจ้างรายชั่วโมงที่ทำวันหยุดไม่ถึงแปดชั่วโมง มีทั้งคิดเต็มวันและคิดตามชั่วโมง', 'Sa bayad kada oras na kulang sa walong oras sa holiday, may nagbibilang ng buong araw at may oras lang.'],
  ['A day of annual leave.', 'Ngày phép năm.', 'Hari cuti tahunan.', 'วันลาพักผ่อนประจำปี', 'Araw ng annual leave.'],
  ['Work on a leave day is paid one day more.', 'Làm việc vào ngày nghỉ được trả thêm một ngày.', 'Bekerja pada hari cuti dibayar satu hari lagi.', 'ทำงานในวันลาได้ค่าจ้างเพิ่มหนึ่งวัน', 'Ang trabaho sa araw ng leave ay may dagdag na isang araw.'],
  ['Leave stopped for a disaster is given back later.', 'Ngày nghỉ bị dừng vì thiên tai được nghỉ bù sau.', 'Cuti yang dihentikan karena bencana diganti kemudian.', 'วันหยุดที่ถูกระงับเพราะภัยพิบัติต้องชดเชยภายหลัง', 'Ang leave na itinigil dahil sa sakuna ay ibabalik.'],
  ['The Act is silent on hours beyond eight on a regular leave day; some double them.', 'Luật không nói về giờ vượt tám giờ vào ngày nghỉ lệ; có nơi trả gấp đôi.', 'Undang-undang tidak mengatur jam lebih dari delapan pada libur wajib; sebagian menggandakannya.', 'กฎหมายไม่ได้ระบุชั่วโมงที่เกินแปดในวันหยุดประจำ บางแห่งจ่ายสองเท่า', 'Walang sinasabi ang batas sa lampas walong oras sa regular leave; may nagdodoble.'],
  ['Without a disaster the regular leave may not be worked, not even by consent; the day is still owed.', 'Không có thiên tai thì không được làm vào ngày nghỉ lệ, dù đồng ý; tiền ngày đó vẫn phải trả.', 'Tanpa bencana libur wajib tidak boleh dikerjakan, walau setuju; upah hari itu tetap harus dibayar.', 'หากไม่มีภัยพิบัติ ห้ามทำงานวันหยุดประจำแม้ยินยอม แต่ยังต้องจ่ายค่าจ้างวันนั้น', 'Kung walang sakuna, bawal magtrabaho sa regular leave kahit pumayag; babayaran pa rin ang araw.'],
  ['From #: NT$# a month, NT$# an hour.', 'Từ #: # Đài tệ một tháng, # Đài tệ một giờ.', 'Sejak #: NT$# sebulan, NT$# per jam.', 'ตั้งแต่ #: เดือนละ # ดอลลาร์ไต้หวัน ชั่วโมงละ # ดอลลาร์ไต้หวัน', 'Mula #: NT$# sa isang buwan, NT$# kada oras.'],
  ['Only the wage for normal hours counts, no overtime or holiday pay.', 'Chỉ tính lương giờ bình thường, không tính tăng ca hay ngày lễ.', 'Hanya upah jam normal yang dihitung, bukan lembur atau uang hari libur.', 'นับเฉพาะค่าจ้างเวลาปกติ ไม่รวมล่วงเวลาหรือค่าวันหยุด', 'Sahod lang sa normal na oras ang bilang, hindi overtime o holiday pay.'],
  ['NT$# applies', 'Áp dụng mức # Đài tệ', 'Berlaku NT$#', 'ใช้อัตรา # ดอลลาร์ไต้หวัน', 'NT$# ang batayan'],
  ['NT$# short; the minimum takes its place.', 'Thiếu # Đài tệ; phải trả theo mức tối thiểu.', 'Kurang NT$#; upah minimum yang berlaku.', 'ขาด # ดอลลาร์ไต้หวัน ต้องใช้ค่าจ้างขั้นต่ำแทน', 'Kulang ng NT$#; ang minimum ang papalit.'],
  ['The wage reaches the minimum.', 'Lương đạt mức tối thiểu.', 'Upah mencapai minimum.', 'ค่าจ้างถึงขั้นต่ำ', 'Abot ang sahod sa minimum.'],
  ['Part time: # × # ÷ # = NT$#', 'Bán thời gian: # × # ÷ # = # Đài tệ', 'Paruh waktu: # × # ÷ # = NT$#', 'บางเวลา: # × # ÷ # = # ดอลลาร์ไต้หวัน', 'Part time: # × # ÷ # = NT$#'],
  ['# to #: # years, # months and # days', '# đến #: # năm # tháng # ngày', '# sampai #: # tahun # bulan # hari', '# ถึง #: # ปี # เดือน # วัน', '# hanggang #: # taon, # buwan at # araw'],
  ['New system, # years, # months and # days: half a month a year in proportion, six at most: # (#) months', 'Chế độ mới, # năm # tháng # ngày: nửa tháng mỗi năm theo tỷ lệ, tối đa sáu: # (#) tháng', 'Sistem baru, # tahun # bulan # hari: setengah bulan per tahun, paling banyak enam: # (#) bulan', 'ระบบใหม่ # ปี # เดือน # วัน: ปีละครึ่งเดือนตามสัดส่วน ไม่เกินหก: # (#) เดือน', 'Bagong sistema, # taon, # buwan at # araw: kalahating buwan bawat taon, hanggang anim: # (#) buwan'],
  ['# × # = NT$#', '# × # = # Đài tệ', '# × # = NT$#', '# × # = # ดอลลาร์ไต้หวัน', '# × # = NT$#'],
  ['The # days left over: # days to a month.', '# ngày lẻ: # ngày một tháng.', '# hari sisa: # hari satu bulan.', 'เศษ # วัน: # วันเป็นหนึ่งเดือน', 'Natitirang # araw: # araw sa isang buwan.'],
  ['Old system, # years, # months and # days: a month a year, part of a month counts whole: # months', 'Chế độ cũ, # năm # tháng # ngày: mỗi năm một tháng, lẻ tính tròn tháng: # tháng', 'Sistem lama, # tahun # bulan # hari: satu bulan per tahun, sisa bulan dihitung penuh: # bulan', 'ระบบเก่า # ปี # เดือน # วัน: ปีละหนึ่งเดือน เศษเดือนนับเต็ม: # เดือน', 'Lumang sistema, # taon, # buwan at # araw: isang buwan bawat taon, buo ang bahagi ng buwan: # buwan'],
  ['Both parts rest on the average wage at the end of the contract.', 'Cả hai phần tính theo lương bình quân khi hết hợp đồng.', 'Kedua bagian memakai upah rata-rata pada akhir kontrak.', 'ทั้งสองส่วนใช้ค่าจ้างเฉลี่ยเมื่อสิ้นสุดสัญญา', 'Parehong bahagi ay batay sa average na sahod sa pagtatapos ng kontrata.'],
  ['Service up to the last day of work: # years, # months and # days', 'Thâm niên đến ngày làm cuối: # năm # tháng # ngày', 'Masa kerja sampai hari terakhir: # tahun # bulan # hari', 'อายุงานถึงวันทำงานสุดท้าย: # ปี # เดือน # วัน', 'Serbisyo hanggang huling araw: # taon, # buwan at # araw'],
  ['Under three months the Act asks for none.', 'Dưới ba tháng luật không yêu cầu báo trước.', 'Di bawah tiga bulan tidak diwajibkan.', 'ไม่ถึงสามเดือน กฎหมายไม่กำหนด', 'Kung kulang sa tatlong buwan, hindi hinihingi ng batas.'],
  ['Notice of # days.', 'Báo trước # ngày.', 'Pemberitahuan # hari.', 'แจ้งล่วงหน้า # วัน', 'Abiso ng # araw.'],
  ['The cap is # hours; # were worked.', 'Giới hạn # giờ; đã làm # giờ.', 'Batasnya # jam; dikerjakan # jam.', 'เพดาน # ชั่วโมง ทำจริง # ชั่วโมง', 'Limitasyon ay # oras; # ang ginawa.'],
  ['A day\'s original wage # ÷ # = NT$#', 'Lương gốc một ngày # ÷ # = # Đài tệ', 'Upah semula sehari # ÷ # = NT$#', 'ค่าจ้างเดิมต่อวัน # ÷ # = # ดอลลาร์ไต้หวัน', 'Orihinal na sahod kada araw # ÷ # = NT$#'],
  ['# days: NT$#', '# ngày: # Đài tệ', '# hari: NT$#', '# วัน: # ดอลลาร์ไต้หวัน', '# araw: NT$#'],
  // Notices
  ['This is the legal minimum; your contract may give more.', 'Đây là mức tối thiểu theo luật; hợp đồng có thể cho nhiều hơn.', 'Ini minimum menurut hukum; kontrak boleh memberi lebih.', 'นี่คือขั้นต่ำตามกฎหมาย สัญญาอาจให้มากกว่า', 'Ito ang minimum ng batas; maaaring higit ang kontrata.'],
  ['Whatever leave year is agreed, it may not give less than this.', 'Dù tính năm phép theo cách nào cũng không được ít hơn mức này.', 'Apa pun tahun cuti yang disepakati, tidak boleh kurang dari ini.', 'ไม่ว่าจะนับปีลาแบบใด ต้องไม่น้อยกว่านี้', 'Anumang leave year ang napagkasunduan, hindi ito puwedeng bumaba.'],
  ['Whether the next grant arises for somebody who leaves on the last day of a full year is disputed; here the morning after is needed.', 'Người nghỉ việc đúng ngày cuối của năm tròn có được phép mới hay không còn tranh cãi; ở đây cần còn làm vào sáng hôm sau.', 'Apakah cuti berikutnya timbul bagi yang berhenti pada hari terakhir tahun penuh masih diperdebatkan; di sini perlu pagi berikutnya.', 'ผู้ที่ออกงานในวันสุดท้ายที่ครบปีจะได้วันลาใหม่หรือไม่ยังมีข้อโต้แย้ง ที่นี่ถือว่าต้องถึงเช้าวันถัดไป', 'Pinagtatalunan kung may bagong leave ang umalis sa huling araw ng buong taon; dito kailangan ang sumunod na umaga.'],
  ['Unpaid leave is not counted unless agreed.', 'Thời gian nghỉ không lương không tính, trừ khi có thỏa thuận.', 'Cuti tanpa upah tidak dihitung kecuali disepakati.', 'การลาโดยไม่รับค่าจ้างไม่นับ เว้นแต่ตกลงกัน', 'Hindi bilang ang unpaid leave maliban kung napagkasunduan.'],
  ['Leave that arose in # and ran into #: by the text of the day it arose or of the day asked; the Ministry asked employers to make up the difference.', 'Phép phát sinh năm # kéo sang #: theo ngày phát sinh hay ngày được hỏi; Bộ Lao động đề nghị chủ bù phần chênh.', 'Cuti yang timbul pada # dan berlanjut ke #: menurut hari timbulnya atau hari yang ditanya; Kementerian meminta pengusaha menutup selisih.', 'วันลาที่เกิดใน # และต่อไปถึง #: ตามวันที่เกิดหรือวันที่ถาม กระทรวงขอให้นายจ้างชดเชยส่วนต่าง', 'Leave na nagsimula noong # at umabot sa #: ayon sa araw na nagsimula o tinanong; hiniling ng Ministry na punan ng amo ang kulang.'],
  ['This is the legal minimum on top of a monthly wage; the contract may give more.', 'Đây là mức tối thiểu trả thêm ngoài lương tháng; hợp đồng có thể cho nhiều hơn.', 'Ini minimum di atas upah bulanan; kontrak boleh memberi lebih.', 'นี่คือขั้นต่ำที่จ่ายเพิ่มจากค่าจ้างรายเดือน สัญญาอาจให้มากกว่า', 'Ito ang minimum na dagdag sa buwanang sahod; maaaring higit ang kontrata.'],
  ['Domestic workers are not under the Act; their contract decides.', 'Người giúp việc gia đình không thuộc Luật này; theo hợp đồng.', 'Pekerja rumah tangga tidak termasuk undang-undang ini; ikuti kontrak.', 'ลูกจ้างทำงานบ้านไม่อยู่ภายใต้กฎหมายนี้ ให้ยึดตามสัญญา', 'Ang kasambahay ay wala sa batas na ito; kontrata ang batayan.'],
  ['New-system service begins on # at the earliest; for earlier service choose “old first, then new”.', 'Chế độ mới sớm nhất từ #; thâm niên trước đó chọn “cũ trước, mới sau”.', 'Sistem baru paling awal mulai #; untuk masa kerja sebelumnya pilih “lama dulu, lalu baru”.', 'ระบบใหม่เริ่มเร็วสุด # สำหรับอายุงานก่อนหน้าให้เลือก “เก่าก่อน แล้วใหม่”', 'Ang bagong sistema ay mula # pinakamaaga; sa mas nauna piliin ang “luma muna, saka bago”.'],
  ['Service before the Act covered the work follows the rules of that time (§#); it is not split here.', 'Thâm niên trước khi Luật áp dụng theo quy định lúc đó (điều #); ở đây không tách.', 'Masa kerja sebelum undang-undang berlaku mengikuti aturan saat itu (§#); di sini tidak dipisah.', 'อายุงานก่อนกฎหมายใช้บังคับเป็นไปตามกฎในเวลานั้น (มาตรา #) ที่นี่ไม่แยก', 'Ang serbisyo bago saklaw ng batas ay ayon sa tuntunin noon (§#); hindi hinahati dito.'],
  ['Owed when the employer ends the contract under §# §# proviso or §# or the worker under §#; not on resignation, dismissal for cause or the end of a fixed term.', 'Được trả khi chủ chấm dứt hợp đồng theo điều #, phần sau điều #, điều #, hoặc người lao động theo điều #; không có khi tự nghỉ, bị sa thải có lý do hoặc hết hạn hợp đồng.', 'Harus dibayar bila pengusaha mengakhiri kontrak menurut §#, §# atau §#, atau pekerja menurut §#; tidak bila mengundurkan diri, dipecat karena kesalahan, atau kontrak habis.', 'ต้องจ่ายเมื่อนายจ้างเลิกสัญญาตามมาตรา # # # หรือลูกจ้างตามมาตรา # ไม่จ่ายเมื่อลาออก ถูกเลิกจ้างเพราะความผิด หรือครบสัญญา', 'Dapat bayaran kung tinapos ng amo ang kontrata sa §#, §# o §#, o ng manggagawa sa §#; hindi kung nagbitiw, tinanggal dahil sa sala, o natapos ang kontrata.'],
  ['To be paid within thirty days.', 'Phải trả trong ba mươi ngày.', 'Dibayar dalam tiga puluh hari.', 'ต้องจ่ายภายในสามสิบวัน', 'Bayaran sa loob ng tatlumpung araw.'],
  ['Old seniority that was settled by agreement does not count again.', 'Thâm niên cũ đã thanh toán theo thỏa thuận không tính lại.', 'Masa kerja lama yang sudah diselesaikan tidak dihitung lagi.', 'อายุงานเก่าที่ตกลงจ่ายแล้วไม่นับอีก', 'Hindi na muling bilang ang lumang serbisyo na nabayaran na.'],
  ['For days short of a month a letter of # says in proportion; both thirty days and the days of the month are used.', 'Số ngày lẻ chưa đủ tháng: công văn năm # nói tính theo tỷ lệ; có nơi dùng ba mươi ngày, có nơi dùng số ngày của tháng.', 'Untuk hari kurang dari sebulan surat tahun # menyebut proporsional; dipakai tiga puluh hari maupun hari bulan itu.', 'วันที่ไม่ครบเดือน หนังสือปี # ให้คิดตามสัดส่วน มีทั้งใช้สามสิบวันและจำนวนวันของเดือน', 'Sa mga araw na kulang sa buwan, sabi ng sulat ng # ay proporsyon; ginagamit ang tatlumpung araw o mga araw ng buwan.'],
  ['The same table holds when the worker resigns (§# II).', 'Người lao động tự nghỉ cũng theo bảng này (điều # khoản 2).', 'Tabel yang sama berlaku bila pekerja mengundurkan diri (§# II).', 'ลูกจ้างลาออกเองก็ใช้ตารางเดียวกัน (มาตรา # วรรคสอง)', 'Pareho ang talaan kung ang manggagawa ang magbitiw (§# II).'],
  ['If the service passes a step between the notice and the last day, the longer one is the safe answer.', 'Nếu thâm niên vượt mức giữa ngày báo và ngày cuối, nên chọn mức dài hơn.', 'Bila masa kerja melewati tingkat antara pemberitahuan dan hari terakhir, yang lebih lama lebih aman.', 'หากอายุงานข้ามขั้นระหว่างวันแจ้งกับวันสุดท้าย ให้ใช้ที่ยาวกว่า', 'Kung lumipat ng antas ang serbisyo sa pagitan ng abiso at huling araw, mas ligtas ang mas mahaba.'],
  ['The cap is not reduced for a part of a month.', 'Làm chưa trọn tháng giới hạn vẫn không giảm.', 'Batas tidak dikurangi untuk bulan yang tidak penuh.', 'ทำงานไม่เต็มเดือน เพดานไม่ลดลง', 'Hindi nababawasan ang limitasyon kahit bahagi lang ng buwan.'],
]
const ORDER = ['vi', 'id', 'th', 'fil'] as const
const known = new Map(ROWS.map(([en, ...others]) => [en, others]))
const NUMBERS = /\d[\d,]*(?:[./:-]\d+)*/g

/** The same text with what is known of it in the four languages; its own words come first. */
export function inTongues(text: Text): Text {
  const found = known.get(text.en.replace(NUMBERS, '#'))
  if (!found) return text
  const numbers = text.en.match(NUMBERS) ?? []
  const put = (words: string) => {
    let nth = 0
    return words.replace(/#/g, () => numbers[nth++] ?? '')
  }
  return { ...Object.fromEntries(ORDER.map((lang, at) => [lang, put(found[at] ?? text.en)])), ...text }
}

export const fieldsInTongues = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]): [string, Field] => [
      name,
      {
        ...field,
        label: inTongues(field.label),
        ...(field.help ? { help: inTongues(field.help) } : {}),
        ...('unit' in field && field.unit ? { unit: inTongues(field.unit) } : {}),
        ...('options' in field
          ? { options: Object.fromEntries(Object.entries(field.options).map(([key, one]) => [key, inTongues(one)])) }
          : {}),
      } as Field,
    ]),
  )

/** Everything in a result that is a text. */
export function toldInTongues<T>(thing: T, lang: Lang): T {
  if (lang === 'zh' || lang === 'en' || typeof thing !== 'object' || thing === null) return thing
  if (Array.isArray(thing)) return thing.map((one) => toldInTongues(one as unknown, lang)) as T
  if ('zh' in thing && 'en' in thing && typeof thing.en === 'string') return inTongues(thing as unknown as Text) as T
  return Object.fromEntries(
    Object.entries(thing).map(([name, one]) => [name, toldInTongues(one as unknown, lang)]),
  ) as T
}
