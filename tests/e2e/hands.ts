import { expect, type Locator, type Page } from '@playwright/test'
import { ECHO } from '#client/screens/console/keys.model.ts'

/** How somebody does something on a page: with a mouse, with a finger, or with keys alone. Every step is counted. */
export type Hands = {
  readonly page: Page
  /** A button, a link, a fold. Where a key does the same, hands on a keyboard use that. */
  readonly press: (target: Locator, key?: string) => Promise<void>
  /** What the field held is replaced by what is pasted. */
  readonly paste: (field: Locator, text: string) => Promise<void>
  /** The same, letter by letter. */
  readonly type: (field: Locator, text: string) => Promise<void>
  /** A radio button or a checkbox. */
  readonly choose: (target: Locator) => Promise<void>
  /** After something has happened to the page by itself. */
  readonly rested: () => Promise<void>
  /** Keys, clicks or taps so far; a letter is one. */
  readonly steps: () => number
}

export function pointer(page: Page, how: 'mouse' | 'finger'): Hands {
  let steps = 0
  async function touch(target: Locator) {
    steps += 1
    if (how === 'finger') await target.tap()
    else await target.click()
  }
  async function fill(field: Locator, text: string) {
    if (!(await field.evaluate(isFocused))) await touch(field)
    steps += await replaced(field, text)
  }
  return {
    page,
    press: touch,
    async paste(field, text) {
      await fill(field, text)
      steps += 1
    },
    async type(field, text) {
      await fill(field, text)
      steps += text.length
    },
    async choose(target) {
      steps += 1
      await target.check()
    },
    rested: async () => {},
    steps: () => steps,
  }
}

/** More presses of Tab than any page here has places to stop at. */
const MOST_TABS = 250

/** Keys alone. After each step the focus must be on something that is seen, marked, and not under anything. */
export function keyboard(page: Page): Hands {
  let steps = 0
  let last: { readonly key: string; readonly at: number } | null = null

  async function key(name: string) {
    // The same key in the same moment is a clicker that sends twice.
    const since = Date.now() - (last?.at ?? 0)
    if (last?.key === name && since < ECHO) await page.waitForTimeout(ECHO - since)
    await press(name)
    // Counted from when the page has heard it: a busy machine hears the first of two later than it hears the second.
    last = { key: name, at: Date.now() }
  }

  async function press(name: string) {
    steps += 1
    await page.keyboard.press(name)
  }

  /** Tab from where one is; back when the place is behind. */
  async function tabTo(target: Locator, isThere: (element: Element) => boolean = isFocused) {
    await expect(target).toBeEnabled()
    if (await target.evaluate(isThere)) return
    const name = (await target.evaluate(isBehind)) ? 'Shift+Tab' : 'Tab'
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      await press(name)
      if (await target.evaluate(isThere)) return
    }
    throw new Error(`Tab does not lead to ${target}`)
  }

  async function fill(field: Locator, text: string) {
    await tabTo(field)
    steps += await replaced(field, text)
    await rested()
  }

  async function choose(target: Locator) {
    await tabTo(target, isFocusedGroup)
    for (let arrows = 0; arrows < MOST_TABS && !(await target.evaluate(isFocused)); arrows += 1)
      await press((await target.evaluate(isBehind)) ? 'ArrowUp' : 'ArrowDown')
    if (!(await target.isChecked())) await press('Space')
    await expect(target).toBeChecked()
    await rested()
  }

  /** A press may lead to another page: what was asked of the one before is asked again of that. */
  async function rested() {
    await expect
      .poll(() => page.evaluate(focusTrouble).catch((error: Error) => error.message), page.url())
      .toBeNull()
  }

  return {
    page,
    async press(target, shortcut) {
      if (shortcut === undefined) {
        await tabTo(target)
        await rested()
        await press('Enter')
      } else {
        await expect(target).toBeEnabled()
        await key(shortcut)
      }
      await rested()
    },
    async paste(field, text) {
      await fill(field, text)
      steps += 1
    },
    async type(field, text) {
      await fill(field, text)
      steps += text.length
    },
    choose,
    rested,
    steps: () => steps,
  }
}

/** Puts a text in place of what the field holds; one press more when it held something. */
async function replaced(field: Locator, text: string): Promise<number> {
  const { keyboard: keys } = field.page()
  const held = (await field.inputValue()) !== ''
  if (held) await keys.press('ControlOrMeta+a')
  await keys.insertText(text)
  return held ? 1 : 0
}

function isFocused(element: Element): boolean {
  return element === document.activeElement
}

/** Radio buttons of one name are one stop. */
function isFocusedGroup(element: Element): boolean {
  const active = document.activeElement
  if (element === active) return true
  return (
    element instanceof HTMLInputElement &&
    element.type === 'radio' &&
    active instanceof HTMLInputElement &&
    active.type === 'radio' &&
    active.name === element.name
  )
}

function isBehind(element: Element): boolean {
  const active = document.activeElement
  if (active === null || active === document.body) return false
  return (element.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** What is wrong with where the focus is; null when it is seen and marked. */
function focusTrouble(): string | null {
  const active = document.activeElement
  if (active === null || active === document.body) return 'the focus is lost'
  const what = active.outerHTML.slice(0, 160)
  // A heading that the page begins with is read from there; Tab leads on.
  const isPlace = active.matches('[tabindex="-1"]')
  if (!isPlace && !active.matches(':focus-visible')) return `the focus is not marked on ${what}`
  // A radio button that is drawn by its row is seen there.
  const isBox = active.matches('input[type=radio], input[type=checkbox]')
  const row = isBox ? (active as HTMLInputElement).labels?.[0] : undefined
  // So is a field by the frame around it.
  const around = [active.parentElement, active.parentElement?.parentElement]
  const drawn = [active, ...around, ...(row ? [row, ...row.querySelectorAll('*')] : [])]
  const isMarked = drawn.some((each) => {
    if (!each) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  })
  if (!isPlace && !isMarked) return `no mark is drawn at ${what}`
  const box = (row ?? active).getBoundingClientRect()
  const left = Math.max(0, box.left)
  const right = Math.min(innerWidth, box.right)
  const top = Math.max(0, box.top)
  const bottom = Math.min(innerHeight, box.bottom)
  if (right - left < 2 || bottom - top < 2) return `the focus is out of sight on ${what}`
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  const isFree = hit !== null && ((row ?? active).contains(hit) || hit.contains(active))
  return isFree ? null : `the focus is under ${hit?.outerHTML.slice(0, 80)} at ${what}`
}
