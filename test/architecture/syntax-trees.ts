/**
 * Reads sources with TypeScript's own parser, so that comments, strings, templates, regular expressions and JSX
 * text can neither hide an import nor invent one. The interface is marked unstable by TypeScript 7; the version
 * is pinned exactly, and this is the only file that knows how to open it.
 */
import type { Identifier, Node, SourceFile } from 'typescript/unstable/ast';
import { isShorthandPropertyAssignment } from 'typescript/unstable/ast/is';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API, type Checker, SymbolFlags } from 'typescript/unstable/sync';

export interface SyntaxTree {
  path: string;
  file: SourceFile;
  /** True where the name is not declared in the file: `process` of Node, not a local `process` of a procedure. */
  isGlobal: (name: Identifier) => boolean;
}

const ROOT = '/repository';

/** Without libraries and without following imports every undeclared name is a global, and parsing stays fast. */
const OPTIONS = {
  noLib: true,
  noResolve: true,
  noEmit: true,
  types: [],
  jsx: 'preserve',
  module: 'nodenext',
  moduleDetection: 'force',
  allowImportingTsExtensions: true,
};

/** Calls `visit` for each file; the trees are gone when it returns. */
export function visitSyntaxTrees(
  sources: ReadonlyMap<string, string>,
  visit: (tree: SyntaxTree) => void,
): void {
  const files: Record<string, string> = {
    [`${ROOT}/tsconfig.json`]: JSON.stringify({ compilerOptions: OPTIONS, files: [...sources.keys()] }),
    [`${ROOT}/package.json`]: '{"type":"module"}',
  };
  for (const [path, text] of sources) files[`${ROOT}/${path}`] = text;
  const api = new API({ cwd: ROOT, fs: createVirtualFileSystem(files) });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [`${ROOT}/tsconfig.json`] });
    const project = snapshot.getProjects()[0];
    for (const path of sources.keys()) {
      const file = project?.program.getSourceFile(`${ROOT}/${path}`);
      if (!project || !file) throw new Error(`TypeScript could not read ${path}`);
      visit({ path, file, isGlobal: (name) => !isDeclared(name, project.checker) });
    }
  } finally {
    api.close();
  }
}

function isDeclared(name: Identifier, checker: Checker): boolean {
  if (name.text === 'globalThis') return false;
  // `{ process }` is at once the name of a member and the value it is given; the value is meant here.
  const symbol = isShorthandPropertyAssignment(name.parent)
    ? checker.resolveName(name.text, SymbolFlags.Value, name)
    : checker.getSymbolAtLocation(name);
  // A type that is not found gets a symbol too, but one that nothing declares.
  return symbol !== undefined && symbol.declarations.length > 0;
}

export function lineOf(file: SourceFile, node: Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}
