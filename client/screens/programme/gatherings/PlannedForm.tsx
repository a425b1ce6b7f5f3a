import { nanoid } from 'nanoid'
import { createSignal, type JSX, Show } from 'solid-js'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { GATHERING_KINDS, type GatheringKind } from '#shared/programme/planned.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'
import { WhichMunicipalities } from './WhichMunicipalities.tsx'

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
  const is = props.planned
  const [draft, setDraft] = createSignal({
    kind: (is?.kind ?? 'network') as GatheringKind,
    title: is?.title ?? '',
    from: is?.from ?? '',
    to: is?.to ?? '',
    place: is?.place ?? '',
    phase: props.phase,
    municipalities: is?.municipalities ?? ([] as readonly string[]),
  })
  const write = (part: Partial<ReturnType<typeof draft>>) => setDraft((before) => ({ ...before, ...part }))
  async function save() {
    const { kind, title, from, to, place, phase, municipalities } = draft()
    const told = {
      ...{ kind, title, place, municipalities: [...municipalities] },
      ...{ from: from || null, to: to === '' || to === from ? null : to },
    }
    const planned = props.planned?.id ?? made
    const commands =
      props.planned === null
        ? [{ type: 'PlanGathering', planned, phase, ...told } as const]
        : [
            ...(phase === props.planned.phase ? [] : [{ type: 'MoveGathering', planned, phase } as const]),
            { type: 'RevisePlannedGathering', planned, ...told } as const,
          ]
    if (!(await asks.ask(...commands))) return
    if (props.planned === null) desk.go('gatherings', planned)
    props.onDone()
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
      <Note tone="err" text={asks.error()} live />
      <div class="row">
        <button type="submit" class="btn pri" disabled={asks.busy() || draft().title.trim() === ''}>
          {words().common.save}
        </button>
        <button type="button" class="btn" onClick={() => props.onDone()}>
          {words().common.cancel}
        </button>
      </div>
    </form>
  )
}
