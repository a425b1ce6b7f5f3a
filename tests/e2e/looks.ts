import type { Locator, Page } from '@playwright/test'
import type axe from 'axe-core'
import type { Run } from '#shared/agenda/agenda.ts'
import { countdown, figuresOf } from '#shared/agenda/countdown.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { passOverTwins, withAxe } from './quick-axe.ts'
import { expect } from './stage.ts'

export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a change of language can put wrong; the rest was looked at in the first. */
export const OF_WORDS = [
  ...['button-name', 'link-name', 'label', 'select-name', 'summary-name', 'input-button-name', 'image-alt'],
  ...['svg-img-alt', 'role-img-alt', 'aria-dialog-name', 'aria-input-field-name', 'aria-command-name'],
  ...['aria-toggle-field-name', 'aria-progressbar-name', 'valid-lang', 'label-content-name-mismatch'],
  ...['empty-table-header', 'th-has-data-cells', 'definition-list', 'duplicate-id-aria'],
]

/** What axe finds, as one line for each element (trust.md A-01). The hall screen inside the console is looked at by itself. */
export async function violations(
  page: Page,
  {
    without = [],
    only = [],
  }: { readonly without?: readonly string[]; readonly only?: readonly string[] } = {},
): Promise<readonly string[]> {
  await withAxe(page)
  const isOfColours = only.length === 0 || only.includes('color-contrast')
  if (isOfColours) await passOverTwins(page)
  return await page.evaluate(
    async ({ tags, rules, disabled }) => {
      const engine = (window as unknown as { readonly axe: typeof axe }).axe
      const { violations } = await engine.run(
        { exclude: ['iframe'] },
        {
          runOnly: rules.length > 0 ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
          ...(rules.length > 0
            ? {}
            : { rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])) }),
          resultTypes: ['violations'],
          iframes: false,
        },
      )
      /** What a list that scrolls cuts off at its edge is as large as it is once it has been scrolled to. */
      async function isCutOnly(target: readonly unknown[]): Promise<boolean> {
        const [selector] = target
        const element = typeof selector === 'string' ? document.querySelector(selector) : null
        if (!element) return false
        const scrolled: (readonly [Element, number])[] = []
        for (let up = element.parentElement; up; up = up.parentElement) scrolled.push([up, up.scrollTop])
        element.scrollIntoView({ block: 'center', behavior: 'instant' })
        const again = await engine.run(element, { runOnly: ['target-size'], resultTypes: ['violations'] })
        for (const [each, top] of scrolled) each.scrollTop = top
        return again.violations.length === 0
      }
      const found: string[] = []
      for (const { id, help, nodes } of violations)
        for (const { target, failureSummary } of nodes)
          if (id !== 'target-size' || !(await isCutOnly(target)))
            found.push(`${id}: ${help} – ${target.join(' ')}\n${failureSummary}`)
      return found
    },
    { tags: TAGS, rules: [...only], disabled: [...without] },
  )
}

/** Waits until nothing fades or moves any more. Countdowns do not count: they are text. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const running = document.getAnimations().filter(({ playState }) => playState === 'running')
    await Promise.allSettled(running.map((animation) => animation.finished))
  })
}

/** `only`: the rules to look by; all of them when left out. */
export async function expectAccessible(
  page: Page,
  what: string,
  only: readonly string[] = [],
): Promise<void> {
  await settled(page)
  expect.soft(await violations(page, { only }), what).toEqual([])
}

/** Nothing for axe; and with `SAMLING_PICTURES=folder`, a picture to be looked at. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name)
  const folder = process.env.SAMLING_PICTURES
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

/** Everything one can press, with the smaller side of what one can hit (trust.md A-05). */
export async function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  const targets = 'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button]'
  return await page.locator(targets).evaluateAll((elements, smallest) => {
    /** A radio button is hit by its whole row, a hidden field for a file by its label. */
    function boxOf(element: Element): DOMRect {
      const own = element.getBoundingClientRect()
      const label = (element as HTMLInputElement).labels?.[0]
      const isSmall = element.matches('input[type=radio], input[type=checkbox], input[type=file].sr')
      return isSmall && label ? label.getBoundingClientRect() : own
    }
    return elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < smallest - 0.5)
      .map(
        ({ element, box }) =>
          `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`,
      )
  }, least)
}

export async function expectRoomForFingers(page: Page, what: string): Promise<void> {
  expect.soft(await smallTargets(page, 44), what).toEqual([])
}

/** How far the page can be scrolled sideways. */
export async function sideways(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

/** Nothing scrolls sideways, and no text is cut off at a side (trust.md A-03). */
export async function expectToFit(page: Page, what: string): Promise<void> {
  expect.soft(await sideways(page), what).toBe(0)
  expect.soft(await clippedTexts(page, 'sideways'), what).toEqual([])
}

/** With letters twice as large, as a browser's own setting makes them: what is measured in letters follows, breakpoints too. */
export async function withLargeLetters(page: Page, look: () => Promise<unknown>): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const letters = (standard: number) => devtools.send('Page.setFontSizes', { fontSizes: { standard } })
  await letters(32)
  await settled(page)
  await look()
  await letters(16)
  await devtools.detach()
}

/**
 * What can be focused, and shows nothing of it: no outline on itself, or on the label or the row that stands for it. The ring
 * is an outline and no shadow, so that it is there with forced colours, too.
 */
export async function withoutRing(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const RING = 2
    const scrolled = [scrollX, scrollY] as const
    const before = document.activeElement
    const found: string[] = []
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input:not(:disabled, [type=hidden]), select, textarea, summary, [tabindex="0"]',
    )
    const isRinged = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= RING
    }
    for (const element of all) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')) continue
      // Behind a dialog nothing can be focused.
      if (document.querySelector('dialog[open]') && !element.closest('dialog[open]')) continue
      // What has the focus already, by a press, would not get a ring by being given it again.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      element.focus({ focusVisible: true } as FocusOptions)
      if (document.activeElement !== element) continue
      const stands: Element[] = [element, ...((element as HTMLInputElement).labels ?? [])]
      if (!stands.some((each) => isRinged(each) || (each.parentElement && isRinged(each.parentElement))))
        found.push(element.outerHTML.slice(0, 120))
    }
    if (before instanceof HTMLElement) before.focus()
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(...scrolled)
    return [...new Set(found)]
  })
}

/** With forced colours: drawings without a word in them (bars, dots, marks) that were a colour of the background, and are gone. */
export async function lostDrawings(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.background = 'Canvas'
    const canvas = getComputedStyle(probe).backgroundColor
    probe.remove()
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.sr') === null &&
      element.getBoundingClientRect().width > 1 &&
      element.getBoundingClientRect().height > 1
    const isGone = (style: CSSStyleDeclaration) =>
      style.forcedColorAdjust === 'auto' &&
      style.backgroundColor === canvas &&
      Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.borderLeftWidth) === 0 &&
      style.outlineStyle === 'none'
    const drawn = [...document.querySelectorAll('i, b, span')].filter(
      (element) => element.childNodes.length === 0 && isSeen(element) && isGone(getComputedStyle(element)),
    )
    const beside = [...document.querySelectorAll('*')].filter((element) =>
      ['::before', '::after'].some((which) => {
        const style = getComputedStyle(element, which)
        return (
          style.content === '""' && Number.parseFloat(style.width) > 1 && isSeen(element) && isGone(style)
        )
      }),
    )
    return [
      ...new Set([...drawn, ...beside].map((each) => `${each.parentElement?.className} > ${each.className}`)),
    ]
  })
}

/** With forced colours: what is pressed or chosen, and looks like what stands beside it and is not. */
export async function alikeThough(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const look = (element: Element) => {
      const style = getComputedStyle(element)
      const { borderTopWidth, borderBottomWidth, borderTopStyle, outlineStyle, fontWeight } = style
      const { backgroundColor, borderTopColor, borderBottomColor, textDecorationLine, boxShadow } = style
      const shapes = [borderTopWidth, borderBottomWidth, borderTopStyle, outlineStyle, fontWeight]
      const colours = [backgroundColor, borderTopColor, borderBottomColor, textDecorationLine, boxShadow]
      return JSON.stringify([...shapes, ...colours, getComputedStyle(element, '::before').content])
    }
    const isOn = (element: Element) =>
      element.getAttribute('aria-pressed') === 'true' || element.hasAttribute('aria-current')
    const marked = document.querySelectorAll('button[aria-pressed=true], a[aria-current]')
    return [...marked]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const around = [...(element.parentElement?.children ?? [])]
        const others = around.filter((each) => each.tagName === element.tagName && !isOn(each))
        return others.some((other) => look(other) === look(element))
      })
      .map((element) => element.outerHTML.slice(0, 120))
  })
}

/**
 * Texts that reach out of the window or out of something that cuts them off. A line's box is higher than its letters, so a
 * quarter of it may be cut away above and below. `sideways`: pages that scroll may reach below the window.
 */
export async function clippedTexts(page: Page, how: 'sideways' | 'all'): Promise<readonly string[]> {
  return await page.evaluate((which) => {
    const SLACK = 1.5
    function isSeen(element: Element): boolean {
      return (
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.closest('.sr, .sr-only, .visually-hidden, noscript, script, style, option') === null
      )
    }
    function cuts(element: Element): boolean {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      return clipPath === 'none' && (overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'clip')
    }
    /** Remembered for each element: what stands around a text stands around those beside it, too. */
    function remembered<T>(of: (element: Element) => T): (element: Element) => T {
      const known = new Map<Element, T>()
      return (element) => {
        if (!known.has(element)) known.set(element, of(element))
        return known.get(element) as T
      }
    }
    const frames = remembered((element): readonly DOMRect[] => {
      const isWhole = element === document.documentElement || element === document.body
      const own = !isWhole && cuts(element) ? [element.getBoundingClientRect()] : []
      // Nothing around them cuts these off.
      const isApart = element.matches('dialog:modal') || getComputedStyle(element).position === 'fixed'
      return isApart || !element.parentElement ? own : [...own, ...frames(element.parentElement)]
    })
    const windowBox = new DOMRect(0, 0, innerWidth, innerHeight)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    /** Three dots say that there is more: that is a choice, and no accident. */
    const isShortened = remembered(
      (element): boolean =>
        getComputedStyle(element).textOverflow === 'ellipsis' ||
        (element.parentElement !== null && isShortened(element.parentElement)),
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || !isSeen(element) || isShortened(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const around = [windowBox, ...frames(element)]
      for (const box of range.getClientRects()) {
        const inset = box.height / 4
        const isOut = around.some(
          (frame) =>
            box.left < frame.left - SLACK ||
            box.right > frame.right + SLACK ||
            (which === 'all' &&
              (box.top + inset < frame.top - SLACK || box.bottom - inset > frame.bottom + SLACK)),
        )
        if (!isOut) continue
        found.push(`“${text.slice(0, 60)}” at ${Math.round(box.left)},${Math.round(box.top)}`)
        break
      }
    }
    return found
  }, how)
}

/** Texts of different elements that lie over each other. What is cut off with three dots does not reach beyond them. */
export async function overlappingTexts(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const pieces: { text: string; element: Element; box: DOMRect }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || element.closest('.sr, noscript, script, style') !== null) continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const isCut = [element, element.parentElement].some(
        (each) => each && getComputedStyle(each).textOverflow === 'ellipsis',
      )
      if (isCut) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        pieces.push({
          text,
          element,
          box: new DOMRect(box.x + 2, box.y + box.height * 0.3, box.width - 4, box.height * 0.4),
        })
    }
    const over = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    return pieces.flatMap((one, at) =>
      pieces
        .slice(at + 1)
        .filter((other) => over(one.box, other.box))
        .filter(({ element }) => !element.contains(one.element) && !one.element.contains(element))
        .map((other) => `“${one.text.slice(0, 40)}” and “${other.text.slice(0, 40)}”`),
    )
  })
}

/** What still moves for those who have asked for stillness (trust.md A-09). */
export async function running(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getTiming().duration) > 1)
      .map((animation) => String((animation as CSSAnimation).animationName ?? animation.id)),
  )
}

/** The seconds a countdown shows: 12:36, +03:20 (which is less than none), 1:45:00. */
export async function secondsOf(figures: Locator): Promise<number> {
  return readSeconds(await figures.innerText())
}

export function readSeconds(text: string): number {
  const parts = (text.match(/\d+/g) ?? []).map(Number)
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0)
  return text.trim().startsWith('+') ? -seconds : seconds
}

/** The seconds every countdown is to show at this instant; all turn at the server's whole second. */
export function secondsLeft(run: Run, now: Instant): number {
  const count = countdown(run, Math.floor(now / 1_000) * 1_000)
  if (count === null || count.allotted === null) throw new Error('nothing is counted down')
  const { over, minutes, seconds } = figuresOf(count.left)
  return (minutes * 60 + seconds) * (over ? -1 : 1)
}
