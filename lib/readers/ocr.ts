import { Worker as Thread } from 'node:worker_threads';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { languageDataFolder } from '@/lib/readers/language-data';
import { type Line, linesOf } from '@/lib/readers/ocr-lines';

const IDLE_MS = 30_000;

let worker: Promise<Worker> | null = null;
let last: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | undefined;

/**
 * Recognises the printed words of one picture (PNG or JPEG bytes), line by line from the top, with
 * places in pixels and a confidence of 0 to 1. One worker a process, one picture at a time; it ends when idle for 30 s.
 * Rejects with the signal's reason when aborted, and with an Error when the engine itself fails.
 */
export function recognise(picture: Uint8Array, signal: AbortSignal): Promise<Line[]> {
  const turn = last.then(() => recogniseNow(picture, signal));
  last = turn.catch(() => undefined);
  return turn;
}

/** Ends the worker at once; the next picture starts a new one. */
export async function stopRecognising(): Promise<void> {
  const running = worker;
  worker = null;
  clearTimeout(idle);
  // A worker that never came up has nothing to end.
  await running?.then((engine) => engine.terminate()).catch(() => undefined);
}

async function recogniseNow(picture: Uint8Array, signal: AbortSignal): Promise<Line[]> {
  signal.throwIfAborted();
  clearTimeout(idle);
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([read(picture), aborted.promise]);
  } catch (error) {
    // Whatever happened, this worker may still be busy with it or broken.
    void stopRecognising();
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
    idle = setTimeout(() => void stopRecognising(), IDLE_MS).unref();
  }
}

async function read(picture: Uint8Array): Promise<Line[]> {
  worker ??= start();
  const engine = await worker;
  keepsProcessAlive(engine, true);
  const { data } = await engine.recognize(Buffer.from(picture), {}, { text: true, blocks: true });
  keepsProcessAlive(engine, false);
  return linesOf(data);
}

async function start(): Promise<Worker> {
  const failed = Promise.withResolvers<never>();
  const engine = createWorker('eng', OEM.LSTM_ONLY, {
    langPath: languageDataFolder(),
    cacheMethod: 'none',
    gzip: true,
    // Without a handler a failed start is thrown where nobody can catch it.
    errorHandler: (reason: unknown) => failed.reject(new Error(`Recognition failed: ${reason}`)),
  });
  failed.promise.catch(() => undefined);
  const ready = await Promise.race([engine, failed.promise]);
  // The default takes a page for one block of print and loses bubbles; the resolution is a hint.
  await ready.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '200' });
  return ready;
}

/** An idle worker must not hold up the end of the process that read a picture. */
function keepsProcessAlive(engine: Worker, alive: boolean): void {
  const thread: unknown = Reflect.get(engine, 'worker');
  if (!(thread instanceof Thread)) return;
  if (alive) thread.ref();
  else thread.unref();
}
