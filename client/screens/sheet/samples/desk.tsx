import type { JSX } from 'solid-js'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Live } from '#shared/views/live.ts'
import { at } from './gathering.ts'
import { type Line, madeUpLine } from './line.ts'
import { leaderOf } from './views.ts'

export type SampleDeskProps = {
  readonly of: Gathering
  readonly line?: Line
  readonly live?: Partial<Live>
  /** A command has been given from this place; what came of it, `line` says. */
  readonly asked?: string
  readonly children: JSX.Element
}

/** A leader's desk over a made-up view; what stands on it reads it with `useDesk`, as in the console. */
export function SampleDesk(props: SampleDeskProps): JSX.Element {
  const line = { now: at(11, 10), ...props.line }
  const view = leaderOf(props.of, props.live)
  const desk = createDesk(
    madeUpLine(line),
    () => view,
    () => line.now,
  )
  if (props.asked !== undefined) void desk.ask(props.asked, { type: 'PauseClock' })
  return <DeskProvider desk={desk}>{props.children}</DeskProvider>
}
