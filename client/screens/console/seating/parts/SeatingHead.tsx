import { Match, Show, Switch } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { singleKeys } from '#client/screens/console/make-keys.ts'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { stepAtTablesIn } from '#client/screens/console/seating/board.model.ts'
import { PLACE } from '#client/screens/console/seating/create-seating.ts'
import { headsOf } from '#client/screens/console/seating/hall.model.ts'
import { areAlone } from '#client/screens/console/seating/quality.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { ScreenIcon, ShuffleIcon, UndoIcon, WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'

/** What is on the board, whether others see it, and what comes next with it. */
export function SeatingHead() {
  const seating = useSeating()
  const desk = useDesk()
  const words = () => seatingWords()
  const kind = () => seating.board().kind
  const hasTables = () => seating.part().tables.length > 0
  const newest = () => seating.undo.newest()
  const drawLabel = () => {
    if (kind() === 'draft') return words().do.redraw
    return kind() === 'nothing' ? words().do.draw : words().do.drawNext
  }
  const people = () => headsOf(seating.hall().sitters, [...seating.hall().sitters.keys()])
  /** What talks at the tables now, and would begin again at others. */
  const stepAtTables = () => (hasTables() ? stepAtTablesIn(desk.view) : null)
  const told = () => (stepAtTables() === null ? undefined : 'seat-step')
  const isBusy = () => seating.part().asked !== null
  const draftId = () => {
    const board = seating.board()
    return board.kind === 'draft' ? board.round.id : null
  }
  return (
    <header class="seathead">
      <div>
        <h1>{words().heading[kind()]}</h1>
        <p class="mut">
          {words().summary(people(), seating.part().tables.length)}{' '}
          <Show when={kind() !== 'nothing' && seating.canEdit()}>
            {words().hint.drag} <kbd>L</kbd> {words().hint.pin}
          </Show>
        </p>
      </div>
      <div class="row end">
        <button
          type="button"
          class="btn undo"
          disabled={!seating.canEdit() || newest() === null}
          onClick={() => {
            const step = newest()
            if (step !== null) seating.undo.to(step.step)
          }}
        >
          <UndoIcon />
          {words().do.undo} <kbd aria-hidden="true">Ctrl Z</kbd>
          <Show when={newest()}>
            {(step) => (
              <small>
                {seating.undo.textOf(step())}
                <Show when={seating.undo.isLive(step())}>
                  {' · '}
                  <span>{words().steps.onPhones}</span>
                </Show>
              </small>
            )}
          </Show>
        </button>
        <Show when={hasTables()}>
          <button
            type="button"
            class="btn"
            classList={{ pri: kind() !== 'draft' }}
            disabled={!seating.canEdit() || isBusy()}
            onClick={() => seating.draw()}
          >
            <ShuffleIcon />
            {drawLabel()}
            <Show when={singleKeys()}>
              {' '}
              <kbd aria-hidden="true">R</kbd>
            </Show>
          </button>
        </Show>
        <Show when={draftId()}>
          {(draft) => (
            <button
              type="button"
              class="btn pri"
              aria-describedby={told()}
              disabled={!seating.canEdit()}
              onClick={() => void seating.ask({ type: 'ShowSeating', draft: draft() })}
            >
              {words().do.show}
            </button>
          )}
        </Show>
      </div>
      <div class="statusline">
        <p class="sm">
          <ScreenIcon />
          <State />
        </p>
        <Switch>
          <Match when={kind() === 'draft'}>
            <Quiet label={words().do.drop} onPress={() => void seating.ask({ type: 'DropDraft' })} />
          </Match>
          <Match when={hasTables()}>
            <Show when={seating.part().shown !== 'home'}>
              <Quiet
                label={words().do.home}
                about={told()}
                onPress={() => void seating.ask({ type: 'ShowHomeTables' })}
              />
            </Show>
            <Show when={seating.part().shown !== 'round' && seating.part().round !== null}>
              <Quiet
                label={words().do.back}
                about={told()}
                onPress={() => void seating.ask({ type: 'ShowLastRound' })}
              />
            </Show>
            <Show when={seating.part().shown !== 'none'}>
              <Quiet label={words().do.clear} onPress={() => void seating.ask({ type: 'ClearTables' })} />
            </Show>
          </Match>
        </Switch>
        <Show when={isBusy()}>
          <span class="finding" role="status">
            <span class="spin" aria-hidden="true" />
            {words().finding} {words().findingHelp}
            <Show when={kind() !== 'draft'}>
              <Quiet label={words().do.stop} onPress={() => void seating.ask({ type: 'DropDraft' })} />
            </Show>
          </span>
        </Show>
        <Said at={PLACE} quiet />
      </div>
      <Show when={stepAtTables()}>
        {(step) => (
          <p class="msg sm stepnote" id="seat-step">
            <WarningIcon />
            <span>{words().stepAtTables(step().prompt)}</span>
          </p>
        )}
      </Show>
    </header>
  )

  function State() {
    const round = () => {
      const board = seating.board()
      return board.kind === 'nothing' ? null : board.round
    }
    const time = () => timeText(round()?.at ?? 0, desk.view.gathering.zone)
    return (
      <span>
        <Switch fallback={words().state.nothing}>
          <Match when={desk.view.gathering.phase === 'closed'}>{words().state.closed}</Match>
          <Match when={!desk.online()}>{words().state.readOnly}</Match>
          <Match when={kind() === 'draft' && seating.part().draft?.mends !== null}>
            {words().state.mends}
          </Match>
          <Match when={kind() === 'draft'}>{words().state.draft}</Match>
          <Match when={kind() === 'round'}>{words().state.round(time())}</Match>
          <Match when={kind() === 'home'}>{words().state.home(time(), areAlone(seating.hall()))}</Match>
        </Switch>
      </span>
    )
  }
}

function Quiet(props: {
  readonly label: string
  /** What tells what pressing comes to. */
  readonly about?: string | undefined
  readonly onPress: () => void
}) {
  const seating = useSeating()
  return (
    <button
      type="button"
      class="btn quiet"
      aria-describedby={props.about}
      disabled={!seating.canEdit()}
      onClick={() => props.onPress()}
    >
      {props.label}
    </button>
  )
}
