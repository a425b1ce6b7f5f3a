import type { JSX } from 'solid-js'
import { words } from './words.ts'

/** Where the numbers are from: at the foot of the picture, where the day's line stands otherwise. */
export function FigureSource(props: { readonly source: string }): JSX.Element {
  return <p class="figsource">{words().source(props.source)}</p>
}
