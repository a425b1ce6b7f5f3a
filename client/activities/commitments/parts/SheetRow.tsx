import { createSignal, For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { dateText } from '#client/words/format.ts'
import { PLAN_FIELDS, PROMISE_FIELDS, type PromiseField } from '#shared/activities/commitments/fields.ts'
import type { LeaderCommitments } from '#shared/views/commitments-part.ts'

type RowProps = {
  readonly all: LeaderCommitments
  readonly municipality: string
  readonly name: string
  readonly locked: boolean
}

/** One municipality: where it stands, what it has confirmed, and the leader's hand where it may be lent. */
export function SheetRow(props: RowProps) {
  const desk = useDesk()
  const says = () => words().promises
  const sheet = () => props.all.sheets.find(({ municipality }) => municipality === props.municipality)
  const [writing, setWriting] = createSignal(false)
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
    <li>
      <b>{props.name}</b>
      <div>
        <For each={sheet()?.promises ?? []}>
          {(promise) => (
            <>
              <p>{promise.what}</p>
              <p class="xs mut">
                {[promise.who, promise.by && says().within(dateText(words().common, promise.by)), promise.how]
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
          <PromiseForm {...props} onDone={() => setWriting(false)} />
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
            onClick={() => void desk.ask(place(), { type: 'ConfirmCommitments', ...one() })}
          >
            {says().confirm}
          </button>
        </Show>
        <Show when={isReady()}>
          <button
            type="button"
            class="btn quiet tiny"
            disabled={props.locked}
            onClick={() => void desk.ask(place(), { type: 'ReopenCommitments', ...one() })}
          >
            {says().takeBack}
          </button>
        </Show>
        <Show when={sheet()?.mine && !writing()}>
          <button
            type="button"
            class="btn quiet tiny"
            disabled={props.locked}
            onClick={() => setWriting(true)}
          >
            {isReady() ? says().putRight(props.name) : says().write(props.name)}
          </button>
        </Show>
      </span>
    </li>
  )
}

/** The leader writes a promise for a municipality, or puts right what stands there. */
function PromiseForm(props: RowProps & { readonly onDone: () => void }) {
  const desk = useDesk()
  const says = () => words().promises
  const there = () =>
    props.all.sheets.find(({ municipality }) => municipality === props.municipality)?.promises[0]
  const place = there()?.place ?? 1
  const seen = there()
  const [texts, setTexts] = createSignal<Readonly<Record<PromiseField, string>>>({
    ...{ what: seen?.what ?? '', who: seen?.who ?? '', by: seen?.by ?? '', how: seen?.how ?? '' },
  })
  const [busy, setBusy] = createSignal(false)
  const at = () => `sheet ${props.municipality}`
  async function save() {
    setBusy(true)
    let ok = true
    for (const field of PROMISE_FIELDS) {
      const base = seen?.[field] ?? ''
      const text = texts()[field].trim()
      if (!ok || text === base) continue
      const activity = props.all.id
      const municipality = props.municipality
      const command = {
        type: 'WriteCommitment',
        activity,
        municipality,
        place,
        field,
        base,
        text,
      } as const
      ok = (await desk.ask(at(), command)).ok
    }
    setBusy(false)
    // What could not be kept is still in the fields.
    if (ok) props.onDone()
  }
  return (
    <form
      class="promiseform"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <For each={PROMISE_FIELDS}>
        {(field) => (
          <label class="field">
            <span class="xs mut">{says().labels[field]}</span>
            <input
              class="inp"
              type={field === 'by' ? 'date' : 'text'}
              value={texts()[field]}
              ref={(input) => field === 'what' && queueMicrotask(() => input.focus())}
              onInput={(event) => setTexts({ ...texts(), [field]: event.currentTarget.value })}
            />
          </label>
        )}
      </For>
      <div class="row">
        <button type="submit" class="btn" disabled={props.locked || busy()}>
          {says().saveFields}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onDone()}>
          {says().cancel}
        </button>
      </div>
    </form>
  )
}
