// 場地租借. Unions, firms and citizens rent halls and rooms; a time is held for whoever asked first, until it is paid or given back.
import { choice, choices, date, days, entry, money, organisation, person, programme, series, t, text, whole, yesNo } from '#engine'
import { hallRules } from '#bureau/documents.ts'
import { halls } from '#bureau/places.ts'
import { slots, weekdays } from '#capabilities/bookable/index.ts'
import { ARCHIVES } from '#law/statutes.ts'
import { checkOrganisation, checkPerson } from '#law/identifiers/index.ts'
import { letters } from './letters.ts'
import * as rules from './rule.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
const holding = ['requested', 'approved', 'confirmed', 'used', 'noShow'] as const
const priced = { bookable: rules.bookable, fee: rules.rent, deposit: rules.depositOf, charge: rules.quote }
const takes = { prices: 'room.prices', closedWeekdays: 'room.closedWeekdays', closedDays: 'room.closedDays', seats: 'room.seats', venue: 'room.hall' } as const
const gates = [
  { needs: { bookable: { not: 'past' } }, says: t('使用日期已過，請改選日期。', 'That day is past. Choose another.') },
  { needs: { bookable: { not: 'shut' } }, says: t('這個場地當日休館，請改選日期或場地。', 'The room is shut that day. Choose another day or room.') },
  { needs: { bookable: { not: 'unpriced' } }, says: t('這個場地在當日尚無價目，請洽承辦人。', 'There is no price for that day yet. Ask the officer.') },
  { needs: { bookable: { not: 'crowded' } }, says: t('預計人數超過場地可容納人數，請改選較大的場地。', 'More people than the room has seats. Choose a larger one.') },
] as const

export default programme({
  id: 'venue-rental',
  version: 1,
  name: t('會館場地租借', 'Venue rental'),
  code: 'VRT',
  unit: 'labour-welfare',
  purpose: t('讓工會、事業單位與民眾公平、省事地租到場地。', 'Unions, firms and citizens rent halls and rooms, fairly and without trouble.'),
  law: hallRules('全文'),
  covers: ['venue-rental'],
  privacy: {
    purpose: t('辦理場地租借、繳費及保證金結算', 'Renting rooms, payment and the deposit'), recipients: t('本局會計與出納', 'The bureau’s accounts and cashier'),
    kept: t('結案後保存5年', 'Five years after closing'), without: t('未提供必要資料時，無法辦理租借。', 'Without it nothing can be rented.'),
  },
  keep: { years: 5, cites: ARCHIVES('機關檔案保存年限') },
  title: 'purpose',

  fields: {
    ...rules.reads, ...rules.causes, // prices, usedOn, unit, group, fee, deposit, cancelledBy
    applicant: person(t('申請人', 'Applicant'), ['idNumber', 'phone', 'email'], { doubts: checkPerson }),
    organisation: organisation(t('單位', 'Organisation'), { optional: true, when: { group: ['bureau', 'union', 'charity'] }, doubts: checkOrganisation }),
    purpose: text(t('用途', 'Purpose'), { max: 80, ...inside }),
    room: entry(t('場地', 'Room'), 'venue-rooms', { shows: ['name', 'seats'], ...open }),
    expected: whole(t('預計人數', 'People expected'), { min: 1, max: 5000, ...inside }),
    ifTaken: choice(t('如果時段已被借走', 'If somebody has that time already'), {
      choose: t('我要改選其他時段', 'I will choose another'), wait: t('排入候補', 'Put me in the queue'),
    }, inside),
    free: yesNo(t('時段可借', 'The time is free'), inside),
    bookable: choice(t('可否申請', 'Whether it can be asked for'), {
      yes: t('可申請', 'Yes'), past: t('已過', 'Past'), shut: t('休館', 'Shut'), unpriced: t('無價目', 'No price'), crowded: t('人數過多', 'Too many people'),
    }, inside),
    closedWeekdays: choices(t('每週休館日', 'Shut each week on'), weekdays, { optional: true, ...inside }),
    closedDays: series(t('其他休館日', 'Other days shut'), { each: 'day', optional: true, ...inside }),
    seats: whole(t('可容納人數', 'Seats'), inside),
    venue: choice(t('館別', 'Hall'), halls, open),
    extras: money(t('器材及空調費', 'Equipment and air conditioning'), { optional: true, ...open }),
    charge: money(t('應繳金額', 'To be paid'), open),
    paid: money(t('實繳金額', 'Paid'), open),
    balance: money(t('差額', 'Difference'), inside),
    receiptNo: text(t('收據編號', 'Receipt number'), inside),
    income: money(t('租金收入', 'Income'), open),
    refund: money(t('退費金額', 'Refund'), open),
    returnedOn: date(t('退款日期', 'Returned on'), { notAfterToday: true, ...inside }),
    users: whole(t('使用人次', 'Users'), { min: 0, max: 100_000, ...open }),
    damage: money(t('損壞賠償金額', 'Damage'), open),
    depositBack: money(t('退還保證金', 'Deposit returned'), open),
    damageDue: money(t('尚應賠償', 'Damage still owed'), open),
    reason: text(t('理由', 'Reason'), { lines: 3 }),
  },

  roles: {
    applicant: { name: t('申請人', 'Applicant'), kind: 'party', is: 'applicant', sees: ['venue', 'seats', 'fee', 'deposit', 'extras', 'charge', 'paid', 'balance', 'receiptNo', 'refund', 'returnedOn', 'damage', 'damageDue', 'depositBack', 'reason'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    accountant: { name: t('出納', 'Cashier'), kind: 'staff' },
  },
  states: {
    waiting: { name: t('候補中', 'Waiting for the time'), tone: 'waiting' },
    requested: t('已申請，時段保留中', 'Asked for, time held'),
    approved: { name: t('已核准，待繳費', 'Approved, to be paid'), tone: 'waiting' },
    confirmed: { name: t('已繳費，預約確定', 'Confirmed'), tone: 'good' },
    used: t('已使用，待結算保證金', 'Used, deposit to be settled'),
    noShow: { name: t('未到場，待結算保證金', 'Did not come, deposit to be settled'), tone: 'bad' },
    damageOwed: { name: t('待賠償', 'Damage to be paid'), tone: 'bad' },
    refunding: t('已取消，待退費', 'Cancelled, refund to be paid'),
    closed: { name: t('已結案', 'Closed'), ends: true },
    cancelled: { name: t('已取消', 'Cancelled'), ends: true },
    lapsed: { name: t('逾期釋出', 'Lapsed'), ends: true },
    declined: { name: t('不予租借', 'Not let'), ends: true, tone: 'bad' },
  },

  steps: {
    request: {
      does: t('申請租借', 'Ask for a room'), by: ['applicant', 'officer'], from: 'start',
      to: [{ when: { free: false, ifTaken: 'wait' }, to: 'waiting' }, { to: 'requested' }],
      asks: ['applicant', 'group', 'organisation', 'purpose', 'room', 'usedOn', 'unit', 'expected', 'ifTaken'], takes, computes: priced, gates, sends: 'asked',
    },
    letIn: {
      does: t('遞補', 'Let in'), by: 'clock', from: 'waiting', to: 'requested', sends: 'letIn',
      gates: [{ needs: { free: true }, says: t('時段尚未空出。', 'The time is not free yet.') }],
    },
    change: {
      does: t('改選場地或時段', 'Change room or time'), by: ['applicant', 'officer'], from: ['waiting', 'requested', 'approved'],
      to: 'requested', asks: ['room', 'usedOn', 'unit', 'expected'], takes, computes: priced, gates,
    },
    move: {
      does: t('改期（金額不變）', 'Move it (same price)'), by: ['applicant', 'officer'], from: 'confirmed', to: 'same',
      asks: ['room', 'usedOn', 'unit', 'expected'], takes, computes: { ...priced, charge: rules.charge, balance: rules.balance },
      gates: [...gates, { needs: { balance: 0 }, says: t('改期後金額不同，請取消後重新申請。', 'The price would differ. Cancel, then ask again.') }],
    },
    approve: {
      does: t('核准', 'Approve'), by: 'officer', from: 'requested', to: [{ when: { charge: 0 }, to: 'confirmed' }, { to: 'approved' }],
      asks: ['extras'], computes: { charge: rules.charge, income: rules.income }, sends: 'let',
    },
    decline: { does: t('不予租借', 'Do not let'), by: 'officer', from: ['waiting', 'requested'], to: 'declined', asks: ['reason'], sends: 'declined' },
    pay: {
      does: t('登錄繳費', 'Record the payment'), by: 'accountant', from: 'approved', to: 'confirmed', asks: ['paid', 'receiptNo'],
      computes: { balance: rules.balance, income: rules.income }, sends: 'confirmed',
      gates: [{ needs: { balance: 0 }, says: t('實繳金額與應繳金額不符，請再核對。', 'What was paid is not what is due. Check again.') }],
    },
    lapse: { does: t('逾期釋出', 'Give the time free'), by: 'clock', from: 'approved', to: 'lapsed', sends: 'lapsed' },
    giveUp: { does: t('候補期滿', 'End the waiting'), by: 'clock', from: 'waiting', to: 'lapsed', sends: 'lapsed' },
    withdraw: { does: t('取消申請', 'Withdraw'), proof: 'code', by: ['applicant', 'officer'], from: ['waiting', 'requested', 'approved'], to: 'cancelled' },
    cancel: {
      does: t('取消租借', 'Cancel'), proof: 'second', by: ['applicant', 'officer'], from: 'confirmed', to: [{ when: { refund: 0 }, to: 'cancelled' }, { to: 'refunding' }],
      asks: ['cancelledBy'], computes: { refund: rules.refund, income: rules.incomeKept }, sends: 'refund',
    },
    payBack: { does: t('登錄退費', 'Record the refund'), by: 'accountant', from: 'refunding', to: 'cancelled', on: 'returnedOn', asks: ['returnedOn'] },
    use: { does: t('登錄使用', 'Record the use'), by: 'officer', from: 'confirmed', to: 'used', asks: ['users'] },
    miss: { does: t('登錄未到場', 'Record that nobody came'), by: 'officer', from: 'confirmed', to: 'noShow' },
    settle: {
      does: t('結算保證金', 'Settle the deposit'), by: 'officer', from: ['used', 'noShow'],
      to: [{ when: { damageDue: { atLeast: 1 } }, to: 'damageOwed' }, { to: 'closed' }], asks: ['damage'],
      computes: { depositBack: rules.depositBack, damageDue: rules.damageDue }, sends: 'settled',
    },
    payDamage: { does: t('登錄賠償', 'Record the damage paid'), by: 'accountant', from: 'damageOwed', to: 'closed', asks: ['receiptNo'] },
  },

  clocks: {
    review: { name: t('審核申請', 'Look at the request'), cites: hallRules('申請'), from: 'requested', to: ['approved', 'confirmed'], within: days(3), warn: 1, commitment: true },
    hold: { name: t('繳費期限，逾期釋出', 'Pay, or the hold ends'), cites: hallRules('繳費'), from: 'approved', to: 'confirmed', within: days(5), act: 'lapse' },
    wait: { name: t('候補至使用日', 'Waiting until the day'), cites: hallRules('申請'), from: { day: 'usedOn', in: 'waiting' }, to: 'requested', within: days(0), shift: 'none', act: 'giveUp' },
    use: { name: t('登錄使用情形', 'Record the use'), cites: hallRules('使用'), from: { day: 'usedOn', in: 'confirmed' }, to: ['used', 'noShow', 'refunding'], within: days(1) },
    settle: { name: t('結算保證金', 'Settle the deposit'), cites: hallRules('保證金'), from: ['used', 'noShow'], to: ['closed', 'damageOwed'], within: days(7) },
    refund: { name: t('退費', 'Pay the refund'), cites: hallRules('退費'), from: 'refunding', to: 'cancelled', within: days(14) },
    damage: { name: t('繳納賠償', 'Pay the damage'), cites: hallRules('損壞賠償'), from: 'damageOwed', to: 'closed', within: days(30) },
  },

  holds: {
    time: {
      what: 'room', during: ['usedOn', 'unit'], parts: slots, shut: ['room.closedWeekdays', 'room.closedDays'], in: holding, tells: 'free', waits: { in: 'waiting', takes: 'letIn' },
      says: t('這個時段已有人借用，請改選，或選擇排入候補。', 'Somebody has this time already. Choose another, or join the queue.'),
    },
  },
  meets: { on: 'usedOn', hours: { part: 'unit', of: slots }, at: 'room', in: ['requested', 'approved', 'confirmed'], unable: ['change', 'withdraw', 'move', 'cancel'] },
  letters,

  dimensions: {
    venue: { name: t('館別', 'Hall'), field: 'venue' },
    group: { name: t('申請身分', 'Group'), field: 'group' },
  },
  measures: {
    'venue-rental-users': {
      name: t('會館場地租借服務人次', 'Users of rented venue space'), unit: 'person-times', sum: 'users', at: 'used', by: [['venue'], ['group']],
      means: t('期間內已使用場次登錄的使用人次。', 'People counted at the uses of the period.'),
    },
    'venue-rental-income': {
      name: t('會館場地租金收入', 'Venue rental income'), unit: 'TWD', sum: 'income', at: 'confirmed', by: [['venue'], ['group']],
      means: t('期間內預約確定的租金，扣除至期末已退費用，不含保證金。', 'Rent of the bookings confirmed in the period, less refunds by its end, without deposits.'),
    },
    'venue-rental-uses': { name: t('場地使用場次', 'Uses of rooms'), unit: 'sessions', count: 'used', by: [['venue'], ['group']] },
    'venue-rental-no-shows': { name: t('未到場場次', 'Bookings nobody came to'), unit: 'sessions', count: 'noShow' },
    'venue-rental-reviewed-on-time': { name: t('依限審核比率', 'Requests looked at on time'), unit: 'percent', onTime: 'review', decimals: 1 },
  },
  tables: {
    'venue-rental-by-venue': {
      title: t('{period}會館場地租借統計', 'Venue rental by hall, {period}'), chapter: 'welfare', section: '六（二）', rows: 'venue',
      measures: ['venue-rental-uses', 'venue-rental-users', 'venue-rental-income'],
    },
  },
  sentences: [{
    chapter: 'welfare', section: '六（二）',
    says: t('{period}場地租借共計服務 {venue-rental-users} 人次，租金收入 {venue-rental-income} 元。', 'In {period} rented venues served {venue-rental-users} person-times and brought NT${venue-rental-income} in rent.'),
  }],

  portal: {
    words: [
      '場地租借', '租場地', '借場地', '借教室', '租禮堂', '租會議室', '活動場地', '辦喜宴場地', 'rent a hall',
      'book a meeting room',
    ],
    apply: 'request',
    want: t('租借會館的禮堂或教室', 'Rent a hall or a room'), topic: 'housing',
    about: t('查詢空檔、線上申請。核准後五日內繳費，逾期時段釋出。', 'See what is free and ask online. Pay within five days of approval, or the time is given free.'),
    needs: [t('申請人身分證或居留證號', 'Your ID or resident number'), t('活動用途與預計人數', 'Purpose, and how many people you expect')],
    pages: [
      { title: t('您是誰', 'About you'), fields: ['applicant', 'group', 'organisation'] },
      { title: t('場地與時段', 'Room and time'), fields: ['room', 'usedOn', 'unit', 'ifTaken'] },
      { title: t('用途', 'What for'), fields: ['purpose', 'expected'] },
    ],
    publish: ['venue-rental-users', 'venue-rental-income', 'venue-rental-reviewed-on-time'],
  },
})
