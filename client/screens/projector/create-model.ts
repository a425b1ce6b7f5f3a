import { type Accessor, createComputed, untrack } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'

/**
 * A model as a store: worked out anew at every second, but only what differs reaches the page. While `source` has nothing
 * (the scene is on its way out) the last model stays as it was.
 */
export function createModel<Model extends object>(source: () => Model | null): Accessor<Model | null> {
  const [held, hold] = createStore<{ model: Model | null }>({ model: untrack(source) })
  createComputed(() => {
    const next = source()
    if (next !== null) hold('model', reconcile<Model | null, Model | null>(next, { key: 'id', merge: true }))
  })
  return () => held.model
}
