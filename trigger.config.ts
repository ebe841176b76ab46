import { defineConfig } from '@trigger.dev/sdk';

/** Native code, wasm and recognition data are found beside the packages they came with. */
const native = [
  '@napi-rs/canvas',
  '@tesseract.js-data/eng',
  'heic-decode',
  'sharp',
  'tesseract.js',
  'unpdf',
];
/**
 * Large, and of no use to most processes: what only some files need, and "effect", which the CLI
 * brings along. Bundled, they keep a worker from its first job for seconds.
 */
const large = ['chardet', 'effect', 'exifr', 'file-type', 'mammoth', 'postal-mime'];

export default defineConfig({
  project: process.env.TRIGGER_PROJECT_REF ?? 'proj_daylight',
  runtime: 'node',
  dirs: ['./trigger'],
  // Seconds of processor time; each task sets its own.
  maxDuration: 180,
  logLevel: 'info',
  processKeepAlive: { enabled: true, maxExecutionsPerProcess: 50, devMaxPoolSize: 4 },
  retries: {
    enabledInDev: true,
    default: { maxAttempts: 1, minTimeoutInMs: 1_000, maxTimeoutInMs: 10_000, factor: 2 },
  },
  build: {
    // To be found out from each import of each package would take seconds; `native` names them.
    autoDetectExternal: false,
    external: [...native, ...large],
  },
});
