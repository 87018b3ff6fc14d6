/** The size of the picture that the pages of the harness have room for. */
export const SIZE = { width: 1200, height: 600 };
