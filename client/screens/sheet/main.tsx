import type { JSX } from 'solid-js'
import { render } from 'solid-js/web'
import '#client/ui/tokens.css'
import '#client/ui/fonts.css'
import './sheet.css'
import { SURFACES, type Surface } from './surfaces.ts'

/** Each surface with its own words and stylesheet: what one has, the others do not get. */
const SHEETS: Readonly<Record<Surface, () => Promise<() => JSX.Element>>> = {
  phone: async () => {
    await (await import('#client/screens/phone/words.ts')).ready()
    const { fetchLater, findLater } = await import('#client/screens/phone/later.tsx')
    findLater(() => import('#client/screens/phone/later/parts.ts'))
    await Promise.all([
      fetchLater(),
      import('#client/activities/panel/phone-words.ts').then(({ ready }) => ready()),
      import('#client/activities/commitments/phone-words.ts').then(({ ready }) => ready()),
      import('#client/activities/evaluation/phone-words.ts').then(({ ready }) => ready()),
      import('#client/summary/phone-words.ts').then(({ ready }) => ready()),
      import('#client/activities/question/words.ts').then(({ ready }) => ready()),
      import('#client/figures/words.ts').then(({ ready }) => ready()),
    ])
    return (await import('./PhoneSheet.tsx')).PhoneSheet
  },
  console: async () => {
    await Promise.all([
      import('#client/screens/console/words.ts').then(({ ready }) => ready()),
      import('#client/screens/console/people/words.ts').then(({ ready }) => ready()),
      import('#client/notes/words.ts').then(({ ready }) => ready()),
      import('#client/summary/words.ts').then(({ ready }) => ready()),
      import('#client/screens/console/polls/words.ts').then(({ ready }) => ready()),
      import('#client/figures/words.ts').then(({ ready }) => ready()),
      import('#client/figures/console-words.ts').then(({ ready }) => ready()),
      import('#client/figures/programme-words.ts').then(({ ready }) => ready()),
      import('#client/screens/projector/words.ts').then(({ ready }) => ready()),
      import('#client/screens/console/rehearsal/words.ts').then(({ ready }) => ready()),
      import('#client/screens/console/preflight/words.ts').then(({ ready }) => ready()),
      import('#client/screens/console/reporting/words.ts').then(({ ready }) => ready()),
      import('#client/screens/form/words.ts').then(({ ready }) => ready()),
      import('#client/screens/console/report/words.ts').then(({ ready }) => ready()),
      import('#client/screens/replay/words.ts').then(({ ready }) => ready()),
      import('#client/screens/console/seating/words.ts').then(({ ready }) => ready()),
      import('#client/seating/print/words.ts').then(({ ready }) => ready()),
      import('#client/screens/console/library/words.ts').then(({ ready }) => ready()),
      import('#client/library/texts.ts').then(({ ready }) => ready()),
    ])
    return (await import('./ConsoleSheet.tsx')).ConsoleSheet
  },
  hall: async () => {
    await (await import('#client/screens/projector/words.ts')).ready()
    return (await import('./HallSheet.tsx')).HallSheet
  },
  home: async () => {
    await Promise.all([
      import('#client/screens/home/words.ts').then(({ ready }) => ready()),
      import('#client/screens/home/programme-words.ts').then(({ ready }) => ready()),
      import('#client/screens/check/words.ts').then(({ ready }) => ready()),
      import('#client/library/texts.ts').then(({ ready }) => ready()),
    ])
    return (await import('./HomeSheet.tsx')).HomeSheet
  },
  remote: async () => {
    await Promise.all([
      import('#client/screens/console/words.ts').then(({ ready }) => ready()),
      import('#client/screens/remote/words.ts').then(({ ready }) => ready()),
    ])
    return (await import('./RemoteSheet.tsx')).RemoteSheet
  },
  programme: async () => {
    await Promise.all([
      import('#client/screens/programme/words.ts').then(({ ready }) => ready()),
      import('#client/screens/programme/desk-words.ts').then(({ ready }) => ready()),
      import('#client/screens/programme/told-words.ts').then(({ ready }) => ready()),
      import('#client/screens/programme/municipalities/plan-words.ts').then(({ ready }) => ready()),
      import('#client/screens/programme/several/several-words.ts').then(({ ready }) => ready()),
      import('#client/screens/programme/over-time/over-time-words.ts').then(({ ready }) => ready()),
      import('#client/screens/home/words.ts').then(({ ready }) => ready()),
      import('#client/library/texts.ts').then(({ ready }) => ready()),
      import('#client/figures/console-words.ts').then(({ ready }) => ready()),
      import('#client/screens/municipality/words.ts').then(({ ready }) => ready()),
      import('#client/screens/research/words.ts').then(({ ready }) => ready()),
      import('#client/screens/programme/research/words.ts').then(({ ready }) => ready()),
      import('#client/figures/words.ts').then(({ ready }) => ready()),
    ])
    return (await import('./ProgrammeSheet.tsx')).ProgrammeSheet
  },
}

/** On a sheet a dialog stands in its place, beside the others, instead of over them all. */
HTMLDialogElement.prototype.showModal = function open() {
  this.open = true
}

async function start(root: HTMLElement) {
  const surface = SURFACES.find((each) => location.pathname.endsWith(`/${each}`)) ?? 'phone'
  const Page = await SHEETS[surface]()
  render(() => <Page />, root)
  // Parts of a screen that take the focus when they come have no such right here.
  requestAnimationFrame(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.scrollTo(0, 0)
    document.documentElement.dataset.sheet = surface
  })
}

const root = document.getElementById('sheet')
if (root) void start(root)
