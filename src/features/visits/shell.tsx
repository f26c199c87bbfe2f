// The page that lives on the telephone. It holds the questions and nothing about anybody; the answers stay sealed beside it.
import { getCookie } from 'hono/cookie'
import { say, t } from '#engine'
import { deviceAsks, visited } from '#capabilities/visited/contract.ts'
import { FieldInputs, page, PlainPage, RadioGroup, TextInput } from '#ui/index.ts'
import { visitsHref } from './assets.ts'
import { type Ctx, house } from '#web/env.ts'
import { offline, type Visited, visits } from './which.ts'

type Lang = 'zh' | 'en'

export function shell(c: Ctx) {
  const lang: Lang = c.get('lang') === 'zh' ? 'zh' : 'en'
  const programmes = visits(house(c).programmes)
  c.header('cache-control', 'no-cache')
  return c.html(
    page(
      <PlainPage
        lang={lang}
        title={say(t('行動稽查', 'Visits'), lang)}
        site={house(c).bureau}
        path={c.req.path}
        asked={new URL(c.req.url).search}
        theme={getCookie(c, 'theme')}
        app={{ manifest: '/desk/visits/manifest.webmanifest', script: visitsHref }}
      >
        <div class="stack wide">
          <h1>{say(t('行動稽查', 'Visits'), lang)}</h1>
          <noscript>
            <p class="notice warn">
              {say(
                t(
                  '這一頁需要 JavaScript 才能離線記錄。沒有 JavaScript 時，請連線後在工作區以一般的「登錄檢查」表單記錄。',
                  'Recording offline needs JavaScript. Without it, record the visit online with the ordinary form at the desk.',
                ),
                lang,
              )}{' '}
              <a href="/desk/visits">{say(t('到工作區的檢查清單', 'To the list at the desk'), lang)}</a>
            </p>
          </noscript>
          <p id="status" role="status" class="soft" />
          <Prepare lang={lang} />
          <Unlock lang={lang} />
          <List lang={lang} />
          <Visit lang={lang} programmes={programmes} />
        </div>
      </PlainPage>,
    ),
  )
}

function Pin({ id, label, lang, fresh = false }: { id: string; label: string; lang: Lang; fresh?: boolean }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="short number"
        type="password"
        inputmode="numeric"
        maxlength={12}
        autocomplete={fresh ? 'new-password' : 'off'}
        aria-describedby={fresh ? 'pin-hint' : undefined}
        lang={lang}
      />
    </div>
  )
}

function Prepare({ lang }: { lang: Lang }) {
  return (
    <section id="prepare" class="stack" hidden>
      <h2 tabindex={-1}>{say(t('帶走今天的檢查', 'Take today’s visits along'), lang)}</h2>
      <p id="pin-hint">
        {say(
          t(
            '請設一組 6 至 12 位數字的 PIN。資料以 PIN 加密存在這台裝置，當天結束即失效；忘記 PIN 時，未上傳的紀錄無法讀出。',
            'Set a PIN of 6 to 12 digits. What you take along is kept encrypted with it until the end of the day. If you forget it, records not sent yet cannot be read.',
          ),
          lang,
        )}
      </p>
      <form id="prepare-form" class="stack">
        <Pin id="f-pin" label={say(t('PIN', 'PIN'), lang)} lang={lang} fresh />
        <Pin id="f-pin-again" label={say(t('再輸入一次 PIN', 'The PIN once more'), lang)} lang={lang} fresh />
        <div>
          <button>{say(t('帶走檢查', 'Take them along'), lang)}</button>
        </div>
      </form>
    </section>
  )
}

function Unlock({ lang }: { lang: Lang }) {
  return (
    <section id="unlock" class="stack" hidden>
      <h2 tabindex={-1}>{say(t('輸入 PIN', 'Enter the PIN'), lang)}</h2>
      <form id="unlock-form" class="stack">
        <Pin id="f-unlock" label={say(t('PIN', 'PIN'), lang)} lang={lang} />
        <div>
          <button>{say(t('開啟', 'Open'), lang)}</button>
        </div>
      </form>
    </section>
  )
}

function List({ lang }: { lang: Lang }) {
  return (
    <section id="list" class="stack" hidden>
      <h2 tabindex={-1}>{say(t('今天的檢查', 'Today’s visits'), lang)}</h2>
      <p id="none" hidden>
        {say(t('今天沒有帶走任何檢查。', 'No visit is with you today.'), lang)}
      </p>
      <ul id="visits" class="stack" />
      <div class="row">
        <strong id="unsent" />
        <button id="send" type="button">
          {say(t('上傳', 'Send'), lang)}
        </button>
        <button id="renew" type="button" class="quiet">
          {say(t('更新檢查清單', 'Fetch again'), lang)}
        </button>
      </div>
    </section>
  )
}

function Visit({ lang, programmes }: { lang: Lang; programmes: readonly Visited[] }) {
  return (
    <section id="visit" class="stack" hidden data-how={visited.field.signedHow} data-by={visited.field.signedBy}>
      <h2 id="visit-title" tabindex={-1}>
        {say(t('檢查', 'Visit'), lang)}
      </h2>
      <dl id="visit-facts" class="facts close" />
      {programmes.map((programme) => (
        <form id={`form-${programme.id}`} class="stack" hidden autocomplete="off">
          <VisitFields fields={programme.fields} names={offline(programme).asks ?? []} lang={lang} />
        </form>
      ))}
      <section id="signing" class="stack tight" hidden>
        <h3>{say(t('手寫簽名', 'Signature'), lang)}</h3>
        <p class="small soft">
          {say(
            t(
              '不便手寫者，請改選「以鍵入姓名確認」。',
              'Whoever cannot sign by hand may confirm by typed name instead.',
            ),
            lang,
          )}
        </p>
        <canvas
          id="pad"
          class="pad"
          width={640}
          height={240}
          role="img"
          aria-label={say(t('簽名欄', 'Box to sign in'), lang)}
        />
        <div>
          <button id="pad-clear" type="button" class="quiet small-button">
            {say(t('清除簽名', 'Clear'), lang)}
          </button>
        </div>
      </section>
      <section class="stack tight">
        <h3>{say(t('照片', 'Photographs'), lang)}</h3>
        <div class="field">
          <label for="camera">{say(t('拍照或選擇照片', 'Take or choose photographs'), lang)}</label>
          <input id="camera" type="file" accept="image/*" capture="environment" multiple />
        </div>
        <ul id="photos" class="row" />
      </section>
      <div class="row">
        <button id="finish" type="button">
          {say(t('完成檢查', 'Finish the visit'), lang)}
        </button>
        <button id="back" type="button" class="quiet">
          {say(t('存檔並回清單', 'Keep and go back'), lang)}
        </button>
      </div>
    </section>
  )
}

/** Filled by the telephone itself, or asked for outside the form. */
const OWN = new Set<string>([visited.field.visitedOn, ...deviceAsks])
type Asking = { fields: Visited['fields']; names: readonly string[]; lang: Lang }
function VisitFields({ fields, names, lang }: Asking) {
  const asked = names.filter((name) => fields[name] && !OWN.has(name) && fields[name].kind !== 'file')
  const { checklist } = visited.field
  const others = asked.filter((name) => name !== checklist)
  return (
    <>
      {asked.includes(checklist) ? <Checklist name={checklist} field={fields.checklist} lang={lang} /> : null}
      <FieldInputs fields={fields} names={others} values={{}} problems={[]} lang={lang} loose />
    </>
  )
}

/** Rows of an article and a result: every article stands there to be answered, none has to be; what is kept needs no words. */
type Checking = { name: string; field: Visited['fields']['checklist']; lang: Lang }
function Checklist({ name, field, lang }: Checking) {
  const { article, result, facts } = field.of
  const results = Object.entries(result.options).map(([value, text]) => ({ value, label: say(text, lang) }))
  return (
    <section class="stack">
      <h3>{say(field.label, lang)}</h3>
      {Object.entries(article.options).map(([code, text], at) => (
        <div class="panel stack tight">
          <input type="hidden" name={`${name}.${at}.article`} value={code} />
          <RadioGroup name={`${name}.${at}.result`} label={say(text, lang)} lang={lang} optional options={results} />
          <TextInput
            when={{ [`${name}.${at}.result`]: results.slice(1).map((one) => one.value) }}
            name={`${name}.${at}.facts`}
            label={say(facts.label, lang)}
            lang={lang}
            optional
            max={1000}
          />
        </div>
      ))}
    </section>
  )
}
