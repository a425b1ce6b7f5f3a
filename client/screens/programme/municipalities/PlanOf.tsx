import { createSignal, type JSX, Show } from 'solid-js'
import { isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { AimsOf } from './AimsOf.tsx'
import { PrintPlan } from './PrintPlan.tsx'
import { PromiseRow } from './PromiseRow.tsx'
import { promiseForm, WordsForm } from './PromiseWords.tsx'
import { planWords } from './plan-words.ts'

/** One municipality's plan: what it will do, and what it wants. */
export function PlanOf(props: { readonly id: string }): JSX.Element {
  const desk = useDesk()
  const look = desk.createLook(() => ({ look: 'municipality', municipality: props.id }))
  const promises = () => look()?.promises ?? []
  const [adds, setAdds] = createSignal(isBeingWritten(desk.view.id, promiseForm(props.id)))
  return (
    <>
      <section>
        <h3>{deskWords().municipality.plan}</h3>
        <Show
          when={promises().length > 0}
          fallback={
            <Show when={look()}>
              <p class="mut">{words().plan.none}</p>
            </Show>
          }
        >
          <ul class="rows promises">
            <Each of={promises()}>{(promise) => <PromiseRow promise={promise()} />}</Each>
          </ul>
        </Show>
        <Show when={adds() && !desk.locked()}>
          <WordsForm of={props.id} promise={null} onDone={() => setAdds(false)} />
        </Show>
        <p class="row">
          <Show when={!adds() && !desk.locked()}>
            <button type="button" class="btn" onClick={() => setAdds(true)}>
              {planWords().add}
            </button>
          </Show>
          <PrintPlan of={props.id} text={deskWords().municipality.printPlan} />
        </p>
      </section>
      <Show when={look()?.aims}>{(aims) => <AimsOf aims={aims()} />}</Show>
    </>
  )
}
