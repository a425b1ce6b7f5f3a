/** Copies, also where the page is plain http and the browser's clipboard is closed to it. False when nothing worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelecting(text)
  }
}

function copyBySelecting(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'sr'
  document.body.append(field)
  field.select()
  try {
    // Deprecated, and the only thing there is without https.
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
  }
}
