import { nanoid } from 'nanoid'
import { createSignal, type JSX, Show } from 'solid-js'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { PhasePart } from '#shared/views/programme-timeline.ts'

/** A phase, new or as it is. */
export function PhaseForm(props: {
  readonly phase: PhasePart | null
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().phase
  const asks = createAsk(desk)
  const made = nanoid(10)
  const [draft, setDraft] = createSignal({
    title: props.phase?.title ?? '',
    from: props.phase?.from ?? '',
    to: props.phase?.to ?? '',
  })
  const write = (part: Partial<ReturnType<typeof draft>>) => setDraft((is) => ({ ...is, ...part }))
  async function save() {
    const { title, from, to } = draft()
    const type = props.phase ? 'RevisePhase' : 'AddPhase'
    // One of a single day ends as it begins.
    const command = { type, phase: props.phase?.id ?? made, title, from, to: to || from } as const
    if (await asks.ask(command)) props.onDone()
  }
  async function remove(phase: string) {
    if (await asks.ask({ type: 'RemovePhase', phase })) props.onDone()
  }
  return (
    <form
      class="deskform"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={says().title}
        value={draft().title}
        limit={LIMITS.phase}
        onInput={(title) => write({ title })}
      />
      <div class="row">
        <Field
          label={says().from}
          type="date"
          short
          value={draft().from}
          onInput={(from) => write({ from })}
        />
        <Field label={says().to} type="date" short value={draft().to} onInput={(to) => write({ to })} />
      </div>
      <Note tone="err" text={asks.error()} live />
      <div class="row">
        <button
          type="submit"
          class="btn pri"
          disabled={asks.busy() || draft().title.trim() === '' || draft().from === ''}
        >
          {words().common.save}
        </button>
        <button type="button" class="btn" onClick={() => props.onDone()}>
          {words().common.cancel}
        </button>
        <Show when={props.phase}>
          {(phase) => (
            <button
              type="button"
              class="btn quiet"
              disabled={asks.busy()}
              onClick={() => void remove(phase().id)}
            >
              {says().remove}
            </button>
          )}
        </Show>
      </div>
    </form>
  )
}
