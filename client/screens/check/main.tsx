import { render } from 'solid-js/web'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import '#client/screens/home/home.css'
import { ready as homeReady } from '#client/screens/home/words.ts'
import { CheckPage } from './CheckPage.tsx'
import { ready } from './words.ts'

await Promise.all([ready(), homeReady()])
const app = document.getElementById('app')
if (app) {
  app.replaceChildren()
  render(() => <CheckPage />, app)
}
