// A form that is posted, with the token that shows it came from us.
import type { ComponentChildren } from 'preact'

type Props = { action: string; csrf: string; children: ComponentChildren; files?: boolean; id?: string }
export function Form({ action, csrf, children, files, id }: Props) {
  return (
    <form method="post" action={action} id={id} encType={files ? 'multipart/form-data' : undefined} novalidate>
      <input type="hidden" name="_csrf" value={csrf} />
      {children}
    </form>
  )
}
