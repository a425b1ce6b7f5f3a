import type { JSX } from 'solid-js'
import { fit } from '#client/screens/projector/fit.ts'
import type { Title as Model } from '#client/screens/projector/now/title.model.ts'

export function Title(props: { readonly model: Model }): JSX.Element {
  return (
    <h1 class="title" ref={fit} style={{ '--size': props.model.size, '--lines': props.model.lines }}>
      {props.model.text}
    </h1>
  )
}
