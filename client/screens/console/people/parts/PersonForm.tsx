import { createMemo, createSignal, For, onMount, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { twinOf } from '#client/screens/console/people/people.model.ts'
import { peopleWords } from '#client/screens/console/people/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { DUTIES, type Duty, MOST_STANDING } from '#shared/people/people.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'

/** Somebody new (`person` null), or somebody on the list; what came of it is said above the list. */
export function PersonForm(props: { readonly person: LeaderPerson | null; readonly onDone: () => void }) {
  const desk = useDesk()
  // What was there when the form was opened; others may change it meanwhile, and the leader's word is the later one.
  const before = props.person
  const [name, setName] = createSignal(before?.name ?? '')
  const [municipality, setMunicipality] = createSignal(before?.municipality ?? '')
  const [title, setTitle] = createSignal(before?.title ?? '')
  const [duties, setDuties] = createSignal<readonly Duty[]>(
    DUTIES.filter((duty) => before?.duties.includes(duty)),
  )
  const [stands, setStands] = createSignal(before?.stands ?? 1)
  const [twin, setTwin] = createSignal('')
  let first: HTMLInputElement | undefined
  onMount(() => first?.focus())
  const id = (part: string) => `person-${part}`
  const done = (outcome: CommandOutcome) => outcome.ok && props.onDone()

  const [same, setSame] = createSignal<LeaderPerson | null>(null)
  const names = createMemo(() => new Map(municipalitiesIn(desk.view).map((each) => [each.id, each.name])))
  const placeOf = (id: string | null) => (id === null ? peopleWords().guests : (names().get(id) ?? ''))

  async function save(event: SubmitEvent) {
    event.preventDefault()
    // Whoever has this name already is shown first; the second press is the answer that it is somebody else.
    const asked = same()
    const twin = before
      ? undefined
      : twinOf(desk.view.people, { name: name(), municipality: municipality() || null, title: title() })
    setSame(twin ?? null)
    if (twin && twin.id !== asked?.id) return
    const another = twin ? { another: true } : {}
    const facts = {
      name: name(),
      municipality: municipality() || null,
      title: title(),
      duties: [...duties()],
    }
    done(
      await desk.ask(
        'person',
        before
          ? { type: 'EditPerson', person: before.id, ...facts, stands: stands() }
          : { type: 'ExpectPeople', people: [{ ...facts, ...another }] },
      ),
    )
  }
  /** Those of the same name come first: it is mostly they who are one. */
  const others = createMemo(() => {
    const all = desk.view.people.filter((person) => person.id !== before?.id)
    const isAlike = (person: LeaderPerson) =>
      person.name.toLocaleLowerCase('nb') === before?.name.toLocaleLowerCase('nb')
    return [...all.filter(isAlike), ...all.filter((person) => !isAlike(person))]
  })
  const noted = ({ name, municipality, title }: LeaderPerson) =>
    [name, placeOf(municipality), ...(title === '' ? [] : [title])].join(' · ')
  const twinName = () => desk.view.people.find(({ id }) => id === twin())?.name

  return (
    <form class="ask" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && props.onDone()}>
      <div class="field">
        <label for={id('name')}>{peopleWords().name}</label>
        <input
          id={id('name')}
          class="inp"
          required
          ref={(element) => {
            first = element
          }}
          value={name()}
          onInput={(event) => {
            setName(event.currentTarget.value)
            setSame(null)
          }}
        />
      </div>
      <div class="field">
        <label for={id('municipality')}>{peopleWords().municipality}</label>
        <select
          id={id('municipality')}
          class="inp"
          value={municipality()}
          onChange={(event) => {
            setMunicipality(event.currentTarget.value)
            setSame(null)
          }}
        >
          <option value="">{peopleWords().guests}</option>
          <For each={municipalitiesIn(desk.view)}>
            {(each) => (
              <option value={each.id} selected={each.id === municipality()}>
                {each.name}
              </option>
            )}
          </For>
        </select>
      </div>
      <div class="field">
        <label for={id('title')}>{peopleWords().title}</label>
        <input
          id={id('title')}
          class="inp"
          value={title()}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <fieldset class="roster-duties">
        <legend>{peopleWords().duties}</legend>
        <For each={DUTIES}>
          {(duty) => (
            <label>
              <input
                type="checkbox"
                checked={duties().includes(duty)}
                onChange={(event) =>
                  setDuties(
                    DUTIES.filter((each) =>
                      each === duty ? event.currentTarget.checked : duties().includes(each),
                    ),
                  )
                }
              />
              {peopleWords().duty[duty]}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={before}>
        {(person) => (
          <>
            <div class="field">
              <label for={id('stands')}>{peopleWords().stands}</label>
              <input
                id={id('stands')}
                class="inp num"
                type="number"
                min={1}
                max={MOST_STANDING}
                required
                value={stands()}
                onInput={(event) => setStands(event.currentTarget.valueAsNumber || 1)}
              />
            </div>
            <div class="row roster-merge">
              <div class="field">
                <label for={id('twin')}>{peopleWords().merge}</label>
                <select
                  id={id('twin')}
                  class="inp"
                  value={twin()}
                  aria-describedby={id('merge-note')}
                  onChange={(event) => setTwin(event.currentTarget.value)}
                >
                  <option value="">{peopleWords().mergeNobody}</option>
                  <For each={others()}>{(other) => <option value={other.id}>{noted(other)}</option>}</For>
                </select>
              </div>
              <p class="sm mut" id={id('merge-note')} role="status">
                <Show when={twinName()}>
                  {(other) => <>{peopleWords().mergeNote(person().name, other())}</>}
                </Show>
              </p>
              <button
                type="button"
                class="btn"
                disabled={!desk.online() || twin() === ''}
                onClick={async () =>
                  done(await desk.ask('person', { type: 'MergePeople', person: person().id, twin: twin() }))
                }
              >
                {peopleWords().mergeDo}
              </button>
              <button
                type="button"
                class="btn quiet"
                disabled={!desk.online()}
                onClick={async () =>
                  done(await desk.ask('person', { type: 'RemovePerson', person: person().id }))
                }
              >
                {peopleWords().remove}
              </button>
            </div>
          </>
        )}
      </Show>
      <div role="status">
        <Show when={same()}>
          {(person) => (
            <p class="msg hold">
              <WarningIcon />
              <span>
                {peopleWords().sameName(person().name, placeOf(person().municipality), person().title)}{' '}
                {peopleWords().sameNameHelp}
              </span>
            </p>
          )}
        </Show>
      </div>
      <div class="row">
        <button type="submit" class="btn pri" disabled={!desk.online()}>
          {same() ? peopleWords().addAnother : peopleWords().save}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onDone()}>
          {peopleWords().cancel}
        </button>
      </div>
    </form>
  )
}
