import { For, Show } from 'solid-js'
import { rehearsalWords as words } from '#client/screens/console/rehearsal/words.ts'
import type { RehearsedBoards } from '#shared/protocol/rehearsal.ts'

/** What came of observers, panel, presentations and wonderings; nothing of what there was nothing of. */
export function ReportBoards(props: { readonly boards: RehearsedBoards }) {
  return (
    <section aria-labelledby="rehearsal-boards">
      <h3 id="rehearsal-boards">{words().boards}</h3>
      <ul class="rehearsal-names">
        <For each={props.boards.observers}>
          {({ name, notes, waited, longest }) => (
            <li class="num">
              {words().observer(name, notes)}
              <Show when={waited > 0}>
                <span class="mut rehearsal-aside">{words().observerWaited(waited, longest)}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <For each={props.boards.panels}>
        {({ members, empty, assignments }) => (
          <>
            <p class="num">{words().panel(members)}</p>
            <Show when={empty.length > 0}>
              <p>{words().emptySeats(empty.join(', '))}</p>
            </Show>
            <ul class="rehearsal-names">
              <For each={assignments}>
                {({ title, points }) => <li class="num">{words().panelPoints(points, title)}</li>}
              </For>
            </ul>
          </>
        )}
      </For>
      <Show when={props.boards.readBacks.asked > 0}>
        <p class="num">
          {words().readBacks(
            props.boards.readBacks.asked,
            props.boards.readBacks.answers,
            props.boards.readBacks.notQuite,
          )}
        </p>
      </Show>
      <For each={props.boards.plenaries}>
        {({ of, shown, chosen }) => <p class="num">{words().presented(of, shown, chosen)}</p>}
      </For>
      <For each={props.boards.wonderings}>
        {({ of, came, expected }) => <p class="num">{words().wondered(of, came, expected)}</p>}
      </For>
    </section>
  )
}
