import { describe, expect, it } from 'vitest';
import { guessMetadata } from '../../src/segment/metadata.ts';

describe('guessMetadata', () => {
  it('joins title lines and folds white space', () => {
    expect(guessMetadata(['STATEMENT', 'of the  Council', 'on AI']).title).toBe('STATEMENT of the Council on AI');
  });

  it('finds the issuer between "of" and what the text is on', () => {
    expect(guessMetadata(['Statement of the Council of the Assembly in connection with AI']).issuer).toBe(
      'Council of the Assembly',
    );
    expect(guessMetadata(['Joint Statement by BRICS Leaders on AI']).issuer).toBe('BRICS Leaders');
  });

  it('leaves the issuer unknown where the title does not say', () => {
    expect(guessMetadata(['Global AI Governance Initiative']).issuer).toBeNull();
  });

  it.each([
    ['Statement of the Council on AI', 'statement'],
    ['The Bletchley Declaration', 'declaration'],
    ['Recommendation of the Council on Artificial Intelligence', 'recommendation'],
    ['Governance Principles for a New Generation of AI', 'principles'],
    ['Framework Convention on Artificial Intelligence', 'treaty'],
    ['REGULATION (EU) 2024/1689', 'regulation'],
    ['National AI Strategy', 'strategy'],
    ['Thoughts on AI in practice', 'text'],
  ])('takes %j for a %s', (title, kind) => {
    expect(guessMetadata([title]).kind).toBe(kind);
  });

  it('knows nothing where there is no title', () => {
    expect(guessMetadata([])).toEqual({ title: null, issuer: null, kind: 'text' });
  });
});
