import './alias.ts';

// Everything else is imported only now that `@/` means something.
const { runEval } = await import('./run.ts');
process.exitCode = await runEval(process.argv.slice(2));
