import type { ActivityText, LibraryId } from './library.ts'

type MethodId = Extract<
  LibraryId,
  | 'alone-group-plenary'
  | 'one-two-four-all'
  | 'round-robin'
  | 'fishbowl'
  | 'dot-voting'
  | 'appreciative'
  | 'premortem'
  | 'world-cafe'
>

/** Methods in wide use. */
export type MethodTexts = Readonly<Record<MethodId, ActivityText>>
/** What network gatherings have used. */
export type GatheringTexts = Readonly<Record<Exclude<LibraryId, MethodId>, ActivityText>>
