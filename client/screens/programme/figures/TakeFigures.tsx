import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { words as readWords } from '#client/figures/console-words.ts'
import { noteText, problemText } from '#client/figures/draft.model.ts'
import { words as figureWords } from '#client/figures/words.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { type ReadFigures, unread } from '#shared/figures/cube.ts'
import { readFigureFile, readFigureText, tooLarge } from '#shared/figures/read-file.ts'
import type { FiguresFound } from '#shared/programme/import-figures.ts'
import type { Of } from '#shared/programme/indicators.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'
import { foundIn, saysOf } from './figures.model.ts'

const WHOLE = 'whole'
const NAMED = 6

/** Figures from a file or a table that is pasted, looked over before they are taken. */
export function TakeFigures(props: {
  readonly indicator: OwnerIndicator
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().indicators
  const asks = createAsk(desk)
  const [text, setText] = createSignal('')
  const [read, setRead] = createSignal<ReadFigures | null>(null)
  const [of, setOf] = createSignal<string>(WHOLE)
  const subject = (): Of => {
    if (of() === WHOLE) return { kind: 'whole' }
    const isSector = desk.view.sectors.some(({ id }) => id === of())
    return { kind: isSector ? 'sector' : 'municipality', id: of() }
  }
  const good = () => {
    const is = read()
    return is?.ok ? is : null
  }
  const problem = () => {
    const is = read()
    return is === null || is.ok ? null : problemText(is.problem, readWords().problems, figureWords())
  }
  const found = createMemo(() => {
    const is = good()
    return is === null ? null : foundIn(desk.view, props.indicator, is.cube, subject())
  })
  async function file(picked: File) {
    setText('')
    const large = tooLarge(picked.size)
    setRead(
      large ? unread(large) : readFigureFile(new Uint8Array(await picked.arrayBuffer()), null, picked.name),
    )
  }
  async function take(series: FiguresFound['series']) {
    const given = series.map(({ of: is, values }) => ({
      of: { ...is },
      values: values.map((each) => ({ ...each })),
    }))
    if (await asks.ask({ type: 'TakeFigures', indicator: props.indicator.id, series: given })) props.onDone()
  }
  return (
    <form
      class="deskform"
      onSubmit={(event) => {
        event.preventDefault()
        const is = found()
        if (is && is.series.length > 0) void take(is.series)
      }}
    >
      <Field
        label={says().paste}
        help={says().pasteHelp}
        rows={6}
        value={text()}
        onInput={(typed) => {
          setText(typed)
          setRead(typed.trim() === '' ? null : readFigureText(typed))
        }}
      />
      <label class="btn filepick">
        {says().file}
        <input
          type="file"
          class="sr"
          accept=".csv,.tsv,.txt,.xlsx,.json"
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? []
            if (picked) void file(picked)
          }}
        />
      </label>
      <Show when={good()}>
        {(is) => (
          <Show when={!saysOf(is().cube)}>
            <Choose
              label={says().of}
              choices={[
                { id: WHOLE, name: says().whole },
                ...desk.view.sectors,
                ...desk.view.municipalities.map(({ id, name }) => ({ id, name })),
              ]}
              chosen={of()}
              choose={setOf}
            />
          </Show>
        )}
      </Show>
      <Note tone="err" text={problem() ?? asks.error()} live />
      <Show when={found()}>
        {(is) => (
          <ul class="notes" role="status">
            <For
              each={[
                ...(good()?.notes ?? []).map((note) => noteText(note, readWords().notes)),
                ...linesOf(is()),
              ]}
            >
              {(line) => <li>{line}</li>}
            </For>
          </ul>
        )}
      </Show>
      <div class="row">
        <button type="submit" class="btn pri" disabled={asks.busy() || (found()?.series.length ?? 0) === 0}>
          {says().takeNow}
        </button>
        <button type="button" class="btn" onClick={() => props.onDone()}>
          {words().common.cancel}
        </button>
      </div>
    </form>
  )
}

/** What is taken, what is left out, and what changes. */
function linesOf({ series, strangers, strangePeriods, gaps, revised }: FiguresFound): readonly string[] {
  const says = deskWords().indicators
  const some = (names: readonly string[]) =>
    names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} …` : names.join(', ')
  const missing = gaps.reduce((sum, { periods }) => sum + periods.length, 0)
  return [
    series.length === 0 ? says.nothing : says.found(series.length),
    ...(strangers.length > 0 ? [says.strangers(some(strangers))] : []),
    ...(strangePeriods.length > 0 ? [says.strangePeriods(some(strangePeriods))] : []),
    ...(missing > 0 ? [says.gaps(missing)] : []),
    ...(revised.length > 0 ? [says.revised(revised.length)] : []),
  ]
}
