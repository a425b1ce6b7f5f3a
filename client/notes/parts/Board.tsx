import { createSignal, createUniqueId, For, type JSX, onCleanup, Show } from 'solid-js'
import { mergeOf } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import { createProposals } from '#client/notes/create-proposals.ts'
import { whoName } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import { createNarrow } from '#client/ui/create-narrow.ts'
import { timeText } from '#client/words/format.ts'
import { ChosenList } from './ChosenList.tsx'
import { PointDialog } from './PointDialog.tsx'
import { Presenting } from './Presenting.tsx'
import { Proposals, weightIn } from './Proposals.tsx'
import { TakeBack } from './TakeBack.tsx'
import { ThemeColumn } from './ThemeColumn.tsx'
import { Untagged } from './Untagged.tsx'

/** All notes on one board, the same for everybody who observes and for the leader: themes, points, and what goes to plenary. */
export function Board(): JSX.Element {
  const desk = useBoard()
  const help = createUniqueId()
  const narrow = createNarrow('45em')
  const [opened, open] = createSignal<string | null>(null)
  /** Null while nothing is being picked. */
  const [picked, setPicked] = createSignal<readonly string[] | null>(null)
  const [proposing, propose] = createSignal(false)
  const { proposals, wave } = createProposals(() => desk.board().standing)
  /** Of what was picked, what is still on the board. */
  const standing = () => {
    const ids = new Set(desk.board().standing.map(({ id }) => id))
    return (picked() ?? []).filter((id) => ids.has(id))
  }
  const pick = (card: string) =>
    setPicked((all) => (all?.includes(card) ? all.filter((each) => each !== card) : [...(all ?? []), card]))

  async function merge() {
    const is = mergeOf(standing(), weightIn(desk.board()))
    if (is === null) return
    const outcome = await desk.ask('merge', {
      type: 'MergeCards',
      activity: null,
      into: is.into,
      cards: [...is.cards],
    })
    if (outcome.ok) setPicked(null)
  }
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && picked() !== null && !event.defaultPrevented) setPicked(null)
  }
  document.addEventListener('keydown', onKey)
  onCleanup(() => document.removeEventListener('keydown', onKey))

  return (
    <div class="board">
      <div class="boardmain">
        <h1 class="sr">{words().board}</h1>
        <Show when={!desk.online()}>
          <p class="sm mut boardnote" role="status">
            {words().boardOffline}
          </p>
        </Show>
        <Show when={narrow() && desk.view.plenary}>{(plenary) => <Presenting plenary={plenary()} />}</Show>
        <div class="boardtools">
          <Show
            when={picked()}
            fallback={
              <>
                <button
                  type="button"
                  class="btn"
                  disabled={!desk.online() || desk.board().standing.length < 2}
                  onClick={() => setPicked([])}
                >
                  {words().merge} …
                </button>
                <Show when={proposals().length > 0}>
                  <button
                    type="button"
                    class="btn quiet"
                    onClick={() => {
                      desk.hush('proposals')
                      propose(true)
                    }}
                  >
                    {words().proposals(proposals().length)}
                  </button>
                </Show>
              </>
            }
          >
            <span class="sm" id={help} role="status">
              {standing().length === 0 ? words().mergeHelp : words().picked(standing().length)}
            </span>
            <button
              type="button"
              class="btn pri"
              aria-describedby={help}
              disabled={!desk.online() || standing().length < 2}
              onClick={() => void merge()}
            >
              {words().mergePicked(standing().length)}
            </button>
            <button type="button" class="btn" onClick={() => setPicked(null)}>
              {words().cancelPick}
            </button>
          </Show>
          <Show when={!desk.opens}>
            <TakeBack />
          </Show>
          <Show when={desk.said('merge')}>
            {(text) => (
              <span class="msg err sm" role="alert">
                {text()}
              </span>
            )}
          </Show>
        </div>
        <div class="cols">
          <For each={desk.view.themes}>
            {(theme, place) => (
              <ThemeColumn
                theme={theme}
                points={desk.board().columns[place()]?.points ?? []}
                picked={picked() === null ? null : standing()}
                onOpen={open}
                onPick={pick}
              />
            )}
          </For>
        </div>
        <Untagged picked={picked() === null ? null : standing()} onOpen={open} onPick={pick} />
        <Show when={desk.board().gone.length > 0}>
          <details class="boardgone">
            <summary>{words().gone(desk.board().gone.length)}</summary>
            <ul class="srcs">
              <For each={desk.board().gone}>
                {({ id, text, last }) => (
                  <li>
                    <p class="srctext">
                      {text}{' '}
                      <small class="mut">
                        {words().didAt(
                          whoName(words(), desk.view, last.by, desk.me()),
                          words().deeds[last.what],
                          timeText(last.at, desk.zone),
                        )}
                      </small>
                    </p>
                    <button
                      type="button"
                      class="btn tiny"
                      disabled={!desk.online()}
                      aria-label={`${words().bringBack}: ${text.slice(0, 60)}`}
                      onClick={() =>
                        void desk.ask('merge', { type: 'BringBackCard', activity: null, card: id })
                      }
                    >
                      {words().bringBack}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </details>
        </Show>
      </div>
      <ChosenList onOpen={open} narrow={narrow()} />
      <PointDialog card={opened()} onOpen={open} />
      <Proposals open={proposing()} proposals={proposals()} onWave={wave} onClose={() => propose(false)} />
    </div>
  )
}
