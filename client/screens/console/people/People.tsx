import { Door } from './parts/Door.tsx'
import { Privacy } from './parts/Privacy.tsx'
import { Roster } from './parts/Roster.tsx'
import { RosterList } from './parts/RosterList.tsx'
import './people.css'

/** Who is expected and who has come: a list read in, and put right by hand. Loaded when it is first looked at. */
export function People() {
  return (
    <>
      <Door />
      <Roster />
      <RosterList />
      <Privacy />
    </>
  )
}
