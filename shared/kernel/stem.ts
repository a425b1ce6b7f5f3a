import { stemmer } from '@orama/stemmers/norwegian'

/** A Norwegian word without its endings, by the Snowball rules; the word in small letters. */
export function stem(word: string): string {
  return stemmer(word)
}
