// Plain JavaScript, loaded before any .ts file: an older Node can't even read those.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `\nDaylight's commands run on Node 24, which npm ci brings as a package; this is ${process.version}. ` +
      'Run npm ci with install scripts allowed, then use npm start.\n',
  );
  process.exit(1);
}
