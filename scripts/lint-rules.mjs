// Rules of our own that no plugin has. ESLint loads them as the plugin `house`.

/** @type {import('eslint').Rule.RuleModule} */
const docstring = {
  meta: { type: 'suggestion', messages: { missing: '{{name}} is exported: say in a docstring what it gives.' } },
  create(context) {
    // A message is its own documentation.
    if (context.filename.includes('/src/messages/')) return {};
    return {
      ExportNamedDeclaration(node) {
        const declared = node.declaration;
        if (declared?.type !== 'FunctionDeclaration' && declared?.type !== 'ClassDeclaration') return;
        const comments = context.sourceCode.getCommentsBefore(node);
        if (comments.some((comment) => comment.type === 'Block' && comment.value.startsWith('*'))) return;
        context.report({ node, messageId: 'missing', data: { name: declared.id.name } });
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const noDateFromText = {
  meta: {
    type: 'problem',
    messages: { text: '`new Date` of a {{type}}: dates of a dossier are read by time/, and Date takes epoch ms only.' },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      NewExpression(node) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || node.arguments.length !== 1) return;
        const checker = services.program.getTypeChecker();
        const type = checker.getTypeAtLocation(services.esTreeNodeToTSNodeMap.get(node.arguments[0]));
        const name = checker.typeToString(checker.getBaseTypeOfLiteralType(type));
        if (!checker.isTypeAssignableTo(type, checker.getNumberType())) {
          context.report({ node, messageId: 'text', data: { type: name } });
        }
      },
    };
  },
};

export const house = { rules: { docstring, 'no-date-from-text': noDateFromText } };
