/**
 * The styles of what comes later come in its own script: one request less, and never a part without them. Vite's own way of
 * fetching a second stylesheet is left out of this page, and the content security policy allows no style element; a rule more
 * in the page's own stylesheet it does, and one rule holds them all.
 */
export function dress(css: string): void {
  const page = document.styleSheets[0]
  page?.insertRule(`@media all{${css}}`, page.cssRules.length)
}
