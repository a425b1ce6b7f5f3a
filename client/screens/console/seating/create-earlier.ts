import { type Accessor, createMemo, createSignal } from 'solid-js'
import { recall } from '#client/connection/storage.ts'
import { type Desk, municipalitiesIn } from '#client/screens/console/desk.tsx'
import { askServer } from '#client/screens/home/ask-server.ts'
import { fileName, heldKeys, inOrder, sessionPlace } from '#client/screens/home/mine.model.ts'
import { saveAs } from '#client/screens/home/save-as.ts'
import { stored } from '#client/screens/home/stored.ts'
import { type MeetingsFile, type MeetingsRefusal, readMeetings } from '#shared/gathering/meetings-file.ts'
import { type HomeAnswer, type HomeRow, MOST_KEYS } from '#shared/protocol/home.ts'
import { type Offer, offerOf } from './earlier.model.ts'
import { seatingWords } from './words.ts'

/** Why nothing has come of the latest choice; `no-answer`: of the server. */
export type EarlierTrouble = MeetingsRefusal | { readonly code: 'no-answer' }
export type EarlierDesk = {
  /** The gatherings that this browser leads besides this one; null until the server has answered. */
  readonly rows: Accessor<readonly HomeRow[] | null>
  readonly offer: Accessor<Offer | null>
  readonly trouble: Accessor<EarlierTrouble | null>
  readonly busy: Accessor<boolean>
  readonly look: () => Promise<void>
  readonly choose: (row: HomeRow) => Promise<void>
  readonly open: (file: File) => Promise<void>
  readonly back: () => void
}

const leads = (gathering: string) => ({ gathering, session: recall(sessionPlace(gathering)) ?? '' })

/**
 * Who met at an earlier gathering: out of one that this browser leads as well (its key lies where the home page finds it), or out of
 * a file. Either way it is the same document, and is read the same way.
 */
export function createEarlier(desk: Desk): EarlierDesk {
  const own = desk.view.gathering.id
  const [rows, setRows] = createSignal<readonly HomeRow[] | null>(null)
  const [file, setFile] = createSignal<MeetingsFile | null>(null)
  const [trouble, setTrouble] = createSignal<EarlierTrouble | null>(null)
  const [busy, setBusy] = createSignal(false)
  // Whoever comes onto the list meanwhile is recognised, too.
  const offer = createMemo(() => {
    const is = file()
    return is === null ? null : offerOf(is, desk.view.people, municipalitiesIn(desk.view), own)
  })

  function take(text: string) {
    const read = readMeetings(text)
    setTrouble(read.ok ? null : read)
    setFile(read.ok ? read.file : null)
  }

  return {
    rows,
    offer,
    trouble,
    busy,
    async look() {
      const mine = heldKeys(stored(), MOST_KEYS).filter(
        (key) => key.role === 'leader' && key.gathering !== own,
      )
      const reply = await askServer<HomeAnswer>('home', { mine })
      setRows(reply.ok ? inOrder(reply.body.mine) : [])
      setTrouble(reply.ok ? null : { code: 'no-answer' })
    },
    async choose({ key }) {
      if (busy() || key.role !== 'leader') return
      setBusy(true)
      const reply = await askServer<object>('meetings', leads(key.gathering))
      setBusy(false)
      if (reply.ok) take(JSON.stringify(reply.body))
      else setTrouble({ code: 'no-answer' })
    },
    async open(chosen) {
      setBusy(true)
      take(await chosen.text())
      setBusy(false)
    },
    back() {
      setFile(null)
      setTrouble(null)
    },
  }
}

/** Who has met here, as a file to be taken along; false when the server gave none. */
export async function saveMeetings({ view }: Desk): Promise<boolean> {
  const { id, title } = view.gathering
  const reply = await askServer<object>('meetings', leads(id))
  if (!reply.ok) return false
  const name = `${title || view.agenda.title} ${seatingWords().earlier.fileTail}`
  // As it is measured where it is made: with a line for each number it would be too long to be read again.
  saveAs(fileName(name), JSON.stringify(reply.body))
  return true
}
