// Slips a hand makes: each is made on a copy of a real definition, and each must be told with the file, the word and the mend.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { choice, decimal, entry, money, type Programme, t, text } from '#engine'
import { faultsOfHouse } from '#engine/check/house/index.ts'
import { faults } from '#engine/check/index.ts'
import { faultsOfVersions, type Known } from '#engine/check/versions.ts'
import { roll } from '#roll'
import { bureau, guardHouse } from '../src/guards.ts'
import { namesOf, speltIn } from './spelt.ts'
import { broughtTwice } from './spreads.ts'

type Loose = Record<string, Any>
// A slip knows no types: it writes what should not stand there.
type Any = ReturnType<typeof JSON.parse>

const PLAIN = [Object.prototype, null]
/** The same definition, to be spoilt: data is copied, functions are shared. */
function copied(thing: Any): Any {
  if (Array.isArray(thing)) return thing.map(copied)
  if (typeof thing !== 'object' || thing === null || !PLAIN.includes(Object.getPrototypeOf(thing))) return thing
  return Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, copied(value)]))
}

const first = (one: Any) => (Array.isArray(one) ? one[0] : one)
const find = (id: string) => roll.find(({ programme }) => programme.id === id)?.programme as Programme
/** The whole house with one definition spoilt; a slip that changes nothing proves nothing. */
function spoilt(id: string, slip: (one: Any) => unknown): Programme[] {
  const one = copied(find(id)) as Programme
  slip(one)
  assert.notDeepEqual(one, find(id))
  return roll.map(({ programme }) => (programme.id === id ? one : programme))
}
/** Gives what stands under one name another. */
function renamed(of: Loose, from: string, to: string): void {
  assert.ok(from in of, `${from} is there`)
  of[to] = of[from]
  delete of[from]
}
const told = (programmes: readonly Programme[]): string[] => [
  ...faultsOfHouse(programmes, bureau),
  ...programmes.flatMap((programme) =>
    faults(programme, roll.find((one) => one.programme.id === programme.id)?.stories ?? {}, bureau.folderOf),
  ),
]

/** What is slipped, where, how; the word that must be named, and the mend. */
type Slip = readonly [what: string, id: string, slip: (one: Any) => unknown, word: string, mend: string]

const REPORTED: readonly Slip[] = [
  [
    'one begun for every entry of a register that is not there',
    'survey-rounds',
    (p) => (p.steps.send.then.at(-1).for.every = 'union-registratoin'),
    '“union-registratoin”',
    'Say “union-registration”.',
  ],
  [
    'one begun for every entry in a state there is not',
    'survey-rounds',
    (p) => (p.steps.send.then.at(-1).for.in = ['activ']),
    '“activ”',
    'Say “active”.',
  ],
  [
    'one begun for every entry, named by a field that names something else',
    'survey-rounds',
    (p) => (p.steps.send.then.at(-1).for.as = 'firm'),
    '“firm”',
    'Say “union”.',
  ],
  [
    'a value given to a field the opened case has not',
    'violation-report-intake',
    (p) => renamed(p.steps.inspect.then.with, 'workplace', 'workplase'),
    '“workplase”',
    'Say “workplace”.',
  ],
  [
    'the opened case named by another field',
    'union-registration',
    (p) => (p.steps.stand.then.as = 'unoin'),
    '“unoin”',
    'Say “union”.',
  ],
  [
    'a step that begins no such case',
    'union-registration',
    (p) => (p.steps.stand.then.begins = 'dormant-union-followup/flags'),
    '“flags”',
    'Say “flag”.',
  ],
  [
    'what an opened step asks and is not given',
    'violation-report-intake',
    (p) => delete p.steps.inspect.then.with.respondent,
    '“respondent”',
    'Give it by `with` or `sets`',
  ],
  [
    'a value given to a field the moved case has not',
    'learning-offerings',
    (p) => renamed(first(p.steps.callOff.then).with, 'offReason', 'offReasons'),
    '“offReasons”',
    'Say “offReason”.',
  ],
  [
    'a state the moved cases have not',
    'learning-offerings',
    (p) => (p.steps.report.then[1].in = 'wating'),
    '“wating”',
    'Say “waiting”.',
  ],
  [
    'a field the moved cases are not named by',
    'learning-offerings',
    (p) => (p.steps.report.then[1].for.naming = 'ofering'),
    '“ofering”',
    'Say “offering”.',
  ],
  [
    'a step the moved cases have not',
    'learning-offerings',
    (p) => (p.steps.report.then[1].takes = 'learning-enrolments/turnAwy'),
    '“turnAwy”',
    'Say “turnAway”.',
  ],
  [
    'a value taken from a field the entry has not',
    'learning-enrolments',
    (p) => (p.steps.enrol.takes.title = 'offering.titel'),
    '“titel”',
    'Say “title”.',
  ],
  [
    'a value taken that is of another kind',
    'learning-enrolments',
    (p) => (p.steps.enrol.takes.title = 'offering.fee'),
    '“offering.fee”',
    'Make both whole or both text.',
  ],
  [
    'a look for a state that there is not',
    'lawyer-consultation',
    (p) => (p.steps.book.looks.missed.in = 'mised'),
    '“mised”',
    'Say “missed”.',
  ],
  [
    'a look by a field that does not name this',
    'learning-offerings',
    (p) => (p.steps.report.looks.enrolledHere.naming = 'offring'),
    '“offring”',
    'Say “offering”.',
  ],
  [
    'entries in a state that the register has not',
    'housing-rent',
    (p) => (p.fields.lease.in = ['leesed']),
    '“leesed”',
    'Say “leased”.',
  ],
  [
    'entries shown by a field that the register has not',
    'union-membership-return',
    (p) => (p.fields.union.shows = ['name', 'unionTyp']),
    '“unionTyp”',
    'Say “unionType”.',
  ],
  [
    'places counted in a field that the entry has not',
    'learning-enrolments',
    (p) => (p.holds.seat.of = 'offering.capasity'),
    '“capasity”',
    'Say “capacity”.',
  ],
  [
    'a list that leads to a field that does not name it',
    'learning-offerings',
    (p) => (Object.values<Any>(p.publishes)[0].leads.field = 'offerings'),
    '“offerings”',
    'Say “offering”.',
  ],
  [
    'hours added up by a field that names no person of the roster',
    'rosters',
    (p) => (p.steps.honour.looks.hours.naming = 'membr'),
    '“membr”',
    'Say “member”.',
  ],
  [
    'a team that is taken over from a field that the person has not',
    'roster-hours',
    (p) => (p.steps.log.takes.team = 'member.teem'),
    '“teem”',
    'Say “team”.',
  ],
  [
    'a plan whose indicators are published by a step that they have not',
    'work-plans',
    (p) => (p.steps.confirm.then.takes = 'indicators/publsh'),
    '“publsh”',
    'Say “publish”.',
  ],
  [
    'an indicator of a register that names no plan',
    'indicators',
    (p) => (p.fields.plan.in = ['publised']),
    '“publised”',
    'Say “published”.',
  ],
  [
    'a measure that another programme has',
    'housing-repair',
    (p) => renamed(p.measures, first(Object.keys(p.measures)), 'mediation-cases'),
    '“mediation-cases”',
    'give it an id of its own',
  ],
  [
    'an address that another list has',
    'labour-law-news',
    (p) => (Object.values<Any>(p.publishes)[0].path = 'qa'),
    '“qa”',
    'give its list a `path` of its own',
  ],
  [
    'a unit that the bureau has not',
    'housing-rent',
    (p) => (p.unit = 'labour-wellfare'),
    '“labour-wellfare”',
    'Say “labour-welfare”.',
  ],
  [
    'a heading of the home page that there is not',
    'housing-repair',
    (p) => (p.portal.topic = 'housng'),
    '“housng”',
    'Say “housing”.',
  ],
  [
    'figures of what the bureau does not count in',
    'housing-rent',
    (p) => (p.measures['housing-rent-income'].unit = 'TDW'),
    '“TDW”',
    'Say “TWD”.',
  ],
  [
    'an office that the table of rights does not know',
    'housing-repair',
    (p) => {
      renamed(p.roles, 'officer', 'caretaker')
      for (const step of Object.values<Any>(p.steps))
        step.by = [step.by].flat().map((role) => (role === 'officer' ? 'caretaker' : role))
    },
    '“caretaker”',
    'Say one of “intake”, “officer”',
  ],
  [
    'a system that the catalogue does not know',
    'labour-qa',
    (p) => (p.covers = ['labour-qua']),
    '“labour-qua”',
    'Say “labour-qa”.',
  ],
  [
    'a step of paying that bears another name',
    'labour-university-subsidy',
    (p) => renamed(p.steps, 'list', 'lists'),
    '“list”',
    'Say “lists”.',
  ],
]

const OUR_OWN: readonly Slip[] = [
  [
    'an order drawn by a seed that the step does not ask',
    'inspection-campaigns',
    (p) => (p.steps.draw.ranks = { order: { ...p.steps.draw.ranks.order, seed: 'seedSoruce' } }),
    'draws by seedSoruce',
    'Ask the seed in the same step.',
  ],
  [
    'an order whose seed anybody may give',
    'inspection-campaigns',
    (p) => delete p.steps.draw.notBy,
    'takes its seed from whoever comes',
    'who fixed the entrants.',
  ],
  [
    'a value that rows take from a field their entry has not',
    'shop-orders',
    (p) => (p.steps.order.takes['lines.price'] = 'lines.product.prise'),
    '“prise”',
    'Say “price”.',
  ],
  [
    'a value of another kind taken into rows',
    'shop-orders',
    (p) => (p.steps.order.takes['lines.price'] = 'lines.product.name'),
    '“lines.product.name”',
    'Make both',
  ],
  [
    'stock that the entries of rows do not say',
    'shop-orders',
    (p) => (p.holds.stock.of = 'lines.product.stok'),
    '“stok”',
    'Say “stock”.',
  ],
  [
    'a list of those whose rows name it by a part they have not',
    'shop-products',
    (p) => (p.lists.orders.of.naming = 'lines.produkt'),
    '“lines.produkt”',
    'Say “lines.product”.',
  ],
  [
    'a form that a list leads to, and a part of its rows that is not there',
    'shop-products',
    (p) => (p.publishes.shop.leads.field = 'lines.produkt'),
    '“lines.produkt”',
    'Say “lines.product”.',
  ],
  [
    'a field asked for what the entry never says',
    'learning-offerings',
    (p) => (p.fields.term.when.any[0] = { 'series.asks': 'terms' }),
    '“terms”',
    'Say “term”.',
  ],
  [
    'a field that depends on what the entry has not',
    'learning-offerings',
    (p) => (p.fields.access.when = { 'series.aks': 'access' }),
    '“aks”',
    'Say “asks”.',
  ],
  [
    'a part of a figure said in a field that is not there',
    'learning-series',
    (p) => (p.figures.part.is = 'partAs'),
    '“partAs”',
    'Say “partIs”.',
  ],
  [
    'a programme that visits without the field the telephone fills',
    'labour-standards-inspection',
    (p) => delete p.fields.deviceChain,
    'says that it is visited, but has no field deviceChain (text)',
    'Spread what brings it',
  ],
  [
    'a field of a contract that is of another kind',
    'labour-standards-inspection',
    (p) => (p.fields.visitOn = text(t('哪一天', 'When'))),
    'says that it is visited, but its field visitOn is text and not date',
    'do not say so in `is`',
  ],
  [
    'a part of a row that a contract needs',
    'labour-dispute-mediation',
    (p) => renamed(p.fields.claims.of, 'reckoning', 'reckoned'),
    'says that it is claimed, but has no field claims.reckoning (text)',
    'Spread what brings it',
  ],
  [
    'an option that a page reads',
    'labour-standards-inspection',
    (p) => renamed(p.fields.visitConflict.options, 'open', 'undecided'),
    'says that it is visited, but its field visitConflict has no option open',
    'Spread what brings it',
  ],
  [
    'a step of the cashier under another name',
    'labour-university-subsidy',
    (p) => renamed(p.steps, 'list', 'putOnList'),
    'says that it is payable, but has no step list',
    'Spread what brings it',
  ],
  [
    'money that is decided by one person alone',
    'quota-excess-bonus',
    (p) => delete p.steps.approve.notBy,
    'says that it is decided-by-two, but the step approve may be taken by the same person',
    '(`notBy`)',
  ],
  [
    'a payable programme that does not say how money goes',
    'quota-excess-bonus',
    (p) => delete p.pays,
    'says that it is payable, but does not say how money goes',
    '(`pays`)',
  ],
  [
    'a step on a page that nothing draws for it',
    'labour-standards-inspection',
    (p) => delete p.is,
    'the step visitOffline is taken at /desk/visits',
    'nothing in `is` says that this page knows it',
  ],
  [
    'two registers of organisations',
    'mediator-register',
    (p) => (p.is = find('organisation-register').is),
    'has the contract “organisations”',
    'There is one such programme in the house',
  ],
  [
    'a party written to in a language that is none',
    'labour-dispute-mediation',
    (p) => (p.roles.claimant.tongue = 'workers'),
    'the role claimant is written to in workers',
    'which is no choice of languages',
  ],
  [
    'a field that starts as no option of it',
    'violation-report-intake',
    (p) => (p.fields.channel.starts = 'countr'),
    'the field channel starts as countr',
    'which is not one of',
  ],
  [
    'questions taken from what asks nothing',
    'learning-enrolments',
    (p) => (p.steps.finish.takes = { evaluation: 'offering.sessions' }),
    '“offering.sessions”, which holds no questions',
    'Say `questions(…)` of it.',
  ],
  [
    'a register that there is not',
    'housing-rent',
    (p) => (p.fields.flat.of = 'rental-flat'),
    '“rental-flat”',
    'Say “rental-flats”.',
  ],
  [
    'a programme that there is not, opened',
    'union-registration',
    (p) => (p.steps.stand.then.begins = 'dormant-unions/flag'),
    '“dormant-unions”',
    'Say one of',
  ],
  [
    'a gate that looks into the register past its fields',
    'labour-dispute-mediation',
    (p) => renamed(first(p.steps.reassign.gates.slice(1)).needs, 'mediator.avoids', 'mediator.avoid'),
    '“avoid”',
    'Say “avoids”.',
  ],
  [
    'a gate that goes on through a second link',
    'learning-enrolments',
    (p) => renamed(first(p.steps.enrol.gates).needs, 'offering.accepting', 'offering.series.carrier'),
    '“series.carrier” of learning-offerings',
    'Let learning-offerings take it over (`takes`)',
  ],
  [
    'a gate that waits for what the entry never says',
    'enquiries',
    (p) => (first(p.steps.log.gates).needs['desk.carrier'] = 'desks'),
    '“desks”',
    'Say “desk”.',
  ],
  [
    'a number laid beside a day',
    'labour-housing',
    (p) => (first(p.steps.offer.gates).needs.rent = { atLeast: { field: 'leaseTo' } }),
    'beside “leaseTo”, and one is a number, the other a day',
    'Name two days, two times or two numbers.',
  ],
  [
    'a rule that reads of an entry what is of another kind',
    'labour-housing',
    (p) => renamed(p.steps.offer.computes.rent.reads, 'flat.rents', 'flat.area'),
    '“flat.area”',
    'Make both decimal or both many.',
  ],
  [
    'figures split by what the entry says in no choice',
    'housing-repair',
    (p) => (p.dimensions.estate.field = 'flat.name'),
    '“flat.name”',
    'Name a choice, or take it over (`takes`).',
  ],
  [
    'figures split by a choice of which one has no name',
    'housing-repair',
    (p) => delete p.dimensions.estate.labels.other,
    '“other”',
    'Give it the options of the register.',
  ],
  [
    'a figure of what is somebody’s own in an entry',
    'accident-contacts',
    (p) => (first(Object.values<Any>(p.measures)).where = { 'client.needs': 'law' }),
    '“client.needs”',
    'Take it over (`takes`) into a field kept as well.',
  ],
  [
    'a question asked by what no form knows',
    'learning-enrolments',
    (p) => (p.fields.proof.when = { 'offering.accepting': true }),
    'offering.accepting',
    'Take it over (`takes`), or say it in a gate.',
  ],
  [
    'a roll called on days that the class has not',
    'learning-offerings',
    (p) => (p.lists.enrolments.does.each = 'sessions.date'),
    '“sessions.date”',
    'Say “sessions.day”.',
  ],
  [
    'a room shut on days that it does not know',
    'venue-rental',
    (p) => (p.holds.time.shut = ['room.closedWeekdays', 'room.closedDay']),
    '“closedDay”',
    'Say “closedDays”.',
  ],
  [
    'places kept by rows that the entry has not',
    'learning-enrolments',
    (p) => (p.holds.seat.groups = ['part', 'offering.keep']),
    '“keep”',
    'Say “kept”.',
  ],
  [
    'a queue whose step does not lead out of it',
    'learning-enrolments',
    (p) => (p.holds.seat.waits.in = 'admitted'),
    '“admitted”',
    'Say “waiting”.',
  ],
  [
    'a look that compares what is not reported',
    'labour-penalties',
    (p) => renamed(p.steps.draft.looks.earlier.and, 'article', 'articel'),
    '“articel”',
    'Say “article”.',
  ],
  [
    'a look for an option that cannot be chosen',
    'quota-excess-bonus',
    (p) => (p.steps.propose.looks.registered1.where = { sector: 'privat' }),
    '“privat”',
    'Say “private”.',
  ],
  [
    'the latest of what is no number',
    'quota-excess-bonus',
    (p) => (p.steps.propose.looks.registered1.latest = 'exces'),
    '“exces”',
    'Say “excess”.',
  ],
  [
    'a look that fills what is no number',
    'lawyer-consultation',
    (p) => (p.fields.missed = text(t('未到', 'Missed'))),
    '“missed”',
    'Make missed a whole number.',
  ],
  [
    'a sum of what is not reported',
    'labour-housing',
    (p) => (p.steps.settle.looks.rentDue.sum = 'left'),
    '“left”',
    'Say one of “amount”, “paidSoFar”.',
  ],
  [
    'a sum that fills what is no number',
    'labour-housing',
    (p) => (p.fields.rentDue = text(t('應繳', 'Due'))),
    '“amount”',
    'Make both whole or both text.',
  ],
  [
    'whether there is any, put where a number stands',
    'rental-flats',
    (p) => (p.fields.leased = money(t('租約', 'Let'))),
    '“leased”',
    'Make leased a yes or no.',
  ],
  [
    'a look that finds two things',
    'labour-housing',
    (p) => (p.steps.settle.looks.rentPaid.count = true),
    '`count` and `sum`',
    'Say one of `count`, `sum`, `latest`, `any`, `rows`.',
  ],
  [
    'a look that finds nothing',
    'rental-flats',
    (p) => delete p.steps.end.looks.leased.any,
    'finds nothing',
    'Say one of `count`, `sum`, `latest`, `any`, `rows`.',
  ],
  [
    'the latest of what has more decimals than are taken',
    'labour-housing',
    (p) => {
      p.fields.space = decimal(t('面積', 'Area'), { decimals: 1 })
      p.steps.settle.looks.space = {
        latest: 'area',
        of: 'rental-flats',
        in: 'active',
        same: 'flat',
        purpose: t('查', 'To see'),
      }
    },
    '“area”',
    'Let both have the same `decimals`.',
  ],
  [
    'a value given that is of another kind',
    'labour-housing',
    (p) => (p.fields.rent = text(t('租金', 'Rent'))),
    '“rent”',
    'Make both text or both whole.',
  ],
  [
    'options given that the opened case has not',
    'union-registration',
    (p) => (p.fields.ground = choice(t('理由', 'Ground'), { bored: t('無', 'None') })),
    '“bored”',
    'Give both the same options.',
  ],
  [
    'an option told that the opened case has not',
    'violation-report-intake',
    (p) => (p.steps.inspect.then.sets.source = 'complain'),
    '“complain”',
    'Say “complaint”.',
  ],
  [
    'a value given that the opened step does not ask',
    'union-registration',
    (p) => (p.steps.stand.then.with.contactedOn = 'ground'),
    '“contactedOn”',
    'or leave it out',
  ],
  [
    'a case opened by somebody who may not begin it',
    'dormant-union-followup',
    (p) => (p.steps.flag.by = ['head']),
    '“flag”',
    'Let flag be taken by the clock, too.',
  ],
  [
    '“unless there is one” where there may be many',
    'union-membership-return',
    (p) => delete p.holds,
    '`unlessThere`',
    'Say in union-membership-return what there is only one of.',
  ],
  [
    'cases moved from a state in which the step is not taken',
    'learning-offerings',
    (p) => (first(p.steps.callOff.then).in = 'completed'),
    '“completed”',
    'Say one of “admitted”, “waiting”',
  ],
  [
    'one case for every row of what has no rows',
    'consultation-roster',
    (p) => (p.steps.publish.then.for = 'session'),
    '“session”',
    'Say “sessions”.',
  ],
  [
    'a step taken by what no field of ours names',
    'labour-university-subsidy',
    (p) => (first(p.steps.reject.then).for = 'offering'),
    '“offering”',
    'Say “enrolment”.',
  ],
  [
    'what a moved step asks and is not given',
    'learning-offerings',
    (p) => delete first(p.steps.callOff.then).with,
    '“offReason”',
    'Give it by `with`',
  ],
  [
    'a secret given where it would be open',
    'housing-rent',
    (p) => (p.fields.tenant.sensitivity = 'open'),
    '“applicant”',
    "Say `sensitivity: 'personal'` there, too.",
  ],
  [
    'a list that leads where its entries are not taken',
    'learning-offerings',
    (p) => (Object.values<Any>(p.publishes)[0].leads.in = ['open', 'held']),
    '“held”',
    'Say “open”.',
  ],
  [
    'a letter that fills a place from a field the entry has not',
    'housing-rent',
    (p) => (first(Object.values<Any>(p.letters)).says[0] = t('{flat.nam}', '{flat.nam}')),
    '“nam”',
    'Say “name”.',
  ],
  [
    'a table in a section that the report has not',
    'labour-penalties',
    (p) => (first(Object.values<Any>(p.tables)).section = '二（九）'),
    '“conditions 二（九）”',
    'Name a chapter and a section of its outline.',
  ],
  [
    'a version whose earlier one is not kept',
    'labour-qa',
    (p) => (p.version = 3),
    'version 2',
    'Keep it there as it was.',
  ],
  [
    'cases that open each other without end',
    'housing-rent',
    (p) => {
      p.fields.again = entry(t('租約', 'Lease'), 'labour-housing')
      p.steps.bill.then = {
        begins: 'housing-rent/bill',
        with: { tenant: 'tenant', flat: 'flat', amount: 'amount', lease: 'lease' },
      }
    },
    '“bill”',
    'Say `when`, or `unlessThere`.',
  ],
  [
    'a step of the clock that nothing takes',
    'labour-university-subsidy',
    (p) => ((p.steps.lapse.by = 'clock'), renamed(p.steps, 'lapse', 'lapses')),
    '“lapses”',
    'Name it as the `act` of a clock',
  ],
  [
    'money that would be kept as words',
    'housing-rent',
    (p) => (p.fields.flat = money(t('住宅', 'Flat'))),
    '“flat”',
    'Make both',
  ],
  [
    'case numbers in the capitals of another',
    'labour-qa',
    (p) => (p.code = 'PN'),
    '“PN”',
    'Give its case numbers other capitals.',
  ],
  [
    'a list for a party who is nobody in what it lists',
    'accident-casework',
    (p) => (p.lists.contacts.for = ['client']),
    'who is nobody in accident-contacts',
    'say roles of the house',
  ],
  [
    'a list that shows a party what the other case does not',
    'jobseekers',
    (p) => (p.lists.referrals.shows = ['vacancy', 'skills']),
    'shows seeker the skills of job-referrals',
    'Say skills in what seeker `sees`',
  ],
  [
    'a criterion of theirs that is not there',
    'jobseekers',
    (p) => (p.suggests.fits[0].theirs = 'ocupation'),
    '“ocupation”',
    'Say “occupation”.',
  ],
  [
    'somebody chosen by the groups they belong to',
    'jobseekers',
    (p) => p.suggests.fits.push({ ours: 'groups', theirs: 'friendly', is: 'has', must: true }),
    '“jobseekers.groups”, which speaks of “middle-aged-and-older”',
    'Leave it out.',
  ],
  [
    'somebody chosen by who they are',
    'jobseekers',
    (p) => p.suggests.fits.push({ ours: 'seeker', theirs: 'position', is: 'same', must: true }),
    '“jobseekers.seeker”, which is somebody’s own',
    'Nobody comes first for who they are',
  ],
  [
    'a criterion the bureau has not listed',
    'jobseekers',
    (p) => p.suggests.fits.push({ ours: 'channel', theirs: 'origin', is: 'same', must: true }),
    '“jobseekers.channel”, which is not in the bureau’s list',
    'Say “jobseekers.can”.',
  ],
  [
    'an amount compared as a choice',
    'jobseekers',
    (p) => (p.suggests.fits[1].is = 'same'),
    'by `same`',
    'It compares choices of one.',
  ],
  ['a state in which nothing may be had', 'jobseekers', (p) => (p.suggests.in = 'opened'), '“opened”', 'Say “open”.'],
  [
    'a suggestion that leads to a step there is not',
    'jobseekers',
    (p) => (p.suggests.begins.step = 'sugest'),
    '“sugest”',
    'Say “suggest”.',
  ],
  [
    'a suggestion that names one side in the field of the other',
    'jobseekers',
    (p) => (p.suggests.begins.them = 'seeker'),
    '“seeker”',
    'Say “vacancy”.',
  ],
  [
    'a criterion that changes nothing',
    'jobseekers',
    (p) => delete p.suggests.fits[0].must,
    'compares occupation, and from 2014-01-01 on it changes nothing',
    'Say `must`, give it points, or leave it out.',
  ],
  [
    'a wish that nothing is compared by',
    'jobseekers',
    (p) => (p.suggests.fits = p.suggests.fits.filter((one: Any) => one.ours !== 'hours')),
    '“also.hours”',
    'Say one of',
  ],
  [
    'a table that another programme has',
    'housing-repair',
    (p) =>
      (p.tables = {
        [first(Object.keys(find('labour-penalties').tables))]: first(Object.values(find('labour-penalties').tables)),
        ...p.tables,
      }),
    'the table',
    'Give the table an id of its own.',
  ],
]

const name = { name: t('示範', 'Example'), kind: 'division' } as const
describe('the guards', () => {
  test('tell a unit that is part of one the bureau has not, or of itself', () => {
    const units = { hall: { ...name, parent: 'welfar' }, welfare: name, round: { ...name, parent: 'round' } }
    const said = faultsOfHouse([], { ...bureau, units }).join('\n')
    assert.match(said, /bureau\/units\.ts: hall is part of “welfar”, which is no unit\. Say “welfare”\./)
    assert.match(said, /bureau\/units\.ts: round is part of itself\. Name another `parent`\./)
  })

  test('have nothing to say of the house as it stands', () =>
    assert.deepEqual(told(roll.map(({ programme }) => programme)), []))

  for (const [what, id, slip, word, mend] of [...REPORTED, ...OUR_OWN])
    test(`tell of ${what}`, () => {
      const sentences = told(spoilt(id, slip))
      assert.ok(
        sentences.some(
          (one) =>
            /^programmes\/[a-z-]+\/[a-z-]+\/programme\.ts: /.test(one) && one.includes(word) && one.includes(mend),
        ),
        sentences.join('\n') || 'nothing was said',
      )
    })

  test('tell of a fresh copy that nobody named', () => {
    const copy = { ...find('labour-qa'), id: 'fresh-copy', code: 'FC', covers: [] }
    const sentences = faultsOfHouse([...roll.map(({ programme }) => programme), copy], bureau)
    for (const [word, mend] of [
      [`has the name “${copy.name.zh}”`, 'Name it in both languages.'],
      [`has the purpose “${copy.purpose.zh}”`, 'Say what this one is for.'],
      ['has the public address “qa”', 'a `path` of its own'],
      [`has the figure “${Object.keys(copy.measures)[0]}”`, 'an id of its own'],
    ] as const)
      assert.ok(
        sentences.some(
          (one) => one.startsWith('programmes/fresh-copy/programme.ts: ') && one.includes(word) && one.includes(mend),
        ),
        word,
      )
  })

  test('tell of a definition that changed under its cases while its version did not', () => {
    const known = JSON.parse(readFileSync(new URL('../docs/definitions.json', import.meta.url), 'utf8')) as Known
    const changed = spoilt('labour-dispute-mediation', (p) => {
      p.fields.urgency = text(t('急迫', 'Urgency'))
      p.steps.apply.asks = [...p.steps.apply.asks, 'urgency']
      first(Object.values<Any>(p.clocks)).within = { unit: 'days', n: 99 }
    })
    const [fault = '', ...more] = faultsOfVersions(changed, known, bureau.folderOf)
    assert.deepEqual(more, [])
    assert.match(
      fault,
      /^programmes\/[a-z]+\/labour-dispute-mediation\/programme\.ts: is still version 1.*the step “apply” is another, the clock “.*” is another\. Raise `version`/,
    )
  })

  test('let no house open in which one programme names another wrongly', () => {
    guardHouse(roll.map(({ programme }) => programme))
    const wrong = spoilt('union-registration', (p) => (p.steps.stand.then.begins = 'dormant-union-followup/flags'))
    assert.throws(
      () => guardHouse(wrong),
      /未開啟。.*nothing was opened\.\nprogrammes\/unions\/union-registration\/programme\.ts: .*“flags”/,
    )
  })

  test('tell of a room that spells what only programmes are written with', async () => {
    const names = namesOf(roll.map(({ programme }) => programme))
    const told = async (source: string) => (await speltIn('desk/x.tsx', source, names)).map(({ word }) => word)
    assert.deepEqual(await told("const of = 'labour-dispute-mediation'"), ['labour-dispute-mediation'])
    assert.deepEqual(await told("if (names.includes('hearingOn')) ask()"), ['hearingOn'])
    assert.deepEqual(await told('const values = { appliedOn: today(c) }'), ['appliedOn'])
    assert.deepEqual(await told('return one.values.former'), ['former'])
    assert.deepEqual(await told('const { former, name } = entry'), [])
    const contract = "import { visited } from '#capabilities/visited/contract.ts'\n"
    assert.deepEqual(await told(`${contract}const { visitAt } = valuesOf(visited, one.values).visitAt`), [])
    assert.deepEqual(await told(`${contract}store.open(id, { only: ['visitAt'] })`), ['visitAt'])
  })

  test('tell of two spreads that bring the same field', async () => {
    const mediation = new URL('../src/programmes/disputes/labour-dispute-mediation/programme.ts', import.meta.url)
    const twice = readFileSync(mediation, 'utf8').replace('    ...heard.hearing,', '    ...dispute.fields,')
    assert.match((await broughtTwice(mediation, twice)).join('\n'), /“dispute.fields”, and both bring “respondent”/)
    const file = new URL('../src/programmes/standards/labour-penalties/programme.ts', import.meta.url)
    const source = readFileSync(file, 'utf8')
    assert.deepEqual(await broughtTwice(file, source), [])
    const [fault = ''] = await broughtTwice(file, source.replace('    ...dutyReads,', '    ...reads,'))
    assert.match(
      fault,
      /^programmes\/standards\/labour-penalties\/programme\.ts: .*“reads” and “reads”.*“law”\. Spread one of them/,
    )
  })
})
