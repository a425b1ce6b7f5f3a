import { nanoid } from 'nanoid'
import { type JSX, Show } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { GATHERING_KINDS } from '#shared/programme/planned.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'
import { plannedDraft, planning } from './planned.model.ts'
import { WhichMunicipalities } from './WhichMunicipalities.tsx'

/** Where a gathering is written; without an id a new one of the phase. */
export const plannedForm = (of: { readonly planned: string } | { readonly phase: string }) =>
  'planned' in of ? `gathering/${of.planned}` : `gathering-in/${of.phase}`

/** What is planned: what, when, where, and for whom. Of one that is there the phase can be another, too. */
export function PlannedForm(props: {
  readonly planned: OwnerPlanned | null
  readonly phase: string
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().planned
  const asks = createAsk(desk)
  const made = nanoid(10)
  const what = plannedForm(props.planned ? { planned: props.planned.id } : { phase: props.phase })
  const writing = createWriting(desk.view.id, what, () => plannedDraft(props.planned, props.phase, made))
  const { draft, write } = writing
  const isRunning = () => props.planned?.stands === 'running'
  function close() {
    writing.drop()
    props.onDone()
  }
  async function save() {
    const { id } = draft()
    if (!(await asks.ask(...planning(props.planned, draft())))) return
    if (props.planned === null) desk.go('gatherings', id)
    close()
  }
  return (
    <DeskForm asks={asks} save={save} writing={writing} ready={draft().title.trim() !== ''} onClose={close}>
      <Field
        label={says().title}
        value={draft().title}
        limit={LIMITS.title}
        onInput={(title) => write({ title })}
      />
      <div class="row">
        <Choose
          label={says().kind}
          choices={GATHERING_KINDS.map((id) => ({ id, name: words().kinds[id] }))}
          chosen={draft().kind}
          choose={(kind) => write({ kind })}
        />
        <Show when={props.planned}>
          <Choose
            label={says().phase}
            help={isRunning() ? says().phaseLater : undefined}
            disabled={isRunning()}
            choices={desk.view.phases.map(({ id, title }) => ({ id, name: title }))}
            chosen={draft().phase}
            choose={(phase) => write({ phase })}
          />
        </Show>
      </div>
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
      <Field
        label={says().place}
        value={draft().place}
        limit={LIMITS.place}
        onInput={(place) => write({ place })}
      />
      <WhichMunicipalities
        chosen={draft().municipalities}
        choose={(municipalities) => write({ municipalities })}
      />
    </DeskForm>
  )
}
