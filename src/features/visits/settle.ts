// A finished record becomes a step of its case; where the case has moved on meanwhile it is kept there as a fact, for somebody to decide.
import { type Field, nested, type Programme, say, showDay, t, taipeiDay, type Text, valuesOf } from '#engine'
import { visited } from '#capabilities/visited/contract.ts'
import { valueWords } from '#papers/value-words.ts'
import { type Became, becameOf, settleVisit, visitEntries } from '#store/beside/visits.ts'
import type { Entry } from './device/chain.ts'
import { actingSession, deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { aboutClock, mended, movedWithin } from './clock.ts'
import { visitStep } from './which.ts'

/** Values of the contract, beside whatever else the visit asked. */
type Given = ReturnType<typeof valuesOf<(typeof visited)['fields']>>
type Settled = { became: Became; because: Text[] }

/** Twice the same record is settled once: the step carries the record as its key. */
export async function settled(c: Ctx, record: string, caseId: string): Promise<Settled> {
  const { context } = house(c)
  const session = deskSession(c)
  const before = await becameOf(context, session, record)
  if (before === 'recorded' || before === 'conflict') return { became: before, because: [] }
  const made = await become(c, record, caseId)
  await settleVisit(context, session, record, { ...made, at: instant(c) })
  return made
}

async function become(c: Ctx, record: string, caseId: string): Promise<Settled> {
  const { context, store } = house(c)
  const session = deskSession(c)
  const kept = await visitEntries<Entry>(context, session, record)
  const entries = kept.map((one) => one.entry)
  const offset = kept.at(-1)?.offset ?? 0
  for (let tries = 0; tries < 3; tries++) {
    const one = await store.open(session, caseId, {
      only: [visited.field.deviceChain, visited.field.visitConflict],
      purpose: 'visit',
      at: instant(c),
    })
    if (!one) break
    // The step was taken, and the answer lost: not once more.
    const before = valuesOf(visited, one.values)
    if (before.deviceChain === entries.at(-1)?.hash)
      return { became: before.visitConflict ? 'conflict' : 'recorded', because: [] }
    const programme = store.programme(one.programme, one.version)
    const found = visitStep(programme, one.state)
    if (!found) break
    const values: Given = {
      ...(await visitValues(c, programme, entries, offset)),
      ...deviceValues(entries, offset, instant(c)),
    }
    if (found.late) Object.assign(values, lateValues(programme, values, entries))
    const acted = await store.take(
      actingSession(c, programme, found.step, one),
      caseId,
      one.seq,
      { step: found.step, values },
      { at: instant(c), key: `visit-${record}-${found.step}` },
    )
    if ('done' in acted) {
      const because = found.late
        ? [t('案件在離線期間已有變動。', 'The case had moved on while the visit was offline.')]
        : []
      return { became: found.late ? 'conflict' : 'recorded', because }
    }
    if ('refused' in acted) return { became: 'refused', because: acted.refused.map((each) => each.says) }
    if ('missing' in acted) break
  }
  return {
    became: 'refused',
    because: [
      t(
        '案件已不在您的業務範圍，或正在被其他人辦理。紀錄已完整保存。',
        'The case is no longer in your reach, or others are acting on it. The record is kept whole.',
      ),
    ],
  }
}

async function visitValues(c: Ctx, programme: Programme, entries: readonly Entry[], offset: number): Promise<Given> {
  const finished = entries.findLast((one) => one.kind === 'finished')
  const typed = nested((finished?.body.pairs as [string, string][] | undefined) ?? [])
  // A row nobody answered is no row.
  for (const [name, field] of Object.entries(programme.fields))
    if (field.kind === 'many' && typed[name])
      typed[name] = Object.values(typed[name]).filter((row) => isAnswered(field.of, row))
  const photos = []
  for (const { body } of entries.filter((one) => one.kind === 'photo')) photos.push(await putPicture(c, body))
  const signed = entries.findLast((one) => one.kind === 'signature')?.body
  const drawn = typed[visited.field.signedHow] === 'drawn' && typeof signed?.data === 'string'
  const signature = signed && drawn ? await putPicture(c, signed) : undefined
  return {
    ...typed,
    visitedOn: taipeiDay(mended(entries[0]?.at ?? '', offset)),
    photos: photos.filter((one) => one !== undefined),
    ...(signature ? { signature: [signature] } : {}),
  }
}

const isAnswered = (of: Record<string, Field>, row: unknown): boolean =>
  typeof row === 'object' && row !== null && Object.entries(of).every(([part, field]) => field.optional || part in row)

/** Kept only if it is what the device hashed. */
async function putPicture(c: Ctx, body: Record<string, unknown>) {
  const content = Buffer.from(String(body.data ?? ''), 'base64')
  const kept = await house(c).store.putFile(deskSession(c), { name: String(body.name ?? 'photo.jpg'), content })
  return 'hash' in kept && kept.hash === body.hash ? kept : undefined
}

function deviceValues(entries: readonly Entry[], offset: number, receivedAt: string): Given {
  return {
    deviceStarted: entries[0]?.at ?? '',
    deviceEnded: entries.at(-1)?.at ?? '',
    receivedAt,
    clockOffset: offset,
    clockNote: aboutClock(offset, movedWithin(entries)).zh,
    deviceChain: entries.at(-1)?.hash ?? '',
  }
}

/** What the visit recorded, in words, beside what the case now says and not over it. */
function lateValues(programme: Programme, values: Given & Record<string, unknown>, entries: readonly Entry[]): Given {
  const words = Object.entries(programme.fields).flatMap(([name, field]) => {
    const value = values[name]
    if (value === undefined || value === '' || field.kind === 'file' || name in deviceValues(entries, 0, '')) return []
    if (field.kind === 'many' && Array.isArray(value))
      return value.map((row: Record<string, unknown>) =>
        Object.entries(field.of)
          .flatMap(([part, of]) => (row[part] ? [valueWords(of, row[part])] : []))
          .join('：'),
      )
    return [
      `${say(field.label, 'zh')}：${field.kind === 'date' ? showDay(String(value), 'zh') : valueWords(field, value)}`,
    ]
  })
  return {
    lateVisit: words.join('\n').slice(0, 3900),
    latePictures: [...(values.photos ?? []), ...(values.signature ?? [])],
  }
}
