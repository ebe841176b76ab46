'use client';

import { Check, CircleAlert, Copy } from 'lucide-react';
import { useState } from 'react';
import type { ItemView } from '@/lib/evidence/item-view';
import { typeWords } from '@/lib/evidence/library-words';
import { sizeWords } from '@/lib/evidence/size';
import { Fact, Facts, Section } from './section';

/** What a file is, byte for byte; where a photo was taken only when asked for. */
export function FileDetails({ view: { file, reading } }: { view: ItemView }) {
  const type = file.mime_type ?? file.declared_type;
  const hash = file.sha256_server ?? file.sha256_browser;
  const names = reading.people.map(({ name, address }) =>
    address ? `${name} <${address}>` : name,
  );
  return (
    <Section title="Details">
      <Facts>
        <Fact label="Original name">{file.original_name}</Fact>
        <Fact label="Type" detail={type}>
          {typeWords(type)}
        </Fact>
        <Fact label="Size">
          <span className="tabular-nums">{exactSize(file.byte_size)}</span>
        </Fact>
        {names.length > 0 && <Fact label="Names in it">{names.join(', ')}</Fact>}
        <Fact
          label="Fingerprint"
          detail="SHA-256. If one byte of the file changed, this would be different."
        >
          {hash ? <Fingerprint hash={hash} file={file} /> : 'Not taken yet'}
        </Fact>
        <Fact label="Location">
          <Location reading={reading} isPhoto={type.startsWith('image/')} />
        </Fact>
      </Facts>
    </Section>
  );
}

function exactSize(bytes: number): string {
  const words = sizeWords(bytes);
  return bytes < 1024 ? words : `${words} (${bytes.toLocaleString('en-US')} bytes)`;
}

function Fingerprint({ hash, file }: { hash: string; file: ItemView['file'] }) {
  const groups = hash.match(/.{1,4}/g) ?? [];
  const isSame = file.sha256_server !== null && file.sha256_server === file.sha256_browser;
  const differs = file.status === 'damaged';
  return (
    <>
      <code className="block font-mono text-12 leading-5">{groups.join(' ')}</code>
      <span className="mt-1 flex flex-wrap items-center justify-between gap-x-3 text-13">
        {isSame && (
          <span className="inline-flex items-center gap-1.5">
            <Check className="size-4 text-done" />
            Same in your browser and on our side
          </span>
        )}
        {differs && (
          <span className="inline-flex items-center gap-1.5 text-stop">
            <CircleAlert className="size-4" />
            Not what your browser sent: arrived damaged
          </span>
        )}
        <CopyHash hash={hash} />
      </span>
    </>
  );
}

function CopyHash({ hash }: { hash: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      aria-label="Copy fingerprint (SHA-256)"
      onClick={() =>
        navigator.clipboard.writeText(hash).then(
          () => setCopied(true),
          () => {},
        )
      }
      className="inline-flex min-h-touch items-center gap-1.5 font-medium text-ink-2 hover:text-ink"
    >
      {copied ? <Check className="size-4" /> : <Copy className="size-4" />}
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
    </button>
  );
}

type LocationProps = { reading: ItemView['reading']; isPhoto: boolean };

function Location({ reading: { location }, isPhoto }: LocationProps) {
  const [shown, setShown] = useState(false);
  if (!isPhoto) return <span className="text-ink-2">Only photos have one</span>;
  if (shown) {
    return location ? (
      <span className="tabular-nums">{`${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`}</span>
    ) : (
      <span className="text-ink-2">None written into this picture</span>
    );
  }
  return (
    <button
      type="button"
      aria-expanded={false}
      onClick={() => setShown(true)}
      className="link -my-3 min-h-touch font-medium text-13 text-ink-2 hover:text-ink"
    >
      Show location data
    </button>
  );
}
