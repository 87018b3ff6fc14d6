import { problem, severityOf, type Problem, type Report } from './problem';

// A list of thousands of problems helps nobody, and a file of millions of faults must not fill the memory.
const MOST_OF_EACH = 200;

export interface Collected {
  readonly report: Report;
  readonly hasErrors: () => boolean;
  readonly problems: () => readonly Problem[];
}

/** Collects the first 200 errors and the first 200 warnings, and counts the rest in one last problem. */
export function collectProblems(): Collected {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  let unlisted = 0;
  return {
    report: (code, path, sentence) => {
      const list = severityOf(code) === 'error' ? errors : warnings;
      if (list.length >= MOST_OF_EACH) {
        unlisted += 1;
        return;
      }
      list.push(problem(code, path, typeof sentence === 'string' ? sentence : sentence()));
    },
    hasErrors: () => errors.length > 0,
    problems: () => {
      const listed = [...errors, ...warnings];
      if (unlisted === 0) return listed;
      const rest = `The file has ${unlisted} more ${unlisted === 1 ? 'problem' : 'problems'} that are not listed; mend these first.`;
      return [...listed, problem('more_problems', '', rest)];
    },
  };
}
