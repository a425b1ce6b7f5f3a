import { type Accessor, type JSX, Match, Show, Switch } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { RoundOnScreen } from '#shared/views/round-part.ts'
import { FloorOnScreen } from './parts/FloorOnScreen.tsx'
import { QueueOnScreen } from './parts/QueueOnScreen.tsx'
import { type RoundModel, roundModel } from './round-projector.model.ts'
import './round-projector.css'

/** Who has the floor with its own words and its time, and who comes; before and after that, the order. */
export function RoundProjector(props: {
  /** Null once the scene is on its way out. */
  readonly round: RoundOnScreen | null
  readonly now: Accessor<Instant>
}): JSX.Element {
  const model = createModel<RoundModel>(() => (props.round ? roundModel(props.round, props.now()) : null))
  const floor = () => {
    const is = model()
    return is?.state === 'floor' ? is : undefined
  }
  const queue = () => {
    const is = model()
    return is?.state === 'queue' ? is : undefined
  }
  return (
    <Show when={model()}>
      <Switch>
        <Match when={floor()}>{(is) => <FloorOnScreen model={is()} now={props.now} />}</Match>
        <Match when={queue()}>{(is) => <QueueOnScreen model={is()} now={props.now} />}</Match>
      </Switch>
    </Show>
  )
}
