/** Hands over JSON as a file. */
export function saveAs(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'application/json' }))
}

export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Some browsers begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
