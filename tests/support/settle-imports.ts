import { configure } from '@solidjs/testing-library'
import { afterAll, vi } from 'vitest'

/**
 * Test files share a process and what it has loaded. Words that are still on their way when a file ends would be loaded into a
 * DOM that is gone, and be broken for the files after it.
 */
afterAll(() => vi.dynamicImportSettled())

/** Vitest's second is no time for a part that is fetched when it is wanted, on a machine with other work. Nothing is measured in seconds here. */
const PATIENCE = 20_000
const { waitFor } = vi
vi.waitFor = (look, options) =>
  waitFor(look, typeof options === 'number' ? options : { timeout: PATIENCE, ...options })
configure({ asyncUtilTimeout: PATIENCE })
