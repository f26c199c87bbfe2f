// The codes with which parties follow a case at the portal, and who at the desk may read them.
import { type CaseEvent, type Programme, say, sensitivityOf, t } from '#engine'
import { Facts } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house } from '#web/env.ts'

/** Whoever holds the code is that party: where the party is under seal, the code would open the seal and speak in their name. */
export const isSecret = (programme: Programme, role: string): boolean => {
  const field = programme.fields[programme.roles[role]?.is ?? '']
  return field !== undefined && sensitivityOf(field) === 'sealed'
}

/** Nothing to see for whoever may not see personal data; a sealed party's only for whoever took the report down, until the next event. */
export async function accessCodes(
  c: Ctx,
  {
    id,
    programme,
    events,
    personal,
  }: { id: string; programme: Programme; events: readonly CaseEvent[]; personal: boolean },
) {
  const lang = c.get('lang')
  const parties = Object.entries(programme.roles).filter(([, role]) => role.kind === 'party')
  if (parties.length === 0) return null
  const session = deskSession(c)
  const justEntered = events.length === 1 && events[0]?.by.id === session.actor.id
  return (
    <section class="panel">
      <h2>{say(t('當事人查詢碼', 'Access codes'), lang)}</h2>
      <p class="small soft">
        {say(
          t('交付當事人本人，可於網站查看進度。', 'Hand to the party only; it opens the case on the website.'),
          lang,
        )}
      </p>
      <Facts
        close
        items={await Promise.all(
          parties.map(async ([role, { name }]) => ({
            label: say(name, lang),
            value: !personal ? (
              '－'
            ) : isSecret(programme, role) && !justEntered ? (
              <span class="small">{say(t('僅本人持有', 'Known to them alone'), lang)}</span>
            ) : (
              <span class="number">{await house(c).store.accessCode(session, id, role)}</span>
            ),
          })),
        )}
      />
    </section>
  )
}
