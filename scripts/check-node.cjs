// Plain CommonJS, so that an old Node can run it and say what is missing instead of failing on syntax.
// npm puts the locked Node 24 (node_modules/.bin/node) first; this is for platforms without it.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is te oud om TypeScript te draaien. Er is geen meegeleverde Node voor dit platform (${process.platform}-${process.arch}): installeer Node 24, of minstens 22.18, en draai npm ci opnieuw.`,
  );
  process.exit(1);
}
