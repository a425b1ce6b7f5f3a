import { Match, Show, Switch } from 'solid-js'
import type { RoundStep } from '#client/activities/presentation-round/RoundConsole.tsx'
import { lengthText, type TurnRow } from '#client/activities/presentation-round/round-console.model.ts'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon, ChevronDownIcon, ClockIcon } from '#client/ui/icons.tsx'

/** One municipality in the queue: its place, its time, what it has written, and what can be done with it. */
export function TurnLine(props: {
  readonly row: TurnRow
  readonly on: string | null
  readonly locked: boolean
  readonly open: boolean
  readonly onOpen: () => void
  readonly step: RoundStep
}) {
  const written = () => words().round.written(props.row.lines.length, props.row.words.length)
  const begun = () => props.row.used > 0 || props.row.state === 'on'
  return (
    <div class="turn" classList={{ on: props.row.state === 'on', off: props.row.state === 'skipped' }}>
      <b class="num place">{props.row.place}</b>
      <span class="what">
        <span class="b clip">{props.row.name}</span>
        <span class="xs mut">
          <Switch fallback={words().round.states[props.row.state]}>
            <Match when={props.row.state === 'done'}>
              <CheckIcon /> {words().round.states.done}
            </Match>
            <Match when={props.row.state === 'on'}>
              <span class="nowt dot">{words().round.states.on}</span>
            </Match>
          </Switch>
          <Show when={!props.row.isHere && props.row.state !== 'done'}> · {words().round.absent}</Show>
        </span>
      </span>
      <span class="sm num time">
        <Show
          when={begun()}
          fallback={
            <span class="mut">
              {words().round.willGet} {lengthText(props.row.given)}
            </span>
          }
        >
          <b classList={{ nowt: props.row.isOver }}>
            <Show when={props.row.isOver}>
              <ClockIcon label={words().round.overTime} />{' '}
            </Show>
            {lengthText(props.row.used)}
          </b>{' '}
          <span class="mut">/ {lengthText(props.row.given)}</span>
        </Show>
      </span>
      <span class="row end">
        <Show when={props.row.state === 'waiting' || props.row.state === 'skipped'}>
          <button
            type="button"
            class="btn quiet tiny"
            disabled={props.locked}
            aria-label={words().round.begin(props.row.name)}
            onClick={() =>
              props.step({ type: 'BeginPresentation', municipality: props.row.id, from: props.on })
            }
          >
            {words().round.beginShort}
          </button>
        </Show>
        <Show when={props.row.state === 'waiting'}>
          <button
            type="button"
            class="btn quiet tiny"
            disabled={props.locked}
            aria-label={words().round.skip(props.row.name)}
            onClick={() => props.step({ type: 'SkipPresentation', municipality: props.row.id })}
          >
            {words().round.skipShort}
          </button>
        </Show>
        <button
          type="button"
          class="btn quiet tiny num"
          aria-expanded={props.open}
          aria-label={`${written()}: ${words().round.show(props.row.name)}`}
          onClick={() => props.onOpen()}
        >
          {written()} <ChevronDownIcon />
        </button>
      </span>
    </div>
  )
}
