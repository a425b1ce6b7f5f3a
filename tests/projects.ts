/** The folders of tests/ that vitest runs, in Node; `client` runs beside them in a DOM. Each must have tests. */
export const nodeProjects = ['domain', 'views', 'protocol', 'contracts', 'server', 'fuzz', 'replay', 'house']
