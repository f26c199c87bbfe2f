// Papers and pictures: the box that takes them, and their names with their size.
import type { FileField } from '#engine'
import { FileInput, sizeOf } from '../../form/index.ts'
import { kept } from '../given.ts'
import type { Drawn } from './kind.ts'

export const fileDrawn: Drawn<FileField> = {
  ask: ({ field, asking, value, takesOut }) => (
    <FileInput {...asking} kept={kept(value)} bare={field.bare === true} takesOut={takesOut} />
  ),
  show: ({ value, fileHref }) => (
    <>
      {(value as Stored[]).map((file) => (
        <span class="part">
          {fileHref ? <a href={fileHref(file.hash)}>{file.name}</a> : file.name}（{sizeOf(file.bytes)}）
        </span>
      ))}
    </>
  ),
}
type Stored = { hash: string; name: string; bytes: number }
