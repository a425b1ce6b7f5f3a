import { createMemo, type JSX, Show } from 'solid-js'
import type { AskNow, TalkPhoneProps } from '#client/activities/conversation/TalkPhone.tsx'
import { talkPoints, topsOf } from '#client/activities/conversation/talk-phone.model.ts'
import { talkWords } from '#client/activities/conversation/talk-text.ts'
import { sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import { groupName } from '#client/screens/phone/phone.model.ts'
import { words } from '#client/screens/phone/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { FlagIcon } from '#client/ui/more-icons.ts'
import type { OwnView } from '#shared/views/own.ts'
import type { OwnTalk } from '#shared/views/talk-part.ts'
import { PointItem } from './PointItem.tsx'

type PointsProps = TalkPhoneProps & {
  readonly own: OwnView
  readonly talk: OwnTalk | null
  readonly busy: boolean
  readonly ask: AskNow
}

/** One's own points and those of whom one talks with; which of them the group puts first, and what may come along from before. */
export function TalkPoints(props: PointsProps): JSX.Element {
  const sent = createMemo(() => sentFrom(props.phone.outbox, props.phone.connection.status() === 'online'))
  const me = () => props.own.person?.id ?? null
  const points = createMemo(() => talkPoints(props.card, props.talk, props.phone.views.group, me(), sent()))
  const tops = createMemo(() => topsOf(props.talk, props.phone.views.group))
  const marks = () => props.talk?.marks ?? []
  const open = () => props.card.phase === 'open'
  const zone = () => props.hall.gathering.zone
  const heading = () => {
    if (props.card.who === 'municipality')
      return words().talk.pointsFrom(
        groupName(props.hall, props.own.person?.municipality ?? null) || words().talk.guestsGroup,
      )
    return props.card.who === 'alone' || props.card.who === 'plenary' || props.card.sees === 'nobody'
      ? talkWords().points.own
      : talkWords().points.group
  }
  const topsLeft = () => Math.max(0, props.card.top - points().rows.filter(({ id }) => tops().has(id)).length)
  const marksLeft = () => Math.max(0, props.card.support - marks().length)
  const activity = () => props.card.id
  return (
    <div>
      <h2 class="head">
        {heading()}{' '}
        <Show when={points().count > 0}>
          <span class="mut num">({points().count})</span>
        </Show>
      </h2>
      <Show when={open() && points().count > 0 && (props.card.top > 0 || props.card.support > 0)}>
        <p class="sm mut" role="status">
          {props.card.top > 0 ? talkWords().lift(topsLeft()) : talkWords().support(marksLeft())}
        </p>
      </Show>
      <ul class="rows">
        <Each of={points().rows}>
          {(row) => (
            <PointItem
              phone={props.phone}
              row={row()}
              zone={zone()}
              edit={open() ? props.edit : undefined}
              more={
                <Show when={row().state.is === 'saved' && open()}>
                  <Show when={props.card.top > 0}>
                    <Mark
                      on={tops().has(row().id)}
                      text={row().text}
                      does={talkWords().liftThis}
                      undoes={talkWords().lowerThis}
                      marked={talkWords().lifted}
                      disabled={props.busy || (!tops().has(row().id) && topsLeft() === 0)}
                      press={(top) =>
                        props.ask({ type: 'MarkTop', activity: activity(), point: row().id, top })
                      }
                    />
                  </Show>
                  <Show when={props.card.support > 0}>
                    <Mark
                      on={marks().includes(row().id)}
                      text={row().text}
                      does={talkWords().supportThis}
                      undoes={talkWords().unsupportThis}
                      marked={talkWords().unsupport}
                      disabled={props.busy || (!marks().includes(row().id) && marksLeft() === 0)}
                      press={(support) =>
                        props.ask({ type: 'SupportPoint', activity: activity(), point: row().id, support })
                      }
                    />
                  </Show>
                </Show>
              }
            />
          )}
        </Each>
      </ul>
      <Show when={points().rows.length === 0}>
        <p class="mut">{open() ? words().talk.none : words().talk.noneClosed}</p>
      </Show>
      <Show when={open() && (props.talk?.earlier.length ?? 0) > 0}>
        <details class="in">
          <summary>{talkWords().earlier(props.talk?.earlier.length ?? 0)}</summary>
          <ul class="rows">
            <Each of={props.talk?.earlier ?? []}>
              {(point) => (
                <li class="idea">
                  <span>{point().text}</span>
                  <button
                    type="button"
                    class="btn"
                    disabled={props.busy}
                    onClick={() =>
                      props.ask({ type: 'CarryPoint', activity: activity(), point: point().id, carry: true })
                    }
                  >
                    {talkWords().take}
                    <span class="sr">{point().text}</span>
                  </button>
                </li>
              )}
            </Each>
          </ul>
        </details>
      </Show>
    </div>
  )
}

function Mark(props: {
  readonly on: boolean
  readonly text: string
  readonly does: string
  readonly undoes: string
  /** What it is when it is marked. */
  readonly marked: string
  readonly disabled: boolean
  readonly press: (on: boolean) => void
}): JSX.Element {
  return (
    <button
      type="button"
      class="btn quiet tight mark"
      aria-pressed={props.on}
      disabled={props.disabled}
      onClick={() => props.press(!props.on)}
    >
      <Show when={props.on}>
        <FlagIcon label={props.marked} />
      </Show>
      {props.on ? props.undoes : props.does}
      <span class="sr">{props.text}</span>
    </button>
  )
}
