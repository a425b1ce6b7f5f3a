import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { createProgrammeLine } from '#client/connection/create-programme-line.ts'
import { connectToProgramme } from '#client/connection/link-secret.ts'
import { ready as figuresReady } from '#client/figures/words.ts'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import '#client/ui/console.css'
import '#client/figures/figure-svg.css'
import './programme.css'
import './forms.css'
import { ProgrammePage } from './ProgrammePage.tsx'
import { programmeIn } from './page.model.ts'
import { ready } from './words.ts'

// It listens from the first moment: the view must not come before somebody listens, however slow the words are.
const line = createRoot(() =>
  createProgrammeLine(connectToProgramme('owner', programmeIn(location.pathname))),
)

void Promise.all([ready(), figuresReady()]).then(() => {
  const root = document.getElementById('root')
  if (root) render(() => <ProgrammePage line={line} />, root)
})
