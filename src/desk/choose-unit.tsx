// Whose cases are shown: those of one's own unit, of another in reach, or of all.
import { say, t } from '#engine'
import { type Ctx, house } from '#web/env.ts'
import type { Chosen } from '#web/unit.ts'

/** Nothing where all somebody reaches is of one unit. */
export function ChooseUnit({ c, chosen: { asked, reached, theirs } }: { c: Ctx; chosen: Chosen }) {
  const lang = c.get('lang')
  if (reached.length < 2) return null
  const all = t('全部單位', 'All units')
  return (
    <>
      <label for="unit">{say(t('單位', 'Unit'), lang)}</label>
      <select id="unit" name="unit">
        {theirs.length > 0 ? (
          <>
            <option value="">{say(t('我的單位', 'My own'), lang)}</option>
            <option value="all" selected={asked === 'all'}>
              {say(all, lang)}
            </option>
          </>
        ) : (
          <option value="">{say(all, lang)}</option>
        )}
        {reached.map((id) => (
          <option value={id} selected={id === asked}>
            {say(house(c).bureau.units[id]?.name ?? t(id, id), lang)}
          </option>
        ))}
      </select>
    </>
  )
}
