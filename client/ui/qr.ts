import { encode } from 'uqr'

export type QrPath = { readonly size: number; readonly path: string }

/** The QR code as an SVG path on a square grid of `size` modules, quiet zone not included. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { border: 0 })
  // Dark modules that lie side by side are drawn as one: no hairlines between them.
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`),
  )
  return { size, path: runs.join('') }
}
