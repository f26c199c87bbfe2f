// Signing in with the city's own accounts: OpenID Connect, code flow with PKCE. An option; without its settings it is not there.
import * as client from 'openid-client'
import { t, type Text } from '#engine'
import type { Db } from '#store/db.ts'
import { staffOf } from './accounts.ts'
import { openSession, type SignedIn } from './sessions.ts'

export type OidcSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** The claim that holds our account name. */ claim: string
  /** Only for a provider on this machine. */ insecure?: boolean
}

/** OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, and OIDC_CLAIM (default preferred_username). */
export function oidcSettings(env: Record<string, string | undefined>): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer || !clientId || !clientSecret) return undefined
  return {
    issuer,
    clientId,
    clientSecret,
    claim: env.OIDC_CLAIM ?? 'preferred_username',
    insecure: /^http:\/\/(localhost|127\.0\.0\.1)/.test(issuer),
  }
}

export type Pending = { verifier: string; state: string; nonce: string }

export function openOidc(settings: OidcSettings) {
  // Asked for when it is needed, and again after a failure: a provider that is away at our start does not shut us out for good.
  let known: Promise<client.Configuration> | undefined
  const provider = () =>
    (known ??= client
      .discovery(
        new URL(settings.issuer),
        settings.clientId,
        settings.clientSecret,
        undefined,
        settings.insecure ? { execute: [client.allowInsecureRequests] } : undefined,
      )
      .catch((error: unknown) => {
        known = undefined
        throw error
      }))
  return {
    /** Where to send the browser, and what to remember until it comes back. */
    async start(redirect: string): Promise<{ to: string; pending: Pending }> {
      const pending = {
        verifier: client.randomPKCECodeVerifier(),
        state: client.randomState(),
        nonce: client.randomNonce(),
      }
      const to = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirect,
        scope: 'openid profile',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      })
      return { to: to.href, pending }
    },
    /** The provider says who it is; whether they may work here, and as what, our own accounts say. */
    async finish(
      db: Db,
      bureau: string,
      returned: URL,
      pending: Pending | undefined,
      now: number,
    ): Promise<SignedIn | { refused: Text }> {
      if (!pending) return { refused: t('登入逾時，請重新開始。', 'The sign-in took too long. Please begin again.') }
      try {
        const tokens = await client.authorizationCodeGrant(await provider(), returned, {
          pkceCodeVerifier: pending.verifier,
          expectedState: pending.state,
          expectedNonce: pending.nonce,
        })
        const name = String(tokens.claims()?.[settings.claim] ?? '').toLowerCase()
        const person = name ? (await staffOf(db, bureau, now)).find((one) => one.id === name) : undefined
        return person
          ? await openSession(db, bureau, person, 'whole', now, person.id)
          : {
              refused: t(
                '市府帳號已確認，但本局尚未開通您的權限，請洽系統管理者。',
                'Your city account is right, but this bureau has not given you an office yet. Ask the administrator.',
              ),
            }
      } catch {
        return {
          refused: t(
            '未能以市府帳號登入，請再試一次或改用本局帳號。',
            'Signing in with the city account did not work. Try again, or use your account here.',
          ),
        }
      }
    },
  }
}
export type Oidc = ReturnType<typeof openOidc>
