import { createMemo, createSignal } from 'solid-js'
import { type ReadFigures, unread } from '#shared/figures/cube.ts'
import { readFigureFile, readFigureText, tooLarge } from '#shared/figures/read-file.ts'
import { type FigureChoice, proposedFigures } from '#shared/programme/import-figures.ts'
import { keyOfSeries, type Of } from '#shared/programme/indicators.ts'
import { knownIn, type Seen, subjectsIn } from './figures.model.ts'
import { NOTHING_READ, packed, type ReadingDraft, unpacked } from './kept-file.ts'

type Good = Extract<ReadFigures, { ok: true }>
type File = { readonly name: string; readonly bytes: Uint8Array }

/** What was read of a file or of what was pasted, and what of it is chosen. What cannot be read takes nothing away; what was being looked over survives a reload. */
export function createReading(view: () => Seen, { draft, write }: ReadingDraft) {
  const text = () => draft().text
  const [file, setFile] = createSignal<File | null>(null)
  const [good, setGood] = createSignal<Good | null>(null)
  const [problem, setProblem] = createSignal<Extract<ReadFigures, { ok: false }>['problem'] | null>(null)
  const of = (): Of =>
    subjectsIn(view()).find((each) => keyOfSeries(each) === draft().of) ?? { kind: 'whole' }
  const choice = createMemo((): FigureChoice | null => {
    const is = good()
    if (is === null) return null
    const proposed = proposedFigures(knownIn(view()), is.cube)
    return { ...proposed, fixed: { ...proposed.fixed, ...pairs(draft().fixed) }, of: of() }
  })

  function shown(read: ReadFigures) {
    setProblem(read.ok ? null : read.problem)
    if (read.ok) setGood(read)
  }
  function paste(typed: string) {
    write({ ...NOTHING_READ, text: typed, of: draft().of })
    setFile(null)
    // What stands in the box is what would be taken.
    setGood(null)
    setProblem(null)
    if (typed.trim() !== '') shown(readFigureText(typed))
  }
  async function pick(picked: {
    readonly name: string
    readonly size: number
    arrayBuffer(): Promise<ArrayBuffer>
  }) {
    const large = tooLarge(picked.size)
    if (large) return shown(unread(large))
    const bytes = new Uint8Array(await picked.arrayBuffer())
    const read = readFigureFile(bytes, null, picked.name)
    shown(read)
    if (!read.ok) return
    setFile({ name: picked.name, bytes })
    write({ ...NOTHING_READ, file: picked.name, bytes: packed(bytes), of: draft().of })
  }
  function sheet(name: string) {
    const is = file()
    if (is === null) return
    const read = readFigureFile(is.bytes, name, is.name)
    shown(read)
    if (read.ok) write({ sheet: name, fixed: [] })
  }

  /** What was being looked over as the page was thrown away. */
  function again() {
    const { text: typed, file: name, bytes: kept, sheet: which } = draft()
    const bytes = unpacked(kept)
    if (bytes !== null) {
      setFile({ name, bytes })
      shown(readFigureFile(bytes, which === '' ? null : which, name))
    } else if (typed.trim() !== '') shown(readFigureText(typed))
  }
  again()

  return {
    ...{ text, good, problem, choice, of, paste, pick, sheet },
    /** A file that the page could not keep: it is to be picked once more. */
    lost: () => (draft().file !== '' && good() === null ? draft().file : null),
    fix(dimension: string, category: string) {
      write({ fixed: Object.entries({ ...pairs(draft().fixed), [dimension]: category }).flat() })
    },
    isOf: (is: Of) => write({ of: keyOfSeries(is) }),
  }
}
export type Reading = ReturnType<typeof createReading>

function pairs(fixed: readonly string[]): FigureChoice['fixed'] {
  return Object.fromEntries(
    fixed.flatMap((dimension, at) => (at % 2 === 0 ? [[dimension, fixed[at + 1] ?? ''] as const] : [])),
  )
}
