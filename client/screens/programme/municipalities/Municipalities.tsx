import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { addressOf } from '#client/screens/programme/page.model.ts'
import { ToSettle } from '#client/screens/programme/settle/ToSettle.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { counties } from '#shared/programme/counties.ts'
import type { MunicipalityPart } from '#shared/views/programme-owner.ts'
import { AddList, listForm } from './AddList.tsx'
import { MunicipalityDesk } from './MunicipalityDesk.tsx'
import { PrintPlan } from './PrintPlan.tsx'

/** Who is in the programme, by county, and the one that is open. */
export function Municipalities(props: { readonly of: string | null }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().municipalities
  const [adds, setAdds] = createSignal(
    desk.view.municipalities.length === 0 || isBeingWritten(desk.view.id, listForm),
  )
  const groups = createMemo(() =>
    counties
      .map(({ id, name }) => ({
        id,
        name,
        rows: desk.view.municipalities.filter(({ county }) => county === id),
      }))
      .filter(({ rows }) => rows.length > 0),
  )
  const opened = () => desk.view.municipalities.find(({ id }) => id === props.of)
  return (
    <main class="desk" classList={{ two: opened() !== undefined }}>
      <section class="phases">
        <div class="head">
          <h1>{words().parts.municipalities}</h1>
          <Show when={desk.view.municipalities.length > 0}>
            <PrintPlan of={null} text={says().printAll} />
          </Show>
          <Show when={!desk.locked() && !adds()}>
            <button type="button" class="btn" onClick={() => setAdds(true)}>
              {says().add}
            </button>
          </Show>
        </div>
        <Show when={adds() && !desk.locked()}>
          <AddList onDone={() => setAdds(false)} />
        </Show>
        <ToSettle />
        <Each of={groups()}>
          {(group) => (
            <section class="phase">
              <div class="head">
                <h2>{group().name}</h2>
                <span class="sm mut">{group().rows.length}</span>
              </div>
              <ul class="rows">
                <Each of={group().rows}>{(row) => <Row row={row()} opened={props.of === row().id} />}</Each>
              </ul>
            </section>
          )}
        </Each>
      </section>
      <Show when={opened()?.id} keyed>
        {(id) => <MunicipalityDesk id={id} />}
      </Show>
    </main>
  )
}

function Row(props: { readonly row: MunicipalityPart; readonly opened: boolean }): JSX.Element {
  const desk = useDesk()
  const line = () =>
    props.row.left ? deskWords().municipalities.left : props.row.role || deskWords().municipalities.noContact
  return (
    <li>
      <a
        href={addressOf({ part: 'municipalities', of: props.row.id }, location.pathname)}
        aria-current={props.opened ? 'true' : undefined}
        classList={{ gone: props.row.left }}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          desk.go('municipalities', props.row.id)
        }}
      >
        <b>{props.row.name}</b>
        <small class="mut">{line()}</small>
      </a>
    </li>
  )
}
