// The visits page on a telephone: prepared while there is a network, worked in where there is none, sent when there is one again.
import type { Entry } from './chain.ts'
import { type Photo, shownAs, small } from './photo.ts'
import { entriesOf, type Visit, write } from './record.ts'
import { send } from './send.ts'
import { clear, keep, kept, letGo, outbox, type Taken, type Vault } from './shelf.ts'
import { signaturePad } from './signature.ts'
import { freshSalt, keyFrom, opened, sealed } from './vault.ts'

const zh = document.documentElement.lang.startsWith('zh')
const word = (chinese: string, english: string) => (zh ? chinese : english)
const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E
const status = find('status')
/** The questions of how a visit was signed, and by whom: the page says what they are called. */
const { how = '', by = '' } = find('visit').dataset
const tell = (chinese: string, english: string) => (status.textContent = word(chinese, english))
type Bundle = { visits: Visit[]; now: string; expires: string }

let key: CryptoKey | undefined
let visits: Visit[] = []
let here: { visit: Visit; record: string; form: HTMLFormElement; signature?: string } | undefined

const SECTIONS = ['prepare', 'unlock', 'list', 'visit']
function show(section: string): void {
  for (const name of SECTIONS) find(name).hidden = name !== section
  find(section).querySelector<HTMLElement>('h2')?.focus()
}

await navigator.serviceWorker?.register('/desk/visits/worker.js').catch(() => undefined)
void navigator.storage?.persist?.().catch(() => false)
show((await kept<Vault>('vault')) ? 'unlock' : 'prepare')
document.documentElement.dataset.ready = ''

find<HTMLFormElement>('prepare-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void prepare()
})
find<HTMLFormElement>('unlock-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void unlock()
})
find('renew').addEventListener('click', () => void renew())
find('send').addEventListener('click', () => void sendNow())
find('back').addEventListener('click', () => void leave())
find('finish').addEventListener('click', () => void (here && finish(here.form)))
addEventListener('online', () => void (key && sendNow()))

async function prepare(): Promise<void> {
  const [pin, again] = [find<HTMLInputElement>('f-pin').value, find<HTMLInputElement>('f-pin-again').value]
  if (!/^\d{6,12}$/.test(pin)) return void tell('PIN 請用 6 至 12 位數字。', 'Use a PIN of 6 to 12 digits.')
  if (pin !== again) return void tell('兩次輸入的 PIN 不同。', 'The two PINs differ.')
  const salt = freshSalt()
  const made = await keyFrom(pin, salt)
  const bundle = await fetched()
  if (!bundle) return
  await keep({ id: 'vault', salt, check: await sealed(made, 'right') })
  key = made
  await takeAlong(bundle)
  await list()
  tell('已帶走今天的檢查，可以離線。', 'Today’s visits are with you. You may go offline.')
}

async function unlock(): Promise<void> {
  const vault = await kept<Vault>('vault')
  if (!vault) return show('prepare')
  const box = find<HTMLInputElement>('f-unlock')
  const made = await keyFrom(box.value, vault.salt)
  box.value = ''
  if ((await opened(made, vault.check)) !== 'right')
    return void tell('PIN 不正確，請再試一次。', 'That is not the PIN. Try again.')
  key = made
  const taken = await kept<Taken>('visits')
  if (taken && taken.expires < Date.now()) {
    await letGo('visits')
    tell(
      '帶走的資料已逾期並刪除；未上傳的紀錄仍在。',
      'What you took along has expired and is gone. Records not sent are still here.',
    )
  } else {
    visits = (taken && (await opened<Visit[]>(key, taken.visits))) ?? []
    tell('', '')
  }
  await list()
  if (navigator.onLine) await sendNow()
}

async function fetched(): Promise<Bundle | undefined> {
  try {
    const answer = await fetch('/desk/visits/bundle', { headers: { accept: 'application/json' } })
    if (answer.redirected || answer.status === 401)
      return void tell('請先在工作區登入，再回來帶走檢查。', 'Sign in at the desk first, then come back.')
    if (!answer.ok)
      return void tell('現在無法取得檢查，請稍後再試。', 'The visits cannot be fetched now. Try again shortly.')
    return (await answer.json()) as Bundle
  } catch {
    return void tell('沒有網路，無法帶走檢查。', 'There is no network; the visits cannot be fetched.')
  }
}

async function takeAlong(bundle: Bundle): Promise<void> {
  if (!key) return
  visits = bundle.visits
  // A clock that is wrong by days must not make today's visits expire: what counts is how long they may be kept.
  const expires = Date.now() + Date.parse(bundle.expires) - Date.parse(bundle.now)
  await keep({ id: 'visits', visits: await sealed(key, visits), expires })
}

async function renew(): Promise<void> {
  const bundle = await fetched()
  if (!bundle) return
  for (const done of (await outbox()).filter((one) => one.became)) await clear(done.record)
  await takeAlong(bundle)
  await list()
  tell('已更新。', 'Up to date.')
}

async function list(): Promise<void> {
  if (!key) return show('unlock')
  here = undefined
  const posted = await outbox()
  const unsent = posted.filter((one) => !one.sent).length
  find('unsent').textContent = word(`待上傳 ${unsent} 筆`, `${unsent} entries to send`)
  find('unsent').dataset.count = String(unsent)
  find('visits').replaceChildren(
    ...visits.map((visit) => {
      const mine = posted.filter((one) => one.caseId === visit.id)
      const last = mine.at(-1)
      const item = document.createElement('li')
      item.className = 'panel stack tight'
      const open = document.createElement('button')
      const begun = mine.length > 0
      open.append(begun ? word('繼續', 'Go on') : word('開始檢查', 'Begin'), line('span', ` ${visit.number}`, 'unseen'))
      open.hidden = last?.kind === 'finished'
      open.addEventListener('click', () => void enter(visit))
      item.append(
        line('strong', visit.title),
        line('p', [visit.number, ...visit.brief].join('　'), 'soft'),
        line('p', standing(last), 'state'),
        open,
      )
      return item
    }),
  )
  find('none').hidden = visits.length > 0
  show('list')
}

function standing(last: Awaited<ReturnType<typeof outbox>>[number] | undefined): string {
  if (!last) return word('尚未開始', 'Not begun')
  if (last.became === 'recorded') return word('已上傳並登錄', 'Sent and recorded')
  if (last.became === 'conflict')
    return word('已上傳；案件在離線期間有變動，待承辦人決定', 'Sent; the case had moved on and somebody decides')
  if (last.became === 'refused') return word('已上傳；請到工作區補正', 'Sent; to be completed at the desk')
  return last.kind === 'finished'
    ? word('已完成，待上傳', 'Finished, to be sent')
    : word('進行中，已存在本機', 'Begun, kept on this device')
}

async function enter(visit: Visit): Promise<void> {
  if (!key) return
  const form = find<HTMLFormElement>(`form-${visit.programme}`)
  for (const other of document.querySelectorAll<HTMLFormElement>('#visit form')) other.hidden = other !== form
  form.reset()
  find('visit-title').textContent = visit.title
  find('visit-facts').replaceChildren(
    ...visit.facts.map(({ label, value }) => {
      const pair = document.createElement('div')
      pair.append(line('dt', label), line('dd', value))
      return pair
    }),
  )
  const entries = await entriesOf(key, visit.id)
  const record = entries[0]?.record ?? crypto.randomUUID()
  here = { visit, record, form }
  find('photos').replaceChildren()
  pad.clear()
  if (entries.length === 0) await write(key, visit, record, 'begun', {})
  restore(form, entries)
  form.dispatchEvent(new Event('input', { bubbles: true }))
  tell('', '')
  show('visit')
}

/** As it was when the telephone died: the last answers, every photograph, the signature. */
function restore(form: HTMLFormElement, entries: readonly Entry[]): void {
  const answers = entries.findLast((one) => one.kind === 'answers')?.body.pairs as [string, string][] | undefined
  for (const [name, value] of answers ?? [])
    for (const box of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`))
      if (box.type === 'radio' || box.type === 'checkbox') box.checked ||= box.value === value
      else box.value = value
  for (const entry of entries) if (entry.kind === 'photo') picture(entry.body as Photo)
  const signed = entries.findLast((one) => one.kind === 'signature')?.body.data
  if (here && typeof signed === 'string') {
    here.signature = signed
    pad.show(signed)
  }
}

const pad = signaturePad(find<HTMLCanvasElement>('pad'), (drawn) => {
  if (!here || !key) return
  here.signature = drawn.data
  void write(key, here.visit, here.record, 'signature', { ...drawn })
})
find('pad-clear').addEventListener('click', () => {
  pad.clear()
  if (!here || !key) return
  delete here.signature
  void write(key, here.visit, here.record, 'signature', { data: null })
})

let waiting: ReturnType<typeof setTimeout> | undefined
for (const form of document.querySelectorAll<HTMLFormElement>('#visit form')) {
  form.addEventListener('input', () => {
    find('visit').dataset.unsaved = ''
    clearTimeout(waiting)
    waiting = setTimeout(() => void save(), 250)
    find('signing').hidden = new FormData(form).get(how) !== 'drawn'
  })
  // A box ticked or a line left is whole: it need not wait for the next letter.
  form.addEventListener('change', () => void save())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void finish(form)
  })
}
find<HTMLInputElement>('camera').addEventListener(
  'change',
  (event) => void photographed(event.target as HTMLInputElement),
)

const pairsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )

let saved = ''
let saving: Promise<void> = Promise.resolve()
/** Resolves when what was typed until now lies on the disk, or the reader was told that it does not. */
function save(): Promise<void> {
  clearTimeout(waiting)
  saving = saving.then(saveNow).catch(() => {
    tell(
      '無法存入本機，請先抄下內容並檢查儲存空間。',
      'It cannot be kept on this device. Note it down and check the space left.',
    )
  })
  return saving
}
async function saveNow(): Promise<void> {
  if (!here || !key) return
  const pairs = pairsOf(here.form)
  const same = JSON.stringify([here.record, pairs])
  if (same !== saved) {
    await write(key, here.visit, here.record, 'answers', { pairs })
    saved = same
    // Said quietly: what somebody is being asked for stays to be read.
    if (status.textContent === '') status.textContent = word('已存在本機', 'Kept on this device')
  }
  if (here && same === JSON.stringify([here.record, pairsOf(here.form)])) delete find('visit').dataset.unsaved
}
// A telephone put into a pocket may not come back to this page.
document.addEventListener('visibilitychange', () => void (document.hidden && save()))

async function photographed(box: HTMLInputElement): Promise<void> {
  for (const file of box.files ?? []) {
    if (!here || !key) return
    try {
      const photo = await small(file, file.name)
      await write(key, here.visit, here.record, 'photo', { ...photo })
      picture(photo)
    } catch {
      tell('這個檔案不是可以讀取的照片。', 'That file is no photograph that can be read.')
    }
  }
  box.value = ''
}

function picture(photo: Photo): void {
  const item = document.createElement('li')
  item.append(Object.assign(document.createElement('img'), { src: shownAs(photo), alt: photo.name, width: 120 }))
  find('photos').append(item)
}

async function finish(form: HTMLFormElement): Promise<void> {
  if (!here || !key) return
  const pairs = pairsOf(form)
  const given = Object.fromEntries(pairs)
  if (!given[how]) return void tell('請選擇簽名方式。', 'Say how it was signed.')
  if (given[how] !== 'refused' && !given[by]) return void tell('請填簽名者姓名。', 'Give the name of whoever signed.')
  if (given[how] === 'drawn' && !here.signature)
    return void tell('請在簽名欄簽名，或改以鍵入姓名確認。', 'Sign in the box, or confirm by typed name.')
  clearTimeout(waiting)
  await write(key, here.visit, here.record, 'finished', { pairs })
  await list()
  tell('檢查已完成並存在本機。', 'The visit is finished and kept on this device.')
  if (navigator.onLine) await sendNow()
}

async function leave(): Promise<void> {
  await save()
  await list()
}

async function sendNow(): Promise<void> {
  if (!key) return
  const { left, stopped, says } = await send(key)
  if (!here) await list()
  if (stopped === 'offline') tell(`沒有網路，${left} 筆留在本機。`, `No network; ${left} entries stay here.`)
  else if (stopped === 'sign-in')
    tell('請先在工作區登入，紀錄仍在本機。', 'Sign in at the desk first; the records are still here.')
  else if (stopped === 'refused')
    status.textContent =
      says ?? word('伺服器沒有收下，紀錄仍在本機。', 'The server did not take it; the record is still here.')
  else tell('全部已上傳。', 'Everything is sent.')
}

const line = (tag: string, words: string, name = '') =>
  Object.assign(document.createElement(tag), { textContent: words, className: name })
