import { nanoid } from 'nanoid'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { TurnRow } from '#client/activities/presentation-round/round-console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { PARTS, type Part } from '#shared/activities/presentation-round/parts.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import type { LeaderRoundPoint } from '#shared/views/round-part.ts'

/** The leader writes a municipality's goals for it, and puts right what stands there; what it wrote itself stays beside that. */
export function LineWriter(props: {
  readonly round: string
  readonly row: TurnRow
  readonly locked: boolean
  /** The line that is put right; null: a new one. */
  readonly editing: LeaderRoundPoint | null
  readonly onDone: () => void
}) {
  const desk = useDesk()
  const [part, setPart] = createSignal<Part>('short')
  const [text, setText] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  let field: HTMLTextAreaElement | undefined
  const over = () => [...text().trim()].length - TEXT_LIMITS.question
  createEffect(
    on(
      () => props.editing?.id,
      (id, before) => {
        setText(props.editing?.text ?? '')
        if (id !== undefined || before !== undefined) field?.focus()
      },
    ),
  )
  async function save() {
    if (text().trim() === '' || over() > 0) return field?.focus()
    const line = props.editing
    setBusy(true)
    const { ok } = await desk.ask('asked', {
      type: 'WriteLine',
      ...{ activity: props.round, municipality: props.row.id, point: line?.id ?? nanoid() },
      ...{ part: line?.part ?? part(), text: text().trim() },
    })
    setBusy(false)
    // What could not be kept is still in the field.
    if (!ok) return
    setText('')
    props.onDone()
    field?.focus()
  }
  const isOthers = () => props.editing !== null && props.editing.by !== ''
  return (
    <form
      class="linewriter"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Show
        when={props.editing === null}
        fallback={
          <p class="sm">
            <b>{words().round.parts[props.editing?.part ?? 'short']}</b>
          </p>
        }
      >
        <fieldset class="row">
          <legend class="xs mut">
            {words().round.writeFor(props.row.name)}. {words().round.writeHelp}
          </legend>
          <For each={PARTS}>
            {(each) => (
              <label class="check">
                <input
                  type="radio"
                  name={`part-${props.row.id}`}
                  checked={part() === each}
                  onChange={() => setPart(each)}
                />
                {words().round.parts[each]}
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <textarea
        ref={field}
        class="inp"
        rows="2"
        aria-label={`${words().round.line}: ${props.row.name}`}
        aria-invalid={over() > 0}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            void save()
          }
        }}
      />
      <div class="row">
        <button
          type="submit"
          class="btn"
          disabled={props.locked || busy() || text().trim() === '' || over() > 0}
        >
          {props.editing === null ? words().round.add : words().round.save}
        </button>
        <Show when={props.editing !== null}>
          <button type="button" class="btn quiet" onClick={() => props.onDone()}>
            {words().round.cancel}
          </button>
        </Show>
        <span class="xs mut" role="status">
          {over() > 0 ? words().round.tooLong(over()) : isOthers() ? words().round.changing : ''}
        </span>
      </div>
    </form>
  )
}
