import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, markPieces } from '../../src/report/marks.ts';

const TEXT = 'big data for all';

/** For each code unit of the text the notes of all marks that cover it. */
function notesAt(text: string, offset: number, marks: readonly Mark[]): Set<string>[] {
  return text.split('').map((_, index) => {
    const covering = marks.filter((mark) => mark.start <= offset + index && offset + index < mark.end);
    return new Set(covering.length === 0 ? [''] : covering.map((mark) => mark.note));
  });
}

describe('markPieces', () => {
  it('gives the whole text as one plain piece where nothing is marked', () => {
    expect(markPieces(TEXT, 0, [])).toEqual([{ text: TEXT, isMarked: false, notes: '' }]);
  });

  it('gives no pieces for an empty text', () => {
    expect(markPieces('', 0, [{ start: 0, end: 0, note: 'x' }])).toEqual([]);
  });

  it('cuts around a mark, whose offsets count from the beginning of the source', () => {
    expect(markPieces(TEXT, 100, [{ start: 104, end: 108, note: 'data' }])).toEqual([
      { text: 'big ', isMarked: false, notes: '' },
      { text: 'data', isMarked: true, notes: 'data' },
      { text: ' for all', isMarked: false, notes: '' },
    ]);
  });

  it('gives the piece where two marks overlap the notes of both', () => {
    const marks = [
      { start: 0, end: 8, note: 'big data' },
      { start: 4, end: 12, note: 'data for' },
    ];
    expect(markPieces(TEXT, 0, marks)).toEqual([
      { text: 'big ', isMarked: true, notes: 'big data' },
      { text: 'data', isMarked: true, notes: 'big data, data for' },
      { text: ' for', isMarked: true, notes: 'data for' },
      { text: ' all', isMarked: false, notes: '' },
    ]);
  });

  it('names what two marks of the same passage have in common once', () => {
    const mark = { start: 4, end: 8, note: 'data' };
    expect(markPieces(TEXT, 0, [mark, { ...mark }]).map((piece) => piece.notes)).toEqual(['', 'data', '']);
  });

  it('marks the last of several separate passages, too', () => {
    const marks = [0, 4, 13].map((start) => ({ start, end: start + 3, note: 'x' }));
    expect(
      markPieces(TEXT, 0, marks)
        .filter((piece) => piece.isMarked)
        .map((piece) => piece.text),
    ).toEqual(['big', 'dat', 'all']);
  });

  it('ignores marks outside the text and cuts those that stick out', () => {
    const marks = [
      { start: 0, end: 10, note: 'before' },
      { start: 5, end: 13, note: 'across' },
      { start: 26, end: 30, note: 'behind' },
    ];
    expect(markPieces(TEXT, 10, marks).map(({ text, notes }) => [text, notes])).toEqual([
      ['big', 'across'],
      [' data for all', ''],
    ]);
  });

  it('gives pieces that joined are the text, each marked if and only if a mark covers it', () => {
    const mark = fc.record({ start: fc.nat(40), end: fc.nat(40), note: fc.constantFrom('a', 'b', 'c') });
    const anyText = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '😀'), maxLength: 20 });
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.array(mark, { maxLength: 6 }), (text, offset, marks) => {
        const pieces = markPieces(text, offset, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.map((piece) => piece.isMarked)).toEqual(pieces.map((piece) => piece.notes !== ''));
        expect(pieces.flatMap((piece) => Array(piece.text.length).fill(new Set(piece.notes.split(', '))))).toEqual(
          notesAt(text, offset, marks),
        );
      }),
    );
  });
});
