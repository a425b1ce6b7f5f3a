import { For, type JSX, Show } from 'solid-js'
import { monthsText, shortDate } from '#client/screens/programme/dates.ts'
import { words } from '#client/screens/research/words.ts'
import type { ProgrammeResearchView } from '#shared/views/programme-research.ts'

/** What the programme is. */
export function Is(props: { readonly view: ProgrammeResearchView }): JSX.Element {
  const says = () => words().is
  const here = () => props.view.municipalities.filter(({ left }) => !left)
  const line = () => {
    const { gatherings, organiser } = props.view
    const counties = new Set(here().map(({ county }) => county)).size
    const held = gatherings.filter(({ stands }) => stands === 'held').length
    const planned = gatherings.filter(({ stands }) => stands !== 'cancelled').length
    const facts = [
      here().length === 0 ? says().noMunicipalities : says().municipalities(here().length, counties),
      planned === 0 ? says().noGatherings : says().gatherings(held, planned),
    ]
    return [organiser === '' ? '' : says().by(organiser), `${facts.join(', ')}.`].join(' ').trim()
  }
  return (
    <section>
      <p>{line()}</p>
      <Show when={props.view.goals.length > 0}>
        <h2>{says().goals}</h2>
        <ul class="plain">
          <For each={props.view.goals}>{(goal) => <li>{goal}</li>}</For>
        </ul>
      </Show>
      <Show when={props.view.phases.length > 0}>
        <h2>{says().phases}</h2>
        <ul class="plain">
          <For each={props.view.phases}>
            {(phase) => (
              <li>
                {phase.title} <span class="mut">{monthsText(words(), phase.from, phase.to)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.view.keptUntil}>
        {(until) => <p class="mut">{says().kept(shortDate(words(), until(), props.view.today))}</p>}
      </Show>
    </section>
  )
}
