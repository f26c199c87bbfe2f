// The codes with which parties follow a case: when each was given, and the door to a new one. The code itself is not read at the desk.
import {
  type Case,
  type CaseEvent,
  type CodeGiven,
  hasCode,
  type Lang,
  type Programme,
  say,
  sensitivityOf,
  showDay,
  t,
  taipeiDay,
  type Text,
} from '#engine'
import { Facts } from '#ui/index.ts'
import { type Ctx, house, type Person } from '#web/env.ts'
import { rolesIn, sees } from '#auth/index.ts'
import { deskSession } from '#web/acting.ts'

export const GIVEN: Record<CodeGiven, Text> = {
  filing: t('收件時給予', 'Given on filing'),
  counter: t('臨櫃換發', 'Renewed at the counter'),
  post: t('郵寄換發', 'Renewed by post'),
  'e-mail': t('電子郵件換發', 'Renewed by e-mail'),
  account: t('以帳號換發', 'Renewed with an account'),
}

/** Whoever holds the code is that party: where the party is under seal, the code would open the seal and speak in their name. */
export const isSecret = (programme: Programme, role: string): boolean => {
  const field = programme.fields[programme.roles[role]?.is ?? '']
  return field !== undefined && sensitivityOf(field) === 'sealed'
}

/** The bureau's own people of the programme, who see the party; a sealed party's code only whoever took the report down, until the next event. */
export function mayRenew(
  person: Person,
  { programme, one }: { programme: Programme; one: Pick<Case, 'id' | 'state'> },
  role: string,
  events: readonly CaseEvent[],
): boolean {
  const staff = rolesIn(person, programme, one).some((each) => programme.roles[each]?.kind === 'staff')
  const justEntered = events.length === 1 && events[0]?.by.id === person.id
  return staff && (isSecret(programme, role) ? justEntered : sees(person, programme, one).includes('personal'))
}

export async function PartyCodes({
  c,
  one: { id, state },
  programme,
  events,
}: {
  c: Ctx
  one: Pick<Case, 'id' | 'state'>
  programme: Programme
  events: readonly CaseEvent[]
}) {
  const lang = c.get('lang')
  const parties = Object.entries(programme.roles).filter(([, role]) => hasCode(role))
  if (parties.length === 0) return null
  const given = await house(c).store.codesGiven(deskSession(c), id)
  return (
    <section class="panel">
      <h2>{say(t('當事人查詢碼', 'Access codes'), lang)}</h2>
      <p class="small soft">
        {say(
          t(
            '查詢碼只有當事人知道。遺失時換發新的，舊的即失效。',
            'Only the party knows it. When it is lost, give a new one; the old one dies.',
          ),
          lang,
        )}
      </p>
      <Facts
        close
        items={parties.map(([role, { name }]) => {
          const one = given.find((each) => each.role === role)
          return {
            label: say(name, lang),
            value: (
              <span class="small">
                {one ? `${showDay(taipeiDay(one.at), lang)} ${say(GIVEN[one.given], lang)}` : say(GIVEN.filing, lang)}
                {mayRenew(c.get('person'), { programme, one: { id, state } }, role, events) ? (
                  <>
                    {'　'}
                    <a href={`/desk/cases/${id}/code/${role}`}>
                      {say(t('換發', 'Renew'), lang)}
                      <span class="unseen">：{say(name, lang)}</span>
                    </a>
                  </>
                ) : isSecret(programme, role) ? (
                  `　${say(t('僅本人持有', 'Known to them alone'), lang)}`
                ) : null}
              </span>
            ),
          }
        })}
      />
    </section>
  )
}

export function CodeGivenLine({ event, lang }: { event: CaseEvent & { kind: 'code' }; lang: Lang }) {
  const showed = event.showed && SHOWED[event.showed]
  return (
    <p>
      {say(GIVEN[event.given], lang)}
      {showed ? `，${say(t('核對：', 'Shown: '), lang)}${say(showed, lang)}` : ''}
    </p>
  )
}

/** What somebody may show to be given a party's code. */
export const SHOWED: Record<string, Text> = {
  'identity-card': t('國民身分證', 'National identity card'),
  'resident-permit': t('居留證', 'Resident permit'),
  passport: t('護照', 'Passport'),
  'health-card': t('有照片之健保卡', 'Health insurance card with photograph'),
  proxy: t('委任書及雙方證件', 'Power of attorney and both identity papers'),
  organisation: t('事業單位或團體登記證明及負責人授權', 'Registration of the organisation and its head’s authority'),
  'took-it-down': t('收件當場交付本人', 'Handed over as it was taken down'),
}
