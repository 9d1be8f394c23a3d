import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../src/library/resources.ts';
import { FAMILIES, type Theme } from '../../src/model.ts';

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
