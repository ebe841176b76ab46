import { FileIcon } from '@/components/evidence/file-icon';

type Props = { type: string; isComing: boolean };

/** In place of a picture, why there is none. */
export function NoPicture({ type, isComing }: Props) {
  return (
    <div className="grid min-h-60 content-center justify-items-center gap-2 rounded-2 border border-line bg-sunken p-8 text-center text-14 text-ink-2">
      <FileIcon type={type} />
      <p className="max-w-72 text-balance">
        {isComing
          ? 'A picture of it is being made. It is here in a moment.'
          : 'It can’t be shown here. The original can be downloaded as it came.'}
      </p>
    </div>
  );
}
