import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js'
import { sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import { words } from '#client/screens/phone/later/words.ts'
import { groupName } from '#client/screens/phone/phone.model.ts'
import { ClockIcon, PauseIcon, WarningIcon } from '#client/ui/icons.tsx'
import { figuresText } from '#client/words/format.ts'
import { language } from '#client/words/words.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import { OwnLines } from './parts/OwnLines.tsx'
import { Received } from './parts/Received.tsx'
import { WordWriter } from './parts/WordWriter.tsx'
import type { RoundPhoneProps } from './RoundPhone.tsx'
import { leftOf, ownTurn, toWhom } from './round-phone.model.ts'
import { noticeOf, turnMark } from './turn-mark.model.ts'

/** The round on the phone: the time of whoever has the floor, what one’s own municipality shows, and a word to the others. */
export function RoundParts(props: RoundPhoneProps): JSX.Element {
  const mine = () => props.own.person?.municipality ?? null
  const turn = createMemo(() => ownTurn(props.card, mine()))
  const state = createMemo(() => turn()?.state)
  const sent = createMemo(() => sentFrom(props.phone.outbox, props.phone.connection.status() === 'online'))
  const left = () => leftOf(props.card, props.phone.now())
  const nameOf = (municipality: string | null) => groupName(props.hall, municipality)
  const [heard, setHeard] = createSignal('')

  // One’s turn is felt and heard, as a new question is: now, and when one is next.
  createEffect(
    on(
      state,
      (is) => {
        if (is !== 'on' && is !== 'next') return
        setHeard(is === 'on' ? words().round.heardYou : words().round.heardNext)
        navigator.vibrate?.(is === 'on' ? [200, 100, 200] : 200)
      },
      { defer: true },
    ),
  )
  // So is its end, by whoever has the floor; whoever is next makes ready. Nobody is cut off.
  const mark = createMemo(() => {
    const { now, phase } = props.card
    if (now === null || phase === 'closed') return null
    return turnMark(now.allowance, { left: left() ?? 0, paused: now.since === null })
  })
  /** The mark and whose it is: the same mark of another turn is news. */
  const marked = createMemo(() => mark() && `${mark()} ${props.card.now?.municipality}`)
  const nearText = () => {
    const { round } = words()
    const name = nameOf(props.card.now?.municipality ?? null)
    if (state() === 'on') return mark() === 'up' ? round.overHelp : round.soonUp
    return mark() === 'up' ? round.readyNow(name) : round.ready(name)
  }
  const isNear = () => mark() !== null && (state() === 'on' || state() === 'next')
  createEffect(
    on(
      marked,
      () => {
        if (!isNear()) return
        // How long it is holds as it is said, and not for long.
        const seconds = noticeOf(props.card.now?.allowance ?? 0) / SECOND
        setHeard(state() === 'on' && mark() === 'soon' ? words().round.soon(seconds) : nearText())
        if (state() === 'on' || mark() === 'soon') navigator.vibrate?.(200)
      },
      { defer: true },
    ),
  )
  // What was said in another language is not read aloud in this one.
  createEffect(on(language, () => setHeard(''), { defer: true }))

  // While a word is being written it keeps its addressee, whoever is given the floor meanwhile.
  const [held, setHeld] = createSignal<string | null>(null)
  const [writing, setWriting] = createSignal({ lines: false, word: false })
  const now = createMemo(() => toWhom(props.card, mine()))
  const to = createMemo(() => held() ?? now())
  createEffect(
    on(
      () => writing().lines || writing().word,
      (is) => props.unfinished(is ? props.card : null),
      // What is unfinished elsewhere on the page is not for this part to forget.
      { defer: true },
    ),
  )
  const writes = (part: 'lines' | 'word', is: boolean) => setWriting((all) => ({ ...all, [part]: is }))

  return (
    <>
      <p class="sr" role="status">
        {heard()}
      </p>
      <Show when={left() !== null}>
        <div class="turnclock">
          <time
            role="timer"
            aria-live="off"
            aria-label={words().round.left}
            class="count num"
            classList={{
              small: state() !== 'on',
              late: (left() ?? 0) < 0,
              still: props.card.now?.since === null,
              long: figuresText(left() ?? 0).length > 5,
              longest: figuresText(left() ?? 0).length > 7,
            }}
          >
            {figuresText(left() ?? 0)}
          </time>
          <Show when={props.card.now?.since === null}>
            <span class="mut">
              <PauseIcon /> {words().round.stopped}
            </span>
          </Show>
          <Show when={(left() ?? 0) < 0 && state() !== 'on'}>
            <span class="nowt">{words().round.over}</span>
          </Show>
        </div>
      </Show>
      <Show when={isNear()}>
        <p class="plate">
          <Show when={mark() === 'up'} fallback={<ClockIcon />}>
            <WarningIcon />
          </Show>
          <span>{nearText()}</span>
        </p>
      </Show>
      <p>{standing(props.card, turn(), nameOf)}</p>
      <Received words={props.phone.views.group?.words ?? []} round={props.card.id} />
      <Show when={state() !== 'on' && to()} keyed>
        {(municipality) => (
          <WordWriter
            phone={props.phone}
            own={props.own}
            card={props.card}
            to={municipality}
            name={nameOf(municipality)}
            instead={held() !== null && now() !== null && now() !== municipality ? nameOf(now()) : null}
            onInstead={() => setHeld(null)}
            sent={sent()}
            nameOf={nameOf}
            zone={props.hall.gathering.zone}
            writes={(is) => {
              writes('word', is)
              setHeld(is ? municipality : null)
            }}
          />
        )}
      </Show>
      <Show when={turn() !== null}>
        <OwnLines
          phone={props.phone}
          card={props.card}
          group={nameOf(mine())}
          me={props.own.person?.id ?? null}
          sent={sent()}
          zone={props.hall.gathering.zone}
          folded={state() === 'done'}
          writes={(is) => writes('lines', is)}
        />
      </Show>
    </>
  )
}

function standing(
  card: RoundPhoneProps['card'],
  turn: ReturnType<typeof ownTurn>,
  nameOf: (municipality: string | null) => string,
): string {
  const { round } = words()
  if (card.phase === 'closed') return round.late
  const next = card.next === null ? round.allDone : round.nextIs(nameOf(card.next))
  const coming = card.next === null && card.now !== null ? '' : next
  if (turn === null) return coming
  switch (turn.state) {
    case 'on':
      return ''
    case 'next':
      return round.willGet(round.someMinutes(Math.max(1, Math.floor(card.share / MINUTE))))
    case 'waiting':
      return `${round.place(turn.place, turn.count)} ${round.willGet(round.someMinutes(Math.max(1, Math.floor(card.share / MINUTE))))} ${coming}`
    case 'skipped':
      return round.skipped
    default:
      return `${round.done} ${coming}`
  }
}
