// Attaching papers. What was sent before an error is kept and listed; unticking one leaves it out.
import { say, t } from '#engine'
import { type Asking, Field } from './field.tsx'

export type Kept = { name: string; bytes: number; [more: string]: unknown }
const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.heic,.heif,.webp,.odt,.ods,.docx,.xlsx,.txt'
const LIMITS = t(
  'PDF、照片、ODT、ODS、DOCX、XLSX 或純文字，每個 10 MB 以內。',
  'PDF, photographs, ODT, ODS, DOCX, XLSX or plain text, up to 10 MB each.',
)

/** Ends the name of the box by which a sender has what a file says of place, device and author taken out. */
export const BARE = '-bare'
const TAKEN_OUT = t(
  '照片與文件裡的拍攝位置、裝置、作者等資料，收下時會自動移除。',
  'What pictures and documents say of place, device and author is taken out when they are received.',
)
const OFFERED = t(
  '移除這次附上的照片與文件裡的拍攝位置、裝置、作者（對方可能看得到；證據要保留原檔時不要勾）',
  'Take out what the files attached now say of place, device and author. Others may see it; leave the box empty where the original is evidence',
)

export function FileInput({
  kept = [],
  hint,
  bare = false,
  takesOut = false,
  ...asking
}: Asking & {
  kept?: readonly Kept[]
  /** Taken out of every file here, whether asked or not. */ bare?: boolean
  /** Asked for before, on this form. */ takesOut?: boolean
}) {
  const { name, lang } = asking
  return (
    <Field {...asking} hint={[hint, say(LIMITS, lang), bare && say(TAKEN_OUT, lang)].filter(Boolean).join('　')}>
      {(of) => (
        <>
          {kept.length > 0 ? (
            <div class="options">
              {kept.map((file) => (
                <label>
                  <input type="checkbox" name={name} value={JSON.stringify(file)} checked />
                  <span>
                    {say(t('附上', 'Attach'), lang)} {file.name}（{sizeOf(file.bytes)}）
                  </span>
                </label>
              ))}
            </div>
          ) : null}
          <input {...of} type="file" multiple accept={ACCEPTED} />
          {bare ? null : (
            <div class="options small">
              <label>
                <input type="checkbox" name={name + BARE} value="yes" checked={takesOut} />
                <span>{say(OFFERED, lang)}</span>
              </label>
            </div>
          )}
        </>
      )}
    </Field>
  )
}

export const sizeOf = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1_048_576
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`
