import { For, type JSX, Show } from 'solid-js'
import type { Form } from '#client/screens/form/create-form.ts'
import { words } from '#client/screens/form/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import { REPORTING_LIMITS, type ReportField } from '#shared/reporting/reporting.ts'
import { Own } from './Own.tsx'
import { Text, whyNot } from './Text.tsx'

/** Everything that is asked, in the order one thinks of it. */
export function Asked(props: { readonly form: Form }): JSX.Element {
  const form = () => props.form.view.form
  return (
    <>
      <Show when={form().intro !== ''}>
        <p class="intro">{form().intro}</p>
      </Show>
      <Text label={words().project} text={props.form.field('project')} limit={REPORTING_LIMITS.name} />
      <Show when={form().profiles.length > 0}>
        <Profiles form={props.form} />
      </Show>
      <Long form={props.form} field="shortGoals" help={words().shortGoalsHelp} />
      <Long form={props.form} field="longGoals" help={words().longGoalsHelp} />
      <Show when={form().measures.length > 0}>
        <Measures form={props.form} />
      </Show>
      <Own form={props.form} />
      <div class="field">
        <label class="tick">
          <input
            type="checkbox"
            checked={props.form.undecided()}
            onChange={(event) => props.form.setUndecided(event.currentTarget.checked)}
          />
          <span>
            <b>{words().undecided}</b>
            <small class="mut">{words().undecidedHelp}</small>
          </span>
        </label>
        <Note tone="err" text={errorOf(props.form, 'undecided')} live />
      </div>
      <Long form={props.form} field="challenges" help={words().challengesHelp} />
    </>
  )
}

function Long(props: {
  readonly form: Form
  readonly field: Exclude<ReportField, 'project'>
  readonly help: string
}): JSX.Element {
  return (
    <Text
      label={words()[props.field]}
      help={props.help}
      text={props.form.field(props.field)}
      limit={REPORTING_LIMITS.text}
      rows={4}
    />
  )
}

function Profiles(props: { readonly form: Form }): JSX.Element {
  return (
    <fieldset class="field">
      <legend>{words().profile}</legend>
      <small class="mut">{words().profileHelp}</small>
      <div class="ticks">
        <For each={props.form.view.form.profiles}>
          {({ id, text }) => (
            <label class="tick">
              <input
                type="radio"
                name="profile"
                checked={props.form.profile() === id}
                onChange={() => props.form.pickProfile(id)}
              />
              <span>{text}</span>
            </label>
          )}
        </For>
      </div>
      <Note tone="err" text={errorOf(props.form, 'profile')} live />
    </fieldset>
  )
}

function Measures(props: { readonly form: Form }): JSX.Element {
  return (
    <fieldset class="field">
      <legend>{words().measures}</legend>
      <small class="mut">{words().measuresHelp}</small>
      <div class="ticks">
        <Each of={props.form.view.form.measures}>
          {(measure) => (
            <div class="measure" classList={{ on: props.form.isTicked(measure().id) }}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={props.form.isTicked(measure().id)}
                  onChange={(event) => void props.form.tick(measure().id, event.currentTarget.checked)}
                />
                <span>{measure().text}</span>
              </label>
              <Show
                when={props.form.isTicked(measure().id) || props.form.note(measure().id).refusal() !== null}
              >
                <Text
                  label={words().note(measure().text)}
                  unseen
                  help={words().noteHelp}
                  text={props.form.note(measure().id)}
                  limit={REPORTING_LIMITS.note}
                />
              </Show>
              <Note tone="err" text={errorOf(props.form, `measure ${measure().id}`)} live />
            </div>
          )}
        </Each>
      </div>
    </fieldset>
  )
}

function errorOf(form: Form, part: string): string | null {
  const is = form.refusal(part)
  return is === null ? null : whyNot(is)
}
