/** Until the event loop has come round: whatever waits in this turn is done by then. */
export function aTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
