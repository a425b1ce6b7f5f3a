import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * What axe has found out about an element it looks up in a list, from its beginning: on a sheet of fifty thousand elements that
 * was a third of its time. A map gives the same answer at once.
 */
const KNOWN = `var known = new Map();
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

/** Where axe asks again for what it has been told, or for what the answer before it has made needless: what it does, and what does as much. */
const QUICKER: readonly (readonly [slow: string, quick: string])[] = [
  ["var memoized = (0, import_memoizee['default'])(fn);", KNOWN],
  // A name put together for each look at a style took longer than the look.
  [
    "var key = 'computedStyle_' + property;",
    `var read = this._read || (this._read = new Map());
      if (!read.has(property)) {
        if (!this._style) this._style = window.getComputedStyle(this.actualNode);
        read.set(property, this._style.getPropertyValue(property));
      }
      return read.get(property);
      var key = '';`,
  ],
  // What does not scroll is not hidden by it, however large it is.
  [
    'var elHeight = parseInt(vNode.getComputedStylePropertyValue',
    'if (!scroll) return false; var elHeight = parseInt(vNode.getComputedStylePropertyValue',
  ],
  // How far something scrolls is asked of the layout; few may scroll at all, which their styles say sooner.
  [
    'var overflowX = elm.scrollWidth > elm.clientWidth + buffer;',
    `var mayScroll = window.getComputedStyle(elm);
      if (!isScrollable(mayScroll, 'overflow-x') && !isScrollable(mayScroll, 'overflow-y')) return;
      var overflowX = elm.scrollWidth > elm.clientWidth + buffer;`,
  ],
  // A colour just made has none of its six fields yet.
  ['_checkPrivateRedeclaration(e, t), t.set(e, a);', 't.set(e, a);'],
  // Every element asked how far the whole page is scrolled, how wide it is and which way it is read.
  [
    "var dir = window.getComputedStyle(document.body || docElement).getPropertyValue('direction');",
    `var seen = cache_default.get('samlingSeen');
      if (!seen) {
        seen = {
          dir: window.getComputedStyle(document.body || docElement).getPropertyValue('direction'),
          scrolled: get_scroll_offset_default(document),
          size: get_viewport_size_default(window),
          width: docElement.scrollWidth
        };
        cache_default.set('samlingSeen', seen);
      }
      var dir = seen.dir;`,
  ],
  [
    'var coords = isFixed ? domNode.getBoundingClientRect() : get_element_coordinates_default(domNode);',
    `var coords = _nodeLookup(element).vNode.boundingClientRect;
      if (!isFixed) coords = {
        top: coords.top + seen.scrolled.top,
        right: coords.right + seen.scrolled.left,
        bottom: coords.bottom + seen.scrolled.top,
        left: coords.left + seen.scrolled.left
      };`,
  ],
  [
    'var viewportSize = get_viewport_size_default(window);\n      if (isFixed &&',
    'var viewportSize = seen.size;\n      if (isFixed &&',
  ],
  [
    'var rightEdge = Math.max(docElement.scrollWidth, viewportSize.width);',
    'var rightEdge = Math.max(seen.width, viewportSize.width);',
  ],
  // Twice for each element, by up to seventeen properties.
  [
    'function isStackingContext(vNode, parentVNode) {',
    `function isStackingContext(vNode, parentVNode) {
      if (vNode._stacks === undefined) vNode._stacks = findStackingContext(vNode, parentVNode);
      return vNode._stacks;
    }
    function findStackingContext(vNode, parentVNode) {`,
  ],
  // A page has few colours, and each of its elements one of them.
  [
    'value: function parseString(colorString) {',
    `value: function parseString(colorString) {
          var parsed = axe._samlingColours || (axe._samlingColours = new Map());
          if (!parsed.has(colorString)) {
            this.parseAnew(colorString);
            parsed.set(colorString, [ this.r, this.g, this.b, this.alpha ]);
          }
          var parts = parsed.get(colorString);
          this.r = parts[0];
          this.g = parts[1];
          this.b = parts[2];
          this.alpha = parts[3];
          return this;
        }
      }, {
        key: 'parseAnew',
        value: function parseAnew(colorString) {`,
  ],
]

function quicker(source: string): string {
  return QUICKER.reduce((text, [slow, quick]) => {
    const parts = text.split(slow)
    if (parts.length !== 2)
      throw new Error(`axe works in another way now: does it still need help with ${slow}`)
    return parts.join(quick)
  }, source)
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
