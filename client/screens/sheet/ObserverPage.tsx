import type { JSX } from 'solid-js'
import { Observer } from '#client/screens/observer/Observer.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { hallView } from '#shared/views/hall.ts'
import { Specimen } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import {
  at,
  closed,
  empty,
  overfullRunning,
  plain,
  running,
  unbounded,
  withPoll,
  withTalk,
} from './samples/gathering.ts'
import { type Line, madeUpLine } from './samples/line.ts'
import { views } from './samples/views.ts'

function Follow(props: { readonly of: Gathering; readonly line?: Line }): JSX.Element {
  const now: Instant = props.line?.now ?? at(11, 10)
  const line = madeUpLine({ ...props.line, now })
  return <Observer connection={line} gathering={views({ hall: hallView(props.of) })} now={() => now} />
}

/** The page of the observer, which has the console's stylesheet. */
export function ObserverPage(): JSX.Element {
  return (
    <Of name="Observer: Now, Day, Prompts">
      <Specimen is="before" whole wide>
        <Follow of={plain} line={{ now: at(9, 50) }} />
      </Specimen>
      <Specimen is="running, with what is asked" whole wide focus=".seg button">
        <Follow of={withPoll(withTalk(running), 'choice')} />
      </Specimen>
      <Specimen is="over time" whole wide>
        <Follow of={running} line={{ now: at(11, 49, 20) }} />
      </Specimen>
      <Specimen is="no end" whole wide>
        <Follow of={unbounded} line={{ now: at(15, 4) }} />
      </Specimen>
      <Specimen is="offline" whole wide>
        <Follow of={running} line={{ status: 'offline' }} />
      </Specimen>
      <Specimen is="closed" whole wide>
        <Follow of={closed} line={{ now: at(15, 5) }} />
      </Specimen>
      <Specimen is="empty" whole wide>
        <Follow of={empty} />
      </Specimen>
      <Specimen is="overfull: titles of 120" whole wide>
        <Follow of={overfullRunning} line={{ now: at(10, 30) }} />
      </Specimen>
    </Of>
  )
}
