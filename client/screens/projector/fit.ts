import { onCleanup, onMount } from 'solid-js'

const STEPS = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52]

/**
 * The safety net under `text-size`: where letters nobody measured make a text too large after all, it is set smaller until
 * it fits. All lengths follow the width of the screen, so once found the fit holds for every size.
 */
export function fit(element: HTMLElement): void {
  function measure() {
    const { maxHeight } = getComputedStyle(element)
    for (const step of STEPS) {
      element.style.setProperty('--fit', `${step}`)
      // Letters reach a little outside tight lines; what counts is the height that was set aside.
      if (element.scrollHeight <= Number.parseFloat(maxHeight) + 1) return
    }
  }
  onMount(() => {
    measure()
    const changes = new MutationObserver(measure)
    changes.observe(element, { childList: true, characterData: true, subtree: true })
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    void document.fonts?.ready.then(measure)
    onCleanup(() => {
      changes.disconnect()
      sizes.disconnect()
    })
  })
}
