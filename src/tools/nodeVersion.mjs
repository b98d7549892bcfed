// Loaded before every command (`node --import`), in plain JavaScript, so that an old Node gives this line and not a syntax error.
const NEEDED = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `Broadsheet needs Node ${NEEDED.join('.')} or newer, this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
