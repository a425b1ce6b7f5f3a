const SIGNS = ['pageshow', 'focus', 'online'] as const

/** Calls back whenever the page may have slept and is looked at again. Returns how to stop. */
export function onWake(callback: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') callback()
  }
  document.addEventListener('visibilitychange', whenVisible)
  for (const sign of SIGNS) window.addEventListener(sign, callback)
  return () => {
    document.removeEventListener('visibilitychange', whenVisible)
    for (const sign of SIGNS) window.removeEventListener(sign, callback)
  }
}

/** Calls back when the machine itself loses its net or has got one again. Returns how to stop. */
export function onPlug(callback: () => void): () => void {
  for (const sign of ['online', 'offline']) window.addEventListener(sign, callback)
  return () => {
    for (const sign of ['online', 'offline']) window.removeEventListener(sign, callback)
  }
}
