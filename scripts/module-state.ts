// Whether a module holds state: what scripts/boundaries.mjs asks of modules that may exist more than once.
import ts from 'typescript';

export interface State {
  readonly node: ts.Node;
  readonly name: string;
  readonly how: 'is a variable' | 'is changed here';
}

/** Why copies of a module may each have one of their own, such as a cache: `@perCopy <reason>`, at the declaration. */
const PER_COPY = /@perCopy +\w/;
const MUTATORS = new Set('set,add,delete,clear,push,pop,shift,unshift,splice,sort,reverse,fill,copyWithin'.split(','));

/** What an expression such as `a.b[0]!` begins with. */
function rootOf(node: ts.Expression): ts.Expression {
  const through = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return through || ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node) ? rootOf(node.expression) : node;
}

/** What a statement or call changes the content of. */
function changedBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment ? node.left : undefined;
  }
  if (ts.isDeleteExpression(node)) return node.expression;
  if (ts.isPostfixUnaryExpression(node)) return node.operand;
  if (ts.isPrefixUnaryExpression(node))
    return [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(node.operator)
      ? node.operand
      : undefined;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  if (MUTATORS.has(name.text)) return expression;
  return node.expression.getText() === 'Object.assign' ? node.arguments[0] : undefined;
}

/** Whether a function has a parameter or a variable of this name: that is another thing than the module's. */
function hides(scope: ts.SignatureDeclaration, name: string): boolean {
  let hidden = false;
  const look = (node: ts.Node): void => {
    if (hidden || (node !== scope && ts.isFunctionLike(node))) return;
    if (
      (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
      node.name.getText() === name
    )
      hidden = true;
    ts.forEachChild(node, look);
  };
  look(scope);
  return hidden;
}

/**
 * The state a module keeps: a variable of its own that can be set anew, or a constant whose content one of its functions
 * changes. What is filled while the module is set up, and then left alone, is none.
 */
export function moduleState(source: ts.SourceFile): readonly State[] {
  const found: State[] = [];
  const constants = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const comments = ts.getLeadingCommentRanges(source.text, statement.pos) ?? [];
    if (comments.some(({ pos, end }) => PER_COPY.test(source.text.slice(pos, end)))) continue;
    for (const node of statement.declarationList.declarations) {
      const name = node.name.getText();
      if (statement.declarationList.flags & ts.NodeFlags.Const) constants.add(name);
      else found.push({ node, name, how: 'is a variable' });
    }
  }
  const visit = (node: ts.Node, scopes: readonly ts.SignatureDeclaration[]): void => {
    const inner = ts.isFunctionLike(node) ? [...scopes, node] : scopes;
    const target = inner.length ? changedBy(node) : undefined;
    const root = target && rootOf(target);
    if (root && ts.isIdentifier(root) && constants.has(root.text) && !inner.some((scope) => hides(scope, root.text))) {
      found.push({ node, name: root.text, how: 'is changed here' });
      // once is enough to tell
      constants.delete(root.text);
    }
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(source, []);
  return found;
}
