import { defineConfig } from '@trigger.dev/sdk';

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
    // Native code, wasm and recognition data are found beside the packages they came with.
    external: [
      '@napi-rs/canvas',
      '@tesseract.js-data/eng',
      'heic-decode',
      'sharp',
      'tesseract.js',
      'unpdf',
    ],
  },
});
