import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import { Toaster } from '@/components/ui/toaster';
import { isDiscreet } from '@/lib/safety/discreet';

export async function generateMetadata(): Promise<Metadata> {
  const shown = (await isDiscreet())
    ? // Without a place for it, no page's own title gets through.
      { title: { default: 'Notes', template: 'Notes' }, icons: '/icon.svg?plain' }
    : {
        title: { default: 'Daylight', template: '%s · Daylight' },
        description: 'A private journal that keeps what happened in order.',
        icons: '/icon.svg',
      };
  return {
    ...shown,
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9f8f6' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
};

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  // A page made at build time would carry no nonce, and its scripts would be refused.
  await connection();
  return (
    <html lang="en" data-discreet={(await isDiscreet()) ? '' : undefined}>
      <body>
        {/* Sonner tells only a mounted toaster: it stands before whatever may toast. */}
        <Toaster />
        {children}
      </body>
    </html>
  );
}
