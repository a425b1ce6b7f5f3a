import { createSignal, type JSX, Show } from 'solid-js'
import { ConversationPhone } from '#client/activities/conversation/ConversationPhone.tsx'
import { conversationModel } from '#client/activities/conversation/conversation-phone.model.ts'
import { PointWriter } from '#client/activities/conversation/parts/PointWriter.tsx'
import { PollPhone } from '#client/activities/poll/PollPhone.tsx'
import { PollsNote } from '#client/activities/poll/parts/PollsNote.tsx'
import { type PollModel, pollModel, sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Leftovers } from '#client/screens/phone/parts/Leftovers.tsx'
import type { Answer } from '#shared/activities/poll/poll.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  type Asked,
  POINTS,
  type PollOptions,
  person,
  running,
  SCALED,
  WRITTEN,
  withPoll,
  withTalk,
} from './samples/gathering.ts'
import { entry, type PhoneSample, samplePhone } from './samples/phone.ts'
import { POINT, TITLE_OF_120 } from './samples/texts.ts'

const REFUSED = { code: 'poll-closed' } as const
const DISK = { code: 'storage-full' } as const
const FIRST: Answer = { type: 'choice', choice: 'b' }

function pollOn(phone: Phone): PollModel | null {
  const card = phone.views.hall?.activities.find((each) => each.kind === 'poll')
  const sent = sentFrom(phone.outbox, phone.connection.status() === 'online')
  return card?.kind === 'poll' ? pollModel(card, phone.views.own, sent, 1, 2) : null
}

type PollProps = PollOptions & { readonly asked: Asked; readonly sample?: PhoneSample }

function Poll(props: PollProps): JSX.Element {
  const phone = samplePhone(withPoll(running, props.asked, props), props.sample)
  return (
    <Show when={pollOn(phone)}>
      {(poll) => (
        <>
          <PollPhone phone={phone} poll={poll()} />
          <PollsNote polls={[poll()]} zone="Europe/Oslo" />
        </>
      )}
    </Show>
  )
}

const ballot = (answer: Answer, refusal: Parameters<typeof entry>[1] = null) =>
  entry({ type: 'CastBallot', activity: 'poll', answer }, refusal)
const point = (text: string, refusal: Parameters<typeof entry>[1] = null) =>
  entry({ type: 'AddPoint', activity: 'talk', step: 'one', point: text, text }, refusal)

function talkOn(phone: Phone, gathering: Gathering) {
  const card = phone.views.hall?.activities.find((each) => each.kind === 'conversation')
  if (card?.kind !== 'conversation') throw new Error('no conversation')
  const sent = sentFrom(phone.outbox, phone.connection.status() === 'online')
  return conversationModel(card, phone.views.group, person(gathering), sent)
}

type TalkProps = { readonly of: Gathering; readonly sample?: PhoneSample; readonly shut?: boolean }

function Talk(props: TalkProps): JSX.Element {
  const phone = samplePhone(props.of, props.sample)
  const nothing = () => undefined
  return (
    <ConversationPhone
      phone={phone}
      talk={talkOn(phone, props.of)}
      group="Bømlo"
      zone="Europe/Oslo"
      edit={nothing}
    />
  )
}

function Writer(props: TalkProps & { readonly editing?: string }): JSX.Element {
  const phone = samplePhone(props.of, props.sample)
  const [editing, setEditing] = createSignal(props.editing ?? null)
  const nothing = () => undefined
  return (
    <PointWriter
      phone={phone}
      talk={talkOn(phone, props.of)}
      group="Bømlo"
      editing={editing()}
      stopEditing={() => setEditing(null)}
      unfinished={nothing}
    />
  )
}

const open = withTalk(running)
const written = withTalk(running, { points: POINTS })

/** What is answered and written, as one person sees it. */
export function PhoneActivities(): JSX.Element {
  return (
    <>
      <Of name="PollPhone, PollChoices, PollsNote, PollMore, PollRefused">
        <Specimen is="choice">
          <Poll asked="choice" />
        </Specimen>
        <Specimen is="focus" focus="input">
          <Poll asked="choice" />
        </Specimen>
        <Specimen is="answered">
          <Poll asked="choice" answers={[FIRST]} />
        </Specimen>
        <Specimen is="sending">
          <Poll asked="choice" sample={{ entries: [ballot(FIRST)] }} />
        </Specimen>
        <Specimen is="queued">
          <Poll asked="choice" sample={{ entries: [ballot(FIRST)], status: 'offline' }} />
        </Specimen>
        <Specimen is="the server's disk">
          <Poll asked="choice" sample={{ entries: [ballot(FIRST)], trouble: DISK }} />
        </Specimen>
        <Specimen is="refused">
          <Poll asked="choice" sample={{ entries: [ballot(FIRST, REFUSED)] }} />
        </Specimen>
        <Specimen is="anonymous">
          <Poll asked="choice" anonymous />
        </Specimen>
        <Specimen is="closed (disabled)">
          <Poll asked="choice" answers={[FIRST]} phase="closed" />
        </Specimen>
        <Specimen is="several: as many as may be (the rest disabled)">
          <Poll asked="choices" answers={[{ type: 'choices', choices: ['c0', 'c2'] }]} />
        </Specimen>
        <Specimen is="several: one missing" press="label:nth-child(2) input" focus="label:nth-child(2) input">
          <Poll asked="choices" />
        </Specimen>
        <Specimen is="scale, answered">
          <Poll asked="scale" answers={SCALED.slice(0, 1)} />
        </Specimen>
        <Specimen is="scale of ten, focus" focus="label:nth-child(3) input">
          <Poll asked="long" />
        </Specimen>
        <Specimen is="overfull">
          <Poll asked="overfull" answers={[{ type: 'choice', choice: 'o1' }]} />
        </Specimen>
      </Of>
      <Of name="PollText">
        <Specimen is="empty (button disabled)">
          <Poll asked="text" />
        </Specimen>
        <Specimen is="focus, written" focus="textarea">
          <Poll asked="text" sample={{ drafts: { poll: POINT } }} />
        </Specimen>
        <Specimen is="delivered">
          <Poll asked="text" answers={WRITTEN.slice(1, 2)} />
        </Specimen>
        <Specimen is="too long">
          <Poll asked="text" sample={{ drafts: { poll: 'a '.repeat(TEXT_LIMITS.point / 2 + 9) } }} />
        </Specimen>
        <Specimen is="refused">
          <Poll asked="text" sample={{ entries: [ballot({ type: 'text', text: POINT }, REFUSED)] }} />
        </Specimen>
        <Specimen is="closed">
          <Poll asked="text" answers={WRITTEN.slice(1, 2)} phase="closed" />
        </Specimen>
      </Of>
      <Of name="ConversationPhone, PointItem, PointTools">
        <Specimen is="empty">
          <Talk of={open} />
        </Specimen>
        <Specimen is="one's own, and others'">
          <Talk of={written} />
        </Specimen>
        <Specimen is="focus" focus=".btn">
          <Talk of={written} />
        </Specimen>
        <Specimen is="sending">
          <Talk of={written} sample={{ entries: [point(POINT)] }} />
        </Specimen>
        <Specimen is="queued">
          <Talk of={written} sample={{ entries: [point(POINT), point('Kaffe')], status: 'offline' }} />
        </Specimen>
        <Specimen is="the server's disk">
          <Talk of={written} sample={{ entries: [point(POINT)], trouble: DISK }} />
        </Specimen>
        <Specimen is="being removed">
          <Talk
            of={written}
            sample={{ entries: [entry({ type: 'RemovePoint', activity: 'talk', point: 'point0' })] }}
          />
        </Specimen>
        <Specimen is="refused">
          <Talk of={written} sample={{ entries: [point(POINT, REFUSED)] }} />
        </Specimen>
        <Specimen is="closed">
          <Talk of={withTalk(running, { points: POINTS, phase: 'closed' })} />
        </Specimen>
        <Specimen is="overfull">
          <Talk
            of={withTalk(running, {
              prompt: `${TITLE_OF_120}?`,
              points: [[0, 'W'.repeat(120)], ...POINTS],
            })}
          />
        </Specimen>
      </Of>
      <Of name="PointWriter">
        <Specimen is="the first point" whole>
          <Writer of={open} />
        </Specimen>
        <Specimen is="focus, written" whole focus="textarea">
          <Writer of={written} sample={{ drafts: { talk: POINT } }} />
        </Specimen>
        <Specimen is="changing an earlier one" whole>
          <Writer of={written} editing="point0" />
        </Specimen>
        <Specimen is="offline" whole>
          <Writer of={written} sample={{ status: 'offline' }} />
        </Specimen>
        <Specimen is="too long" whole focus="[type=submit]">
          <Writer of={written} sample={{ drafts: { talk: 'a '.repeat(TEXT_LIMITS.point / 2 + 9) } }} />
        </Specimen>
      </Of>
      <Of name="Leftovers">
        <Specimen is="not received before the leader went on">
          <LeftBehind />
        </Specimen>
      </Of>
    </>
  )
}

function LeftBehind(): JSX.Element {
  const phone = samplePhone(running, { entries: [point(POINT, REFUSED), point('Kaffe', REFUSED)] })
  return <Show when={phone.views.hall}>{(hall) => <Leftovers phone={phone} hall={hall()} />}</Show>
}
