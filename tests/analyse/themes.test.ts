import { describe, expect, it } from 'vitest';
import { ThemeTagger } from '../../src/analyse/themes.ts';
import type { Codebook, Tag } from '../../src/model.ts';
import { aCodebook, aTheme } from '../builders.ts';
import { readClause } from './words.ts';

/** The tags of a clause that stands at `start` in its source. */
function tagsOf(text: string, codebook: Codebook, start = 0): Tag[] {
  return new ThemeTagger(codebook).tag({ words: readClause(text).reading.words, text, start });
}

/** A codebook whose only theme is found by these indicators. */
function oneTheme(indicators: readonly unknown[], given: Readonly<Record<string, unknown>> = {}): Codebook {
  return aCodebook({ themes: [aTheme({ indicators, ...given })] });
}

function evidenceOf(tag: Tag | undefined): string[] {
  return (tag?.evidence ?? []).map((item) => item.text);
}

const STRONG = { any: ['safe'] };
const WEAK = { any: ['secure'], weight: 'weak' };
const OTHER_WEAK = { any: ['reliable'], weight: 'weak' };

describe('the threshold', () => {
  it('is reached by one strong indicator', () => {
    expect(tagsOf('AI shall be safe.', oneTheme([STRONG]))[0]?.score).toBeCloseTo(0.8, 12);
  });

  it('is not reached by one weak indicator', () => {
    expect(tagsOf('AI shall be secure.', oneTheme([WEAK]))).toEqual([]);
  });

  it('is not reached by one weak indicator found three times', () => {
    expect(tagsOf('Secure data, secure models, secure networks.', oneTheme([WEAK]))).toEqual([]);
  });

  it('is not reached by one weak indicator with two of its phrases', () => {
    expect(tagsOf('Secure and reliable.', oneTheme([{ any: ['secure', 'reliable'], weight: 'weak' }]))).toEqual([]);
  });

  it('is reached by two weak indicators, 1 − 0.6²', () => {
    expect(tagsOf('Secure and reliable AI.', oneTheme([WEAK, OTHER_WEAK]))[0]?.score).toBeCloseTo(0.64, 12);
  });

  it('is passed by a strong and a weak one together, 1 − 0.2 · 0.6', () => {
    expect(tagsOf('Safe and secure AI.', oneTheme([STRONG, WEAK]))[0]?.score).toBeCloseTo(0.88, 12);
  });

  it('leaves a clause without indicators without a theme', () => {
    expect(tagsOf('AI spreads fast.', oneTheme([STRONG]))).toEqual([]);
  });

  it('leaves a clause without words without a theme', () => {
    expect(tagsOf('…', oneTheme([STRONG]))).toEqual([]);
  });
});

describe('with', () => {
  const codebook = oneTheme([{ any: ['framework'], with: ['un', 'united nations'] }]);

  it('counts a find where one of its phrases stands in the same sentence', () => {
    expect(tagsOf('A framework is needed under the United Nations.', codebook)).toHaveLength(1);
  });

  it('does not count a find where none of them stands', () => {
    expect(tagsOf('A framework is needed.', codebook)).toEqual([]);
  });

  it('does not reach into the next sentence', () => {
    expect(tagsOf('A framework is needed. The UN exists.', codebook)).toEqual([]);
  });

  it('counts the finds of its own sentence only', () => {
    const text = 'One framework is national. The other framework is that of the UN.';
    expect(tagsOf(text, codebook)[0]?.evidence).toEqual([{ start: 37, end: 46, text: 'framework' }]);
  });
});

describe('without', () => {
  const codebook = oneTheme([{ any: ['sanction'], without: ['fine', 'penalt*'] }]);

  it('does not count a find where one of its phrases stands in the same sentence', () => {
    expect(tagsOf('No sanctions such as penalties may follow.', codebook)).toEqual([]);
  });

  it('counts a find where its phrases stand in another sentence', () => {
    expect(tagsOf('No sanctions. Penalties may follow.', codebook)).toHaveLength(1);
  });
});

describe('exclude', () => {
  const exclude = ['nations sustainable development'];
  const codebook = oneTheme([{ any: ['nations'] }], { exclude });

  it('takes away a find that lies inside one of its phrases', () => {
    expect(tagsOf('The United Nations Sustainable Development Goals matter.', codebook)).toEqual([]);
  });

  it('shows as `against` what would have counted, beside what counts', () => {
    const text = 'The United Nations shall lead to the United Nations Sustainable Development Goals.';
    const [tag] = tagsOf(text, codebook);
    expect(tag?.evidence).toEqual([{ start: 11, end: 18, text: 'Nations' }]);
    expect(tag?.against).toEqual([{ start: 44, end: 51, text: 'Nations' }]);
  });

  it('keeps a find that only overlaps one of its phrases', () => {
    const wide = oneTheme([{ any: ['united nations'] }], { exclude });
    expect(tagsOf('The United Nations Sustainable Development Goals matter.', wide)).toHaveLength(1);
  });

  it('leaves the excluded find out of the score', () => {
    const weak = oneTheme(
      [
        { any: ['nations'], weight: 'weak' },
        { any: ['goal'], weight: 'weak' },
      ],
      { exclude },
    );
    expect(tagsOf('The United Nations sustainable development goals matter.', weak)).toEqual([]);
  });
});

describe('evidence', () => {
  it('slices to its text in the source, wherever the clause begins', () => {
    const text = 'AI shall be safe — très safe 🛡 and safe.';
    const source = `${'x'.repeat(37)}${text}`;
    const [tag] = tagsOf(text, oneTheme([STRONG]), 37);
    expect(tag?.evidence).toHaveLength(3);
    for (const { start, end, text: quoted } of tag?.evidence ?? []) expect(source.slice(start, end)).toBe(quoted);
  });

  it('is in order of the text, whatever the order of the indicators', () => {
    const codebook = oneTheme([{ any: ['secure'] }, { any: ['safe'] }]);
    expect(evidenceOf(tagsOf('Safe and secure AI.', codebook)[0])).toEqual(['Safe', 'secure']);
  });

  it('is told once where finds overlap', () => {
    const codebook = oneTheme([{ any: ['safe and', 'and secure'] }]);
    expect(evidenceOf(tagsOf('Safe and secure AI.', codebook)[0])).toEqual(['Safe and secure']);
  });

  it('holds the last of several separated passages', () => {
    expect(evidenceOf(tagsOf('Safe here. Nothing there. Safe again. Nothing. Safe.', oneTheme([STRONG]))[0])).toHaveLength(3);
  });
});

describe('a parent', () => {
  const themes = [
    aTheme({ id: 'whole', indicators: [] }),
    aTheme({ id: 'first', parent: 'whole', indicators: [{ any: ['safe'] }] }),
    aTheme({ id: 'other', indicators: [{ any: ['fair'] }] }),
    aTheme({ id: 'second', parent: 'whole', indicators: [{ any: ['secure'] }, { any: ['robust'], weight: 'weak' }] }),
  ];
  const codebook = aCodebook({ themes });

  it('follows from a child and stands at its own place in the codebook', () => {
    expect(tagsOf('Safe and fair.', codebook).map((tag) => tag.theme)).toEqual(['whole', 'first', 'other']);
  });

  it('does not follow from a theme that is no child', () => {
    expect(tagsOf('Fair.', codebook).map((tag) => tag.theme)).toEqual(['other']);
  });

  it('has the best score of its children', () => {
    expect(tagsOf('Secure and robust and safe.', codebook)[0]).toMatchObject({ theme: 'whole', score: 1 - 0.2 * 0.6 });
  });

  it('has the evidence of all its children, in order and each once', () => {
    const shared = aCodebook({
      themes: [...themes, aTheme({ id: 'third', parent: 'whole', indicators: [{ any: ['safe'] }] })],
    });
    expect(evidenceOf(tagsOf('Secure and safe.', shared)[0])).toEqual(['Secure', 'safe']);
  });
});

const REJECTION = {
  rejectsFollowing: ['oppose', 'consider inadmissible'],
  rejectsPreceding: ['be inadmissible'],
  avoidsFollowing: ['prevent', 'avoid'],
  avoidsPreceding: ['be avoided'],
  negatesNext: ['shall not be?', 'never be?'],
  ends: ['and support*'],
  reverses: ['undermin*', 'violat*'],
};

describe('the stance', () => {
  const plain = aCodebook({ rejection: REJECTION, themes: [aTheme({ indicators: [{ any: ['regulation'] }] })] });
  const withObject = aCodebook({
    rejection: REJECTION,
    themes: [aTheme({ object: 'bias', indicators: [{ any: ['bias'] }, { any: ['fairness'] }] })],
  });
  const stanceOf = (text: string, codebook = plain): string | undefined => tagsOf(text, codebook)[0]?.stance;

  it('is to support what is merely named', () => {
    expect(stanceOf('AI needs regulation.')).toBe('supports');
  });

  it('is to reject what follows a rejecting cue', () => {
    expect(stanceOf('We oppose any regulation of AI.')).toBe('rejects');
    expect(stanceOf('We consider inadmissible the regulation of AI.')).toBe('rejects');
  });

  it('is to reject what precedes a backward cue', () => {
    expect(stanceOf('Such regulation would be inadmissible.')).toBe('rejects');
  });

  it('does not follow a forward cue backwards', () => {
    expect(stanceOf('Regulation helps those we oppose.')).toBe('supports');
  });

  it('does not follow a backward cue forwards', () => {
    expect(stanceOf('War would be inadmissible under regulation.')).toBe('supports');
  });

  it('does not reach into another sentence', () => {
    expect(stanceOf('We oppose war. AI needs regulation.')).toBe('supports');
  });

  it('ends where a word of support ends the reach', () => {
    expect(stanceOf('We oppose chaos and support regulation.')).toBe('supports');
    expect(stanceOf('We oppose chaos and regulation.')).toBe('rejects');
  });

  it('is turned round by a reversing word between cue and passage', () => {
    expect(stanceOf('We oppose measures that undermine regulation.')).toBe('supports');
  });

  it('is turned round by a reversing word up to three words behind a passage that a forward cue reaches', () => {
    expect(stanceOf('We oppose regulation being cynically undermined.')).toBe('supports');
    expect(stanceOf('We oppose regulation being cynically and often undermined.')).toBe('rejects');
  });

  it('is not turned round by what the passage itself does to something else', () => {
    expect(stanceOf('We oppose regulation that undermines trust.')).toBe('rejects');
  });

  it('is not turned round by a reversing word behind the passage in another sentence', () => {
    expect(stanceOf('We oppose regulation. Undermining is common.')).toBe('rejects');
  });

  it('is turned round by a reversing word before a passage that a backward cue reaches', () => {
    expect(stanceOf('Acts that violate regulation would be inadmissible.')).toBe('supports');
    expect(stanceOf('Violations abound. Such regulation would be inadmissible.')).toBe('rejects');
  });

  it('is turned round by a reversing word between the passage and a backward cue', () => {
    expect(stanceOf('Regulation undermined at will would be inadmissible.')).toBe('supports');
  });

  it('is not turned round by a reversing word before the forward cue', () => {
    expect(stanceOf('Undermined as we are, we oppose regulation.')).toBe('rejects');
  });

  it('is to reject what is negated right before it', () => {
    expect(stanceOf('AI shall not be regulation.')).toBe('rejects');
    expect(stanceOf('There shall not regulation be.')).toBe('rejects');
  });

  it('is not to reject what stands further behind a negation', () => {
    expect(stanceOf('AI shall not be used for regulation.')).toBe('supports');
  });

  it('is not to reject what begins the sentence after a negation', () => {
    expect(stanceOf('They think they shall not. Regulation is needed.')).toBe('supports');
  });

  it('of a theme without an object does not follow a cue inside its own passage', () => {
    const whole = aCodebook({ rejection: REJECTION, themes: [aTheme({ indicators: [{ any: ['oppose chaos'] }] })] });
    expect(stanceOf('We oppose chaos.', whole)).toBe('supports');
  });

  it('of a theme with an object follows a cue inside its own passage', () => {
    const whole = aCodebook({
      rejection: REJECTION,
      themes: [aTheme({ object: 'chaos', indicators: [{ any: ['oppose chaos'] }] })],
    });
    expect(stanceOf('We oppose chaos.', whole)).toBe('rejects');
  });

  it('is mixed where a clause does both', () => {
    expect(stanceOf('We oppose foreign regulation. AI needs regulation.')).toBe('mixed');
  });

  it('does not take avoiding for rejecting where the theme has no object', () => {
    expect(stanceOf('We want to prevent regulation gaps.')).toBe('supports');
  });

  it('is to reject the object of a theme that is to be avoided', () => {
    expect(stanceOf('We prevent bias.', withObject)).toBe('rejects');
    expect(stanceOf('Bias shall be avoided.', withObject)).toBe('rejects');
  });

  it('is to reject the object where a clause also speaks for the theme', () => {
    expect(stanceOf('We oppose bias. We want fairness.', withObject)).toBe('rejects');
  });

  it('is to support a theme with an object that a clause only names', () => {
    expect(stanceOf('We want fairness.', withObject)).toBe('supports');
  });

  it('of a parent is to support what its child supports by rejecting', () => {
    const codebook = aCodebook({
      rejection: REJECTION,
      themes: [
        aTheme({ id: 'whole', indicators: [] }),
        aTheme({ id: 'child', parent: 'whole', object: 'bias', indicators: [{ any: ['bias'] }] }),
      ],
    });
    expect(tagsOf('We oppose bias.', codebook).map(({ theme, stance }) => `${theme} ${stance}`)).toEqual([
      'whole supports',
      'child rejects',
    ]);
  });

  it('of a parent is mixed where its children differ', () => {
    const codebook = aCodebook({
      rejection: REJECTION,
      themes: [
        aTheme({ id: 'whole', indicators: [] }),
        aTheme({ id: 'law', parent: 'whole', indicators: [{ any: ['regulation'] }] }),
        aTheme({ id: 'norm', parent: 'whole', indicators: [{ any: ['norm'] }] }),
      ],
    });
    expect(tagsOf('We want norms. We oppose regulation.', codebook)[0]).toMatchObject({ theme: 'whole', stance: 'mixed' });
  });
});

describe('an indicator that requires rejection', () => {
  const codebook = aCodebook({
    rejection: REJECTION,
    themes: [aTheme({ object: 'blocs', indicators: [{ any: ['bloc'], requires: 'rejection' }] })],
  });

  it('counts where the clause rejects what it names', () => {
    expect(tagsOf('We oppose exclusive blocs.', codebook)[0]?.stance).toBe('rejects');
  });

  it('counts where it is to be avoided', () => {
    expect(tagsOf('Any bloc shall be avoided.', codebook)[0]?.stance).toBe('rejects');
  });

  it('counts where the passage holds the cue itself, whether or not the theme has an object', () => {
    const indicators = [{ any: ['oppose ~1 bloc'], requires: 'rejection' }];
    for (const object of ['blocs', null]) {
      const whole = aCodebook({ rejection: REJECTION, themes: [aTheme({ ...(object === null ? {} : { object }), indicators })] });
      expect(tagsOf('We oppose exclusive blocs.', whole)[0]?.stance).toBe('rejects');
    }
  });

  it('counts where it is negated', () => {
    expect(tagsOf('There are not blocs.', codebook)[0]?.stance).toBe('rejects');
  });

  it('does not count where it is only named', () => {
    expect(tagsOf('The regional bloc has a strategy.', codebook)).toEqual([]);
  });

  it('does not count where the rejection is turned round', () => {
    expect(tagsOf('We oppose acts that undermine our bloc.', codebook)).toEqual([]);
  });
});
