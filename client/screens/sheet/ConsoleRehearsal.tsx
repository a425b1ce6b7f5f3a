import type { JSX } from 'solid-js'
import { Rehearsing } from '#client/screens/console/rehearsal/Rehearsal.tsx'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { at, empty, running } from './samples/gathering.ts'
import { rehearsalDesk, wentWell, wentWrong } from './samples/rehearsal.ts'
import { TITLE_OF_120 } from './samples/texts.ts'

const NONE = { state: 'none' } as const
const under = (item: string, done: number) =>
  ({ state: 'running', people: 60, progress: { done, item, here: 58, answers: 290 } }) as const

/** A rehearsal of the gathering, from the question how many to what came of it. */
export function ConsoleRehearsal(): JSX.Element {
  return (
    <Of name="Rehearsing, Running, Report, ReportBoards">
      <OnDesk is="not begun" of={running}>
        <Rehearsing of={rehearsalDesk(NONE)} />
      </OnDesk>
      <OnDesk is="nothing to rehearse" of={empty}>
        <Rehearsing of={rehearsalDesk(NONE, { refusal: 'nothing-to-rehearse' })} />
      </OnDesk>
      <OnDesk is="people are here" of={running}>
        <Rehearsing of={rehearsalDesk(NONE, { here: 12 })} />
      </OnDesk>
      <OnDesk is="it begins" of={running}>
        <Rehearsing of={rehearsalDesk(under('', 0))} />
      </OnDesk>
      <OnDesk is="under way" of={running}>
        <Rehearsing of={rehearsalDesk(under('Dypdykk i prosjektene', 0.4))} />
      </OnDesk>
      <OnDesk is="overfull: title of 120" of={running}>
        <Rehearsing of={rehearsalDesk(under(TITLE_OF_120, 0.9))} />
      </OnDesk>
      <OnDesk is="stopped" of={running}>
        <Rehearsing of={rehearsalDesk({ state: 'stopped' })} />
      </OnDesk>
      <OnDesk is="broken off" of={running}>
        <Rehearsing of={rehearsalDesk({ state: 'failed' })} />
      </OnDesk>
      <OnDesk is="everything came through" of={running} wide>
        <Rehearsing of={rehearsalDesk({ state: 'done', at: at(9, 30), report: wentWell })} />
      </OnDesk>
      <OnDesk is="much is wrong, in long words" of={running} wide>
        <Rehearsing of={rehearsalDesk({ state: 'done', at: at(9, 30), report: wentWrong })} />
      </OnDesk>
    </Of>
  )
}
