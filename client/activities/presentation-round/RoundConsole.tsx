import { createMemo, createSignal, For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ActivityHead } from '#client/screens/console/parts/ActivityHead.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { openCommand } from '#client/screens/console/run/commands.ts'
import { close } from '#client/screens/console/run/leave.ts'
import { words } from '#client/screens/console/words.ts'
import { ShuffleIcon } from '#client/ui/icons.tsx'
import { PlusIcon } from '#client/ui/more-icons.ts'
import type { PresentationRoundCommand } from '#shared/activities/presentation-round/presentation-round.ts'
import type { LeaderPresentations } from '#shared/views/round-part.ts'
import { newSeed } from './new-seed.ts'
import { Floor } from './parts/Floor.tsx'
import { OrderList, type OrderRow } from './parts/OrderList.tsx'
import { TurnLine } from './parts/TurnLine.tsx'
import { Written } from './parts/Written.tsx'
import { firstBefore, itemMinutes, lengthText, roundModel, type TurnRow } from './round-console.model.ts'
import './round-console.css'

type Command<T> = T extends PresentationRoundCommand ? Omit<T, 'activity'> : never
/** A step in this round. */
export type RoundStep = (command: Command<PresentationRoundCommand>) => void

/** A round on the leader's desk: who has the floor, who comes, what time was used, and what has been written. */
export function RoundConsole(props: { readonly round: LeaderPresentations; readonly onEdit: () => void }) {
  const desk = useDesk()
  const model = createMemo(() => roundModel(props.round, desk.view.arrivals.municipalities, desk.now()))
  const [open, setOpen] = createSignal<string | null>(null)
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const still = () => locked() || props.round.phase !== 'open'
  const step: RoundStep = (command) =>
    void desk.ask('asked', { ...command, activity: props.round.id } as PresentationRoundCommand)
  const about = () =>
    itemMinutes(desk.view.agenda, props.round.item)?.title ?? words().asked.types.presentations
  const first = () => {
    const before = firstBefore(desk.view.activities, props.round.id)
    return model()
      .left.concat(model().rows)
      .find(({ id }) => id === before)?.name
  }
  const rows = (): readonly (TurnRow & OrderRow)[] =>
    model().rows.map((row) => ({ ...row, isFixed: row.state === 'done' || row.state === 'on' }))
  return (
    <article class="act round">
      <ActivityHead
        activity={props.round}
        about={about()}
        onEdit={() => props.onEdit()}
        onOpen={() => void desk.ask('asked', openCommand(props.round))}
        onClose={(at) => close(desk, props.round, at)}
      />
      <Show when={props.round.phase !== 'draft'} fallback={<p class="sm mut">{words().round.openHelp}</p>}>
        <Show when={props.round.phase === 'open'}>
          <Floor model={model()} locked={locked()} step={step} />
        </Show>
        <p class="sm num roundsum">
          {words().round.usedOf(lengthText(model().used), lengthText(model().whole))}{' '}
          <Show when={props.round.phase === 'open' && model().waiting > 0}>
            {words().round.share(model().waiting, lengthText(model().share))}
          </Show>
        </p>
        <OrderList
          label={words().round.queue}
          rows={rows()}
          locked={still()}
          onMove={(municipality, before) => step({ type: 'MovePresentation', municipality, before })}
        >
          {(row) => (
            <>
              <TurnLine
                row={row()}
                on={props.round.on}
                locked={still()}
                open={open() === row().id}
                onOpen={() => setOpen(open() === row().id ? null : row().id)}
                step={step}
              />
              <Show when={open() === row().id}>
                <Written round={props.round.id} row={row()} />
              </Show>
            </>
          )}
        </OrderList>
        <Show when={props.round.phase === 'open'}>
          <p class="xs mut">{words().round.orderHelp}</p>
          <div class="row">
            <Show when={!model().hasBegun}>
              <button
                type="button"
                class="btn quiet"
                disabled={locked()}
                onClick={() => step({ type: 'DrawPresentations', seed: newSeed() })}
              >
                <ShuffleIcon />
                {words().round.draw}
              </button>
              <Show when={first()}>
                {(name) => <span class="sm mut">{words().round.firstBefore(name())}</span>}
              </Show>
            </Show>
            <For each={model().left}>
              {({ id, name }) => (
                <button
                  type="button"
                  class="btn quiet tiny"
                  disabled={locked()}
                  onClick={() => step({ type: 'MovePresentation', municipality: id, before: null })}
                >
                  <PlusIcon />
                  {words().round.takeIn(name)}
                </button>
              )}
            </For>
          </div>
        </Show>
      </Show>
      <Said at="asked" quiet />
    </article>
  )
}
