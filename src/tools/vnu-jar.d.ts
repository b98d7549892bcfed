declare module 'vnu-jar' {
  /** Path of the checker's archive, as a String object. */
  const path: object;
  export default path;
}
