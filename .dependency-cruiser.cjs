// The arrow of imports: machines <- engine <- departments <- features, http.
// Each rule's comment is the sentence that test/architecture.spec.ts shows when it is broken.

/** Everything that stands above the departments: it may know all of them, none of them may know it. */
const OUTER = '^src/(http|features|inspector|import|demo|cli)/';
const ROOT = '^src/(main|app\\.module)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'No file reaches itself through its imports, types included: a cycle is two files that are really one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'machines-import-only-xstate',
      comment: 'machines/ is what the company does, in pure tables: it imports nothing but xstate, not even Node.',
      severity: 'error',
      from: { path: '^machines/' },
      to: { pathNot: ['^machines/', '(^|/)node_modules/xstate/'] },
    },
    {
      name: 'foundations-do-not-know-the-engine',
      comment: 'Database, people and policy carry the engine: they do not import it.',
      severity: 'error',
      from: { path: '^src/(database|identity|policy)/' },
      to: { path: '^src/engine/' },
    },
    {
      name: 'engine-does-not-know-departments',
      comment:
        'The engine and what it stands on serve every department alike: they import none, nor anything above them.',
      severity: 'error',
      from: { path: '^src/(engine|database|identity|policy)/' },
      to: { path: ['^src/departments/', OUTER, ROOT] },
    },
    {
      name: 'departments-do-not-call-each-other',
      comment: 'Departments react to transitions: no department imports another.',
      severity: 'error',
      from: { path: '^src/departments/([^/]+)/' },
      to: { path: '^src/departments/', pathNot: '^src/departments/$1/' },
    },
    {
      name: 'departments-do-not-know-http',
      comment: 'A department works the same for HTTP, import, deadlines and follow-ups: it imports none of them.',
      severity: 'error',
      from: { path: '^src/departments/' },
      to: { path: [OUTER, ROOT] },
    },
    {
      name: 'only-entry-points-assemble',
      comment:
        'The application module is the root of the tree: only its neighbours in src/ and the command-line tools import it.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: '^src/cli/' },
      to: { path: ROOT },
    },
    {
      name: 'page-speaks-http',
      comment:
        'The workbench knows the server by its API alone, and the company by its machines: it imports nothing of src/.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|test|scripts)/' },
    },
    {
      name: 'server-does-not-know-the-page',
      comment: 'The server serves the workbench as files: neither src/ nor machines/ imports it.',
      severity: 'error',
      from: { path: '^(src|machines)/' },
      to: { path: '^web/' },
    },
    {
      name: 'pages-do-not-know-the-frame',
      comment: 'The frame of the workbench holds the pages: no page imports the frame.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: ['^web/src/app/', '^web/src/main\\.tsx$'] },
      to: { path: '^web/src/app/' },
    },
    {
      name: 'product-does-not-import-tests',
      comment:
        'What is shipped does not need its proof to run: src/ and machines/ import nothing of test/, bench/ or scripts/.',
      severity: 'error',
      from: { path: '^(src|machines)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'product-runs-without-development-packages',
      comment: 'The image carries no development packages: src/ and machines/ import only what package.json ships.',
      severity: 'error',
      from: { path: '^(src|machines)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-unresolved-imports',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
