import sharp, { type Sharp } from 'sharp';
import { createIsomorphicCanvasFactory, getDocumentProxy, renderPageAsImage } from 'unpdf';
import { openPicture } from '@/lib/readers/picture';

/** JPEG bytes without anything the camera wrote. `view` is for the page of the file, at reading size. */
export type Pictures = { thumb: Buffer; view: Buffer | null };

const THUMB = 480;
const PDF_WIDTH = 900;
const PDF_HEIGHT = 1400;
const canvas = () => import('@napi-rs/canvas');

/**
 * Small pictures of a file, by its type: of a picture itself, of the first page of a PDF. Null where
 * there is nothing to show or it can't be opened; bad files never throw.
 */
export async function picturesOf(bytes: Uint8Array, type: string): Promise<Pictures | null> {
  if (type === 'application/pdf') {
    const page = await firstPage(bytes).catch(() => null);
    return page && { thumb: await thumbOf(sharp(page)), view: null };
  }
  if (!type.startsWith('image/')) return null;
  const opened = await openPicture(bytes);
  if (!opened.ok) return null;
  const { picture } = opened;
  return { thumb: await thumbOf(picture.clone()), view: await picture.jpeg(JPEG).toBuffer() };
}

const JPEG = { quality: 82, mozjpeg: true } as const;

function thumbOf(picture: Sharp): Promise<Buffer> {
  const inside = {
    width: THUMB,
    height: THUMB * 2,
    fit: 'inside',
    withoutEnlargement: true,
  } as const;
  return picture.resize(inside).flatten({ background: '#fff' }).jpeg(JPEG).toBuffer();
}

/** PNG bytes. A page of any proportions is kept within a canvas of fixed size. */
async function firstPage(bytes: Uint8Array): Promise<Uint8Array> {
  const CanvasFactory = await createIsomorphicCanvasFactory(canvas);
  // pdf.js takes the buffer over: it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, CanvasFactory });
  try {
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    const scale = Math.min(PDF_WIDTH / width, PDF_HEIGHT / height);
    return new Uint8Array(await renderPageAsImage(document, 1, { canvasImport: canvas, scale }));
  } finally {
    await document.loadingTask.destroy();
  }
}
