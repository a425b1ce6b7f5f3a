import { render, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MunicipalityPage } from '#client/screens/municipality/MunicipalityPage.tsx'
import { ready } from '#client/screens/municipality/words.ts'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { calledIn, timelineOf } from '#client/screens/programme/timeline.model.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { DEMO_DAY, demoHistory } from '#server/programmes/demo/history.ts'
import { lived } from '#server/programmes/demo/records.ts'
import { programmeOwnerView } from '#shared/views/programme-owner.ts'
import { cleared, inBokmål, open } from './owner-page.tsx'

beforeEach(inBokmål)
afterEach(cleared)

const HALL = { id: 'demo-hall', title: 'Nærvær på timeplanen', place: 'Hotellet ved vannet, Bergen' }
const { programme } = lived('programme-demo', demoHistory('nb', HALL))
const view = programmeOwnerView(programme, Date.parse(`${DEMO_DAY}T10:00:00Z`))

test('[PP2] among others of its phase a gathering is called by the county or municipality it is for, and alone by its title', () => {
  const called = (phase: string, id: string) => {
    const stretch = timelineOf(view).stretches.find((each) => each.id === phase)
    const gathering = view.gatherings.find((each) => each.id === id)
    return stretch && gathering ? calledIn(stretch, gathering, view.municipalities) : null
  }
  expect(called('county', 'nord-trondelag')).toBe('Nord-Trøndelag')
  expect(called('local', 'local-halden')).toBe('Halden')
  expect(called('county', 'network')).toBe('Nærvær på timeplanen')
  expect(called('start', 'start')).toBe('Oppstart for ledere og medarbeidere')
})

test('[PP3] what is offered to do leaves the place out where there is no room for the date beside it', async () => {
  await open(programme, 'overview')
  expect(screen.getByRole('button', { name: /^Forbered Nærvær på timeplanen 14\.–15\. feb/ })).toBeTruthy()
})

test('[PP6] the figures page draws the sectors too, each by its name with its latest', async () => {
  await open(programme, 'figures')
  const heading = await screen.findByRole('heading', { name: deskWords().indicators.sectors })
  const card = heading.closest('section')
  const drawn = within(card ?? document.body)
    .getAllByRole('img')
    .at(-1)
  expect(drawn?.textContent).toContain('Barnehager')
  expect(drawn?.textContent).toMatch(/12,6/)
  expect(drawn?.textContent).toMatch(/11,4/)
})

test.each([
  { matches: false, sizes: ['0 0 560 262', '0 0 560 240'], own: '0 0 660 300' },
  { matches: true, sizes: ['0 0 350 230', '0 0 350 240'], own: '0 0 350 240' },
])(
  '[PP90] lines are drawn in the size they are shown in (on a phone: $matches)',
  async ({ matches, sizes, own }) => {
    const width = { matches, addEventListener() {}, removeEventListener() {} }
    vi.stubGlobal('matchMedia', () => width)
    const drawn = () => [...document.querySelectorAll('.figsvg')].map((svg) => svg.getAttribute('viewBox'))
    await open(programme, 'figures')
    await screen.findByRole('heading', { name: deskWords().indicators.sectors })
    expect(drawn()).toEqual(sizes)
    cleared()
    vi.stubGlobal('matchMedia', () => width)
    await ready()
    const line = madeUpProgrammeLine(programme, { by: { role: 'municipality', municipality: 'moss' } })
    render(() => <MunicipalityPage line={line} />)
    await vi.waitFor(() => expect(drawn()).toEqual([own]))
  },
)
