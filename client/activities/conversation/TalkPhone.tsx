import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { MinuteBar } from '#client/ui/MinuteBar.tsx'
import { figuresText } from '#client/words/format.ts'
import { showsIdeas } from '#shared/activities/conversation/shows-ideas.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import { createBeats } from './create-beats.ts'
import { TalkIdeas } from './parts/TalkIdeas.tsx'
import { TalkMates } from './parts/TalkMates.tsx'
import { TalkPoints } from './parts/TalkPoints.tsx'
import { TalkTools } from './parts/TalkTools.tsx'
import { TalkTurn } from './parts/TalkTurn.tsx'
import { ownPart, talkModel } from './talk-phone.model.ts'
import { talkWords } from './talk-text.ts'

export type TalkPhoneProps = {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
  readonly card: ConversationCard
  readonly edit: (point: string) => void
}

/** What somebody asks for at once; a no is told where it was asked. */
export type AskNow = (command: GatheringCommand) => void

/** The step that is on: what to do now, with whom, whose turn it is, and how long; then what is written. */
export function TalkPhone(props: TalkPhoneProps): JSX.Element {
  const own = createMemo(() => ownPart(props.card, props.own.talks))
  const talk = createMemo(() => talkModel(props.card, own(), props.phone.now()))
  const [wrong, setWrong] = createSignal<string | null>(null)
  const [busy, setBusy] = createSignal(false)
  const beats = createBeats(talk)
  const open = () => props.card.phase === 'open'
  const offline = () => props.phone.connection.status() !== 'online'
  let head: HTMLHeadingElement | undefined

  // A memo: a view that comes is no new step.
  const sight = createMemo(() => `${props.card.step} ${props.card.run}`)
  // A new step stands at the top of the page, unless somebody is in the middle of a text; an empty field is none.
  createEffect(
    on(
      sight,
      () => {
        if (isWriting()) return
        const frame = requestAnimationFrame(() => {
          window.scrollTo({ top: 0 })
          head?.focus({ preventScroll: true })
        })
        onCleanup(() => cancelAnimationFrame(frame))
      },
      { defer: true },
    ),
  )

  async function ask(command: GatheringCommand) {
    setBusy(true)
    setWrong(null)
    const outcome = await props.phone.connection.send(command)
    setBusy(false)
    if (!outcome.ok) setWrong(refusal(outcome))
  }
  const askNow: AskNow = (command) => void ask(command)

  return (
    <section class="ask talk">
      <p class="sr" aria-live="polite">
        {beats()}
      </p>
      <div class="stack">
        <p classList={{ nowt: open(), dot: open(), mut: !open() }}>
          {open()
            ? talkWords().now(talkWords().steps[talk().name].toLowerCase())
            : talkWords().steps[talk().name]}
        </p>
        <h1 tabIndex={-1} ref={head}>
          {props.card.prompt}
        </h1>
      </div>
      <Show when={!open()}>
        <p class="sm mut" role="status">
          {words().talk.closed}
        </p>
      </Show>
      <Show when={!props.own.person?.gone}>
        <Show when={props.card.drawing}>
          <p class="plate" role="status">
            {talkWords().drawing}
          </p>
        </Show>
        <TalkMates hall={props.hall} talk={talk()} />
      </Show>
      <Show when={open()}>
        <Show
          when={talk().turn}
          fallback={
            <Show when={talk().step}>
              {(count) => (
                <div class="talktime">
                  <p
                    class="count"
                    classList={{ late: count().over, still: count().paused }}
                    role="timer"
                    aria-live="off"
                    aria-label={words().now.left}
                  >
                    {figuresText(count().left)}
                  </p>
                  <MinuteBar bar={count().bar} />
                </div>
              )}
            </Show>
          }
        >
          <TalkTurn hall={props.hall} talk={talk()} busy={busy() || offline()} ask={askNow} />
        </Show>
        <Show when={talk().mark}>
          {(mark) => (
            <p class="plate">
              <WarningIcon />
              <b>{mark() === 'two' ? talkWords().twoLeft : talkWords().up}</b>
            </p>
          )}
        </Show>
        <Show when={talk().step?.paused}>
          <p class="sm mut">{talkWords().paused}</p>
        </Show>
      </Show>
      <Show when={wrong()}>
        {(text) => (
          <p class="msg err" role="alert">
            <WarningIcon />
            {text()}
          </p>
        )}
      </Show>
      <Show when={own()?.ideas}>
        {(ideas) => (
          <TalkIdeas
            card={props.card}
            ideas={ideas()}
            hand={own()?.hand ?? null}
            marks={own()?.marks ?? []}
            busy={busy() || offline()}
            ask={askNow}
          />
        )}
      </Show>
      <Show when={props.card.capture !== 'nothing' && !showsIdeas(props.card)}>
        <TalkPoints {...props} talk={own()} busy={busy() || offline()} ask={askNow} />
      </Show>
      <Show when={open()}>
        <TalkTools
          talk={talk()}
          zone={props.hall.gathering.zone}
          busy={busy() || offline()}
          offline={offline()}
          ask={askNow}
        />
      </Show>
    </section>
  )
}

function isWriting(): boolean {
  const at = document.activeElement
  return (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) && at.value.trim() !== ''
}
