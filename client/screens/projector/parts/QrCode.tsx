import { createMemo, type JSX } from 'solid-js'
import { words } from '#client/screens/projector/words.ts'
import type { JoinPart } from '#shared/views/live.ts'

/** Cameras need light around the code, also in a dark hall. `quiet`: its width in modules. */
export function QrCode(props: { readonly join: JoinPart; readonly quiet: number }): JSX.Element {
  const side = createMemo(() => props.join.qr.size + 2 * props.quiet)
  return (
    <svg
      class="qr"
      viewBox={`${-props.quiet} ${-props.quiet} ${side()} ${side()}`}
      role="img"
      aria-label={words().qr(props.join.host)}
      shape-rendering="crispEdges"
    >
      <rect class="qr-paper" x={-props.quiet} y={-props.quiet} width={side()} height={side()} />
      <path class="qr-ink" d={props.join.qr.path} />
    </svg>
  )
}
