// Attaching papers. What was sent before an error is kept and listed; unticking one leaves it out.
import { say, t } from '#engine'
import { type Asking, Field } from './field.tsx'

export type Kept = { name: string; bytes: number; [more: string]: unknown }
const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.heic,.webp,.odt,.ods,.docx,.xlsx,.txt'
const LIMITS = t('PDF、照片、ODT、DOCX，每個 10 MB 以內。', 'PDF, photographs, ODT or DOCX, up to 10 MB each.')

export function FileInput({ kept = [], hint, ...asking }: Asking & { kept?: readonly Kept[] }) {
  const { name, lang } = asking
  return (
    <Field {...asking} hint={[hint, say(LIMITS, lang)].filter(Boolean).join('　')}>
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
