import { cpus } from 'node:os';
import { stopRecognising } from '@/lib/readers/ocr';
import { readEvidence } from '@/lib/readers/read';
import { accuracy } from '../../scripts/corpus/accuracy.ts';
import { corpus, KINDS, sampleNamed } from '../../scripts/corpus/corpus.ts';
import { declaredType, type Sample } from '../../scripts/corpus/sample.ts';

const TEN = [
  'chat-dark.png',
  'chat-light.png',
  'letter.docx',
  'letter.pdf',
  'many-pages.pdf',
  'photo-12-megapixels.jpg',
  'photo-rotated.jpg',
  'photo.heic',
  'scan.pdf',
  'visit.eml',
];

/** Measures in one process what a worker does; gives 1 where a file didn't read as it must, else 0. */
export async function measureReaders(command: string): Promise<0 | 1> {
  console.log(
    `${command}  (Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model})\n`,
  );
  figure('memory before the first file', `${rss()} MB`);
  await pagesAMinute('pages a minute, PDF with text', ['many-pages.pdf', 'letter.pdf']);
  await pagesAMinute('pages a minute, recognised (scans and screenshots)', [
    'scan.pdf',
    'letter.png',
    'chat-light.png',
    'chat-dark.png',
  ]);
  const ten = await Promise.all(TEN.map(sampleNamed));
  const alone = await timed(async () => {
    for (const sample of ten) await read(sample);
  });
  const together = await timed(() => Promise.all(ten.map(read)));
  figure('ten files, one after the other', `${alone} ms`);
  figure('ten files at once', `${together} ms`);
  const failed = await readAll();
  figure('peak of memory over all of it', `${peak()} MB`);
  await stopRecognising();
  return failed > 0 ? 1 : 0;
}

async function pagesAMinute(name: string, files: string[]): Promise<void> {
  const samples = await Promise.all(files.map(sampleNamed));
  // The engine is started by the first of all, not by what is measured.
  for (const sample of samples.slice(-1)) await read(sample);
  let pages = 0;
  const took = await timed(async () => {
    for (const sample of samples) pages += (await read(sample)).pages.length;
  });
  figure(name, `${Math.round((pages / took) * 60_000)}  (${pages} pages, peak ${peak()} MB)`);
}

/** Reads every file of the corpus and prints how well; gives how many read worse than they must. */
async function readAll(): Promise<number> {
  let failed = 0;
  for (const kind of KINDS) {
    console.log(`\n${kind}`);
    for (const sample of await corpus(kind)) {
      const { status, reason, pages } = await read(sample);
      const right = accuracy(pages.map((page) => page.text).join('\n'), sample.text ?? '');
      const isGood =
        sample.text === null
          ? status === sample.status && reason === sample.reason
          : right >= sample.accuracy;
      const shown = sample.text === null ? `${status}, ${reason}` : percent(right);
      figure(`  ${sample.name}`, isGood ? shown : `${shown}  — not good enough`);
      if (!isGood) failed += 1;
    }
  }
  console.log('');
  return failed;
}

function read({ name, bytes }: Sample) {
  return readEvidence({ bytes, declaredType: declaredType(name), onPage: () => {} });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round(performance.now() - started);
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const rss = () => Math.round(process.memoryUsage.rss() / 1_000_000);
const peak = () => Math.round((process.resourceUsage().maxRSS * 1024) / 1_000_000);

function figure(name: string, value: string): void {
  console.log(`${name.padEnd(56)} ${value}`);
}
