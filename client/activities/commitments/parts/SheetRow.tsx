import { createSignal, For, Show } from 'solid-js'
import { dayText } from '#client/activities/commitments/by-when.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { PLAN_FIELDS, PROMISE_FIELDS } from '#shared/activities/commitments/fields.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { SheetForm, type SheetRowProps } from './SheetForm.tsx'

/** One municipality: where it stands, what it has confirmed, and the leader's hand where it may be lent. */
export function SheetRow(props: SheetRowProps) {
  const desk = useDesk()
  const says = () => words().promises
  const sheet = () => props.all.sheets.find(({ municipality }) => municipality === props.municipality)
  const [writing, setWriting] = createSignal(false)
  let begin: HTMLButtonElement | undefined
  let name: HTMLElement | undefined
  /** The button that was pressed goes with what it did: keys go on from the row it was in. */
  async function ask(command: GatheringCommand) {
    await desk.ask(place(), command)
    if (document.activeElement === document.body) name?.focus()
  }
  /** Whoever wrote by keys goes on from where they began. */
  const done = () => {
    setWriting(false)
    begin?.focus()
  }
  const plan = () => {
    const is = sheet()?.plan
    return is ? PLAN_FIELDS.flatMap((field) => (is[field] === '' ? [] : [{ field, text: is[field] }])) : []
  }
  const planText = (field: string, text: string) =>
    field === 'bold' && (text === 'yes' || text === 'no' || text === 'unsure') ? says().bold[text] : text
  const place = () => `sheet ${props.municipality}`
  const isReady = () => sheet()?.state === 'ready'
  const one = () => ({ activity: props.all.id, municipality: props.municipality })
  return (
    <li classList={{ bare: sheet()?.state === 'none' && !writing() }}>
      <b
        tabIndex={-1}
        ref={(element) => {
          name = element
        }}
      >
        {props.name}
      </b>
      <div>
        <For each={sheet()?.promises ?? []}>
          {(promise) => (
            <>
              <p>{promise.what}</p>
              <p class="xs mut">
                {[
                  promise.who,
                  promise.by && says().within(dayText(words().common, promise.by, props.year)),
                  promise.how,
                ]
                  .filter((each) => each !== '')
                  .join(' · ')}
              </p>
              <For each={PROMISE_FIELDS}>
                {(field) => (
                  <Show when={sheet()?.own[`${promise.place}.${field}`]}>
                    {(own) => <p class="xs mut">{says().theyWrote(own())}</p>}
                  </Show>
                )}
              </For>
            </>
          )}
        </For>
        <Show when={plan().length > 0}>
          <dl class="xs planlist">
            <For each={plan()}>
              {({ field, text }) => (
                <>
                  <dt>{says().planLabels[field]}</dt>
                  <dd>{planText(field, text)}</dd>
                </>
              )}
            </For>
          </dl>
        </Show>
        <Show when={sheet()?.state === 'begun' && !sheet()?.mine}>
          <p class="xs mut">{says().draftTheirs}</p>
        </Show>
        <Show when={writing()}>
          <SheetForm {...props} onDone={done} />
        </Show>
        <Said at={place()} quiet />
      </div>
      <span class="row end">
        <span class="sm status">
          <Show when={isReady()}>
            <CheckIcon />
          </Show>
          {says().states[sheet()?.state ?? 'none']}
        </span>
        <Show when={sheet()?.mine && sheet()?.state === 'begun'}>
          <button
            type="button"
            class="btn tiny"
            disabled={props.locked}
            onClick={() => void ask({ type: 'ConfirmCommitments', ...one() })}
          >
            {says().confirm}
          </button>
        </Show>
        <Show when={isReady()}>
          <button
            type="button"
            class="btn quiet tiny"
            disabled={props.locked}
            onClick={() => void ask({ type: 'ReopenCommitments', ...one() })}
          >
            {says().takeBack}
          </button>
        </Show>
        <Show when={sheet()?.mine && !writing()}>
          <button
            type="button"
            class="btn quiet tiny"
            disabled={props.locked}
            ref={(element) => {
              begin = element
            }}
            onClick={() => setWriting(true)}
          >
            {isReady() ? says().putRight(props.name) : says().write(props.name)}
          </button>
        </Show>
      </span>
    </li>
  )
}
