import { nanoid } from 'nanoid'
import { For, Index, type JSX, Show } from 'solid-js'
import {
  changed,
  minutesIn,
  movedStep,
  newStep,
  planOf,
  READY,
  readySteps,
  type StepDraft,
} from '#client/activities/conversation/talk-draft.model.ts'
import { words } from '#client/screens/console/words.ts'
import { PlusIcon } from '#client/ui/more-icons.ts'
import { StepRow } from './StepRow.tsx'
import '#client/activities/conversation/talk-console.css'

const MOST_STEPS = 20

type EditorProps = {
  /** What the whole conversation is about: the prompt of every step that has none of its own. */
  readonly question: string
  readonly steps: readonly StepDraft[]
  readonly onChange: (steps: readonly StepDraft[]) => void
}

/** How they talk: a ready conversation, and its steps to change as one likes. */
export function TalkEditor(props: EditorProps): JSX.Element {
  const plan = () => (props.steps.length === 0 ? 'single' : (planOf(props.steps) ?? 'own'))
  const total = () => minutesIn(props.steps)
  function pick(value: string) {
    const name = READY.find((each) => each === value) ?? null
    if (name !== null) props.onChange(readySteps(name, words().talk.ready[name].steps, nanoid))
    else
      props.onChange(
        value === 'own' && props.steps.length === 0 ? [newStep(nanoid)] : value === 'own' ? props.steps : [],
      )
  }
  const put = (nth: number, part: Partial<StepDraft>) =>
    props.onChange(props.steps.map((step, at) => (at === nth ? changed(step, part) : step)))
  return (
    <div class="talkeditor">
      <div class="field">
        <label for="talk-plan">{words().talk.plan}</label>
        <select
          id="talk-plan"
          class="inp"
          value={plan()}
          onChange={(event) => pick(event.currentTarget.value)}
        >
          <option value="single" selected={plan() === 'single'}>
            {words().talk.single}
          </option>
          <For each={READY}>
            {(name) => (
              <option value={name} selected={plan() === name}>
                {words().talk.ready[name].name}
              </option>
            )}
          </For>
          <option value="own" selected={plan() === 'own'}>
            {words().talk.own}
          </option>
        </select>
      </div>
      <Show when={props.steps.length > 0} fallback={<p class="sm mut">{words().ask.conversationHelp}</p>}>
        <div class="talkhead">
          <h3>{words().talk.stepList}</h3>
          <span class="sm mut num">
            {total().open ? words().talk.totalOpen(total().minutes) : words().talk.total(total().minutes)}
          </span>
        </div>
        <ol class="talksteps">
          <Index each={props.steps}>
            {(step, nth) => (
              <StepRow
                step={step()}
                nth={nth}
                of={props.steps.length}
                question={props.question}
                onChange={(part) => put(nth, part)}
                onMove={(to) => props.onChange(movedStep(props.steps, nth, to))}
                onRemove={() => props.onChange(props.steps.toSpliced(nth, 1))}
              />
            )}
          </Index>
        </ol>
        <button
          type="button"
          class="btn"
          disabled={props.steps.length >= MOST_STEPS}
          onClick={() => props.onChange([...props.steps, newStep(nanoid)])}
        >
          <PlusIcon />
          {words().talk.add}
        </button>
      </Show>
    </div>
  )
}
