import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

/** Carries the answer to Playwright's workers, so that it is looked for once. */
const KNOWN = 'SAMLING_TEST_BROWSER'

function onPath(name: string): string[] {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
}

/** Where a Chromium may be, best first. */
function candidates(): string[] {
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  return [
    chromium.executablePath(),
    process.env.CHROMIUM_PATH ?? '',
    // Without windows to draw it takes a tenth less of the processors.
    ...onPath('chromium-headless-shell'),
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap(onPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows.map((folder) => (folder ? join(folder, 'Google/Chrome/Application/chrome.exe') : '')),
  ]
}

/** A download without its system libraries is on disk and yet does not start. Windows opens a window when asked. */
function starts(path: string): boolean {
  if (path === '' || !existsSync(path)) return false
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

export function findBrowser(): string | undefined {
  const path = process.env[KNOWN] || candidates().find(starts)
  if (path) process.env[KNOWN] = path
  return path
}

const isRoot = process.getuid?.() === 0

/** Quiet and repeatable: no GPU, no /dev/shm of 64 MB, nothing sent home. Chromium as root needs `--no-sandbox`. */
export function launchOptions(): LaunchOptions {
  const executablePath = findBrowser()
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-default-browser-check',
      '--no-first-run',
      '--no-pings',
    ],
  }
}
