import { type JSX, onMount } from 'solid-js'
import { insert } from 'solid-js/web'
import { forPart, sheetOf } from '#client/ui/part-styles.ts'

export type SpecimenProps = {
  /** The state. */
  readonly is: string
  /** What is drawn as it is with the keyboard's focus on it. */
  readonly focus?: string
  /** Pressed once the specimen stands: what is only there when it is unfolded. */
  readonly press?: string
  /** Written into a field, as by somebody: selector and text. */
  readonly write?: readonly [selector: string, text: string]
  /** A whole screen, which has its own air around it. */
  readonly whole?: boolean
  readonly wide?: boolean
  readonly children: JSX.Element
}

/** What is drawn for the keyboard's focus can be drawn for several at once. */
function rewritten(css: string): string {
  return forPart(css).replaceAll(':focus-visible', ':is(:focus-visible, [data-drawn-focus])')
}

/** A frame in which the surface's own stylesheets hold, and no others: each specimen is a small page, with ids of its own. */
export function makeSpecimen(styles: readonly string[], own: string, theme?: string) {
  const sheets = [...styles.map((css) => sheetOf(rewritten(css))), sheetOf(own)]

  return function Specimen(props: SpecimenProps): JSX.Element {
    let host: HTMLDivElement | undefined
    onMount(() => {
      const shadow = host?.attachShadow({ mode: 'open' })
      if (shadow === undefined) return
      shadow.adoptedStyleSheets = sheets
      const html = box('html')
      const body = box('body')
      const app = box('app')
      if (theme !== undefined) html.dataset.theme = theme
      app.id = 'app'
      if (!props.whole) app.classList.add('part')
      shadow.append(html)
      html.append(body)
      body.append(app)
      insert(app, () => props.children)
      queueMicrotask(() => {
        if (props.press !== undefined) shadow.querySelector<HTMLElement>(props.press)?.click()
        if (props.write !== undefined) write(shadow, ...props.write)
        queueMicrotask(() => draw(shadow, props.focus))
      })
    })
    return (
      <figure classList={{ wide: props.wide }}>
        <figcaption lang="en">{props.is}</figcaption>
        <div class="sheet-frame" ref={host} />
      </figure>
    )
  }
}

function box(name: string): HTMLDivElement {
  const element = document.createElement('div')
  element.className = name
  return element
}

function write(shadow: ShadowRoot, selector: string, text: string): void {
  const field = shadow.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)
  if (field === null) throw new Error(`nothing to write in: ${selector}`)
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

function draw(shadow: ShadowRoot, selector: string | undefined): void {
  if (selector === undefined) return
  const element = shadow.querySelector(selector)
  if (element === null) throw new Error(`nothing to focus: ${selector}`)
  element.setAttribute('data-drawn-focus', '')
}
