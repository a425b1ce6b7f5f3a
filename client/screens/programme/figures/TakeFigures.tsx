import { createMemo, For, type JSX, Show } from 'solid-js'
import { words as readWords } from '#client/figures/console-words.ts'
import { noteText, problemText } from '#client/figures/draft.model.ts'
import { words as figureWords } from '#client/figures/words.ts'
import { createLook } from '#client/screens/programme/create-look.ts'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { toldWords } from '#client/screens/programme/told-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import type { FiguresFound } from '#shared/programme/import-figures.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'
import { createReading } from './create-reading.ts'
import { foundIn, nameOf } from './figures.model.ts'
import { linesOf } from './found-lines.ts'
import { NOTHING_READ, takeForm } from './kept-file.ts'
import { ReadChoices } from './ReadChoices.tsx'

/** Figures from a file or a table that is pasted, looked over before they are taken. */
export function TakeFigures(props: {
  readonly indicator: OwnerIndicator
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().indicators
  const asks = createAsk(desk)
  const writing = createWriting(desk.view.id, takeForm(props.indicator.id), () => NOTHING_READ)
  const reading = createReading(() => desk.view, writing)
  // What is put right is told of every line there is, also of those the page has not shown.
  const look = createLook(
    () => ({ look: 'indicator', indicator: props.indicator.id }),
    () => props.indicator.takenAt,
  )
  const found = createMemo(() => {
    const [is, choice] = [reading.good(), reading.choice()]
    if (is === null || choice === null) return null
    return foundIn(desk.view, props.indicator, look.found()?.series ?? [], { cube: is.cube, choice })
  })
  const lost = () => {
    const name = reading.lost()
    return name === null ? null : toldWords().take.pickAgain(name)
  }
  const problem = () => {
    const is = reading.problem()
    if (is === null) return null
    const text = problemText(is, readWords().problems, figureWords())
    return reading.good() === null ? text : `${text} ${toldWords().take.kept}`
  }
  const lines = () => {
    const is = found()
    if (is === null) return []
    return [
      ...(reading.good()?.notes ?? []).map((note) => noteText(note, readWords().notes)),
      ...linesOf(is, {
        ...{ indicator: props.indicator, says: says(), told: toldWords().take, drawn: figureWords() },
        nameOf: (of) => nameOf(desk.view, of, says().whole),
      }),
    ]
  }
  async function take(series: FiguresFound['series']) {
    const given = series.map(({ of: is, values }) => ({
      of: { ...is },
      values: values.map((each) => ({ ...each })),
    }))
    if (await asks.ask({ type: 'TakeFigures', indicator: props.indicator.id, series: given })) close()
  }
  function close() {
    writing.drop()
    props.onDone()
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
        value={reading.text()}
        onInput={reading.paste}
      />
      <label class="btn filepick">
        {says().file}
        <input
          type="file"
          class="sr"
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.json"
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? []
            if (picked) void reading.pick(picked)
            // The same file, put right, is picked once more.
            event.currentTarget.value = ''
          }}
        />
      </label>
      <Note tone="hold" text={lost()} />
      <ReadChoices reading={reading} />
      <Note tone="err" text={problem() ?? asks.error()} live />
      <div role="status">
        <Show when={lines().length > 0}>
          <ul class="notes">
            <For each={lines()}>{(line) => <li>{line}</li>}</For>
          </ul>
        </Show>
      </div>
      <div class="row">
        <button type="submit" class="btn pri" disabled={asks.busy() || (found()?.series.length ?? 0) === 0}>
          {says().takeNow}
        </button>
        <button type="button" class="btn" onClick={close}>
          {words().common.cancel}
        </button>
      </div>
    </form>
  )
}
