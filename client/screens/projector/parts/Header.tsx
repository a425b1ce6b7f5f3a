import { type JSX, Show } from 'solid-js'
import type { Header as Model } from '#client/screens/projector/projector.model.ts'
import { words } from '#client/screens/projector/words.ts'
import { Mark } from './Mark.tsx'
import { StillMark } from './StillMark.tsx'

type HeaderProps = {
  readonly model: Model
  readonly where: 'day' | 'place'
  readonly offline: boolean
  readonly children?: JSX.Element
}

export function Header(props: HeaderProps): JSX.Element {
  const where = () => {
    const { day, place } = props.model
    return props.where === 'day' && day !== null ? words().common.day(day) : place
  }
  return (
    <header class="top">
      <p class="where">
        <Mark />
        <span>
          <b>{props.model.title}</b>
          <Show when={where()}>{(text) => <span> · {text()}</span>}</Show>
        </span>
      </p>
      {props.children}
      <Show when={props.offline}>
        <StillMark />
      </Show>
      <time class="clock">{props.model.clock}</time>
    </header>
  )
}
