import { type JSX, Suspense } from 'solid-js'
import { withWords } from '#client/ui/with-words.ts'
import type { EvaluationConsole as Desk } from './EvaluationConsole.tsx'
import type { EvaluationDialogProps } from './EvaluationDialog.tsx'

/** It reads the words of questions, which the leader's page does not begin with. */
const WORDS = [() => import('#client/screens/console/polls/words.ts'), () => import('#client/notes/words.ts')]

const LazyDesk = withWords(async () => (await import('./EvaluationConsole.tsx')).EvaluationConsole, ...WORDS)
const LazyDialog = withWords(async () => (await import('./EvaluationDialog.tsx')).EvaluationDialog, ...WORDS)

export function EvaluationConsole(props: Parameters<typeof Desk>[0]): JSX.Element {
  return (
    <Suspense>
      <LazyDesk {...props} />
    </Suspense>
  )
}

export function EvaluationDialog(props: EvaluationDialogProps): JSX.Element {
  return (
    <Suspense>
      <LazyDialog {...props} />
    </Suspense>
  )
}
