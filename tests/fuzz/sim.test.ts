import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'

/** In a process of its own: the client's half of it needs the browser's build of Solid. */
function sim(...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [
      '--conditions=browser',
      '--import',
      'tsx',
      'tests/sim/main.ts',
      ...args,
    ])
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text
      })
    child.on('close', (code) => resolve({ code, said }))
  })
}

/** What would never end is ended; on a machine with other work ten gatherings take a minute. */
const MOST = 300_000

/** Seeds that once found something; each is played for ever. */
const FOUND = [2, 42, 1625]

test(
  '[R-01] [R-07] [R-08] [R-09] [R-11] [R-12] [R-30] in simulated gatherings nothing accepted is lost or doubled and everybody sees the same, whatever breaks',
  async () => {
    const { code, said } = await sim('--seeds', '10')
    expect(said).toContain('10 gatherings')
    expect({ code, said }).toMatchObject({ code: 0 })
    for (const rare of ['server killed', 'sent again', 'too late'])
      expect(said).not.toMatch(new RegExp(`^ *0  ${rare}$`, 'm'))
  },
  MOST,
)

test.each(FOUND)(
  '[R-29] seed %i, which once found a fault, is played twice alike and finds none',
  async (seed) => {
    const { code, said } = await sim('--seed', `${seed}`)
    const [, first, again] = /trace (\w{16}), again (\w{16})/.exec(said) ?? []
    expect(first).toBe(again)
    expect({ code, said }).toMatchObject({ code: 0 })
  },
  MOST,
)
