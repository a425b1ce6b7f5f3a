import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { pointInHand, pointStep } from '#client/plenary/point-step.model.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { type Hindrance, hindrance } from '#client/screens/console/key-reasons.model.ts'
import { hindranceText } from '#client/screens/console/key-words.ts'
import type { KeyAction } from '#client/screens/console/keys.model.ts'
import { makeActs } from '#client/screens/console/run/acts.ts'
import { createDay } from '#client/screens/console/run/create-day.ts'
import { nextStep, transportText } from '#client/screens/console/run/transport.model.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { NextIcon, NoNetIcon, UndoIcon, WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { createThumb } from './create-thumb.ts'
import { PointLook } from './parts/PointLook.tsx'
import { RoundLook } from './parts/RoundLook.tsx'
import { RoundThumb } from './parts/RoundThumb.tsx'
import { TalkLook } from './parts/TalkLook.tsx'
import type { RemoteProps } from './Remote.tsx'
import { PICTURES, standing, stepsOf } from './remote.model.ts'
import { isUnderWay, roundInHand } from './round.model.ts'
import { talkInHand } from './talk.model.ts'
import { words } from './words.ts'

/** Time and item above, the two big buttons where the thumb is. */
export function Handset(props: RemoteProps & { readonly view: LeaderView }) {
  const desk = createDesk(
    props.connection,
    () => props.view,
    () => props.now(),
  )
  const day = createDay(desk)
  const acts = makeActs(desk, day, { paste: () => undefined, close: () => undefined })
  const refused = (place: string) => {
    const said = desk.said(place)
    return said?.state === 'refused' ? said.text : null
  }
  const round = createMemo(() => roundInHand(desk.view, desk.now()))
  const talk = createMemo(() => talkInHand(desk.view, desk.now()))
  const point = createMemo(() => pointInHand(desk.view, desk.now()))
  const nextPoint = () => pointStep(desk.view, 'next')
  const onPoint = () => `${desk.view.stage.scene} ${desk.view.plenary?.on?.key ?? ''}`
  const inRound = () => {
    const is = round()
    return is === null ? '' : `${is.round} ${is.on?.id ?? ''} ${is.isPaused}`
  }
  const thumb = createThumb(
    () => `${standing(desk.view.run)} ${inRound()} ${onPoint()}`,
    () => (refused('transport') ?? refused('round') ?? refused('plenary')) !== null,
  )
  // The buttons are the round's while it is under way; the leader may have the programme's instead, until that changes.
  const underWay = createMemo(() => {
    const is = round()
    return is !== null && isUnderWay(is) && desk.view.stage.scene !== 'plenary'
  })
  const [ofRound, setOfRound] = createSignal(underWay())
  createEffect(on(underWay, setOfRound, { defer: true }))
  const shownRound = () => (ofRound() ? round() : null)
  const text = createMemo(() => transportText(day.moment(), day.drift(), consoleWords()))
  const steps = createMemo(() => stepsOf(day.moment(), desk.view.extras))
  const why = (action: KeyAction): Hindrance | null =>
    hindrance(action, { online: desk.online(), moment: day.moment(), view: desk.view, focus: null })
  const nextLabel = () => {
    const to = nextPoint()
    if (to !== null) return words().point(to.place, to.of)
    const step = nextStep(day.moment())
    if (step?.type === 'start') return step.item.title
    return step?.type === 'end-day' ? consoleWords().transport.endDay : words().nothingMore
  }
  const backLabel = () =>
    pointStep(desk.view, 'back') === null ? consoleWords().transport.back : consoleWords().transport.backPoint
  const since = () => props.connection.offlineSince()
  const told = () => {
    const no = refused('transport') ?? refused('stage') ?? refused('round') ?? refused('plenary')
    if (no !== null || shownRound() !== null) return no
    const ends = desk.second.note()
    if (ends !== null) return ends
    const hindered = desk.online() ? why({ type: 'next' }) : null
    return hindered === null ? null : hindranceText(hindered)
  }
  // A refusal is told until the day has moved on.
  createEffect(() => {
    standing(desk.view.run)
    desk.hush('transport')
  })
  createEffect(() => {
    inRound()
    desk.hush('round')
  })
  createEffect(() => {
    onPoint()
    desk.hush('plenary')
  })

  return (
    <DeskProvider desk={desk}>
      <main class="handset" classList={{ offline: !desk.online(), 'with-round': round() !== null }}>
        <h1 class="sr">{words().remote}</h1>
        <section class="look">
          <p class="bar">
            <span class="clip">{desk.view.gathering.title || desk.view.agenda.title}</span>
            <time>{timeText(desk.now(), desk.view.gathering.zone)}</time>
          </p>
          <Show when={!desk.online()}>
            <p class="banner" role="status">
              <NoNetIcon />
              {words().offline(timeText(since() ?? desk.now(), desk.view.gathering.zone))}
            </p>
          </Show>
          <p class="banner" role="status" hidden={desk.view.storage === 'ok'}>
            <Show when={desk.view.storage !== 'ok' && desk.view.storage}>
              {(is) => (
                <>
                  <WarningIcon />
                  {words().disk[is()]}
                </>
              )}
            </Show>
          </p>
          <Show
            when={shownRound()}
            fallback={
              <>
                <Show when={text().figures} fallback={<p class="count idle">{text().heading}</p>}>
                  {(figures) => (
                    <p
                      class={`count ${text().tone}`}
                      role="timer"
                      aria-label={consoleWords().transport.timer}
                    >
                      {figures()}
                    </p>
                  )}
                </Show>
                <p class="what">
                  <b>{steps().title ?? text().lines[0] ?? ''}</b>
                  <Show when={text().figures}>
                    <span>{[text().heading, ...text().lines].join(' · ')}</span>
                  </Show>
                </p>
                <Show when={point()} fallback={<Show when={talk()}>{(is) => <TalkLook talk={is()} />}</Show>}>
                  {(is) => <PointLook point={is()} />}
                </Show>
              </>
            }
          >
            {(is) => <RoundLook round={is()} />}
          </Show>
          {/* A long note is scrolled, by keys too. */}
          <section class="note" tabindex="0" aria-labelledby="note">
            <h2 id="note">{words().note}</h2>
            <p classList={{ none: steps().note === '' }}>{steps().note || words().noNote}</p>
          </section>
          <Show when={!('wakeLock' in navigator)}>
            <p class="hint">{words().sleeps}</p>
          </Show>
        </section>
        <section class="thumb" aria-label={consoleWords().transport.label}>
          <p class="told" role="status">
            {thumb.waiting() ? words().sending : (told() ?? (thumb.done() ? words().done : ''))}
          </p>
          <Show when={round()}>
            <fieldset class="small two" aria-label={words().steers}>
              <button type="button" aria-pressed={ofRound()} onClick={() => setOfRound(true)}>
                {words().round}
              </button>
              <button type="button" aria-pressed={!ofRound()} onClick={() => setOfRound(false)}>
                {words().programme}
              </button>
            </fieldset>
          </Show>
          <Show
            when={shownRound() === null}
            fallback={
              <Show when={round()}>
                {(is) => (
                  <RoundThumb
                    round={is()}
                    off={!desk.online() || desk.view.gathering.phase === 'closed'}
                    waiting={thumb.waiting()}
                    canUndo={why({ type: 'undo' }) === null}
                    onUndo={() => acts.undo()}
                    press={thumb.press}
                  />
                )}
              </Show>
            }
          >
            <fieldset class="small" aria-label={consoleWords().screen.pick}>
              <For each={PICTURES}>
                {(scene) => (
                  <button
                    type="button"
                    aria-pressed={desk.view.stage.scene === scene}
                    disabled={!desk.online() || ['noProgramme'].includes(why({ type: 'scene', scene }) ?? '')}
                    onClick={() => acts.show(scene)}
                  >
                    {consoleWords().screen.scenes[scene]}
                  </button>
                )}
              </For>
            </fieldset>
            <div class="small">
              <button
                type="button"
                disabled={why({ type: 'minus' }) !== null}
                onClick={() => acts.adjust(-1)}
              >
                {consoleWords().transport.minus}
              </button>
              <button type="button" disabled={why({ type: 'plus' }) !== null} onClick={() => acts.adjust(1)}>
                {consoleWords().transport.plus}
              </button>
              <button type="button" disabled={why({ type: 'undo' }) !== null} onClick={() => acts.undo()}>
                <UndoIcon />
                {consoleWords().transport.undo}
              </button>
            </div>
            <div class="huge">
              <button
                type="button"
                class="back"
                disabled={why({ type: 'back' }) !== null}
                aria-busy={thumb.waiting()}
                onClick={() => thumb.press(() => acts.back())}
              >
                {desk.second.waits('back') ? consoleWords().twice.again : backLabel()}
              </button>
              <button
                type="button"
                class="next"
                disabled={why({ type: 'next' }) !== null}
                aria-busy={thumb.waiting()}
                onClick={() => thumb.press(() => acts.next({ key: true }))}
              >
                <span>
                  {words().next} <NextIcon />
                </span>
                <small>{desk.second.waits('next') ? consoleWords().twice.again : nextLabel()}</small>
              </button>
            </div>
          </Show>
        </section>
      </main>
    </DeskProvider>
  )
}
