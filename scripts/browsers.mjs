// The oldest that know light-dark(), on which dark mode rests; older targets make the build rewrite it, wrongly for us.
export const BROWSERS = ['chrome123', 'firefox120', 'safari17.5'];
