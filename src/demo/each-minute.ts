// Says how far a filling is, once a minute and where a part of it ends: a long one is followed, a short one fills no log.
import type { Filling } from './fill.ts'

const MINUTE = 60_000

/** @param now milliseconds that only go forward */
export function eachMinute(log: (line: string) => void, now = () => performance.now()): NonNullable<Filling['told']> {
  let part = { doing: '', began: 0, first: 0 }
  let said = now()
  return ({ doing, cases, of }) => {
    const at = now()
    // The first batch of a part tells when it began; what was played before it was cut off took no time now.
    if (doing !== part.doing) part = { doing, began: at, first: cases }
    const isOver = cases >= of
    if (!isOver && at - said < MINUTE) return
    said = at
    const seconds = (at - part.began) / 1000
    const rate = seconds > 0 ? (cases - part.first) / seconds : 0
    const pace = rate > 0 && !isOver ? `, ${rate.toFixed(0)} a second, ${minutes((of - cases) / rate)} remain` : ''
    log(`${doing}: ${cases} of ${of}${pace}`)
  }
}

const minutes = (seconds: number) => (seconds < 60 ? 'less than a minute' : `${Math.round(seconds / 60)} min`)
