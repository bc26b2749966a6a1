/** ts-jest without type checking: `npm run check` checks types once, tests stay fast. Every core works: Jest would leave one idle of two. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: { module: 'CommonJS', moduleResolution: 'Node10', target: 'ES2023', esModuleInterop: true, isolatedModules: true } }] },
  globalSetup: '<rootDir>/test/jestSetup.js',
  globalTeardown: '<rootDir>/test/jestTeardown.js',
  reporters: ['default', '<rootDir>/test/reporter.js'],
  maxWorkers: '100%',
  testTimeout: 30_000,
};
