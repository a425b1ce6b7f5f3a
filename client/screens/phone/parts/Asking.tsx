import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { ConversationPhone } from '#client/activities/conversation/ConversationPhone.tsx'
import { conversationModel } from '#client/activities/conversation/conversation-phone.model.ts'
import { PointWriter } from '#client/activities/conversation/parts/PointWriter.tsx'
import { PollPhone } from '#client/activities/poll/PollPhone.tsx'
import { PollsNote } from '#client/activities/poll/parts/PollsNote.tsx'
import { pollModel, sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import { recall } from '#client/connection/storage.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import type { NowModel } from '#client/screens/phone/now.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import type { ActivityCard, ConversationCard } from '#shared/views/activity-part.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import { Programme } from './Programme.tsx'
import { Strip } from './Strip.tsx'

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
  /** What is asked, and a conversation that was closed while this person wrote. */
  readonly activities: readonly ActivityCard[]
  readonly unfinished: ConversationCard | null
  readonly setUnfinished: (card: ConversationCard | null) => void
}): JSX.Element {
  const [editing, setEditing] = createSignal<string | null>(null)
  const sent = createMemo(() => sentFrom(props.phone.outbox, props.phone.connection.status() === 'online'))
  const polls = createMemo(() => {
    const cards = props.activities.filter((card) => card.kind === 'poll')
    const open = cards.filter(({ phase }) => phase === 'open')
    return cards.map((card) =>
      pollModel(card, props.own, sent(), open.indexOf(card) + 1, card.phase === 'open' ? open.length : 1),
    )
  })
  const talks = createMemo(() => {
    const me = props.own.person?.id ?? null
    return props.activities
      .filter((card) => card.kind === 'conversation')
      .map((card) => conversationModel(card, props.phone.views.group, me, sent()))
  })
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
      props.unfinished === null &&
      editing() === null &&
      !document.activeElement?.closest('form.act') &&
      talks().every(({ id }) => recall(`samling/draft/${props.phone.code}/${id}`) === null),
  )
  /** The bottom of the page belongs to one text field; a second conversation waits for its turn. */
  const writing = () =>
    talks()
      .filter(({ id, card }) => !folded() && (card.phase === 'open' || id === props.unfinished?.id))
      .slice(0, 1)
  const title = () => {
    const item = props.now.phase === 'live' ? props.now.title : props.hall.gathering.title
    return talks().length > 0 ? item : words().poll.poll
  }

  return (
    <>
      <Strip title={title()} model={props.now} />
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
              <ConversationPhone
                phone={props.phone}
                talk={talk()}
                group={props.group}
                zone={props.hall.gathering.zone}
                edit={setEditing}
              />
            </Show>
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
        {(talk) => (
          <PointWriter
            phone={props.phone}
            talk={talk()}
            group={props.group}
            editing={editing()}
            stopEditing={() => setEditing(null)}
            unfinished={props.setUnfinished}
          />
        )}
      </Each>
      <Show when={writing().length === 0 && polls().length > 0}>
        <div class="act">
          <PollsNote polls={polls()} zone={props.hall.gathering.zone} />
        </div>
      </Show>
    </>
  )
}
