/** How long a page may be kept from answering, well under what anybody notices. */
const AT_ONCE = 12

/** Runs a computation that pauses by itself, and lets the page go on in between. Null: it was called off. */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  isWanted: () => boolean = () => true,
): Promise<Result | null> {
  for (;;) {
    const from = performance.now()
    do {
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() - from < AT_ONCE)
    await new Promise((resolve) => setTimeout(resolve))
    if (!isWanted()) return null
  }
}
