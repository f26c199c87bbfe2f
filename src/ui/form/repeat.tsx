// Many of one thing: a row for each, and buttons that add and remove. The server answers them; the script answers faster.
import type { ComponentChildren } from 'preact'
import { say, t } from '#engine'
import { type Asking, Group } from './field.tsx'

type Props = Asking & { rows: readonly ComponentChildren[]; max: number }
export function Repeat({ rows, max, ...asking }: Props) {
  const { name, lang } = asking
  return (
    <Group {...asking}>
      <ol class="repeat" data-repeat={name} data-max={max}>
        {rows.map((row, at) => (
          <li class="panel">
            <div class="row-of-many">{row}</div>
            {rows.length > 1 ? <Remove name={name} at={at} lang={lang} /> : null}
          </li>
        ))}
      </ol>
      {rows.length < max ? (
        <div>
          <button class="quiet small-button" name="_add" value={name} formnovalidate>
            {say(t('再加一筆', 'Add another', { vi: 'Thêm', id: 'Tambah', th: 'เพิ่มอีก', fil: 'Magdagdag' }), lang)}
          </button>
        </div>
      ) : null}
    </Group>
  )
}

const Remove = ({ name, at, lang }: { name: string; at: number; lang: Asking['lang'] }) => (
  <div>
    <button class="quiet small-button" name="_remove" value={`${name}.${at}`} formnovalidate>
      {say(t(`移除第 ${at + 1} 筆`, `Remove number ${at + 1}`), lang)}
    </button>
  </div>
)
