import { createUniqueId, For, type JSX } from 'solid-js'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { Words } from '#shared/programme/promises.ts'
import { Behind } from './Behind.tsx'

const FIELDS = [
  { part: 'what', limit: LIMITS.what },
  { part: 'who', limit: LIMITS.role },
  { part: 'how', limit: LIMITS.how },
] as const

/** What they will do, who answers for it, by when, and how it will be seen. */
export function PromiseForm(props: {
  readonly id: string
  /** As it stands; empty where it is new. */
  readonly is: Words
  readonly isNew: boolean
  readonly onDone: () => void
}): JSX.Element {
  const own = useOwn()
  const says = () => words().promises
  const id = createUniqueId()
  const writing = createWriting<Words>(
    own.view.id,
    `promise ${props.isNew ? own.id : props.id}`,
    () => props.is,
  )
  const { draft, write } = writing
  const isWhole = () => draft().what.trim() !== '' && draft().who.trim() !== '' && draft().by !== ''
  function save() {
    const base = props.isNew ? null : { ...props.is }
    own.sending.put({ type: 'WritePromise', promise: props.id, municipality: own.id, base, ...draft() })
    writing.saved()
    props.onDone()
  }
  return (
    <form
      class="ownform card"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole()) save()
      }}
    >
      <Behind is={writing.isBehind()} text={props.is.what} />
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
              onInput={(event) => write({ [part]: event.currentTarget.value })}
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
          onInput={(event) => write({ by: event.currentTarget.value })}
        />
      </div>
      <p class="row">
        <button type="submit" class="btn pri lg" disabled={!isWhole()}>
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
