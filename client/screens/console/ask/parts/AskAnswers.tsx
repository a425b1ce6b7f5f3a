import { For, Match, Show, Switch } from 'solid-js'
import { TalkEditor } from '#client/activities/conversation/parts/TalkEditor.tsx'
import { type AskDraft, choiceLines, typesFor } from '#client/screens/console/ask/ask.model.ts'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import { words } from '#client/screens/console/words.ts'

type AnswersProps = { readonly draft: AskDraft; readonly onChange: (part: Partial<AskDraft>) => void }

/** How the room answers, and who sees who answered what. */
export function AskAnswers(props: AnswersProps) {
  const isChoice = () => props.draft.type === 'choice' || props.draft.type === 'choices'
  return (
    <>
      <div class="field">
        <span class="lab">{words().ask.kind}</span>
        <Segmented
          label={words().ask.kind}
          segments={typesFor(props.draft).map((value) => ({ value, label: words().asked.types[value] }))}
          value={props.draft.type}
          onPick={(type) => props.onChange({ type: type })}
        />
      </div>
      <Switch>
        <Match when={isChoice()}>
          <Choices {...props} />
        </Match>
        <Match when={props.draft.type === 'scale'}>
          <Scale {...props} />
        </Match>
        <Match when={props.draft.type === 'conversation'}>
          <TalkEditor
            question={props.draft.text}
            steps={props.draft.talk}
            onChange={(talk) => props.onChange({ talk })}
          />
        </Match>
      </Switch>
      <Show when={props.draft.type !== 'conversation'}>
        <fieldset class="field">
          <legend class="lab">{words().ask.who}</legend>
          <For each={[true, false]}>
            {(anonymous) => (
              <label class="check">
                <input
                  type="radio"
                  name="ask-who"
                  checked={props.draft.anonymous === anonymous}
                  onChange={() => props.onChange({ anonymous: anonymous })}
                />
                {anonymous ? words().ask.anonymous : words().ask.named}
              </label>
            )}
          </For>
        </fieldset>
      </Show>
    </>
  )
}

function Choices(props: AnswersProps) {
  const count = () => choiceLines(props.draft).length
  return (
    <>
      <div class="field">
        <label for="ask-choices">{words().ask.choices}</label>
        <textarea
          id="ask-choices"
          class="inp"
          rows={5}
          aria-describedby="ask-choices-help"
          value={props.draft.choices}
          onInput={(event) => props.onChange({ choices: event.currentTarget.value })}
        />
        <span class="xs mut num" id="ask-choices-help">
          {words().ask.choicesHelp(count())}
        </span>
      </div>
      <Show when={props.draft.type === 'choices'}>
        <div class="field short">
          <label for="ask-max">{words().ask.max}</label>
          <input
            id="ask-max"
            class="inp"
            type="number"
            min="1"
            max={Math.max(2, count())}
            value={props.draft.max}
            onInput={(event) => props.onChange({ max: event.currentTarget.valueAsNumber || 1 })}
          />
        </div>
      </Show>
    </>
  )
}

const STEPS = [3, 4, 5, 6, 7, 10]

function Scale(props: AnswersProps) {
  return (
    <div class="three">
      <div class="field">
        <label for="ask-steps">{words().ask.steps}</label>
        <select
          id="ask-steps"
          class="inp"
          value={props.draft.steps}
          onChange={(event) => props.onChange({ steps: Number(event.currentTarget.value) })}
        >
          <For each={STEPS}>
            {(steps) => (
              <option value={steps} selected={steps === props.draft.steps}>
                1–{steps}
              </option>
            )}
          </For>
        </select>
      </div>
      <div class="field">
        <label for="ask-low">{words().ask.low}</label>
        <input
          id="ask-low"
          class="inp"
          value={props.draft.low}
          onInput={(event) => props.onChange({ low: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="ask-high">{words().ask.high(props.draft.steps)}</label>
        <input
          id="ask-high"
          class="inp"
          value={props.draft.high}
          onInput={(event) => props.onChange({ high: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}
