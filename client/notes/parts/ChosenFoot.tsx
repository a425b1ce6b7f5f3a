import { For, type JSX, Show } from 'solid-js'
import { minutesToSay } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import { askerName, whoName } from '#client/notes/names.model.ts'
import { openPoints } from '#client/notes/open-points.ts'
import { words } from '#client/notes/words.ts'
import { CheckIcon, ScreenIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { PlenaryAskedPart } from '#shared/views/notes.ts'
import { Presenting } from './Presenting.tsx'

/** Below the points that go to plenary: how long they take, who presents, and how they come onto the hall screen. */
export function ChosenFoot(props: {
  /** In one column what is presented stands above all else. */
  readonly narrow: boolean
}): JSX.Element {
  const desk = useBoard()
  const texts = () => desk.board().chosen.map(({ text }) => text)
  const minutes = () => {
    const at = desk.nextAt()
    return at === null ? null : Math.max(1, Math.ceil((at - desk.now()) / MINUTE))
  }
  return (
    <div class="plenumfoot">
      <Show when={texts().length > 0}>
        <p class="sm mut">
          {words().takes(minutesToSay(texts()))}{' '}
          <Show when={minutes()}>
            {(is) => (
              <>
                {words().nextIn} <b class="nowt">{is()} min</b>.
              </>
            )}
          </Show>
        </p>
      </Show>
      <Presenter />
      <Show
        when={desk.view.plenary}
        fallback={desk.opens ? <Open /> : <Ready isNone={texts().length === 0} />}
      >
        {(plenary) => (
          <Show when={!props.narrow}>
            <Presenting plenary={plenary()} />
          </Show>
        )}
      </Show>
    </div>
  )
}

function Presenter(): JSX.Element {
  const desk = useBoard()
  const presenter = () => desk.view.presenter
  const isListed = () => desk.view.observers.some(({ id }) => id === presenter()?.id)
  return (
    <label class="field">
      <span class="lab">{words().presenter}</span>
      <select
        class="inp"
        disabled={!desk.online()}
        onChange={(event) =>
          void desk.ask('order', { type: 'NamePresenter', presenter: event.currentTarget.value || null })
        }
      >
        <option value="" selected={presenter() === null}>
          {words().nobody}
        </option>
        <For each={desk.view.observers}>
          {({ id }) => (
            <option value={id} selected={id === presenter()?.id}>
              {whoName(words(), desk.view, id, desk.me())}
            </option>
          )}
        </For>
        <Show when={!isListed() && presenter()}>
          {(is) => (
            <option value={is().id} selected>
              {is().name}
            </option>
          )}
        </Show>
      </select>
    </label>
  )
}

/** Opening is the leader's: the hall screen has one hand on it. What an observer says here, the leader is told at once. */
function Ready(props: { readonly isNone: boolean }): JSX.Element {
  const desk = useBoard()
  const say = (wanted: boolean) => void desk.ask('order', { type: 'AskPlenary', wanted })
  return (
    <Show
      when={desk.view.plenaryAsked}
      fallback={
        <>
          <button
            type="button"
            class="btn pri lg"
            disabled={!desk.online() || props.isNone}
            onClick={() => say(true)}
          >
            <ScreenIcon />
            {words().ready}
          </button>
          <p class="sm mut">{words().readyTold}</p>
        </>
      }
    >
      {(asked) => (
        <>
          <p class="told" role="status">
            <CheckIcon />
            <span>
              {words().leaderTold(timeText(asked().at, desk.zone))} <Said asked={asked()} />
            </span>
          </p>
          <button type="button" class="btn md" disabled={!desk.online()} onClick={() => say(false)}>
            {words().readyBack}
          </button>
        </>
      )}
    </Show>
  )
}

function Said(props: { readonly asked: PlenaryAskedPart }): JSX.Element {
  const desk = useBoard()
  const who = () => askerName(words(), desk.view, props.asked, desk.me())
  return <>{words().readySaid(who(), timeText(props.asked.at, desk.zone))}</>
}

function Open(): JSX.Element {
  const desk = useBoard()
  return (
    <>
      <Show when={desk.view.plenaryAsked}>
        {(asked) => (
          <p class="told" role="status">
            <CheckIcon />
            <span>
              {words().readyWaits}. <Said asked={asked()} />
            </span>
          </p>
        )}
      </Show>
      <button
        type="button"
        class="btn pri lg"
        disabled={!desk.online() || desk.view.chosen.length === 0}
        onClick={() => void desk.ask('order', openPoints)}
      >
        <ScreenIcon />
        {words().openNow}
      </button>
    </>
  )
}
