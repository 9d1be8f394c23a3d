import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tagStatement } from '../../src/compare.ts';
import { openCodebook } from '../../src/library/resources.ts';
import { openLibrary } from '../../src/library/statements.ts';
import { FAMILIES, type Theme } from '../../src/model.ts';
import { aStatement } from '../builders.ts';

const OUTLINE = new URL('../../../shared/CODEBOOK.md', import.meta.url);

function shippedThemes(): Theme[] {
  return openCodebook().rules.map((rule) => rule.theme);
}

/** The themes of the outline's table: id, label, family. */
function outlinedThemes(): { id: string; label: string; family: string }[] {
  const rows = readFileSync(OUTLINE, 'utf8').matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| ([a-z]+) \|/gm);
  return Array.from(rows, ([, id = '', label = '', family = '']) => ({ id, label, family }));
}

describe('the shipped codebook', () => {
  it('has themes of every family', () => {
    expect([...new Set(shippedThemes().map((theme) => theme.family))].sort()).toEqual([...FAMILIES].sort());
  });

  it('has two parents, with the children the outline gives them', () => {
    const childrenOf = (id: string) => shippedThemes().flatMap((theme) => (theme.parent === id ? [theme.id] : []));
    expect(childrenOf('non-discrimination')).toEqual(['non-discrimination-states', 'non-discrimination-persons']);
    expect(childrenOf('security')).toEqual([
      'national-security',
      'international-security',
      'military-ai',
      'information-security',
      'cybersecurity',
      'critical-infrastructure',
    ]);
  });

  it('names what is rejected where a theme is a rejection', () => {
    const objects = new Map(shippedThemes().map((theme) => [theme.id, theme.object]));
    expect(objects.get('non-politicisation')).not.toBeNull();
    expect(objects.get('unrestricted-access')).not.toBeNull();
  });
});

describe('the stance by the shipped codebook', () => {
  const codebook = openCodebook();
  const stanceOf = (text: string, theme: string) =>
    tagStatement(aStatement([text]), codebook).clauses[0]?.tags.find((tag) => tag.theme === theme)?.stance;

  it.each([
    ['States shall not regulate artificial intelligence.', 'regulation', 'rejects'],
    ['States must never regulate artificial intelligence.', 'regulation', 'rejects'],
    ['States shall regulate artificial intelligence.', 'regulation', 'supports'],
    ['Such systems shall not be used to regulate artificial intelligence.', 'regulation', 'supports'],
    ['We oppose personal data being stolen.', 'privacy', 'supports'],
    ['Uses of AI in ways that harm human rights are unacceptable.', 'human-rights', 'supports'],
    ['We oppose regulation of artificial intelligence.', 'regulation', 'rejects'],
  ])('of %j towards %s is that it %s', (text, theme, stance) => {
    expect(stanceOf(text, theme)).toBe(stance);
  });
});

describe('the shipped codebook in the shipped library', () => {
  // What turns against a theme is rare in these texts: each such clause was read, and a new one is to be read before it is added.
  it('finds no clause that turns against a theme without an object but the two that exempt or prohibit', () => {
    const codebook = openCodebook();
    const withoutObject = new Set(shippedThemes().flatMap((theme) => (theme.object === null ? [theme.id] : [])));
    const against = openLibrary().flatMap((statement) =>
      tagStatement(statement, codebook).clauses.flatMap((clause) =>
        clause.tags
          .filter((tag) => tag.stance !== 'supports' && withoutObject.has(tag.theme))
          .map((tag) => `${clause.id} ${tag.theme}`),
      ),
    );
    expect(against.sort()).toEqual(['eu-ai-act-2024/6/3 risk-management', 'eu-ai-act-2024/r26 risk-management']);
  });
});

describe.skipIf(!existsSync(OUTLINE))('the shipped codebook, with the outline beside the checkout', () => {
  it('has every theme of the outline and no other, in its order', () => {
    const outlined = outlinedThemes().map((theme) => theme.id);
    expect(outlined.length).toBeGreaterThan(50);
    expect(shippedThemes().map((theme) => theme.id)).toEqual(outlined);
  });

  it('puts every theme into the family of the outline', () => {
    const families = (themes: readonly { id: string; family: string }[]) => themes.map(({ id, family }) => `${id}: ${family}`);
    expect(families(shippedThemes())).toEqual(families(outlinedThemes()));
  });
});
