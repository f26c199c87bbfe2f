// Words that mean the same to whoever types them, in every language of the house: a line is one idea, its words apart by `|`.
// What a single service or calculator is called stands beside it (`words`); here stands what holds for all of them.
const LINES = `
雇主|老闆|老板|頭家|頭家娘|老闆娘|主管|資方|業主|公司|店家|企業|事業單位|employer|boss|company|owner|manager|business|chủ|ông chủ|chủ thuê|công ty|người sử dụng lao động|majikan|bos|perusahaan|juragan|นายจ้าง|บริษัท|เจ้านาย|amo|kumpanya|employer ko|boss ko
員工|勞工|工人|受僱者|受雇者|上班族|打工仔|職員|worker|workers|employee|employees|staff|người lao động|công nhân|nhân viên|pekerja|karyawan|buruh|คนงาน|ลูกจ้าง|พนักงาน|manggagawa|empleyado
工資|薪水|薪資|月薪|工錢|薪餉|薪酬|薪俸|wage|wages|salary|salaries|paycheck|payroll|lương|tiền lương|tiền công|gaji|upah|ค่าจ้าง|ค่าแรง|เงินเดือน|sahod|sweldo|suweldo
欠薪|薪水沒發|積欠工資|拖欠工資|沒領到薪水|unpaid wages|unpaid salary|nợ lương|gaji belum dibayar|ค้างค่าจ้าง|hindi sinasahuran
沒給|不給|沒發|不發|未給|未發|沒領到|領不到|沒拿到|拿不到|沒付|不付|沒錢|沒有錢|拖欠|積欠|欠錢|不發錢|unpaid|not paid|not paying|not pay|didnt pay|did not pay|wont pay|owes me|owe me|late pay|không trả|chưa trả|chậm trả|không được trả|nợ|tidak dibayar|belum dibayar|gak dibayar|nggak dibayar|tak dibayar|ditunggak|ไม่จ่าย|ไม่ได้จ่าย|ไม่ได้รับ|ค้างจ่าย|hindi binayaran|hindi binabayaran|hindi bayad|di binayaran|hindi nagbabayad|delayed|walang bayad
解僱|不用來了|不用來|不要來|叫我走|趕我走|解雇|開除|炒魷魚|被炒|辭退|被辭|叫我不用來|叫我走人|不用來上班|被fire|fire掉|fire|fired|dismissed|dismissal|dismiss|sacked|terminated|termination|terminate|got fired|đuổi việc|bị đuổi việc|sa thải|bị sa thải|cho nghỉ việc|dipecat|pecat|pemecatan|diberhentikan|ไล่ออก|ถูกไล่ออก|ให้ออก|โดนไล่ออก|เลิกจ้าง|ถูกเลิกจ้าง|sinisante|natanggal|tinanggal|tinanggal sa trabaho|natanggal sa trabaho|na terminate
資遣|裁員|被裁|遣散|優退|laid off|layoff|layoffs|lay off|redundancy|redundant|made redundant|retrenchment|retrenched|bị cho thôi việc|thôi việc|cắt giảm nhân sự|phk|di phk|pengurangan karyawan|ปลดคนงาน|ถูกปลด|retrench
資遣費|遣散費|severance|severance pay|severance money|trợ cấp thôi việc|tiền thôi việc|pesangon|uang pesangon|ค่าชดเชย|เงินชดเชยเลิกจ้าง|separation pay|bayad sa pagtanggal
預告|提前通知|提早通知|事先通知|notice|notice period|báo trước|thời gian báo trước|pemberitahuan|แจ้งล่วงหน้า|บอกล่วงหน้า|abiso|paunang abiso
離職|辭職|辭掉|自請離職|自願離職|不做了|不幹了|走人|跳槽|quit|quitting|resign|resigned|resignation|leave my job|leaving my job|nghỉ việc|xin nghỉ việc|mengundurkan diri|berhenti kerja|resign kerja|ลาออก|ออกจากงาน|mag resign|nagbitiw|pagbibitiw
加班|超時|超時工作|過勞|爆肝|趕工|ot|overtime|extra hours|long hours|tăng ca|làm thêm giờ|làm thêm|lembur|kerja lembur|โอที|ล่วงเวลา|ทำโอที|obertaym|over time
工時|上班時間|上幾小時|工作時間|hours|working hours|work hours|giờ làm|tiếng|thời gian làm việc|jam kerja|ชั่วโมงทำงาน|กี่ชั่วโมง|oras ng trabaho|ilang oras
特休|特別休假|年假|年休|有薪假|annual leave|vacation|vacation days|paid leave|paid time off|pto|phép năm|nghỉ phép|nghỉ phép năm|ngày phép|cuti tahunan|cuti|วันลาพักร้อน|ลาพักร้อน|วันลา|พักร้อน|วันหยุดพักผ่อน|bakasyon|leave credits|vacation leave
休假|放假|排休|輪休|月休|一例一休|週休|沒休息|沒放假|不給休假|休息日|例假|例假日|day off|days off|rest day|rest days|weekly rest|ngày nghỉ|nghỉ hàng tuần|không được nghỉ|libur|hari libur|hari istirahat|วันหยุด|วันหยุดประจำสัปดาห์|ไม่มีวันหยุด|day off ko|pahinga|araw ng pahinga
國定假日|假日上班|連假|紅字|過年上班|public holiday|public holidays|holiday pay|national holiday|ngày lễ|hari raya|tanggal merah|วันหยุดนักขัตฤกษ์|วันหยุดราชการ|pista opisyal
最低工資|最低薪水|底薪|基本工資|最低薪資|最低時薪|基本時薪|minimum wage|minimum salary|minimum pay|lowest pay|lương tối thiểu|lương cơ bản|upah minimum|gaji minimum|umr|ค่าแรงขั้นต่ำ|ค่าจ้างขั้นต่ำ|minimum na sahod|pinakamababang sahod
時薪|鐘點費|工讀|打工|兼職|part time|parttime|hourly|hourly pay|per hour|làm bán thời gian|theo giờ|paruh waktu|per jam|พาร์ทไทม์|รายชั่วโมง|kada oras|oras oras
職災|壓到|夾到|跌倒|摔倒|掉下來|滑倒|閃到腰|扭傷|倒下來|割到|燙到|切到|電到|fell|fell off|fall|slipped|crushed|burned|ngã|bị ngã|jatuh|terjatuh|หกล้ม|ตกจากที่สูง|nahulog|nadulas|職業災害|工傷|工作受傷|上班受傷|車禍|受傷|被壓傷|被割傷|摔傷|跌下來|骨折|燙傷|觸電|夾到手|夾傷|壓傷|職業病|accident|accidents|work accident|injured|injury|hurt|hurt at work|injured at work|work injury|tai nạn|tai nạn lao động|bị thương|kecelakaan|kecelakaan kerja|cedera|terluka|luka|terjepit|อุบัติเหตุ|อุบัติเหตุจากการทำงาน|บาดเจ็บ|naaksidente|aksidente|nasaktan|nasugatan|sugat
過世|過勞死|猝死|死亡|身亡|往生|去世|罹難|death|died|dead|chết|tử vong|qua đời|meninggal|meninggal dunia|เสียชีวิต|ตาย|namatay|patay
失能|斷掉|切斷|finger|fingers|ngón tay|jari|นิ้วขาด|daliri|naputol|殘廢|殘障|失去手指|斷指|截肢|disability|disabled|lost a finger|thương tật|cacat|ทุพพลภาพ|พิการ|kapansanan
身心障礙|身障|身障者|身心障礙者|殘障人士|persons with disabilities|disabled workers|disabled person|người khuyết tật|penyandang disabilitas|คนพิการ|may kapansanan|pwd
調解|調處|協調|談判|喬一喬|mediation|mediate|mediator|conciliation|hòa giải|hoà giải|mediasi|ไกล่เกลี่ย|pamamagitan|mediasyon
爭議|糾紛|勞資爭議|勞資糾紛|吵架|dispute|disputes|conflict|tranh chấp|perselisihan|sengketa|ข้อพิพาท|alitan
檢舉|舉報|申訴|投訴|告公司|告老闆|爆料|揭發|告發|report|complain|complaint|complaints|whistleblower|tố giác|tố cáo|khiếu nại|lapor|laporkan|melapor|mengadu|pengaduan|adukan|แจ้ง|ร้องเรียน|ร้องทุกข์|isumbong|magsumbong|sumbong|reklamo|ireklamo
匿名|不具名|不想讓公司知道|anonymous|anonymously|ẩn danh|anonim|ไม่ระบุชื่อ|ไม่ออกนาม|hindi magpakilala
違法|違規|犯法|違反勞基法|違反|illegal|unlawful|broke the law|broke labor law|broke labour law|violation|violations|against the law|phạm luật|trái pháp luật|vi phạm|melanggar|ilegal|melanggar hukum|ผิดกฎหมาย|ทำผิดกฎหมาย|labag sa batas|lumalabag
勞檢|勞動檢查|稽查|抽查|勞動檢查員|inspection|labour inspection|labor inspection|inspector|inspectors|thanh tra|inspeksi|pengawasan|ตรวจแรงงาน|ตรวจโรงงาน|inspeksyon
罰|罰款|罰鍰|裁罰|被罰|開罰|fine|fined|penalty|phạt|denda|ค่าปรับ|multa
勞保|勞工保險|沒投保|沒加保|未投保|高薪低報|投保|健保|insurance|labour insurance|labor insurance|bảo hiểm|asuransi|ประกันสังคม|ประกันแรงงาน|seguro
律師|法律諮詢|法律問題|打官司|訴訟|提告|法律扶助|lawyer|attorney|legal aid|legal advice|legal help|sue|court|luật sư|tư vấn pháp luật|tư vấn luật|kiện|pengacara|bantuan hukum|konsultasi hukum|ทนาย|ทนายความ|ปรึกษากฎหมาย|abogado|tulong legal|payong legal|legal na tulong
免費|不用錢|free|free of charge|no cost|miễn phí|gratis|ฟรี|libre
課程|上課|課|研習|訓練班|進修|學習|講座|course|courses|class|classes|training|lesson|lessons|workshop|khóa học|lớp học|học|kursus|pelatihan|kelas|belajar|หลักสูตร|คอร์ส|เรียน|อบรม|kurso|klase|pag aaral|pagsasanay
報名|登記參加|參加|enrol|enroll|sign up|join|register for|đăng ký|ghi danh|daftar|pendaftaran|สมัคร|ลงทะเบียน|magpatala|sumali
工會|職業工會|企業工會|產業工會|union|unions|labour union|labor union|trade union|công đoàn|serikat|serikat pekerja|สหภาพ|สหภาพแรงงาน|unyon
成立|籌組|組織|創立|組成|設立|start a|form a|found a|set up|thành lập|mendirikan|membentuk|จัดตั้ง|ก่อตั้ง|magtatag|bumuo
會員|社員|member|members|membership|hội viên|anggota|สมาชิก|miyembro
租|承租|租借|借用|出租|租屋|租房|rent|rental|rent a|hire|thuê|sewa|menyewa|เช่า|umupa|upa
場地|研討會|辦活動|活動場所|tempat acara|พื้นที่จัดงาน|禮堂|會議室|教室|會館|活動中心|venue|venues|hall|meeting room|auditorium|hội trường|phòng họp|aula|ruang rapat|ห้องประชุม|หอประชุม|bulwagan
住宅|宿舍|房子|住的地方|公寓|社會住宅|housing|flat|flats|apartment|dormitory|nhà ở|căn hộ|chỗ ở|rumah|perumahan|tempat tinggal|ที่พัก|บ้านเช่า|หอพัก|pabahay|tirahan
報修|修理|維修|壞了|壞掉|漏水|漏電|馬桶不通|repair|repairs|broken|leak|leaking|fix|sửa chữa|bị hỏng|perbaikan|rusak|bocor|ซ่อม|เสีย|รั่ว|sira|kumpuni|ipaayos
產假|生產假|坐月子|生小孩|生產|分娩|maternity|maternity leave|giving birth|nghỉ thai sản|thai sản|sinh con|cuti melahirkan|cuti hamil|melahirkan|ลาคลอด|คลอดลูก|maternity leave ko|panganganak
懷孕|有身孕|孕婦|大肚子|孕期|pregnant|pregnancy|expecting|mang thai|có thai|có bầu|hamil|kehamilan|ตั้งครรภ์|ท้อง|buntis|pagbubuntis
育嬰|育嬰假|育嬰留停|留職停薪|帶小孩|顧小孩|照顧小孩|陪小孩|parental leave|parental|childcare leave|care for my baby|baby|childcare|nghỉ chăm con|chăm con|cuti mengasuh anak|mengasuh anak|ลาเลี้ยงลูก|เลี้ยงลูก|alaga sa anak|mag alaga ng anak
退休|退休金|養老金|領退休|retire|retired|retirement|pension|nghỉ hưu|lương hưu|pensiun|uang pensiun|เกษียณ|บำนาญ|pagreretiro|pensyon
班表|夜班|大夜班|早班|輪值|連七天|sunday|sundays|weekend|weekends|chủ nhật|hari minggu|วันอาทิตย์|linggo|排班|輪班|花班|連上|連續上班|連續工作|roster|shift|shifts|shift schedule|days in a row|ca làm|lịch làm việc|ca kíp|jadwal kerja|shift kerja|ตารางงาน|กะ|iskedyul ng trabaho
天氣熱|太熱|高溫|熱死|中暑|熱衰竭|熱傷害|曬太陽|hot|heat|too hot|heatstroke|heat stroke|nóng|say nắng|panas|ร้อน|อากาศร้อน|ลมแดด|mainit|init
戶外|室外|外面|大太陽|工地|outdoor|outdoors|outside|construction site|ngoài trời|công trường|luar ruangan|proyek|กลางแจ้ง|ไซต์งาน|labas|konstruksyon
移工|外勞|外籍勞工|外籍移工|外籍看護|看護|migrant|migrant worker|foreign worker|foreign workers|caregiver|lao động nước ngoài|người giúp việc|pekerja migran|tki|pmi|แรงงานต่างชาติ|ผู้ดูแล|migrante|caregiver ko|ofw
仲介|中介|人力公司|broker|brokers|agency|agent|môi giới|agen|agensi|นายหน้า|เอเจนซี่|ahente
名單|名冊|清單|黑名單|有哪些|list|register|danh sách|daftar nama|รายชื่อ|listahan
補助|補貼|津貼|獎金|獎勵金|獎勵|subsidy|grant|allowance|bonus|trợ cấp|hỗ trợ|subsidi|tunjangan|เงินช่วยเหลือ|เงินอุดหนุน|subsidyo|ayuda
慰問金|慰問|撫卹|撫恤|condolence|consolation|consolation payment|tiền thăm hỏi|santunan|เงินปลอบขวัญ|pakikiramay
進度|辦到哪|辦到哪裡|審核到哪|查進度|查詢進度|progress|status|where is my case|track my case|tiến độ|tình trạng hồ sơ|proses kasus|สถานะ|ความคืบหน้า|katayuan
案件|案號|案子|收件|my case|case number|hồ sơ|số hồ sơ|kasus|nomor kasus|คดี|เลขที่เรื่อง|kaso
個資|個人資料|個人資訊|隱私|personal data|my data|privacy|dữ liệu cá nhân|data pribadi|ข้อมูลส่วนบุคคล|personal na datos
統計|件數|幾件|數字|數據|statistics|figures|numbers|thống kê|statistik|สถิติ|estadistika
騷擾|性騷擾|毛手毛腳|吃豆腐|sexual harassment|harassment|quấy rối|pelecehan|ล่วงละเมิด|คุกคามทางเพศ|panliligalig
霸凌|罵人|罵我|咆哮|羞辱|shouts at me|yells|insult|chửi|dimarahi|ด่า|sinisigawan|職場霸凌|欺負|辱罵|刁難|bullying|bully|bullied|bắt nạt|perundungan|กลั่นแกล้ง|pambubully
請假|病假|事假|生理假|喪假|婚假|家庭照顧假|颱風假|請病假|sick leave|sick day|nghỉ ốm|cuti sakit|ลาป่วย|sick leave ko
職訓|職業訓練|失業|失業給付|失業補助|就業|找工作|求職|job training|unemployment|unemployed|looking for work|find a job|thất nghiệp|tìm việc|pengangguran|cari kerja|ว่างงาน|หางาน|walang trabaho|naghahanap ng trabaho
性別歧視|歧視|懷孕歧視|discrimination|discriminated|phân biệt đối xử|diskriminasi|เลือกปฏิบัติ|diskriminasyon
派遣|派遣工|承攬|外包|假承攬|dispatch|outsourced|freelance|thuê ngoài|alih daya|จ้างเหมา|kontraktuwal
減薪|砍薪水|砍薪|扣薪|扣錢|扣工資|無薪假|pay cut|cut my pay|deduct|deducted|deduction|trừ lương|giảm lương|potong gaji|dipotong|หักเงิน|หักเงินเดือน|ลดเงินเดือน|kaltas|binabawasan
倒閉|關廠|停業|收起來|結束營業|公司倒了|歇業|關門|跑路|惡性倒閉|bankrupt|closed down|shut down|phá sản|đóng cửa|bangkrut|tutup|ปิดกิจการ|ล้มละลาย|nagsara|bangkarote
契約|合約|勞動契約|簽約|勞動合約|contract|hợp đồng|kontrak|สัญญา|kontrata
降職|調職|調動|降級|調單位|demoted|demotion|transferred|giáng chức|chuyển việc|demosi|dipindah|ลดตำแหน่ง|ย้ายงาน|na demote
試用期|試用|probation|thử việc|masa percobaan|ทดลองงาน|probasyon
人資|hr|human resources|nhân sự|hrd|ฝ่ายบุคคล
開店|小店|小公司|請員工|聘人|小老闆|first employee|small business|small shop
法令|法規|法律|勞動法|勞基法|規定|law|laws|labour law|labor law|rules|luật|luật lao động|hukum|undang undang|กฎหมาย|กฎหมายแรงงาน|batas
學校|校園|學生|班級|老師|school|schools|student|students|trường học|học sinh|sekolah|siswa|โรงเรียน|นักเรียน|paaralan|estudyante
時間|哪天|幾點|什麼時候|星期幾|禮拜幾|when|what day
地點|地址|哪裡|在哪|去哪裡|附近|怎麼去|where|address|near me|ở đâu|địa chỉ|di mana|alamat|ที่ไหน|ที่อยู่|saan
電話|專線|打電話|熱線|客服|phone|telephone|hotline|call|số điện thoại|đường dây nóng|telepon|nomor telepon|โทรศัพท์|สายด่วน|telepono
證明|證明書|證書|證照|certificate|chứng nhận|giấy chứng nhận|sertifikat|surat keterangan|ใบรับรอง|sertipiko
表格|申請表|申請書|書表|form|application form|đơn|mẫu đơn|formulir|แบบฟอร์ม|porma
`

/** Each idea as its words; the first names it. */
export const SYNONYMS: readonly (readonly string[])[] = LINES.trim()
  .split('\n')
  .map((line) => line.split('|'))

/** What says nothing of what is sought: how one asks, and whom. */
export const ASIDE: readonly string[] = `
請問|想問|想要|怎麼辦|怎麼|怎樣|如何|可以|可不可以|能不能|要不要|是不是|有沒有|有嗎|嗎|呢|吧|啊|了|的|我們|我要|我想|我的|我|你們|是|在|一直|都|就|還|也|到底|該|應該|什麼|多少|幾|一個|這個|那個|那天|兩個|個月|以後|之後|時候|其實|怕|被
the|a|an|i|im|am|is|are|it|my|me|we|our|to|of|in|on|at|for|from|and|or|how|do|does|did|get|got|can|could|may|should|what|much|many|have|has|be|was|were|not|without|that|this|with|who|you|your|there|any|work|job
tôi|của|là|có|bị|được|không|và|cho|với|một|bao nhiêu|thế nào|làm sao|việc|ngày|muốn
saya|aku|yang|di|ke|dari|dan|itu|ini|apa|apakah|bagaimana|berapa|hari|tidak|ada|untuk|kena|kerja|soal|mau
ang|ng|sa|ko|ako|na|ba|mga|po|ay|at|kung|paano|magkano|hindi|may|tuwing
ฉัน|ผม|ของ|ที่|ไหม|อย่างไร|เท่าไร|ได้|มี|จะ|และ|ครับ|ค่ะ
`
  .trim()
  .split(/[\n|]/)
