// The store: hands out what types.ts promises.
import type pg from 'pg'
import { Migrator, type Migration } from 'kysely/migration'
import { readdirSync } from 'node:fs'
import { type Calendar, comparedOf, listedBy, type Programme } from '#engine'
import { assign, begin, correct, note, renewCode, take } from './act/index.ts'
import { bookings, outgrows, register, related } from './read/around.ts'
import { closeDay, closuresOf, sweep } from './clockwork.ts'
import { type Closure, type Context, within } from './context.ts'
import { suggested } from './matching/suggested.ts'
import { openDb, type Db } from './db.ts'
import { draftsOf, dropDraft, openDraft, saveDraft } from './beside/drafts.ts'
import { getFile, putFile } from './beside/files.ts'
import { find } from './read/find.ts'
import { history, open, whole } from './gate/index.ts'
import type { Keys } from './chain/keys.ts'
import { lines } from './read/lines.ts'
import { counts, pressing } from './read/counts.ts'
import { worklist } from './read/lists.ts'
import { naming } from './read/listed.ts'
import { codeForThePost, codesGiven, enter } from './chain/access-codes.ts'
import { caseIdOf } from './read/open.ts'
import { play } from './play/play.ts'
import { mark, marked, marksUnder } from './play/played.ts'
import { findStanding, listChanges, standing, standingEntry, standingValues } from './published/index.ts'
import { marksWith } from './evidence/marks.ts'
import { caughtUp } from './fold/caught-up.ts'
import { rebuild } from './fold/rebuild.ts'
import { checkpoint, headsAfter, isEmpty, lastHead } from './chain/checkpoints.ts'
import { admitKeeper, alone, keepRoles } from './roles.ts'
import { runningNumber } from './running.ts'
import { takenIn } from './places/times.ts'
import { withSession } from './session.ts'
import { dropTyped, keepTyped, typedBelow, typedOf } from './beside/typed.ts'
import type { Store } from './types.ts'
import { unfiled } from './beside/unsent.ts'

export type * from './types.ts'
export type { Closure, Context } from './context.ts'
export { openKeys, keysFrom } from './chain/keys.ts'
export { PATIENT, programmesIn, withSession } from './session.ts'
export type { Keys } from './chain/keys.ts'
export { withEarlier } from './chain/earlier-keys.ts'
export { fingerprintOf, holdToKey, sealedUnder, stillOurs } from './chain/house-key.ts'
export { keeping } from './keeping.ts'
export { safetyOf } from './readiness.ts'
export type { Safety } from './readiness.ts'
export { applicationSignIn } from './sign-in.ts'
export type { SignIn } from './sign-in.ts'
export { appearances, type Appearance, type Appearances } from './read/appearances.ts'
export { needsPurpose } from './read/find.ts'
export { NO_MANDATE } from './act/party.ts'
export { casesOfBodies, type BodyPart, type PartIn } from './read/naming.ts'
export { partsThrough, partThrough } from './read/own-parts.ts'
export { asWork, workReader, WORKS } from './gate/reader.ts'
export { slotsOf } from './places/times.ts'
export { openDb, sql } from './db.ts'
export { accountsUnsaid, writeAccountLine } from './evidence/account-lines.ts'
export { EvidenceRefused } from './evidence/refused.ts'
export type { Head } from './chain/checkpoints.ts'
export { noticesOf, sendAgain, stuckNotices } from './beside/outbox.ts'
export type { Notice, NoticeState } from './beside/outbox.ts'

export type StoreOptions = {
  pool: pg.Pool
  keys: Keys
  programmes: readonly Programme[]
  calendarWith(closures: readonly Closure[]): Calendar
  /** How long what was not sent is kept; thirty days where it is not said. */
  unsentDays?: number
  /** Those of the city: whoever types one chooses from them. */
  districts?: readonly string[] | undefined
  /** Ids of figures that the bureau reckons and is told itself: no entry publishes one under them. */
  figureIds?: readonly string[]
}

export function openStore({
  pool,
  keys,
  programmes,
  calendarWith,
  unsentDays = 30,
  districts = [],
  figureIds = [],
}: StoreOptions): Store & { db: Db; context: Context } {
  const context = contextOf(openDb(pool), keys, programmes, calendarWith, unsentDays, districts, figureIds)
  marksWith(context.db, keys.tag)
  const bound =
    <A extends unknown[], R>(act: (context: Context, ...rest: A) => R) =>
    (...rest: A): R =>
      act(context, ...rest)
  return {
    db: context.db,
    context,
    programmes,
    programme: context.programme,
    begin: bound(begin),
    take: bound(take),
    correct: bound(correct),
    assign: bound(assign),
    note: bound(note),
    open: bound(open),
    history: bound(history),
    whole: bound(whole),
    caseIdOf: bound(caseIdOf),
    enter: bound(enter),
    accessCode: bound(codeForThePost),
    codesGiven: bound(codesGiven),
    renewCode: bound(renewCode),
    worklist: bound(worklist),
    lines: bound(lines),
    naming: bound(naming),
    suggested: bound(suggested),
    counts: bound(counts),
    pressing: bound(pressing),
    find: bound(find),
    register: bound(register),
    outgrows: bound(outgrows),
    related: bound(related),
    bookings: bound(bookings),
    taken: (session, resources, from, to) =>
      withSession(context.db, session, (tx) => takenIn(within(context, tx, session.bureau), resources, from, to)),
    standing: bound(standing),
    standingEntry: bound(standingEntry),
    standingValues: bound(standingValues),
    listChanges: bound(listChanges),
    findStanding: bound(findStanding),
    sweep: bound(sweep),
    closeDay: bound(closeDay),
    unfiled: bound(unfiled),
    saveDraft: bound(saveDraft),
    openDraft: bound(openDraft),
    draftsOf: bound(draftsOf),
    dropDraft: bound(dropDraft),
    keepTyped: bound(keepTyped),
    typedOf: bound(typedOf),
    typedBelow: bound(typedBelow),
    dropTyped: bound(dropTyped),
    putFile: bound(putFile),
    getFile: bound(getFile),
    play: bound(play),
    caughtUp: bound(caughtUp),
    rebuild: bound(rebuild),
    checkpoint: bound(checkpoint),
    headsAfter: bound(headsAfter),
    lastHead: bound(lastHead),
    runningNumber: bound(runningNumber),
    isEmpty: bound(isEmpty),
    mark: bound(mark),
    marked: bound(marked),
    marksUnder: bound(marksUnder),
    close: () => context.db.destroy(),
  }
}

function contextOf(
  db: Db,
  keys: Keys,
  programmes: readonly Programme[],
  calendarWith: Context['calendarWith'],
  unsentDays: number,
  districts: readonly string[],
  figureIds: readonly string[],
): Context {
  // Another server may close a day: what is remembered is looked up again after a moment.
  const calendars = new Map<string, { known: Promise<Calendar>; until: number }>()
  const versions = new Map(
    programmes.flatMap((one) => [one, ...(one.earlier ?? [])]).map((one) => [`${one.id}@${one.version}`, one]),
  )
  const current = new Map(programmes.map((one) => [one.id, one]))
  return {
    db,
    keys,
    programmes,
    listed: listedBy(programmes),
    compared: comparedOf(programmes),
    calendarWith,
    unsentDays,
    districts,
    figureIds,
    programme(id, version) {
      const found = version === undefined ? current.get(id) : (versions.get(`${id}@${version}`) ?? undefined)
      if (!found)
        throw new Error(
          version === undefined
            ? `There is no programme ${id} on the roll.`
            : `Version ${version} of ${id} is no longer on the roll; cases that began under it need it in \`earlier\`.`,
        )
      return found
    },
    calendar(bureau) {
      const remembered = calendars.get(bureau)
      if (remembered && remembered.until > performance.now()) return remembered.known
      const known = closuresOf({ db }, bureau).then(calendarWith)
      calendars.set(bureau, { known, until: performance.now() + 2_000 })
      return known
    },
    forgetCalendar: (bureau) => void calendars.delete(bureau),
  }
}

/** Brings the roles and the tables up to date. Two servers doing so at once is harmless. */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  await alone(pool, keepRoles)
  const folder = new URL('./migrations/', import.meta.url)
  const provider = {
    async getMigrations() {
      const files = readdirSync(folder)
        .filter((name) => /^\d{4}-.*\.ts$/.test(name) && !name.includes('.test.'))
        .toSorted()
      return Object.fromEntries(
        await Promise.all(
          files.map(
            async (name) => [name.slice(0, -3), (await import(new URL(name, folder).href)) as Migration] as const,
          ),
        ),
      )
    },
  }
  const { error, results } = await new Migrator({
    db: openDb(pool),
    provider,
    // A house may skip a release: what came between is then done after what it has.
    allowUnorderedMigrations: true,
  }).migrateToLatest()
  if (error) throw error
  await alone(pool, admitKeeper)
  return (results ?? []).map((one) => one.migrationName)
}
