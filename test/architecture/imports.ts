import { type ImportDeclaration, type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isImportEqualsDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isNamedImports,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
} from 'typescript/unstable/ast/is';
import { lineOf } from './syntax-trees.ts';

export interface Import {
  line: number;
  /** Null where it is computed, so that nobody can tell what it names. */
  specifier: string | null;
  /** What an import declaration takes by name, as the other module calls it. */
  names: readonly string[];
}

/** Every way one module names another: import, export from, import(), require(), import('…').Type. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: Node, target: Node | undefined, names: readonly string[] = []): void => {
    const specifier =
      target && (isStringLiteral(target) || isNoSubstitutionTemplateLiteral(target)) ? target.text : null;
    found.push({ line: lineOf(file, target ?? node), specifier, names });
  };
  const visit = (node: Node): void => {
    if (isImportDeclaration(node)) add(node, node.moduleSpecifier, namesIn(node));
    else if (isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier);
    else if (isImportTypeNode(node)) {
      add(node, isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument);
    } else if (isCallExpression(node) && loadsModule(node.expression)) add(node, node.arguments[0]);
    else if (isImportEqualsDeclaration(node)) node.moduleReference.forEachChild((to) => add(node, to));
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

function namesIn({ importClause }: ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  if (!bindings || !isNamedImports(bindings)) return [];
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}

function loadsModule(callee: Node): boolean {
  return callee.kind === SyntaxKind.ImportKeyword || (isIdentifier(callee) && callee.text === 'require');
}
