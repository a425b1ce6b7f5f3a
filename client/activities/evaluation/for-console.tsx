import { type JSX, lazy, Suspense } from 'solid-js'
import type { EvaluationConsole as Desk } from './EvaluationConsole.tsx'
import type { EvaluationDialogProps } from './EvaluationDialog.tsx'

/** It reads the words of questions, which the leader's page does not begin with. */
async function withWords<Part>(load: () => Promise<Part>): Promise<{ readonly default: Part }> {
  const [part, ...all] = await Promise.all([
    load(),
    import('#client/screens/console/polls/words.ts'),
    import('#client/notes/words.ts'),
  ])
  await Promise.all(all.map(({ ready }) => ready()))
  return { default: part }
}

const LazyDesk = lazy(() =>
  withWords(async () => (await import('./EvaluationConsole.tsx')).EvaluationConsole),
)
const LazyDialog = lazy(() =>
  withWords(async () => (await import('./EvaluationDialog.tsx')).EvaluationDialog),
)

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
