import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { shownAs } from '#client/screens/programme/overview.model.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { Opened } from '#client/screens/programme/parts/Opened.tsx'
import { StatusWord } from '#client/screens/programme/parts/StatusWord.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import { LANGUAGE_NAMES } from '#client/words/words.ts'
import { counties } from '#shared/programme/counties.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { LANGUAGES } from '#shared/programme/municipalities.ts'
import { PROMISE_STATUSES } from '#shared/programme/promises.ts'
import type { MunicipalityPart } from '#shared/views/programme-owner.ts'
import type { PromisePart } from '#shared/views/programme-plan.ts'
import { InvitedTo } from './InvitedTo.tsx'
import { OwnLink } from './OwnLink.tsx'
import { PrintPlan } from './PrintPlan.tsx'

/** One municipality: whom to ask there, its link, and its plan. */
export function MunicipalityDesk(props: { readonly id: string }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().municipality
  // On its way out it is what it last was.
  const municipality = createMemo<MunicipalityPart | undefined>(
    (last) => desk.view.municipalities.find(({ id }) => id === props.id) ?? last,
  )
  const look = desk.createLook(() => ({ look: 'municipality', municipality: props.id }))
  const promises = () => look()?.promises ?? []
  return (
    <Show when={municipality()}>
      {(is) => (
        <Opened title={is().name} onClose={() => desk.go('municipalities')}>
          <Show when={is().left}>
            <p class="b">{deskWords().municipalities.left}</p>
          </Show>
          <section>
            <h3>{says().plan}</h3>
            <Show
              when={promises().length > 0}
              fallback={
                <Show when={look()}>
                  <p class="mut">{words().plan.none}</p>
                </Show>
              }
            >
              <ul class="rows">
                <Each of={promises()}>{(promise) => <PromiseRow promise={promise()} />}</Each>
              </ul>
            </Show>
            <p class="row">
              <PrintPlan of={is().id} text={says().printPlan} />
            </p>
          </section>
          <InvitedTo id={is().id} />
          <OwnLink id={is().id} name={is().name} />
          <Show when={!desk.locked()}>
            <Facts of={is()} />
          </Show>
        </Opened>
      )}
    </Show>
  )
}

function PromiseRow(props: { readonly promise: PromisePart }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().municipality
  const asks = createAsk(desk)
  const [edits, setEdits] = createSignal(false)
  const stands = () => {
    const { status, why, learned } = props.promise
    return { status, why, learned }
  }
  const [draft, setDraft] = createSignal(stands())
  const is = () => shownAs(props.promise)
  async function save() {
    const base = stands()
    const said = { type: 'SetPromiseStatus', promise: props.promise.id, base, ...draft() } as const
    if (await asks.ask(said)) setEdits(false)
  }
  return (
    <li>
      <b>{props.promise.what}</b>
      <span class="mut">
        {props.promise.who}, {shortDate(words(), props.promise.by, desk.view.today)}
      </span>
      <StatusWord is={is()} text={words().plan.statuses[is()]} />
      <Show when={props.promise.why || props.promise.learned}>
        <small class="mut">
          {[props.promise.why, props.promise.learned].filter((text) => text !== '').join('. ')}
        </small>
      </Show>
      <Show
        when={edits()}
        fallback={
          <Show when={!desk.locked()}>
            <button
              type="button"
              class="btn tiny"
              aria-label={says().setStatusOf(props.promise.what)}
              onClick={() => {
                setDraft(stands())
                setEdits(true)
              }}
            >
              {says().setStatus}
            </button>
          </Show>
        }
      >
        <form
          class="deskform"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <Choose
            label={words().plan.status}
            choices={PROMISE_STATUSES.map((id) => ({ id, name: words().plan.statuses[id] }))}
            chosen={draft().status}
            choose={(status) => setDraft({ ...draft(), status })}
          />
          <Field
            label={says().why}
            value={draft().why}
            limit={LIMITS.why}
            onInput={(why) => setDraft({ ...draft(), why })}
          />
          <Field
            label={says().learned}
            value={draft().learned}
            limit={LIMITS.learned}
            onInput={(learned) => setDraft({ ...draft(), learned })}
          />
          <Note tone="err" text={asks.error()} live />
          <div class="row">
            <button type="submit" class="btn pri" disabled={asks.busy()}>
              {words().common.save}
            </button>
            <button type="button" class="btn" onClick={() => setEdits(false)}>
              {words().common.cancel}
            </button>
          </div>
        </form>
      </Show>
    </li>
  )
}

function Facts(props: { readonly of: MunicipalityPart }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().municipality
  const asks = createAsk(desk)
  const writing = createWriting(desk.view.id, `municipality/${props.of.id}`, () => {
    const { name, county, role, address, language, sectors } = props.of
    return { name, county, role, address, language, sectors: [...sectors] as readonly string[] }
  })
  const { draft, write } = writing
  const [saved, setSaved] = createSignal(false)
  const { id: municipality } = props.of
  async function save() {
    const told = { ...draft(), sectors: [...draft().sectors] }
    const isDone = await asks.ask({ type: 'ReviseMunicipality', municipality, ...told })
    if (isDone) writing.saved()
    setSaved(isDone)
  }
  return (
    <DeskForm
      asks={asks}
      save={save}
      writing={writing}
      saved={saved() && !writing.touched()}
      remove={{
        text: says().remove,
        act: () => void asks.ask({ type: 'RemoveMunicipality', municipality }),
      }}
      more={
        <button
          type="button"
          class="btn"
          disabled={asks.busy()}
          onClick={() =>
            void asks.ask({
              type: props.of.left ? 'TakeMunicipalityBack' : 'WithdrawMunicipality',
              municipality,
            })
          }
        >
          {props.of.left ? says().takeBack : says().withdraw}
        </button>
      }
    >
      <h3>{says().about}</h3>
      <Field
        label={says().name}
        value={draft().name}
        limit={LIMITS.name}
        onInput={(name) => write({ name })}
      />
      <div class="row">
        <Choose
          label={deskWords().add.county}
          choices={counties.map(({ id, name }) => ({ id: id as string, name }))}
          chosen={draft().county}
          choose={(county) => write({ county })}
        />
        <Choose
          label={says().language}
          choices={LANGUAGES.map((id) => ({ id, name: LANGUAGE_NAMES[id] }))}
          chosen={draft().language}
          choose={(language) => write({ language })}
        />
      </div>
      <Field
        label={says().role}
        help={says().roleHelp}
        value={draft().role}
        limit={LIMITS.role}
        onInput={(role) => write({ role })}
      />
      <Field
        label={says().address}
        type="email"
        help={says().addressHelp}
        value={draft().address}
        limit={LIMITS.address}
        onInput={(address) => write({ address })}
      />
      <Show when={desk.view.sectors.length > 0}>
        <fieldset>
          <legend class="lab">{says().sectors}</legend>
          <div class="row">
            <For each={desk.view.sectors}>
              {({ id, name }) => (
                <label class="check">
                  <input
                    type="checkbox"
                    checked={draft().sectors.includes(id)}
                    onChange={(event) => {
                      const rest = draft().sectors.filter((each) => each !== id)
                      write({ sectors: event.currentTarget.checked ? [...rest, id] : rest })
                    }}
                  />
                  {name}
                </label>
              )}
            </For>
          </div>
        </fieldset>
      </Show>
    </DeskForm>
  )
}
