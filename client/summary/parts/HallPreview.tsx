import { createEffect, createMemo, createSignal, type JSX, onMount, Show } from 'solid-js'
import { insert } from 'solid-js/web'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { PAGE_TIME } from '#client/screens/projector/projector.model.ts'
import { words as hallWords } from '#client/screens/projector/words.ts'
import { onScreen } from '#client/summary/desk.model.ts'
import { SummaryProjector } from '#client/summary/SummaryProjector.tsx'
import summaryCss from '#client/summary/summary-projector.css?inline'
import { summaryHall } from '#client/summary/summary-projector.model.ts'
import { words } from '#client/summary/words.ts'
import { forPart, sheetOf } from '#client/ui/part-styles.ts'
import projectorCss from '#client/ui/projector.css?inline'
import tokensCss from '#client/ui/tokens.css?inline'

/** All lengths follow the picture's width; its header and footer are not what is looked for here. */
const OWN = `
  .html[data-theme] { --u: calc(100cqw / 1920); cursor: inherit; container-type: inline-size; }
  #app { display: block; height: auto; }
  .middle { padding: calc(48 * var(--u)) var(--pm-x); height: calc(768 * var(--u)); box-sizing: border-box; display: grid; }
`

/** The hall's own page, small, before anybody sees it: in a frame where the hall screen's styles hold and no others. */
export function HallPreview(): JSX.Element {
  const desk = useDesk()
  const [wanted, turn] = createSignal(0)
  let host: HTMLDivElement | undefined
  const summary = createMemo(() => onScreen(desk.view.summary, municipalitiesIn(desk.view)))
  const count = createMemo(() => summaryHall(summary(), hallWords().summary).pages.length)
  const page = () => Math.min(wanted(), Math.max(0, count() - 1))

  onMount(() => {
    const shadow = host?.attachShadow({ mode: 'open' })
    if (shadow === undefined) return
    shadow.adoptedStyleSheets = [tokensCss, projectorCss, summaryCss, OWN].map((css) => sheetOf(forPart(css)))
    const html = document.createElement('div')
    html.className = 'html'
    const app = document.createElement('div')
    app.id = 'app'
    app.className = 'body'
    html.append(app)
    shadow.append(html)
    createEffect(() => {
      html.dataset.theme = desk.view.stage.theme === 'dark' ? 'projector-dark' : 'projector'
    })
    insert(app, () => (
      <div class="middle">
        <SummaryProjector summary={summary()} now={() => page() * PAGE_TIME} />
      </div>
    ))
  })
  return (
    <section class="sumview" aria-label={words().preview}>
      <div class="head">
        <h3 class="lab">{words().preview}</h3>
        <Show when={count() > 1}>
          <span class="row">
            <button
              type="button"
              class="btn quiet tiny"
              disabled={page() === 0}
              onClick={() => turn(page() - 1)}
            >
              {words().before}
            </button>
            <span class="sm num">{words().pageOf(page() + 1, count())}</span>
            <button
              type="button"
              class="btn quiet tiny"
              disabled={page() >= count() - 1}
              onClick={() => turn(page() + 1)}
            >
              {words().next}
            </button>
          </span>
        </Show>
      </div>
      <div class="sumpicture" ref={host} inert aria-hidden="true" />
    </section>
  )
}
