import { render } from 'solid-js/web'
import { linkIn } from '#client/along/link-in.ts'
import { TakeAlong } from '#client/along/TakeAlong.tsx'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import './home.css'
import { ready as readyAlong } from '#client/along/words.ts'
import { takeOwnerLink } from './ask-server.ts'
import { HomePage } from './HomePage.tsx'
import { ready } from './words.ts'

const along = linkIn(location)
await Promise.all([ready(), readyAlong(), along === null ? takeOwnerLink() : null])
const app = document.getElementById('app')
if (app) {
  app.replaceChildren()
  render(() => (along === null ? <HomePage /> : <TakeAlong {...along} />), app)
}
