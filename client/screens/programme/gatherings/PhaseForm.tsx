import { nanoid } from 'nanoid'
import type { JSX } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { PhasePart } from '#shared/views/programme-timeline.ts'

/** Where a phase is written; null: a new one. */
export const phaseForm = (phase: string | null) => `phase/${phase ?? ''}`

/** A phase, new or as it is. */
export function PhaseForm(props: {
  readonly phase: PhasePart | null
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().phase
  const asks = createAsk(desk)
  const blank = { id: nanoid(10), title: '', from: '', to: '' }
  const writing = createWriting(desk.view.id, phaseForm(props.phase?.id ?? null), () => {
    const { id, title, from, to } = props.phase ?? blank
    return { id, title, from, to }
  })
  const { draft, write } = writing
  function close() {
    writing.drop()
    props.onDone()
  }
  async function save() {
    const { id: phase, title, from, to } = draft()
    const type = props.phase ? 'RevisePhase' : 'AddPhase'
    // One of a single day ends as it begins.
    if (await asks.ask({ type, phase, title, from, to: to || from })) close()
  }
  async function remove(phase: string) {
    if (await asks.ask({ type: 'RemovePhase', phase })) close()
  }
  return (
    <DeskForm
      asks={asks}
      save={save}
      writing={writing}
      ready={draft().title.trim() !== '' && draft().from !== ''}
      onClose={close}
      remove={
        props.phase ? { text: says().remove, act: () => void remove(props.phase?.id ?? '') } : undefined
      }
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
    </DeskForm>
  )
}
