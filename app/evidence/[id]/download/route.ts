import { NextResponse } from 'next/server';
import { signedDownload } from '@/lib/evidence/download';

/** A file as it came: sends its owner to a link that works for a minute. */
export async function GET(_: Request, { params }: RouteContext<'/evidence/[id]/download'>) {
  const url = await signedDownload((await params).id);
  if (!url) return new NextResponse('This file isn’t here.', { status: 404 });
  return NextResponse.redirect(url, { status: 303, headers: { 'cache-control': 'no-store' } });
}
