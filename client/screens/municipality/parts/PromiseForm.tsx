import { createSignal, createUniqueId, For, type JSX } from 'solid-js'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { Words } from '#shared/programme/promises.ts'

const FIELDS = [
  { part: 'what', limit: LIMITS.what },
  { part: 'who', limit: LIMITS.role },
  { part: 'how', limit: LIMITS.how },
] as const

/** What they will do, who answers for it, by when, and how it will be seen. */
export function PromiseForm(props: {
  readonly id: string
  readonly is: Words
  /** As it stands; null: it is new. */
  readonly base: Words | null
  readonly onDone: () => void
}): JSX.Element {
  const own = useOwn()
  const says = () => words().promises
  const id = createUniqueId()
  const [draft, setDraft] = createSignal<Words>({ ...props.is })
  const isWhole = () => draft().what.trim() !== '' && draft().who.trim() !== '' && draft().by !== ''
  return (
    <form
      class="ownform card"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWhole()) return
        const base = props.base
        own.sending.put({
          type: 'WritePromise',
          ...{ promise: props.id, municipality: own.id, base: base && { ...base } },
          ...draft(),
        })
        props.onDone()
      }}
    >
      <For each={FIELDS}>
        {({ part, limit }) => (
          <div class="field">
            <label for={`${id}-${part}`}>{says().fields[part]}</label>
            <input
              id={`${id}-${part}`}
              class="inp"
              autocomplete="off"
              maxlength={limit}
              value={draft()[part]}
              onInput={(event) => setDraft({ ...draft(), [part]: event.currentTarget.value })}
            />
          </div>
        )}
      </For>
      <div class="field short">
        <label for={`${id}-by`}>{says().fields.by}</label>
        <input
          id={`${id}-by`}
          class="inp"
          type="date"
          value={draft().by}
          onInput={(event) => setDraft({ ...draft(), by: event.currentTarget.value })}
        />
      </div>
      <p class="row">
        <button type="submit" class="btn pri lg" disabled={!isWhole()}>
          {words().common.save}
        </button>
        <button type="button" class="btn lg" onClick={() => props.onDone()}>
          {words().common.cancel}
        </button>
      </p>
    </form>
  )
}
