import { Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words as consoleWords } from '#client/screens/console/words.ts'
import type { RoundInHand } from '#client/screens/remote/round.model.ts'
import { words } from '#client/screens/remote/words.ts'
import { NextIcon, PauseIcon, PlayIcon, UndoIcon } from '#client/ui/icons.tsx'

/** On to the next presentation, a minute more, and the time stopped: what a thumb does in a round. */
export function RoundThumb(props: {
  readonly round: RoundInHand
  readonly off: boolean
  readonly waiting: boolean
  readonly canUndo: boolean
  readonly onUndo: () => void
  /** One press at a time. */
  readonly press: (act: () => boolean) => void
}) {
  const desk = useDesk()
  const ask = (command: Parameters<typeof desk.ask>[1]) => {
    void desk.ask('round', command)
    return true
  }
  const activity = () => props.round.round
  const on = () => props.round.on
  /** Said where it was pressed from, so that two presses are one step. */
  const begin = () =>
    ask({
      type: 'BeginPresentation',
      ...{ activity: activity(), municipality: props.round.next?.id ?? null, from: on()?.id ?? null },
    })
  const lengthen = (minutes: number) => {
    const municipality = on()?.id
    if (municipality !== undefined)
      ask({ type: 'LengthenPresentation', activity: activity(), municipality, minutes })
  }
  const nextLabel = () =>
    props.round.next?.name ?? (on() === null ? consoleWords().round.allDone : consoleWords().round.finish)
  const stands = () => props.round.isPaused
  return (
    <>
      <div class="small">
        <button type="button" disabled={props.off || on() === null} onClick={() => lengthen(-1)}>
          {consoleWords().round.minus}
        </button>
        <button type="button" disabled={props.off || on() === null} onClick={() => lengthen(1)}>
          {consoleWords().round.plus}
        </button>
        <button type="button" disabled={!props.canUndo} onClick={() => props.onUndo()}>
          <UndoIcon />
          {consoleWords().transport.undo}
        </button>
      </div>
      <div class="huge">
        <button
          type="button"
          class="back"
          disabled={props.off || on() === null}
          aria-busy={props.waiting}
          onClick={() =>
            props.press(() =>
              ask({ type: stands() ? 'ResumePresentation' : 'PausePresentation', activity: activity() }),
            )
          }
        >
          <Show when={stands()} fallback={<PauseIcon />}>
            <PlayIcon />
          </Show>
          {stands() ? consoleWords().round.resume : consoleWords().round.pause}
        </button>
        <button
          type="button"
          class="next"
          disabled={props.off || (on() === null && props.round.next === null)}
          aria-busy={props.waiting}
          onClick={() => props.press(begin)}
        >
          <span>
            {words().next} <NextIcon />
          </span>
          <small>{nextLabel()}</small>
        </button>
      </div>
    </>
  )
}
