import { type JSX, Match, onCleanup, onMount, Switch, untrack } from 'solid-js'
import { Mark } from '#client/screens/console/parts/Mark.tsx'
import { LanguageSelect } from '#client/ui/LanguageSelect.tsx'
import type { ReplayCourse } from '#shared/protocol/replay.ts'
import { createPlayer } from './create-player.ts'
import type { Reel } from './create-reel.ts'
import { Course } from './parts/Course.tsx'
import { Nothing } from './parts/Nothing.tsx'
import { Wall } from './parts/Wall.tsx'
import { gateOf } from './replay.model.ts'
import { words } from './words.ts'

/** A gathering gone through after the fact, or why it cannot be. */
export function ReplayPage(props: { readonly gathering: string; readonly reel: Reel }): JSX.Element {
  const reel = untrack(() => props.reel)
  const gate = () => gateOf(reel.course(), reel.trouble())
  const course = () => {
    const is = gate()
    return is.show === 'course' ? is.course : null
  }
  const again = () => {
    if (reel.trouble() !== null) void reel.begin()
  }
  onMount(() => window.addEventListener('online', again))
  onCleanup(() => window.removeEventListener('online', again))
  return (
    <div class="replaypage">
      <header class="app">
        <span class="who">
          <Mark />
          {words().product}
        </span>
        <span class="title clip">{course()?.title || words().heading}</span>
        <div class="state">
          <LanguageSelect label={words().common.language} />
        </div>
      </header>
      <Switch fallback={<Nothing is={gate().show} onAgain={() => void reel.begin()} />}>
        <Match when={course()}>
          {(is) => <Shown gathering={props.gathering} course={is()} reel={reel} />}
        </Match>
      </Switch>
    </div>
  )
}

function Shown(props: {
  readonly gathering: string
  readonly course: ReplayCourse
  readonly reel: Reel
}): JSX.Element {
  const player = createPlayer(() => props.course)
  return (
    <Course
      course={props.course}
      reel={props.reel}
      player={player}
      wall={({ view, now, time }) => (
        <Wall gathering={props.gathering} view={view()} now={now()} time={time()} />
      )}
    />
  )
}
