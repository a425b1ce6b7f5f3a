import { type Accessor, type JSX, Match, Switch } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { type NowModel, nowModel } from './now.model.ts'
import { Running } from './parts/Running.tsx'
import { Waiting } from './parts/Waiting.tsx'

type NowProps = {
  /** Null once the scene is on its way out. */
  readonly view: ScreenView | null
  readonly now: Accessor<Instant>
}

export function Now(props: NowProps): JSX.Element {
  const model = createModel<NowModel>(() => (props.view ? nowModel(props.view, props.now()) : null))
  const running = () => {
    const shown = model()
    return shown?.state === 'running' ? shown : null
  }
  const waiting = () => {
    const shown = model()
    return shown && shown.state !== 'running' ? shown : null
  }
  return (
    <Switch>
      <Match when={running()}>{(shown) => <Running model={shown()} />}</Match>
      <Match when={waiting()}>{(shown) => <Waiting model={shown()} />}</Match>
    </Switch>
  )
}
