import { createSignal, type JSX, Show } from 'solid-js'
import { createWriting, isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { spanText } from '#client/screens/programme/over-text.ts'
import { shownAs } from '#client/screens/programme/overview.model.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { PromiseCourse } from '#client/screens/programme/parts/PromiseCourse.tsx'
import { StatusWord } from '#client/screens/programme/parts/StatusWord.tsx'
import { words } from '#client/screens/programme/words.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { PROMISE_STATUSES } from '#shared/programme/promises.ts'
import type { PromisePart } from '#shared/views/programme-plan.ts'
import { promiseForm, WordsForm } from './PromiseWords.tsx'
import { planWords } from './plan-words.ts'

const statusForm = (promise: string) => `status/${promise}`

/** One thing a municipality will do: how it goes, how it reads, and all that was said of it. */
export function PromiseRow(props: { readonly promise: PromisePart }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().municipality
  const { id, municipality } = props.promise
  const written = (form: string) => isBeingWritten(desk.view.id, form)
  // What was being written as the page was thrown away stands there again.
  const [opens, setOpens] = createSignal<'status' | 'words' | null>(
    written(statusForm(id)) ? 'status' : written(promiseForm(id)) ? 'words' : null,
  )
  const is = () => shownAs(props.promise)
  return (
    <li>
      <b>{props.promise.what}</b>
      <span class="mut">
        {props.promise.who}, {shortDate(words(), props.promise.by, desk.view.today)}
      </span>
      <StatusWord is={is()} text={words().plan.statuses[is()]} />
      <Show when={props.promise.over}>
        {(days) => (
          <small class="mut">
            {words().over.since(
              shortDate(words(), props.promise.by, desk.view.today),
              spanText(words().over, days()),
            )}
          </small>
        )}
      </Show>
      <Show when={props.promise.how}>
        <small class="mut">{props.promise.how}</small>
      </Show>
      <Show when={props.promise.why || props.promise.learned}>
        <small class="mut">
          {[props.promise.why, props.promise.learned].filter((text) => text !== '').join('. ')}
        </small>
      </Show>
      <Show when={!desk.locked() && opens() === null}>
        <div class="row wide">
          <button
            type="button"
            class="btn tiny"
            aria-label={says().setStatusOf(props.promise.what)}
            onClick={() => setOpens('status')}
          >
            {says().setStatus}
          </button>
          <button
            type="button"
            class="btn tiny"
            aria-label={planWords().rewordOf(props.promise.what)}
            onClick={() => setOpens('words')}
          >
            {planWords().reword}
          </button>
        </div>
      </Show>
      <Show when={!desk.locked() && opens() === 'status'}>
        <StatusForm promise={props.promise} onDone={() => setOpens(null)} />
      </Show>
      <Show when={!desk.locked() && opens() === 'words' && municipality}>
        {(of) => <WordsForm of={of()} promise={props.promise} onDone={() => setOpens(null)} />}
      </Show>
      <Course of={props.promise} />
    </li>
  )
}

function StatusForm(props: { readonly promise: PromisePart; readonly onDone: () => void }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().municipality
  const asks = createAsk(desk)
  const stands = () => {
    const { status, why, learned } = props.promise
    return { status, why, learned }
  }
  const writing = createWriting(desk.view.id, statusForm(props.promise.id), stands)
  const { draft, write } = writing
  async function save() {
    const base = stands()
    const { status, why, learned } = draft()
    const said = { type: 'SetPromiseStatus', promise: props.promise.id, base, status, why, learned } as const
    if (await asks.ask(said)) close()
  }
  function close() {
    writing.drop()
    props.onDone()
  }
  return (
    <DeskForm
      asks={asks}
      save={save}
      writing={writing}
      onClose={close}
      label={says().setStatusOf(props.promise.what)}
    >
      <Choose
        label={words().plan.status}
        choices={PROMISE_STATUSES.map((id) => ({ id, name: words().plan.statuses[id] }))}
        chosen={draft().status}
        choose={(status) => write({ status })}
      />
      <Field label={says().why} value={draft().why} limit={LIMITS.why} onInput={(why) => write({ why })} />
      <Field
        label={says().learned}
        value={draft().learned}
        limit={LIMITS.learned}
        onInput={(learned) => write({ learned })}
      />
    </DeskForm>
  )
}

/** Looked at when it is unfolded. */
function Course(props: { readonly of: PromisePart }): JSX.Element {
  const [opens, setOpens] = createSignal(false)
  return (
    <Show when={props.of.changes > 0}>
      <details onToggle={(event) => setOpens(event.currentTarget.open)}>
        <summary aria-label={planWords().courseOf(props.of.changes, props.of.what)}>
          {planWords().course(props.of.changes)}
        </summary>
        <Show when={opens()}>
          <Whole id={props.of.id} />
        </Show>
      </details>
    </Show>
  )
}

function Whole(props: { readonly id: string }): JSX.Element {
  const desk = useDesk()
  const look = desk.createLook(() => ({ look: 'promise', promise: props.id }))
  const says = () => {
    const { who, reworded, readBefore } = planWords()
    return { dates: words(), statuses: words().plan.statuses, who, reworded, readBefore }
  }
  return (
    <Show when={look()?.promise}>
      {(is) => <PromiseCourse of={is()} zone={desk.view.zone} today={desk.view.today} says={says()} />}
    </Show>
  )
}
