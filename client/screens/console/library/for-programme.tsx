import { type JSX, Suspense } from 'solid-js'
import { withWords } from '#client/ui/with-words.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'
import type { LibraryDialogProps } from './LibraryDialog.tsx'

/** What is ready, and the reading of files, come when the leader asks for them. */
const LazyDialog = withWords(
  async () => (await import('./LibraryDialog.tsx')).LibraryDialog,
  () => import('./words.ts'),
  () => import('#client/library/texts.ts'),
)
const LazyKeep = withWords(
  async () => (await import('./KeepButton.tsx')).KeepButton,
  () => import('./words.ts'),
)

export function LibraryDialog(props: LibraryDialogProps): JSX.Element {
  return (
    <Suspense>
      <LazyDialog {...props} />
    </Suspense>
  )
}

export function KeepButton(props: { readonly activity: LeaderActivity; readonly name: string }): JSX.Element {
  return (
    <Suspense>
      <LazyKeep {...props} />
    </Suspense>
  )
}
