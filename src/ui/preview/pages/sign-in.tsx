// Signing in, in English.
import { Form, TextInput } from '../../form/index.ts'
import { PlainPage } from '../../frame/index.ts'
import { bureau } from '../bureau.ts'

export const signIn = (
  <PlainPage lang="en" title="Officers: sign in" site={bureau} path="/desk/sign-in">
    <div class="stack wide">
      <h1>Officers: sign in</h1>
      <Form action="#sign-in" csrf="example">
        <TextInput name="account" label="Account" lang="en" short autocomplete="username" />
        <div>
          <button>Sign in</button>
        </div>
      </Form>
    </div>
  </PlainPage>
)
