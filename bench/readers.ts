// Reading files: characters read right, pages a minute, peak of memory, ten files at once.
import '../evals/alias.ts';

// Everything else is imported only now that `@/` means something.
const { measureReaders } = await import('./parts/readers.ts');
process.exitCode = await measureReaders('npm run bench -- readers');
