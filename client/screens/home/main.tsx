import { render } from 'solid-js/web'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import './home.css'
import { takeOwnerLink } from './ask-server.ts'
import { HomePage } from './HomePage.tsx'
import { ready } from './words.ts'

await Promise.all([ready(), takeOwnerLink()])
const app = document.getElementById('app')
if (app) {
  app.replaceChildren()
  render(() => <HomePage />, app)
}
