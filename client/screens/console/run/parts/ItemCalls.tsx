import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { meetText, whoText } from '#client/calls/call-text.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import {
  addCall,
  type CallDraft,
  callingsIn,
  emptyDraft,
  proposedCalls,
  removeCall,
  takeCall,
} from '#client/screens/console/run/item-calls.model.ts'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import type { Calling } from '#shared/gathering/calls-now.ts'
import { DUTIES } from '#shared/people/people.ts'
import { CALL_LIMITS } from '#shared/showing/call-times.ts'

const WHENS = ['clock', 'end', 'start'] as const

/** Who of an item is to be where, and when; a new one is added below, and what was refused stands there still. */
export function ItemCalls(props: { readonly item: string }) {
  const desk = useDesk()
  const [adding, setAdding] = createSignal(false)
  const place = () => `calls ${props.item}`
  const callings = () => callingsIn(desk.view, props.item, desk.now())
  const proposed = () => proposedCalls(desk.view, props.item, desk.now())
  const off = () => !desk.online() || desk.view.gathering.phase === 'closed'
  let add: HTMLButtonElement | undefined
  function shut() {
    setAdding(false)
    desk.hush(place())
    add?.focus()
  }
  return (
    <section class="itemcalls" aria-label={words().calls.heading}>
      <Show when={callings().length > 0}>
        <ul>
          <For each={callings()}>
            {(calling) => (
              <Line
                calling={calling}
                off={off()}
                onRemove={() => void desk.ask(place(), removeCall(desk.view, props.item, calling.call))}
              />
            )}
          </For>
        </ul>
      </Show>
      <For each={proposed()}>
        {(calling) => (
          <p class="row">
            <span class="sm">
              <span class="mut">{words().calls.proposed}:</span>{' '}
              {meetText(words().calls, calling, desk.view.gathering.zone)}
            </span>
            <button
              type="button"
              class="btn quiet tiny"
              disabled={off()}
              aria-label={words().calls.takeOf(meetText(words().calls, calling, desk.view.gathering.zone))}
              onClick={() => void desk.ask(place(), takeCall(desk.view, props.item, calling.call))}
            >
              {words().calls.save}
            </button>
          </p>
        )}
      </For>
      <Show
        when={adding()}
        fallback={
          <button
            type="button"
            class="btn quiet"
            ref={add}
            disabled={off() || callings().length >= CALL_LIMITS.calls}
            onClick={() => setAdding(true)}
          >
            {words().calls.add}
          </button>
        }
      >
        <Form item={props.item} place={place()} off={off()} onDone={shut} />
      </Show>
      <Said at={place()} quiet />
    </section>
  )
}

function Line(props: { readonly calling: Calling; readonly off: boolean; readonly onRemove: () => void }) {
  const desk = useDesk()
  const text = () => meetText(words().calls, props.calling, desk.view.gathering.zone)
  const counted = () => {
    const { when } = props.calling.call
    return when.of === 'clock' ? null : words().calls.counted[when.of](when.minutes)
  }
  const away = () => (props.calling.call.when.of === 'clock' ? 'awayHelp' : 'shortHelp')
  return (
    <li>
      <div class="row">
        <span>
          {text()}
          <Show when={counted()}>{(is) => <span class="mut xs"> · {is()}</span>}</Show>
        </span>
        <button
          type="button"
          class="btn quiet tiny"
          disabled={props.off}
          aria-label={words().calls.removeOf(text())}
          onClick={() => props.onRemove()}
        >
          {words().calls.remove}
        </button>
      </div>
      <Show when={!props.calling.fits}>
        <p class="msg err">
          <WarningIcon />
          <span>{words().calls[away()]}</span>
        </p>
      </Show>
    </li>
  )
}

function Form(props: {
  readonly item: string
  readonly place: string
  readonly off: boolean
  readonly onDone: () => void
}) {
  const desk = useDesk()
  const id = createUniqueId()
  const [draft, setDraft] = createStore<CallDraft>({ ...emptyDraft })
  const [problem, setProblem] = createSignal<'noTime' | 'noMinutes' | null>(null)
  async function save(event: SubmitEvent) {
    event.preventDefault()
    desk.hush(props.place)
    const command = addCall(desk.view, props.item, draft)
    setProblem(typeof command === 'string' ? command : null)
    if (typeof command === 'string') return
    const outcome = await desk.ask(props.place, command)
    if (outcome.ok) props.onDone()
  }
  return (
    <form onSubmit={save}>
      <div class="row">
        <label class="sm">
          {words().calls.role}
          <select
            class="inp"
            ref={(field) => queueMicrotask(() => field.focus())}
            onChange={(event) => {
              const role = DUTIES.find((each) => each === event.currentTarget.value)
              if (role) setDraft({ role })
            }}
          >
            <For each={DUTIES}>
              {(each) => (
                <option value={each} selected={each === draft.role}>
                  {whoText(words().calls, each)}
                </option>
              )}
            </For>
          </select>
        </label>
        <label class="sm">
          {words().calls.when}
          <select
            class="inp"
            onChange={(event) => {
              const of = WHENS.find((each) => each === event.currentTarget.value)
              if (of) setDraft({ of })
            }}
          >
            <For each={WHENS}>
              {(each) => (
                <option value={each} selected={each === draft.of}>
                  {words().calls.whens[each]}
                </option>
              )}
            </For>
          </select>
        </label>
        <Show
          when={draft.of === 'clock'}
          fallback={
            <label class="sm">
              {words().calls.minutes}
              <input
                class="inp"
                type="number"
                min="0"
                max={CALL_LIMITS.minutes}
                inputmode="numeric"
                value={draft.minutes}
                aria-describedby={problem() ? `${id}-problem` : undefined}
                onInput={(event) => setDraft({ minutes: event.currentTarget.value })}
              />
            </label>
          }
        >
          <label class="sm">
            {words().calls.at}
            <input
              class="inp"
              placeholder="12:45"
              autocomplete="off"
              value={draft.at}
              aria-describedby={problem() ? `${id}-problem` : undefined}
              onInput={(event) => setDraft({ at: event.currentTarget.value })}
            />
          </label>
        </Show>
      </div>
      <label class="sm">
        {words().calls.place}
        <input
          class="inp"
          maxlength={CALL_LIMITS.place}
          placeholder={words().calls.placeHelp}
          value={draft.place}
          onInput={(event) => setDraft({ place: event.currentTarget.value })}
        />
      </label>
      <Show when={problem()}>
        {(is) => (
          <p class="msg err" id={`${id}-problem`} role="alert">
            <WarningIcon />
            <span>{words().calls[is()]}</span>
          </p>
        )}
      </Show>
      <p class="xs mut">{words().calls.help}</p>
      <div class="row">
        <button type="submit" class="btn" disabled={props.off}>
          {words().calls.save}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onDone()}>
          {words().calls.cancel}
        </button>
      </div>
    </form>
  )
}
