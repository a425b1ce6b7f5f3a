import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { aptInstall } from './apt-install.ts'
import { findBrowser } from './browser.ts'
import { run } from './run-program.ts'

function download(): void {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  run(process.execPath, cli, 'install', 'chromium')
}

function installPackage(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return
  // Not every release of Debian and Ubuntu has the one without windows.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    aptInstall(name)
    if (findBrowser()) return
  }
}

/** Finds a Chromium that starts, or gets one: Playwright's own, then Debian's. */
export function ensureBrowser(): string | undefined {
  for (const attempt of [() => {}, download, installPackage]) {
    attempt()
    const path = findBrowser()
    if (path) return path
  }
  return undefined
}

export const howToGetOne = [
  'The browser tests need Chromium, and none was found or could be installed. One of these gives it:',
  '  npx playwright install --with-deps chromium',
  '  apt-get install chromium         (Debian, Ubuntu, as root)',
  '  CHROMIUM_PATH=/path/to/chrome    (Chrome, Edge or Chromium already on this machine)',
].join('\n')

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = ensureBrowser()
  console.log(path ?? howToGetOne)
  process.exitCode = path ? 0 : 1
}
