/** The version of the function, which is the project's: a Worker has no `package.json` to read it from. */
export const VERSION = '0.1.0';
