import { describe, expect, it } from 'vitest';
import { findDate } from '../../src/segment/dates.ts';

describe('findDate', () => {
  it.each([
    ['2024-06-03', '2024-06-03'],
    ['03.06.2024', '2024-06-03'],
    ['3.6.2024', '2024-06-03'],
    ['Vilnius, 5.IX.2024', '2024-09-05'],
    ['3 June 2024', '2024-06-03'],
    ['on the 3rd of June 2024', '2024-06-03'],
    ['21 MARCH 2024', '2024-03-21'],
    ['June 3, 2024', '2024-06-03'],
    ['October 30 2023', '2023-10-30'],
    ['2023年07月13日', '2023-07-13'],
    ['29 February 2024', '2024-02-29'],
  ])('reads %j as %s', (text, date) => {
    expect(findDate(text)).toBe(date);
  });

  it.each([
    '',
    '30 February 2024',
    '29 February 2023',
    '2024-13-01',
    '32.01.2024',
    '5.XIII.2024',
    'June 2024',
    '2024',
    '78/265',
    '1.2.3',
  ])('finds no date in %j', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it('takes the first of several dates of one form', () => {
    expect(findDate('adopted on 3 June 2024, published on 5 June 2024')).toBe('2024-06-03');
  });

  it('passes over a date that can not be for one that can', () => {
    expect(findDate('2024-13-45, that is 3 June 2024')).toBe('2024-06-03');
  });
});
