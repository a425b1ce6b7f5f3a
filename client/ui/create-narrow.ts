import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Whether the page is no wider than this, as its style sheet has it. */
export function createNarrow(width: `${number}em`): Accessor<boolean> {
  const query = typeof matchMedia === 'function' ? matchMedia(`(max-width: ${width})`) : null
  const [narrow, setNarrow] = createSignal(query?.matches ?? false)
  const hear = () => setNarrow(query?.matches ?? false)
  query?.addEventListener('change', hear)
  onCleanup(() => query?.removeEventListener('change', hear))
  return narrow
}
