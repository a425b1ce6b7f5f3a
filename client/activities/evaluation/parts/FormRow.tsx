import { For, type JSX, Show } from 'solid-js'
import type { Row } from '#client/activities/evaluation/evaluation-draft.model.ts'
import {
  hasChoices,
  KINDS,
  type Kind,
  type QuestionDraft,
  questionFrom,
} from '#client/screens/console/polls/draft.model.ts'
import { problemOf } from '#client/screens/console/polls/draft-problem.model.ts'
import { Fields } from '#client/screens/console/polls/parts/Fields.tsx'
import { Options } from '#client/screens/console/polls/parts/Options.tsx'
import { PhoneFrame } from '#client/screens/console/polls/parts/PhoneFrame.tsx'
import { words as pollWords } from '#client/screens/console/polls/words.ts'
import { words } from '#client/screens/console/words.ts'

/** One question of a form: its line, and folded out all that can be changed, with what the phone will show. */
export function FormRow(props: {
  readonly row: Row
  readonly number: number
  readonly last: boolean
  readonly open: boolean
  /** Somebody has tried to save: what is missing is said. */
  readonly asked: boolean
  readonly onOpen: (open: boolean) => void
  readonly onChange: (part: Partial<QuestionDraft>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}): JSX.Element {
  const says = () => words().evaluation
  const name = () => props.row.draft.text || says().untitled(props.number)
  const field = () => (props.asked ? (problemOf(props.row.draft)?.field ?? null) : null)
  const asPoll = () => ({
    ...({ kind: 'poll', id: 'preview', phase: 'open', results: 'hidden', tally: null, answered: 0 } as const),
    question: questionFrom(props.row.draft),
    anonymous: true,
  })
  return (
    <li>
      <div class="row">
        <span class="what">
          <b class="num">{props.number}.</b> {name()}
          <span class="xs mut"> · {pollWords().kinds[props.row.draft.type]}</span>
        </span>
        <button
          type="button"
          class="btn quiet tiny"
          aria-expanded={props.open}
          aria-label={`${props.open ? says().done : words().asked.edit}: ${name()}`}
          onClick={() => props.onOpen(!props.open)}
        >
          {props.open ? says().done : words().asked.edit}
        </button>
        <button
          type="button"
          class="btn quiet tiny"
          aria-label={says().upOf(name())}
          disabled={props.number === 1}
          onClick={() => props.onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          class="btn quiet tiny"
          aria-label={says().downOf(name())}
          disabled={props.last}
          onClick={() => props.onMove(1)}
        >
          ↓
        </button>
        <button
          type="button"
          class="btn quiet tiny"
          aria-label={`${words().asked.remove}: ${name()}`}
          onClick={() => props.onRemove()}
        >
          {words().asked.remove}
        </button>
      </div>
      <Show when={props.open}>
        <div class="formedit">
          <div class="stack">
            <div class="field">
              <label for={`form-text-${props.row.id}`}>{pollWords().question}</label>
              <textarea
                id={`form-text-${props.row.id}`}
                class="inp"
                rows={2}
                value={props.row.draft.text}
                aria-invalid={field() === 'text'}
                onInput={(event) => props.onChange({ text: event.currentTarget.value })}
              />
            </div>
            <div class="field">
              <label for={`form-kind-${props.row.id}`}>{pollWords().kind}</label>
              <select
                id={`form-kind-${props.row.id}`}
                class="inp"
                onChange={(event) => props.onChange({ type: event.currentTarget.value as Kind })}
              >
                <For each={KINDS}>
                  {(kind) => (
                    <option value={kind} selected={props.row.draft.type === kind}>
                      {pollWords().kinds[kind]}
                    </option>
                  )}
                </For>
              </select>
            </div>
            <Show when={hasChoices(props.row.draft.type)}>
              <Options
                draft={props.row.draft}
                onChange={props.onChange}
                invalid={field() === 'choices'}
                described=""
              />
            </Show>
            <Fields draft={props.row.draft} onChange={props.onChange} wrong={field()} described="" />
          </div>
          <PhoneFrame poll={asPoll()} />
        </div>
      </Show>
    </li>
  )
}
