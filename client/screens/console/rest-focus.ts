/** Where the focus goes when what held it is gone: to Next, or to the heading of the part that is shown. */
export function restFocus(): void {
  // What is on its way out of the page, or gives the focus back itself, has done so by then.
  setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const next = document.querySelector<HTMLButtonElement>('[data-next]:enabled')
    const heading = document.querySelector<HTMLElement>('main h1, main h2')
    if (next !== null) return next.focus()
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
  })
}
