import type { JSX } from 'solid-js'
import { KeepButton } from '#client/screens/console/library/KeepButton.tsx'
import { LibraryDialog } from '#client/screens/console/library/LibraryDialog.tsx'
import { takeOwn } from '#client/screens/console/library/own.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { overfull, running } from './samples/gathering.ts'
import { TITLE_OF_120 } from './samples/texts.ts'

const nothing = () => undefined
const step = { id: 's', prompt: 'Hva sier vi fra om?', who: 'table', capture: 'points', minutes: 90 }
/** Of one's own: a long one, and one that a newer release would understand. */
const OWN = JSON.stringify({
  format: 'samling-activities',
  version: 1,
  activities: [
    { name: TITLE_OF_120, setup: { kind: 'conversation', steps: [step] } },
    { name: 'Karusell', setup: { kind: 'carousel', rounds: 4 } },
  ],
})
const ACTIVITY: LeaderActivity = {
  ...{ kind: 'presentations', id: 'a', item: 'talks', phase: 'draft', minutes: 12, shared: true },
  ...{ order: [], turns: [], on: null, since: null, whole: null, points: [], words: [] },
}

/** What is ready to be put on an item, and what a leader has kept. */
export function ConsoleLibrary(): JSX.Element {
  takeOwn(OWN)
  return (
    <>
      <Of name="LibraryDialog: Filters, ActivityCard, OwnTools, OwnFiles">
        <OnDesk
          is="for an item that is too short for some, own ones, one not understood"
          of={running}
          whole
          wide
        >
          <LibraryDialog open item="talks" onClose={nothing} />
        </OnDesk>
        <OnDesk
          is="few found, one unfolded, focus"
          of={running}
          whole
          wide
          write={['[type=search]', 'premortem']}
          press="summary"
          focus="[type=search]"
        >
          <LibraryDialog open item={null} onClose={nothing} />
        </OnDesk>
        <OnDesk is="nothing found" of={running} whole wide write={['[type=search]', 'xyzzy']}>
          <LibraryDialog open item={null} onClose={nothing} />
        </OnDesk>
        <OnDesk
          is="offline (disabled), overfull"
          of={overfull}
          line={{ status: 'offline' }}
          whole
          wide
          write={['[type=search]', 'fishbowl']}
        >
          <LibraryDialog open item={null} onClose={nothing} />
        </OnDesk>
      </Of>
      <Of name="KeepButton">
        <OnDesk is="plain, focus" of={running} focus="button">
          <KeepButton activity={ACTIVITY} name="Runde" />
        </OnDesk>
      </Of>
    </>
  )
}
