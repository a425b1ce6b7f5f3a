import { createMemo, createSignal } from 'solid-js'
import { type ReadFigures, unread } from '#shared/figures/cube.ts'
import { readFigureFile, readFigureText, tooLarge } from '#shared/figures/read-file.ts'
import { type FigureChoice, proposedFigures } from '#shared/programme/import-figures.ts'
import type { Of } from '#shared/programme/indicators.ts'
import { knownIn, type Seen } from './figures.model.ts'

type Good = Extract<ReadFigures, { ok: true }>
type File = { readonly name: string; readonly bytes: Uint8Array }

/** What was read of a file or of what was pasted, and what of it is chosen. What cannot be read takes nothing away. */
export function createReading(view: () => Seen) {
  const [text, setText] = createSignal('')
  const [file, setFile] = createSignal<File | null>(null)
  const [good, setGood] = createSignal<Good | null>(null)
  const [problem, setProblem] = createSignal<Extract<ReadFigures, { ok: false }>['problem'] | null>(null)
  const [fixed, setFixed] = createSignal<FigureChoice['fixed']>({})
  const [of, setOf] = createSignal<Of>({ kind: 'whole' })
  const choice = createMemo((): FigureChoice | null => {
    const is = good()
    if (is === null) return null
    const proposed = proposedFigures(knownIn(view()), is.cube)
    return { ...proposed, fixed: { ...proposed.fixed, ...fixed() }, of: of() }
  })

  function took(read: ReadFigures) {
    setProblem(read.ok ? null : read.problem)
    if (!read.ok) return
    setFixed({})
    setGood(read)
  }
  function paste(typed: string) {
    setText(typed)
    setFile(null)
    // What stands in the box is what would be taken.
    setGood(null)
    setProblem(null)
    if (typed.trim() !== '') took(readFigureText(typed))
  }
  async function pick(picked: {
    readonly name: string
    readonly size: number
    arrayBuffer(): Promise<ArrayBuffer>
  }) {
    const large = tooLarge(picked.size)
    if (large) return took(unread(large))
    const bytes = new Uint8Array(await picked.arrayBuffer())
    const read = readFigureFile(bytes, null, picked.name)
    took(read)
    if (!read.ok) return
    setFile({ name: picked.name, bytes })
    setText('')
  }
  function sheet(name: string) {
    const is = file()
    if (is) took(readFigureFile(is.bytes, name, is.name))
  }

  return {
    ...{ text, good, problem, choice, of, paste, pick, sheet },
    fix: (dimension: string, category: string) =>
      setFixed((before) => ({ ...before, [dimension]: category })),
    isOf: setOf,
  }
}
export type Reading = ReturnType<typeof createReading>
