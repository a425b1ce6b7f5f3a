import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { createProgrammeLine } from '#client/connection/create-programme-line.ts'
import { connectToProgramme } from '#client/connection/link-secret.ts'
import { programmeIn } from '#client/screens/programme/page.model.ts'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import '#client/ui/console.css'
import './research.css'
import { ResearchPage } from './ResearchPage.tsx'
import { ready } from './words.ts'

// It listens from the first moment: the view must not come before somebody listens, however slow the words are.
const line = createRoot(() =>
  createProgrammeLine(connectToProgramme('researcher', programmeIn(location.pathname))),
)

void ready().then(() => {
  const root = document.getElementById('root')
  if (root) render(() => <ResearchPage line={line} />, root)
})
