import { counted } from './counts';

export const PROBLEMS = {
  name: 'Problems in the file',
  dismiss: 'Close',
  error: 'Error',
  warning: 'Warning',
  line: 'line',
} as const;

/** Says what became of a file: "my.json has 3 errors, so it was not opened. What was on screen stays." */
export function problemsHead(name: string, problems: readonly { readonly severity: string }[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return `${name} has ${counted(errors, 'error')}, so it was not opened. What was on screen stays.`;
  return `${name} was opened, with ${counted(problems.length, 'warning')}.`;
}
