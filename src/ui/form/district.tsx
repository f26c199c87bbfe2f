// In which district of the city: chosen from the bureau's list where it has one, so that nobody writes it another way.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { ELSEWHERE, say, t } from '#engine'
import { Select } from './choosing.tsx'
import type { Asking } from './field.tsx'
import { TextInput } from './inputs.tsx'

export const DistrictsContext = createContext<readonly string[]>([])

export function DistrictInput({ value, max, ...asking }: Asking & { value: string; max: number }) {
  const districts = useContext(DistrictsContext)
  if (districts.length === 0) return <TextInput {...asking} value={value} max={max} />
  const { lang } = asking
  const before = value === '' || value === ELSEWHERE || districts.includes(value) ? [] : [value]
  return (
    <Select
      {...asking}
      chosen={value}
      options={[
        ...[...before, ...districts].map((one) => ({ value: one, label: one })),
        { value: ELSEWHERE, label: say(ANOTHER_CITY, lang) },
      ]}
    />
  )
}

const ANOTHER_CITY = t('外縣市', 'another city', {
  vi: 'thành phố, huyện khác',
  id: 'kota atau kabupaten lain',
  th: 'เมืองหรือเทศมณฑลอื่น',
  fil: 'ibang lungsod o lalawigan',
})
