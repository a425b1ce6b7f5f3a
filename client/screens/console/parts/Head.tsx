import { type JSX, Show } from 'solid-js'
import type { Part } from '#client/screens/console/console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { dayNumber, whole } from '#client/screens/console/run/run.model.ts'
import { words } from '#client/screens/console/words.ts'
import { ScreenIcon } from '#client/ui/icons.tsx'
import { LinkIcon, PeopleIcon } from '#client/ui/more-icons.ts'
import { timeText } from '#client/words/format.ts'
import { currentDay } from '#shared/agenda/position.ts'
import { LanguagePick } from './LanguagePick.tsx'
import { Mark } from './Mark.tsx'
import { PartsNav } from './PartsNav.tsx'

/** Which gathering, which part of the console, and how things stand. */
export function Head(props: {
  readonly part: Part
  readonly onPart: (part: Part) => void
  readonly onLinks: () => void
  readonly onSide: () => void
}) {
  const desk = useDesk()
  const zone = () => desk.view.gathering.zone
  const day = () => {
    const { agenda, run } = desk.view
    const number = dayNumber(agenda, currentDay(whole(agenda), run, desk.now(), zone()))
    return agenda.days.length > 1 && number !== null ? words().head.day(number) : null
  }
  const present = () => words().head.present(desk.view.arrivals.arrived, desk.view.arrivals.expected)
  const title = () => desk.view.gathering.title || desk.view.agenda.title || words().head.untitled
  return (
    <header class="app">
      <span class="who">
        <Mark />
        {words().product}
        <span class="clip" title={title()}>
          {[title(), day()].filter((text) => text !== null).join(' · ')}
        </span>
      </span>
      <PartsNav part={props.part} onPart={props.onPart} />
      <div class="state">
        <span class="screens">
          <ScreenIcon />
          {words().head.projectors(desk.view.screens)}
        </span>
        <Show when={props.part === 'run'} fallback={<Arrived>{present()}</Arrived>}>
          <button
            type="button"
            class="btn quiet opensides"
            aria-label={`${present()}. ${words().people.open}`}
            onClick={() => props.onSide()}
          >
            <PeopleIcon />
            {present()}
          </button>
        </Show>
        <button type="button" class="btn quiet" onClick={() => props.onLinks()}>
          <LinkIcon />
          {words().head.links}
        </button>
        <LanguagePick />
        <time>{timeText(desk.now(), zone())}</time>
      </div>
    </header>
  )
}

function Arrived(props: { readonly children: JSX.Element }) {
  return (
    <span>
      <PeopleIcon />
      {props.children}
    </span>
  )
}
