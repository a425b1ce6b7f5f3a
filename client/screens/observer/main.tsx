import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { createGathering } from '#client/connection/create-gathering.ts'
import { createNow } from '#client/connection/create-now.ts'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import '#client/ui/console.css'
import '#client/notes/notes.css'
import '#client/notes/writing.css'
import '#client/notes/board.css'
import { ready as notesReady } from '#client/notes/words.ts'
import { ready } from '#client/screens/console/words.ts'
import { connectObserver, phoneIn } from './connect.ts'
import { Observer } from './Observer.tsx'

// Both listen from the first moment: the views must not come before somebody listens, however slow the words are.
const connection = connectObserver()
const gathering = createRoot(() => createGathering(connection))
const now = createRoot(() => createNow(connection))

void Promise.all([ready(), notesReady()]).then(() => {
  const root = document.getElementById('root')
  if (root)
    render(() => <Observer {...{ connection, gathering, now }} phone={phoneIn(location.search)} />, root)
})
