/** The doors of docs/architecture.md, checked by `npm run check`. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'Rules import rules, the kit and pure cores: no Strapi, no adapters, no Node. Time, ids and users are arguments.',
      severity: 'error',
      from: { path: '^src/plugins/([^/]+)/server/src/domain/' },
      to: { pathNot: ['^src/plugins/$1/(server/src/domain|core/src)/', '^src/kit/'] },
    },
    {
      name: 'use-cases-know-no-technology',
      comment: 'A use case imports rules and types; what it needs of the world is handed to it.',
      severity: 'error',
      from: { path: '^src/plugins/([^/]+)/server/src/application/' },
      to: {
        pathNot: ['^src/plugins/$1/(server/src/(domain|application)|core/src)/', '^src/kit/'],
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'core-is-pure',
      comment:
        'A core runs in browsers, in Node and in other plugins: it imports nothing but itself, no Node, no packages.',
      severity: 'error',
      from: { path: '^src/plugins/([^/]+)/core/' },
      to: { pathNot: '^src/plugins/$1/core/src/' },
    },
    {
      name: 'plugins-stand-alone',
      comment: "A plugin never imports another plugin's source: use its package exports or its Strapi service.",
      severity: 'error',
      from: { path: '^src/plugins/([^/]+)/' },
      to: { path: '^src/plugins/', pathNot: '^src/plugins/$1/' },
    },
    {
      name: 'plugins-do-not-know-the-house',
      comment: 'A plugin installs into any Strapi project, so it imports nothing of this one but the kit.',
      severity: 'error',
      from: { path: '^src/plugins/' },
      to: { path: '^(src/(?!plugins/|kit/)|config/)' },
    },
    {
      name: 'api-imports-no-plugin',
      comment:
        'What the world reads does not reach into what the house can do: go through a Strapi service. What a plugin offers to the build of the panel is a package export.',
      severity: 'error',
      from: { path: '^src/(?!plugins/)' },
      to: { path: '^src/plugins/', pathNot: '^src/plugins/[^/]+/vite/' },
    },
    {
      name: 'kit-is-pure',
      comment: 'The kit is TypeScript and Node alone.',
      severity: 'error',
      from: { path: '^src/kit/' },
      to: { pathNot: '^src/kit/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|config)/' },
      to: { path: '^tests/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^strapi-plugin-persian:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^src/kit/dist/', '^src/plugins/[^/]+/dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
