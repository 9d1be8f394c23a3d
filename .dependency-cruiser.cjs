/** DESIGN.md's import rules, checked. */
const STAGES = ['read', 'segment', 'language', 'codebook', 'analyse', 'report'];
const SHARED = '^src/(model|problem|options|version|yaml)\\.ts$';

/** A stage imports its own folder, language/ and the shared files, never a neighbour. */
const stageRules = STAGES.map((stage) => ({
  name: `${stage}-keeps-to-itself`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: '^src/', pathNot: [`^src/${stage}/`, '^src/language/', SHARED] },
}));

/** Each package is imported in one place. */
const HOMES = {
  'wink-nlp': '^src/language/english\\.ts$',
  'wink-eng-lite-web-model': '^src/language/english\\.ts$',
  natural: '^src/language/stems\\.ts$',
  'franc-min': '^src/language/detect\\.ts$',
  'markdown-it': '^src/read/markdown\\.ts$',
  'js-yaml': '^src/yaml\\.ts$',
  handlebars: '^src/report/html\\.ts$',
  papaparse: '^src/report/csv\\.ts$',
  'cli-table3': '^src/report/terminal-table\\.ts$',
  commander: '^src/cli/',
  'fastest-levenshtein': '^src/cli/workbench\\.ts$',
  'pure-rand': '^src/analyse/closeness\\.ts$',
  zod: '^src/(options|codebook/schema|library/metadata|report/schema)\\.ts$',
  esbuild: '^src/bundle\\.mjs$',
};

const packageRules = Object.entries(HOMES).map(([name, home]) => ({
  name: `${name}-at-home`,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: `node_modules/${name}/` },
}));

module.exports = {
  forbidden: [
    ...stageRules,
    ...packageRules,
    {
      name: 'pure-knows-no-faces',
      comment: 'Nothing pure imports library/, cli/ or web/.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(library|cli|web)/', '^src/index\\.ts$'] },
      to: { path: '^src/(library|cli|web)/' },
    },
    {
      name: 'node-only-at-the-edges',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(library|cli|web)/', '^src/(run-ts|bundle)\\.mjs$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'faces-use-the-front-door',
      severity: 'error',
      from: { path: '^src/(cli|web)/' },
      to: { path: '^src/', pathNot: ['^src/(cli|web)/', '^src/index\\.ts$'] },
    },
    {
      name: 'library-uses-stages-not-faces',
      severity: 'error',
      from: { path: '^src/library/' },
      to: { path: '^src/(cli|web|analyse|report)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/run-ts\\.mjs$'] },
      to: {},
    },
    {
      name: 'no-unlisted-package',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
