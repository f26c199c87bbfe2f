// What is posted to a case: a step, a correction, an owner, a remark; and what is shown when it cannot be.
import { answersOf } from '#web/entry-answers.ts'
import { createHash } from 'node:crypto'
import { askedAs, isPaymentStep, readFields, t } from '#engine'
import { may, staffOf } from '#auth/index.ts'
import type { Acted } from '#store/types.ts'
import { actingSession, deskSession } from '#web/acting.ts'
import { despiteIn, formValue, readBody } from '#web/body.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { heldFor, unclearIn } from '#web/unclear.ts'
import { missingPage, refusedPage } from '#web/frames/desk.tsx'
import { proseProblems } from '../writing.tsx'
import { differing, sentFor } from './correcting.ts'
import { type Opened, opened } from './opened.ts'
import { ownersOf } from './owners.ts'
import { keptPage } from './kept.tsx'
import { drawn } from './page.tsx'
import { discardTyped, dropTyped, keepTyped } from '#web/typed.ts'
import { form, formOf } from './step-form.tsx'

export async function takeStep(c: Ctx) {
  const found = await opened(c, 'step')
  const step = c.req.param('step') ?? ''
  if (!found?.programme.steps[step]) return missingPage(c)
  const { programme, one } = found
  if (isPaymentStep(programme, step))
    return refusedPage(
      c,
      t('這個步驟在「付款與預算」整批辦理。', 'This is done on the page of payments, for many cases at once.'),
    )
  const session = actingSession(c, programme, step, one)
  const sent = await readBody(c, session, programme)
  const seq = Number((await formValue(c, '_seq')) ?? one.seq)
  if (sent.pressed === 'discard') {
    await discardTyped(c, formOf(found, step))
    return c.redirect(`/desk/cases/${one.id}/steps/${step}`, 303)
  }
  await keepTyped(c, formOf(found, step), sent.raw)
  if (sent.pressed) return form(c, found, step, sent.raw, proseProblems(programme, sent.raw))
  const { problems } = readFields(
    programme.fields,
    programme.steps[step]?.asks ?? [],
    sent.raw,
    { today: today(c), strict: false, clears: programme.steps[step]?.clears },
    {
      ...askedAs(programme.fields, one.values, { ...one.values, ...sent.raw }),
      ...(await answersOf(c, programme, programme.steps[step]?.asks ?? [], { ...one.values, ...sent.raw }, session)),
    },
  )
  const unclear = await unclearIn(programme, step, { ...one.values, ...sent.raw })
  const held = heldFor(unclear, (await formValue(c, '_unknown')) === 'yes')
  const amiss = [...sent.problems, ...problems, ...held]
  if (amiss.length > 0) return form(c, found, step, sent.raw, amiss)
  const key = await formValue(c, '_key')
  const despite = await despiteIn(c)
  const acted = await house(c).store.take(
    session,
    one.id,
    Number.isInteger(seq) ? seq : one.seq,
    { step, values: sent.raw, ...despite },
    { at: instant(c), ...(key ? { key: `${key}-${contentKey({ ...sent.raw, ...despite })}` } : {}) },
  )
  return after(c, found, acted, step, sent.raw)
}

export async function correctCase(c: Ctx) {
  const found = await opened(c, 'correction')
  if (!found) return missingPage(c)
  const { programme, one } = found
  const allowed = may(c.get('person'), 'correct', programme.id)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const sent = await readBody(c, deskSession(c), programme)
  const reason = (await formValue(c, '_reason')) ?? ''
  const given = sentFor(found, sent.raw, today(c))
  if (sent.pressed === 'discard') {
    await discardTyped(c, formOf(found, undefined))
    return c.redirect(`/desk/cases/${one.id}/correct`, 303)
  }
  await keepTyped(c, formOf(found, undefined), sent.raw)
  if (sent.pressed) return form(c, found, undefined, given, [], { reason })
  const seq = Number((await formValue(c, '_seq')) ?? one.seq)
  if (sent.problems.length > 0) return form(c, found, undefined, given, sent.problems, { reason })
  const acted = await house(c).store.correct(
    deskSession(c),
    one.id,
    Number.isInteger(seq) ? seq : one.seq,
    differing(found, given, today(c)),
    reason,
    { at: instant(c), ...(await despiteIn(c)) },
  )
  return after(c, found, acted, undefined, given, reason)
}

export async function assignCase(c: Ctx) {
  const found = await opened(c, 'assign', { kept: true })
  if (!found) return missingPage(c)
  const allowed = may(c.get('person'), 'assign', found.programme.id)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const owner = (await formValue(c, '_owner')) ?? ''
  const staff = await staffOf(house(c).db, house(c).bureau.id, house(c).now(), house(c))
  const known = ownersOf(found.programme, staff).some((one) => one.id === owner)
  const reason = (await formValue(c, '_reason')) ?? ''
  const acted = known
    ? await house(c).store.assign(deskSession(c), found.one.id, owner, { at: instant(c), reason })
    : undefined
  if (acted && 'refused' in acted) {
    const problems = acted.refused.map(({ field = '_owner', says }) => ({ field, says }))
    return found.one.kept ? keptPage(c, found, problems) : drawn(c, found, problems, owner)
  }
  return c.redirect(`/desk/cases/${found.one.id}`, 303)
}

export async function noteCase(c: Ctx) {
  const found = await opened(c, 'note')
  if (!found) return missingPage(c)
  const allowed = may(c.get('person'), 'note', found.programme.id)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const words = (await formValue(c, '_note')) ?? ''
  const acted = await house(c).store.note(deskSession(c), found.one.id, words, { at: instant(c) })
  if ('refused' in acted)
    return drawn(c, found, [
      { field: '_note', says: acted.refused[0]?.says ?? t('請寫下註記內容。', 'Write the note.') },
    ])
  return c.redirect(`/desk/cases/${found.one.id}`, 303)
}

async function after(
  c: Ctx,
  found: Opened,
  acted: Acted,
  step: string | undefined,
  raw: Record<string, unknown>,
  reason = '',
) {
  if ('missing' in acted) return missingPage(c)
  if ('conflict' in acted) {
    const again = await opened(c, 'conflict')
    if (!again) return missingPage(c)
    const open = step === undefined || again.one.tries.some((each) => each.step === step)
    return form(c, again, step, raw, open ? [] : [GONE], { reason, since: acted.since })
  }
  if ('refused' in acted)
    return form(
      c,
      found,
      step,
      raw,
      acted.refused.map((one) => ({ field: '', ...one })),
      { reason },
    )
  await dropTyped(c, formOf(found, step))
  return c.redirect(`/desk/cases/${acted.done.id}?done=${step ?? 'corrected'}`, 303)
}

const GONE = {
  field: '',
  says: t(
    '案件現在的狀態已不能辦理這個步驟。您輸入的內容還在下面，可以複製到別處。',
    'The case is no longer at a point where this can be done. What you typed is still below; you can copy it.',
  ),
}

/** A key that changes with what was typed: mending a mistake is a new request, pressing twice is not. */
const contentKey = (raw: Record<string, unknown>): string =>
  createHash('sha256').update(JSON.stringify(raw)).digest('base64url').slice(0, 16)
