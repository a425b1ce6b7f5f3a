/** Where a phone keeps its own secret in the gathering with this code; its page and the observer's page are the same person by it. */
export const tokenPlace = (code: string) => `samling/token/${code}`
