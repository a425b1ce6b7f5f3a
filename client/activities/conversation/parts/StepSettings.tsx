import { For, type JSX, Show } from 'solid-js'
import { type StepDraft, turnsFor } from '#client/activities/conversation/talk-draft.model.ts'
import { words } from '#client/screens/console/words.ts'
import { BRINGS, PACES, SEES, TABLE_ROLES, WHERE } from '#shared/activities/conversation/steps.ts'
import { DUTIES } from '#shared/people/people.ts'
import { Choice } from './Choice.tsx'
import { Figure } from './Figure.tsx'

type SettingsProps = {
  readonly step: StepDraft
  /** Its place: nothing comes along to the first. */
  readonly nth: number
  /** The id of a field in this step. */
  readonly id: (field: string) => string
  readonly onChange: (part: Partial<StepDraft>) => void
}

/** What most leave as it is: turns, partners, what becomes of what is written, and roles. */
export function StepSettings(props: SettingsProps): JSX.Element {
  return (
    <>
      <div class="talkfields">
        <Show when={turnsFor(props.step.who).length > 1}>
          <Choice
            id={props.id('turns')}
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
            id={props.id('each')}
            label={words().talk.each}
            help={words().talk.eachHelp}
            value={props.step.each}
            most={Math.max(1, Math.floor((props.step.minutes ?? 0) / 2))}
            onChange={(each) => props.onChange({ each })}
          />
        </Show>
        <Show when={props.step.turns === 'round'}>
          <Choice
            id={props.id('pace')}
            label={words().talk.pace}
            options={PACES.map((value) => ({ value, label: words().talk.paces[value] }))}
            value={props.step.pace}
            onPick={(pace) => props.onChange({ pace })}
          />
        </Show>
        <Show when={props.step.who === 'duo' || props.step.who === 'four'}>
          <Choice
            id={props.id('where')}
            label={words().talk.where}
            options={WHERE.map((value) => ({ value, label: words().talk.wheres[value] }))}
            value={props.step.where}
            onPick={(where) => props.onChange({ where })}
          />
        </Show>
        <Show when={props.step.who === 'role'}>
          <Choice
            id={props.id('role')}
            label={words().talk.role}
            options={DUTIES.map((value) => ({ value, label: words().talk.duties[value] }))}
            value={DUTIES.find((duty) => duty === props.step.role) ?? 'project-leader'}
            onPick={(role) => props.onChange({ role })}
          />
        </Show>
        <Show when={props.step.capture !== 'nothing'}>
          <WritingFields {...props} />
        </Show>
      </div>
      <Show when={props.step.who !== 'alone' && props.step.who !== 'plenary'}>
        <RoleFields step={props.step} onChange={props.onChange} />
      </Show>
    </>
  )
}

/** Who sees what is written, and what becomes of it. */
function WritingFields(props: SettingsProps): JSX.Element {
  return (
    <>
      <Choice
        id={props.id('sees')}
        label={words().talk.sees}
        options={SEES.map((value) => ({ value, label: words().talk.seesOf[value] }))}
        value={props.step.sees}
        onPick={(sees) => props.onChange({ sees })}
      />
      <Show when={props.step.capture === 'top'}>
        <Figure
          id={props.id('top')}
          label={words().talk.top}
          value={props.step.top}
          least={1}
          most={10}
          onChange={(top) => props.onChange({ top: top ?? 1 })}
        />
      </Show>
      <Show when={props.nth > 0}>
        <Choice
          id={props.id('brings')}
          label={words().talk.brings}
          options={BRINGS.map((value) => ({ value, label: words().talk.bringsOf[value] }))}
          value={props.step.brings}
          onPick={(brings) => props.onChange({ brings })}
        />
      </Show>
      <Figure
        id={props.id('support')}
        label={words().talk.support}
        value={props.step.support}
        least={0}
        most={10}
        onChange={(support) => props.onChange({ support: support ?? 0 })}
      />
    </>
  )
}

/** What somebody does for their table. */
function RoleFields(props: Pick<SettingsProps, 'step' | 'onChange'>): JSX.Element {
  return (
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
  )
}
