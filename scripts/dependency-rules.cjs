/**
 * Who may import whom: the rooms of docs/ARCHITECTURE.md, as dependency-cruiser checks them.
 */
const featuresInOrder = [
  'identity',
  'communities',
  'profiles',
  'conduct',
  'notifications',
  'threads',
  'saved-replies',
  'matching',
  'mentorships',
  'milestones',
  'inbox',
  'insights',
  'mail',
];

/** A feature leans only on those before it, and only through their index.ts. */
const featureOrder = featuresInOrder.map((feature, index) => ({
  name: `${feature}-leans-only-on-earlier-features`,
  severity: 'error',
  from: { path: `^libs/${feature}/` },
  to: {
    path: `^libs/(${featuresInOrder.slice(index + 1).join('|') || 'none-after-the-last'})/`,
  },
}));

const features = featuresInOrder.join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules and arithmetic import nothing but themselves and a string-distance library.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/domain/', 'node_modules/fastest-levenshtein/'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: [`^libs/(${features})/`, '^apps/', '^test/', '^scripts/', '^migrations/'] },
    },
    {
      name: 'features-know-no-app',
      severity: 'error',
      from: { path: `^libs/(${features})/`, pathNot: '\\.spec\\.ts$' },
      to: { path: ['^apps/', '^test/', '^scripts/', '^migrations/', '^bench/'] },
    },
    {
      name: 'only-through-the-index',
      comment:
        'What a feature exports in its index.ts is its whole surface; the rest may change under everybody.',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: `^libs/(${features})/`, pathNot: [`^libs/(${features})/src/index\\.ts$`, '^libs/$2/'] },
    },
    {
      name: 'platform-only-through-its-indexes',
      severity: 'error',
      from: { path: `^(libs/(${features}|domain)|apps|test|scripts|bench)/` },
      to: { path: '^libs/platform/', pathNot: '^libs/platform/[^/]+/index\\.ts$' },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'web-knows-only-the-schema',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ['^libs/', '^apps/(api|worker)/', '^scripts/', '^migrations/'] },
    },
    {
      name: 'apps-stay-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    ...featureOrder,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist', '\\.generated\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'scripts/tsconfig.dependencies.json' },
    enhancedResolveOptions: {
      conditionNames: ['types', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
