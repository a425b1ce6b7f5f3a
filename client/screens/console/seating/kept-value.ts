import { createEffect } from 'solid-js'

/** For `ref` of a list to choose from: what is chosen follows `value`, also when the options come after it. */
export function keptValue(value: () => string): (element: HTMLSelectElement) => void {
  return (element) =>
    createEffect(() => {
      element.value = value()
    })
}
