import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openCodebook, openTemplates } from '../../src/library/resources.ts';

describe('openTemplates', () => {
  const templates = openTemplates();

  it('has the report page and the partials by their names', () => {
    expect([...templates.pages.keys()]).toContain('report');
    expect([...templates.partials.keys()]).toEqual(expect.arrayContaining(['clause', 'fidelity', 'pieces']));
  });

  it('has the hash of the style sheet as a policy wants it', () => {
    expect(templates.styleHash).toBe(`sha256-${createHash('sha256').update(templates.style).digest('base64')}`);
  });
});

describe('openCodebook', () => {
  it('opens the codebook that ships', () => {
    expect(openCodebook().rules.length).toBeGreaterThan(20);
  });
});
