// A page with nothing around it but the name: signing in, errors.
import { Document } from './document.tsx'
import type { Framed } from './site.ts'
import { Wordmark } from './wordmark.tsx'

export function PlainPage(props: Framed) {
  return (
    <Document {...props}>
      <header>
        <div class="head">
          <div class="held">
            <Wordmark site={props.site} lang={props.lang} href="/" />
          </div>
        </div>
      </header>
      <main id="C" tabindex={-1}>
        <div class="leaf held narrow">{props.children}</div>
      </main>
    </Document>
  )
}
