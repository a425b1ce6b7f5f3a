import { afterAll, vi } from 'vitest'

/**
 * Test files share a process and what it has loaded. Words that are still on their way when a file ends would be loaded into a
 * DOM that is gone, and be broken for the files after it.
 */
afterAll(() => vi.dynamicImportSettled())
