import { createSignal, type JSX, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import type { Drafts } from '#client/screens/console/polls/create-drafts.ts'
import type { QuestionDraft } from '#client/screens/console/polls/draft.model.ts'
import { problemOf } from '#client/screens/console/polls/draft-problem.model.ts'
import { isKept, keepQuestion } from '#client/screens/console/polls/kept.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'

type ToolsProps = {
  readonly id: string
  readonly draft: QuestionDraft
  readonly drafts: Drafts
  readonly onChoose: (id: string) => void
  /** It has been asked: its answers stay, and so does it. */
  readonly isAsked?: boolean
}

/** Copy it, keep it for another gathering, take it away. */
export function DraftTools(props: ToolsProps): JSX.Element {
  const desk = useDesk()
  const [sure, setSure] = createSignal(false)
  const [failed, setFailed] = createSignal(false)

  function duplicate() {
    const text = props.draft.text === '' ? '' : words().copyOf(props.draft.text)
    props.onChoose(props.drafts.begin(props.drafts.itemOf(props.id), { ...props.draft, text }))
  }
  async function remove() {
    if (!sure()) {
      setSure(true)
      return
    }
    const isKnown = desk.view.activities.some(({ id }) => id === props.id)
    if (isKnown && !(await desk.ask(`poll/${props.id}`, { type: 'RemoveActivity', activity: props.id })).ok) {
      setSure(false)
      return
    }
    props.drafts.drop(props.id)
  }

  return (
    <span class="row tools">
      <button type="button" class="btn quiet md" onClick={duplicate}>
        {words().duplicate}
      </button>
      <button
        type="button"
        class="btn quiet md"
        disabled={problemOf(props.draft) !== null || isKept(props.draft)}
        onClick={() => setFailed(!keepQuestion(props.draft))}
      >
        <Show when={isKept(props.draft)} fallback={words().keep}>
          <CheckIcon />
          {words().kept}
        </Show>
      </button>
      <Show when={!props.isAsked}>
        <button
          type="button"
          class="btn quiet md"
          disabled={!desk.online()}
          onClick={() => void remove()}
          onBlur={() => setSure(false)}
        >
          {sure() ? words().removeSure : words().remove}
        </button>
      </Show>
      <Show when={failed()}>
        <span class="sm" role="status">
          {words().notKept}
        </span>
      </Show>
    </span>
  )
}
