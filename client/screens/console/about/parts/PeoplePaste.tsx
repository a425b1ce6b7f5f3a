import { nanoid } from 'nanoid'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { type LineProblem, readPeople } from '#client/screens/console/about/about.model.ts'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'

const MOST_PROBLEMS = 5

/** Who is expected, as pasted. Those who stand on the list already are left alone, so that a paste may be repeated. */
export function PeoplePaste() {
  const desk = useDesk()
  const [text, setText] = createSignal('')
  const read = createMemo(() => readPeople(text(), municipalitiesIn(desk.view), desk.view.people))

  function addMissing() {
    const all = [...municipalitiesIn(desk.view), ...read().missing.map((name) => ({ id: nanoid(), name }))]
    void desk.ask('people', {
      type: 'NameMunicipalities',
      municipalities: all.map(({ id, name }) => ({ id, name })),
    })
  }
  async function add(event: SubmitEvent) {
    event.preventDefault()
    const people = read().people.map((person) => ({ ...person, duties: [...person.duties] }))
    const outcome = await desk.ask('people', { type: 'ExpectPeople', people })
    // What could not be read stays in the field.
    if (outcome.ok) setText(leftOf(text(), read().problems))
  }

  return (
    <section aria-labelledby="people">
      <div class="head">
        <h2 id="people">{words().about.people}</h2>
        <span class="sm mut">{words().about.total(desk.view.people.length)}</span>
      </div>
      <form class="ask" onSubmit={add}>
        <div class="field">
          <label for="about-people">{words().about.peopleLabel}</label>
          <textarea
            id="about-people"
            class="inp"
            rows={8}
            placeholder={words().about.peoplePlaceholder}
            aria-describedby="about-people-help"
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <span class="xs mut" id="about-people-help">
            {words().about.peopleHelp}
          </span>
        </div>
        <div role="status">
          <Show when={text().trim() !== ''}>
            <p class="sm mut">
              {words().about.peopleRead(read().people.length)}
              <Show when={read().known > 0}> · {words().about.peopleKnown(read().known)}</Show>
            </p>
          </Show>
          <For each={read().problems.slice(0, MOST_PROBLEMS)}>
            {(problem) => (
              <p class="msg err sm">
                <WarningIcon />
                {problemText(problem)}
              </p>
            )}
          </For>
        </div>
        <div class="row">
          <button type="submit" class="btn" disabled={!desk.online() || read().people.length === 0}>
            {words().about.addPeople(read().people.length)}
          </button>
          <Show when={read().missing.length > 0}>
            <button type="button" class="btn quiet" disabled={!desk.online()} onClick={addMissing}>
              {words().about.addMissing(read().missing.join(', '))}
            </button>
          </Show>
          <Said at="people" />
        </div>
      </form>
    </section>
  )
}

function problemText(problem: LineProblem): string {
  const { about } = words()
  return problem.code === 'lineUnknown'
    ? about.lineUnknown(problem.line, problem.name)
    : about[problem.code](problem.line)
}

function leftOf(text: string, problems: readonly LineProblem[]): string {
  const lines = text.split('\n')
  return problems.map(({ line }) => lines[line - 1] ?? '').join('\n')
}
