import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { templateOf } from '#client/activities/evaluation/template.ts'
import { texts, ready as textsReady } from '#client/library/texts.ts'
import { whyText } from '#client/screens/home/home.model.ts'
import { FromTemplate } from '#client/screens/home/parts/FromTemplate.tsx'
import { ready, words } from '#client/screens/home/words.ts'
import { words as enForm } from '#client/words/en/evaluation-console.ts'
import { words as nbForm } from '#client/words/nb/evaluation-console.ts'
import { words as nnForm } from '#client/words/nn/evaluation-console.ts'
import { setLanguage } from '#client/words/words.ts'
import { texts as en } from '#shared/library/en/texts.ts'
import { setupOf } from '#shared/library/library.ts'
import { texts as nb } from '#shared/library/nb/texts.ts'
import { texts as nn } from '#shared/library/nn/texts.ts'
import { TEMPLATE_IDS } from '#shared/library/templates.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), textsReady()])
  await vi.waitFor(() => {
    expect(words().create.template).toBe('Mal')
    expect(texts()).toBe(nb)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('[LI15] a template is chosen with its days in view, and is asked for once it has a first day', async () => {
  const asked: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    asked.push({ path, body: JSON.parse(body) })
    return { ok: true, json: async () => ({ ok: false, code: 'template-unknown', found: 'kick-off' }) }
  })
  render(() => <FromTemplate />)
  expect(screen.getAllByRole('radio')).toHaveLength(TEMPLATE_IDS.length)
  expect(screen.getByText('2 dager, 25 poster')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /^Kick-off/ }))
  expect(screen.getByText('1 dag, 12 poster')).toBeTruthy()
  fireEvent.submit(screen.getByRole('button', { name: 'Lag samlingen' }))
  expect(screen.getByText(words().create.noDay)).toBeTruthy()
  expect(document.activeElement?.id).toBe('first-day')
  expect(asked).toEqual([])
  fireEvent.input(screen.getByLabelText('Første dag'), { target: { value: '2027-03-03' } })
  expect(screen.getByRole('heading', { level: 3 }).textContent).toMatch(/Dag 1, .*3\. mars 2027/)
  fireEvent.input(screen.getByLabelText('Sted'), { target: { value: ' Bergen ' } })
  fireEvent.submit(screen.getByRole('button', { name: 'Lag samlingen' }))
  const said = whyText(words(), {
    ok: false,
    code: 'template-unknown',
    where: '',
    found: 'kick-off',
    detail: '',
  })
  expect(await screen.findByText(said)).toBeTruthy()
  expect(asked).toEqual([
    {
      path: '/api/gatherings/template',
      body: {
        ...{ template: 'kick-off', version: 1, language: 'nb', title: 'Kick-off' },
        ...{ place: 'Bergen', firstDay: '2027-03-03' },
      },
    },
  ])
})

test('[LI14] the evaluation of the library is the form that one begins with, so that answers can be compared', () => {
  for (const [form, { activities }] of [
    [nbForm, nb],
    [nnForm, nn],
    [enForm, en],
  ] as const) {
    const { title, questions } = templateOf(form)
    expect(setupOf('evaluation', activities.evaluation)).toEqual({ kind: 'evaluation', title, questions })
  }
})
