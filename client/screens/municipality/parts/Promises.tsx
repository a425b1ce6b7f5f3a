import { nanoid } from 'nanoid'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { PromiseCard } from './PromiseCard.tsx'
import { PromiseForm } from './PromiseForm.tsx'

const BLANK = { what: '', who: '', by: '', how: '' } as const

/** What the municipality has said it will do: what needs a word first. */
export function Promises(): JSX.Element {
  const own = useOwn()
  const says = () => words().promises
  const [fresh, setFresh] = createSignal<string | null>(null)
  const isSettled = (status: string) => status === 'done' || status === 'dropped'
  const sorted = createMemo(() =>
    own.view.promises.toSorted(
      (one, other) =>
        Number(isSettled(one.status)) - Number(isSettled(other.status)) || (one.by < other.by ? -1 : 1),
    ),
  )
  const isOpen = () => own.view.phase === 'open'
  return (
    <section>
      <h2>{says().title}</h2>
      <Show when={sorted().length > 0} fallback={<p class="mut">{says().none}</p>}>
        <ul class="cards">
          <Each of={sorted()}>{(promise) => <PromiseCard promise={promise()} locked={!isOpen()} />}</Each>
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
          {(id) => <PromiseForm id={id} is={BLANK} base={null} onDone={() => setFresh(null)} />}
        </Show>
      </Show>
    </section>
  )
}
