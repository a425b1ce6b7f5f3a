import { createSignal, type JSX, Show } from 'solid-js'
import { TalkWriter } from '#client/activities/conversation/parts/TalkWriter.tsx'
import { TalkPhone } from '#client/activities/conversation/TalkPhone.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Above } from '#client/screens/phone/parts/Above.tsx'
import { Seldom } from '#client/screens/phone/parts/Seldom.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import { Specimen } from './phone-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at } from './samples/gathering.ts'
import { type PhoneSample, samplePhone } from './samples/phone.ts'
import {
  alone,
  called,
  common,
  dealt,
  done,
  duo,
  duoPaused,
  gone,
  ideas,
  isUp,
  lastMinutes,
  lifted,
  longPrompt,
  onBreak,
  plenary,
  round,
  roundWritten,
  untimed,
} from './samples/talk.ts'
import { POINT } from './samples/texts.ts'

const nothing = () => undefined

function cardOf(phone: Phone): ConversationCard | undefined {
  return phone.views.hall?.activities.find((each) => each.kind === 'conversation')
}

type TalkProps = {
  readonly of: Gathering
  readonly nth?: number
  readonly now?: Instant
  readonly sample?: PhoneSample
}

function phoneOf({ of, nth = 0, now = at(11, 10), sample }: TalkProps): Phone {
  return samplePhone(of, { ...sample, nth, now })
}

function Talk(props: TalkProps): JSX.Element {
  const phone = phoneOf(props)
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>
          {(own) => (
            <Show when={cardOf(phone)}>
              {(card) => <TalkPhone phone={phone} hall={hall()} own={own()} card={card()} edit={nothing} />}
            </Show>
          )}
        </Show>
      )}
    </Show>
  )
}

/** What stands above the page, or at its foot, on a phone of somebody who goes or has gone. */
function Going(props: TalkProps & { readonly part: typeof Above }): JSX.Element {
  const phone = phoneOf(props)
  return (
    <Show when={phone.views.hall}>
      {(hall) => (
        <Show when={phone.views.own}>{(own) => props.part({ phone, hall: hall(), own: own() })}</Show>
      )}
    </Show>
  )
}

function Writer(props: TalkProps & { readonly held?: ConversationCard }): JSX.Element {
  const phone = phoneOf(props)
  const [editing, setEditing] = createSignal<string | null>(null)
  return (
    <Show when={phone.views.own}>
      {(own) => (
        <Show when={cardOf(phone)}>
          {(card) => (
            <TalkWriter
              phone={phone}
              own={own()}
              card={card()}
              held={props.held ?? null}
              editing={editing()}
              stopEditing={() => setEditing(null)}
              unfinished={nothing}
            />
          )}
        </Show>
      )}
    </Show>
  )
}

const OFFLINE: PhoneSample = { status: 'offline' }
/** What was begun in a step before the one that is on. */
const before = cardOf(phoneOf({ of: round }))

/** A conversation in steps, as one of those who talk sees it. */
export function PhoneTalk(): JSX.Element {
  return (
    <>
      <Of name="TalkPhone: TalkTurn, TalkMates, TalkTools">
        <Specimen is="a duo: to speak">
          <Talk of={duo} nth={speaking(duo)} />
        </Specimen>
        <Specimen is="a duo: to listen">
          <Talk of={duo} nth={listening(duo)} />
        </Specimen>
        <Specimen is="a duo: the other way round">
          <Talk of={duo} nth={speaking(duo)} now={at(11, 14)} />
        </Specimen>
        <Specimen is="two minutes left">
          <Talk of={duo} nth={speaking(duo)} now={at(11, 16, 30)} />
        </Specimen>
        <Specimen is="all have spoken, time is up">
          <Talk of={duo} nth={speaking(duo)} now={at(11, 18, 20)} />
        </Specimen>
        <Specimen is="the clock is stopped">
          <Talk of={duoPaused} nth={speaking(duo)} />
        </Specimen>
        <Specimen is="not among those who were drawn">
          <Talk of={untimed} nth={5} />
        </Specimen>
        <Specimen is="on a break">
          <Talk of={onBreak} />
        </Specimen>
        <Specimen is="three together">
          <Talk of={duo} nth={third(duo)} />
        </Specimen>
        <Specimen is="round the table, at its own pace">
          <Talk of={round} />
        </Specimen>
        <Specimen is="focus" focus=".pass .btn">
          <Talk of={round} />
        </Specimen>
        <Specimen is="round the table, the whole hall at once">
          <Talk of={common} nth={2} />
        </Specimen>
        <Specimen is="the leader is called">
          <Talk of={called} />
        </Specimen>
        <Specimen is="offline (disabled)">
          <Talk of={round} sample={OFFLINE} />
        </Specimen>
        <Specimen is="no clock">
          <Talk of={untimed} />
        </Specimen>
        <Specimen is="alone">
          <Talk of={alone} />
        </Specimen>
        <Specimen is="the last minutes of a group">
          <Talk of={lastMinutes} />
        </Specimen>
        <Specimen is="time is up">
          <Talk of={isUp} />
        </Specimen>
        <Specimen is="closed">
          <Talk of={done} />
        </Specimen>
        <Specimen is="overfull: a prompt of 120">
          <Talk of={longPrompt} />
        </Specimen>
      </Of>
      <Of name="Seldom: Leaving">
        <Specimen
          is="from a group: what there is to choose, focus"
          press=".btn:last-of-type"
          focus=".leaving .btn"
        >
          <Going of={duo} part={Seldom} />
        </Specimen>
        <Specimen is="on a break already" press=".btn:last-of-type">
          <Going of={onBreak} part={Seldom} />
        </Specimen>
        <Specimen is="offline (disabled)" press=".btn:last-of-type">
          <Going of={duo} part={Seldom} sample={OFFLINE} />
        </Specimen>
      </Of>
      <Of name="Above: Away">
        <Specimen is="on a break, focus" focus=".away .btn">
          <Going of={onBreak} part={Above} />
        </Specimen>
        <Specimen is="gone">
          <Going of={gone} part={Above} />
        </Specimen>
        <Specimen is="gone, offline (disabled)">
          <Going of={gone} part={Above} sample={OFFLINE} />
        </Specimen>
      </Of>
      <Of name="TalkPoints, TalkIdeas">
        <Specimen is="points of the table">
          <Talk of={roundWritten} />
        </Specimen>
        <Specimen is="put first">
          <Talk of={lifted} />
        </Specimen>
        <Specimen is="taken along into plenary">
          <Talk of={plenary} />
        </Specimen>
        <Specimen is="ideas, with one’s support">
          <Talk of={ideas} />
        </Specimen>
        <Specimen is="ideas that are dealt out">
          <Talk of={dealt} />
        </Specimen>
        <Specimen is="ideas, offline (disabled)">
          <Talk of={ideas} sample={OFFLINE} />
        </Specimen>
      </Of>
      <Of name="TalkWriter">
        <Specimen is="who sees it: the hall" whole>
          <Writer of={round} />
        </Specimen>
        <Specimen is="who sees it: oneself and the leader" whole>
          <Writer of={alone} sample={{ drafts: { talk: POINT } }} />
        </Specimen>
        <Specimen is="begun in the step before" whole>
          <Show when={before}>
            {(held) => <Writer of={plenary} held={held()} sample={{ drafts: { talk: POINT } }} />}
          </Show>
        </Specimen>
        <Specimen is="too long" whole focus="[type=submit]">
          <Writer of={round} sample={{ drafts: { talk: 'a '.repeat(TEXT_LIMITS.point / 2 + 9) } }} />
        </Specimen>
      </Of>
    </>
  )
}

/** The place on the list of somebody who speaks first, or who listens first. */
function speaking(of: Gathering): number {
  return placeOf(of, 0)
}
function listening(of: Gathering): number {
  return placeOf(of, 1)
}
function placeOf({ activities, people }: Gathering, place: number): number {
  const talk = activities.get('talk')
  const circles = talk?.kind === 'conversation' && talk.phase !== 'draft' ? talk.run.circles : []
  return [...people.roster.keys()].indexOf(
    circles.find((each) => each.people.length === 2)?.people[place] ?? '',
  )
}
/** Of somebody among three; of whoever speaks where there are none. */
function third({ activities, people }: Gathering): number {
  const talk = activities.get('talk')
  const circles = talk?.kind === 'conversation' && talk.phase !== 'draft' ? talk.run.circles : []
  const three = circles.find((each) => each.people.length === 3) ?? circles[0]
  return [...people.roster.keys()].indexOf(three?.people[2] ?? three?.people[0] ?? '')
}
