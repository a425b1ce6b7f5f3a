import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { bare, led, running, TODAY } from '#client/screens/sheet/samples/programme.ts'
import { TEMPLATES_VERSION } from '#shared/library/templates.ts'
import { button, cleared, inBokmål, open, write } from './owner-page.tsx'

beforeEach(inBokmål)
afterEach(cleared)

/** What is pressed to make a gathering, begun from what is called so. */
async function made(begin: string) {
  fireEvent.click(button(deskWords().gathering.make))
  const form = within(await vi.waitFor(() => screen.getByRole('form', { name: deskWords().make.title })))
  fireEvent.click(form.getByLabelText(new RegExp(`^${begin}`)))
  const make = () => fireEvent.click(form.getByRole('button', { name: deskWords().gathering.make }))
  return { form, make }
}
const opened = (name: string) => within(screen.getByRole('region', { name }))

test('[PP13] a phase is added, and a gathering planned in one, for a whole county', async () => {
  const { sent } = await open(running, 'gatherings')
  fireEvent.click(button(deskWords().gatherings.addPhase))
  write(deskWords().phase.title, 'Oppfølging')
  write(deskWords().phase.from, '2013-09-01')
  fireEvent.click(button(words().common.save))
  expect(sent[0]).toMatchObject({
    ...{ type: 'AddPhase', title: 'Oppfølging', from: '2013-09-01', to: '2013-09-01' },
  })
  await vi.waitFor(() => expect(screen.queryByLabelText(deskWords().phase.title)).toBeNull())
  fireEvent.click(button(deskWords().gatherings.planIn('Lokale konferanser')))
  write(deskWords().planned.title, 'Konferanse i Balsfjord')
  write(deskWords().planned.from, '2013-04-20')
  fireEvent.click(screen.getByLabelText('Troms'))
  fireEvent.click(button(words().common.save))
  expect(sent[1]).toMatchObject({
    ...{
      type: 'PlanGathering',
      phase: 'local',
      title: 'Konferanse i Balsfjord',
      from: '2013-04-20',
      to: null,
    },
    municipalities: ['malselv', 'balsfjord'],
  })
})

test('[PP13] a gathering is moved to another phase, cancelled with a reason, and said to be held', async () => {
  const { sent } = await open(running, 'gatherings', 'troms')
  const troms = opened('Troms')
  fireEvent.click(troms.getByRole('button', { name: words().common.edit }))
  fireEvent.change(troms.getByLabelText(deskWords().planned.phase), { target: { value: 'local' } })
  fireEvent.click(troms.getByRole('button', { name: words().common.save }))
  await vi.waitFor(() =>
    expect(sent.map(({ type }) => type)).toEqual(['RevisePlannedGathering', 'MoveGathering']),
  )
  fireEvent.click(await vi.waitFor(() => troms.getByRole('button', { name: deskWords().gathering.cancel })))
  fireEvent.input(troms.getByLabelText(deskWords().gathering.why), { target: { value: 'Storm' } })
  fireEvent.click(troms.getByRole('button', { name: deskWords().gathering.cancelNow }))
  expect(sent[2]).toEqual({ type: 'CancelGathering', planned: 'troms', why: 'Storm' })
  await vi.waitFor(() =>
    expect(troms.queryByRole('button', { name: deskWords().gathering.cancelNow })).toBeNull(),
  )
  fireEvent.click(troms.getByRole('button', { name: deskWords().gathering.sayHeld }))
  expect(sent[3]).toEqual({ type: 'SayGatheringHeld', planned: 'troms' })
  cleanup()
  const again = await open(
    led(running, [{ type: 'CancelGathering', planned: 'troms', why: 'Storm' }]),
    'gatherings',
    'troms',
  )
  expect(screen.getByText('Avlyst: Storm')).toBeTruthy()
  fireEvent.click(button(deskWords().gathering.revive))
  expect(again.sent).toEqual([{ type: 'ReviveGathering', planned: 'troms' }])
})

test('[PP14] a gathering is made from its plan, and the way to its console stands there', async () => {
  const fetched = vi.fn(async () => ({ json: async () => ({ gathering: 'g1', secret: 's3' }) }))
  vi.stubGlobal('fetch', fetched)
  await open(running, 'gatherings', 'troms')
  fireEvent.click(button(deskWords().gathering.make))
  // A county meeting begins as one, unless something else is chosen.
  const form = within(await vi.waitFor(() => screen.getByRole('form', { name: deskWords().make.title })))
  expect(form.getByLabelText<HTMLInputElement>(/^Fylkessamling|^Fylkesmøte/).checked).toBe(true)
  fireEvent.click(form.getByRole('button', { name: deskWords().gathering.make }))
  const link = await vi.waitFor(() => screen.getByRole('link', { name: deskWords().gathering.toConsole }))
  expect(link.getAttribute('href')).toBe('/console/g1#s3')
  const [address, { body }] = fetched.mock.calls[0] as unknown as [string, { body: string }]
  expect([address, JSON.parse(body)]).toEqual([
    '/api/programmes/gathering',
    expect.objectContaining({
      ...{ programme: 'sheet', planned: 'troms' },
      from: { is: 'template', template: 'county-meeting', version: TEMPLATES_VERSION, language: 'nb' },
    }),
  ])
})

test('[PP14] where it cannot be made, the reason stands there', async () => {
  vi.stubGlobal('fetch', async () => ({ json: async () => ({ ok: false, code: 'gathering-cancelled' }) }))
  await open(running, 'gatherings', 'troms')
  const { make } = await made(deskWords().make.empty.title)
  make()
  expect(await vi.waitFor(() => screen.getByText('Samlingen er avlyst.'))).toBeTruthy()
})

test('[PP15] a letter is written out with the municipality’s own link, and said to be sent by whoever sent it', async () => {
  const { sent, asked } = await open(running, 'gatherings', 'troms')
  fireEvent.click(button(`${deskWords().replies.invite} Målselv`))
  const letter = within(
    await vi.waitFor(() => screen.getByRole('region', { name: deskWords().replies.letterTo('Målselv') })),
  )
  expect(asked).toEqual([{ do: 'municipalities' }])
  const text = letter.getByRole<HTMLTextAreaElement>('textbox').value
  expect(text).toContain('http://x/municipality/p?invitation=troms#m')
  expect(text).toContain('tirsdag 12. mars 2013')
  const mail = letter.getByRole('link', { name: deskWords().replies.mail }).getAttribute('href') ?? ''
  expect(mail).toMatch(/^mailto:\?subject=Invitasjon%20til%20M/)
  fireEvent.click(letter.getByRole('button', { name: deskWords().replies.sent }))
  expect(sent).toEqual([{ type: 'MarkInvited', planned: 'troms', municipalities: ['malselv'] }])
})

test('[PP15] who is silent is reminded, and it is marked when it is time', async () => {
  const silent = led(
    running,
    [{ type: 'SetReplyBy', planned: 'troms', replyBy: '2013-02-20', reminders: [7] }],
    [
      { type: 'MarkInvited', planned: 'troms', municipalities: ['malselv'] },
      { role: 'owner' },
      TODAY - 10 * 86_400_000,
    ],
  )
  const { sent } = await open(silent, 'gatherings', 'troms')
  expect(screen.getByLabelText(deskWords().replies.due)).toBeTruthy()
  fireEvent.click(button(`${deskWords().replies.remind} Målselv`))
  fireEvent.click(await vi.waitFor(() => screen.getByRole('button', { name: deskWords().replies.sent })))
  expect(sent).toEqual([{ type: 'MarkReminded', planned: 'troms', municipalities: ['malselv'] }])
})

test('[PP16] the text of each language, as one of them reads it, and the last day to reply', async () => {
  const { sent } = await open(running, 'gatherings', 'troms')
  write(deskWords().texts.replyBy, '2013-03-01')
  expect(sent).toEqual([{ type: 'SetReplyBy', planned: 'troms', replyBy: '2013-03-01', reminders: [] }])
  fireEvent.change(screen.getByLabelText(words().common.language, { selector: '.deskform *' }), {
    target: { value: 'nn' },
  })
  write(deskWords().texts.subject, 'Kom til {stad}')
  const preview = within(screen.getByRole('region', { name: deskWords().texts.preview('Målselv') }))
  expect(preview.getByText('Kom til Målselv')).toBeTruthy()
  fireEvent.click(screen.getByText(deskWords().texts.title))
  fireEvent.click(button(deskWords().texts.save))
  expect(sent[1]).toMatchObject({ type: 'WriteInvitation', language: 'nn', subject: 'Kom til {stad}' })
})

test('[PP17] a pasted list is looked over, what is wrong stands with its line, and a county is chosen', async () => {
  const { sent } = await open(bare, 'municipalities')
  write(deskWords().add.paste, 'Nordland\nVefsn\nVefsn kommune\nTroms:\nBalsfjord\n')
  expect(screen.getByText(/^Linje 3: .*er den samme som Vefsn/)).toBeTruthy()
  expect(screen.getAllByRole('rowheader').map((each) => each.textContent)).toEqual(['Vefsn', 'Balsfjord'])
  fireEvent.change(screen.getByLabelText(deskWords().add.countyOf('Vefsn')), {
    target: { value: 'finnmark' },
  })
  fireEvent.click(button(deskWords().add.add(2)))
  expect(sent).toEqual([
    {
      type: 'AddMunicipalities',
      municipalities: [
        expect.objectContaining({ name: 'Vefsn', county: 'finnmark', language: 'nb' }),
        expect.objectContaining({ name: 'Balsfjord', county: 'troms' }),
      ],
    },
  ])
})

test('[PP17] nothing is added while a county is missing', async () => {
  await open(bare, 'municipalities')
  write(deskWords().add.paste, 'Vefsn')
  expect(screen.getByText(/^Linje 1: Vefsn mangler fylke/)).toBeTruthy()
  expect(button(deskWords().add.add(1)).hasAttribute('disabled')).toBe(true)
})

test('[PG80] a county chosen by hand goes with its municipality when lines come in above it, and stands after a reload', async () => {
  const { add } = deskWords()
  await open(bare, 'municipalities')
  write(add.paste, 'Vefsn')
  fireEvent.change(screen.getByLabelText(add.countyOf('Vefsn')), { target: { value: 'finnmark' } })
  write(add.paste, 'Balsfjord;Troms\nVefsn')
  cleanup()
  const { sent } = await open(bare, 'municipalities')
  fireEvent.click(button(add.add(2)))
  await vi.waitFor(() => expect(screen.queryByLabelText(add.paste)).toBeNull())
  expect(sent).toMatchObject([
    {
      municipalities: [
        { name: 'Balsfjord', county: 'troms' },
        { name: 'Vefsn', county: 'finnmark' },
      ],
    },
  ])
  cleanup()
  await open(bare, 'municipalities')
  write(add.paste, 'Vefsn')
  expect(button(add.add(1)).hasAttribute('disabled')).toBe(true)
})

test('[PG81] a county that is none, and like none, is told and left to be chosen', async () => {
  await open(bare, 'municipalities')
  write(deskWords().add.paste, 'Kommune;Fylke\nVefsn;Atlantis')
  expect(screen.getByText('Linje 2: Fylket «Atlantis» finnes ikke. Velg fylket selv.')).toBeTruthy()
  expect(screen.getByLabelText<HTMLSelectElement>(deskWords().add.countyOf('Vefsn')).value).toBe('')
  expect(button(deskWords().add.add(1)).hasAttribute('disabled')).toBe(true)
})

test('[PP18] a municipality’s facts and how a promise goes are set, and it withdraws', async () => {
  const { sent } = await open(running, 'municipalities', 'alstahaug')
  write(deskWords().municipality.role, 'Personalsjef')
  fireEvent.click(screen.getByLabelText('Barnehager'))
  fireEvent.click(button(words().common.save))
  expect(sent[0]).toMatchObject({
    ...{ type: 'ReviseMunicipality', municipality: 'alstahaug', role: 'Personalsjef', sectors: ['nursery'] },
  })
  fireEvent.click(button(deskWords().municipality.setStatusOf('Faste oppfølgingsmøter')))
  fireEvent.change(screen.getByLabelText(words().plan.status), { target: { value: 'done' } })
  fireEvent.click(screen.getAllByRole('button', { name: words().common.save })[0] as HTMLElement)
  expect(sent[1]).toMatchObject({
    ...{ type: 'SetPromiseStatus', promise: 'p-alstahaug', status: 'done' },
    base: { status: 'under-way', why: '', learned: '' },
  })
  await vi.waitFor(() =>
    expect(button(deskWords().municipality.withdraw).hasAttribute('disabled')).toBe(false),
  )
  fireEvent.click(button(deskWords().municipality.withdraw))
  expect(sent[2]).toEqual({ type: 'WithdrawMunicipality', municipality: 'alstahaug' })
})

test('[PP18] its link is a code when asked for, and made anew with a second press', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  const { asked } = await open(running, 'municipalities', 'malselv')
  fireEvent.click(button(deskWords().link.code))
  await vi.waitFor(() =>
    expect(screen.getByRole('img', { name: deskWords().link.codeOf('Målselv') })).toBeTruthy(),
  )
  fireEvent.click(button(deskWords().link.renew))
  expect(screen.getByText(deskWords().link.renewEnds)).toBeTruthy()
  expect(asked).toEqual([{ do: 'municipalities' }])
  await vi.advanceTimersByTimeAsync(1_000)
  fireEvent.click(button(deskWords().link.renewNow))
  await vi.waitFor(() => expect(screen.getByText(deskWords().link.renewed)).toBeTruthy())
  expect(asked[1]).toEqual({ do: 'renew-municipalities', municipality: 'malselv' })
})

test('[PP14] a template’s days are seen first, with their dates, and other days than planned are told', async () => {
  await open(running, 'gatherings', 'troms')
  const { form } = await made('Nettverkssamling')
  expect(form.getByText(deskWords().make.otherDays(2, 1))).toBeTruthy()
  expect(form.getAllByRole('heading', { level: 4, hidden: true }).map((each) => each.textContent)).toEqual([
    ...['12. mars', '13. mars'],
  ])
})

test('[PP14] a template newer than the server, and a file that is none, are said in words, and what was chosen stands', async () => {
  const answers = [{ ok: false, code: 'template-too-new', found: '2' }]
  vi.stubGlobal('fetch', async () => ({ json: async () => answers.shift() }))
  await open(running, 'gatherings', 'troms')
  const { form, make } = await made('Lokal')
  make()
  expect(await vi.waitFor(() => form.getByText(/^Siden er nyere enn Samling/))).toBeTruthy()
  expect(form.getByLabelText<HTMLInputElement>(/^Lokal/).checked).toBe(true)
  fireEvent.click(form.getByLabelText(/^Fra en programfil/))
  expect(form.getByRole('button', { name: deskWords().gathering.make }).hasAttribute('disabled')).toBe(true)
  const pick = (text: string) =>
    fireEvent.change(form.getByLabelText(deskWords().make.pick), {
      target: { files: [new File([text], 'a.json')] },
    })
  pick('null')
  expect(await vi.waitFor(() => form.getByText(/ikke en programfil/))).toBeTruthy()
})

test('[PG83] a programme file that is written wrongly says on which line, and makes nothing', async () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  await open(running, 'gatherings', 'troms')
  const { form, make } = await made('Fra en programfil')
  const written = new File(['{ "format": "samling-programme",\n "version": 1,,\n}'], 'a.json')
  fireEvent.change(form.getByLabelText(deskWords().make.pick), { target: { files: [written] } })
  expect(await vi.waitFor(() => form.getByText(/ved linje 2:15/))).toBeTruthy()
  make()
  expect(fetched).not.toHaveBeenCalled()
})

test('[PP14] a gathering is begun like another of the programme, and its own link is for whoever leads it', async () => {
  const fetched = vi.fn(async () => ({ json: async () => ({ gathering: 'g1', secret: 's3' }) }))
  vi.stubGlobal('fetch', fetched)
  const linked = led(running, [
    { type: 'LinkGathering', planned: 'finnmark', gathering: 'g-finnmark' },
    { role: 'server' },
  ])
  await open(linked, 'gatherings', 'troms')
  const { make } = await made(deskWords().make.like.title)
  make()
  await vi.waitFor(() => expect(fetched).toHaveBeenCalled())
  const [, { body }] = fetched.mock.calls[0] as unknown as [string, { body: string }]
  expect(JSON.parse(body).from).toEqual({ is: 'like', planned: 'finnmark' })
  cleanup()
  const { asked } = await open(linked, 'gatherings', 'finnmark')
  fireEvent.click(button(deskWords().leader.fetch))
  await vi.waitFor(() => expect(asked).toEqual([{ do: 'gatherings' }]))
  const mail = await vi.waitFor(() => screen.getByRole('link', { name: deskWords().replies.mail }))
  expect(decodeURIComponent(mail.getAttribute('href') ?? '')).toContain('http://x/console/g-finnmark#s')
})

test('[PP15] what was said of a gathering that is over is fetched when it is looked at', async () => {
  await open(running, 'gatherings', 'muster')
  const replies = await vi.waitFor(() => screen.getAllByText(deskWords().replies.stands.comes))
  expect(replies).toHaveLength(9)
  expect(screen.queryByText(deskWords().replies.stands['not-invited'])).toBeNull()
})
