import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { createGathering } from '#client/connection/create-gathering.ts'
import { connectByLink } from '#client/connection/link-secret.ts'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import '#client/ui/console.css'
import './form.css'
import { FormPage } from './FormPage.tsx'
import { gatheringIn } from './form.model.ts'
import { ready } from './words.ts'

// Both listen from the first moment: the view must not come before somebody listens, however slow the words are.
const connection = connectByLink('form', gatheringIn(location.pathname))
const gathering = createRoot(() => createGathering(connection))

void ready().then(() => {
  const root = document.getElementById('root')
  if (root) render(() => <FormPage {...{ connection, gathering }} />, root)
})
