import { createEffect, type JSX, onMount } from 'solid-js'
import { insert } from 'solid-js/web'
import pollCss from '#client/activities/poll/poll-projector.css?inline'
import { forPart, sheetOf } from '#client/ui/part-styles.ts'
import projectorCss from '#client/ui/projector.css?inline'
import tokensCss from '#client/ui/tokens.css?inline'

/** All lengths follow the picture's width; its header and footer are not what is looked for here. */
const OWN = `
  .html[data-theme] { --u: calc(100cqw / 1920); cursor: inherit; container-type: inline-size; }
  #app { display: block; height: auto; }
  .middle { padding: calc(48 * var(--u)) var(--pm-x); height: calc(840 * var(--u)); box-sizing: border-box; display: grid; }
`

/** A part of the hall's picture, small: in a frame where the hall screen's styles hold and no others. */
export function HallFrame(props: {
  readonly dark: boolean
  readonly children: () => JSX.Element
}): JSX.Element {
  let host: HTMLDivElement | undefined
  onMount(() => {
    const shadow = host?.attachShadow({ mode: 'open' })
    if (shadow === undefined) return
    shadow.adoptedStyleSheets = [tokensCss, projectorCss, pollCss, OWN].map((css) => sheetOf(forPart(css)))
    const html = document.createElement('div')
    html.className = 'html'
    const app = document.createElement('div')
    app.id = 'app'
    app.className = 'body'
    html.append(app)
    shadow.append(html)
    createEffect(() => {
      html.dataset.theme = props.dark ? 'projector-dark' : 'projector'
    })
    insert(app, () => <div class="middle">{props.children()}</div>)
  })
  return <div class="ppicture" ref={host} inert aria-hidden="true" />
}
