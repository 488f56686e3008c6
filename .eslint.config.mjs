// Directions between projects (DESIGN.md §5) and the few rules that guard an invariant. Format is prettier's.
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';

const root = dirname(fileURLToPath(import.meta.url));
const web = ['type:domain', 'type:contract', 'type:texts', 'type:proof', 'type:client', 'type:ui'];
const may = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });
const directions = [
  may('type:domain'),
  may('type:proof', 'type:domain'),
  may('type:contract', 'type:domain'),
  may('type:client', 'type:contract', 'type:domain'),
  may('type:texts', 'type:domain', 'type:contract'),
  may('type:ui', 'type:domain', 'type:texts'),
  may('type:postgres'),
  may('type:backup'),
  may('type:testing', 'type:domain', 'type:contract', 'type:proof', 'type:texts', 'type:postgres'),
  may('app:dashboard', ...web),
  may('app:judge', ...web),
  may('app:notice', ...web),
  may('app:api', 'type:domain', 'type:contract', 'type:texts', 'type:proof'),
  may('app:cli', 'type:domain', 'type:contract', 'type:texts', 'type:proof', 'type:postgres', 'type:backup'),
  may('app:e2e', 'type:domain', 'type:contract', 'type:texts', 'type:proof', 'type:postgres', 'type:testing'),
  may('app:bench', 'type:domain', 'type:contract', 'type:texts', 'type:proof', 'type:postgres', 'type:testing'),
];
const inTests = directions.map((d) =>
  d.sourceTag.startsWith('app:') || d.sourceTag === 'type:backup'
    ? { ...d, onlyDependOnLibsWithTags: [...d.onlyDependOnLibsWithTags, 'type:testing', 'type:postgres'] }
    : d,
);
// #sha256 is a file of libs/proof, which one package.json says.
const boundaries = (depConstraints) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    { depConstraints, enforceBuildableLibDependency: false, allow: ['#sha256'] },
  ],
});
const noRepositories = {
  selector: 'Decorator[expression.callee.name=/^(InjectRepository|InjectDataSource|InjectEntityManager)$/]',
  message:
    'Reach the database through platform/tx: a repository outside the request’s transaction escapes row-level security.',
};

const elsewhere = ['process', 'window', 'document', 'fetch', 'Buffer', 'crypto', 'console'];
const noClockNoChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No clock in the domain.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in the domain.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'No chance in the domain.',
  },
];
const noEnginesOwn = [
  {
    selector: ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
    message: 'Differs between engines, as Math.pow does (SCORING.md §5).',
  },
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale.*)$/]',
    message: 'A locale decides; compare code units.',
  },
];

const rules = ts.config(
  { ignores: ['**/dist/**', '**/test-results/**', '**/node_modules/**', '**/.nx/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    plugins: { '@nx': nx, 'react-hooks': hooks },
    languageOptions: { parserOptions: { tsconfigRootDir: root } },
    rules: {
      ...boundaries(directions),
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.tsx'], rules: { ...hooks.configs.recommended.rules, 'react-hooks/set-state-in-effect': 'off' } },
  {
    files: ['**/*.test.{ts,tsx}', 'libs/testing/**', '**/apps/api/src/platform/testing/**', 'apps/e2e/**'],
    rules: { ...boundaries(inTests), 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  // A catalogue of words is as long as the words are many.
  { files: ['libs/texts/src/{zh,en}/*.ts', '**/libs/texts/src/{zh,en}/*.ts'], rules: { 'max-lines': 'off' } },
  {
    // What jest reads before it knows of packages: paths into libs/testing, and CommonJS.
    files: ['**/jest.config.mjs', 'libs/testing/jest/**'],
    languageOptions: { globals: { require: 'readonly', module: 'writable' } },
    rules: { '@nx/enforce-module-boundaries': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The domain has no dependencies.' }] },
      ],
      'no-restricted-globals': ['error', ...elsewhere],
      'no-restricted-syntax': ['error', ...noClockNoChance],
    },
  },
  {
    files: ['libs/domain/src/reckoning/**/*.ts', 'libs/domain/src/stars/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          'exp',
          'log',
          'log2',
          'log10',
          'pow',
          'sin',
          'cos',
          'tan',
          'atan',
          'hypot',
          'cbrt',
          'expm1',
          'log1p',
          'fround',
        ].map((property) => ({ object: 'Math', property, message: 'Differs between engines (SCORING.md §5).' })),
      ],
      'no-restricted-globals': ['error', ...elsewhere, 'Intl', 'Date'],
      'no-restricted-syntax': ['error', ...noClockNoChance, ...noEnginesOwn],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/**', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', noRepositories],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'typeorm',
              importNames: ['DataSource', 'Repository', 'EntityManager'],
              message: noRepositories.message,
            },
            { name: '@nestjs/typeorm', message: noRepositories.message },
            { name: 'pg', message: noRepositories.message },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error' },
  },
);

// Each project lints from its own folder with `-c`, which would make that folder the base of every pattern above.
export default rules.map((entry) => ({ ...entry, basePath: root }));
