import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/report/table.ts';

describe('tableOf', () => {
  const columns = [
    { name: 'word', about: 'the word', isBrief: true, of: (item: string) => item },
    { name: 'length', about: 'its length', of: (item: string) => item.length },
  ];

  it('reads every column off every item, in order', () => {
    expect(tableOf('words', ['clause', 'a'], columns).rows).toEqual([
      ['clause', 6],
      ['a', 1],
    ]);
  });

  it('keeps its columns where there are no items', () => {
    expect(tableOf('words', [], columns)).toEqual({
      name: 'words',
      columns: [
        { name: 'word', about: 'the word', isBrief: true },
        { name: 'length', about: 'its length', isBrief: false },
      ],
      rows: [],
    });
  });
});
