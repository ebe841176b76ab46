import { OpenFrame } from '@/components/shell/open-frame';

export default function OpenLayout({ children }: LayoutProps<'/'>) {
  return <OpenFrame>{children}</OpenFrame>;
}
