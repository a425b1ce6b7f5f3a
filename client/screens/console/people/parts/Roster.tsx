import { nanoid } from 'nanoid'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { savingOf } from '#client/screens/console/people/people.model.ts'
import { peopleWords } from '#client/screens/console/people/words.ts'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { language } from '#client/words/words.ts'
import { MOST_PEOPLE } from '#shared/people/roster.ts'
import { readRosterFile, readRosterText } from '#shared/people/roster-file.ts'
import { rosterProposal, rosterReport } from '#shared/words/roster-reports.ts'

const MOST_SHOWN = 30

/** A list pasted or chosen as a file: what is read of it is seen at once, and nothing is saved before the leader says so. */
export function Roster() {
  const desk = useDesk()
  const [text, setText] = createSignal('')
  const [file, setFile] = createSignal<{ readonly name: string; readonly bytes: Uint8Array } | null>(null)
  const [accepted, setAccepted] = createSignal<ReadonlySet<string>>(new Set())
  const ids = new Map<string, string>()
  const newId = (name: string) => {
    const id = ids.get(name) ?? nanoid()
    ids.set(name, id)
    return id
  }
  // Names alone: the list need not be read anew for every arrival.
  const known = createMemo(() => municipalitiesIn(desk.view).map(({ name }) => name), undefined, {
    equals: (one, other) => one.join('\n') === other.join('\n'),
  })
  const given = () => file() !== null || text().trim() !== ''
  const read = createMemo(() => {
    const options = { known: known(), accepted: accepted() }
    const chosen = file()
    return chosen ? readRosterFile(chosen.bytes, options) : readRosterText(text(), options)
  })
  const saving = createMemo(() => savingOf(read(), municipalitiesIn(desk.view), desk.view.people, newId))
  const isNew = () => saving().people.length - saving().known

  async function choose(input: HTMLInputElement) {
    const [chosen] = input.files ?? []
    if (!chosen) return
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    setAccepted(new Set<string>())
    setFile({ name: chosen.name, bytes })
    // The same file, saved anew, can be chosen once more.
    input.value = ''
  }
  function toggle(id: string) {
    const next = new Set(accepted())
    if (!next.delete(id)) next.add(id)
    setAccepted(next)
  }
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const { people, newMunicipalities } = saving()
    if (newMunicipalities.length > 0) {
      const municipalities = [...municipalitiesIn(desk.view), ...newMunicipalities]
      const named = await desk.ask('people', {
        type: 'NameMunicipalities',
        municipalities: municipalities.map(({ id, name }) => ({ id, name })),
      })
      if (!named.ok) return
    }
    const outcome = await desk.ask('people', {
      type: 'ExpectPeople',
      people: people.map((person) => ({ ...person, duties: [...person.duties] })),
    })
    if (!outcome.ok) return
    setText('')
    setFile(null)
    setAccepted(new Set<string>())
  }

  return (
    <section aria-labelledby="people">
      <div class="head">
        <h2 id="people">{words().about.people}</h2>
        <span class="sm mut">{words().about.total(desk.view.people.length)}</span>
      </div>
      <form class="ask" onSubmit={save}>
        <Show
          when={file()}
          fallback={
            <>
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
              <div class="field">
                <label for="about-roster-file">{peopleWords().file}</label>
                <input
                  id="about-roster-file"
                  class="inp"
                  type="file"
                  accept=".xlsx,.csv,.tsv,.txt"
                  onChange={(event) => void choose(event.currentTarget)}
                />
              </div>
            </>
          }
        >
          {(chosen) => (
            <div class="row">
              <span>{peopleWords().fileChosen(chosen().name)}</span>
              <button
                type="button"
                class="btn quiet"
                // The field that was chosen from is gone.
                ref={(element) => queueMicrotask(() => element.focus())}
                onClick={() => setFile(null)}
              >
                {peopleWords().dropFile}
              </button>
            </div>
          )}
        </Show>
        <Show when={given()}>
          <Reading read={read()} onAccept={toggle} />
        </Show>
        <p class="sm mut" role="status">
          <Show when={given()}>
            {words().about.peopleRead(isNew())}
            <Show when={saving().known > 0}> · {words().about.peopleKnown(saving().known)}</Show>
            <Show when={saving().newMunicipalities.length > 0}>
              {' · '}
              {peopleWords().newMunicipalities(
                saving()
                  .newMunicipalities.map(({ name }) => name)
                  .join(', '),
              )}
            </Show>
          </Show>
        </p>
        <div class="row">
          <button
            type="submit"
            class="btn"
            disabled={!desk.online() || !given() || isNew() === 0 || saving().people.length > MOST_PEOPLE}
          >
            {words().about.addPeople(isNew())}
          </button>
          <Said at="people" />
        </div>
      </form>
    </section>
  )
}

function Reading(props: {
  readonly read: ReturnType<typeof readRosterText>
  readonly onAccept: (id: string) => void
}) {
  const guests = () => props.read.people.filter(({ municipality }) => municipality === null).length
  const more = () => props.read.reports.length - MOST_SHOWN
  return (
    <>
      <Show when={props.read.people.length > 0}>
        <h3 class="b">{peopleWords().reading}</h3>
        <p class="sm">{peopleWords().counts(props.read.people.length, props.read.municipalities.length)}</p>
        <ul class="roster-groups sm">
          <For each={props.read.municipalities}>
            {({ name, people }) => (
              <li>
                {name} ({people})
              </li>
            )}
          </For>
          <Show when={guests() > 0}>
            <li>
              {peopleWords().guests} ({guests()})
            </li>
          </Show>
        </ul>
      </Show>
      <Show when={props.read.reports.length > 0}>
        <h3 class="b">{peopleWords().reports(props.read.reports.length)}</h3>
        <ul class="roster-reports sm">
          <For each={props.read.reports.slice(0, MOST_SHOWN)}>
            {(report) => (
              <li>
                <WarningIcon /> <b>{peopleWords().row(report.row)}:</b> {rosterReport(language(), report)}
                <Show when={rosterProposal(language(), report)}>
                  {(proposal) => (
                    <div class="row">
                      <button
                        type="button"
                        class="btn tiny"
                        data-report={report.id}
                        aria-pressed={report.accepted}
                        onClick={() => {
                          props.onAccept(report.id)
                          // The list is drawn anew; the button that was pressed keeps the focus.
                          const again = document.querySelector(`[data-report="${CSS.escape(report.id)}"]`)
                          if (again instanceof HTMLElement) again.focus()
                        }}
                      >
                        {report.accepted ? '✓ ' : ''}
                        {proposal()}
                      </button>
                    </div>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={more() > 0}>
          <p class="sm mut">{peopleWords().more(more())}</p>
        </Show>
      </Show>
    </>
  )
}
