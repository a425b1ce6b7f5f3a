import type { JSX } from 'solid-js'
import { About } from '#client/screens/console/about/About.tsx'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ItemNotes } from '#client/screens/console/notes/ItemNotes.tsx'
import { NotesDialog } from '#client/screens/console/notes/NotesDialog.tsx'
import { People } from '#client/screens/console/people/People.tsx'
import { Door } from '#client/screens/console/people/parts/Door.tsx'
import { Privacy } from '#client/screens/console/people/parts/Privacy.tsx'
import { createProgramme } from '#client/screens/console/programme/create-programme.ts'
import { Programme } from '#client/screens/console/programme/Programme.tsx'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { tableOf } from '#shared/kernel/table.ts'
import type { Door as DoorState } from '#shared/people/door.ts'
import { OnDesk } from './console-specimen.tsx'
import { Of } from './Sheet.tsx'
import { empty, overfull, plain, running } from './samples/gathering.ts'
import { withNotes } from './samples/shown.ts'
import { TITLE_OF_120, UNREADABLE } from './samples/texts.ts'

const nothing = () => undefined
/** As it comes: a municipality written two ways, one that is not known, and somebody twice. */
const LIST =
  'HR-leder; Bømlo; HR-leder\nRådgiver; Bomlo; Rådgiver\nVerneombud; Ukjent; x\nHR-leder; Bømlo; HR-leder'
/** With some of the people of the sample at the door, under names of so many letters. */
function atDoor(of: Gathering, door: DoorState, letters = 0): Gathering {
  const some = [...of.people.roster.values()].slice(0, door === 'locked' ? 0 : 4)
  const waiting = some.map(({ id, name, municipality, title }, at) => [
    id,
    {
      ...{ person: id, isListed: true, municipality, title, at, isTurnedAway: at === 3 },
      name: name.padEnd(letters, 'm'),
    },
  ])
  return { ...of, people: { ...of.people, door, waiting: tableOf(Object.fromEntries(waiting)) } }
}
const OFFLINE = { status: 'offline' } as const

function Plan(): JSX.Element {
  const programme = createProgramme(useDesk())
  return <Programme programme={programme} onAsk={nothing} onEdit={nothing} />
}

/** What is prepared: the programme, the gathering, and who takes part. */
export function ConsolePlan(): JSX.Element {
  return (
    <>
      <Of name="Programme: Editor, Reading, BalanceStrip, DayRow, ItemRow, HandRow, KindIcon, WarningRow, LeftOutRow, Changes, Conflict, Earlier, Invite">
        <OnDesk is="in use" of={running} whole wide>
          <Plan />
        </OnDesk>
        <OnDesk
          is="error: lines that cannot be read"
          of={running}
          whole
          wide
          write={['textarea', UNREADABLE]}
        >
          <Plan />
        </OnDesk>
        <OnDesk
          is="error: another leader was quicker"
          of={running}
          line={{ outcome: { ok: false, code: 'agenda-changed' } }}
          asked="programme"
          whole
          wide
        >
          <Plan />
        </OnDesk>
        <OnDesk is="all that can be done to a row" of={running} whole wide press="td.tasks [aria-expanded]">
          <Plan />
        </OnDesk>
        <OnDesk is="empty" of={empty} whole wide>
          <Plan />
        </OnDesk>
        <OnDesk is="overfull: titles of 120" of={overfull} whole wide>
          <Plan />
        </OnDesk>
      </Of>
      <Of name="About: Municipalities, People">
        <OnDesk is="plain" of={running} whole wide focus=".inp">
          <About onLinks={nothing} />
        </OnDesk>
        <OnDesk is="empty" of={empty} whole wide>
          <About onLinks={nothing} />
        </OnDesk>
        <OnDesk
          is="offline (disabled), error"
          of={overfull}
          line={OFFLINE}
          whole
          wide
          write={['#about-municipalities', 'Bømlo']}
        >
          <About onLinks={nothing} />
        </OnDesk>
      </Of>
      <Of name="Roster, DropFile, RosterList, PersonForm">
        <OnDesk is="a list" of={plain} wide>
          <People />
        </OnDesk>
        <OnDesk is="a list as it is read, with things to look at" of={plain} wide write={['textarea', LIST]}>
          <People />
        </OnDesk>
        <OnDesk is="somebody being edited" of={plain} wide press="[data-edit]">
          <People />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={plain} line={OFFLINE} wide>
          <People />
        </OnDesk>
        <OnDesk is="empty" of={empty} wide>
          <People />
        </OnDesk>
        <OnDesk is="31 municipalities, names of 60" of={overfull} wide focus="[type=search]">
          <People />
        </OnDesk>
      </Of>
      <Of name="Privacy">
        <OnDesk is="as it is at first" of={running} whole wide>
          <Privacy />
        </OnDesk>
      </Of>
      <Of name="Door">
        <OnDesk is="asks first: some wait, one was turned away" of={atDoor(plain, 'ask')} wide>
          <Door />
        </OnDesk>
        <OnDesk is="locked" of={atDoor(plain, 'locked')} wide>
          <Door />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={atDoor(plain, 'ask')} line={OFFLINE} wide>
          <Door />
        </OnDesk>
        <OnDesk is="overfull: names of 60" of={atDoor(overfull, 'ask', 60)} wide>
          <Door />
        </OnDesk>
      </Of>
      <Of name="NotesDialog, ItemNotes">
        <OnDesk is="goals and practical notes, empty" of={running} whole>
          <NotesDialog open onClose={nothing} />
        </OnDesk>
        <OnDesk is="written, focus" of={withNotes} whole focus="textarea">
          <NotesDialog open onClose={nothing} />
        </OnDesk>
        <OnDesk is="offline (disabled)" of={withNotes} line={OFFLINE} whole>
          <NotesDialog open onClose={nothing} />
        </OnDesk>
        <OnDesk is="of an item" of={withNotes} whole>
          <ItemNotes open item="talks" title="Samtaler i gruppe" onClose={nothing} />
        </OnDesk>
        <OnDesk
          is="of an item, error: a link without an address"
          of={running}
          whole
          write={['#item-links', 'Film om prosjektet']}
          press="[type=submit]"
        >
          <ItemNotes open item="talks" title={TITLE_OF_120} onClose={nothing} />
        </OnDesk>
      </Of>
    </>
  )
}
