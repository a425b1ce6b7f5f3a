import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { saveFile } from '#client/screens/home/save-as.ts'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { calendarOf } from '#client/screens/programme/calendar.ts'
import { createWriting, isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { spanText } from '#client/screens/programme/over-text.ts'
import { shownAs } from '#client/screens/programme/overview.model.ts'
import { PromiseCourse } from '#client/screens/programme/parts/PromiseCourse.tsx'
import { StatusWord } from '#client/screens/programme/parts/StatusWord.tsx'
import { Pick } from '#client/ui/Pick.tsx'
import { wallClock } from '#shared/agenda/zone.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { PROMISE_STATUSES, type PromiseStatus } from '#shared/programme/promises.ts'
import type { PromiseHistory } from '#shared/views/programme-plan.ts'
import { Behind } from './Behind.tsx'
import { dueEvent } from './due-events.ts'
import { Kept } from './Kept.tsx'
import { PromiseForm } from './PromiseForm.tsx'

type Stand = { readonly status: PromiseStatus; readonly why: string; readonly learned: string }

/** One thing they will do, how it goes, and everything that was said of it. */
export function PromiseCard(props: {
  readonly promise: PromiseHistory
  readonly locked: boolean
}): JSX.Element {
  const own = useOwn()
  const says = () => words().promises
  const key = () => `status ${props.promise.id}`
  const wordsKey = () => `promise ${props.promise.id}`
  // What was being written as the page was thrown away stands there again.
  const [isOpen, setOpen] = createSignal<'status' | 'words' | null>(
    isBeingWritten(own.view.id, key()) ? 'status' : isBeingWritten(own.view.id, wordsKey()) ? 'words' : null,
  )
  const stand = (): Stand => {
    const said = own.sending.said(key())
    if (said?.type === 'SetPromiseStatus') return said
    const { status, why, learned } = props.promise
    return { status, why, learned }
  }
  const wording = () => {
    const said = own.sending.said(wordsKey())
    return said?.type === 'WritePromise' ? said : props.promise
  }
  const shown = () => {
    const { status } = stand()
    const isSettled = status === 'done' || status === 'dropped'
    return shownAs({ status, over: isSettled ? null : props.promise.over })
  }
  const day = (at: number) => shortDate(words(), wallClock(at, own.view.zone).date, own.view.today)
  const since = () => {
    const { by, over } = props.promise
    return words().over.since(shortDate(words(), by, own.view.today), spanText(words().over, over ?? 0))
  }
  const reworded = () => rewordedForThem(props.promise)
  const words4 = () => {
    const { what, who, by, how } = props.promise
    return { what, who, by, how }
  }
  return (
    <li class="card">
      <h3>{wording().what}</h3>
      <p class="mut">
        {says().line(wording().who, shortDate(words(), wording().by, own.view.today))}
        <Show when={wording().how}>
          <span class="block">{wording().how}</span>
        </Show>
      </p>
      <p>
        <StatusWord is={shown()} text={words().statuses[shown()]} />
        <Show when={shown() === 'overdue'}>
          {' '}
          <span class="mut">{since()}</span>
        </Show>
      </p>
      <Show when={reworded()}>{(at) => <p class="b">{says().rewordedBy(day(at()))}</p>}</Show>
      <Show when={stand().why}>
        <p>{says().why(stand().why)}</p>
      </Show>
      <Show when={stand().learned}>
        <p>{says().learned(stand().learned)}</p>
      </Show>
      <Show when={isOpen() === 'status'}>
        <StatusForm about={key()} promise={props.promise} is={stand()} onDone={() => setOpen(null)} />
      </Show>
      <Show when={isOpen() === 'words'}>
        <PromiseForm id={props.promise.id} is={words4()} isNew={false} onDone={() => setOpen(null)} />
      </Show>
      <Show when={isOpen() === null}>
        <p class="row">
          <Show when={!props.locked}>
            <button type="button" class="btn md" onClick={() => setOpen('status')}>
              {says().tell}
            </button>
            <button type="button" class="btn md" onClick={() => setOpen('words')}>
              {says().reword}
            </button>
          </Show>
          <button type="button" class="btn md" onClick={() => remember(props.promise, own.now())}>
            {words().toCalendar}
          </button>
        </p>
      </Show>
      <Kept about={key()} />
      <Kept about={wordsKey()} />
      <History of={props.promise} />
    </li>
  )
}

/** When somebody else last put it otherwise; null: nobody has, or they have spoken since. */
function rewordedForThem({ before, history }: PromiseHistory): number | null {
  const last = before.at(-1)
  const isHeard = history.some(({ by, at }) => by.role === 'municipality' && at >= (last?.until ?? 0))
  return last?.said?.role === 'owner' && !isHeard ? last.until : null
}

function remember(promise: PromiseHistory, now: number): void {
  const text = calendarOf([dueEvent(promise)], now)
  saveFile(`${promise.what}.ics`, new Blob([text], { type: 'text/calendar' }))
}

function StatusForm(props: {
  readonly about: string
  readonly promise: PromiseHistory
  readonly is: Stand
  readonly onDone: () => void
}): JSX.Element {
  const own = useOwn()
  const says = () => words().promises
  const id = createUniqueId()
  const stands = (): Stand => {
    const { status, why, learned } = props.is
    return { status, why, learned }
  }
  const writing = createWriting<Stand>(own.view.id, props.about, stands)
  const { draft, write } = writing
  const lacksWhy = () => draft().status === 'dropped' && draft().why.trim() === ''
  function save() {
    own.sending.put({ type: 'SetPromiseStatus', promise: props.promise.id, base: stands(), ...draft() })
    writing.saved()
    props.onDone()
  }
  return (
    <form
      class="ownform"
      onSubmit={(event) => {
        event.preventDefault()
        if (!lacksWhy()) save()
      }}
    >
      <Behind is={writing.isBehind()} text={says().now(words().statuses[props.is.status], props.is.why)} />
      <Pick
        name={id}
        grid
        legend={says().how}
        choices={PROMISE_STATUSES.map((each) => ({ id: each, name: words().statuses[each] }))}
        chosen={draft().status}
        choose={(to) => write({ status: PROMISE_STATUSES.find((each) => each === to) ?? 'not-begun' })}
      />
      <For
        each={
          [
            { part: 'why', limit: LIMITS.why },
            { part: 'learned', limit: LIMITS.learned },
          ] as const
        }
      >
        {({ part, limit }) => (
          <div class="field">
            <label for={`${id}-${part}`}>
              {part === 'why' && draft().status === 'dropped' ? says().whyDropped : says().ask[part]}
            </label>
            <textarea
              id={`${id}-${part}`}
              class="inp"
              rows={2}
              maxlength={limit}
              value={draft()[part]}
              onInput={(event) => write({ [part]: event.currentTarget.value })}
            />
          </div>
        )}
      </For>
      <p class="row">
        <button type="submit" class="btn pri lg" disabled={lacksWhy()}>
          {words().common.save}
        </button>
        <button
          type="button"
          class="btn lg"
          onClick={() => {
            writing.drop()
            props.onDone()
          }}
        >
          {words().common.cancel}
        </button>
      </p>
    </form>
  )
}

function History(props: { readonly of: PromiseHistory }): JSX.Element {
  const own = useOwn()
  const says = () => {
    const { reworded, readBefore } = words().promises
    return { dates: words(), statuses: words().statuses, who: words().who, reworded, readBefore }
  }
  const count = () => props.of.history.length + props.of.before.length
  return (
    <Show when={count() > 0}>
      <details>
        <summary>{words().promises.history(count())}</summary>
        <PromiseCourse of={props.of} zone={own.view.zone} today={own.view.today} says={says()} />
      </details>
    </Show>
  )
}
