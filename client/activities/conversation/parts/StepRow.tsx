import type { JSX } from 'solid-js'
import { stepName } from '#client/activities/conversation/step.model.ts'
import type { StepDraft } from '#client/activities/conversation/talk-draft.model.ts'
import { words } from '#client/screens/console/words.ts'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import { ArrowUpIcon, CrossIcon } from '#client/ui/more-icons.ts'
import { CAPTURES, WHO } from '#shared/activities/conversation/steps.ts'
import { Choice } from './Choice.tsx'
import { Figure } from './Figure.tsx'
import { StepPreview } from './StepPreview.tsx'
import { StepSettings } from './StepSettings.tsx'

type RowProps = {
  readonly step: StepDraft
  readonly nth: number
  readonly of: number
  readonly question: string
  readonly onChange: (part: Partial<StepDraft>) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One step as it is written: its place, what it is about, who talks, how long, and what is written. */
export function StepRow(props: RowProps): JSX.Element {
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
        <StepSettings step={props.step} nth={props.nth} id={id} onChange={props.onChange} />
        <StepPreview step={props.step} question={props.question} />
      </details>
    </li>
  )
}
