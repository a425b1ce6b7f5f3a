import { patched } from '#shared/kernel/apply-patch.ts'
import type { Json, PatchOperation } from '#shared/kernel/diff.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import type { Frame } from './frames.ts'

/** A whole picture, and what makes each of the following ones of the one before it. */
export type Stretch = {
  /** The number of the picture that is whole. */
  readonly first: number
  readonly whole: ScreenView
  readonly changes: readonly (readonly PatchOperation[])[]
}
export type WrittenStretch = { readonly first: number; readonly frames: number; readonly text: string }

/** A stretch is read whole to show one picture of it: so many changes at most, and no more of them than there is picture. */
export const STRETCH = { frames: 240, least: 16_384 } as const

/** Frames as the stretches they are kept and sent in, written down as they come so that none is held twice. */
export function* stretchesOf(frames: Iterable<Frame>): Generator<WrittenStretch> {
  let place = 0
  let first = 0
  let whole = ''
  let changes: string[] = []
  let size = 0
  const written = (): WrittenStretch => ({
    first,
    frames: changes.length + 1,
    text: `{"first":${first},"whole":${whole},"changes":[${changes.join()}]}`,
  })
  for (const { view, operations } of frames) {
    const change = JSON.stringify(operations)
    const isFull = changes.length + 1 >= STRETCH.frames || size + change.length > roomFor(whole)
    if (place > 0 && isFull) yield written()
    if (place === 0 || isFull) {
      first = place
      whole = JSON.stringify(view)
      changes = []
      size = 0
    } else {
      changes.push(change)
      size += change.length
    }
    place++
  }
  if (place > 0) yield written()
}

function roomFor(whole: string): number {
  return Math.max(STRETCH.least, whole.length)
}

export type Held = { readonly frame: number; readonly view: ScreenView }

/** The picture by its number; null where the stretch does not reach. `from`: another of the same stretch, gone on from if it comes before. */
export function viewIn(stretch: Stretch, frame: number, from: Held | null = null): ScreenView | null {
  const { first, whole, changes } = stretch
  if (frame < first || frame > first + changes.length) return null
  const start = from !== null && from.frame <= frame ? from : { frame: first, view: whole }
  const view = changes
    .slice(start.frame - first, frame - first)
    .reduce<Json>((before, operations) => patched(before, operations), start.view as unknown as Json)
  return view as unknown as ScreenView
}
