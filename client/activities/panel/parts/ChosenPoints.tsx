import { createSignal, Show } from 'solid-js'
import { OrderList } from '#client/activities/presentation-round/parts/OrderList.tsx'
import { WonderForm } from '#client/plenary/parts/WonderForm.tsx'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { CrossIcon, SpeechIcon } from '#client/ui/more-icons.ts'
import type { LeaderPanel } from '#shared/views/leader-panel.ts'

/** What the panel has chosen for the hall, which is all that the leader reads of it: in order, taken out, or sent to the groups. */
export function ChosenPoints(props: { readonly panel: LeaderPanel; readonly locked: boolean }) {
  const desk = useDesk()
  const [sending, send] = createSignal<string | null>(null)
  const from = (ids: readonly string[]) =>
    municipalitiesIn(desk.view)
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ')
  const rows = () => props.panel.chosen.map((card) => ({ ...card, name: card.text, isFixed: false }))
  const activity = () => props.panel.id
  return (
    <section class="chosenlist" aria-label={words().panel.chosen}>
      <div class="head">
        <h3>{words().panel.chosen}</h3>
        <span class="sm mut num">{words().panel.writtenInAll(props.panel.points)}</span>
      </div>
      <Show when={props.panel.chosen.length > 0} fallback={<p class="sm mut">{words().panel.chosenNone}</p>}>
        <OrderList
          label={words().panel.chosen}
          rows={rows()}
          locked={props.locked}
          onMove={(card, before) =>
            void desk.ask('chosen', { type: 'MoveCard', activity: activity(), card, before })
          }
        >
          {(row) => (
            <>
              <div class="turn">
                <span class="what">
                  {row().text}
                  <span class="xs mut block">{from(row().municipalities)}</span>
                </span>
                <button
                  type="button"
                  class="btn quiet tiny"
                  disabled={props.locked}
                  aria-expanded={sending() === row().id}
                  onClick={() => send(sending() === row().id ? null : row().id)}
                >
                  <SpeechIcon />
                  {words().panel.ask}
                </button>
                <button
                  type="button"
                  class="btn quiet tiny"
                  disabled={props.locked}
                  onClick={() =>
                    void desk.ask('chosen', { type: 'UnchooseCard', activity: activity(), card: row().id })
                  }
                >
                  <CrossIcon label={words().panel.takeOut(row().text)} />
                </button>
              </div>
              <Show when={sending() === row().id}>
                <WonderForm
                  from={{ activity: activity(), card: row().id }}
                  text={row().text}
                  onSent={() => send(null)}
                />
              </Show>
            </>
          )}
        </OrderList>
      </Show>
      <Said at="chosen" quiet />
    </section>
  )
}
