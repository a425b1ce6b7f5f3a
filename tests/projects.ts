/** The folders of tests/ that vitest runs in Node, all in one project. Each must have tests. */
export const nodeProjects = [
  'domain',
  'views',
  'protocol',
  'contracts',
  'server',
  'fuzz',
  'replay',
  'house',
  // Opens files with programs that nobody here wrote, and gets those it does not find.
  'documents',
]
/** Those that it runs in a DOM: the client's parts, and what needs a page of its own, as it is when it has just been opened. */
export const domProjects = ['client', 'page'] as const

/** Needs servers that are not ours, and leaves its tests out where there are none, except in CI: `tests/engines`. */
export const engineProject = 'engines'
