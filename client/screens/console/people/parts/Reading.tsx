import { For, type JSX, Show } from 'solid-js'
import { peopleWords } from '#client/screens/console/people/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { language } from '#client/words/words.ts'
import type { ReadRoster, RosterReport } from '#shared/people/roster.ts'
import { rosterProposal, rosterReport } from '#shared/words/roster-reports.ts'

const MOST_SHOWN = 30

/** Who was read, and what the list leaves open: each with its row and, where there is one, a proposal to press. */
export function Reading(props: {
  readonly read: ReadRoster
  readonly onAccept: (id: string) => void
}): JSX.Element {
  const guests = () => props.read.people.filter(({ municipality }) => municipality === null).length
  /** Of those who are there already only whoever has another title may be somebody else; the rest are no news. */
  const isKnown = (report: RosterReport) =>
    report.code === 'already-there' &&
    (report.params.there === report.params.title || report.params.title === '')
  const known = () => props.read.reports.filter(isKnown)
  const open = () => props.read.reports.filter((report) => !isKnown(report))
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
      <Show when={open().length > 0}>
        <h3 class="b">{peopleWords().reports(open().length)}</h3>
        <Reports reports={open()} onAccept={props.onAccept} />
      </Show>
      <Show when={known().length > 0}>
        <details class="roster-known">
          <summary>{peopleWords().thereHeading(known().length)}</summary>
          <Reports reports={known()} onAccept={props.onAccept} />
        </details>
      </Show>
    </>
  )
}

function Reports(props: {
  readonly reports: readonly RosterReport[]
  readonly onAccept: (id: string) => void
}): JSX.Element {
  const more = () => props.reports.length - MOST_SHOWN
  return (
    <>
      <ul class="roster-reports sm">
        <For each={props.reports.slice(0, MOST_SHOWN)}>
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
                      onClick={() => props.onAccept(report.id)}
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
    </>
  )
}
