import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { ChosenFile } from '#client/screens/console/parts/DropFile.tsx'
import type { RosterPerson } from '#shared/people/roster.ts'
import type { RosterFile } from '#shared/people/roster-file.ts'
import { type ListReader, makeListReader } from './make-list-reader.ts'

type There = Pick<RosterPerson, 'name' | 'municipality' | 'title'>
export type ListOptions = {
  /** Names of the gathering's municipalities. */
  readonly known: Accessor<readonly string[]>
  /** Who is on the list already, with the names of their municipalities. */
  readonly there: Accessor<readonly There[]>
  /** For tests. */
  readonly reader?: ListReader
}

/** A list on its way in: pasted or chosen, read (beside the page when it is long), and put right by what is accepted. */
export function createList(options: ListOptions) {
  const reader = options.reader ?? makeListReader()
  const [text, setText] = createSignal('')
  const [file, setFile] = createSignal<ChosenFile | null>(null)
  const [sheet, setSheet] = createSignal<string | null>(null)
  const [accepted, setAccepted] = createSignal<ReadonlySet<string>>(new Set())
  const [read, setRead] = createSignal<RosterFile | null>(null)
  /** Null: nothing is being read. 0 rows: not known yet. */
  const [reading, setReading] = createSignal<{ readonly rows: number } | null>(null)
  const given = () => file() !== null || text().trim() !== ''
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  // Names alone: the list need not be read anew for every arrival.
  const known = createMemo(options.known, undefined, { equals: same })
  const there = createMemo(
    () => options.there().map(({ name, municipality, title }) => ({ name, municipality, title })),
    undefined,
    { equals: same },
  )

  createEffect(
    on([text, file, sheet, accepted, known, there], () => {
      reader.cancel()
      setReading(null)
      const chosen = file()
      if (!given()) return void setRead(null)
      setReading({ rows: 0 })
      reader.read({
        source: chosen
          ? { kind: 'file', bytes: chosen.bytes, sheet: sheet() }
          : { kind: 'text', text: text() },
        options: { known: known(), there: there(), accepted: accepted() },
        onRows: (rows) => setReading({ rows }),
        use: (result) => {
          setRead(result)
          setReading(null)
        },
      })
    }),
  )
  onCleanup(() => reader.cancel())

  /** From here on everything is read anew: what was accepted was about another list. */
  function begin(change: () => void) {
    setAccepted(new Set<string>())
    setRead(null)
    change()
  }

  return {
    text,
    file,
    given,
    read,
    reading,
    write: (typed: string) => setText(typed),
    choose: (chosen: ChosenFile) =>
      begin(() => {
        setSheet(null)
        setFile(chosen)
      }),
    chooseSheet: (name: string) => begin(() => setSheet(name)),
    toggle(id: string) {
      const next = new Set(accepted())
      if (!next.delete(id)) next.add(id)
      setAccepted(next)
    },
    /** Also stops a reading that takes too long. What was pasted before the file was chosen is back. */
    dropFile: () =>
      begin(() => {
        setFile(null)
        setSheet(null)
      }),
    clear: () =>
      begin(() => {
        setText('')
        setFile(null)
        setSheet(null)
      }),
  }
}
