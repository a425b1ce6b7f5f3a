import { nanoid } from 'nanoid'
import { For, Index, type JSX, Show } from 'solid-js'
import { stepName } from '#client/activities/conversation/step.model.ts'
import {
  changed,
  minutesIn,
  movedStep,
  newStep,
  planOf,
  READY,
  readySteps,
  type StepDraft,
  turnsFor,
} from '#client/activities/conversation/talk-draft.model.ts'
import { words } from '#client/screens/console/words.ts'
import { ArrowUpIcon, ChevronDownIcon, CrossIcon, PlusIcon } from '#client/ui/icons.tsx'
import {
  BRINGS,
  CAPTURES,
  PACES,
  SEES,
  TABLE_ROLES,
  WHERE,
  WHO,
} from '#shared/activities/conversation/steps.ts'
import { DUTIES } from '#shared/people/people.ts'
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

type RowProps = {
  readonly step: StepDraft
  readonly nth: number
  readonly of: number
  readonly question: string
  readonly onChange: (part: Partial<StepDraft>) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

function StepRow(props: RowProps): JSX.Element {
  const label = () => words().talk.step(props.nth + 1)
  const id = (field: string) => `talk-${props.nth}-${field}`
  return (
    <li>
      <div class="talkhead">
        <h4>
          {label()}: {words().talk.steps[stepName(props.step)]}
        </h4>
        <span class="row">
          <button
            type="button"
            class="btn quiet tiny"
            disabled={props.nth === 0}
            onClick={() => props.onMove(props.nth - 1)}
          >
            <ArrowUpIcon label={words().talk.up(label())} />
          </button>
          <button
            type="button"
            class="btn quiet tiny turned"
            disabled={props.nth === props.of - 1}
            onClick={() => props.onMove(props.nth + 1)}
          >
            <ArrowUpIcon label={words().talk.down(label())} />
          </button>
          <button type="button" class="btn quiet tiny" onClick={() => props.onRemove()}>
            <CrossIcon label={words().talk.removeStep(label())} />
          </button>
        </span>
      </div>
      <div class="field">
        <label for={id('prompt')}>{words().talk.prompt}</label>
        <textarea
          id={id('prompt')}
          class="inp"
          rows={2}
          placeholder={props.question.trim() === '' ? words().talk.asQuestion : props.question}
          value={props.step.prompt}
          onInput={(event) => props.onChange({ prompt: event.currentTarget.value })}
        />
      </div>
      <div class="talkfields">
        <Choice
          id={id('who')}
          label={words().talk.who}
          options={WHO.map((value) => ({ value, label: words().talk.steps[value] }))}
          value={props.step.who}
          onPick={(who) => props.onChange({ who })}
        />
        <Figure
          id={id('minutes')}
          label={words().talk.minutesLabel}
          help={words().talk.noClock}
          value={props.step.minutes}
          most={600}
          onChange={(minutes) => props.onChange({ minutes })}
        />
        <Choice
          id={id('capture')}
          label={words().talk.capture}
          options={CAPTURES.map((value) => ({ value, label: words().talk.captures[value] }))}
          value={props.step.capture}
          onPick={(capture) => props.onChange({ capture })}
        />
      </div>
      <details class="talkmore">
        <summary class="sm">
          {words().talk.settings} <ChevronDownIcon />
        </summary>
        <div class="talkfields">
          <Show when={turnsFor(props.step.who).length > 1}>
            <Choice
              id={id('turns')}
              label={words().talk.turns}
              options={turnsFor(props.step.who).map((value) => ({
                value,
                label: words().talk.turnsOf[value],
              }))}
              value={props.step.turns}
              onPick={(turns) => props.onChange({ turns })}
            />
          </Show>
          <Show when={props.step.turns === 'phases'}>
            <Figure
              id={id('each')}
              label={words().talk.each}
              help={words().talk.eachHelp}
              value={props.step.each}
              most={Math.max(1, Math.floor((props.step.minutes ?? 0) / 2))}
              onChange={(each) => props.onChange({ each })}
            />
          </Show>
          <Show when={props.step.turns === 'round'}>
            <Choice
              id={id('pace')}
              label={words().talk.pace}
              options={PACES.map((value) => ({ value, label: words().talk.paces[value] }))}
              value={props.step.pace}
              onPick={(pace) => props.onChange({ pace })}
            />
          </Show>
          <Show when={props.step.who === 'duo' || props.step.who === 'four'}>
            <Choice
              id={id('where')}
              label={words().talk.where}
              options={WHERE.map((value) => ({ value, label: words().talk.wheres[value] }))}
              value={props.step.where}
              onPick={(where) => props.onChange({ where })}
            />
          </Show>
          <Show when={props.step.who === 'role'}>
            <Choice
              id={id('role')}
              label={words().talk.role}
              options={DUTIES.map((value) => ({ value, label: words().talk.duties[value] }))}
              value={DUTIES.find((duty) => duty === props.step.role) ?? 'project-leader'}
              onPick={(role) => props.onChange({ role })}
            />
          </Show>
          <Show when={props.step.capture !== 'nothing'}>
            <Choice
              id={id('sees')}
              label={words().talk.sees}
              options={SEES.map((value) => ({ value, label: words().talk.seesOf[value] }))}
              value={props.step.sees}
              onPick={(sees) => props.onChange({ sees })}
            />
            <Show when={props.step.capture === 'top'}>
              <Figure
                id={id('top')}
                label={words().talk.top}
                value={props.step.top}
                least={1}
                most={10}
                onChange={(top) => props.onChange({ top: top ?? 1 })}
              />
            </Show>
            <Show when={props.nth > 0}>
              <Choice
                id={id('brings')}
                label={words().talk.brings}
                options={BRINGS.map((value) => ({ value, label: words().talk.bringsOf[value] }))}
                value={props.step.brings}
                onPick={(brings) => props.onChange({ brings })}
              />
            </Show>
            <Figure
              id={id('support')}
              label={words().talk.support}
              value={props.step.support}
              least={0}
              most={10}
              onChange={(support) => props.onChange({ support: support ?? 0 })}
            />
          </Show>
        </div>
        <Show when={props.step.who !== 'alone' && props.step.who !== 'plenary'}>
          <fieldset class="field">
            <legend class="lab">{words().talk.roles}</legend>
            <For each={TABLE_ROLES}>
              {(role) => (
                <label class="check">
                  <input
                    type="checkbox"
                    checked={props.step.roles.includes(role)}
                    onChange={(event) =>
                      props.onChange({
                        roles: TABLE_ROLES.filter((each) =>
                          each === role ? event.currentTarget.checked : props.step.roles.includes(each),
                        ),
                      })
                    }
                  />
                  {words().talk.rolesOf[role]}
                </label>
              )}
            </For>
          </fieldset>
        </Show>
        <Preview step={props.step} question={props.question} />
      </details>
    </li>
  )
}

/** What a phone will say, in its own order: what now, with whom, how long, who sees it. */
function Preview(props: { readonly step: StepDraft; readonly question: string }): JSX.Element {
  const lines = () => {
    const { talk } = words()
    const step = props.step
    return [
      talk.previewWith[step.who],
      step.turns === 'none' ? '' : talk.turnsOf[step.turns],
      step.minutes === null ? talk.noClockNow : talk.minutes(step.minutes),
      step.capture === 'nothing' ? '' : `${talk.captures[step.capture]}. ${talk.seesOf[step.sees]}.`,
    ].filter((line) => line !== '')
  }
  return (
    <figure class="talkpreview">
      <figcaption class="xs mut">{words().talk.preview}</figcaption>
      <p class="nowt dot">{words().talk.steps[stepName(props.step)]}</p>
      <p class="b">{props.step.prompt.trim() || props.question}</p>
      <For each={lines()}>{(line) => <p class="sm">{line}</p>}</For>
    </figure>
  )
}

function Choice<Value extends string>(props: {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onPick: (value: Value) => void
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <select
        id={props.id}
        class="inp"
        value={props.value}
        onChange={(event) => {
          const picked = props.options.find(({ value }) => value === event.currentTarget.value)
          if (picked) props.onPick(picked.value)
        }}
      >
        <For each={props.options}>
          {({ value, label }) => (
            <option value={value} selected={value === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}

/** A number, or nothing. */
function Figure(props: {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly value: number | null
  readonly least?: number
  readonly most: number
  readonly onChange: (value: number | null) => void
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        class="inp"
        type="number"
        min={props.least ?? 1}
        max={props.most}
        value={props.value ?? ''}
        aria-describedby={props.help === undefined ? undefined : `${props.id}-help`}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber
          const value = Number.isNaN(typed)
            ? null
            : Math.min(props.most, Math.max(props.least ?? 1, Math.round(typed)))
          props.onChange(value)
          // What was typed and does not hold is put right in sight.
          event.currentTarget.value = `${props.value ?? ''}`
        }}
      />
      <Show when={props.help}>
        {(help) => (
          <span class="xs mut" id={`${props.id}-help`}>
            {help()}
          </span>
        )}
      </Show>
    </div>
  )
}
