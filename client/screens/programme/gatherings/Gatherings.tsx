import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { monthsText } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { severalForm } from '#client/screens/programme/several/several-form.ts'
import { words } from '#client/screens/programme/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { withWords } from '#client/ui/with-words.ts'
import type { PhasePart } from '#shared/views/programme-timeline.ts'
import { GatheringDesk } from './GatheringDesk.tsx'
import { PhaseForm, phaseForm } from './PhaseForm.tsx'
import { PlannedForm, plannedForm } from './PlannedForm.tsx'
import { PlannedRow } from './PlannedRow.tsx'

const SeveralForm = withWords(
  () => import('#client/screens/programme/several/SeveralForm.tsx').then((part) => part.SeveralForm),
  () => import('#client/screens/programme/several/several-words.ts'),
  () => import('#client/library/texts.ts'),
  () => import('#client/screens/home/words.ts'),
)

/** Phases with their gatherings, and the one that is open. `of`: its id. */
export function Gatherings(props: { readonly of: string | null }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().gatherings
  const [adds, setAdds] = createSignal(isBeingWritten(desk.view.id, phaseForm(null)))
  const opened = () => desk.view.gatherings.find(({ id }) => id === props.of)
  return (
    <main class="desk" classList={{ two: opened() !== undefined }}>
      <section class="phases">
        <h1>{words().parts.gatherings}</h1>
        <Show when={desk.view.phases.length === 0}>
          <p class="mut">{words().timeline.emptyMore}</p>
        </Show>
        <Each of={desk.view.phases}>{(phase) => <Phase phase={phase()} opened={props.of} />}</Each>
        <Show when={!desk.locked()}>
          <Show
            when={adds()}
            fallback={
              <button type="button" class="btn" onClick={() => setAdds(true)}>
                {says().addPhase}
              </button>
            }
          >
            <PhaseForm phase={null} onDone={() => setAdds(false)} />
          </Show>
        </Show>
      </section>
      <Show when={opened()?.id} keyed>
        {(id) => <GatheringDesk id={id} />}
      </Show>
    </main>
  )
}

function Phase(props: { readonly phase: PhasePart; readonly opened: string | null }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().gatherings
  const [isOpen, setOpen] = createSignal<'phase' | 'gathering' | 'several' | null>(
    isBeingWritten(desk.view.id, phaseForm(props.phase.id))
      ? 'phase'
      : isBeingWritten(desk.view.id, plannedForm({ phase: props.phase.id }))
        ? 'gathering'
        : isBeingWritten(desk.view.id, severalForm(props.phase.id))
          ? 'several'
          : null,
  )
  const gatherings = createMemo(() =>
    desk.view.gatherings
      .filter(({ phase }) => phase === props.phase.id)
      .toSorted((one, other) => ((one.from ?? '9') < (other.from ?? '9') ? -1 : 1)),
  )
  return (
    <section class="phase">
      <div class="head">
        <h2>{props.phase.title}</h2>
        <span class="sm mut">{monthsText(words(), props.phase.from, props.phase.to)}</span>
      </div>
      <ul class="rows">
        <Each of={gatherings()}>
          {(planned) => <PlannedRow planned={planned()} opened={props.opened === planned().id} />}
        </Each>
      </ul>
      <Show when={!desk.locked()}>
        <Show when={isOpen() === 'phase'}>
          <PhaseForm phase={props.phase} onDone={() => setOpen(null)} />
        </Show>
        <Show when={isOpen() === 'gathering'}>
          <PlannedForm planned={null} phase={props.phase.id} onDone={() => setOpen(null)} />
        </Show>
        <Show when={isOpen() === 'several'}>
          <SeveralForm phase={props.phase.id} onDone={() => setOpen(null)} />
        </Show>
        <Show when={isOpen() === null}>
          <p class="row">
            <button
              type="button"
              class="btn tiny"
              aria-label={says().planIn(props.phase.title)}
              onClick={() => setOpen('gathering')}
            >
              {says().plan}
            </button>
            <Show when={desk.view.municipalities.length > 1}>
              <button
                type="button"
                class="btn tiny"
                aria-label={says().severalIn(props.phase.title)}
                onClick={() => setOpen('several')}
              >
                {says().several}
              </button>
            </Show>
            <button
              type="button"
              class="btn tiny"
              aria-label={says().editIn(props.phase.title)}
              onClick={() => setOpen('phase')}
            >
              {says().editPhase}
            </button>
          </p>
        </Show>
      </Show>
    </section>
  )
}
