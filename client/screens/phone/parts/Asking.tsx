import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { ConversationPhone } from '#client/activities/conversation/ConversationPhone.tsx'
import {
  type ConversationModel,
  conversationModel,
  isStepped,
} from '#client/activities/conversation/conversation-phone.model.ts'
import { PointWriter } from '#client/activities/conversation/parts/PointWriter.tsx'
import { PollPhone } from '#client/activities/poll/PollPhone.tsx'
import { PollsNote } from '#client/activities/poll/parts/PollsNote.tsx'
import { pollModel, sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import { RoundPhone } from '#client/activities/presentation-round/RoundPhone.tsx'
import { recall } from '#client/connection/storage.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { later, laterWords } from '#client/screens/phone/later.tsx'
import type { NowModel } from '#client/screens/phone/now.model.ts'
import type { Unfinished } from '#client/screens/phone/phone.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import type { ActivityCard } from '#shared/views/activity-part.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import { Programme } from './Programme.tsx'
import { Strip } from './Strip.tsx'

/** Until the part has come: what to talk about, and with whom, in plain words. */
const TalkPhone = later(
  (all) => all.TalkPhone,
  (props) => (
    <section class="ask">
      <h1 tabIndex={-1}>{props.card.prompt}</h1>
      <p>
        {props.own.talks
          .flatMap(({ step, circle }) => (step === props.card.step && circle ? circle.people : []))
          .flatMap(({ me, name, title }) => (me ? [] : name || title))
          .join(', ')}
      </p>
    </section>
  ),
)
const TalkWriter = later(
  (all) => all.TalkWriter,
  () => null,
)

/** What is asked right now: the time that is left on top, the questions, and the action at the bottom. */
export function Asking(props: {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
  readonly group: string
  readonly now: NowModel
  readonly foot: () => JSX.Element
  readonly leftovers: () => JSX.Element
  readonly links: () => JSX.Element
  /** What is asked, and what was closed while this person wrote. */
  readonly activities: readonly ActivityCard[]
  readonly unfinished: readonly Unfinished[]
  readonly hold: (activity: string, card: Unfinished | null) => void
}): JSX.Element {
  const [editing, setEditing] = createSignal<readonly [activity: string, point: string] | null>(null)
  const sent = createMemo(() => sentFrom(props.phone.outbox, props.phone.connection.status() === 'online'))
  const polls = createMemo(() => {
    const cards = props.activities.filter((card) => card.kind === 'poll')
    const open = cards.filter(({ phase }) => phase === 'open')
    return cards.map((card) =>
      pollModel(card, props.own, sent(), open.indexOf(card) + 1, card.phase === 'open' ? open.length : 1),
    )
  })
  /** The newest first; what stands here keeps its place, for a field that is moved loses its focus. */
  const talks = createMemo((last: readonly ConversationModel[]) => {
    const me = props.own.person?.id ?? null
    const placeOf = (card: ActivityCard) => last.findIndex(({ id }) => id === card.id)
    return props.activities
      .filter((card) => card.kind === 'conversation')
      .sort((a, b) => placeOf(a) - placeOf(b) || b.clock.begunAt - a.clock.begunAt)
      .map((card) => conversationModel(card, props.phone.views.group, me, sent()))
  }, [])
  const rounds = createMemo(() => props.activities.filter((card) => card.kind === 'presentations'))
  const [unfolded, setUnfolded] = createSignal(false)
  const isPressing = createMemo(() =>
    polls().some(({ card, delivery }) => card.phase === 'open' && delivery.state === 'none'),
  )
  createEffect(() => isPressing() || setUnfolded(false))
  /** A question that waits for an answer comes before a conversation, unless somebody is in the middle of writing to that. */
  const folded = createMemo(
    () =>
      isPressing() &&
      !unfolded() &&
      props.unfinished.length === 0 &&
      editing() === null &&
      !document.activeElement?.closest('form.act') &&
      talks().every(({ id }) => recall(`samling/draft/${props.phone.code}/${id}`) === null),
  )
  const held = (activity: string) => props.unfinished.find(({ id }) => id === activity)
  /** Every question has a field of its own: what is written to one never goes to another. */
  const writing = () =>
    talks().filter(
      ({ id, card }) => !folded() && (held(id) || (card.phase === 'open' && card.capture !== 'nothing')),
    )
  const title = () => {
    const item = props.now.phase === 'live' ? props.now.title : props.hall.gathering.title
    return polls().length < props.activities.length ? item : words().poll.poll
  }

  /** A step has a clock of its own, which is the one that counts. */
  const ticks = () => laterWords() && talks().some(({ card }) => isStepped(card) && card.clock.end !== null)

  return (
    <>
      <Show when={!ticks()}>
        <Strip title={title()} model={props.now} />
      </Show>
      <main>
        {props.leftovers()}
        <Each of={polls()}>{(poll) => <PollPhone phone={props.phone} poll={poll()} />}</Each>
        <Each of={talks()}>
          {(talk) => (
            <Show
              when={!folded()}
              fallback={
                <button type="button" class="btn" aria-expanded="false" onClick={() => setUnfolded(true)}>
                  {words().talk.folded(talk().card.prompt)}
                </button>
              }
            >
              <Show
                when={isStepped(talk().card)}
                fallback={
                  <ConversationPhone
                    phone={props.phone}
                    talk={talk()}
                    group={props.group}
                    zone={props.hall.gathering.zone}
                    edit={(point) => setEditing([talk().id, point])}
                  />
                }
              >
                <TalkPhone
                  phone={props.phone}
                  hall={props.hall}
                  own={props.own}
                  card={talk().card}
                  edit={(point) => setEditing([talk().id, point])}
                />
              </Show>
            </Show>
          )}
        </Each>
        <Each of={rounds()}>
          {(card) => (
            <RoundPhone
              phone={props.phone}
              hall={props.hall}
              own={props.own}
              card={card()}
              unfinished={(is) => props.hold(card().id, is)}
            />
          )}
        </Each>
        <Show when={writing().length > 0 && polls().length > 0}>
          <PollsNote polls={polls()} zone={props.hall.gathering.zone} />
        </Show>
        {props.links()}
        <details>
          <summary>
            {words().now.programme} <ChevronDownIcon />
          </summary>
          <Programme hall={props.hall} now={props.phone.now()} />
        </details>
        {props.foot()}
      </main>
      <Each of={writing()}>
        {(talk) => {
          const common = {
            phone: props.phone,
            get named() {
              return talks().length > 1
            },
            get editing() {
              const is = editing()
              return is?.[0] === talk().id ? is[1] : null
            },
            stopEditing: () => common.editing && setEditing(null),
            unfinished: (card: Unfinished | null) => props.hold(talk().id, card),
          }
          const begun = () => {
            const is = held(talk().id)
            return is?.kind === 'conversation' ? is : null
          }
          return (
            <Show
              when={isStepped(talk().card)}
              fallback={<PointWriter {...common} talk={talk()} group={props.group} />}
            >
              <TalkWriter {...common} own={props.own} card={talk().card} held={begun()} />
            </Show>
          )
        }}
      </Each>
      <Show when={writing().length === 0 && polls().length > 0}>
        <div class="act">
          <PollsNote polls={polls()} zone={props.hall.gathering.zone} />
        </div>
      </Show>
    </>
  )
}
