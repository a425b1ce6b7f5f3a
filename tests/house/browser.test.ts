import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { afterEach, expect, test, vi } from 'vitest'
import { findBrowser, launchOptions } from '#tests/support/browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'browser-'))

function program(name: string, exitCode: number): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`)
  chmodSync(path, 0o755)
  return path
}

function machine(path: string, variable = ''): void {
  vi.spyOn(chromium, 'executablePath').mockReturnValue(join(folder, 'not-downloaded'))
  vi.stubEnv('SAMLING_TEST_BROWSER', undefined)
  vi.stubEnv('PATH', path)
  vi.stubEnv('CHROMIUM_PATH', variable)
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test.skipIf(process.platform === 'win32')(
  'the first browser that starts is used, a broken one passed over',
  () => {
    program('chromium', 127)
    const chrome = program('google-chrome', 0)
    machine(folder)
    expect(findBrowser()).toBe(chrome)
    expect(launchOptions().executablePath).toBe(chrome)
  },
)

test.skipIf(process.platform === 'win32')('CHROMIUM_PATH goes before what is on the path', () => {
  const own = program('my-browser', 0)
  machine(folder, own)
  expect(findBrowser()).toBe(own)
})

test.skipIf(process.platform !== 'linux')('where there is none, none is found', () => {
  machine('/nowhere', '/nowhere/chrome')
  expect(findBrowser()).toBeUndefined()
})
