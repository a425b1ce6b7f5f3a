import { nanoid } from 'nanoid'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { Each } from '#client/ui/Each.tsx'
import { Kept } from './Kept.tsx'
import { PromiseCard } from './PromiseCard.tsx'
import { PromiseForm } from './PromiseForm.tsx'
import { Whole } from './Whole.tsx'

const BLANK = { what: '', who: '', by: '', how: '' } as const

/** What the municipality has said it will do: what needs a word first. */
export function Promises(): JSX.Element {
  const own = useOwn()
  const says = () => words().promises
  const [fresh, setFresh] = createSignal<string | null>(
    isBeingWritten(own.view.id, `promise ${own.id}`) ? nanoid(12) : null,
  )
  const isSettled = (status: string) => status === 'done' || status === 'dropped'
  const sorted = createMemo(() =>
    own.view.promises.toSorted(
      (one, other) =>
        Number(isSettled(one.status)) - Number(isSettled(other.status)) || (one.by < other.by ? -1 : 1),
    ),
  )
  const isOpen = () => own.view.phase === 'open'
  /** Not in the server’s own view yet: new ones, and those it has refused. */
  const written = createMemo(() =>
    own.sending
      .written()
      .filter(({ promise }) => own.view.promises.every(({ id }) => id !== promise))
      .map((each) => ({ ...each, id: each.promise })),
  )
  return (
    <section>
      <h2>{says().title}</h2>
      <Show when={sorted().length + written().length > 0} fallback={<p class="mut">{says().none}</p>}>
        <ul class="cards">
          <Each of={sorted()}>{(promise) => <PromiseCard promise={promise()} locked={!isOpen()} />}</Each>
          <Each of={written()}>
            {(promise) => (
              <li class="card">
                <h3>{promise().what}</h3>
                <p class="mut">
                  {says().line(promise().who, shortDate(words(), promise().by, own.view.today))}
                </p>
                <Kept about={`promise ${promise().id}`} />
              </li>
            )}
          </Each>
        </ul>
      </Show>
      <Show when={isOpen()}>
        <Show
          when={fresh()}
          keyed
          fallback={
            <button type="button" class="btn md add" onClick={() => setFresh(nanoid(12))}>
              {says().add}
            </button>
          }
        >
          {(id) => <PromiseForm id={id} is={BLANK} isNew onDone={() => setFresh(null)} />}
        </Show>
      </Show>
      <Whole />
    </section>
  )
}
