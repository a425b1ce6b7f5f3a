/**
 * Asks the machine not to sleep while the hall looks at it. Browsers grant this over https and on the machine itself only;
 * elsewhere nothing happens, and the machine's own settings decide.
 */
export function keepAwake(): void {
  async function ask() {
    if (document.visibilityState !== 'visible') return
    try {
      await navigator.wakeLock?.request('screen')
    } catch {
      // A refusal (battery saving) is the machine's right.
    }
  }
  // A lock is lost each time the page is hidden.
  document.addEventListener('visibilitychange', () => void ask())
  void ask()
}
