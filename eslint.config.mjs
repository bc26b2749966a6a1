import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What types and tests cannot see. Layout is a matter of taste and not checked. */
export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'schema/generated/', '.*/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A promise nobody waits for is an audit entry nobody waits for.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',

      // Types say what is true, or the compiler is no witness.
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],

      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'A thing is imported under its one name: use a named export.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
        { selector: 'TSAsExpression > TSAsExpression.expression', message: 'A type that must be argued away twice is the wrong type.' },
        { selector: 'TSEnumDeclaration', message: 'Enums live in the SDL; in code a union of words is enough.' },
        { selector: "CallExpression[callee.object.name='process'][callee.property.name='exit']", message: 'Set process.exitCode: exit() cuts off what is still being written.' },
      ],
    },
  },
  {
    // Servers write to the log, where nothing personal passes; commands talk to whoever called them.
    files: ['gateway/**/*.ts', 'schema/**/*.ts', 'subgraphs/**/*.ts'],
    ignores: ['**/commands/**'],
    rules: { 'no-console': 'error' },
  },
);
