import type { Page } from '@playwright/test'
import axe from 'axe-core'

const SLOW = "var memoized = (0, import_memoizee['default'])(fn);"

/**
 * What axe has found out about an element it looks up in a list, from its beginning: on a sheet of fifty thousand elements that
 * was a third of its time. A map gives the same answer at once.
 */
const QUICK = `var known = new Map();
  var memoized = function() {
    var last = known;
    for (var at = fn.length - 1; at > 0; at--) {
      if (!last.has(arguments[at])) last.set(arguments[at], new Map());
      last = last.get(arguments[at]);
    }
    var first = fn.length > 0 ? arguments[0] : memoized;
    if (!last.has(first)) last.set(first, fn.apply(this, arguments));
    return last.get(first);
  };
  memoized.clear = function() { known.clear(); };`

function quicker(source: string): string {
  const parts = source.split(SLOW)
  if (parts.length !== 2) throw new Error('axe remembers in another way now: does it still need help?')
  return parts.join(QUICK)
}
const quickSource = quicker(axe.source)

/** Once for each page: putting it in takes longer than looking. */
export async function withAxe(page: Page, source = quickSource): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
}

/**
 * Axe looks at the contrast of every look on a page once, however long the page lives: texts of the same colours and letters, on
 * the same grounds within the same classes, have the same contrast; weighing them anew was half of a walk's work. What axe would
 * not judge now (behind a dialog, turned off) is no look that has been seen. What has no text of its own has no contrast: axe
 * finds that out, too, but reads all that stands within to do so. Says how many looks there have been.
 */
export async function passOverTwins(page: Page): Promise<number> {
  return await page.evaluate(() => {
    type Kept = { readonly looks: Set<string>; readonly grounds: Map<string, number> }
    const kept = window as unknown as { samlingLooks?: Kept; readonly axe: typeof axe }
    if (!kept.samlingLooks)
      kept.axe.configure({ rules: [{ id: 'color-contrast', selector: ':not([data-twin])' }] })
    kept.samlingLooks ??= { looks: new Set(), grounds: new Map() }
    const { looks, grounds } = kept.samlingLooks
    const within = new Map<Element, number>()
    const isModal = document.querySelector('dialog:modal') !== null
    function around(element: Element): Element | null {
      const root = element.getRootNode()
      return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
    }
    /** A number for all that lies under an element: the same for the same, as long as the page lives. */
    function ground(element: Element): number {
      const known = within.get(element)
      if (known !== undefined) return known
      const outer = around(element)
      const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element)
      const own = [element.tagName, element.getAttribute('class'), backgroundColor, backgroundImage]
      const all = [outer ? ground(outer) : '', ...own, opacity, filter].join('|')
      const number = grounds.get(all) ?? grounds.size
      grounds.set(all, number)
      within.set(element, number)
      return number
    }
    const hasText = (element: Element) =>
      element.matches('input, select, textarea') ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    /** Text that stands straight in its shadow, or comes through a slot, is its own as well. */
    const isWithoutText = (element: Element) =>
      !hasText(element) &&
      element.shadowRoot === null &&
      ![...element.children].some((child) => child.tagName === 'SLOT')
    const isPassedOver = (element: Element) =>
      element.closest(':disabled, [aria-disabled=true], [inert]') !== null ||
      (element.closest('label')?.control?.matches(':disabled') ?? false) ||
      (isModal && element.closest('dialog:modal') === null)
    function isTwin(element: Element): boolean {
      if (isPassedOver(element) || !element.checkVisibility({ visibilityProperty: true })) return false
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
      const look = [ground(element), color, fontSize, fontWeight, textShadow].join('|')
      const isSeen = looks.has(look)
      looks.add(look)
      return isSeen
    }
    function mark(root: Document | ShadowRoot) {
      for (const element of root.querySelectorAll('body *, :host *')) {
        if (element.shadowRoot) mark(element.shadowRoot)
        element.toggleAttribute('data-twin', isWithoutText(element) || (hasText(element) && isTwin(element)))
      }
    }
    mark(document)
    return looks.size
  })
}
