import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { choicesIn, type QuestionDraft } from '#client/screens/console/polls/draft.model.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { SCALE_STEPS, SHARES, WORDS } from '#shared/activities/poll/limits.ts'

export type FieldsProps = {
  readonly draft: QuestionDraft
  readonly onChange: (part: Partial<QuestionDraft>) => void
  /** Which field is not as it must be, and where that is said. */
  readonly wrong: string | null
  readonly described: string
}

/** What only this kind of question asks for. */
export function Fields(props: FieldsProps): JSX.Element {
  const is = (type: QuestionDraft['type']) => props.draft.type === type
  return (
    <Switch>
      <Match when={is('choices')}>
        <Several {...props} />
      </Match>
      <Match when={is('ranking')}>
        <Top {...props} />
      </Match>
      <Match when={is('shares')}>
        <Whole
          {...props}
          id="poll-total"
          label={words().total}
          value={props.draft.total}
          least={SHARES.min}
          most={SHARES.max}
          invalid={props.wrong === 'total'}
          onPick={(total) => props.onChange({ total })}
        />
      </Match>
      <Match when={is('scale')}>
        <Scale {...props} />
      </Match>
      <Match when={is('number')}>
        <Numbers {...props} />
      </Match>
      <Match when={is('words')}>
        <Whole
          {...props}
          id="poll-words"
          label={words().mostWords}
          value={props.draft.most}
          least={WORDS.min}
          most={WORDS.max}
          invalid={false}
          onPick={(most) => props.onChange({ most })}
        />
      </Match>
      <Match when={is('yesno')}>
        <p class="sm mut">{words().yesnoHelp}</p>
      </Match>
      <Match when={is('dates')}>
        <p class="sm mut">{words().dealt}</p>
      </Match>
    </Switch>
  )
}

type WholeProps = Pick<FieldsProps, 'described'> & {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly invalid: boolean
  readonly onPick: (value: number) => void
}

/** A whole number. */
function Whole(props: WholeProps): JSX.Element {
  return (
    <div class="field short">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        class="inp num"
        type="number"
        inputmode="numeric"
        min={props.least}
        max={props.most}
        step="1"
        value={props.value}
        aria-invalid={props.invalid}
        aria-describedby={props.invalid ? props.described : undefined}
        onInput={(event) => props.onPick(event.currentTarget.valueAsNumber || 0)}
      />
    </div>
  )
}

function Several(props: FieldsProps): JSX.Element {
  const count = () => Math.max(2, choicesIn(props.draft).length)
  return (
    <div class="row top">
      <Whole
        {...props}
        id="poll-min"
        label={words().least}
        value={props.draft.min}
        least={1}
        most={props.draft.max}
        invalid={false}
        onPick={(min) => props.onChange({ min })}
      />
      <Whole
        {...props}
        id="poll-max"
        label={words().most}
        value={props.draft.max}
        least={1}
        most={count()}
        invalid={false}
        onPick={(max) => props.onChange({ max })}
      />
    </div>
  )
}

function Top(props: FieldsProps): JSX.Element {
  const count = () => choicesIn(props.draft).length
  const some = () => Array.from({ length: Math.max(0, Math.min(10, count() - 1)) }, (_, at) => at + 1)
  return (
    <div class="field short">
      <label for="poll-top">{words().top}</label>
      <select
        id="poll-top"
        class="inp"
        onChange={(event) => props.onChange({ top: Number(event.currentTarget.value) || null })}
      >
        <option value="0" selected={props.draft.top === null}>
          {words().topAll}
        </option>
        <For each={some()}>
          {(top) => (
            <option value={top} selected={props.draft.top === top}>
              {words().topSome(top)}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}

function Scale(props: FieldsProps): JSX.Element {
  const steps = Array.from({ length: SCALE_STEPS.max - SCALE_STEPS.min + 1 }, (_, at) => at + SCALE_STEPS.min)
  const text = (id: string, label: string, value: string, onInput: (text: string) => void) => (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} class="inp" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  )
  return (
    <>
      <div class="three">
        <div class="field">
          <label for="poll-steps">{words().steps}</label>
          <select
            id="poll-steps"
            class="inp"
            onChange={(event) => props.onChange({ steps: Number(event.currentTarget.value) })}
          >
            <For each={steps}>
              {(count) => (
                <option value={count} selected={count === props.draft.steps}>
                  1–{count}
                </option>
              )}
            </For>
          </select>
        </div>
        {text('poll-low', words().low, props.draft.low, (low) => props.onChange({ low }))}
        {text('poll-high', words().high(props.draft.steps), props.draft.high, (high) =>
          props.onChange({ high }),
        )}
      </div>
      <details class="steps" open={props.draft.labels.some((label) => label !== '')}>
        <summary>{words().labels}</summary>
        <div class="steplabels">
          <For each={Array.from({ length: props.draft.steps }, (_, step) => step)}>
            {(step) =>
              text(`poll-label-${step}`, words().label(step + 1), props.draft.labels[step] ?? '', (label) =>
                props.onChange({
                  labels: Array.from({ length: props.draft.steps }, (_, at) =>
                    at === step ? label : (props.draft.labels[at] ?? ''),
                  ),
                }),
              )
            }
          </For>
        </div>
      </details>
      <label class="check">
        <input
          type="checkbox"
          checked={props.draft.notRelevant}
          onChange={(event) => props.onChange({ notRelevant: event.currentTarget.checked })}
        />
        {words().notRelevant}
      </label>
    </>
  )
}

function Numbers(props: FieldsProps): JSX.Element {
  const wrong = () => props.wrong === 'range'
  const field = (
    id: string,
    label: string,
    value: string,
    onInput: (text: string) => void,
    mode: 'decimal' | 'text',
  ) => (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="inp"
        inputmode={mode}
        value={value}
        placeholder={mode === 'text' ? words().unitHelp : ''}
        aria-invalid={mode === 'decimal' && wrong()}
        aria-describedby={mode === 'decimal' && wrong() ? props.described : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
  return (
    <>
      <div class="four">
        {field('poll-unit', words().unit, props.draft.unit, (unit) => props.onChange({ unit }), 'text')}
        {field('poll-from', words().from, props.draft.from, (from) => props.onChange({ from }), 'decimal')}
        {field('poll-to', words().to, props.draft.to, (to) => props.onChange({ to }), 'decimal')}
        <div class="field">
          <label for="poll-decimals">{words().decimals}</label>
          <select
            id="poll-decimals"
            class="inp"
            onChange={(event) => props.onChange({ decimals: Number(event.currentTarget.value) })}
          >
            <For each={[0, 1, 2, 3]}>
              {(count) => (
                <option value={count} selected={count === props.draft.decimals}>
                  {count}
                </option>
              )}
            </For>
          </select>
        </div>
      </div>
      <Show when={!wrong()}>
        <span class="xs mut">{words().range}</span>
      </Show>
    </>
  )
}
