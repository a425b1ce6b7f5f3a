import { nanoid } from 'nanoid'
import type { JSX } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { PromisePart } from '#shared/views/programme-plan.ts'
import { planWords } from './plan-words.ts'

/** Where one is written; a new one under its municipality. */
export const promiseForm = (id: string) => `promise/${id}`

/** What a municipality will do, who answers for it, by when, and how it will be seen. */
export function WordsForm(props: {
  readonly of: string
  /** Null: a new one. */
  readonly promise: PromisePart | null
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => planWords().fields
  const asks = createAsk(desk)
  const stands = () => {
    const { what, who, by, how } = props.promise ?? { what: '', who: '', by: '', how: '' }
    return { what, who, by, how }
  }
  const writing = createWriting(desk.view.id, promiseForm(props.promise?.id ?? props.of), stands)
  const { draft, write } = writing
  const isWhole = () => draft().what.trim() !== '' && draft().who.trim() !== '' && draft().by !== ''
  // Asked again after a lost answer it is the same one.
  const fresh = nanoid(12)
  async function save() {
    const base = props.promise === null ? null : stands()
    const promise = props.promise?.id ?? fresh
    if (await asks.ask({ type: 'WritePromise', promise, municipality: props.of, base, ...draft() })) close()
  }
  function close() {
    writing.drop()
    props.onDone()
  }
  return (
    <DeskForm
      asks={asks}
      save={save}
      ready={isWhole()}
      writing={writing}
      onClose={close}
      label={props.promise === null ? planWords().add : planWords().rewordOf(props.promise.what)}
    >
      <Field
        label={says().what}
        value={draft().what}
        limit={LIMITS.what}
        onInput={(what) => write({ what })}
      />
      <Field label={says().who} value={draft().who} limit={LIMITS.role} onInput={(who) => write({ who })} />
      <Field label={says().how} value={draft().how} limit={LIMITS.how} onInput={(how) => write({ how })} />
      <Field label={says().by} type="date" short value={draft().by} onInput={(by) => write({ by })} />
      <p class="mut sm">{planWords().told}</p>
    </DeskForm>
  )
}
