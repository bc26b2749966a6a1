import { basename } from 'node:path';
import ts from 'typescript';
import { codeFiles, importsOf, isWritten, linesWith, placesOf, roomFiles, textOf, topLevel, writtenFiles } from './repository';

const isConfig = (file: string): boolean => !file.includes('/');

describe('types are the compiler’s witness', () => {
  test('nothing is any, and no type is argued away twice', () => {
    const isEscape = (node: ts.Node) => node.kind === ts.SyntaxKind.AnyKeyword || (ts.isAsExpression(node) && node.type.kind === ts.SyntaxKind.UnknownKeyword && ts.isAsExpression(node.parent));
    expect(codeFiles.flatMap((file) => placesOf(file, isEscape))).toEqual([]);
  });

  test('nobody silences compiler or linter', () => {
    expect(codeFiles.flatMap((file) => linesWith(file, /@ts-(?:ignore|nocheck|expect-error)|eslint-(?:disable|enable)/))).toEqual([]);
  });
});

describe('a thing has one name and one place', () => {
  test('no default exports: a thing is imported under its own name', () => {
    const isDefault = (node: ts.Node) => ts.isExportAssignment(node) || (node.kind === ts.SyntaxKind.DefaultKeyword && ts.canHaveModifiers(node.parent));
    expect(codeFiles.filter((file) => !isConfig(file)).flatMap((file) => placesOf(file, isDefault))).toEqual([]);
  });

  test('no barrels: a thing is imported from the file that says it', () => {
    expect(codeFiles.flatMap((file) => placesOf(file, (node) => ts.isExportDeclaration(node) && !node.exportClause))).toEqual([]);
    expect(roomFiles.filter((file) => basename(file) === 'index.ts')).toEqual([]);
  });

  test('no attics: a file or folder whose name has not been found yet has no subject', () => {
    expect(writtenFiles.filter((file) => /(^|\/|[a-z])(utils?|helpers?|commons?|misc|managers?|stuff)(\.|\/|$)/i.test(file))).toEqual([]);
  });

  test('files are camelCase', () => {
    const isNamedWell = (file: string) => /^[a-z][A-Za-z0-9]*(\.test)?\.[jt]s$/.test(basename(file));
    expect(codeFiles.filter((file) => !isConfig(file) && !isNamedWell(file))).toEqual([]);
  });

  test('no file has outgrown its subject: 300 lines at most', () => {
    expect(codeFiles.filter((file) => !file.includes('/demo/') && textOf(file).split('\n').length > 301)).toEqual([]);
  });

  test('nothing is left for later in a comment', () => {
    expect(writtenFiles.filter((file) => /\.(ts|mjs|js|graphql|yaml|yml|sql|md)$/.test(file)).flatMap((file) => linesWith(file, /\b(?:TO(?:DO)|FIX(?:ME)|XX(?:X))\b/))).toEqual([]);
  });
});

describe('each danger has one door', () => {
  test('the environment is read by configuration and commands alone, so that one object says how a process runs', () => {
    const isEnvironment = (node: ts.Node) => ts.isPropertyAccessExpression(node) && node.name.text === 'env' && node.expression.getText() === 'process';
    const isSet = ({ parent }: ts.Node) => ts.isElementAccessExpression(parent) && ts.isBinaryExpression(parent.parent) && parent.parent.left === parent;
    const isTakenApart = (node: ts.Node) => ts.isVariableDeclaration(node) && node.initializer?.getText() === 'process';
    const mayRead = (file: string) => basename(file) === 'config.ts' || file.includes('/commands/');
    expect(roomFiles.filter((file) => !mayRead(file)).flatMap((file) => placesOf(file, (node) => (isEnvironment(node) && !isSet(node)) || isTakenApart(node)))).toEqual([]);
  });

  const sqlRooms = /^subgraphs\/(kit\/(source|abgabe|journal|database|demo)\/|kit\/database\.ts$|kim\/authority\/)/;
  const sqlWords = /\b(select\s[^]*\sfrom|insert\s+into|update\s+\S+\s+set|delete\s+from|(create|drop|alter)\s+table)\b/i;
  const knexVerbs = new Set(['whereIn', 'whereNotIn', 'andWhere', 'orWhere', 'whereNull', 'innerJoin', 'leftJoin', 'orderBy', 'groupBy', 'forUpdate', 'onConflict', 'raw', 'select', 'insert']);

  test('SQL is written by source, stores, journal and authority, and by nobody else', () => {
    const isSql = (node: ts.Node) =>
      ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && sqlWords.test(node.getText())) ||
      (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && knexVerbs.has(node.expression.name.text));
    expect(roomFiles.filter((file) => !sqlRooms.test(file)).flatMap((file) => placesOf(file, isSql))).toEqual([]);
  });

  test('nor does anybody else hold a database', () => {
    const drivers = ['knex', 'mysql2', 'mysql2/promise', 'better-sqlite3'];
    expect(roomFiles.filter((file) => !sqlRooms.test(file) && importsOf(file).some((target) => drivers.includes(target)))).toEqual([]);
  });

  test('only the release makes what the guard lets through', () => {
    const makesReleased = (node: ts.Node) => ts.isNewExpression(node) && node.expression.getText() === 'Released';
    expect(roomFiles.filter((file) => file !== 'subgraphs/kit/release/releaseBlock.ts').flatMap((file) => placesOf(file, makesReleased))).toEqual([]);
  });

  test('a decision has no clock', () => {
    const readsClock = (node: ts.Node) => (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) || (ts.isCallExpression(node) && node.expression.getText() === 'Date.now');
    expect(roomFiles.filter((file) => file.startsWith('schema/')).flatMap((file) => placesOf(file, readsClock))).toEqual([]);
  });
});

describe('the repository stands on its own', () => {
  const scripts = Object.entries((JSON.parse(textOf('package.json')) as { scripts?: Record<string, string> }).scripts ?? {});

  test('the top level is as agreed: nothing else gets a place there', () => {
    const agreed = ['README.md', 'docker-compose.yml', 'eslint.config.mjs', 'gateway', 'jest.config.js', 'package-lock.json', 'package.json', 'schema', 'subgraphs', 'test', 'tsconfig.json'];
    expect(topLevel.filter((name) => !name.startsWith('.')).sort()).toEqual(agreed);
  });

  test('every promised command is a script', () => {
    const promised = ['start', 'test', 'demo', 'token', 'build', 'gateway', 'office', 'generate', 'check', 'quelle:pruefen', 'protokoll:pruefen', 'bench'];
    expect(promised.filter((name) => !scripts.some(([script]) => script === name))).toEqual([]);
  });

  test.each(scripts)('npm run %s starts something that is there', (_name, command) => {
    const files = [...command.matchAll(/(?:dist\/)?((?:gateway|schema|subgraphs|test)\/[\w./-]+|\S+\.json)/g)].map(([, file = '']) => file.replace(/\.js$/, '.ts'));
    const others = [...command.matchAll(/npm (?:run (?:--silent )?)?([\w:]+)/g)].map(([, name]) => name).filter((name) => !['ci', 'run'].includes(name ?? ''));
    expect(files.filter((file) => !isWritten(file))).toEqual([]);
    expect(others.filter((other) => !scripts.some(([name]) => name === other))).toEqual([]);
  });

  test('the lock file names no place to download from', () => {
    expect(linesWith('package-lock.json', /"resolved": "|https?:\/\/registry/)).toEqual([]);
  });

  test('no path of one machine is written anywhere', () => {
    expect(writtenFiles.filter((file) => file !== 'package-lock.json').flatMap((file) => linesWith(file, /(?:^|[\s"'`(=])\/(?:home|work|Users|root)\/|[A-Z]:\\\\Users/))).toEqual([]);
  });
});
