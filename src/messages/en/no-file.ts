/** Why there is no file. */
export const NO_FILE = {
  refusedBy: (url: string, status: number) =>
    `The server answered ${status} for ${url}. Check the address; what was on screen stays.`,
  noAnswer: (url: string, seconds: number) =>
    `The server did not answer within ${seconds} s for ${url}. Try again later; what was on screen stays.`,
  unreachable: (url: string) =>
    `${url} could not be reached. Check the address, your connection, and that the server lets other sites read it.`,
  tooLarge: (name: string) => `${name} is larger than 500 MB, so it was not opened. Split it into smaller dossiers.`,
} as const;
