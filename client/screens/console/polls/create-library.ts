import { type Accessor, createSignal } from 'solid-js'
import { recall } from '#client/connection/storage.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { heldKeys, inOrder, sessionPlace } from '#client/screens/home/mine.model.ts'
import { stored } from '#client/screens/home/stored.ts'
import { type HomeAnswer, type HomeRow, MOST_KEYS } from '#shared/protocol/home.ts'
import type { Asking } from './draft.model.ts'
import { inProgramme, readQuestions } from './kept.ts'

/** Questions that belong together: one gathering's, or one file's. */
export type Shelf = { readonly heading: string; readonly questions: readonly Asking[] }
export type LibraryTrouble = 'tooLarge' | 'notQuestions' | 'emptyFile' | 'noAnswer'
export type LibraryDesk = {
  /** The gatherings that this browser leads besides this one; null until the server has answered. */
  readonly rows: Accessor<readonly HomeRow[] | null>
  /** What has been looked into, the latest first. */
  readonly shelves: Accessor<readonly Shelf[]>
  readonly trouble: Accessor<LibraryTrouble | null>
  readonly busy: Accessor<boolean>
  readonly look: () => Promise<void>
  readonly choose: (row: HomeRow) => Promise<void>
  readonly open: (file: File) => Promise<void>
}

/** What was asked at other gatherings: the key to them lies where the home page finds it, and their programme has their questions. */
export function createLibrary(own: string): LibraryDesk {
  const [rows, setRows] = createSignal<readonly HomeRow[] | null>(null)
  const [shelves, setShelves] = createSignal<readonly Shelf[]>([])
  const [trouble, setTrouble] = createSignal<LibraryTrouble | null>(null)
  const [busy, setBusy] = createSignal(false)

  function put(heading: string, questions: readonly Asking[]) {
    setTrouble(questions.length === 0 ? 'emptyFile' : null)
    if (questions.length > 0)
      setShelves((all) => [{ heading, questions }, ...all.filter((shelf) => shelf.heading !== heading)])
  }

  return {
    rows,
    shelves,
    trouble,
    busy,
    async look() {
      const mine = heldKeys(stored(), MOST_KEYS).filter(
        (key) => key.role === 'leader' && key.gathering !== own,
      )
      const reply = await askServer<HomeAnswer>('home', { mine })
      setRows(reply.ok ? inOrder(reply.body.mine) : [])
      setTrouble(reply.ok ? null : 'noAnswer')
    },
    async choose({ key, title, code }) {
      if (busy() || key.role !== 'leader') return
      setBusy(true)
      const session = recall(sessionPlace(key.gathering)) ?? ''
      const reply = await askServer<object>('programme', { gathering: key.gathering, session })
      setBusy(false)
      if (reply.ok) put(title || code, inProgramme(reply.body) ?? [])
      else setTrouble('noAnswer')
    },
    async open(file) {
      setBusy(true)
      const read = readQuestions(await file.text())
      setBusy(false)
      if (read.ok) put(file.name, read.questions)
      else setTrouble(read.why)
    },
  }
}
