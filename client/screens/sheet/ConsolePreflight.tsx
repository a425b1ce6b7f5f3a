import type { JSX } from 'solid-js'
import { Checking } from '#client/screens/console/preflight/Preflight.tsx'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at, running } from './samples/gathering.ts'
import { phone, preflightDesk, works } from './samples/preflight.ts'

const nothing = () => undefined

/** What is looked at before the doors open: nothing tried, all well, much amiss. */
export function ConsolePreflight(): JSX.Element {
  return (
    <Of name="Checking, MarkIcon, Act">
      <OnDesk is="looking" of={running}>
        <Checking of={preflightDesk(null)} onLinks={nothing} />
      </OnDesk>
      <OnDesk is="nothing tried yet" of={running} wide>
        <Checking of={preflightDesk({ phones: [], copied: null, free: null })} onLinks={nothing} />
      </OnDesk>
      <OnDesk is="all well" of={running} wide>
        <Checking of={preflightDesk({})} onLinks={nothing} />
      </OnDesk>
      <OnDesk is="much amiss, and no answer to the latest question" of={running} wide>
        <Checking
          of={preflightDesk(
            {
              at: at(8, 43, 12),
              free: 120e6,
              write: { usual: 240, slowest: 900 },
              phones: [{ ...phone, ...works, websocket: false, polling: false }],
              copied: at(8, 45) - 90_000_000,
            },
            { isLost: () => true, copying: () => 'refused' },
          )}
          onLinks={nothing}
        />
      </OnDesk>
      <OnDesk is="in a database, with servers that do not hear each other" of={running} wide>
        <Checking
          of={preflightDesk({
            ...{ in: 'database', free: null, bus: false, copied: null },
            write: { usual: 140, slowest: 300 },
          })}
          onLinks={nothing}
        />
      </OnDesk>
      <OnDesk is="a copy is on its way" of={running} wide>
        <Checking of={preflightDesk({ write: null }, { copying: () => 'making' })} onLinks={nothing} />
      </OnDesk>
    </Of>
  )
}
