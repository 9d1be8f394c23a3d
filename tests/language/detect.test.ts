import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';

const TEXTS = new URL('../../../shared/evaluation/texts/', import.meta.url);
const CSTO_PAGE = new URL('../golden/csto-news-page/source.txt', import.meta.url);

describe('detectLanguage', () => {
  it('tells English from the CSTO page', () => {
    expect(detectLanguage(readFileSync(CSTO_PAGE, 'utf8'))).toBe('en');
  });

  it.each([
    ['ru', 'Развитие технологий искусственного интеллекта должно быть безопасным и надёжным для общества и государства.'],
    ['zh', '提供和使用生成式人工智能服务，应当遵守法律、行政法规，尊重社会公德和伦理道德，遵守以下规定。'],
    ['ar', 'يجب أن تكون أنظمة الذكاء الاصطناعي آمنة وموثوقة وأن تخدم الإنسانية جمعاء دون تمييز.'],
    [
      'fr',
      "Chaque Partie adopte ou maintient des mesures visant à garantir que les activités menées dans le cadre du cycle de vie des systèmes d'intelligence artificielle sont pleinement conformes aux obligations de protection des droits de l'homme, telles que consacrées par le droit international applicable et par son droit interne.",
    ],
  ])('tells %s from a sentence', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    'AI shall be safe.',
    'We must act.',
    'The safety of AI systems requires robust international cooperation today.',
    'All States should cooperate.',
  ])('takes the short text %j for English, by its common words', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each([
    ['KI-Systeme müssen sicher sein.', 'German'],
    ['Die Staaten sollen die Sicherheit der künstlichen Intelligenz gewährleisten.', 'German'],
    ['Les systèmes doivent être sûrs.', 'French'],
    ["Chaque État garantit la sécurité de l'intelligence artificielle.", 'French'],
    ['Los sistemas deben ser seguros para todos.', 'Spanish'],
  ])('does not take the short text %j for English, since it is %s', (text) => {
    expect(detectLanguage(text)).not.toBe('en');
  });

  it('does not take a short text for English by one common word', () => {
    expect(detectLanguage('Systeme shall funktionieren.')).not.toBe('en');
  });

  it('does not take a short text for English by two common words among many others', () => {
    const german = 'Der Bericht "State of AI" und "Laws of AI" nennt Regeln, Pflichten, Fristen, Rechte, Kosten, Nutzen.';
    expect(detectLanguage(german)).not.toBe('en');
  });

  it.each([
    ['ru', 'Согласно документу The Rule of Law и докладу, системы должны быть безопасными.'],
    ['zh', '根据 The Rule of Law 报告，国家应当依法发展人工智能技术，促进社会进步，保障公民权利。'],
  ])('does not take a short text in another script (%s) for English by the English title in it', (_, text) => {
    expect(detectLanguage(text)).not.toBe('en');
  });

  it('tells English from a text of 200 letters or more whatever its words', () => {
    const few =
      'Artificial intelligence systems need human oversight, transparency, accountability, privacy protection, safety testing';
    expect(detectLanguage(`${few}. ${few}.`)).toBe('en');
  });

  it.each(['', '   ', '2024 – 03.06 – 78/265', '🤖🤖'])('says und for %j, which has no letter', (text) => {
    expect(detectLanguage(text)).toBe('und');
  });
});

describe.skipIf(!existsSync(TEXTS))('detectLanguage on the evaluation texts (skipped where they are absent)', () => {
  it.each([
    ['bletchley-2023.txt', 'en'],
    ['china-gaigi-2023.txt', 'en'],
    ['china-military-2021.txt', 'en'],
    ['china-principles-2019.txt', 'en'],
    ['coe-convention-2024.txt', 'en'],
    ['eu-ai-act-2024.txt', 'en'],
    ['g7-hiroshima-code-2023.txt', 'en'],
    ['g7-hiroshima-principles-2023.txt', 'en'],
    ['idais-red-lines-2024.txt', 'en'],
    ['seoul-frontier-commitments-2024.txt', 'en'],
    ['singapore-nais-2023.txt', 'en'],
    ['us-eo-14110.txt', 'en'],
    ['ru-national-strategy-2024.ru.txt', 'ru'],
    ['china-genai-measures-2023.zh.txt', 'zh'],
  ])('finds %s to be in %s', (name, language) => {
    expect(detectLanguage(readFileSync(new URL(name, TEXTS), 'utf8'))).toBe(language);
  });
});
