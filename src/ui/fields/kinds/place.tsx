// A place: the district from the city's list, street and number; and a button by which a telephone says where it stands.
import { partsOfPlace, PARTS, type Place, type PlaceField, say, t } from '#engine'
import { PartInputs, partsOf, PartWords } from '../parts.tsx'
import type { Drawn } from './kind.ts'

export const placeDrawn: Drawn<PlaceField> = {
  ask: ({ field, asking, value, problems }) => (
    <PartInputs {...asking} value={value} problems={problems} parts={partsOf(partsOfPlace(field))}>
      {field.located ? (
        <div class="whole" hidden data-here={`${asking.name}.at`}>
          <button
            class="quiet small-button"
            type="button"
            data-failed={say(
              t(
                '無法取得位置，請自行填寫或留空。',
                'Your device does not say where it is. Type it, or leave it empty.',
              ),
              asking.lang,
            )}
          >
            {say(t('我就在這裡：填入手機座標', 'I am there: use the point of this device'), asking.lang)}
          </button>
          <span class="hint" role="status" />
        </div>
      ) : null}
    </PartInputs>
  ),
  show: ({ value, lang, masked = false }) => {
    const { district, ...closer } = value as Place
    // Where only the district is shown, it needs no name.
    if (district && Object.keys(closer).length === 0) return <>{district}</>
    return <PartWords value={value} labels={PARTS.place} lang={lang} masked={masked} />
  },
}
