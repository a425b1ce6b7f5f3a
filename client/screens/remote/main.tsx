import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { createGathering } from '#client/connection/create-gathering.ts'
import { createNow } from '#client/connection/create-now.ts'
import { connectByLink } from '#client/connection/link-secret.ts'
import '#client/ui/tokens.css'
import '#client/ui/remote.css'
import * as console from '#client/screens/console/words.ts'
import { keepAwake } from '#client/screens/projector/keep-awake.ts'
import { Remote } from './Remote.tsx'
import { gatheringAt } from './remote.model.ts'
import { ready } from './words.ts'

// Both listen from the first moment: the views must not come before somebody listens, however slow the words are.
const connection = connectByLink('remote', gatheringAt(location.pathname))
const gathering = createRoot(() => createGathering(connection))
const now = createRoot(() => createNow(connection))

keepAwake()
void Promise.all([ready(), console.ready()]).then(() => {
  const root = document.getElementById('root')
  if (root) render(() => <Remote connection={connection} gathering={gathering} now={now} />, root)
})
