import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { programmePlace } from '#client/connection/programme-place.ts'
import { recall } from '#client/connection/storage.ts'
import { sessionPlace } from '#client/screens/home/mine.model.ts'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import '#client/ui/console.css'
import './replay.css'
import { askServer, createReel } from './create-reel.ts'
import { ReplayPage } from './ReplayPage.tsx'
import { askedIn } from './replay.model.ts'
import { ready } from './words.ts'

const { gathering, programme } = askedIn(location)
const session =
  recall(programme === null ? sessionPlace(gathering) : programmePlace('owner', programme)) ?? ''
const reel = createRoot(() => createReel(askServer({ gathering, session, programme })))
void reel.begin()

void ready().then(() => {
  const root = document.getElementById('root')
  if (root) render(() => <ReplayPage {...{ gathering, reel }} />, root)
})
