import { expect, test } from 'vitest'
import {
  extrasCommand,
  extrasDraft,
  goalsCommand,
  goalsDraft,
  practicalCommand,
  practicalDraft,
} from '#client/screens/console/notes/notes.model.ts'
import { noExtras } from '#shared/showing/showing.ts'

test('[KO39] goals are lines, and are written back as they were read', () => {
  const command = goalsCommand({ heading: 'Sammen', text: ' Én. To.\r\n\r\nTre.' })
  expect(command).toEqual({ type: 'SetGoals', heading: 'Sammen', goals: ['Én. To.', 'Tre.'] })
  expect(goalsDraft({ heading: 'Sammen', goals: ['Én. To.', 'Tre.'] }).text).toBe('Én. To.\nTre.')
  expect(goalsCommand({ heading: '', text: 'a\n'.repeat(13) })).toBe('tooManyLines')
})

test.each([
  ['Lunsj: Restauranten', { label: 'Lunsj', text: 'Restauranten' }],
  ['Lunsj: 12:00 i restauranten', { label: 'Lunsj', text: '12:00 i restauranten' }],
  ['12:00 er det lunsj', { label: '', text: '12:00 er det lunsj' }],
  ['Bussen går fra torget', { label: '', text: 'Bussen går fra torget' }],
])('[KO39] the line “%s”', (text, line) => {
  const draft = { name: '', password: '', hidden: false, contact: '', text }
  const command = practicalCommand(draft)
  expect(command).toMatchObject({ wifi: null, lines: [line] })
  expect(practicalDraft({ wifi: null, contact: '', lines: [line] }).text).toBe(text)
})

test('[KO39] a network has its name and password as typed', () => {
  const draft = { name: ' Hotell', password: ' a;b ', hidden: true, contact: '', text: '' }
  expect(practicalCommand(draft)).toMatchObject({
    wifi: { name: ' Hotell', password: ' a;b ', hidden: true },
  })
})

test.each([
  ['Film https://samling.example/film', [{ label: 'Film', url: 'https://samling.example/film' }]],
  ['https://samling.example', [{ label: '', url: 'https://samling.example' }]],
  ['Om oss samling.example/om', [{ label: 'Om oss', url: 'https://samling.example/om' }]],
  ['', []],
])('[KO39] links “%s”', (links, found) => {
  expect(extrasCommand('i', { ...extrasDraft(noExtras), links })).toMatchObject({ item: 'i', links: found })
})

test.each(['Film', 'javascript:alert(1)', 'Film ftp://x.no', 'mailto:a@b.no'])(
  '[KO39] “%s” has no address that a phone should open',
  (links) => {
    expect(extrasCommand('i', { ...extrasDraft(noExtras), links })).toBe('badLink')
  },
)

test('[KO39] five links are one too many', () => {
  const links = 'https://samling.example\n'.repeat(5)
  expect(extrasCommand('i', { ...extrasDraft(noExtras), links })).toBe('tooManyLinks')
})
