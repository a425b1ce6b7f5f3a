import { createMemo, type JSX } from 'solid-js'
import { qrPath } from '#client/ui/qr.ts'

/** Any text for a camera; with light around it, also in a dark hall. */
export function Code(props: { readonly text: string; readonly label: string }): JSX.Element {
  const code = createMemo(() => qrPath(props.text))
  const side = () => code().size + 8
  return (
    <svg
      class="qr"
      viewBox={`-4 -4 ${side()} ${side()}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <rect class="qr-paper" x={-4} y={-4} width={side()} height={side()} />
      <path class="qr-ink" d={code().path} />
    </svg>
  )
}
