// What lint cannot see: import cycles between files, and features that reach into each other.
const features = (app) => ({
  name: `${app}-features-by-their-door`,
  comment: 'A feature folder imports another feature only through the one file that it offers: its index.ts(x).',
  severity: 'error',
  from: {
    path: `^apps/${app}/src/([^/]+)/`,
    pathNot: [`^apps/${app}/src/(platform|shell|outbox)/`, '\\.test\\.tsx?$'],
  },
  to: {
    path: `^apps/${app}/src/[^/]+/`,
    pathNot: [
      `^apps/${app}/src/$1/`,
      `^apps/${app}/src/(platform|shell|outbox)/`,
      `^apps/${app}/src/[^/]+/index\\.tsx?$`,
    ],
  },
});
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    features('api'),
    features('dashboard'),
    features('judge'),
    {
      name: 'domain-without-packages',
      severity: 'error',
      from: { path: '^libs/domain/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^libs/domain/src' },
    },
    {
      name: 'light-contract',
      comment: 'Screens import types and routes; the schemas behind @xinglou/contract/schemas stay on the server.',
      severity: 'error',
      from: { path: '^(apps/(dashboard|judge|notice)|libs/(client|ui|texts))/src', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^libs/contract/src/schemas', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test-results)/' },
    includeOnly: '^(apps|libs|node_modules)/',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['@xinglou/source', 'import', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
