import { createSignal, For, onMount, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { peopleWords } from '#client/screens/console/people/words.ts'
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

  async function save(event: SubmitEvent) {
    event.preventDefault()
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
          : { type: 'ExpectPeople', people: [facts] },
      ),
    )
  }
  const others = () => desk.view.people.filter((person) => person.id !== before?.id)

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
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={id('municipality')}>{peopleWords().municipality}</label>
        <select
          id={id('municipality')}
          class="inp"
          value={municipality()}
          onChange={(event) => setMunicipality(event.currentTarget.value)}
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
            <div class="row">
              <div class="field">
                <label for={id('twin')}>{peopleWords().merge}</label>
                <select
                  id={id('twin')}
                  class="inp"
                  value={twin()}
                  onChange={(event) => setTwin(event.currentTarget.value)}
                >
                  <option value="">{peopleWords().mergeNobody}</option>
                  <For each={others()}>{(other) => <option value={other.id}>{other.name}</option>}</For>
                </select>
              </div>
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
      <div class="row">
        <button type="submit" class="btn pri" disabled={!desk.online()}>
          {peopleWords().save}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onDone()}>
          {peopleWords().cancel}
        </button>
      </div>
    </form>
  )
}
