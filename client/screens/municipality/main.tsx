import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { createProgrammeLine } from '#client/connection/create-programme-line.ts'
import { connectToProgramme } from '#client/connection/link-secret.ts'
import { ready as figuresReady } from '#client/figures/words.ts'
import { programmeIn } from '#client/screens/programme/page.model.ts'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import '#client/ui/console.css'
import '#client/figures/figure-svg.css'
import './municipality.css'
import { MunicipalityPage } from './MunicipalityPage.tsx'
import { ready } from './words.ts'

// It listens from the first moment: the view must not come before somebody listens, however slow the words are.
const line = createRoot(() =>
  createProgrammeLine(connectToProgramme('municipality', programmeIn(location.pathname))),
)

void Promise.all([ready(), figuresReady()]).then(() => {
  const root = document.getElementById('root')
  if (root) render(() => <MunicipalityPage line={line} />, root)
})
