const HEAD = `# Results

Written by \`npm run bench\`; do not edit. How it is measured: [README.md](README.md).
`;

/**
 * Puts a part into a report. The other parts stay as they are, so that a run writes only about what it has measured.
 *
 * @param {string} report  as it was; empty where there was none
 * @param {string} name    of the part
 * @param {string} part    Markdown
 */
export function withPart(report, name, part) {
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const text = `${start}\n\n${part}\n\n${end}\n`;
  const from = report.indexOf(start);
  const to = report.indexOf(end);
  if (from < 0 || to < 0) return `${report === '' ? HEAD : report}\n${text}`;
  return `${report.slice(0, from)}${text}${report.slice(to + end.length + 1)}`;
}
