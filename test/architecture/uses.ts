import { type Identifier, type Node, SyntaxKind } from 'typescript/unstable/ast';
import {
  isBinaryExpression,
  isBindingElement,
  isExportDeclaration,
  isExportSpecifier,
  isIdentifier,
  isImportSpecifier,
  isNewExpression,
  isPropertyAccessExpression,
  isQualifiedName,
  isTypeQueryNode,
  isTypeReferenceNode,
} from 'typescript/unstable/ast/is';
import { lineOf, type SyntaxTree } from './syntax-trees.ts';

/** `impure` matters only in the pure places; the other three everywhere below the edge. */
export type UseKind = 'clock' | 'chance' | 'environment' | 'impure';

export interface Use {
  line: number;
  kind: UseKind;
  text: string;
}

/** Functions of `node:crypto` and of the Web Crypto interface that give a different answer each time. */
export const CHANCE_NAMES = new Set([
  'getRandomValues',
  'randomBytes',
  'randomFill',
  'randomFillSync',
  'randomInt',
  'randomUUID',
]);

const IMPURE_GLOBALS = new Set([
  'console',
  'crypto',
  'fetch',
  'performance',
  'process',
  'Promise',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

const WATCHED = new Set([...IMPURE_GLOBALS, 'Date', 'globalThis', 'Math', 'Temporal']);

/** What a file takes from the world other than its arguments: time, chance, environment, asynchrony. */
export function usesOf(tree: SyntaxTree): Use[] {
  const found: Use[] = [];
  const add = (node: Node, kind: UseKind, text: string): void => {
    found.push({ line: lineOf(tree.file, node), kind, text });
  };
  const visit = (node: Node): void => {
    if (node.kind === SyntaxKind.AsyncKeyword) add(node, 'impure', 'async');
    if (node.kind === SyntaxKind.AwaitExpression || node.kind === SyntaxKind.AwaitKeyword) {
      add(node, 'impure', 'await');
    }
    if (isPropertyAccessExpression(node) && CHANCE_NAMES.has(node.name.text)) {
      add(node, 'chance', node.name.text);
    }
    if (isIdentifier(node) && WATCHED.has(node.text) && isReference(node) && tree.isGlobal(node)) {
      for (const [kind, text] of judge(node)) add(node, kind, text);
    }
    node.forEachChild(visit);
  };
  visit(tree.file);
  return found;
}

/** A name that stands for a value in scope, not the name of a member or of something in another module. */
function isReference(name: Identifier): boolean {
  const { parent } = name;
  if (isPropertyAccessExpression(parent)) return parent.name !== name;
  if (isQualifiedName(parent)) return parent.right !== name;
  if (isBindingElement(parent)) return parent.propertyName !== name;
  if (isExportSpecifier(parent)) {
    const declaration = parent.parent.parent;
    return !(isExportDeclaration(declaration) && declaration.moduleSpecifier);
  }
  return !isImportSpecifier(parent);
}

function judge(name: Identifier): [UseKind, string][] {
  const { parent } = name;
  if (name.text !== 'globalThis') return judgeGlobal(name.text, name);
  if (!isPropertyAccessExpression(parent)) return [['environment', 'globalThis']];
  return judgeGlobal(parent.name.text, parent);
}

/** `at` is the whole expression that names the global: `Date`, or `globalThis.Date`. */
function judgeGlobal(global: string, at: Node): [UseKind, string][] {
  const { parent } = at;
  const member =
    isPropertyAccessExpression(parent) && parent.expression === at ? parent.name.text : undefined;
  const found: [UseKind, string][] = [];
  if (IMPURE_GLOBALS.has(global)) found.push(['impure', global]);
  if (global === 'process' && (member === undefined || member === 'env')) {
    found.push(['environment', member ? 'process.env' : 'process']);
  }
  if (global === 'Date' && tellsTime(at, member)) found.push(['clock', clockText(parent, member)]);
  if (global === 'Temporal' && (member === undefined || member === 'Now') && !isTypePosition(at)) {
    found.push(['clock', 'Temporal.Now']);
  }
  if (global === 'Math' && (member === undefined || member === 'random'))
    found.push(['chance', 'Math.random']);
  return found;
}

/** Reading, making and comparing a date is harmless; so nothing else may be done with `Date`. */
function tellsTime(at: Node, member: string | undefined): boolean {
  const { parent } = at;
  if (member !== undefined) return member === 'now';
  if (isNewExpression(parent) && parent.expression === at) return (parent.arguments?.length ?? 0) === 0;
  if (isBinaryExpression(parent)) return parent.operatorToken.kind !== SyntaxKind.InstanceOfKeyword;
  return !isTypePosition(at);
}

function isTypePosition(at: Node): boolean {
  const { parent } = at;
  return isTypeReferenceNode(parent) || isTypeQueryNode(parent) || isQualifiedName(parent);
}

function clockText(parent: Node, member: string | undefined): string {
  if (member !== undefined) return 'Date.now';
  return isNewExpression(parent) ? 'new Date()' : 'Date';
}
