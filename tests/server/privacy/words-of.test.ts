import { expect, test } from 'vitest'
import { wordsOf } from '#server/privacy/words-of.ts'
import type { StoredRecord } from '#server/store/event-store.ts'

let seq = 0
const said = (
  type: string,
  open: Record<string, unknown>,
  more: Partial<StoredRecord> = {},
): StoredRecord => ({
  ...{ seq: ++seq, type: `v1.${type}`, at: 1, by: 'leader', command: null },
  ...{ public: open, private: { text: 'ord' } },
  ...more,
})
/** Which of these are Ane's, as words. */
function found(records: Readonly<Record<string, StoredRecord>>, people = ['ane']): readonly string[] {
  const seqs = wordsOf(Object.values(records), people)
  return Object.keys(records).filter((name) => seqs.includes(records[name]?.seq ?? 0))
}

test('[P-11] what others have made of somebody’s words goes with them, merged cards too, and no more', () => {
  expect(
    found({
      'her note': said('NoteWritten', { note: 'n1', by: 'ane' }),
      'worded by another': said('CardRevised', { card: 'n1', by: 'bo' }),
      'read back': said('ReadBackAsked', { card: 'n1' }),
      'his note': said('NoteWritten', { note: 'n2', by: 'bo' }),
      merged: said('CardsMerged', { card: 'n2', parts: ['n1'], by: 'bo' }, { private: null }),
      'the merged card worded': said('CardRevised', { card: 'n2', by: 'bo' }),
      'his other card': said('CardRevised', { card: 'n3', by: 'bo' }),
    }),
  ).toEqual(['her note', 'worded by another', 'read back', 'the merged card worded'])
})

test('[P-11] a browser that signed with somebody’s name has written for them', () => {
  expect(
    found({
      early: said('NoteWritten', { note: 'n1', by: 'ob-1' }, { by: 'observer' }),
      signed: said('NotesSigned', { by: 'ob-1', person: 'ane' }, { by: 'observer' }),
      another: said('NoteWritten', { note: 'n2', by: 'ob-2' }, { by: 'observer' }),
    }),
  ).toEqual(['early', 'signed'])
})

test('[P-11] under every name they had, and what others told of them; sealed and erased records are left', () => {
  expect(
    found(
      {
        'under another name': said('BallotCast', { person: 'twin' }, { by: 'twin' }),
        'one with a twin': said('PeopleMerged', { person: 'bo', twin: 'twin' }),
        'known by another': said('KnownWell', { person: 'bo' }, { by: 'bo', private: { other: 'ane' } }),
        'typed for a municipality': said('CommitmentWritten', { municipality: 'bomlo' }, { by: 'ane' }),
        sealed: said('AnonymousBallotCast', { activity: 'a' }, { by: null, private: { sealed: 'x' } }),
        'erased before': said('PointAdded', { person: 'ane' }, { private: 'erased' }),
        'nothing private': said('PersonAnswered', { person: 'ane' }, { private: null }),
        'his own': said('PointAdded', { person: 'bo' }, { by: 'bo' }),
      },
      ['ane', 'twin'],
    ),
  ).toEqual(['under another name', 'one with a twin', 'known by another', 'typed for a municipality'])
})
