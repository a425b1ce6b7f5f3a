import { type JSX, Show } from 'solid-js'
import { lengthText } from '#client/activities/conversation/length-text.ts'
import { type Part, stepName } from '#client/activities/conversation/step.model.ts'
import type { AskNow } from '#client/activities/conversation/TalkPhone.tsx'
import type { OwnTurn, TalkModel } from '#client/activities/conversation/talk-phone.model.ts'
import { mateText, nameText, talkWords } from '#client/activities/conversation/talk-text.ts'
import { words } from '#client/screens/phone/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon } from '#client/ui/icons.tsx'
import { MinuteBar } from '#client/ui/MinuteBar.tsx'
import { EarIcon, PeopleIcon, SpeechIcon } from '#client/ui/more-icons.ts'
import { figuresText } from '#client/words/format.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnCircle } from '#shared/views/talk-part.ts'

const ICONS = {
  speak: SpeechIcon,
  listen: EarIcon,
  next: EarIcon,
  together: PeopleIcon,
  done: CheckIcon,
} as const

type TurnProps = {
  readonly hall: HallView
  readonly talk: TalkModel
  readonly busy: boolean
  readonly ask: AskNow
}

/** Whose turn it is: what I do now, in large letters above the time; below it what comes. */
export function TalkTurn(props: TurnProps): JSX.Element {
  return (
    <Show when={props.talk.turn}>
      {(turn) => (
        <>
          <div class="turn">
            <h2 class="what">
              {ICONS[turn().is]({})}
              {talkWords().turns[turn().is]}
            </h2>
            <p class="mut">{helpText(turn(), props)}</p>
            <Show when={turn().moment.count}>
              {(count) => (
                <>
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
                </>
              )}
            </Show>
          </div>
          <Show when={props.talk.card.turns === 'round' && props.talk.card.pace === 'own'}>
            <PassOn {...props} turn={turn()} />
          </Show>
          <Show
            when={props.talk.card.turns === 'phases'}
            fallback={<Order hall={props.hall} circle={props.talk.circle} turn={turn()} />}
          >
            <Phases talk={props.talk} turn={turn()} />
          </Show>
        </>
      )}
    </Show>
  )
}

function helpText({ is, speaker }: OwnTurn, { hall, talk }: Pick<TurnProps, 'hall' | 'talk'>): string {
  const { turnHelp } = talkWords()
  const { card, mates } = talk
  const isDuo = card.turns === 'phases'
  if (is === 'speak' && isDuo) return mates.length === 1 ? turnHelp.speak : turnHelp.speakTwo
  if (is === 'speak') return turnHelp.speakTable
  if (is === 'together') return turnHelp.together
  if (is === 'done') return turnHelp.done
  if (isDuo && mates.length === 1) return turnHelp.listen
  return turnHelp.listenTo(speaker ? mateText(hall, speaker) : talkWords().guest)
}

/** The phases in a row: what is on wide and in the accent, the rest with how long they take. Of three people, one below the other. */
function Phases(props: { readonly talk: TalkModel; readonly turn: OwnTurn }): JSX.Element {
  const text = ({ speaker }: Part) => {
    const { parts } = talkWords()
    if (speaker === null) return parts.together
    const mate = props.talk.circle?.people[speaker]
    if (mate?.me) return parts.youSpeak
    return props.talk.mates.length === 1 ? parts.partnerSpeaks : parts.speaks(mate ? nameText(mate) : '')
  }
  const next = () => props.talk.card.next
  return (
    <ol class="phases" classList={{ tall: props.talk.mates.length > 1 }}>
      <Each of={props.turn.moment.parts}>
        {(part) => (
          <li
            classList={{ on: part().is === 'on', done: part().is === 'done' }}
            aria-current={part().is === 'on' ? 'step' : undefined}
          >
            <span>{text(part())}</span>
            <span>{lengthOf(part())}</span>
          </li>
        )}
      </Each>
      <Show when={next()}>
        {(step) => (
          <li>
            <span>{talkWords().steps[stepName(step())]}</span>
            <span>{step().minutes === null ? '' : talkWords().minutes(step().minutes ?? 0)}</span>
          </li>
        )}
      </Show>
    </ol>
  )
}

function lengthOf({ is, length }: Part): string {
  if (is === 'on') return talkWords().parts.now
  if (is === 'done') return talkWords().parts.done
  return length === null ? '' : lengthText(talkWords(), length)
}

/** Who speaks when, round the table. */
function Order(props: {
  readonly hall: HallView
  readonly circle: OwnCircle | null
  readonly turn: OwnTurn
}): JSX.Element {
  const rows = () =>
    (props.circle?.order ?? []).map((person, place) => {
      const mate = props.circle?.people[person]
      return {
        id: `${place}`,
        text: mate ? mateText(props.hall, mate) : talkWords().gone,
        me: mate?.me === true,
        on: place === props.turn.moment.place,
        done: place < props.turn.moment.place,
      }
    })
  return (
    <div>
      <h2 class="head">{talkWords().order}</h2>
      <ol class="order">
        <Each of={rows()}>
          {(row) => (
            <li
              classList={{ on: row().on, done: row().done, me: row().me }}
              aria-current={row().on ? 'step' : undefined}
            >
              <span>{row().text}</span>
              <Show when={row().done}>
                <CheckIcon label={talkWords().parts.done} />
              </Show>
              <Show when={row().on}>
                <span class="nowt">{talkWords().parts.now}</span>
              </Show>
            </li>
          )}
        </Each>
      </ol>
    </div>
  )
}

/** At the table's own pace anybody there may pass the turn on: whoever speaks may have no phone. */
function PassOn(props: TurnProps & { readonly turn: OwnTurn }): JSX.Element {
  const take = (to: number) => {
    const circle = props.talk.circle
    if (!circle) return
    const from = circle.turn.place
    const { run } = props.talk.card
    props.ask({ type: 'TakeTurn', activity: props.talk.id, circle: circle.id, run, from, to })
  }
  const label = () => {
    const { is, speaker } = props.turn
    if (is === 'speak') return talkWords().finished
    return talkWords().passOn(speaker ? mateText(props.hall, speaker) : talkWords().guest)
  }
  const place = () => props.turn.moment.place
  return (
    <div class="row pass">
      <Show when={!props.turn.moment.done}>
        <button
          type="button"
          class="btn lg"
          classList={{ pri: props.turn.is === 'speak' }}
          disabled={props.busy}
          onClick={() => take(place() + 1)}
        >
          {label()}
        </button>
      </Show>
      <Show when={place() > 0}>
        <button type="button" class="btn quiet" disabled={props.busy} onClick={() => take(place() - 1)}>
          {talkWords().back}
        </button>
      </Show>
    </div>
  )
}
