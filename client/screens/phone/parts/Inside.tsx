import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js'
import { createNet } from '#client/screens/phone/create-net.ts'
import { createNews } from '#client/screens/phone/create-news.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { later, laterWords, whenHere } from '#client/screens/phone/later.tsx'
import { dayNumber, dayOf, nowModel } from '#client/screens/phone/now.model.ts'
import {
  groupName,
  isAsking,
  mayBeLeft,
  momentOf,
  type Unfinished,
  withUnfinished,
} from '#client/screens/phone/phone.model.ts'
import { words } from '#client/screens/phone/words.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'
import { Asking } from './Asking.tsx'
import { Bar } from './Bar.tsx'
import { Foot } from './Foot.tsx'
import { Handover } from './Handover.tsx'
import { NetBanner } from './NetBanner.tsx'
import { Now } from './Now.tsx'

const Leftovers = later((all) => all.Leftovers)
const ItemLinks = later((all) => all.ItemLinks)
const Above = whenHere((all) => all.Above)
/** One's own table is never waited for: until its part has come it stands there in plain words. */
const SeatingPhone = later(
  (all) => all.SeatingPhone,
  (props) => (
    <Show when={props.seat}>{(seat) => <p class="plate">{words().now.table(seat().table.name)}</p>}</Show>
  ),
)
const Seldom = whenHere((all) => all.Seldom)

/** Somebody who has joined: the phone shows what is asked, or else what is on. It follows the leader; there is no menu. */
export function Inside(props: {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
}): JSX.Element {
  const zone = () => props.hall.gathering.zone
  const now = createMemo(() => nowModel(props.hall, props.phone.now()))
  const net = createNet(props.phone, zone)
  const news = createNews(() => momentOf(now(), props.hall.activities, props.hall.clock === 'last'))
  const group = () => groupName(props.hall, props.own.person?.municipality ?? null)
  const [unfinished, setUnfinished] = createSignal<readonly Unfinished[]>([])
  const hold = (activity: string, card: Unfinished | null) =>
    setUnfinished((all) => [...all.filter(({ id }) => id !== activity), ...(card ? [card] : [])])
  const activities = createMemo(() => withUnfinished(props.hall.activities, unfinished()))
  const asked = () => isAsking(now(), activities()) || unfinished().length > 0
  const day = createMemo(() => dayNumber(props.hall, dayOf(props.hall, props.phone.now())))

  /** The tables that hold for this person: none for whoever has gone. */
  const tables = () => (now().phase === 'closed' || props.own.person?.gone ? null : props.hall.tables)

  /** Tables that were shown since the programme last went on, or before it has begun: everybody looks for theirs. */
  const seeking = () => {
    const is = now()
    const held = tables()
    const since = is.phase === 'live' ? is.startedAt : (props.hall.run.actuals.at(-1)?.endedAt ?? 0)
    return !asked() && held !== null && held.at >= since
  }

  // A memo: an effect on the list itself would run with every change of an answer, and take the focus away.
  const sight = createMemo(() =>
    [now().phase, seeking() && props.own.seat?.table.id, ...props.hall.activities.map(({ id }) => id)].join(
      ' ',
    ),
  )
  createEffect(on(sight, lookAtIt))
  createEffect(() => {
    document.title = props.hall.gathering.title || 'Samling'
  })

  const links = () => (
    <Show when={now().phase === 'live' && props.hall.links.length > 0}>
      <ItemLinks links={props.hall.links} />
    </Show>
  )
  /** What stands above all else. */
  const leftovers = () => (
    <>
      <Show when={tables()}>
        <SeatingPhone
          phone={props.phone}
          held={props.hall.tables}
          seat={props.own.seat}
          from={group()}
          hall={props.hall}
          model={now()}
          now={props.phone.now()}
          links={links}
          folded={!seeking()}
        />
      </Show>
      <Show when={mayBeLeft(props.phone.outbox.entries(), props.hall.activities)}>
        <Leftovers phone={props.phone} hall={props.hall} />
      </Show>
    </>
  )
  const foot = () => (
    <Foot>
      <Handover phone={props.phone} zone={zone()} />
      <Seldom {...props} />
    </Foot>
  )
  return (
    <>
      <Bar
        group={group() || (props.own.person?.municipality === null ? words().common.guests : '')}
        name={props.own.person?.name ?? ''}
        title={props.hall.gathering.title}
        day={day()}
      />
      <NetBanner net={net()} />
      <Above {...props} />
      <p class="sr" aria-live="polite">
        {news()}
      </p>
      <Show
        when={asked()}
        fallback={
          <main>
            {leftovers()}
            <Show when={!(seeking() && laterWords())}>
              <Now hall={props.hall} model={now()} now={props.phone.now()} links={links} />
            </Show>
            {foot()}
          </main>
        }
      >
        <Asking
          phone={props.phone}
          hall={props.hall}
          own={props.own}
          group={group() || words().talk.guestsGroup}
          now={now()}
          foot={foot}
          leftovers={leftovers}
          links={links}
          activities={activities()}
          unfinished={unfinished()}
          hold={hold}
        />
      </Show>
    </>
  )
}

/** Somebody has come in, the day begins, something is asked: the page begins with it, unless one is writing. */
function lookAtIt(): void {
  const writing = document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])')
  if (writing) return
  // When the page stands, and before any key: a frame later somebody may already be in the question.
  queueMicrotask(() => {
    window.scrollTo({ top: 0 })
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  })
}
