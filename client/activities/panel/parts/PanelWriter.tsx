import { nanoid } from 'nanoid'
import { createSignal, type JSX, Show } from 'solid-js'
import { words as says } from '#client/activities/panel/phone-words.ts'
import { createDraft } from '#client/connection/create-draft.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { DraftNote } from '#client/screens/phone/parts/DraftNote.tsx'
import { Note } from '#client/ui/Note.tsx'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'

/** A point under a sub-question. */
export function PanelWriter(props: {
  readonly phone: Phone
  readonly activity: string
  readonly question: string
  readonly text: string
  /** The element that says who will see it. */
  readonly told: string
}): JSX.Element {
  const draft = createDraft(`samling/draft/${props.phone.code}/${props.activity}/${props.question}`)
  const isGood = () => draft.text().trim() !== '' && !tooLong(draft.text(), TEXT_LIMITS.point)
  const [wrong, setWrong] = createSignal<string | null>(null)
  let field: HTMLTextAreaElement | undefined

  function submit(event: Event) {
    event.preventDefault()
    if (!isGood()) {
      if (draft.text().trim() === '') setWrong(refusal({ code: 'text-empty' }))
      return field?.focus()
    }
    props.phone.outbox.put({
      type: 'AddPoint',
      ...{ activity: props.activity, step: props.question, point: nanoid(), text: draft.text().trim() },
    })
    draft.clear()
    field?.focus()
  }

  return (
    <form class="pwrite" onSubmit={submit}>
      <textarea
        ref={field}
        rows="2"
        aria-label={says().pointOn(props.text)}
        aria-describedby={props.told}
        aria-invalid={tooLong(draft.text(), TEXT_LIMITS.point)}
        value={draft.text()}
        onInput={(event) => {
          setWrong(null)
          draft.write(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
        }}
      />
      <Show when={draft.text() !== ''}>
        <div class="row">
          <DraftNote draft={draft} text={draft.text()} />
          <button type="submit" class="btn pri">
            {says().add}
          </button>
        </div>
      </Show>
      <Note tone="err" text={wrong()} live />
    </form>
  )
}
