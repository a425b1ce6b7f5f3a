import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { Opened } from '#client/screens/programme/parts/Opened.tsx'
import { LANGUAGE_NAMES } from '#client/words/words.ts'
import { counties } from '#shared/programme/counties.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import { LANGUAGES } from '#shared/programme/municipalities.ts'
import type { MunicipalityPart } from '#shared/views/programme-owner.ts'
import { InvitedTo } from './InvitedTo.tsx'
import { OwnLink } from './OwnLink.tsx'
import { PlanOf } from './PlanOf.tsx'

/** One municipality: its plan, whom to ask there, and its link. */
export function MunicipalityDesk(props: { readonly id: string }): JSX.Element {
  const desk = useDesk()
  // On its way out it is what it last was.
  const municipality = createMemo<MunicipalityPart | undefined>(
    (last) => desk.view.municipalities.find(({ id }) => id === props.id) ?? last,
  )
  return (
    <Show when={municipality()}>
      {(is) => (
        <Opened title={is().name} onClose={() => desk.go('municipalities')}>
          <Show when={is().left}>
            <p class="b">{deskWords().municipalities.left}</p>
          </Show>
          <PlanOf id={is().id} />
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
