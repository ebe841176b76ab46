// The offline reader: one entry of 20,000 characters, and entries a minute on one core.
import '../evals/alias.ts';

// Everything else is imported only now that `@/` means something.
const { measureExtraction } = await import('./parts/extraction.ts');
process.exitCode = await measureExtraction('npm run bench -- extraction');
