import { createEffect, createMemo, createSignal, type JSX, on } from 'solid-js'
import { ownPart, seenBy, talkPoints } from '#client/activities/conversation/talk-phone.model.ts'
import { seenText, talkWords } from '#client/activities/conversation/talk-text.ts'
import { sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import type { OwnView } from '#shared/views/own.ts'
import { PointWriter } from './PointWriter.tsx'

/**
 * The text field of a step. What somebody began to write belongs to the step where they began, and is finished there,
 * though the leader has gone on.
 */
export function TalkWriter(props: {
  readonly phone: Phone
  readonly own: OwnView
  readonly card: ConversationCard
  readonly held: ConversationCard | null
  readonly named?: boolean
  readonly editing: string | null
  readonly stopEditing: () => void
  readonly unfinished: (card: ConversationCard | null) => void
}): JSX.Element {
  const [begun, setBegun] = createSignal<ConversationCard | null>(null)
  const isBefore = () => begun() !== null && begun()?.step !== props.card.step
  const card = () => (isBefore() ? { ...props.card, ...begun(), phase: props.card.phase } : props.card)
  createEffect(
    on(
      () => props.held,
      (held) => setBegun(held?.id === props.card.id ? held : null),
    ),
  )
  const sent = createMemo(() => sentFrom(props.phone.outbox, props.phone.connection.status() === 'online'))
  const model = createMemo(() =>
    talkPoints(
      card(),
      ownPart(card(), props.own.talks),
      props.phone.views.group,
      props.own.person?.id ?? null,
      sent(),
    ),
  )
  return (
    <PointWriter
      phone={props.phone}
      talk={model()}
      group=""
      named={props.named ?? false}
      seen={[...(isBefore() ? [talkWords().fromBefore(card().prompt)] : []), seenText(seenBy(card()))].join(
        ' ',
      )}
      editing={props.editing}
      stopEditing={props.stopEditing}
      unfinished={props.unfinished}
    />
  )
}
