import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Whether the board stands in one column, as its style sheet has it: then what comes first is what is seen. */
export function createNarrow(): Accessor<boolean> {
  const query = typeof matchMedia === 'function' ? matchMedia('(max-width: 45em)') : null
  const [narrow, setNarrow] = createSignal(query?.matches ?? false)
  const hear = () => setNarrow(query?.matches ?? false)
  query?.addEventListener('change', hear)
  onCleanup(() => query?.removeEventListener('change', hear))
  return narrow
}
