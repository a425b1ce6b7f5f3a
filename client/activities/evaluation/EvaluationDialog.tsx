import { nanoid } from 'nanoid'
import { createSignal, onMount, Show, untrack } from 'solid-js'
import { forget, keep, recall } from '#client/connection/storage.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { problemOf } from '#client/screens/console/polls/draft-problem.model.ts'
import { problemText } from '#client/screens/console/polls/texts.ts'
import { words } from '#client/screens/console/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import {
  draftIn,
  type FormDraft,
  moved,
  newRow,
  questionsFrom,
  rowOf,
  wrongRow,
} from './evaluation-draft.model.ts'
import { FormRow } from './parts/FormRow.tsx'
import { templateOf } from './template.ts'
import '#client/screens/console/polls/polls.css'
import './evaluation-console.css'

export type EvaluationDialogProps = {
  readonly open: boolean
  /** What is changed; null for a new one. */
  readonly activity: string | null
  readonly item: string | null
  readonly onClose: () => void
}

/** The questions of a form: a ready one to begin with, and any of them changed. */
export function EvaluationDialog(props: EvaluationDialogProps) {
  return (
    <Dialog
      open={props.open}
      wide
      heading={props.activity === null ? words().evaluation.prepare : words().evaluation.edit}
      onClose={() => props.onClose()}
    >
      <Form {...props} />
    </Dialog>
  )
}

function Form(props: EvaluationDialogProps) {
  const desk = useDesk()
  const says = () => words().evaluation
  const ends = () => ({ low: says().template.low, high: says().template.high })
  const place = untrack(() => `samling/form/${desk.view.gathering.id}/${props.activity ?? ''}`)
  const [form, setForm] = createSignal<FormDraft>(untrack(() => draftIn(recall(place)) ?? there()))
  const [id, setId] = createSignal(untrack(() => props.activity))
  const [chosen, choose] = createSignal<string | null>(null)
  const [asked, setAsked] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  let field: HTMLInputElement | undefined
  onMount(() => field?.focus())
  const off = () => !desk.online() || busy()
  const wrong = () => {
    const row = asked() ? wrongRow(form().questions) : null
    const problem = row && problemOf(row.draft)
    return problem ? problemText(problem) : null
  }

  function there(): FormDraft {
    const found = desk.view.activities.find((each) => each.id === props.activity)
    const from = found?.kind === 'evaluation' ? found : templateOf(says())
    return { title: from.title, questions: from.questions.map((each) => rowOf(each, ends())) }
  }
  function change(part: Partial<FormDraft>) {
    setForm({ ...form(), ...part })
    keep(place, JSON.stringify(form()))
  }
  function add() {
    const row = newRow(nanoid(), ends())
    change({ questions: [...form().questions, row] })
    choose(row.id)
  }

  async function save() {
    setAsked(true)
    const bad = wrongRow(form().questions)
    if (bad !== null) {
      choose(bad.id)
      return
    }
    setBusy(true)
    const activity = id() ?? nanoid()
    const rest = {
      activity,
      title: form().title,
      questions: questionsFrom(form().questions, templateOf(says()).questions, nanoid),
    }
    const command: GatheringCommand =
      id() === null
        ? { type: 'PrepareEvaluation', item: props.item, ...rest }
        : { type: 'ReviseEvaluation', ...rest }
    const { ok } = await desk.ask('evaluation', command)
    setBusy(false)
    if (!ok) return
    setId(activity)
    forget(place)
    props.onClose()
  }

  return (
    <form
      class="ask evalask"
      onSubmit={(event) => {
        event.preventDefault()
        if (!off()) void save()
      }}
    >
      <p class="sm mut">{says().about}</p>
      <div class="field">
        <label for="form-title">{says().title}</label>
        <input
          id="form-title"
          class="inp"
          maxlength={TEXT_LIMITS.heading}
          value={form().title}
          ref={field}
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
      </div>
      <ol class="formrows">
        <Each of={form().questions}>
          {(row, at) => (
            <FormRow
              row={row()}
              number={at() + 1}
              last={at() === form().questions.length - 1}
              open={chosen() === row().id}
              asked={asked()}
              onOpen={(open) => choose(open ? row().id : null)}
              onChange={(part) =>
                change({
                  questions: form().questions.map((each) =>
                    each.id === row().id ? { ...each, draft: { ...each.draft, ...part } } : each,
                  ),
                })
              }
              onMove={(by) => change({ questions: moved(form().questions, row().id, by) })}
              onRemove={() => change({ questions: form().questions.filter((each) => each.id !== row().id) })}
            />
          )}
        </Each>
      </ol>
      <button type="button" class="btn" onClick={add}>
        {says().add}
      </button>
      <Note tone="err" text={wrong()} live />
      <Said at="evaluation" quiet />
      <div class="row">
        <button type="submit" class="btn pri md" disabled={off()}>
          {says().save}
        </button>
        <button type="button" class="btn quiet md" onClick={() => props.onClose()}>
          {says().cancel}
        </button>
        <Show when={recall(place) !== null}>
          <button
            type="button"
            class="btn quiet md"
            onClick={() => {
              forget(place)
              setForm(there())
            }}
          >
            {says().startOver}
          </button>
        </Show>
      </div>
    </form>
  )
}
