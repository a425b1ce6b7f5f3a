import type { JSX } from 'solid-js'
import type { QrPath } from './qr.ts'

/** For a camera: the four modules of light around it that ISO/IEC 18004 asks for, and no hairlines between what is dark. */
export function QrCode(props: { readonly is: QrPath; readonly label: string }): JSX.Element {
  const side = () => props.is.size + 8
  return (
    <svg
      class="qr"
      viewBox={`-4 -4 ${side()} ${side()}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <path d={props.is.path} />
    </svg>
  )
}
