import { createSignal, Show, Suspense } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { NotesDialog } from '#client/screens/console/notes/NotesDialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { NoNetIcon, WarningIcon } from '#client/ui/icons.tsx'
import { withWords } from '#client/ui/with-words.ts'
import { ScenePick } from './ScenePick.tsx'

/** Fetched when one of a programme’s figures is on the wall. */
const FigureOnWall = withWords(
  () => import('#client/figures/parts/FigureOnWall.tsx').then((part) => part.FigureOnWall),
  () => import('#client/figures/programme-words.ts'),
  () => import('#client/figures/words.ts'),
)
const BROUGHT = /-(?:whole|sectors|counties|places)$/

/** What the hall sees: the projector's own page, small, and the choice of picture. */
export function Stage() {
  const desk = useDesk()
  const preview = () => `/screen/${encodeURIComponent(desk.view.gathering.id)}?preview=1`
  /** By its id, which is the indicator’s and the slide’s; others are asked nothing about. */
  const isBrought = () => {
    const { scene, activity } = desk.view.stage
    return scene === 'figure' && BROUGHT.test(activity ?? '')
  }
  const [writing, setWriting] = createSignal(false)
  return (
    <section class="stage" aria-labelledby="stage">
      <div class="pvh">
        <h2 id="stage">{words().screen.heading}</h2>
        <span class="sm mut row">
          <Show when={desk.online()} fallback={<Standing />}>
            <Show when={desk.view.screens === 0}>
              <WarningIcon />
            </Show>
            {words().screen.count(desk.view.screens)}
          </Show>
          <button type="button" class="btn quiet tiny" onClick={() => setWriting(true)}>
            {words().notes.open}
          </button>
          <label class="check">
            <input
              type="checkbox"
              checked={desk.view.stage.theme === 'dark'}
              disabled={!desk.online()}
              onChange={(event) =>
                void desk.ask('stage', {
                  type: 'SetTheme',
                  theme: event.currentTarget.checked ? 'dark' : 'light',
                })
              }
            />
            {words().screen.dark} <kbd aria-hidden="true">D</kbd>
          </label>
        </span>
      </div>
      <div class="pv">
        <iframe src={preview()} title={words().screen.preview} tabindex="-1" inert aria-hidden="true" />
      </div>
      <ScenePick />
      <Show when={isBrought()}>
        <Suspense>
          <FigureOnWall />
        </Suspense>
      </Show>
      <Said at="stage" quiet />
      <NotesDialog open={writing()} onClose={() => setWriting(false)} />
    </section>
  )
}

function Standing() {
  return (
    <>
      <NoNetIcon />
      {words().banner.lastPicture}
    </>
  )
}
